import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { perform, problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { askedDaysAgo, inHours, meetingOf, meets, seeMeeting } from './meeting-acts.js';
import { does, inDays, seeTask } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let prosecutor: Person;
let services: Person;
let denver: Person;
/** A meeting of last month that was held. */
let last: Json;
let next: Json;

beforeEach(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, prosecutor, services] = (await Promise.all(
    ['coordinator', 'police', 'prosecutor', 'services'].map((key) => server.as(`${key}@boston.example`)),
  )) as [Person, Person, Person, Person];
  denver = await server.as('coordinator@denver.example');
  last = await call({ title: 'Last month', startsAt: inHours(-700), endsAt: inHours(-699) });
  next = await call({ title: 'This month' });
});
afterEach(() => server.stop());

const call = (more: object = {}): Promise<Json> => meets(coordinator, 'addMeeting', meetingOf(world.boston.team, more));
const promise = (by: Person, task: object, meetingId: string = last.id): Promise<Json> =>
  meets(by, 'promiseInMeeting', { meetingId, task: { teamId: world.boston.team, title: 'Call the hotels', ...task } });
const build = (): Promise<Json[]> => meets(coordinator, 'buildAgenda', next.id) as Promise<Json[]>;
const policeOnly = () => ({ team: world.boston.team, sectors: ['law_enforcement'] });
const agendaOf = async (person: Person): Promise<string[]> =>
  (await seeMeeting(person, next.id)).agenda.map((item: Json) => `${item.section}: ${item.title}${item.state === 'dropped' ? ' (dropped)' : ''}`);

