import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { perform, problems, refusal, seeBoard, seeTactic, seeToday } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let detective: Person;
let services: Person;
let advocate: Person;
let survivorLeader: Person;
let guest: Person;
let denver: Person;
let boston: World['boston'];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  boston = world.boston;
  coordinator = await server.as('coordinator@boston.example');
  police = await server.as('police@boston.example');
  detective = await server.as('detective@boston.example');
  services = await server.as('services@boston.example');
  advocate = await server.as('advocate@boston.example');
  survivorLeader = await server.as('survivor-leader@boston.example');
  guest = await server.as('guest@boston.example');
  denver = await server.as('services@denver.example');
});
afterAll(() => server?.stop());

const newTactic = async (person = police, more: object = {}, rest: object = {}): Promise<Json> => {
  const board = await perform(coordinator, 'createBoard', { teamId: boston.team, title: 'Board' });
  return (
    await perform(person, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0', tactics: [{ title: 'Evening outreach', ...more }], ...rest })
  )[0];
};
const propose = (person: Person, tactic: Json, organizationId: string | null, more: object = {}): Promise<Json> =>
  perform(person, 'proposeLead', { tacticId: tactic.id, organizationId, ...more });

describe('the lead of a tactic', () => {
  it('of another organization stands as proposed until somebody seated for it says yes', async () => {
    const tactic = await newTactic();
    const proposed = await propose(police, tactic, boston.organizations.services);
    expect(proposed).toMatchObject({
      leadOrganizationId: boston.organizations.services,
      leadState: 'proposed',
      leadProposedBy: boston.people.police,
      leadPersonId: null,
    });
    expect(proposed.leadProposedAt).not.toBeNull();
    expect((await seeTactic(advocate, tactic.id)).viewerCan).toEqual(expect.arrayContaining(['confirmLead', 'declineLead']));
    for (const person of [police, coordinator, survivorLeader]) {
      expect((await seeTactic(person, tactic.id)).viewerCan).not.toContain('confirmLead');
      for (const answer of [perform(person, 'confirmLead', tactic.id), perform(person, 'declineLead', { id: tactic.id })])
        expect((await refusal(answer)).code).toBe('FORBIDDEN');
    }
    expect((await refusal(perform(denver, 'confirmLead', tactic.id))).code).toBe('NOT_FOUND');
    expect(await perform(advocate, 'confirmLead', tactic.id)).toMatchObject({ leadState: 'confirmed', leadProposedBy: boston.people.police });
    expect((await refusal(perform(services, 'declineLead', { id: tactic.id }))).code).toBe('FORBIDDEN');
  });

  it('of one’s own organization is confirmed at once, also when the tactic is added', async () => {
    expect(await propose(police, await newTactic(), boston.organizations.police)).toMatchObject({
      leadState: 'confirmed',
      leadProposedBy: boston.people.police,
    });
    expect((await newTactic(police, { leadOrganizationId: boston.organizations.police })).leadState).toBe('confirmed');
    expect((await newTactic(police, { leadOrganizationId: boston.organizations.services })).leadState).toBe('proposed');
  });

  it('may say no with a reason, and is asked again by a new proposal', async () => {
    const tactic = await newTactic();
    await propose(police, tactic, boston.organizations.services, { personId: boston.people.advocate });
    expect(await perform(services, 'declineLead', { id: tactic.id, reason: 'No staff before May.' })).toMatchObject({
      leadState: 'declined',
      leadReason: 'No staff before May.',
      leadOrganizationId: boston.organizations.services,
      leadPersonId: null,
    });
    expect((await refusal(perform(services, 'confirmLead', tactic.id))).code).toBe('FORBIDDEN');
    expect(await propose(coordinator, tactic, boston.organizations.services)).toMatchObject({
      leadState: 'proposed',
      leadReason: null,
      leadProposedBy: boston.people.coordinator,
    });
    expect(await perform(services, 'confirmLead', tactic.id)).toMatchObject({ leadState: 'confirmed' });
  });

  it('is confirmed by somebody of the organization who proposes what others proposed', async () => {
    const tactic = await newTactic();
    await propose(police, tactic, boston.organizations.services);
    expect(await propose(services, tactic, boston.organizations.services)).toMatchObject({ leadState: 'confirmed', leadProposedBy: boston.people.police });
    expect(await propose(police, tactic, boston.organizations.services)).toMatchObject({ leadState: 'confirmed' });
  });

  it('may be another one, or none', async () => {
    const tactic = await newTactic(police, { leadOrganizationId: boston.organizations.police });
    expect(await propose(coordinator, tactic, boston.organizations.services)).toMatchObject({
      leadState: 'proposed',
      leadOrganizationId: boston.organizations.services,
    });
    expect(await propose(coordinator, tactic, null)).toMatchObject({
      leadState: null,
      leadOrganizationId: null,
      leadPersonId: null,
      leadProposedBy: null,
      leadProposedAt: null,
    });
    expect((await refusal(perform(services, 'confirmLead', tactic.id))).code).toBe('FORBIDDEN');
  });

  it('has a living seat on the team: an organization without one, a hidden one and one that is not there get the same answer', async () => {
    const tactic = await newTactic();
    for (const organizationId of [boston.organizations.health, world.denver.organizations.police, randomUUID(), boston.team]) {
      expect(await problems(propose(police, tactic, organizationId))).toEqual(['organizationId unknown']);
      expect(await problems(perform(police, 'proposePartner', { tacticId: tactic.id, organizationId }))).toEqual(['organizationId unknown']);
      expect(await problems(newTactic(police, { leadOrganizationId: organizationId }))).toEqual(['tactics.0.leadOrganizationId unknown']);
    }
    expect((await refusal(propose(guest, tactic, boston.organizations.survivors))).code).toBe('FORBIDDEN');
  });

  it('is not answered by a guest of the organization', async () => {
    const tactic = await newTactic(police, { leadOrganizationId: boston.organizations.survivors });
    expect((await refusal(perform(guest, 'confirmLead', tactic.id))).code).toBe('FORBIDDEN');
    expect((await perform(survivorLeader, 'confirmLead', tactic.id)).leadState).toBe('confirmed');
  });
});

describe('the person who leads', () => {
  it('is seated for the lead organization on this team', async () => {
    const tactic = await newTactic();
    for (const personId of [boston.people.police, world.denver.people.services, randomUUID()])
      expect(await problems(propose(police, tactic, boston.organizations.services, { personId }))).toEqual(['personId unknown']);
    expect(await problems(propose(police, tactic, null, { personId: boston.people.police }))).toEqual(['personId not_allowed']);
    expect(await propose(police, tactic, boston.organizations.services, { personId: boston.people.advocate })).toMatchObject({
      leadState: 'proposed',
      leadPersonId: boston.people.advocate,
    });
  });

  it('is suggested by anybody until the organization has confirmed, then named by its own people', async () => {
    const tactic = await newTactic(police, { leadOrganizationId: boston.organizations.services });
    const edit = async (person: Person, leadPersonId: string | null) =>
      perform(person, 'editTactic', { id: tactic.id, version: (await seeTactic(police, tactic.id)).version, leadPersonId });
    expect((await edit(police, boston.people.advocate)).leadPersonId).toBe(boston.people.advocate);
    expect(await problems(edit(police, boston.people.detective))).toEqual(['leadPersonId unknown']);
    await perform(services, 'confirmLead', tactic.id);
    expect(await problems(edit(police, boston.people.services))).toEqual(['leadPersonId not_allowed']);
    expect(await problems(edit(police, null))).toEqual(['leadPersonId not_allowed']);
    expect(await problems(propose(police, tactic, boston.organizations.services, { personId: boston.people.services }))).toEqual(['personId not_allowed']);
    expect((await edit(services, boston.people.services)).leadPersonId).toBe(boston.people.services);
    expect((await propose(police, tactic, boston.organizations.police)).leadPersonId).toBeNull();
  });
});

describe('a partner', () => {
  const partner = (person: Person, tactic: Json, organizationId: string, role?: string): Promise<Json> =>
    perform(person, 'proposePartner', { tacticId: tactic.id, organizationId, role });

  it('of another organization stands as proposed until somebody seated for it answers', async () => {
    const tactic = await newTactic();
    const proposed = await partner(police, tactic, boston.organizations.services, 'Calls back');
    expect(proposed).toMatchObject({
      tacticId: tactic.id,
      boardId: tactic.boardId,
      teamId: boston.team,
      state: 'proposed',
      role: 'Calls back',
      proposedBy: boston.people.police,
      answeredBy: null,
      audience: tactic.audience,
    });
    for (const person of [police, coordinator, guest]) expect((await refusal(perform(person, 'confirmPartner', proposed.id))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'confirmPartner', proposed.id))).code).toBe('NOT_FOUND');
    expect(await perform(services, 'confirmPartner', proposed.id)).toMatchObject({ state: 'confirmed', answeredBy: boston.people.services });
    expect((await refusal(perform(advocate, 'declinePartner', { id: proposed.id }))).code).toBe('FORBIDDEN');
    expect(await partner(police, tactic, boston.organizations.police)).toMatchObject({ state: 'confirmed', answeredBy: boston.people.police });
    const seen = await seeTactic(guest, tactic.id);
    expect(seen.partners.map((one: Json) => one.state)).toEqual(['confirmed', 'confirmed']);
    expect((await seeBoard(guest, tactic.boardId)).partners).toEqual(seen.partners);
  });

  it('is asked once at a time, and again after a no', async () => {
    const tactic = await newTactic();
    const first = await partner(police, tactic, boston.organizations.services);
    expect(await problems(partner(coordinator, tactic, boston.organizations.services))).toEqual(['organizationId not_allowed']);
    expect(await perform(services, 'declinePartner', { id: first.id, reason: 'Not now' })).toMatchObject({
      state: 'declined',
      reason: 'Not now',
      answeredBy: boston.people.services,
    });
    const again = await partner(police, tactic, boston.organizations.services);
    expect((await seeTactic(police, tactic.id)).partners.map((one: Json) => [one.id, one.state])).toEqual([[again.id, 'proposed']]);
  });

  it('can be taken off by whoever works on the team', async () => {
    const tactic = await newTactic();
    const { id } = await partner(police, tactic, boston.organizations.services);
    expect((await refusal(perform(guest, 'removePartner', id))).code).toBe('FORBIDDEN');
    expect((await perform(coordinator, 'removePartner', id)).archivedAt).not.toBeNull();
    expect((await refusal(perform(services, 'confirmPartner', id))).code).toBe('FORBIDDEN');
    expect((await seeBoard(police, tactic.boardId)).partners).toEqual([]);
  });

  it('is seen by nobody who does not see the tactic', async () => {
    const tactic = await newTactic(police, {}, { audience: { team: boston.team, organizations: [boston.organizations.police] } });
    const { id } = await partner(police, tactic, boston.organizations.services);
    expect((await seeBoard(services, tactic.boardId)).partners).toEqual([]);
    expect((await refusal(perform(services, 'confirmPartner', id))).code).toBe('NOT_FOUND');
    expect((await seeBoard(detective, tactic.boardId)).partners).toHaveLength(1);
  });
});

