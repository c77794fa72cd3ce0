// Generated data, loaded past the acts: a network with one team whose people are signed in, and its board. The same every time.
import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateNKeysBetween } from 'fractional-indexing';
import { root } from './product.mjs';

/** Keys of the one pack that is here, so that the client knows each by its name. */
function packKeys(list) {
  const packs = join(root, 'packs');
  const [pack] = readdirSync(packs);
  return JSON.parse(readFileSync(join(packs, pack, `${list}.json`), 'utf8')).map((one) => one.key);
}

const tokenOf = (number) => createHash('sha256').update(`bench ${number}`).digest('base64url');
const digestOf = (token) => createHash('sha256').update(token).digest('hex');
const stages = ['idea', 'designing', 'ready', 'testing', 'running', 'routine', 'stopped', 'handed_over'];

/** Triggers rest while data is loaded: it is no act of anybody. */
export async function loaded(admin, work) {
  await admin.query('begin');
  await admin.query("set local session_replication_role = 'replica'");
  const made = await work();
  await admin.query('commit');
  return made;
}

/**
 * A network, a team of `people` with a session each, and a board of `tactics` with a lead, two partners and every fifth a review.
 * `outsiders` sit on another team. Answers ids and tokens.
 */
export async function seedWorld(admin, { people = 30, outsiders = 0, tactics = 1000 }) {
  const world = await loaded(admin, async () => {
    const network = randomUUID();
    const { rows } = await admin.query('select app.audience_of(array[$1]) as id', [`network/${network}`]);
    const everyone = rows[0].id;
    await admin.query("insert into app.network (id, name, audience_id) values ($1, 'Bench', $2)", [network, everyone]);
    const place = randomUUID();
    await admin.query("insert into app.place (id, name, kind, audience_id) values ($1, 'Benchville', 'city', $2)", [place, everyone]);
    const organizations = await seedOrganizations(admin, place, everyone);
    const inside = await seedTeam(admin, { network, place, everyone, organizations, name: 'Bench team', count: people, from: 0 });
    const outside = outsiders ? await seedTeam(admin, { network, place, everyone, organizations, name: 'Another team', count: outsiders, from: people }) : undefined;
    const board = await seedBoard(admin, { ...inside, organizations, tactics });
    return { network, everyone, place, organizations, ...inside, ...board, outsiders: outside?.people ?? [] };
  });
  await admin.query('vacuum analyze');
  return world;
}

async function seedOrganizations(admin, place, everyone) {
  const rows = packKeys('sectors').map((sector) => ({ id: randomUUID(), sector, name: `Office of ${sector.replaceAll('_', ' ')}` }));
  await admin.query(
    `insert into app.organization (id, name, sector, kind, place_id, audience_id)
      select r.id, r.name, r.sector, 'public_body', $2, $3 from jsonb_to_recordset($1::jsonb) r(id uuid, name text, sector text)`,
    [JSON.stringify(rows), place, everyone],
  );
  return rows;
}

async function seedTeam(admin, { network, place, everyone, organizations, name, count, from }) {
  const team = randomUUID();
  await admin.query('insert into app.team (id, network_id, name, core_sectors, place_ids, audience_id) values ($1, $2, $3, $4, array[$5::uuid], $6)', [
    team, network, name, organizations.slice(0, 6).map(({ sector }) => sector), place, everyone,
  ]);
  const people = Array.from({ length: count }, (_, at) => {
    const organization = organizations[at % organizations.length];
    return { id: randomUUID(), name: `Person ${from + at}`, token: tokenOf(from + at), seat: randomUUID(), organization: organization.id, sector: organization.sector, role: at ? 'member' : 'coordinator' };
  });
  const rows = JSON.stringify(people.map((one) => ({ ...one, hash: digestOf(one.token) })));
  const from_rows = 'from jsonb_to_recordset($1::jsonb) r(id uuid, name text, hash text, seat uuid, organization uuid, sector text, role text)';
  const reach = "app.seat_reach($2::uuid, $3::uuid, r.role)";
  await admin.query(`insert into app.person (id, display_name, audience_id) select r.id, r.name, app.audience_of(array['person/' || r.id] || ${reach}) ${from_rows}`, [rows, team, network]);
  await admin.query(
    `insert into app.seat (id, team_id, network_id, organization_id, sector, role, holder_id, state, joined_at, audience_id)
      select r.seat, $2, $3, r.organization, r.sector, r.role, r.id, 'held', now(), app.audience_of(${reach}) ${from_rows}`,
    [rows, team, network],
  );
  await admin.query(`insert into app.account (person_id, email, password_hash) select r.id, 'person-' || r.id || '@bench.example', 'none' ${from_rows}`, [rows]);
  await admin.query(`insert into app.session (person_id, token_hash, idle, ends_at, label) select r.id, decode(r.hash, 'hex'), interval '1 day', now() + interval '2 days', 'Bench' ${from_rows}`, [rows]);
  return { team, people };
}