/** One of everything that asks to be talked about. */
async function everything(): Promise<void> {
  const { team, organizations } = world.boston;
  await promise(police, { title: 'Promised', dueOn: inDays(2) });
  const done = await promise(services, { title: 'Kept' });
  await does(services, 'finishTask', { id: done.id, evidence: 'It is on the shared drive' });
  await meets(coordinator, 'holdMeeting', last.id);
  const stuck = await does(police, 'addTask', { teamId: team, title: 'Stuck' });
  await does(police, 'blockTask', { id: stuck.id, blockerType: 'money' });
  const ask = await does(coordinator, 'addTask', { teamId: team, title: 'Not answered', organizationId: organizations.prosecutor });
  await askedDaysAgo(server.database, ask.id, 4);
  await does(coordinator, 'addTask', { teamId: team, title: 'Asked today', organizationId: organizations.prosecutor });
  const board = await perform(coordinator, 'createBoard', { teamId: team, title: 'Board' });
  const tactics = [{ title: 'Signs' }, { title: 'Outreach' }, { title: 'Going well' }];
  const [signs, outreach] = await perform(coordinator, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0V', tactics });
  await perform(coordinator, 'editTactic', { id: signs.id, version: signs.version, confidence: 'off_track' });
  await perform(coordinator, 'editTactic', { id: outreach.id, version: outreach.version, startsOn: '2020-01-01', endsOn: '2020-02-01' });
  const decided = { teamId: team, decidedOn: inDays(-300), reviewOn: inDays(0) };
  await meets(coordinator, 'addDecision', { ...decided, statement: 'We do not publish names' });
  await meets(coordinator, 'addDecision', { ...decided, statement: 'Looked at next year', reviewOn: inDays(300) });
}

describe('an agenda that writes itself', () => {
  it('begins with what was promised last time, then takes what is stuck, unanswered, off track and to be decided again, then what people add', async () => {
    await meets(prosecutor, 'addAgendaItem', { meetingId: next.id, title: 'New court calendar' });
    await everything();
    expect((await build()).map((item) => item.title)).toEqual(['Promised', 'Kept', 'Stuck', 'Not answered', 'Outreach', 'Signs', 'We do not publish names']);
    expect(await agendaOf(prosecutor)).toEqual([
      'follow_up: Promised',
      'follow_up: Kept',
      'blocked: Stuck',
      'unanswered: Not answered',
      'off_track: Outreach',
      'off_track: Signs',
      'review: We do not publish names',
      'added: New court calendar',
    ]);
    const { agenda } = await seeMeeting(coordinator, next.id);
    expect(agenda[0]).toMatchObject({ ownerId: world.boston.people.police, purpose: 'inform', task: { title: 'Promised' } });
    expect(agenda[6]).toMatchObject({ purpose: 'decide', minutes: 10 });
  });

  it('adds only what is new when it is built again, and never brings back what was dropped', async () => {
    await everything();
    const built = await build();
    await meets(coordinator, 'settleAgendaItem', { id: built[2]!.id, state: 'dropped' });
    await meets(coordinator, 'moveAgendaItem', { id: built[6]!.id, position: 'Zz0V' });
    expect(await build()).toEqual([]);
    await promise(police, { title: 'Promised too', dueOn: inDays(1) }, (await call({ startsAt: inHours(-30), endsAt: inHours(-29) })).id);
    expect(await build()).toEqual([]);
    const late = await does(services, 'addTask', { teamId: world.boston.team, title: 'Stuck too' });
    await does(services, 'blockTask', { id: late.id, blockerType: 'money' });
    expect((await build()).map((item) => item.title)).toEqual(['Stuck too']);
    expect((await agendaOf(police)).slice(0, 5)).toEqual([
      'review: We do not publish names',
      'follow_up: Promised',
      'follow_up: Kept',
      'blocked: Stuck (dropped)',
      'blocked: Stuck too',
    ]);
  });

  it('is empty where there is nothing to say', async () => {
    expect(await build()).toEqual([]);
    expect((await seeMeeting(coordinator, next.id)).viewerCan).toContain('cancelMeeting');
  });

  it('shows each person only what they may see', async () => {
    await everything();
    const hidden = await does(police, 'addTask', { teamId: world.boston.team, title: 'Operation', audience: policeOnly() });
    await does(police, 'blockTask', { id: hidden.id, blockerType: 'money' });
    await build();
    expect(await agendaOf(coordinator)).not.toContain('blocked: Operation');
    // Whoever sees it puts it on the agenda, for whoever sees it.
    await meets(police, 'addAgendaItem', { meetingId: next.id, taskId: hidden.id });
    expect(await agendaOf(police)).toContain('added: Operation');
    expect(await agendaOf(coordinator)).not.toContain('added: Operation');
    const own = await meets(police, 'addMeeting', meetingOf(world.boston.team, { title: 'Police only', audience: policeOnly() }));
    expect((await meets(police, 'buildAgenda', own.id)).map((item: Json) => item.title)).toContain('Operation');
    expect(await seeMeeting(coordinator, own.id)).toBeNull();
  });

  it('is built by who runs the meeting, before it is held', async () => {
    expect((await refusal(meets(prosecutor, 'buildAgenda', next.id))).code).toBe('FORBIDDEN');
    expect((await refusal(meets(denver, 'buildAgenda', next.id))).code).toBe('NOT_FOUND');
    await meets(coordinator, 'holdMeeting', next.id);
    expect((await refusal(build())).code).toBe('CONFLICT');
  });
});

describe('what is promised in a meeting', () => {
  it('is an item or an ask like any other, and tied to the meeting', async () => {
    const item = await promise(police, { dueOn: inDays(5) });
    const ask = await promise(coordinator, { title: 'Send the protocol', organizationId: world.boston.organizations.prosecutor });
    expect([item.state, ask.state]).toEqual(['accepted', 'proposed']);
    const seen = await seeMeeting(prosecutor, last.id);
    expect(seen.tasks.map((task: Json) => task.title)).toEqual(['Call the hotels', 'Send the protocol']);
    const task = await police.see<Json>('query T($id: ID!) { task(id: $id) { meetings { title } } }', { id: item.id });
    expect(task.task.meetings).toEqual([{ title: 'Last month' }]);
    await meets(police, 'unlinkMeetingTask', seen.taskLinks[0].id);
    expect((await seeMeeting(police, last.id)).taskLinks).toHaveLength(1);
    await meets(police, 'linkMeetingTask', { meetingId: last.id, taskId: item.id });
    expect(await problems(meets(police, 'linkMeetingTask', { meetingId: last.id, taskId: item.id }))).toEqual(['taskId not_allowed']);
  });

  it('is refused with the field named, and to whoever may not', async () => {
    expect(await problems(promise(police, { title: '' }))).toEqual(['title required']);
    expect(await problems(promise(police, { dueOn: '2020-01-01' }))).toEqual(['dueOn out_of_range']);
    expect(await problems(promise(police, { ownerId: world.boston.people.prosecutor }))).toEqual(['ownerId unknown']);
    expect((await refusal(promise(await server.as('guest@boston.example'), {}))).code).toBe('FORBIDDEN');
    expect((await refusal(promise(denver, {}))).code).toBe('NOT_FOUND');
    expect((await refusal(promise(police, { organizationId: world.denver.organizations.police, answeringTeamId: world.denver.team }))).code).toBe('FORBIDDEN');
    await meets(coordinator, 'holdMeeting', last.id);
    await meets(coordinator, 'approveMinutes', last.id);
    expect((await refusal(promise(police, {}))).code).toBe('CONFLICT');
  });

  it('stays among the people of a narrower meeting', async () => {
    const own = await meets(police, 'addMeeting', meetingOf(world.boston.team, { audience: policeOnly() }));
    const { id } = await promise(police, { title: 'Quietly' }, own.id);
    expect(await seeTask(coordinator, id)).toBeNull();
    expect((await seeTask(await server.as('detective@boston.example'), id)).title).toBe('Quietly');
  });

  it('leaves the meeting of whoever no longer sees it', async () => {
    const { id } = await promise(police, {});
    await police.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
      input: { kind: 'task', id, audience: policeOnly() },
    });
    expect(await seeMeeting(prosecutor, last.id)).toMatchObject({ tasks: [], taskLinks: [] });
    expect((await seeMeeting(police, last.id)).taskLinks).toHaveLength(1);
  });
});
