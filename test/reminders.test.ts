import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addTactics, createBoard } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
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

/** It is so many days later, at noon of UTC, and everything that happened has been read. */
const passDays = (days: number, time = '12:00'): Promise<void> => server.clock.passes(`${inDays(days)}T${time}:00Z`);
const now = (): Promise<void> => server.clock.passes(new Date());
const noticesOf = async (key: string, subject?: string): Promise<Json[]> => noticesFor(await as(key), subject);
const whys = async (key: string, subject: string): Promise<string[]> => whysFor(await as(key), subject);

const ask = async (input: object = {}): Promise<Json> =>
  does(await as('coordinator'), 'addTask', {
    teamId: world.boston.team,
    title: 'Share the protocol',
    organizationId: world.boston.organizations.police,
    ...input,
  });
/** Promised by the police, long enough ago. */
const promised = async (days: number, input: object = {}): Promise<Json> => {
  const task = await ask({ dueOn: inDays(days), ...input });
  return does(await as('police'), 'acceptTask', { id: task.id });
};

describe('an ask', () => {
  it('is told at once to everybody who may answer it, and to nobody else', async () => {
    const task = await ask();
    await now();
    for (const key of ['police', 'detective']) expect(await whys(key, task.id)).toEqual(['asked']);
    for (const key of ['coordinator', 'prosecutor', 'guest', 'coordinator@denver.example', 'steward@network.example'])
      expect({ key, told: await noticesOf(key, task.id) }).toEqual({ key, told: [] });
  });

  it('is told to the one person who was asked', async () => {
    const task = await ask({ askedPersonId: world.boston.people.detective });
    await now();
    expect(await whys('detective', task.id)).toEqual(['asked']);
    expect(await whys('police', task.id)).toEqual([]);
  });

  it('is told across cities, and leaves when it is withdrawn', async () => {
    const task = await ask({ answeringTeamId: world.denver.team, organizationId: world.denver.organizations.police });
    await now();
    expect(await whys('police@denver.example', task.id)).toEqual(['asked']);
    await does(await as('coordinator'), 'withdrawTask', task.id);
    expect(await whys('police@denver.example', task.id)).toEqual([]);
  });

  it('stands no more once somebody has answered, and comes again when it is asked again', async () => {
    const task = await ask();
    await now();
    await does(await as('police'), 'declineTask', { id: task.id, reason: 'No time' });
    expect(await whys('police', task.id)).toEqual([]);
    await does(await as('coordinator'), 'askAgain', { id: task.id });
    await now();
    expect(await whys('police', task.id)).toEqual(['asked']);
  });

  it('comes back as an offer to the one who asked', async () => {
    const task = await ask();
    await does(await as('police'), 'counterTask', { id: task.id, offeredOn: inDays(30) });
    await now();
    expect(await whys('coordinator', task.id)).toEqual(['offered']);
    await does(await as('coordinator'), 'agreeToOffer', task.id);
    expect(await whys('coordinator', task.id)).toEqual([]);
  });

  it('that nobody answered for a week is told once more', async () => {
    const task = await ask();
    await passDays(6);
    expect(await whys('police', task.id)).toEqual(['asked']);
    await passDays(8);
    await passDays(8);
    expect(await whys('police', task.id)).toEqual(['unanswered', 'asked']);
  });

  it('to lead a tactic, to be its partner, or to take a seat is told in the same way', async () => {
    const coordinator = await as('coordinator');
    const board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Board' } })).createBoard.id;
    const [tactic] = (await coordinator.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'Letters' }] } }))
      .addTactics;
    await coordinator.do('mutation L($act: ID!, $input: LeadInput!) { proposeLead(act: $act, input: $input) { id } }', {
      input: { tacticId: tactic.id, organizationId: world.boston.organizations.police },
    });
    const partner = await coordinator.do<Json>('mutation P($act: ID!, $input: PartnerInput!) { proposePartner(act: $act, input: $input) { id } }', {
      input: { tacticId: tactic.id, organizationId: world.boston.organizations.services },
    });
    const seat = await coordinator.do<Json>('mutation S($act: ID!, $input: ProposeSeatInput!) { proposeSeat(act: $act, input: $input) { seat { id } } }', {
      input: { teamId: world.boston.team, organizationId: world.boston.organizations.prosecutor, role: 'member', name: 'Ana', email: 'ana@boston.example' },
    });
    await now();
    expect(await whys('police', tactic.id)).toEqual(['asked']);
    expect(await whys('services', partner.proposePartner.id)).toEqual(['asked']);
    expect(await whys('prosecutor', seat.proposeSeat.seat.id)).toEqual(['asked']);
    expect(await noticesOf('guest')).toEqual([]);
    await (await as('police')).do('mutation L($act: ID!, $id: ID!) { confirmLead(act: $act, id: $id) { id } }', { id: tactic.id });
    expect(await whys('police', tactic.id)).toEqual([]);
  });
});

