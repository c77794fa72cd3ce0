import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { problems, refusal } from './board-acts.js';
import { dayIn, promises, seeCommitment } from './commitment-acts.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { meets } from './meeting-acts.js';
import { does, inDays, seeTask } from './task-acts.js';
import { makeWorld, type City, type World } from './world.js';

let own: TestDatabase;
let server: TestServer;
let world: World;
let boston: City;
let coordinator: Person;
let detective: Person;
let police: Person;
let prosecutor: Person;

// Whoever leaves is gone for good, so each sentence has a world of its own.
beforeEach(async () => {
  own = await freshDatabase();
  server = await startServer({}, own);
  world = await makeWorld(server.database);
  ({ boston } = world);
  [coordinator, detective, police, prosecutor] = (await Promise.all(['coordinator', 'detective', 'police', 'prosecutor'].map((who) => as(who)))) as [
    Person,
    Person,
    Person,
    Person,
  ];
});
afterEach(async () => {
  await server.stop();
  await own.drop();
});

const as = (who: string, city = 'boston'): Promise<Person> => server.as(`${who}@${city}.example`);

const fields = `id version teamId organizationId seatId outgoingId outgoingName incomingId incomingName leavingOn unwritten state closedAt viewerCan
  pack { subjectId kind part title dueOn state note answeredByName }`;
const verbs: Record<string, string> = {
  startHandOver: 'input: StartHandOverInput!',
  nameIncoming: 'input: NameIncomingInput!',
  writeUnwritten: 'input: WriteUnwrittenInput!',
  acceptHanded: 'input: AcceptHandedInput!',
  declineHanded: 'input: DeclineHandedInput!',
  callOffHandOver: 'id: ID!',
  finishHandOver: 'id: ID!',
};