async function seedBoard(admin, { team, people, organizations, tactics }) {
  const { rows } = await admin.query("select app.audience_of(array['team/' || $1]) as team, app.audience_of(array['team/' || $1 || '/sector/' || $2, 'team/' || $1 || '/sector/' || $3]) as part", [
    team, organizations[0].sector, organizations[1].sector,
  ]);
  const board = randomUUID();
  const values = { board, team, audience: rows[0].team, narrower: rows[0].part, by: people[0].id };
  await admin.query('insert into app.board (id, team_id, title, purpose, audience_id, made_by) values ($1, $2, $3, $4, $5, $6)', [board, team, 'The strategy', 'What we do together', values.audience, values.by]);
  await admin.query(
    `insert into app.goal (id, board_id, team_id, statement, why, starts_on, deadline, audience_id, parent_audience_id)
      values ($1, $2, $3, 'Fewer by half in three years', 'Because the city said so', '2026-01-01', '2028-12-31', $4, $4)`,
    [randomUUID(), board, team, values.audience],
  );
  const ids = Array.from({ length: tactics }, () => randomUUID());
  const positions = generateNKeysBetween(null, null, tactics).map((key) => `${key}bench`);
  await admin.query(tacticsText, [ids, positions, ...Object.values(values), organizations.map(({ id }) => id), packKeys('tactic-types'), packKeys('strands'), packKeys('levels'), packKeys('objects'), stages]);
  await admin.query(partnersText, [ids, board, team, organizations.map(({ id }) => id), values.by]);
  await admin.query(reviewsText, [ids, board, team]);
  return { board, tactics: ids };
}

const pick = (list, at = 'n') => `(${list})[1 + ${at} % cardinality(${list})]`;

// The lead's office stands first, so that a card has one in every column; one in ten is shared with two sectors alone.
const tacticsText = `
insert into app.tactic (id, board_id, team_id, title, type_key, stage, position, description, mechanism, lead_organization_id, lead_state, lead_proposed_by, lead_proposed_at,
  strand, level, object, reaches, languages, starts_on, ends_on, resources_people, legal_basis, risks, confidence, confidence_note, confidence_at, next_review_on,
  audience_id, parent_audience_id, made_by, changed_by)
select id, $3::uuid, $4::uuid, 'Letters to owners of district ' || n || ', evening round ' || n % 7, ${pick('$9::text[]')}, ${pick('$13::text[]')}, position,
  'What is done, by whom and how often, in a few sentences that a new member understands. Number ' || n || '.',
  'People who learn that it is noticed change what they do; the letter makes it noticed.',
  ${pick('$8::uuid[]')}, 'confirmed', $7::uuid, now(), ${pick('$10::text[]')}, ${pick('$11::text[]')}, ${pick('$12::text[]')}, 'Owners and managers', '{en,es}', '2026-03-01', '2026-12-31',
  'Two half days a week', 'City ordinance 12-3', 'Owners may feel accused', (array['not_started', 'on_track', 'at_risk', 'off_track'])[1 + n % 4], 'As planned so far', now(), '2026-09-30',
  case when n % 10 = 0 then $6::int else $5::int end, $5::int, $7::uuid, $7::uuid
from unnest($1::uuid[], $2::text[]) with ordinality as one(id, position, n)`;

const partnersText = `
insert into app.partner (id, tactic_id, board_id, team_id, organization_id, role, state, proposed_by, answered_by, answered_at, audience_id, parent_audience_id)
select gen_random_uuid(), t.id, $2::uuid, $3::uuid, ${pick('$4::uuid[]', '(n + k)')}, 'Goes along', case when n % 3 = 0 then 'proposed' else 'confirmed' end, $5::uuid, $5::uuid, now(), t.audience_id, t.audience_id
from unnest($1::uuid[]) with ordinality as one(id, n) join app.tactic t using (id), generate_series(1, 2) k`;

const reviewsText = `
insert into app.review (id, tactic_id, board_id, team_id, stage, requested_on, reviewers, concerns, outcome, audience_id, parent_audience_id)
select gen_random_uuid(), t.id, $2::uuid, $3::uuid, 'design', '2026-02-01', 3, 'The letter should not name anybody', case when n % 10 = 0 then 'concern_open' else 'supported' end, t.audience_id, t.audience_id
from unnest($1::uuid[]) with ordinality as one(id, n) join app.tactic t using (id) where n % 5 = 0`;
