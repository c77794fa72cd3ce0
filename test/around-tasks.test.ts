import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { perform, problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns } from './lesson-acts.js';
import { does, inDays, listTasks, seeAround, seeTask, taskToday } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let detective: Person;
let prosecutor: Person;
let services: Person;
let denver: Person;
let denverPolice: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, detective, prosecutor, services] = (await Promise.all(
    ['coordinator', 'police', 'detective', 'prosecutor', 'services'].map((key) => server.as(`${key}@boston.example`)),
  )) as [Person, Person, Person, Person, Person];
  [denver, denverPolice] = await Promise.all([server.as('coordinator@denver.example'), server.as('police@denver.example')]);
});
afterAll(() => server.stop());

const add = (by: Person, title: string, more: object = {}): Promise<Json> => does(by, 'addTask', { teamId: world.boston.team, title, ...more });
const ids = (rows: Json[]): string[] => rows.map((row) => row.id);
const across = (title: string): Promise<Json> =>
  add(coordinator, title, { answeringTeamId: world.denver.team, organizationId: world.denver.organizations.police, dueOn: inDays(20) });

describe('a helper', () => {
  it('is a colleague who sees the item, named by who does it or who asked', async () => {
    const { id } = await add(coordinator, 'Write the protocol', { organizationId: world.boston.organizations.police });
    expect((await refusal(does(prosecutor, 'addHelper', { taskId: id, personId: world.boston.people.services }))).code).toBe('FORBIDDEN');
    const helper = await does(coordinator, 'addHelper', { taskId: id, personId: world.boston.people.services });
    expect(helper).toMatchObject({ taskId: id, personId: world.boston.people.services, personName: 'Boston services' });
    expect(await problems(does(police, 'addHelper', { taskId: id, personId: world.boston.people.services }))).toEqual(['personId not_allowed']);
    for (const personId of [world.boston.people.guest, world.denver.people.police, randomUUID()])
      expect(await problems(does(police, 'addHelper', { taskId: id, personId }))).toEqual(['personId unknown']);
    expect((await seeAround(detective, id)).helpers).toEqual([helper]);
  });

  it('finds what they help with among their own, if they ask for it', async () => {
    const { id } = await add(police, 'Count the signs');
    await does(police, 'addHelper', { taskId: id, personId: world.boston.people.services });
    expect(ids((await listTasks(services, { mine: true })).tasks)).not.toContain(id);
    expect(ids((await listTasks(services, { mine: true, helping: true })).tasks)).toContain(id);
  });

  it('is given nothing to see: who does not see the item cannot be named, and who loses sight of it helps no more', async () => {
    const { id } = await add(police, 'Among ourselves', { audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    expect(await problems(does(police, 'addHelper', { taskId: id, personId: world.boston.people.prosecutor }))).toEqual(['personId unknown']);
    expect((await does(police, 'addHelper', { taskId: id, personId: world.boston.people.detective })).personName).toBe('Boston detective');
    expect(await seeTask(prosecutor, id)).toBeNull();
  });

  it('leaves by being removed or by going', async () => {
    const { id } = await add(police, 'Two of us');
    const helper = await does(police, 'addHelper', { taskId: id, personId: world.boston.people.services });
    expect((await refusal(does(prosecutor, 'removeHelper', helper.id))).code).toBe('FORBIDDEN');
    expect((await does(services, 'removeHelper', helper.id)).archivedAt).not.toBeNull();
    expect((await seeAround(police, id)).helpers).toEqual([]);
    const again = await does(police, 'addHelper', { taskId: id, personId: world.boston.people.services });
    expect((await does(police, 'removeHelper', again.id)).archivedAt).not.toBeNull();
  });

  it('of one city is not told to the other', async () => {
    const { id } = await across('Send the protocol');
    await does(coordinator, 'addHelper', { taskId: id, personId: world.boston.people.services });
    expect((await seeAround(denverPolice, id)).helpers).toEqual([]);
    await does(denverPolice, 'acceptTask', { id });
    expect((await seeAround(coordinator, id)).helpers.map((one: Json) => one.personName)).toEqual(['Boston services']);
    expect(await problems(does(denverPolice, 'addHelper', { taskId: id, personId: world.boston.people.services }))).toEqual(['personId unknown']);
  });
});

describe('an item that waits for another', () => {
  it('says so at both ends, and on Today of who holds it up', async () => {
    const first = await add(police, 'Get the list');
    const second = await add(services, 'Call everybody on the list', { dueOn: inDays(30) });
    const waits = await does(services, 'waitForTask', { id: second.id, blockerId: first.id });
    expect(waits).toMatchObject({ taskId: second.id, blockerId: first.id });
    expect(await seeAround(prosecutor, second.id)).toMatchObject({ waitsFor: [waits], holdsUp: [], neighbors: [{ id: first.id }] });
    expect(await seeAround(prosecutor, first.id)).toMatchObject({ waitsFor: [], holdsUp: [waits], neighbors: [{ id: second.id }] });
    expect(ids((await taskToday(detective)).blockedByMe)).toContain(second.id);
    expect(ids((await taskToday(prosecutor)).blockedByMe)).not.toContain(second.id);
    await does(police, 'finishTask', { id: first.id, evidence: 'Here it is' });
    expect(ids((await taskToday(detective)).blockedByMe)).not.toContain(second.id);
    expect((await does(services, 'waitNoMore', waits.id)).archivedAt).not.toBeNull();
    expect((await seeAround(services, second.id)).waitsFor).toEqual([]);
  });

  it('does not wait for itself, twice for the same, or in a circle, whose way is told', async () => {
    const [one, two, three] = [await add(police, 'One'), await add(police, 'Two'), await add(police, 'Three')];
    expect(await problems(does(police, 'waitForTask', { id: one.id, blockerId: one.id }))).toEqual(['blockerId not_allowed']);
    await does(police, 'waitForTask', { id: one.id, blockerId: two.id });
    expect(await problems(does(police, 'waitForTask', { id: one.id, blockerId: two.id }))).toEqual(['blockerId not_allowed']);
    const last = await does(police, 'waitForTask', { id: two.id, blockerId: three.id });
    const refused = await refusal(does(police, 'waitForTask', { id: three.id, blockerId: one.id }));
    expect(refused.code).toBe('INVALID');
    expect(refused.details).toMatchObject({ fields: [{ field: 'blockerId', reason: 'circle' }], chain: ['Three', 'One', 'Two', 'Three'] });
    await does(police, 'waitNoMore', last.id);
    expect(await does(police, 'waitForTask', { id: three.id, blockerId: one.id })).toMatchObject({ blockerId: one.id });
  });

  it('tells nobody of what they do not see: neither the other end nor a circle through it', async () => {
    const hidden = await add(police, 'Quiet preparation', { audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    const [first, last] = [await add(services, 'Print'), await add(services, 'Hand out')];
    await does(police, 'waitForTask', { id: first.id, blockerId: hidden.id }).catch(() => undefined);
    const mine = await add(police, 'Ours, for all');
    const waits = await does(police, 'waitForTask', { id: mine.id, blockerId: hidden.id });
    expect(await seeAround(services, mine.id)).toMatchObject({ waitsFor: [], neighbors: [] });
    expect((await refusal(does(services, 'waitForTask', { id: last.id, blockerId: hidden.id }))).code).toBe('NOT_FOUND');
    expect((await refusal(does(services, 'waitNoMore', waits.id))).code).toBe('NOT_FOUND');
    await does(police, 'waitForTask', { id: hidden.id, blockerId: last.id });
    expect(await does(services, 'waitForTask', { id: last.id, blockerId: first.id })).toMatchObject({ taskId: last.id });
  });

  it('leaves the sight of the other city when the ask is withdrawn', async () => {
    const asked = await across('Share the numbers');
    const theirs = await does(denver, 'addTask', { teamId: world.denver.team, title: 'Count them' });
    expect((await refusal(does(coordinator, 'waitForTask', { id: asked.id, blockerId: theirs.id }))).code).toBe('NOT_FOUND');
    const own = await add(coordinator, 'Read their numbers');
    await does(coordinator, 'waitForTask', { id: own.id, blockerId: asked.id });
    expect((await seeAround(denverPolice, asked.id)).holdsUp).toEqual([]);
    await does(coordinator, 'withdrawTask', asked.id);
    expect(await seeTask(denverPolice, asked.id)).toBeNull();
  });
});

describe('a goal', () => {
  it('has items of its own, linked by whoever works on the team', async () => {
    const board = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Board', goalStatement: 'Fewer by half' });
    const goal = (await coordinator.see('query B($id: ID!) { board(id: $id) { goal { id } } }', { id: board.id })).board.goal.id as string;
    const { id } = await add(police, 'Tell the council');
    const link = await does(police, 'linkTaskToGoal', { id, goalId: goal });
    expect(link).toMatchObject({ taskId: id, goalId: goal, boardId: board.id, teamId: world.boston.team });
    expect(await problems(does(police, 'linkTaskToGoal', { id, goalId: goal }))).toEqual(['goalId not_allowed']);
    expect((await seeAround(services, id)).goals).toEqual([link]);
    const history = await services.see('query H($of: ID!) { activity(of: $of) { acts { changes { title } } } }', { of: id });
    expect(history.activity.acts[0].changes).toEqual([{ title: 'Fewer by half' }]);
    const asked = await across('Tell yours');
    await does(coordinator, 'linkTaskToGoal', { id: asked.id, goalId: goal });
    expect((await seeAround(denverPolice, asked.id)).goals).toEqual([]);
    expect((await does(services, 'unlinkTaskFromGoal', link.id)).archivedAt).not.toBeNull();
  });
});

describe('a decision', () => {
  const decide = (person: Person, input: object): Promise<Json> =>
    person
      .do<Json>('mutation D($act: ID!, $input: AddDecisionInput!) { addDecision(act: $act, input: $input) { id } }', {
        input: { teamId: world.boston.team, statement: 'No more letters', decidedOn: '2026-02-01', ...input },
      })
      .then((data) => data.addDecision);
  const carriedOut = async (person: Person, id: string): Promise<Json> =>
    (await person.see('query T($id: ID!) { task(id: $id) { decisions { statement } decisionLinks { id } } }', { id })).task;

  it('is carried out by items, and both say so to whoever sees both', async () => {
    const decision = await decide(coordinator, {});
    const { id } = await add(police, 'Tell the registry');
    const link = await does(police, 'linkTaskToDecision', { id, decisionId: decision.id });
    expect(link).toMatchObject({ taskId: id, decisionId: decision.id, teamId: world.boston.team });
    expect(await problems(does(police, 'linkTaskToDecision', { id, decisionId: decision.id }))).toEqual(['decisionId not_allowed']);
    expect((await carriedOut(services, id)).decisions).toEqual([{ statement: 'No more letters' }]);
    const log = (await services.see('{ decisions { taskLinks { taskId decisionId } tasks { title } } }')).decisions;
    expect(log).toEqual({ taskLinks: [{ taskId: id, decisionId: decision.id }], tasks: [{ title: 'Tell the registry' }] });
    const history = await services.see('query H($of: ID!) { activity(of: $of) { acts { name changes { kind title } } } }', { of: id });
    expect(history.activity.acts[0]).toEqual({ name: 'task.carries_out', changes: [{ kind: 'task_decision', title: 'No more letters' }] });
    expect((await does(services, 'unlinkTaskFromDecision', link.id)).archivedAt).not.toBeNull();
    expect(await carriedOut(police, id)).toEqual({ decisions: [], decisionLinks: [] });
  });

  it('of one side of an ask, or for few alone, is not told to the other side', async () => {
    const asked = await across('Tell yours');
    const decision = await decide(coordinator, {});
    await does(coordinator, 'linkTaskToDecision', { id: asked.id, decisionId: decision.id });
    expect(await carriedOut(denverPolice, asked.id)).toEqual({ decisions: [], decisionLinks: [] });
    expect((await refusal(does(denverPolice, 'linkTaskToDecision', { id: asked.id, decisionId: decision.id }))).code).toBe('NOT_FOUND');
    const narrow = await decide(police, { audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    const { id } = await add(police, 'Of all');
    await does(police, 'linkTaskToDecision', { id, decisionId: narrow.id });
    expect(await carriedOut(services, id)).toEqual({ decisions: [], decisionLinks: [] });
    expect((await carriedOut(police, id)).decisions).toHaveLength(1);
  });
});

describe('a handling label', () => {
  it('is that of the tactic unless somebody says another, and is set on many at once', async () => {
    const board = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Labels' });
    const [tactic] = await perform(coordinator, 'addTactics', {
      boardId: board.id,
      stage: 'idea',
      position: 'a0V',
      tactics: [{ title: 'Careful' }],
    });
    await perform(coordinator, 'editTactic', { id: tactic.id, version: tactic.version, handling: 'TLP:GREEN' });
    const linked = await add(police, 'With it', { tacticId: tactic.id });
    const other = await add(police, 'Without');
    expect([linked.handling, other.handling]).toEqual(['TLP:GREEN', 'TLP:AMBER+STRICT']);
    expect(await problems(does(police, 'labelTasks', { ids: [linked.id, other.id], handling: 'SECRET' }))).toEqual(['handling unknown']);
    expect((await refusal(does(prosecutor, 'labelTasks', { ids: [linked.id], handling: 'TLP:GREEN' }))).code).toBe('FORBIDDEN');
    expect((await does(detective, 'labelTasks', { ids: [linked.id, other.id], handling: 'TLP:GREEN' })).map((one: Json) => one.handling)).toEqual([
      'TLP:GREEN',
      'TLP:GREEN',
    ]);
  });
});

describe('a lesson', () => {
  const learned = async (person: Person, id: string): Promise<Json> =>
    (await person.see('query T($id: ID!) { task(id: $id) { lessons { title } lessonLinks { id } } }', { id })).task;

  it('is what items come of, and both say so to whoever sees both', async () => {
    const lesson = await learns(police, 'draftLesson', { teamId: world.boston.team, title: 'Call first', kind: 'worked' });
    const { id } = await add(police, 'Call the night desks');
    const link = await does(police, 'linkTaskToLesson', { id, lessonId: lesson.id });
    expect(link).toMatchObject({ taskId: id, lessonId: lesson.id, teamId: world.boston.team });
    expect(await problems(does(police, 'linkTaskToLesson', { id, lessonId: lesson.id }))).toEqual(['lessonId not_allowed']);
    expect((await learned(services, id)).lessons).toEqual([{ title: 'Call first' }]);
    const seen = (await services.see('query L($id: ID!) { lesson(id: $id) { taskLinks { taskId } tasks { title } } }', { id: lesson.id })).lesson;
    expect(seen).toEqual({ taskLinks: [{ taskId: id }], tasks: [{ title: 'Call the night desks' }] });
    const history = await services.see('query H($of: ID!) { activity(of: $of) { acts { name changes { kind title } } } }', { of: id });
    expect(history.activity.acts[0]).toEqual({ name: 'task.comes_of_lesson', changes: [{ kind: 'task_lesson', title: 'Call first' }] });
    expect((await does(services, 'unlinkTaskFromLesson', link.id)).archivedAt).not.toBeNull();
    expect(await learned(police, id)).toEqual({ lessons: [], lessonLinks: [] });
  });

  it('of one side of an ask, or for few alone, is not told to the other side', async () => {
    const asked = await across('Tell yours');
    const lesson = await learns(coordinator, 'draftLesson', { teamId: world.boston.team, title: 'Ask early', kind: 'how_to' });
    await does(coordinator, 'linkTaskToLesson', { id: asked.id, lessonId: lesson.id });
    expect(await learned(denverPolice, asked.id)).toEqual({ lessons: [], lessonLinks: [] });
    const { id } = await add(services, 'Among us');
    const few = await learns(services, 'draftLesson', {
      ...{ teamId: world.boston.team, title: 'For few', kind: 'surprise' },
      audience: { team: world.boston.team, organizations: [world.boston.organizations.services] },
    });
    await does(services, 'linkTaskToLesson', { id, lessonId: few.id });
    expect(await learned(police, id)).toEqual({ lessons: [], lessonLinks: [] });
    expect((await learned(services, id)).lessons).toEqual([{ title: 'For few' }]);
  });
});
