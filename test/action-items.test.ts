import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { perform, problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { does, inDays, listTasks, seeTask, taskToday } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let detective: Person;
let prosecutor: Person;
let services: Person;
let guest: Person;
let tactic: Json;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, detective, prosecutor, services, guest] = (await Promise.all(
    ['coordinator', 'police', 'detective', 'prosecutor', 'services', 'guest'].map((key) => server.as(`${key}@boston.example`)),
  )) as [Person, Person, Person, Person, Person, Person];
  const board = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Board' });
  [tactic] = await perform(coordinator, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0V', tactics: [{ title: 'Signs' }] });
});
afterAll(() => server.stop());

const add = (by: Person, more: object = {}): Promise<Json> => does(by, 'addTask', { teamId: world.boston.team, title: 'Call the hotels', ...more });
const ids = (rows: Json[]): string[] => rows.map((row) => row.id);

describe('an item of my own organization', () => {
  it('is accepted at once, mine or a colleague’s', async () => {
    expect(await add(police)).toMatchObject({ state: 'accepted', ownerName: 'Boston police', organizationId: world.boston.organizations.police, slips: 0 });
    expect(await add(police, { ownerId: world.boston.people.detective })).toMatchObject({ state: 'accepted', ownerName: 'Boston detective' });
    expect(await problems(add(police, { ownerId: world.boston.people.prosecutor }))).toEqual(['ownerId unknown']);
    expect((await refusal(add(guest))).code).toBe('FORBIDDEN');
  });

  it('goes its way: started, blocked, unblocked, done with evidence, reopened', async () => {
    const { id } = await add(police, { dueOn: inDays(3) });
    expect(await does(detective, 'startTask', id)).toMatchObject({ state: 'in_progress' });
    expect((await refusal(does(detective, 'startTask', id))).code).toBe('CONFLICT');
    const block = { id, blockerType: 'waiting_other_organization', waitingFor: 'A list', waitingForOrganizationId: world.boston.organizations.services };
    expect(await problems(does(police, 'blockTask', { ...block, blockerType: 'nothing' }))).toEqual(['blockerType unknown']);
    expect(await does(police, 'blockTask', block)).toMatchObject({ state: 'blocked', waitingFor: 'A list', blockedSince: expect.any(String) });
    expect(ids((await taskToday(services)).blockedByMe)).toContain(id);
    expect(await does(police, 'unblockTask', id)).toMatchObject({ state: 'in_progress', blockerType: null, blockedSince: null });
    expect(await problems(does(police, 'finishTask', { id, evidence: '' }))).toEqual(['evidence required']);
    for (const evidenceLink of ['http://a.example', 'javascript:alert(1)', 'https://', 'no link'])
      expect(await problems(does(police, 'finishTask', { id, evidence: 'Called', evidenceLink }))).toEqual(['evidenceLink malformed']);
    expect(await does(police, 'finishTask', { id, evidence: 'All called', evidenceLink: 'https://a.example/list' })).toMatchObject({
      state: 'done',
      doneAt: expect.any(String),
    });
    expect(await does(police, 'reopenTask', id)).toMatchObject({ state: 'in_progress', doneAt: null });
    expect(await problems(does(police, 'cancelTask', { id, reason: '' }))).toEqual(['reason required']);
    expect(await does(police, 'cancelTask', { id, reason: 'Not needed' })).toMatchObject({ state: 'cancelled', reason: 'Not needed' });
  });

  it('is moved on by its organization alone, and put away when it is over', async () => {
    const { id } = await add(police);
    for (const [verb, value] of [
      ['startTask', id],
      ['blockTask', { id, blockerType: 'money' }],
      ['finishTask', { id, evidence: 'Done' }],
      ['handOnTask', { id, ownerId: world.boston.people.prosecutor }],
      ['archiveTasks', [id]],
    ] as const)
      expect((await refusal(does(prosecutor, verb, value))).code).toBe('FORBIDDEN');
    expect((await refusal(does(police, 'archiveTasks', [id]))).code).toBe('CONFLICT');
    await does(police, 'finishTask', { id, evidence: 'Done' });
    expect(await does(police, 'archiveTasks', [id])).toMatchObject([{ archivedAt: expect.any(String) }]);
    expect(ids((await listTasks(police)).tasks)).not.toContain(id);
  });

  it('counts how often its date was moved to a later one', async () => {
    const task = await add(police, { dueOn: inDays(5) });
    const sooner = await does(police, 'moveDueTask', { id: task.id, version: task.version, dueOn: inDays(4) });
    expect(sooner.slips).toBe(0);
    const later = await does(police, 'moveDueTask', { id: task.id, version: sooner.version, dueOn: inDays(8) });
    expect(later).toMatchObject({ dueOn: inDays(8), slips: 1 });
    const stale = await refusal(does(detective, 'moveDueTask', { id: task.id, version: task.version, dueOn: inDays(9) }));
    expect([stale.code, stale.details['current']]).toEqual(['CONFLICT', expect.objectContaining({ dueOn: inDays(8) })]);
    expect(JSON.stringify(stale.details)).not.toContain('audienceId');
  });

  it('has a checklist, a link to a tactic and a note that nobody else sees', async () => {
    const { id } = await add(police, { tacticId: tactic.id, checklist: ['One', 'Two'] });
    const [third] = await does(detective, 'addChecklistLines', { taskId: id, lines: ['Three'] });
    expect(await does(police, 'checkChecklistLine', { id: third.id, done: true })).toMatchObject({ done: true, doneBy: world.boston.people.police });
    await does(police, 'editChecklistLine', { id: third.id, version: 2, text: 'Three, at night' });
    const { checklist } = await seeTask(police, id);
    expect(checklist.map((line: Json) => line.text)).toEqual(['One', 'Two', 'Three, at night']);
    await does(police, 'removeChecklistLine', checklist[0].id);
    expect((await refusal(does(prosecutor, 'checkChecklistLine', { id: third.id, done: false }))).code).toBe('FORBIDDEN');
    await does(prosecutor, 'writeTaskNote', { taskId: id, text: 'Ask them on Monday' });
    expect((await seeTask(prosecutor, id)).note).toMatchObject({ text: 'Ask them on Monday' });
    expect((await seeTask(police, id)).note).toBeNull();
    const seen = await police.see<Json>(
      'query T($id: ID!, $board: ID!) { tactic(id: $id) { tasks { id } } board(id: $board) { tasks { id } taskLinks { taskId } } }',
      { id: tactic.id, board: tactic.boardId },
    );
    expect([ids(seen.tactic.tasks), ids(seen.board.tasks), seen.board.taskLinks.map((link: Json) => link.taskId)]).toEqual([[id], [id], [id]]);
    const past = await police.see<Json>('query P($of: ID!) { activity(of: $of, limit: 40) { acts { name changes { kind title } } } }', { of: tactic.boardId });
    const added = past.activity.acts.find((one: Json) => one.name === 'task.added');
    expect(added.changes).toContainEqual({ kind: 'task_link', title: tactic.title });
    const { tasks, links, tactics } = await listTasks(police, { tacticId: tactic.id });
    expect([ids(tasks), links.length, ids(tactics)]).toEqual([[id], 1, [tactic.id]]);
    expect(await problems(does(police, 'linkTask', { id, tacticId: tactic.id }))).toEqual(['tacticId not_allowed']);
    await does(police, 'unlinkTask', links[0].id);
    expect((await listTasks(police, { tacticId: tactic.id })).tasks).toEqual([]);
  });

  it('takes its link out of sight of whoever no longer sees the tactic', async () => {
    const { id } = await add(police, { tacticId: tactic.id });
    expect((await seeTask(prosecutor, id)).links).toHaveLength(1);
    const share = (audience: object) =>
      police.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
        input: { kind: 'tactic', id: tactic.id, audience },
      });
    await share({ team: world.boston.team, sectors: ['law_enforcement'] });
    expect((await seeTask(prosecutor, id)).links).toEqual([]);
    expect((await seeTask(police, id)).links).toHaveLength(1);
    await share({ team: world.boston.team });
  });
});

