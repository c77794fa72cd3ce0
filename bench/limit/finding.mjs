// What is looked for, without asking who looks: the product's own statement over a table that holds just what this person may see.
const mark = 's.standing and array[s.audience_id] && seen';
const names = ['search_matches', 'search_within'];

async function copied(admin, name) {
  const { rows } = await admin.query('select pg_get_functiondef(oid) as text from pg_proc where pronamespace = $1::regnamespace and proname = $2', [
    'app',
    name,
  ]);
  const text = rows[0].text;
  if (name === 'search_matches' && !text.includes(mark)) throw new Error('app.search_matches asks otherwise than bench/limit/finding.mjs knows');
  return text.replaceAll(mark, 'true').replace(/\b(?:app\.)?(search_text|search_matches|search_within)\b/g, 'bench.$1');
}

/** A table and functions of the limit's own. */
export async function makeFindingTables(admin, person) {
  await admin.query('drop schema if exists bench cascade');
  await admin.query('create schema bench');
  await admin.query(
    `create table bench.search_text as select * from app.search_text where standing and audience_id in (select id from app.audience where principals && app.held('${person}'))`,
  );
  await admin.query('alter table bench.search_text add primary key (id)');
  await admin.query('create index on bench.search_text using gin (words)');
  for (const name of names) await admin.query(await copied(admin, name));
  await admin.query('vacuum analyze bench.search_text');
}

/** Words, and how many are wanted. */
export const findingStatement = () => `select json_build_object('data', json_build_object('search',
  bench.search_within(null, $1::text[], $1::text[], null, null, null, null, null, null, null, null, $2::int, true)))::text as text`;
