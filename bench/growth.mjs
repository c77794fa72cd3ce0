// The same board, tactic, Today, table of action items, library and search while everybody else's data grows: a second product with 100 thousand, then
// a million tactics and as many items in its database, beside one with a thousand, in turn. Each stands for time a request.
import { randomUUID } from 'node:crypto';
import { load } from './machine.mjs';
import { asked, openStage } from './product.mjs';
import { lines, measured, middle, ratio } from './rates.mjs';
import { loaded, seedWorld } from './world.mjs';
import { fill } from './writings.mjs';

const works = ['board', 'item', 'today', 'table', 'library', 'search'];
export const reach = Object.fromEntries(['100k', '1m'].flatMap((size) => works.map((work) => [`${work}${size}`, ['<=', 1.3]])));

const sizes = { '100k': 100_000, '1m': 1_000_000 };
const perBoard = 100;
const boardsPerTeam = 10;

export default async function growth({ say }) {
  const stages = [];
  const open = async () => {
    const stage = await openStage();
    stages.push(stage);
    const world = await seedWorld(stage.admin, { tactics: 1000 });
    await seedTasks(stage.admin, world, 1000);
    await loaded(stage.admin, () => seedLessons(stage.admin, world, 200));
    await fill(stage.admin);
    // As the large side has it: without the items' statistics the small one would be measured with other plans.
    await stage.admin.query('vacuum analyze');
    return { stage, world };
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
      for (const work of works) {
        const found = await measured(small.stage, { 'one thousand': sideOf(small, work), [name]: sideOf(large, work) }, { seconds: 4 });
        const few = found['one thousand'];
        all.push(...lines(found).map((line) => ({ work, ...line })));
        ratios[`${work}${name}`] = 1 / ratio(found[name], few, 'rps');
        figures[`${work}${name}Cpu`] = ratio(found[name], few, (round) => round.node + round.postgres);
        figures[`${work}${name}Rps`] = middle(found[name], 'rps');
      }
    }
    return { lines: all, ratios, figures };
  } catch (error) {
    throw new Error(`${error.message}\n${stages.map(({ product }) => product.output.text).join('\n')}`, { cause: error });
  } finally {
    for (const stage of stages) await stage.close();
  }
}

function sideOf({ stage, world }, work) {
  const plans = {
    board: () => ({ kind: 'fresh', body: asked('BoardPage', { id: world.board }) }),
    item: () => ({ kind: 'turns', bodies: world.tactics.filter((_, at) => at % 10 === 5).map((id) => asked('TacticPage', { id })) }),
    today: () => ({ kind: 'fresh', body: asked('Today', {}) }),
    library: () => ({ kind: 'fresh', body: asked('Library', { input: { withFacets: true } }) }),
    search: () => ({ kind: 'turns', bodies: ['round', 'letters district', 'owner', 'lst of places'].map((text) => asked('Search', { input: { text, withFacets: true, limit: 20 } })) }),
    table: () => ({ kind: 'fresh', body: asked('Tasks', { input: { states: ['proposed', 'countered', 'accepted', 'in_progress', 'blocked'], limit: 500 } }) }),
  };
  const cookies = world.people.slice(0, 10).map(({ token }) => stage.cookieOf(token));
  return { pid: stage.product.pid, postgresPid: stage.postgresPid, plan: { ...plans[work](), port: stage.product.port, cookies, connections: 10 } };
}

