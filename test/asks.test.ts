import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { addThirdCity, does, inDays, listTasks, seeTask, taskToday } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let seattle: { team: string; police: string };
let boston: Person;
let bostonChair: Person;
let bostonPolice: Person;
let denverPolice: Person;
let denverDetective: Person;
let denverProsecutor: Person;
let denverCoordinator: Person;
let outsiders: Person[];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  seattle = await addThirdCity(server.database, world);
  boston = await server.as('coordinator@boston.example');
  bostonChair = await server.as('mayor@boston.example');
  bostonPolice = await server.as('police@boston.example');
  denverPolice = await server.as('police@denver.example');
  denverDetective = await server.as('detective@denver.example');
  denverProsecutor = await server.as('prosecutor@denver.example');
  denverCoordinator = await server.as('coordinator@denver.example');
  outsiders = await Promise.all(['coordinator@seattle.example', 'police@seattle.example', 'steward@network.example'].map((email) => server.as(email)));
});
afterAll(() => server.stop());

/** Boston asks Denver's police. */
const ask = (more: object = {}, by: Person = boston): Promise<Json> =>
  does(by, 'addTask', {
    teamId: world.boston.team,
    answeringTeamId: world.denver.team,
    organizationId: world.denver.organizations.police,
    title: 'Send your protocol for first contact',
    why: 'We write ours next month',
    dueOn: inDays(10),
    ...more,
  });

