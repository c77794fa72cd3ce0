import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { problems, refusal } from './board-acts.js';
import { dayIn, promises, seeCommitment } from './commitment-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { does, inDays, seeTask } from './task-acts.js';
import { makeWorld, type City, type World } from './world.js';

let server: TestServer;
let world: World;
let boston: City;

// Everybody who leaves is gone for good, so each sentence has a world of its own.
beforeEach(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  ({ boston } = world);
});
afterEach(() => server.stop());

const as = (who: string, city = 'boston'): Promise<Person> => server.as(`${who}@${city}.example`);

/** An item of the police that the detective owns. */
async function item(more: object = {}): Promise<Json> {
  const { police } = boston.organizations;
  return does(await as('police'), 'addTask', {
    teamId: boston.team,
    organizationId: police,
    ownerId: boston.people.detective,
    title: 'Review the list',
    ...more,
  });
}

async function leaves(who: 'detective' | 'police', city: 'boston' | 'denver' = 'boston'): Promise<void> {
  const coordinator = await as('coordinator', city);
  await coordinator.do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world[city].seats[who] });
}

async function ownerless(person: Person, teamId?: string): Promise<Json[]> {
  const document = 'query T($teamId: ID) { today(teamId: $teamId) { ownerless { id kind title teamId organizationId ownerId ownerName dueOn mayTake acts } } }';
  return (await person.see<Json>(document, { teamId })).today.ownerless;
}
const ids = async (person: Person): Promise<string[]> => (await ownerless(person)).map((one) => one.id);
const ownerLeft = async (person: Person, id: string): Promise<Json> =>
  (await person.see<Json>('query L($id: ID!) { task(id: $id) { ownerLeft } }', { id })).task;

describe('an item whose owner has left', () => {
  it('stands on Today of the coordinator and of the organization, and of nobody else', async () => {
    const kept = await item({ ownerId: boston.people.police });
    const left = await item({ dueOn: inDays(3) });
    const [coordinator, police, prosecutor, mayor, denver] = await Promise.all([
      as('coordinator'),
      as('police'),
      as('prosecutor'),
      as('mayor'),
      as('coordinator', 'denver'),
    ]);
    expect(await ids(coordinator)).toEqual([]);
    expect(await ownerLeft(police, left.id)).toEqual({ ownerLeft: false });
    await leaves('detective');
    const told = { id: left.id, kind: 'task', title: 'Review the list', ownerName: 'Boston detective', ownerId: boston.people.detective, dueOn: inDays(3) };
    expect(await ownerless(coordinator)).toEqual([expect.objectContaining({ ...told, mayTake: [boston.people.police], acts: ['handOnTask'] })]);
    expect(await ownerless(police)).toEqual([expect.objectContaining({ ...told, mayTake: [boston.people.police], acts: ['takeTask', 'handOnTask'] })]);
    for (const person of [prosecutor, mayor, denver]) expect(await ownerless(person)).toEqual([]);
    expect(await ownerless(police, world.denver.team)).toEqual([]);
    expect(await ownerLeft(coordinator, left.id)).toEqual({ ownerLeft: true });
    expect(await ownerLeft(coordinator, kept.id)).toEqual({ ownerLeft: false });
  });

  it('is the same where the term of the seat is over, or the owner only listens now', async () => {
    const { id } = await item();
    const coordinator = await as('coordinator');
    const edit = 'mutation E($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { version } }';
    const seat = boston.seats.detective;
    const { editSeat } = await coordinator.do<Json>(edit, { input: { id: seat, version: 1, termEnd: dayIn('UTC', -1) } });
    expect(await ids(coordinator)).toEqual([id]);
    await coordinator.do(edit, { input: { id: seat, version: editSeat.version, termEnd: null } });
    expect(await ids(coordinator)).toEqual([]);
    await coordinator.do(edit, { input: { id: seat, version: editSeat.version + 1, role: 'guest' } });
    expect(await ids(coordinator)).toEqual([id]);
  });

  it('is taken by a colleague, once, and leaves every list', async () => {
    const { id } = await item();
    const [police, services, coordinator] = await Promise.all([as('police'), as('services'), as('coordinator')]);
    const early = await refusal(does(police, 'takeTask', id));
    expect([early.code, early.details['fields']]).toEqual(['CONFLICT', ['ownerId']]);
    await leaves('detective');
    expect((await refusal(does(services, 'takeTask', id))).code).toBe('FORBIDDEN');
    const [one, other] = await Promise.allSettled([does(police, 'takeTask', id), does(police, 'takeTask', id)]);
    expect([one, other].map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await seeTask(coordinator, id)).toMatchObject({ ownerName: 'Boston police', state: 'accepted' });
    expect((await refusal(does(police, 'takeTask', id))).code).toBe('CONFLICT');
    for (const person of [police, coordinator]) expect(await ids(person)).toEqual([]);
    const { activity } = await police.see<Json>('query H($of: ID!) { activity(of: $of) { acts { name changes { before after } } } }', { of: id });
    const taken = activity.acts.find((act: Json) => act.name === 'task.taken');
    expect(JSON.parse(taken.changes[0].before)).toMatchObject({ ownerName: 'Boston detective' });
  });

  it('is given back to nobody by an undo', async () => {
    const { id } = await item();
    const police = await as('police');
    await leaves('detective');
    const act = '3f0c9f0a-3f63-4a44-9d1c-6f8e2a3a5b01';
    await does(police, 'takeTask', id, act);
    await does(police, 'undo', act);
    expect(await ids(police)).toEqual([id]);
  });

  it('is handed by the coordinator to somebody of that organization who sees it, and only while nobody owns it', async () => {
    const { id } = await item();
    const coordinator = await as('coordinator');
    const give = (ownerId: string) => does(coordinator, 'handOnTask', { id, ownerId });
    expect((await refusal(give(boston.people.police))).code).toBe('FORBIDDEN');
    await leaves('detective');
    expect(await problems(give(boston.people.services))).toEqual(['ownerId unknown']);
    expect(await problems(give(boston.people.detective))).toEqual(['ownerId unknown']);
    expect(await give(boston.people.police)).toMatchObject({ ownerName: 'Boston police' });
    expect((await refusal(give(boston.people.police))).code).toBe('FORBIDDEN');
  });

  it('that no colleague sees is asked anew or called off by whoever asked', async () => {
    const police = await as('police');
    const detective = await as('detective');
    const services = await as('services');
    const narrow = { team: boston.team, people: [boston.people.detective] };
    const organizationId = boston.organizations.police;
    const asked = await does(services, 'addTask', {
      ...{ teamId: boston.team, organizationId, title: 'Call her back', askedPersonId: boston.people.detective, audience: narrow },
    });
    await does(detective, 'acceptTask', { id: asked.id });
    await leaves('detective');
    expect(await ids(police)).toEqual([]);
    expect(await ids(await as('coordinator'))).toEqual([]);
    expect(await ownerless(services)).toEqual([expect.objectContaining({ id: asked.id, mayTake: [], acts: ['askAgain', 'cancelTask'] })]);
    expect(await does(services, 'askAgain', { id: asked.id, askedPersonId: null })).toMatchObject({ state: 'proposed', ownerId: null, ownerName: null });
    expect(await ids(services)).toEqual([]);
  });
});