describe('an ask inside the team', () => {
  it('is answered by the organization, handed on inside it, and its due date moved by either side', async () => {
    const task = await add(coordinator, { organizationId: world.boston.organizations.police, dueOn: inDays(6) });
    expect(task).toMatchObject({ state: 'proposed', ownerId: null });
    expect(ids((await taskToday(police)).asksForMe)).toContain(task.id);
    const accepted = await does(police, 'acceptTask', { id: task.id });
    expect(ids((await taskToday(police)).due)).toContain(task.id);
    const handed = await does(detective, 'handOnTask', { id: task.id, ownerId: world.boston.people.detective });
    expect(handed).toMatchObject({ ownerName: 'Boston detective' });
    expect(handed.version).toBeGreaterThan(accepted.version);
    expect(await does(coordinator, 'moveDueTask', { id: task.id, version: handed.version, dueOn: inDays(9) })).toMatchObject({ slips: 1 });
    expect((await refusal(does(prosecutor, 'moveDueTask', { id: task.id, version: handed.version + 1, dueOn: inDays(9) }))).code).toBe('FORBIDDEN');
  });

  it('stays in sight of the team as withdrawn, and leaves no other row', async () => {
    const { id } = await add(coordinator, { organizationId: world.boston.organizations.police });
    expect(await does(coordinator, 'withdrawTask', id)).toMatchObject({ state: 'cancelled' });
    expect((await refusal(does(police, 'acceptTask', { id }))).code).toBe('CONFLICT');
    expect((await taskToday(police)).withdrawnAsks).toEqual([]);
  });

  it('reaches who is to do it, whatever it is narrowed to', async () => {
    const narrow = (sectors: string[]) => ({ organizationId: world.boston.organizations.police, audience: { team: world.boston.team, sectors } });
    expect(await problems(add(coordinator, narrow(['prosecution'])))).toEqual(['organizationId not_allowed']);
    const { id } = await add(coordinator, narrow(['law_enforcement']));
    expect(await seeTask(prosecutor, id)).toBeNull();
    const share = coordinator.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
      input: { kind: 'task', id, audience: { team: world.boston.team, sectors: ['prosecution'] } },
    });
    expect(await problems(share)).toEqual(['audience not_allowed']);
  });

  it('is taken back by undo only as long as nobody has answered anew', async () => {
    const { id } = await add(coordinator, { organizationId: world.boston.organizations.police });
    const [declined, again] = [randomUUID(), randomUUID()];
    await does(police, 'declineTask', { id, reason: 'No time' }, declined);
    await does(police, 'undo', declined);
    expect(await seeTask(police, id)).toMatchObject({ state: 'proposed', reason: null, answeredBy: null });
    await does(police, 'declineTask', { id, reason: 'No time' });
    await does(coordinator, 'askAgain', { id, title: 'Call three hotels' }, again);
    await does(police, 'acceptTask', { id });
    expect((await refusal(does(coordinator, 'undo', again))).code).toBe('CONFLICT');
    expect(await seeTask(police, id)).toMatchObject({ state: 'accepted', title: 'Call three hotels' });
  });
});