describe('what I am asked', () => {
  it('stands on Today until I answer: as lead, as partner, and reviews of what we lead', async () => {
    const led = await newTactic(police, { leadOrganizationId: boston.organizations.survivors });
    const other = await newTactic();
    const asked = await perform(police, 'proposePartner', { tacticId: other.id, organizationId: boston.organizations.survivors });
    const review = await perform(police, 'requestReview', { tacticId: led.id, stage: 'design' });
    const before = await seeToday(survivorLeader);
    expect(before.leads.map((tactic: Json) => tactic.id)).toEqual([led.id]);
    expect(before.partners.map((one: Json) => one.id)).toEqual([asked.id]);
    expect(before.partnerTactics).toEqual([{ id: other.id, title: 'Evening outreach' }]);
    expect(before.reviews).toEqual([]);
    for (const person of [guest, coordinator]) expect(await seeToday(person)).toMatchObject({ leads: [], partners: [], partnerTactics: [] });
    await perform(survivorLeader, 'confirmLead', led.id);
    await perform(survivorLeader, 'declinePartner', { id: asked.id, reason: 'No time' });
    expect(await seeToday(survivorLeader, boston.team)).toMatchObject({
      leads: [],
      partners: [],
      partnerTactics: [],
      reviews: [{ id: review.id, outcome: null }],
    });
    expect(await seeToday(survivorLeader, world.denver.team)).toMatchObject({ leads: [], partners: [], reviews: [], changed: [] });
    await perform(police, 'editReview', { id: review.id, version: 1, outcome: 'supported' });
    expect((await seeToday(survivorLeader)).reviews).toEqual([]);
  });

  it('stands in one inbox, whatever it is, and is answered by one rule', async () => {
    const led = await newTactic(police, { leadOrganizationId: boston.organizations.services });
    const joined = await newTactic();
    const partner = await perform(police, 'proposePartner', { tacticId: joined.id, organizationId: boston.organizations.services, role: 'Calls back' });
    const task = await does(police, 'addTask', { teamId: boston.team, title: 'Print it', organizationId: boston.organizations.services });
    const forOne = await does(police, 'addTask', {
      teamId: boston.team,
      title: 'Read it',
      organizationId: boston.organizations.services,
      askedPersonId: boston.people.advocate,
    });
    const inbox = async (person: Person): Promise<Json[]> =>
      (await person.see<Json>('{ today { asks { id kind title detail organizationId personId askedBy answers } } }')).today.asks.filter((one: Json) =>
        [led.id, partner.id, task.id, forOne.id].includes(one.id),
      );
    const shape = { organizationId: boston.organizations.services, askedBy: boston.people.police, personId: null, detail: null };
    const lead = { ...shape, id: led.id, kind: 'tactic', title: led.title, answers: ['confirmLead', 'declineLead'] };
    const part = { ...shape, id: partner.id, kind: 'partner', title: joined.title, detail: 'Calls back', answers: ['confirmPartner', 'declinePartner'] };
    const item = { ...shape, id: task.id, kind: 'task', title: 'Print it', answers: ['acceptTask', 'declineTask', 'counterTask'] };
    const named = { ...item, id: forOne.id, title: 'Read it', personId: boston.people.advocate };
    expect(await inbox(services)).toEqual([lead, part, item]);
    expect(await inbox(advocate)).toEqual([lead, part, item, named]);
    for (const person of [police, coordinator, guest, denver]) expect(await inbox(person)).toEqual([]);
    for (const [verb, id] of [
      ['declineLead', led.id],
      ['declinePartner', partner.id],
    ] as const)
      expect(await problems(perform(services, verb, { id, reason: ' ' }))).toEqual(['reason required']);
    expect(await problems(does(services, 'declineTask', { id: task.id, reason: ' ' }))).toEqual(['reason required']);
    await perform(services, 'confirmLead', led.id);
    await perform(services, 'declinePartner', { id: partner.id, reason: 'No time' });
    await does(services, 'acceptTask', { id: task.id });
    expect(await inbox(advocate)).toEqual([named]);
  });

  it('is also a seat that others proposed for my organization', async () => {
    const input = { teamId: boston.team, organizationId: boston.organizations.police, role: 'member', name: 'New officer', email: 'new@boston.example' };
    const { proposeSeat } = await coordinator.do(
      'mutation P($act: ID!, $input: ProposeSeatInput!) { proposeSeat(act: $act, input: $input) { seat { id state } } }',
      { input },
    );
    expect(proposeSeat.seat.state).toBe('proposed');
    expect((await seeToday(detective)).seats).toEqual([{ id: proposeSeat.seat.id }]);
    for (const person of [coordinator, services, guest]) expect((await seeToday(person)).seats).toEqual([]);
  });

  it('leaves Today when the tactic or its board is put away', async () => {
    const tactic = await newTactic(police, { leadOrganizationId: boston.organizations.prosecutor });
    const prosecutor = await server.as('prosecutor@boston.example');
    const leads = async () => (await seeToday(prosecutor)).leads.map((one: Json) => one.id);
    expect(await leads()).toEqual([tactic.id]);
    await perform(police, 'archiveTactics', [tactic.id]);
    expect(await leads()).toEqual([]);
    await perform(police, 'restoreTactics', [tactic.id]);
    await perform(coordinator, 'archiveBoard', tactic.boardId);
    expect(await leads()).toEqual([]);
  });

  it('tells what others changed on my boards since I was last here', async () => {
    const cursorOf = async (person: Person): Promise<string> => (await person.see<{ cursor: string }>('{ cursor }')).cursor;
    const mark = (person: Person, cursor: string) => person.see('mutation Seen($cursor: String!) { markSeen(cursor: $cursor) }', { cursor });
    const older = await cursorOf(advocate);
    const tactic = await newTactic();
    expect((await seeToday(advocate)).since).toBeNull();
    await mark(advocate, await cursorOf(advocate));
    expect(await seeToday(advocate)).toMatchObject({ since: expect.any(String), changed: [] });
    await perform(police, 'editTactic', { id: tactic.id, version: 1, risks: 'New' });
    await perform(advocate, 'editTactic', { id: tactic.id, version: 2, mechanism: 'Mine' });
    await perform(police, 'stopTactic', { id: tactic.id, reason: 'cost' });
    await newTactic(police, {}, { audience: { team: boston.team, organizations: [boston.organizations.police] } });
    const seen = async () => (await seeToday(advocate)).changed.map((act: Json) => act.name).filter((name: string) => name.startsWith('tactic'));
    expect(await seen()).toEqual(['tactic.stopped', 'tactic.edited']);
    await mark(advocate, older);
    expect(await seen()).toHaveLength(2);
    expect((await seeToday(denver)).changed).toEqual([]);
    for (const cursor of ['', 'nonsense', `${older.slice(0, -2)}AA`]) expect(await problems(mark(advocate, cursor))).toEqual(['cursor malformed']);
    expect((await refusal(mark(server.stranger(), older))).code).toBe('UNAUTHENTICATED');
  });
});
