import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { lowersLabel } from '../src/audience/label.js';
import { perform, problems, seeBoard, seeTactic } from './board-acts.js';
import { conversation, say } from './comment-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns, seeAfterAction, seeLesson } from './lesson-acts.js';
import { meetingOf, meets, seeMeeting } from './meeting-acts.js';
import { validLesson } from './release-acts.js';
import { does, seeAround, seeTask } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let services: Person;
let prosecutor: Person;
let board: Json;
beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, services, prosecutor] = (await Promise.all(
    ['coordinator', 'police', 'services', 'prosecutor'].map((who) => server.as(`${who}@boston.example`)),
  )) as [Person, Person, Person, Person];
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

/** The ids of everything in an answer. */
const idsIn = (answer: Json): string[] =>
  Object.entries((answer ?? {}) as Record<string, Json>)
    .flatMap(([name, value]) => (name === 'id' ? [value as string] : value && typeof value === 'object' ? idsIn(value) : []))
    .sort();

const to = (...sectors: string[]) => ({ ...team(), sectors });

/** What has parts: how it is made with them, and what somebody sees of it. Some parts are by others, or can't be shared by themselves. */
const wholes: Record<string, { make: () => Promise<string>; look: (person: Person, id: string) => Promise<Json> }> = {
  board: {
    make: async () => {
      const { id } = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Wide', goalStatement: 'Fewer buyers' });
      const cards = { boardId: id, stage: 'idea', position: 'a0V' };
      const [card] = await perform(police, 'addTactics', { ...cards, tactics: [{ title: 'Letters' }] });
      await perform(services, 'addTactics', { ...cards, tactics: [{ title: 'Calls' }], audience: to('law_enforcement', 'victim_services') });
      await perform(coordinator, 'proposePartner', { tacticId: card.id, organizationId: world.boston.organizations.services });
      return id;
    },
    look: seeBoard,
  },
  tactic: {
    make: async () => {
      const [{ id }] = await perform(police, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0V', tactics: [{ title: 'Letters' }] });
      await perform(coordinator, 'proposePartner', { tacticId: id, organizationId: world.boston.organizations.services });
      const review = await learns(services, 'beginAfterActionReview', { tacticId: id });
      await learns(police, 'addObservations', { id: review.id, observations: [{ text: 'Call first', kind: 'change' }] });
      const thread = await say(services, ['tactic', id], 'Who?');
      await say(police, ['tactic', id], 'We', { threadId: thread.id });
      await say(police, ['tactic', id], 'Between us', { audience: to('law_enforcement', 'victim_services') });
      return id;
    },
    look: async (person, id) => [
      ...[await seeTactic(person, id), await conversation(person, ['tactic', id]).catch(() => null)],
      await person.see('query R($id: ID!) { tactic(id: $id) { afterActionReviews { id observations { id } } } }', { id }),
    ],
  },
  after_action_review: {
    make: async () => {
      const { id } = await learns(police, 'beginAfterActionReview', { teamId: world.boston.team, event: 'Open evening' });
      await learns(services, 'addObservations', { id, observations: ['One', 'Other'].map((text) => ({ text, kind: 'keep' })) });
      return id;
    },
    look: seeAfterAction,
  },
  lesson: {
    make: async () => {
      const { id } = await validLesson({ police, services, world });
      await say(services, ['lesson', id], 'Good');
      await say(services, ['lesson', id], 'Between us', { audience: to('law_enforcement', 'victim_services') });
      return id;
    },
    look: async (person, id) => [await seeLesson(person, id), await conversation(person, ['lesson', id]).catch(() => null)],
  },
  meeting: {
    make: async () => {
      const { id } = await meets(coordinator, 'addMeeting', meetingOf(world.boston.team));
      await meets(services, 'addAgendaItem', { meetingId: id, title: 'Beds' });
      await meets(coordinator, 'markAttendance', { meetingId: id, seatIds: [world.boston.seats.police], state: 'present' });
      for (const verb of ['holdMeeting', 'approveMinutes', 'correctMinutes'] as const) await meets(coordinator, verb, id);
      return id;
    },
    look: seeMeeting,
  },
  task: {
    make: async () => {
      const { id } = await does(services, 'addTask', { teamId: world.boston.team, title: 'Call' });
      const other = await does(services, 'addTask', { teamId: world.boston.team, title: 'Write' });
      const [card] = await perform(police, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0V', tactics: [{ title: 'Letters' }] });
      await does(services, 'addChecklistLines', { taskId: id, lines: ['One'] });
      await does(services, 'linkTask', { id, tacticId: card.id });
      await does(services, 'waitForTask', { id, blockerId: other.id });
      await does(services, 'addHelper', { taskId: id, personId: world.boston.people.police });
      return id;
    },
    look: async (person, id) => [await seeTask(person, id), await seeAround(person, id)],
  },
};

describe.each(Object.keys(wholes))('whom a %s is shared with', (kind) => {
  const { make, look } = wholes[kind]!;
  const everyone = () => [coordinator, police, services, prosecutor];
  const seen = async (id: string) => Promise.all(everyone().map(async (person) => idsIn(await look(person, id))));
  const shareWith = (id: string, audience: object, act: string = randomUUID()) => coordinator.do(share, { act, input: { kind, id, audience } });

  it('is taken back with all that hangs on it, in both directions, and what was said to a few stays theirs', async () => {
    const id = await make();
    const first = await seen(id);
    const [narrowed, widened] = [randomUUID(), randomUUID()];
    await shareWith(id, to('victim_services'), narrowed);
    const few = await seen(id);
    expect(few.map((ids) => ids.length > 0)).toEqual([true, false, true, false]);
    const { activity } = await coordinator.see('query A($id: ID!) { activity(of: $id) { acts { id undoable } } }', { id });
    expect(activity.acts[0]).toEqual({ id: narrowed, undoable: true });
    await does(coordinator, 'undo', narrowed);
    expect(await seen(id)).toEqual(first);

    await shareWith(id, to('victim_services'));
    await shareWith(id, team(), widened);
    expect(await seen(id)).toEqual(first);
    await does(coordinator, 'undo', widened);
    expect(await seen(id)).toEqual(few);
  });
});
