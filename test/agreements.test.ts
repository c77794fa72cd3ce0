import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { problems, refusal } from './board-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let chair: Person;
let police: Person;
let services: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, chair, police, services, guest, denver] = (await Promise.all(
    ['coordinator@boston', 'mayor@boston', 'police@boston', 'services@boston', 'guest@boston', 'coordinator@denver'].map((who) => server.as(`${who}.example`)),
  )) as [Person, Person, Person, Person, Person, Person];
});
afterAll(() => server?.stop());

const fields = 'id version teamId title kind partyIds scope mayShare mayNotShare startsOn endsOn reviewOn link state archivedAt viewerCan';
const verbs = {
  addAgreement: 'input: AddAgreementInput!',
  editAgreement: 'input: EditAgreementInput!',
  putAgreementInForce: 'id: ID!',
  endAgreement: 'input: EndAgreementInput!',
  archiveAgreement: 'id: ID!',
} as const;
async function agrees(person: Person, verb: keyof typeof verbs, value: unknown): Promise<Json> {
  const name = verbs[verb].split(':')[0]!;
  const document = `mutation Agrees($act: ID!, $${verbs[verb]}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value }))[verb];
}

const add = (more: object = {}, by = coordinator): Promise<Json> => {
  const { police: one, services: other } = world.boston.organizations;
  const input = { teamId: world.boston.team, title: 'Advocates on site', kind: 'information_sharing', partyIds: [one, other], ...more };
  return agrees(by, 'addAgreement', input);
};
const listed = async (person: Person, teamId?: string): Promise<string[]> =>
  (await person.see<Json>('query A($teamId: ID) { agreements(teamId: $teamId) { id } }', { teamId })).agreements.map((one: Json) => one.id);
const noticesOf = async (person: Person, subject: string): Promise<string[]> =>
  (await person.see<Json>('{ notices { subjectId why kind } }')).notices.filter((one: Json) => one.subjectId === subject).map(({ why }: Json) => why);
const passes = (days: number): Promise<void> => server.clock.passes(`${inDays(days)}T12:00:00Z`);

describe('an agreement', () => {
  it('is a draft until somebody who leads the team puts it in force, and the team sees what may be shared', async () => {
    const draft = await add({ scope: 'Who tells whom what', mayShare: 'Place and time', mayNotShare: 'Names', link: 'https://files.boston.example/a' });
    expect(draft).toMatchObject({ state: 'draft', startsOn: null, viewerCan: ['archiveAgreement', 'editAgreement', 'putAgreementInForce'] });
    expect(await agrees(chair, 'putAgreementInForce', draft.id)).toMatchObject({
      state: 'in_force',
      startsOn: inDays(0),
      viewerCan: ['editAgreement', 'endAgreement'],
    });
    const seen = (await police.see<Json>(`query A($t: ID) { agreements(teamId: $t) { ${fields} } }`, { t: world.boston.team })).agreements;
    expect(seen.find((one: Json) => one.id === draft.id)).toMatchObject({ mayShare: 'Place and time', mayNotShare: 'Names', viewerCan: [] });
    expect((await refusal(agrees(coordinator, 'putAgreementInForce', draft.id))).code).toBe('CONFLICT');
  });

  it('that was signed long ago is written down as it is', async () => {
    const dates = { startsOn: inDays(-400), endsOn: inDays(-35) };
    expect(await add({ inForce: true, ...dates })).toMatchObject({ state: 'in_force', ...dates });
    expect(await add({ inForce: true, endsOn: inDays(-35) })).toMatchObject({ startsOn: inDays(-35) });
  });

  it('is ended on a day that has come, and then put away; both can be taken back', async () => {
    const { id } = await add({ inForce: true, startsOn: inDays(-10), endsOn: inDays(90) });
    expect((await refusal(agrees(coordinator, 'archiveAgreement', id))).code).toBe('CONFLICT');
    expect(await problems(agrees(coordinator, 'endAgreement', { id, endsOn: inDays(5) }))).toEqual(['endsOn out_of_range']);
    expect(await problems(agrees(coordinator, 'endAgreement', { id, endsOn: inDays(-11) }))).toEqual(['endsOn out_of_range']);
    const act = randomUUID();
    await coordinator.do('mutation E($act: ID!, $input: EndAgreementInput!) { endAgreement(act: $act, input: $input) { id } }', { act, input: { id } });
    await coordinator.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    expect(await agrees(coordinator, 'endAgreement', { id, endsOn: inDays(-1) })).toMatchObject({ state: 'ended', endsOn: inDays(-1) });
    expect((await refusal(agrees(coordinator, 'endAgreement', { id }))).code).toBe('CONFLICT');
    expect(await agrees(coordinator, 'archiveAgreement', id)).toMatchObject({ viewerCan: [] });
    expect(await listed(coordinator, world.boston.team)).not.toContain(id);
    expect((await refusal(agrees(coordinator, 'editAgreement', { id, version: 5, title: 'Again' }))).code).toBe('CONFLICT');
  });

  it('that has expired keeps its last day when somebody ends it', async () => {
    const { id } = await add({ inForce: true, startsOn: inDays(-400), endsOn: inDays(-35) });
    expect(await agrees(coordinator, 'endAgreement', { id })).toMatchObject({ state: 'ended', endsOn: inDays(-35) });
  });

  it('is written by whoever leads the team alone', async () => {
    const { id, version } = await add();
    for (const person of [police, services, guest]) {
      expect((await refusal(add({}, person))).code).toBe('FORBIDDEN');
      expect((await refusal(agrees(person, 'editAgreement', { id, version, title: 'Ours' }))).code).toBe('FORBIDDEN');
      for (const verb of ['putAgreementInForce', 'archiveAgreement'] as const) expect((await refusal(agrees(person, verb, id))).code).toBe('FORBIDDEN');
      expect((await refusal(agrees(person, 'endAgreement', { id }))).code).toBe('FORBIDDEN');
    }
    expect((await refusal(add({}, denver))).code).toBe('FORBIDDEN');
  });

  it('is not there for another team, nor for colleagues whom it was not shared with', async () => {
    const { id, version } = await add();
    expect(await listed(denver, world.boston.team)).toEqual([]);
    const nobodys = randomUUID();
    for (const one of [id, nobodys]) {
      expect((await refusal(agrees(denver, 'editAgreement', { id: one, version, title: 'Ours' }))).code).toBe('NOT_FOUND');
      expect((await refusal(agrees(denver, 'putAgreementInForce', one))).code).toBe('NOT_FOUND');
    }
    const audience = { team: world.boston.team, organizations: [world.boston.organizations.police, world.boston.organizations.mayor] };
    await coordinator.do(share, { input: { kind: 'agreement', id, audience } });
    expect(await listed(police)).toContain(id);
    expect(await listed(services)).not.toContain(id);
  });

  it('names each field that is wrong', async () => {
    const wrong: [object, string[]][] = [
      [{ title: ' ' }, ['title required']],
      [{ title: 'x'.repeat(201) }, ['title too_long 200']],
      [{ kind: 'handshake' }, ['kind unknown']],
      [{ partyIds: [] }, ['partyIds required']],
      [{ partyIds: [world.denver.organizations.police] }, ['partyIds unknown']],
      [{ partyIds: [world.boston.organizations.health] }, ['partyIds unknown']],
      [{ startsOn: inDays(3), endsOn: inDays(2) }, ['endsOn out_of_range']],
      [{ endsOn: '2026-02-31' }, ['endsOn malformed']],
      [{ reviewOn: '1900-01-01' }, ['reviewOn out_of_range']],
      [{ mayNotShare: 'x'.repeat(2001) }, ['mayNotShare too_long 2000']],
      ...['http://files.example/a', 'javascript:alert(1)', 'https://', 'ftp://x'].map((link): [object, string[]] => [{ link }, ['link malformed']]),
    ];
    for (const [more, said] of wrong) expect({ more, said: await problems(add(more)) }).toEqual({ more, said });
    const { id, version } = await add({ inForce: true });
    expect(await problems(agrees(coordinator, 'editAgreement', { id, version, startsOn: null, kind: null }))).toEqual(['kind required', 'startsOn required']);
  });

  it('keeps what two people changed at once', async () => {
    const { id, version } = await add();
    await agrees(chair, 'editAgreement', { id, version, scope: 'By the chair' });
    expect(await agrees(coordinator, 'editAgreement', { id, version, endsOn: inDays(300) })).toMatchObject({ scope: 'By the chair', endsOn: inDays(300) });
    expect((await refusal(agrees(coordinator, 'editAgreement', { id, version, scope: 'By the coordinator' }))).code).toBe('CONFLICT');
  });
});

describe('an agreement that is to be looked at', () => {
  it('is brought before the coordinator two months before and again one month before, and before nobody else', async () => {
    const far = await add({ inForce: true, endsOn: inDays(55), startsOn: inDays(-3) });
    const near = await add({ inForce: true, reviewOn: inDays(20), endsOn: inDays(900) });
    const later = await add({ inForce: true, endsOn: inDays(90) });
    const draft = await add({ endsOn: inDays(20) });
    await passes(0);
    expect(await noticesOf(coordinator, far.id)).toEqual(['review']);
    expect(await noticesOf(coordinator, near.id)).toEqual(['review']);
    for (const { id } of [later, draft]) expect(await noticesOf(coordinator, id)).toEqual([]);
    for (const person of [chair, police, services, guest, denver]) expect(await noticesOf(person, far.id)).toEqual([]);
  });

  it('is told of once, and no more when another day was set', async () => {
    const { id, version } = await add({ inForce: true, endsOn: inDays(10) });
    await passes(0);
    await passes(1);
    expect(await noticesOf(coordinator, id)).toEqual(['review']);
    await agrees(coordinator, 'editAgreement', { id, version, endsOn: inDays(400) });
    expect(await noticesOf(coordinator, id)).toEqual([]);
  });

  it('is not told to a coordinator who may not see it', async () => {
    const { id } = await add({ inForce: true, endsOn: inDays(10) });
    await chair.do(share, {
      input: { kind: 'agreement', id, audience: { team: world.boston.team, people: [world.boston.people.mayor, world.boston.people.police] } },
    });
    await passes(0);
    expect(await listed(coordinator)).not.toContain(id);
    expect(await noticesOf(coordinator, id)).toEqual([]);
  });
});