describe('an ask of another city', () => {
  it('may be passed on where it goes, unless somebody says otherwise; what stays in one organization stays there', async () => {
    const { police, coordinator } = { police: world.boston.organizations.police, coordinator: boston };
    const of = async (task: Promise<Json>) => (await task)['handling'];
    expect(await of(ask())).toBe('TLP:AMBER');
    expect(await of(does(coordinator, 'addTask', { teamId: world.boston.team, organizationId: police, title: 'Send the counts' }))).toBe('TLP:AMBER');
    expect(await of(ask({ handling: 'TLP:AMBER+STRICT' }))).toBe('TLP:AMBER+STRICT');
    // What two cities share is seen by more than named people.
    expect(await problems(ask({ handling: 'TLP:RED' }))).toEqual(['handling too_wide']);
    expect(await of(does(bostonPolice, 'addTask', { teamId: world.boston.team, title: 'Count' }))).toBe('TLP:AMBER+STRICT');
  });

  it('waits in the inbox of the asked organization, with the names of who asks and no more', async () => {
    const task = await ask({ checklist: ['The protocol', 'Its annex'] });
    expect(task).toMatchObject({ state: 'proposed', ownerId: null, askedByName: 'Boston coordinator', slips: 0, priority: 'normal' });
    for (const person of [denverPolice, denverDetective]) {
      const { asksForMe } = await taskToday(person);
      expect(asksForMe.map((one: Json) => one.id)).toContain(task.id);
      const seen = await seeTask(person, task.id);
      expect(seen).toMatchObject({
        title: 'Send your protocol for first contact',
        askingAudience: null,
        links: [],
        checklist: [{ text: 'The protocol' }, { text: 'Its annex' }],
      });
      expect(seen.audience).toEqual({ team: null, sectors: [], organizations: [world.denver.organizations.police], people: [] });
      expect(seen.viewerCan).toEqual(expect.arrayContaining(['acceptTask', 'counterTask', 'declineTask']));
      expect(seen.viewerCan).not.toEqual(expect.arrayContaining(['withdrawTask']));
    }
    expect((await taskToday(boston)).waiting.map((one: Json) => one.id)).toContain(task.id);
  });

  it('is nothing to a third city, to the stewards and to the other organizations of the asked city', async () => {
    const before = await Promise.all([...outsiders, denverProsecutor, denverCoordinator].map((person) => listTasks(person)));
    const task = await ask();
    await does(denverPolice, 'counterTask', { id: task.id, offeredOn: inDays(20) });
    const others = [...outsiders, denverProsecutor, denverCoordinator];
    for (const [at, person] of others.entries()) {
      expect(await seeTask(person, task.id)).toBeNull();
      expect(await listTasks(person)).toEqual(before[at]);
      for (const verb of ['agreeToOffer', 'withdrawTask', 'startTask'] as const) expect((await refusal(does(person, verb, task.id))).code).toBe('NOT_FOUND');
      const said = (id: string) => refusal(does(person, 'acceptTask', { id })).then(({ code, message }) => [code, message]);
      expect(await said(task.id)).toEqual(await said(randomUUID()));
    }
  });

  it('sends no frame to those whom it is nothing to, and follows live on both sides', async () => {
    const document =
      'subscription F($after: String!) { happenings(after: $after) { signal act { name } changes { kind id gone row { ... on Task { title state } } } } }';
    const follow = async (person: Person) => {
      const one = await person.follow(document, { after: (await person.see<Json>('{ cursor }')).cursor });
      await one.until((frame) => frame.happenings.signal === 'READY');
      return one;
    };
    const [mine, theirs, third] = await Promise.all([boston, denverPolice, outsiders[0]!].map(follow));
    const task = await ask();
    await theirs!.until((frame) => frame.happenings.changes.some((change: Json) => change.id === task.id && change.row?.state === 'proposed'));
    await does(denverPolice, 'acceptTask', { id: task.id });
    await mine!.until((frame) => frame.happenings.changes.some((change: Json) => change.id === task.id && change.row?.state === 'accepted'));
    const steward = await server.as('steward@network.example');
    await steward.do('mutation G($act: ID!, $input: NetworkInput!) { saveNetwork(act: $act, input: $input) { id } }', {
      input: { id: world.network, version: 1, name: 'Renamed' },
    });
    await third!.until((frame) => frame.happenings.changes.some((change: Json) => change.kind === 'network'));
    expect(third!.frames.map((frame) => frame.happenings.act?.name)).toEqual([undefined, 'network.saved']);
    await Promise.all([boston, denverPolice, outsiders[0]!].map((person) => person.leave()));
  });

  it('is accepted in the name of somebody of the asked organization, and only once', async () => {
    const task = await ask();
    expect(await problems(does(denverPolice, 'acceptTask', { id: task.id, ownerId: world.denver.people.prosecutor }))).toEqual(['ownerId unknown']);
    expect(await problems(does(denverPolice, 'acceptTask', { id: task.id, dueOn: inDays(30) }))).toEqual(['dueOn not_allowed']);
    const accepted = await does(denverPolice, 'acceptTask', { id: task.id, ownerId: world.denver.people.detective });
    expect(accepted).toMatchObject({ state: 'accepted', ownerName: 'Denver detective', answeredByName: 'Denver police', dueOn: inDays(10) });
    expect(await seeTask(boston, task.id)).toMatchObject({ ownerName: 'Denver detective' });
    const twice = await refusal(does(denverDetective, 'acceptTask', { id: task.id }));
    expect([twice.code, twice.details['fields']]).toEqual(['CONFLICT', ['state']]);
    expect((await refusal(does(denverDetective, 'declineTask', { id: task.id, reason: 'No' }))).code).toBe('CONFLICT');
  });

  it('is answered by the asked organization alone', async () => {
    const task = await ask();
    for (const person of [boston, bostonChair, bostonPolice]) {
      expect((await refusal(does(person, 'acceptTask', { id: task.id }))).code).toBe('FORBIDDEN');
      expect((await refusal(does(person, 'declineTask', { id: task.id, reason: 'No' }))).code).toBe('FORBIDDEN');
    }
  });

  it('is declined with a reason, which the asker reads, and asked again', async () => {
    const task = await ask();
    expect(await problems(does(denverPolice, 'declineTask', { id: task.id, reason: ' ' }))).toEqual(['reason required']);
    await does(denverPolice, 'declineTask', { id: task.id, reason: 'It is being rewritten' });
    expect(await seeTask(boston, task.id)).toMatchObject({ state: 'declined', reason: 'It is being rewritten', answeredByName: 'Denver police' });
    expect((await refusal(does(denverPolice, 'askAgain', { id: task.id }))).code).toBe('FORBIDDEN');
    expect((await taskToday(boston)).offersForMe.map((one: Json) => one.id)).toContain(task.id);
    const again = await does(boston, 'askAgain', { id: task.id, dueOn: inDays(60), title: 'Send your new protocol' });
    expect(again).toMatchObject({ state: 'proposed', reason: null, answeredBy: null, title: 'Send your new protocol', dueOn: inDays(60) });
    expect(await does(denverPolice, 'acceptTask', { id: task.id })).toMatchObject({ state: 'accepted' });
  });

  it('comes back with another date, to which the asker agrees', async () => {
    const task = await ask();
    expect(await problems(does(denverPolice, 'counterTask', { id: task.id }))).toEqual(['offeredOn required']);
    await does(denverDetective, 'counterTask', { id: task.id, offeredOn: inDays(25), offeredScope: 'Without the annex' });
    expect((await taskToday(boston)).offersForMe.map((one: Json) => one.id)).toContain(task.id);
    expect((await refusal(does(denverPolice, 'agreeToOffer', task.id))).code).toBe('FORBIDDEN');
    const agreed = await does(bostonChair, 'agreeToOffer', task.id);
    expect(agreed).toMatchObject({
      state: 'accepted',
      dueOn: inDays(25),
      definitionOfDone: 'Without the annex',
      ownerName: 'Denver detective',
      slips: 0,
      offeredOn: null,
    });
    expect((await taskToday(boston)).offersForMe.map((one: Json) => one.id)).not.toContain(task.id);
  });

  it('leaves nothing at the asked when it is withdrawn but that it was', async () => {
    const task = await ask({ title: 'A secret plan', checklist: ['A line'] });
    const screen = await denverPolice.follow(
      'subscription F($after: String!) { happenings(after: $after) { signal act { name } changes { kind id gone row { __typename } } } }',
      {
        after: (await denverPolice.see<Json>('{ cursor }')).cursor,
      },
    );
    await screen.until((frame) => frame.happenings.signal === 'READY');
    expect((await refusal(does(denverPolice, 'withdrawTask', task.id))).code).toBe('FORBIDDEN');
    expect(await does(boston, 'withdrawTask', task.id)).toMatchObject({ state: 'cancelled' });
    const frame = await screen.until((one) => one.happenings.changes.some((change: Json) => change.id === task.id));
    expect(frame.happenings.changes.filter((change: Json) => change.kind !== 'withdrawn_ask').map((change: Json) => [change.gone, change.row])).toEqual([
      [true, null],
      [true, null],
    ]);
    expect(await seeTask(denverPolice, task.id)).toBeNull();
    const said = (id: string) => refusal(does(denverPolice, 'acceptTask', { id })).then(({ code, message }) => [code, message]);
    expect(await said(task.id)).toEqual(await said(randomUUID()));
    const history = 'query A($of: ID!) { activity(of: $of) { acts { id changes { id } } } }';
    expect((await denverPolice.see<Json>(history, { of: task.id })).activity.acts).toEqual([]);
    const [left] = (await taskToday(denverPolice)).withdrawnAsks;
    expect(left).toMatchObject({
      teamId: world.denver.team,
      organizationId: world.denver.organizations.police,
      fromOrganizationId: world.boston.organizations.mayor,
    });
    expect(JSON.stringify(await denverPolice.see<Json>(history, { of: world.denver.team }))).not.toContain('A secret plan');
    expect((await refusal(does(boston, 'dismissWithdrawnAsk', left.id))).code).toBe('FORBIDDEN');
    await does(denverPolice, 'dismissWithdrawnAsk', left.id);
    expect((await taskToday(denverPolice)).withdrawnAsks.map((one: Json) => one.id)).not.toContain(left.id);
    await denverPolice.leave();
  });

  it('is taken back by undo as if it was withdrawn', async () => {
    const act = randomUUID();
    const task = await does(
      boston,
      'addTask',
      { teamId: world.boston.team, answeringTeamId: world.denver.team, organizationId: world.denver.organizations.police, title: 'Too early' },
      act,
    );
    expect(await seeTask(denverPolice, task.id)).toMatchObject({ title: 'Too early' });
    await does(boston, 'undo', act);
    expect(await seeTask(denverPolice, task.id)).toBeNull();
    expect(await seeTask(boston, task.id)).toMatchObject({ state: 'cancelled', archivedAt: expect.any(String) });
    expect((await taskToday(denverPolice)).withdrawnAsks.length).toBeGreaterThan(0);
  });

  it('is made by the coordinator, to an organization that sits on a team of the network', async () => {
    expect((await refusal(ask({}, bostonPolice))).code).toBe('FORBIDDEN');
    expect((await refusal(ask({}, denverPolice))).code).toBe('FORBIDDEN');
    expect(await problems(ask({ organizationId: world.denver.organizations.health }))).toEqual(['organizationId unknown']);
    expect(await problems(ask({ organizationId: seattle.police }))).toEqual(['organizationId unknown']);
    expect(await problems(ask({ organizationId: null }))).toEqual(['organizationId required']);
    expect(await problems(ask({ answeringTeamId: randomUUID() }))).toEqual(['answeringTeamId unknown']);
    expect(await problems(ask({ ownerId: world.denver.people.police }))).toEqual(['ownerId not_allowed']);
    expect(await problems(ask({ askedPersonId: world.boston.people.coordinator }))).toEqual(['askedPersonId not_allowed']);
    expect(await problems(ask({ askedPersonId: world.denver.people.prosecutor }))).toEqual(['askedPersonId unknown']);
  });

  it('is not made to a team that is closed', async () => {
    const steward = await server.as('steward@network.example');
    await steward.do('mutation A($act: ID!, $id: ID!) { archiveTeam(act: $act, id: $id) { id } }', { id: seattle.team });
    expect(await problems(ask({ answeringTeamId: seattle.team, organizationId: seattle.police }))).toEqual(['answeringTeamId not_allowed']);
  });

  it('to a person is answered by that person or their deputy', async () => {
    const task = await ask({ askedPersonId: world.denver.people.police });
    expect(task).toMatchObject({ askedPersonName: 'Denver police' });
    expect((await taskToday(denverDetective)).asksForMe.map((one: Json) => one.id)).not.toContain(task.id);
    expect((await refusal(does(denverDetective, 'acceptTask', { id: task.id }))).code).toBe('FORBIDDEN');
    await denverCoordinator.do('mutation E($act: ID!, $input: EditSeatInput!) { editSeat(act: $act, input: $input) { id } }', {
      input: { id: world.denver.seats.police, version: 1, deputyId: world.denver.people.detective },
    });
    expect((await taskToday(denverDetective)).asksForMe.map((one: Json) => one.id)).toContain(task.id);
    expect(await does(denverDetective, 'acceptTask', { id: task.id })).toMatchObject({ state: 'accepted', ownerName: 'Denver detective' });
  });

  it('keeps how the asking side shares it to that side', async () => {
    const task = await ask({ audience: { team: world.boston.team, sectors: ['executive'] } });
    expect(await seeTask(bostonPolice, task.id)).toBeNull();
    expect((await seeTask(boston, task.id)).askingAudience).toMatchObject({ team: world.boston.team, sectors: ['executive'] });
    const seen = await denverPolice.see<Json>(
      'query T($id: ID!) { task(id: $id) { audience { team network sectors organizations people } askingAudience { team } } }',
      { id: task.id },
    );
    expect(JSON.stringify(seen)).not.toContain(world.boston.people.coordinator);
    expect(JSON.stringify(seen)).not.toContain('executive');
  });

  it('stays with the asked whatever the asking side shares it with, and the asked can’t share it further', async () => {
    const task = await ask();
    const shares = (person: Person, team: string, sectors: string[] = []) =>
      person.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
        input: { kind: 'task', id: task.id, audience: { team, sectors } },
      });
    await shares(boston, world.boston.team, ['executive']);
    expect(await seeTask(denverPolice, task.id)).toMatchObject({ id: task.id });
    expect(await seeTask(bostonPolice, task.id)).toBeNull();
    expect(await problems(shares(denverPolice, world.denver.team))).toEqual(['audience.team not_allowed']);
    expect((await refusal(shares(denverPolice, world.boston.team))).code).toBe('INVALID');
    await does(boston, 'withdrawTask', task.id);
    await shares(boston, world.boston.team);
    expect(await seeTask(denverPolice, task.id)).toBeNull();
  });
});
