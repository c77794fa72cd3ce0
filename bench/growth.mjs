// The same board and the same tactic while everybody else's data grows: a second product with 100 thousand, then a million tactics in its
// database, beside one with a thousand, in turn. Each stands for time a request.
import { load } from './machine.mjs';
import { asked, openStage } from './product.mjs';
import { lines, measured, middle, ratio } from './rates.mjs';
import { loaded, seedWorld } from './world.mjs';

export const reach = { board100k: ['<=', 1.3], item100k: ['<=', 1.3], board1m: ['<=', 1.3], item1m: ['<=', 1.3] };

const sizes = { '100k': 100_000, '1m': 1_000_000 };
const perBoard = 100;
const boardsPerTeam = 10;

export default async function growth({ say }) {
  const stages = [];
  const open = async () => {
    const stage = await openStage();
    stages.push(stage);
    return { stage, world: await seedWorld(stage.admin, { tactics: 1000 }) };
  };
  try {
    const small = await open();
    const large = await open();
    const all = [];
    const ratios = {};
    const figures = {};
    let there = 1000;
    for (const [name, size] of Object.entries(sizes)) {
      const began = performance.now();
      await large.stage.without(() => grow(large.stage.admin, large.world, size - there));
      there = size;
      say(`${size} tactics are there after ${((performance.now() - began) / 1000).toFixed(0)} s, load ${load().toFixed(1)}`);
      for (const work of ['board', 'item']) {
        const found = await measured(small.stage, { 'one thousand': sideOf(small, work), [name]: sideOf(large, work) }, { seconds: 4 });
        const few = found['one thousand'];
        all.push(...lines(found).map((line) => ({ work, ...line })));
        ratios[`${work}${name}`] = 1 / ratio(found[name], few, 'rps');
        figures[`${work}${name}Cpu`] = ratio(found[name], few, (round) => round.node + round.postgres);
        figures[`${work}${name}Rps`] = middle(found[name], 'rps');
      }
    }
    return { lines: all, ratios, figures };
  } finally {
    for (const stage of stages) await stage.close();
  }
}

function sideOf({ stage, world }, work) {
  const ids = world.tactics.filter((_, at) => at % 10 === 5);
  const plan = work === 'board' ? { kind: 'fresh', body: asked('BoardPage', { id: world.board }) } : { kind: 'turns', bodies: ids.map((id) => asked('TacticPage', { id })) };
  const cookies = world.people.slice(0, 10).map(({ token }) => stage.cookieOf(token));
  return { pid: stage.product.pid, postgresPid: stage.postgresPid, plan: { ...plan, port: stage.product.port, cookies, connections: 10 } };
}

/** Other teams with their boards, tactics, partners and what the journal says of how they came about. */
async function grow(admin, world, more) {
  const teams = Math.ceil(more / perBoard / boardsPerTeam);
  await loaded(admin, async () => {
    await admin.query(`create temp table grown on commit drop as
      select t.id as team, t.audience, gen_random_uuid() as board from
        (select id, app.audience_of(array['team/' || id]) as audience from (select gen_random_uuid() as id from generate_series(1, ${teams})) s) t, generate_series(1, ${boardsPerTeam})`);
    await admin.query('insert into app.team (id, network_id, name, place_ids, audience_id) select distinct team, $1::uuid, $2, array[$3::uuid], $4::int from grown', [
      world.network, 'A grown team', world.place, world.everyone,
    ]);
    await admin.query("insert into app.board (id, team_id, title, audience_id) select board, team, 'A grown board', audience from grown");
    await admin.query(`create temp table grown_tactic on commit drop as select gen_random_uuid() as id, n, g.* from grown g, generate_series(1, ${perBoard}) n`);
    await admin.query(
      `insert into app.tactic (id, board_id, team_id, title, stage, position, description, mechanism, lead_organization_id, lead_state, strand, level, languages, audience_id, parent_audience_id)
        select id, board, team, 'A grown tactic ' || n, 'designing', 'a' || n, 'What is done, by whom and how often', 'People who learn that it is noticed change what they do',
          $1::uuid, 'confirmed', 'supply', 'primary', '{en}', audience, audience from grown_tactic`,
      [world.organizations[0].id],
    );
    await admin.query(
      `insert into app.partner (id, tactic_id, board_id, team_id, organization_id, state, audience_id, parent_audience_id)
        select gen_random_uuid(), id, board, team, $1::uuid, 'confirmed', audience, audience from grown_tactic`,
      [world.organizations[1].id],
    );
    await admin.query(`with numbered as (select *, row_number() over () + (select number from app.journal_head) as number from grown_tactic),
      acted as (insert into app.act (number, work_number, id, name, at, audiences, digest)
        select number, number + 1000000000, gen_random_uuid(), 'tactics.added', now(), array[audience], '\\x00' from numbered)
      insert into app.change (work_number, kind, subject_id, operation, version, audience_id, previous_audience_id, subject_audience_id, part_of, after, digest)
        select number + 1000000000, 'tactic', id, 'insert', 1, audience, audience, audience, array[board, team], '{"title": "A grown tactic"}', '\\x00' from numbered`);
    await admin.query('update app.journal_head set number = (select coalesce(max(number), 0) from app.act)');
    await admin.query('insert into app.audience_pulse (audience_id, number) select distinct audience, 1 from grown on conflict do nothing');
  });
  await admin.query('vacuum analyze');
}