describe('several at once', () => {
  it('are done, moved and handed on together, or none of them', async () => {
    const [one, two, theirs] = [await add(police, { dueOn: inDays(2) }), await add(police), await add(prosecutor)];
    expect(await does(police, 'moveDueTasks', { ids: [one.id, two.id], dueOn: inDays(7) })).toMatchObject([{ slips: 1 }, { slips: 0, dueOn: inDays(7) }]);
    expect(await does(police, 'handOnTasks', { ids: [one.id, two.id], ownerId: world.boston.people.detective })).toMatchObject([
      { ownerName: 'Boston detective' },
      {},
    ]);
    expect((await refusal(does(police, 'finishTasks', { ids: [one.id, theirs.id], evidence: 'Done' }))).code).toBe('FORBIDDEN');
    expect(await seeTask(police, one.id)).toMatchObject({ state: 'accepted' });
    expect(await does(police, 'finishTasks', { ids: [one.id, two.id], evidence: 'Done' })).toMatchObject([{ state: 'done' }, { state: 'done' }]);
    expect(await problems(does(police, 'finishTasks', { ids: [], evidence: 'Done' }))).toEqual(['ids required']);
    expect(
      await problems(
        does(
          police,
          'archiveTasks',
          Array.from({ length: 501 }, () => randomUUID()),
        ),
      ),
    ).toEqual(['ids too_many 500']);
  });
});