describe('a reminder', () => {
  it('comes seven days and one day before, and one day after, each once', async () => {
    const task = await promised(20);
    await passDays(12);
    expect(await whys('police', task.id)).toEqual([]);
    await passDays(13);
    await passDays(13, '18:00');
    expect(await whys('police', task.id)).toEqual(['week_before']);
    await passDays(19);
    expect(await whys('police', task.id)).toEqual(['day_before', 'week_before']);
    await passDays(21);
    await passDays(22);
    expect(await whys('police', task.id)).toEqual(['day_after', 'day_before', 'week_before']);
    expect(await whys('detective', task.id)).toEqual([]);
  });

  it('is an act of nobody, and reaches the open page at once', async () => {
    const task = await promised(40);
    const screen = await (
      await as('police')
    ).follow('subscription F($after: String!) { happenings(after: $after) { act { name actorId } changes { row { ... on Notice { subjectId why } } } } }', {
      after: (await (await as('police')).see('{ cursor }')).cursor,
    });
    await passDays(39);
    const frame = await screen.until((one) => one.happenings.changes.some((change: Json) => change.row?.subjectId === task.id && change.row.why !== 'asked'));
    expect(frame.happenings).toMatchObject({ act: { name: 'notice.came_due', actorId: null }, changes: [{ row: { why: 'day_before' } }] });
  });

  it('comes anew for another date, and the one for the old date stands no more', async () => {
    const task = await promised(50);
    await passDays(43);
    expect(await whys('police', task.id)).toEqual(['week_before']);
    await does(await as('police'), 'moveDueTask', { id: task.id, version: task.version, dueOn: inDays(60) });
    expect(await whys('police', task.id)).toEqual([]);
    await passDays(53);
    expect(await whys('police', task.id)).toEqual(['week_before']);
  });

  it('follows the item to its new owner, and leaves when it is done', async () => {
    const task = await promised(70);
    await passDays(69);
    await does(await as('police'), 'handOnTask', { id: task.id, ownerId: world.boston.people.detective });
    expect(await whys('police', task.id)).toEqual([]);
    await passDays(69, '18:00');
    expect(await whys('detective', task.id)).toEqual(['day_before']);
    await does(await as('detective'), 'finishTask', { id: task.id, evidence: 'Done' });
    expect(await whys('detective', task.id)).toEqual([]);
    await passDays(71);
    expect(await whys('detective', task.id)).toEqual([]);
  });

  it('comes on the day of the person, not of the server', async () => {
    const detective = await as('detective');
    await detective.do('mutation M($input: MailSettingsInput!) { saveMailSettings(input: $input) { timeZone } }', { input: { timeZone: 'Pacific/Auckland' } });
    const task = await promised(80);
    await does(await as('police'), 'handOnTask', { id: task.id, ownerId: world.boston.people.detective });
    await passDays(78, '09:00');
    expect(await whys('detective', task.id)).toEqual([]);
    // Evening in Auckland's yesterday is morning of the day before there.
    await passDays(78, '14:00');
    expect(await whys('detective', task.id)).toEqual(['day_before']);
  });

  it('leaves with the right to see the item, and none comes without it', async () => {
    const task = await promised(90);
    await passDays(83);
    expect(await whys('police', task.id)).toEqual(['week_before']);
    const seat = (await (await as('police')).see('{ me { seats { id } } }')).me.seats[0].id;
    await does(await as('police'), 'handOnTask', { id: task.id, ownerId: world.boston.people.detective });
    await does(await as('detective'), 'handOnTask', { id: task.id, ownerId: world.boston.people.police });
    await (await as('coordinator')).do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: seat });
    expect(await noticesOf('police')).toEqual([]);
    await passDays(91);
    expect(await noticesOf('police')).toEqual([]);
  });
});