describe('an item of another city', () => {
  /** Boston asks Denver's police, whose detective accepts. */
  async function accepted(): Promise<string> {
    const asked = await does(await as('coordinator'), 'addTask', {
      ...{ teamId: boston.team, answeringTeamId: world.denver.team, organizationId: world.denver.organizations.police, title: 'Send the protocol' },
    });
    await does(await as('detective', 'denver'), 'acceptTask', { id: asked.id });
    return asked.id as string;
  }

  it('is for those of the asked organization who stayed; neither their coordinator nor the one who asked acts for them', async () => {
    const id = await accepted();
    await leaves('detective', 'denver');
    expect(await ids(await as('police', 'denver'))).toEqual([id]);
    for (const who of [await as('coordinator', 'denver'), await as('prosecutor', 'denver'), await as('coordinator')]) expect(await ids(who)).toEqual([]);
    expect(await ownerLeft(await as('coordinator'), id)).toEqual({ ownerLeft: true });
    // Who doesn't see Denver's seats learns nothing of who left them.
    expect(await ownerLeft(await as('prosecutor'), id)).toEqual({ ownerLeft: false });
    expect(await does(await as('police', 'denver'), 'takeTask', id)).toMatchObject({ ownerName: 'Denver police' });
  });

  it('comes back to the city that asked where nobody is left', async () => {
    const id = await accepted();
    await leaves('detective', 'denver');
    await leaves('police', 'denver');
    const coordinator = await as('coordinator');
    expect(await ownerless(coordinator)).toEqual([expect.objectContaining({ id, mayTake: [], acts: ['askAgain', 'cancelTask'] })]);
    expect(await ids(await as('prosecutor'))).toEqual([]);
    expect(await does(coordinator, 'cancelTask', { id, reason: 'Nobody is left' })).toMatchObject({ state: 'cancelled' });
    expect(await ids(coordinator)).toEqual([]);
  });
});

describe('a commitment whose owner has left', () => {
  it('stands in the same list, and is taken or handed on as an item is', async () => {
    const pattern = { rule: 'FREQ=MONTHLY', startsOn: dayIn('UTC', 3), timeZone: 'UTC' };
    const made = await promises(await as('police'), 'addCommitment', {
      ...{ teamId: boston.team, title: 'One training a month', ownerId: boston.people.detective, pattern },
    });
    const [coordinator, police, services] = await Promise.all([as('coordinator'), as('police'), as('services')]);
    const give = (person: Person, ownerId: string) => promises(person, 'handOnCommitment', { id: made.id, ownerId });
    expect((await refusal(give(coordinator, boston.people.police))).code).toBe('FORBIDDEN');
    expect((await refusal(promises(police, 'takeCommitment', made.id))).code).toBe('CONFLICT');
    await leaves('detective');
    expect(await ownerless(coordinator)).toEqual([expect.objectContaining({ id: made.id, kind: 'commitment', acts: ['handOnCommitment'] })]);
    expect((await refusal(promises(services, 'takeCommitment', made.id))).code).toBe('FORBIDDEN');
    expect(await problems(give(coordinator, boston.people.services))).toEqual(['ownerId unknown']);
    await promises(police, 'takeCommitment', made.id);
    expect(await seeCommitment(coordinator, made.id)).toMatchObject({ ownerName: 'Boston police', state: 'accepted' });
    expect(await ids(coordinator)).toEqual([]);
  });
});
