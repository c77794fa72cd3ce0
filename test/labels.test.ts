import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { lowersLabel } from '../src/audience/label.js';
import { perform, problems } from './board-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { meetingOf, meets } from './meeting-acts.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let police: Person;
let board: Json;
beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const coordinator = await server.as('coordinator@boston.example');
  police = await server.as('police@boston.example');
  board = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Strategy' });
});
afterAll(() => server?.stop());

const team = () => ({ team: world.boston.team });
const someone = () => ({ ...team(), people: [world.boston.people.police] });
const policeOnly = () => ({ ...team(), organizations: [world.boston.organizations.police] });

/** What carries a label: how it is made, labeled and read. */
const kinds: Record<string, { make: () => Promise<Json>; label: (row: Json, handling: string) => Promise<Json> }> = {
  tactic: {
    make: async () => (await perform(police, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0V', tactics: [{ title: 'Careful' }] }))[0],
    label: ({ id, version }, handling) => perform(police, 'editTactic', { id, version, handling }),
  },
  task: {
    make: () => does(police, 'addTask', { teamId: world.boston.team, title: 'Call' }),
    label: ({ id, version }, handling) => does(police, 'editTask', { id, version, handling }),
  },
  meeting: {
    make: () => meets(police, 'addMeeting', meetingOf(world.boston.team, { title: 'June' })),
    label: ({ id, version }, handling) => meets(police, 'editMeeting', { id, version, handling }),
  },
};

describe.each(Object.keys(kinds))('the handling label of a %s', (kind) => {
  const { make, label } = kinds[kind]!;
  const shareWith = (id: string, audience: object, act: string = randomUUID()) => police.do<Json>(share, { act, input: { kind, id, audience } });
  const versionOf = async (row: Json): Promise<Json> => ({ ...row, version: row.version + 1 });

  it('is for named people only where named people alone see it, whichever of the two is changed', async () => {
    const row = await make();
    expect(await problems(label(row, 'TLP:RED'))).toEqual(['handling too_wide']);
    for (const open of ['TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR', 'TLP:AMBER+STRICT']) Object.assign(row, await label(row, open));
    await shareWith(row.id, policeOnly());
    expect(await problems(label(await versionOf(row), 'TLP:RED'))).toEqual(['handling too_wide']);
    await shareWith(row.id, someone());
    const red = await label({ ...row, version: row.version + 2 }, 'TLP:RED');
    expect(red.handling).toBe('TLP:RED');
    for (const wider of [team(), policeOnly()]) expect(await problems(shareWith(row.id, wider))).toEqual(['audience too_wide']);
    expect((await label(red, 'TLP:AMBER')).handling).toBe('TLP:AMBER');
    await shareWith(row.id, team());
  });

  it('is not got around by taking back that something was narrowed', async () => {
    const row = await make();
    const narrowed = randomUUID();
    await shareWith(row.id, someone(), narrowed);
    await label(await versionOf(row), 'TLP:RED');
    const undo = police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: narrowed });
    expect(await problems(undo)).toEqual(['audience too_wide']);
  });
});

describe('who may see what has a label', () => {
  const labels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];

  it('the rule: nothing is wider than its label’s widest audience, whatever the audience is made of', async () => {
    const id = fc.uuid();
    const principal = fc.oneof(
      id.map((one) => ({ width: 0, text: `person/${one}` })),
      fc.tuple(id, id).map(([one, two]) => ({ width: 0, text: `team/${one}/person/${two}` })),
      id.map((one) => ({ width: 1, text: `team/${one}` })),
      id.map((one) => ({ width: 1, text: `organization/${one}` })),
      fc.tuple(id, id).map(([one, two]) => ({ width: 1, text: `team/${one}/organization/${two}` })),
      id.map((one) => ({ width: 1, text: `team/${one}/sector/prosecution` })),
      id.map((one) => ({ width: 1, text: `team/${one}/coordinators` })),
      id.map((one) => ({ width: 2, text: `network/${one}` })),
      id.map((one) => ({ width: 2, text: `network/${one}/sector/prosecution` })),
      id.map((one) => ({ width: 2, text: `place/${one}` })),
      fc.constant({ width: 3, text: 'everyone' }),
    );
    const most: Record<string, number> = { 'TLP:RED': 0, 'TLP:AMBER+STRICT': 1, 'TLP:AMBER': 1, 'TLP:GREEN': 2, 'TLP:CLEAR': 3 };
    const tries = fc.sample(fc.tuple(fc.constantFrom(...labels), fc.array(principal, { minLength: 1, maxLength: 6 })), 500);
    const { rows } = await server.database.app.query<{ allows: boolean }>(
      `select app.label_allows(one ->> 'label', array(select jsonb_array_elements_text(one -> 'principals'))) as allows from jsonb_array_elements($1::jsonb) with ordinality as many(one, at) order by at`,
      [JSON.stringify(tries.map(([label, principals]) => ({ label, principals: principals.map(({ text }) => text) })))],
    );
    tries.forEach(([label, principals], at) => {
      expect({ label, principals, ...rows[at] }).toEqual({ label, principals, allows: Math.max(...principals.map(({ width }) => width)) <= most[label]! });
    });
    const none = await server.database.app.query<{ allows: boolean }>(`select app.label_allows('TLP:PURPLE', array['person/x']) as allows`);
    expect(none.rows).toEqual([{ allows: false }]);
    expect(labels.flatMap((from) => labels.map((to) => lowersLabel(from, to)))).toEqual(labels.flatMap((_, from) => labels.map((__, to) => to > from)));
  });
});

describe('an item of a tactic for named people', () => {
  it('has its label where the same people see it, and the usual one where more do', async () => {
    const [tactic] = await perform(police, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0V', tactics: [{ title: 'Careful' }] });
    await police.do(share, { input: { kind: 'tactic', id: tactic.id, audience: someone() } });
    await perform(police, 'editTactic', { id: tactic.id, version: tactic.version + 1, handling: 'TLP:RED' });
    const add = (more: object) => does(police, 'addTask', { teamId: world.boston.team, title: 'Call', tacticId: tactic.id, ...more });
    expect((await add({ audience: someone() })).handling).toBe('TLP:RED');
    expect((await add({})).handling).toBe('TLP:AMBER+STRICT');
    expect(await problems(add({ handling: 'TLP:RED' }))).toEqual(['handling too_wide']);
  });
});