describe('what is long late', () => {
  const setLeads = 'mutation L($act: ID!, $id: ID!, $leads: Boolean!) { setLeads(act: $act, id: $id, leads: $leads) { leads } }';
  const setEscalation = 'mutation E($act: ID!, $input: EscalationInput!) { setEscalation(act: $act, input: $input) { escalateAfterDays } }';
  const escalated = async (key: string): Promise<string[]> =>
    (await (await as(key)).see('{ today { escalated { id } } }')).today.escalated.map(({ id }: Json) => id);

  it('is brought before the leadership only by the organization’s own rule, and only there', async () => {
    const task = await ask({ organizationId: world.boston.organizations.services, dueOn: inDays(100) });
    await does(await as('advocate'), 'acceptTask', { id: task.id });
    await passDays(110);
    expect(await escalated('services')).toEqual([]);
    const services = await as('services');
    await services.do(setLeads, { id: world.boston.seats.services, leads: true });
    await passDays(111);
    expect(await escalated('services')).toEqual([]);
    await services.do(setEscalation, { input: { organizationId: world.boston.organizations.services, days: 14 } });
    await passDays(113);
    expect(await escalated('services')).toEqual([]);
    await passDays(114);
    expect(await escalated('services')).toEqual([task.id]);
    for (const key of ['coordinator', 'mayor', 'advocate', 'prosecutor']) expect({ key, told: await escalated(key) }).toEqual({ key, told: [] });
    await services.do(setEscalation, { input: { organizationId: world.boston.organizations.services, days: null } });
    expect(await escalated('services')).toEqual([]);
  });

  it('is a matter of the organization’s own people: nobody else sets its rule or says who leads', async () => {
    for (const key of ['coordinator', 'steward@network.example', 'police@denver.example', 'guest']) {
      const person = await as(key);
      await expect(person.do(setEscalation, { input: { organizationId: world.boston.organizations.services, days: 3 } })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    await expect((await as('coordinator')).do(setLeads, { id: world.boston.seats.advocate, leads: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await as('services')).do(setEscalation, { input: { organizationId: world.boston.organizations.services, days: 0 } })).rejects.toMatchObject({
      details: { fields: [{ field: 'days', reason: 'out_of_range', limit: 1 }] },
    });
  });
});

describe('the list of whom to talk to', () => {
  const talkTo = async (key: string): Promise<string[]> => (await (await as(key)).see('{ today { talkTo { id } } }')).today.talkTo.map(({ id }: Json) => id);

  it('holds what was put off twice, for the coordinator of the asking team alone, until it is done', async () => {
    const services = await as('services');
    let task = await ask({ organizationId: world.boston.organizations.services, dueOn: inDays(5) });
    task = await does(services, 'acceptTask', { id: task.id });
    for (const days of [8, 12]) {
      expect(await talkTo('coordinator')).toEqual([]);
      task = await does(services, 'moveDueTask', { id: task.id, version: task.version, dueOn: inDays(days) });
    }
    expect(await talkTo('coordinator')).toEqual([task.id]);
    for (const key of ['mayor', 'services', 'advocate', 'prosecutor', 'coordinator@denver.example', 'steward@network.example'])
      expect({ key, told: await talkTo(key) }).toEqual({ key, told: [] });
    await does(services, 'finishTask', { id: task.id, evidence: 'Done' });
    expect(await talkTo('coordinator')).toEqual([]);
  });
});

describe('my hours', () => {
  const save = 'mutation M($input: MailSettingsInput!) { saveMailSettings(input: $input) { timeZone digestHour quietFrom quietTo mailOff } }';

  it('are mine to choose, and what is not sent stays', async () => {
    const mayor = await as('mayor');
    expect((await mayor.see('{ me { settings { timeZone digestHour quietFrom quietTo mailOff } } }')).me.settings).toEqual({
      timeZone: null,
      digestHour: 8,
      quietFrom: 20,
      quietTo: 7,
      mailOff: [],
    });
    await mayor.do(save, { input: { timeZone: 'America/New_York', digestHour: 6, mailOff: ['reminders'] } });
    expect((await mayor.do<Json>(save, { input: { quietFrom: 22 } })).saveMailSettings).toEqual({
      timeZone: 'America/New_York',
      digestHour: 6,
      quietFrom: 22,
      quietTo: 7,
      mailOff: ['reminders'],
    });
  });

  it('are refused with the field named where they are none', async () => {
    const mayor = await as('mayor');
    const wrong = { timeZone: 'Mars/Olympus', digestHour: 24, quietFrom: -1, mailOff: ['everything'] };
    await expect(mayor.do(save, { input: wrong })).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: ['timeZone', 'digestHour', 'quietFrom', 'mailOff'].map((field) => expect.objectContaining({ field })) },
    });
    await expect(mayor.do(save, { input: { timeZone: "UTC'; drop table app.settings" } })).rejects.toMatchObject({ code: 'INVALID' });
  });
});
