// The fields of the client's own documents as one statement each that makes the answer's JSON: the same fields as the product's
// answer, over the same rows, without rights, versions or a schema.
import { Kind, parse } from 'graphql';
import { clientDocuments } from '../product.mjs';

const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Selected plain fields of a type's fragment, as a select list; the audience joins from `audiences` below. */
function columnsOf(document, fragmentName, alias) {
  const fragment = document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === fragmentName);
  const type = fragment.typeCondition.name.value;
  return fragment.selectionSet.selections
    .map(({ name: { value: name } }) => {
      if (name === '__typename') return `'${type}' "__typename"`;
      if (name === 'audience') return `(select j from audiences where id = ${alias}.audience_id) "audience"`;
      return `${alias}.${snake(name)} "${name}"`;
    })
    .join(', ');
}

const audiences = `audiences as materialized (
  select id, (select row_to_json(x) from (select 'Audience' "__typename", split_part(principals[1], '/', 2) "team", null "network", '{}'::text[] "organizations", '{}'::text[] "people",
    array(select split_part(p, '/', 4) from unnest(principals) p where p like '%/sector/%') "sectors") x) j
  from app.audience where id in (select distinct audience_id from app.tactic where board_id = BOARD))`;

const list = (select) => `coalesce((select json_agg(x) from (${select}) x), '[]')`;

/** One statement that answers a whole board. */
export function boardStatement() {
  const document = parse(clientDocuments().get('BoardPage').text);
  const rows = (kind, fragment) => list(`select ${columnsOf(document, fragment, 'r')} from app.${kind} r where r.board_id = $1 and r.archived_at is null order by r.id`);
  return `with ${audiences.replace('BOARD', '$1')}
    select json_build_object('data', json_build_object('board', (select row_to_json(x) from (
      select ${columnsOf(document, 'BoardRow', 'b')}, array['editBoard', 'archiveBoard', 'setGoal', 'addTactics'] "viewerCan",
        (select row_to_json(x) from (select ${columnsOf(document, 'GoalRow', 'g')} from app.goal g where g.board_id = b.id) x) "goal",
        ${rows('tactic', 'TacticRow')} "tactics", ${rows('partner', 'PartnerRow')} "partners", ${rows('review', 'ReviewRow')} "reviews"
      from app.board b where b.id = $1) x)))::text as text`;
}

/** One statement that answers a tactic with its partners and reviews. */
export function itemStatement() {
  const document = parse(clientDocuments().get('TacticPage').text);
  const rows = (kind, fragment) => list(`select ${columnsOf(document, fragment, 'r')} from app.${kind} r where r.tactic_id = $1 and r.archived_at is null order by r.id`);
  return `with ${audiences.replace('where id in (select distinct audience_id from app.tactic where board_id = BOARD)', 'where id = (select audience_id from app.tactic where id = $1)')}
    select json_build_object('data', json_build_object('tactic', (select row_to_json(x) from (
      select ${columnsOf(document, 'TacticRow', 't')}, array['editTactic', 'moveTactics', 'archiveTactics'] "viewerCan",
        ${rows('partner', 'PartnerRow')} "partners", ${rows('review', 'ReviewRow')} "reviews"
      from app.tactic t where t.id = $1) x)))::text as text`;
}

/** Tables of the limit's own for the act: the same columns and keys, and no trigger. */
export const actTables = `
drop schema if exists bench cascade;
create schema bench;
create table bench.tactic (like app.tactic including defaults including generated);
insert into bench.tactic select * from app.tactic;
alter table bench.tactic add primary key (id);
create table bench.log (number bigint generated always as identity primary key, act uuid not null, tactic_id uuid not null, version int not null, before text, after text, at timestamptz not null default now());
create unique index on bench.log (act);
create table bench.head (one boolean primary key default true, number bigint not null);
insert into bench.head (number) values (0);`;

/** The act: update, log, and the number from the one head row as the last statement before the commit. */
export function actStatements() {
  const document = parse(clientDocuments().get('EditTactic').text);
  const columns = columnsOf(document, 'TacticRow', 't').replace(/\(select j from audiences [^)]*\)/, 'null::json');
  return {
    update: `with was as (select title from bench.tactic where id = $1 for update),
      done as (update bench.tactic t set title = $2, version = version + 1, changed_at = now() where id = $1 returning ${columns})
      select json_build_object('data', json_build_object('editTactic', (select row_to_json(done) from done)))::text as text, (select title from was) as was`,
    log: `insert into bench.log (act, tactic_id, version, before, after) values ($1, $2, $3, $4, $5)`,
    number: 'update bench.head set number = number + 1 returning number; commit',
  };
}