/** `hands(police, 'finishHandOver', id)` */
async function hands(person: Person, verb: string, value: unknown, act?: string): Promise<Json> {
  const argument = verbs[verb]!;
  const name = argument.split(':')[0]!;
  const document = `mutation H($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

const see = async (person: Person, id: string): Promise<Json> =>
  (await person.see<Json>(`query O($id: ID!) { handOver(id: $id) { ${fields} } }`, { id })).handOver;
const today = async (person: Person): Promise<Json> =>
  (await person.see<Json>('{ today { handOvers { id state } notHere { seat { id holderId } lastHereOn } ownerless { id } } }')).today;

/** The detective leaves; the police officer takes over. */
const start = (by: Person = detective, more: object = {}): Promise<Json> =>
  hands(by, 'startHandOver', { seatId: boston.seats.detective, leavingOn: inDays(7), incomingId: boston.people.police, ...more });

const end = () => coordinator.do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: boston.seats.detective });
const add = (by: Person, title: string, more: object = {}): Promise<Json> => does(by, 'addTask', { teamId: boston.team, title, ...more });
const titles = (handOver: Json, state = 'waiting'): string[] => handOver.pack.filter((one: Json) => one.state === state).map((one: Json) => one.title);

describe('a hand-over of a seat', () => {
  it('is begun by its holder or the coordinator, once, with a last day on which the seat ends by itself', async () => {
    for (const person of [police, prosecutor]) expect((await refusal(start(person))).code).toBe('FORBIDDEN');
    expect((await refusal(start(await as('police', 'denver')))).code).toBe('NOT_FOUND');
    for (const [more, problem] of [
      [{ leavingOn: inDays(-3) }, 'leavingOn out_of_range'],
      [{ leavingOn: inDays(800) }, 'leavingOn out_of_range'],
      [{ incomingId: boston.people.detective }, 'incomingId not_allowed'],
      [{ incomingId: boston.people.prosecutor }, 'incomingId unknown'],
    ] as const)
      expect(await problems(start(detective, more))).toEqual([problem]);
    const begun = await start(coordinator);
    expect(begun).toMatchObject({ state: 'open', outgoingName: 'Boston detective', incomingName: 'Boston police', leavingOn: inDays(7), unwritten: null });
    expect((await refusal(start())).code).toBe('CONFLICT');
    const { seats } = await coordinator.see<Json>('{ seats { id termEnd } }');
    expect(seats.find((seat: Json) => seat.id === boston.seats.detective).termEnd).toBe(inDays(7));
  });

  it('is seen by the organization and the coordinator alone', async () => {
    const { id } = await start();
    for (const person of [detective, police, coordinator]) expect(await see(person, id)).toMatchObject({ id });
    for (const person of [prosecutor, await as('mayor'), await as('guest'), await as('coordinator', 'denver'), await as('steward', 'network')]) {
      expect(await see(person, id)).toBeNull();
      expect((await refusal(hands(person, 'callOffHandOver', id))).code).toBe('NOT_FOUND');
      expect((await today(person)).handOvers).toEqual([]);
    }
    for (const person of [detective, police, coordinator]) expect((await today(person)).handOvers).toEqual([{ id, state: 'open' }]);
  });

  it('is in the hands of whoever coordinates at the moment: of one who came later, and no more of one who stepped down', async () => {
    const { id } = await start();
    const role = async (seat: string, as: string) => {
      const steward = await server.as('steward@network.example');
      const { seats } = await steward.see<Json>('{ seats { id version } }');
      const { version } = seats.find((one: Json) => one.id === seat);
      await steward.do('mutation E($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { id } }', {
        input: { id: seat, version, role: as },
      });
    };
    expect(await see(prosecutor, id)).toBeNull();
    await role(boston.seats.prosecutor, 'coordinator');
    expect((await today(prosecutor)).handOvers).toEqual([{ id, state: 'open' }]);
    expect((await refusal(start(prosecutor))).details).toMatchObject({ id });
    await role(boston.seats.coordinator, 'member');
    expect(await see(coordinator, id)).toBeNull();
    await hands(prosecutor, 'callOffHandOver', id);
    expect(await start(prosecutor)).toMatchObject({ state: 'open', outgoingName: 'Boston detective' });
  });

  it('holds what they do, are to answer, asked for, promised and decided, and what came later', async () => {
    const { id } = await start();
    const organizationId = boston.organizations.police;
    await add(detective, 'Review the list');
    await add(coordinator, 'Call the hotels', { organizationId, askedPersonId: boston.people.detective });
    await add(detective, 'Name an advocate', { organizationId: boston.organizations.services });
    await promises(detective, 'addCommitment', {
      ...{ teamId: boston.team, title: 'One training a month', pattern: { rule: 'FREQ=MONTHLY', startsOn: dayIn('UTC', 3), timeZone: 'UTC' } },
    });
    await meets(detective, 'addDecision', { teamId: boston.team, statement: 'No operations near schools', decidedOn: dayIn('UTC', -20) });
    await add(police, 'Of somebody else');
    const { pack } = await see(police, id);
    expect(pack.map((one: Json) => [one.part, one.title, one.state])).toEqual([
      ['does', 'Review the list', 'waiting'],
      ['answers', 'Call the hotels', 'waiting'],
      ['asks', 'Name an advocate', 'waiting'],
      ['promises', 'One training a month', 'waiting'],
      ['knows', 'No operations near schools', 'waiting'],
    ]);
  });

  it('holds nothing, and counts nothing, that its reader may not see', async () => {
    const { id } = await start();
    await add(detective, 'For all');
    await add(detective, 'Between two', { audience: { team: boston.team, people: [boston.people.prosecutor] } });
    const asked = await does(await as('coordinator', 'denver'), 'addTask', {
      ...{ teamId: world.denver.team, answeringTeamId: boston.team, organizationId: boston.organizations.police, title: 'From another city' },
    });
    await does(detective, 'acceptTask', { id: asked.id });
    expect(titles(await see(detective, id)).sort()).toEqual(['Between two', 'For all', 'From another city']);
    expect(titles(await see(police, id)).sort()).toEqual(['For all', 'From another city']);
    expect(titles(await see(coordinator, id))).toEqual(['For all']);
  });
});

describe('what goes over', () => {
  it('becomes the next holder’s, item by item, each once', async () => {
    const { id } = await start();
    const item = await add(detective, 'Review the list');
    const toAnswer = await add(coordinator, 'Call the hotels', { organizationId: boston.organizations.police, askedPersonId: boston.people.detective });
    const asked = await add(detective, 'Name an advocate', { organizationId: boston.organizations.services });
    const promise = await promises(detective, 'addCommitment', {
      ...{ teamId: boston.team, title: 'One training a month', pattern: { rule: 'FREQ=MONTHLY', startsOn: dayIn('UTC', 3), timeZone: 'UTC' } },
    });
    const accept = (by: Person, part: string, subjectId: string) => hands(by, 'acceptHanded', { id, part, subjectId });
    for (const person of [coordinator, detective]) expect((await refusal(accept(person, 'does', item.id))).code).toBe('FORBIDDEN');
    expect((await refusal(accept(prosecutor, 'does', item.id))).code).toBe('NOT_FOUND');
    await accept(police, 'does', item.id);
    await accept(police, 'answers', toAnswer.id);
    await accept(police, 'asks', asked.id);
    await accept(police, 'promises', promise.id);
    expect(await seeTask(coordinator, item.id)).toMatchObject({ ownerName: 'Boston police' });
    expect(await seeTask(coordinator, toAnswer.id)).toMatchObject({ askedPersonName: 'Boston police', state: 'proposed' });
    expect(await seeTask(coordinator, asked.id)).toMatchObject({ askedByName: 'Boston police', state: 'proposed' });
    expect(await seeCommitment(coordinator, promise.id)).toMatchObject({ ownerName: 'Boston police' });
    expect((await refusal(accept(police, 'does', item.id))).code).toBe('CONFLICT');
    const seen = await see(coordinator, id);
    expect([titles(seen), titles(seen, 'accepted').length]).toEqual([[], 4]);
    // The new one may answer, and take back what was asked.
    await does(police, 'acceptTask', { id: toAnswer.id });
    await does(police, 'withdrawTask', asked.id);
  });

  it('holds what the organization has agreed on, to be read and answered by whoever takes over, as far as they see it', async () => {
    const { id } = await start();
    const { police: one, services: other } = boston.organizations;
    const document = 'mutation A($act: ID!, $input: AddAgreementInput!) { addAgreement(act: $act, input: $input) { id } }';
    const agree = async (title: string, more: object = {}): Promise<string> => {
      const input = { teamId: boston.team, title, kind: 'information_sharing', partyIds: [one, other], inForce: true, endsOn: inDays(90), ...more };
      return (await coordinator.do<Json>(document, { input })).addAgreement.id;
    };
    const shared = await agree('Advocates on site');
    for (const more of [{ inForce: false }, { partyIds: [other] }]) await agree('Not theirs', more);
    const kept = await agree('Between a few', { audience: { team: boston.team, people: [boston.people.prosecutor] } });
    const waiting = { subjectId: shared, kind: 'agreement', part: 'knows', title: 'Advocates on site', dueOn: inDays(90), state: 'waiting' };
    expect((await see(police, id)).pack).toEqual([expect.objectContaining(waiting)]);
    const accept = (by: Person, subjectId: string) => hands(by, 'acceptHanded', { id, part: 'knows', subjectId });
    for (const person of [coordinator, detective]) expect((await refusal(accept(person, shared))).code).toBe('FORBIDDEN');
    expect((await refusal(accept(police, kept))).code).toBe('CONFLICT');
    await accept(police, shared);
    expect((await refusal(accept(police, shared))).code).toBe('CONFLICT');
    expect((await see(detective, id)).pack).toEqual([expect.objectContaining({ subjectId: shared, state: 'accepted', answeredByName: 'Boston police' })]);
  });

  it('is taken by one of two presses at the same moment', async () => {
    const { id } = await start();
    const item = await add(detective, 'Review the list');
    const accept = () => hands(police, 'acceptHanded', { id, part: 'does', subjectId: item.id });
    const pressed = await Promise.allSettled([accept(), accept()]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(titles(await see(police, id), 'accepted')).toEqual(['Review the list']);
  });

  it('that is declined says why, and is without an owner when they have left; an ask goes back to the organization', async () => {
    const { id } = await start();
    const item = await add(detective, 'Review the list');
    const toAnswer = await add(coordinator, 'Call the hotels', { organizationId: boston.organizations.police, askedPersonId: boston.people.detective });
    const decline = (part: string, subjectId: string, note: string) => hands(police, 'declineHanded', { id, part, subjectId, note });
    expect(await problems(decline('does', item.id, ' '))).toEqual(['note required']);
    await decline('does', item.id, 'No time');
    await decline('answers', toAnswer.id, 'Not mine');
    expect(await see(coordinator, id)).toMatchObject({
      state: 'open',
      pack: expect.arrayContaining([expect.objectContaining({ state: 'declined', note: 'No time' })]),
    });
    expect(await seeTask(police, toAnswer.id)).toMatchObject({ state: 'proposed', askedPersonName: null });
    await end();
    expect((await today(coordinator)).ownerless).toEqual([{ id: item.id }]);
  });

  it('comes back by an undo', async () => {
    const { id } = await start();
    const item = await add(detective, 'Review the list');
    const act = '3f0c9f0a-3f63-4a44-9d1c-6f8e2a3a5b02';
    await hands(police, 'acceptHanded', { id, part: 'does', subjectId: item.id }, act);
    await does(police, 'undo', act);
    expect(await seeTask(police, item.id)).toMatchObject({ ownerName: 'Boston detective' });
    expect(titles(await see(police, id))).toEqual(['Review the list']);
  });

  it('closes the hand-over with the last answer after the seat has ended, and not while something waits', async () => {
    const { id } = await start();
    const item = await add(detective, 'Review the list');
    const other = await add(detective, 'Ask the hotels');
    await hands(police, 'acceptHanded', { id, part: 'does', subjectId: item.id });
    expect((await refusal(hands(police, 'finishHandOver', id))).code).toBe('INVALID');
    await end();
    expect(await see(police, id)).toMatchObject({ state: 'open' });
    expect(await hands(police, 'acceptHanded', { id, part: 'does', subjectId: other.id })).toMatchObject({ state: 'done' });
    expect((await refusal(hands(police, 'finishHandOver', id))).code).toBe('CONFLICT');
    expect(titles(await see(coordinator, id), 'accepted')).toHaveLength(2);
    expect((await today(coordinator)).handOvers).toEqual([]);
  });
});

describe('who takes over', () => {
  it('is named later, by the organization or the coordinator', async () => {
    const { id } = await start(detective, { incomingId: null });
    const item = await add(detective, 'Review the list');
    expect((await refusal(hands(police, 'acceptHanded', { id, part: 'does', subjectId: item.id }))).code).toBe('FORBIDDEN');
    expect(await problems(hands(coordinator, 'nameIncoming', { id, incomingId: boston.people.services }))).toEqual(['incomingId unknown']);
    expect(await hands(coordinator, 'nameIncoming', { id, incomingId: boston.people.police })).toMatchObject({ incomingName: 'Boston police' });
    await hands(police, 'acceptHanded', { id, part: 'does', subjectId: item.id });
  });
});

describe('what nobody wrote down', () => {
  it('is written by who leaves, in their own words, as long as they are here', async () => {
    const { id, version } = await start();
    const write = (by: Person, text: string) => hands(by, 'writeUnwritten', { id, version, unwritten: text });
    for (const person of [police, coordinator]) expect((await refusal(write(person, 'Mine'))).code).toBe('FORBIDDEN');
    await write(detective, 'Call Ann first; she knows the hotels.');
    expect(await see(police, id)).toMatchObject({ unwritten: 'Call Ann first; she knows the hotels.' });
    expect((await refusal(write(detective, 'Another'))).code).toBe('CONFLICT');
    await end();
    expect((await refusal(write(detective, 'Later'))).code).toBe('NOT_FOUND');
  });
});

describe('who has left', () => {
  it('sees nothing any more: not by a question, a search, a feed, nor on a screen that is open', async () => {
    const { id } = await start();
    const item = await add(detective, 'Review the list', { dueOn: inDays(4) });
    await meets(detective, 'addDecision', { teamId: boston.team, statement: 'No operations near schools', decidedOn: dayIn('UTC', -20) });
    const find = '{ decisions(input: { search: "schools" }) { decisions { id } } }';
    expect((await detective.see<Json>(find)).decisions.decisions).toHaveLength(1);
    const { makeFeed } = await detective.see<Json>('mutation M { makeFeed { path } }');
    const feed = async () => String((await server.stranger().send(makeFeed.path)).body);
    expect(await feed()).toContain('Review the list');
    const follow = 'subscription F($after: String!) { happenings(after: $after) { signal changes { kind id gone } } }';
    const open = await detective.follow(follow, { after: (await detective.see<Json>('{ cursor }')).cursor });
    await open.until((frame) => frame.happenings.signal === 'READY');
    await end();
    await open.until((frame) => frame.happenings.signal === 'RESET' || frame.happenings.signal === 'RESYNC');
    const before = open.frames.length;
    await does(police, 'takeTask', item.id);
    await add(police, 'After they left');
    expect(await see(detective, id)).toBeNull();
    expect(await seeTask(detective, item.id)).toBeNull();
    expect((await today(detective)).handOvers).toEqual([]);
    expect((await detective.see<Json>(find)).decisions.decisions).toEqual([]);
    expect(await feed()).not.toContain('Review the list');
    expect(open.frames.slice(before).flatMap((frame) => frame.happenings.changes)).toEqual([]);
  });

  it('stays where a hand-over is called off, for as long as before', async () => {
    const { id } = await start();
    for (const person of [police, prosecutor]) expect(['FORBIDDEN', 'NOT_FOUND']).toContain((await refusal(hands(person, 'callOffHandOver', id))).code);
    expect(await hands(detective, 'callOffHandOver', id)).toMatchObject({ state: 'called_off', pack: [] });
    const { seats } = await coordinator.see<Json>('{ seats { id termEnd } }');
    expect(seats.find((seat: Json) => seat.id === boston.seats.detective).termEnd).toBeNull();
    await start();
  });
});

describe('somebody who has not been here for 30 days', () => {
  it('is told to the coordinator alone, and no more once their seat is handed over', async () => {
    await own.query(`update app.session set last_used_at = now() - interval '31 days' where person_id = '${boston.people.detective}'`);
    const told = (await today(coordinator)).notHere;
    expect(told).toEqual([{ seat: { id: boston.seats.detective, holderId: boston.people.detective }, lastHereOn: dayIn('UTC', -31) }]);
    for (const person of [police, prosecutor, await as('mayor'), await as('coordinator', 'denver')]) expect((await today(person)).notHere).toEqual([]);
    await start(coordinator);
    expect((await today(coordinator)).notHere).toEqual([]);
  });
});