describe('bad input', () => {
  it('is refused with the field named', async () => {
    const wrong: [object, string[]][] = [
      [{ title: ' ' }, ['title required']],
      [{ title: 'x'.repeat(201) }, ['title too_long 200']],
      [{ why: 'a\0b' }, ['why malformed']],
      [{ dueOn: inDays(-3) }, ['dueOn out_of_range']],
      [{ dueOn: inDays(3700) }, ['dueOn out_of_range']],
      [{ priority: 'urgent' }, ['priority unknown']],
      [{ checklist: Array.from({ length: 10_000 }, () => 'x') }, ['checklist too_many 100']],
      [{ checklist: ['x'.repeat(301)] }, ['checklist too_long 300']],
      [{ organizationId: 'police' }, ['organizationId malformed']],
      [{ organizationId: randomUUID() }, ['organizationId unknown']],
      [{ organizationId: world.denver.organizations.police }, ['organizationId unknown']],
      [{ organizationId: world.boston.organizations.prosecutor, askedPersonId: world.boston.people.services }, ['askedPersonId unknown']],
      [{ organizationId: world.boston.organizations.prosecutor, askedPersonId: world.boston.people.police }, ['askedPersonId not_allowed']],
      [{ organizationId: world.boston.organizations.prosecutor, ownerId: world.boston.people.prosecutor }, ['ownerId not_allowed']],
      [{ tacticId: randomUUID() }, ['tacticId unknown']],
      [{ audience: { team: world.denver.team } }, ['audience.team not_allowed']],
    ];
    for (const [more, expected] of wrong)
      expect({ more: Object.keys(more), said: await problems(add(police, more)) }).toEqual({ more: Object.keys(more), said: expected });
    const { id } = await add(police, { checklist: Array.from({ length: 100 }, (_, at) => `Line ${at}`) });
    expect(await problems(does(police, 'addChecklistLines', { taskId: id, lines: ['One more'] }))).toEqual(['lines too_many']);
    for (const after of ['x', 'AAAA', Buffer.from('2026-13-40 nobody').toString('base64url')])
      expect(await problems(listTasks(police, { after }))).toEqual(['after malformed']);
    expect(await problems(listTasks(police, { states: ['finished'], limit: 501 }))).toEqual(['states unknown', 'limit out_of_range 500']);
  });
});

describe('the list', () => {
  it('comes in pages in the order of due dates, each task once', async () => {
    const all = ids((await listTasks(services)).tasks);
    const paged: string[] = [];
    for (let after: string | null = null, page = 0; page === 0 || after; page++) {
      const { tasks, next } = await listTasks(services, { limit: 3, after });
      paged.push(...ids(tasks));
      after = next;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
    const mine = (await listTasks(detective, { mine: true, states: ['done'] })).tasks;
    expect(mine.length).toBeGreaterThan(1);
    for (const task of mine) expect(task).toMatchObject({ state: 'done', ownerName: 'Boston detective' });
  });
});
