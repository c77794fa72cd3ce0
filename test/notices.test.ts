import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { promises } from './commitment-acts.js';
import { addTactics, createBoard, share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns } from './lesson-acts.js';
import { inHours, meetingOf, meets } from './meeting-acts.js';
import { noticesFor, whysFor } from './notice-acts.js';
import { does, inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
const people: Record<string, Person> = {};
const as = async (key: string): Promise<Person> => (people[key] ??= await server.as(key.includes('@') ? key : `${key}@boston.example`));

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
});
afterAll(() => server?.stop());

const passDays = (days: number, time = '12:00'): Promise<void> => server.clock.passes(`${inDays(days)}T${time}:00Z`);
const now = (): Promise<void> => server.clock.passes(new Date());
const noticesOf = async (key: string, subject?: string): Promise<Json[]> => noticesFor(await as(key), subject);
const whys = async (key: string, subject: string): Promise<string[]> => whysFor(await as(key), subject);
/** Who of these is told of it, each with why. */
const told = async (subject: string, ...keys: string[]): Promise<Record<string, string[]>> =>
  Object.fromEntries(await Promise.all(keys.map(async (key) => [key, await whys(key, subject)] as const)));

const ask = async (input: object = {}): Promise<Json> =>
  does(await as('coordinator'), 'addTask', {
    teamId: world.boston.team,
    title: 'Share the protocol',
    organizationId: world.boston.organizations.police,
    ...input,
  });
const policeOnly = () => ({ team: world.boston.team, sectors: ['law_enforcement'] });

describe('a commitment', () => {
  const weekly = (days: number) => ({ rule: 'FREQ=WEEKLY', startsOn: inDays(days), timeZone: 'UTC' });
  const asked = async (): Promise<Json> =>
    promises(await as('coordinator'), 'addCommitment', {
      teamId: world.boston.team,
      title: 'One training a week',
      organizationId: world.boston.organizations.police,
      pattern: weekly(5),
    });

  it('that is asked for is told to who may answer it, once more after a week, and no more when it is answered', async () => {
    const commitment = await asked();
    await now();
    expect(await told(commitment.id, 'police', 'detective', 'coordinator', 'prosecutor', 'coordinator@denver.example')).toEqual({
      police: ['asked'],
      detective: ['asked'],
      coordinator: [],
      prosecutor: [],
      'coordinator@denver.example': [],
    });
    await passDays(8);
    expect(await whys('police', commitment.id)).toEqual(['unanswered', 'asked']);
    await promises(await as('police'), 'declineCommitment', { id: commitment.id, reason: 'No trainer' });
    expect(await told(commitment.id, 'police', 'detective')).toEqual({ police: [], detective: [] });
  });

  it('reminds its owner a day before each date and a day after, until the date is marked', async () => {
    const commitment = await promises(await as('police'), 'acceptCommitment', { id: (await asked()).id });
    const [first] = commitment.occurrences as Json[];
    await passDays(3);
    expect(await whys('police', first!.id)).toEqual([]);
    await passDays(4);
    await passDays(4, '18:00');
    expect(await whys('police', first!.id)).toEqual(['day_before']);
    await passDays(6);
    expect(await told(first!.id, 'police', 'detective', 'coordinator')).toEqual({ police: ['day_after', 'day_before'], detective: [], coordinator: [] });
    await promises(await as('police'), 'missOccurrence', { id: first!.id, reason: 'The trainer was ill' });
    expect(await whys('police', first!.id)).toEqual([]);
  });

  it('reminds nobody while it is paused', async () => {
    const commitment = await promises(await as('police'), 'acceptCommitment', { id: (await asked()).id });
    const [first] = commitment.occurrences as Json[];
    await promises(await as('police'), 'pauseCommitment', { id: commitment.id });
    await passDays(4, '20:00');
    expect(await whys('police', first!.id)).toEqual([]);
  });
});