/** The team's own items: open ones of all states in turn, each owned or asked of one of its people, every third tied to a tactic. */
export function seedTasks(admin, world, count) {
  const people = world.people.map(({ id, name, organization }) => ({ id, name, organization }));
  return loaded(admin, async () => {
    const { rows } = await admin.query("select app.audience_of(array['team/' || $1]) as id", [world.team]);
    const [everyone] = rows;
    const tasks = Array.from({ length: count }, (_, at) => {
      const [who, asker] = [people[at % people.length], people[(at * 7 + 3) % people.length]];
      const state = ['accepted', 'in_progress', 'blocked', 'proposed', 'done'][at % 5];
      const answered = state !== 'proposed';
      return {
        id: randomUUID(), team_id: world.team, answering_team_id: world.team, title: `Send the list of places for round ${at}`, state, organization_id: who.organization,
        owner_id: answered ? who.id : null, owner_name: answered ? who.name : null, asked_by: asker.id, asked_by_name: asker.name, asked_by_organization_id: asker.organization,
        answered_by: answered ? who.id : null, answered_by_name: answered ? who.name : null, answered_at: answered ? '2026-01-02' : null, asked_at: '2026-01-01', due: (at % 60) - 20,
        blocker_type: state === 'blocked' ? 'waiting' : null, blocked_since: state === 'blocked' ? '2026-01-03' : null, done_at: state === 'done' ? '2026-01-04' : null,
        evidence: state === 'done' ? 'It is in the folder' : null, audience_id: everyone.id, tactic: at % 3 ? null : world.tactics[at % world.tactics.length],
      };
    });
    await admin.query(
      `insert into app.task (id, team_id, answering_team_id, title, state, organization_id, owner_id, owner_name, asked_by, asked_by_name, asked_by_organization_id, answered_by, answered_by_name,
          answered_at, asked_at, due_on, blocker_type, blocked_since, done_at, evidence, audience_id)
        select id, team_id, answering_team_id, title, state, organization_id, owner_id, owner_name, asked_by, asked_by_name, asked_by_organization_id, answered_by, answered_by_name,
          answered_at, asked_at, current_date + due, blocker_type, blocked_since, done_at, evidence, audience_id
        from jsonb_to_recordset($1::jsonb) r(id uuid, team_id uuid, answering_team_id uuid, title text, state text, organization_id uuid, owner_id uuid, owner_name text, asked_by uuid, asked_by_name text,
          asked_by_organization_id uuid, answered_by uuid, answered_by_name text, answered_at timestamptz, asked_at timestamptz, due int, blocker_type text, blocked_since timestamptz, done_at timestamptz,
          evidence text, audience_id int)`,
      [JSON.stringify(tasks)],
    );
    await admin.query(
      `insert into app.task_link (id, task_id, team_id, board_id, tactic_id, tactic_audience_id, audience_id, parent_audience_id)
        select gen_random_uuid(), r.id, $2::uuid, $3::uuid, t.id, t.audience_id, app.meet(k.audience_id, t.audience_id), k.audience_id
        from jsonb_to_recordset($1::jsonb) r(id uuid, tactic uuid) join app.tactic t on t.id = r.tactic join app.task k on k.id = r.id`,
      [JSON.stringify(tasks.filter(({ tactic }) => tactic)), world.team, world.board],
    );
  });
}

const lessonColumns = `id, team_id, title, problem, tactic_type_key, kind, state, language, handling, contact_seat_id, organization_id, review_on, lived_experience_review_needed,
  writer_id, writer_name, audience_id`;

/** The team's own lessons. */
async function seedLessons(admin, world, count) {
  await admin.query(
    `insert into app.lesson (${lessonColumns}) select gen_random_uuid(), $1::uuid, 'Letters alone change little ' || n, 'Owners read them once and forget', (select type_key from app.tactic where id = $5),
        (array['worked', 'did_not', 'surprise'])[1 + n % 3], 'identified', 'en', 'TLP:AMBER', $2::uuid, $3::uuid, current_date + 365, false, $4::uuid, 'Somebody', app.audience_of(array['team/' || $1])
      from generate_series(1, ${Number(count)}) n`,
    [world.team, world.people[0].seat, world.organizations[0].id, world.people[0].id, world.tactics[0]],
  );
}

/** Other teams with their boards, lessons, tactics, partners and what the journal says of how they came about. */
export async function grow(admin, world, more) {
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
    // One item on each, of an office that sits on every team, owned by somebody of that team.
    await admin.query(
      `insert into app.task (id, team_id, title, state, organization_id, answering_team_id, owner_id, owner_name, asked_by, asked_by_name, asked_by_organization_id, asked_at,
          answered_by, answered_by_name, answered_at, due_on, audience_id)
        select gen_random_uuid(), team, 'A grown item ' || n, (array['accepted', 'in_progress'])[1 + n % 2], $1::uuid, team, board, 'Somebody', board, 'Somebody', $1::uuid, now(),
          board, 'Somebody', now(), current_date + n % 60 - 20, audience from grown_tactic`,
      [world.organizations[0].id],
    );
    await admin.query(
      `insert into app.lesson (${lessonColumns}) select gen_random_uuid(), team, 'A grown lesson', 'Owners read letters once and forget', null, 'worked', 'identified', 'en', 'TLP:AMBER', board, $1::uuid,
          current_date + 365, false, board, 'Somebody', audience from grown`,
      [world.organizations[0].id],
    );
    await admin.query(`with numbered as (select *, row_number() over () + (select number from app.journal_head) as number from grown_tactic),
      acted as (insert into app.act (number, work_number, id, name, at, audiences, digest)
        select number, number + 1000000000, gen_random_uuid(), 'tactics.added', now(), array[audience], '\\x00' from numbered)
      insert into app.change (work_number, kind, subject_id, operation, version, audience_id, previous_audience_id, subject_audience_id, part_of, after, digest)
        select number + 1000000000, 'tactic', id, 'insert', 1, audience, audience, audience, array[board, team], '{"title": "A grown tactic"}', '\\x00' from numbered`);
    await admin.query('update app.journal_head set number = (select coalesce(max(number), 0) from app.act)');
    await admin.query('insert into app.audience_pulse (audience_id, number) select distinct audience, 1 from grown on conflict do nothing');
  });
  await fill(admin);
}