describe('a meeting', () => {
  const call = async (more: object = {}): Promise<Json> => meets(await as('coordinator'), 'addMeeting', meetingOf(world.boston.team, more));

  it('that is sent is told to everybody who may see it, but not to who sent it, and anew when it is sent again', async () => {
    const meeting = await call();
    await now();
    expect(await whys('police', meeting.id)).not.toContain('sent');
    await meets(await as('coordinator'), 'sendMeeting', meeting.id);
    await now();
    const [first] = (await noticesOf('police', meeting.id)).filter(({ why }) => why === 'sent');
    expect(first).toBeDefined();
    expect(await whys('guest', meeting.id)).toContain('sent');
    expect(await whys('coordinator', meeting.id)).not.toContain('sent');
    expect(await told(meeting.id, 'coordinator@denver.example', 'steward@network.example')).toEqual({
      'coordinator@denver.example': [],
      'steward@network.example': [],
    });
    await meets(await as('coordinator'), 'sendMeeting', meeting.id);
    await now();
    const again = (await noticesOf('police', meeting.id)).filter(({ why }) => why === 'sent');
    expect(again).toHaveLength(1);
    expect(again[0]!.id).not.toBe(first!.id);
  });

  it('of some is told to them alone, and the notice goes with the right to see it', async () => {
    const police = await as('police');
    const meeting = await meets(police, 'addMeeting', meetingOf(world.boston.team, { audience: policeOnly(), startsAt: inHours(72), endsAt: inHours(73) }));
    await meets(police, 'sendMeeting', meeting.id);
    await now();
    expect(await told(meeting.id, 'detective', 'prosecutor', 'coordinator')).toEqual({ detective: ['sent'], prosecutor: [], coordinator: [] });
    await police.do(share, { input: { kind: 'meeting', id: meeting.id, audience: { team: world.boston.team, people: [world.boston.people.police] } } });
    expect(await whys('detective', meeting.id)).toEqual([]);
  });

  it('is brought to mind the day before, on each person’s day, and no more when it is called off', async () => {
    const meeting = await call({ startsAt: `${inDays(20)}T15:00:00Z`, endsAt: `${inDays(20)}T16:00:00Z` });
    await passDays(18);
    expect(await whys('police', meeting.id)).toEqual([]);
    await passDays(19);
    await passDays(19, '18:00');
    expect(await told(meeting.id, 'police', 'coordinator')).toEqual({ police: ['meets'], coordinator: ['meets'] });
    await meets(await as('coordinator'), 'cancelMeeting', meeting.id);
    expect(await whys('police', meeting.id)).toEqual([]);
  });

  it('whose minutes nobody approved is told to who leads the team, until they are approved', async () => {
    const coordinator = await as('coordinator');
    const meeting = await call({ startsAt: inHours(1), endsAt: inHours(2) });
    await meets(coordinator, 'holdMeeting', meeting.id);
    await now();
    expect(await whys('coordinator', meeting.id)).not.toContain('unapproved');
    await passDays(2);
    expect(await whys('coordinator', meeting.id)).toContain('unapproved');
    expect(await whys('police', meeting.id)).not.toContain('unapproved');
    await meets(coordinator, 'approveMinutes', meeting.id);
    expect(await whys('coordinator', meeting.id)).not.toContain('unapproved');
  });
});

describe('a decision', () => {
  it('is told a week before its review to who leads the team, and no more when another took its place', async () => {
    const coordinator = await as('coordinator');
    const decision = await meets(coordinator, 'addDecision', {
      teamId: world.boston.team,
      statement: 'We send letters to hotels',
      decidedOn: inDays(0),
      reviewOn: inDays(30),
    });
    await passDays(22);
    expect(await whys('coordinator', decision.id)).toEqual([]);
    await passDays(23);
    expect(await told(decision.id, 'coordinator', 'police', 'guest')).toEqual({ coordinator: ['review'], police: [], guest: [] });
    await meets(coordinator, 'supersedeDecision', { id: decision.id, statement: 'We visit hotels', decidedOn: inDays(0) });
    expect(await whys('coordinator', decision.id)).toEqual([]);
  });
});

describe('a lesson', () => {
  it('is told a week before somebody is to look at it again to whom one asks about it and who leads, and no more when that day is another', async () => {
    const services = await as('services');
    const drafted = await learns(services, 'draftLesson', { teamId: world.boston.team, title: 'Call first', kind: 'worked', reviewOn: inDays(20) });
    await passDays(12);
    expect(await told(drafted.id, 'services', 'coordinator')).toEqual({ services: [], coordinator: [] });
    await passDays(14);
    expect(await told(drafted.id, 'services', 'coordinator', 'police')).toEqual({ services: ['review'], coordinator: ['review'], police: [] });
    expect((await noticesOf('services', drafted.id))[0]).toMatchObject({ kind: 'lesson' });
    await learns(services, 'editLesson', { id: drafted.id, version: drafted.version, reviewOn: inDays(400) });
    expect(await whys('services', drafted.id)).toEqual([]);
  });
});

describe('a notice', () => {
  it('is marked as seen by its person alone, and is nobody else’s to see', async () => {
    await ask({ organizationId: world.boston.organizations.survivors });
    await now();
    const [notice] = await noticesOf('survivor-leader');
    const see = 'mutation S($act: ID!, $ids: [ID!]!) { seeNotices(act: $act, ids: $ids) { seenAt } }';
    for (const key of ['coordinator', 'services']) await expect((await as(key)).do(see, { ids: [notice.id] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await (await as('survivor-leader')).do(see, { ids: [notice.id] });
    expect((await noticesOf('survivor-leader'))[0].seenAt).not.toBeNull();
  });

  it('says what it is about and where that is answered', async () => {
    const task = await ask({ organizationId: world.boston.organizations.survivors, title: 'Read the draft', dueOn: inDays(9) });
    await now();
    const { notices } = await (await as('survivor-leader')).see('{ notices { subjectId subject { title path dueOn startsAt } } }');
    expect(notices.find((one: Json) => one.subjectId === task.id).subject).toEqual({
      title: 'Read the draft',
      path: `/action-items/${task.id}`,
      dueOn: inDays(9),
      startsAt: null,
    });
  });

  it('is not made for whom an item is hidden from', async () => {
    const coordinator = await as('coordinator');
    const board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Other' } })).createBoard.id;
    const [tactic] = (await coordinator.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'Closed' }] } }))
      .addTactics;
    await coordinator.do(share, { input: { kind: 'tactic', id: tactic.id, audience: { team: world.boston.team, people: [world.boston.people.mayor] } } });
    await coordinator.do('mutation L($act: ID!, $input: LeadInput!) { proposeLead(act: $act, input: $input) { id } }', {
      input: { tacticId: tactic.id, organizationId: world.boston.organizations.services },
    });
    await now();
    expect(await noticesOf('services', tactic.id)).toEqual([]);
  });
});
