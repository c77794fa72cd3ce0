import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { decisionLog, meetingOf, meets, seeDecision, seeMeeting } from './meeting-acts.js';
import { inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let prosecutor: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, prosecutor, guest] = (await Promise.all(
    ['coordinator', 'police', 'prosecutor', 'guest'].map((key) => server.as(`${key}@boston.example`)),
  )) as [Person, Person, Person, Person];
  denver = await server.as('coordinator@denver.example');
});
afterAll(() => server.stop());

const decide = (by: Person, more: object = {}): Promise<Json> =>
  meets(by, 'addDecision', { teamId: world.boston.team, statement: 'We send letters to hotels', decidedOn: inDays(0), ...more });
const policeOnly = () => ({ team: world.boston.team, sectors: ['law_enforcement'] });

describe('a decision', () => {
  it('keeps what else could have been done, why, who saw it otherwise, and when it is looked at again', async () => {
    const { id } = await decide(police, {
      body: 'Steering committee',
      options: ['Visit each hotel', ' Do nothing '],
      rationale: 'Letters reach all of them within a week',
      evidence: 'Other cities saw more calls',
      dissent: 'Victim Services would have visited first',
      reviewOn: inDays(180),
    });
    expect(await seeDecision(prosecutor, id)).toMatchObject({
      options: ['Visit each hotel', 'Do nothing'],
      dissent: 'Victim Services would have visited first',
      reviewOn: inDays(180),
      meetingId: null,
      viewerCan: ['supersedeDecision'],
    });
    expect(await seeDecision(denver, id)).toBeNull();
    expect((await refusal(decide(guest))).code).toBe('FORBIDDEN');
    expect((await refusal(decide(denver))).code).toBe('FORBIDDEN');
  });

  it('names each field that is wrong', async () => {
    const wrong: [object, string[]][] = [
      [{ statement: ' ' }, ['statement required']],
      [{ statement: 'x'.repeat(501) }, ['statement too_long 500']],
      [{ decidedOn: inDays(3) }, ['decidedOn out_of_range']],
      [{ reviewOn: '2000-01-01' }, ['reviewOn out_of_range']],
      [{ options: Array.from({ length: 21 }, () => 'One') }, ['options too_many 20']],
      [{ options: [''] }, ['options required']],
      [{ body: 'x'.repeat(201) }, ['body too_long 200']],
      [{ meetingId: randomUUID() }, ['meetingId unknown']],
      [{ audience: { team: world.denver.team } }, ['audience.team not_allowed']],
    ];
    for (const [more, said] of wrong) expect({ more, said: await problems(decide(police, more)) }).toEqual({ more, said });
  });

  it('of a meeting is seen by whoever sees the meeting, and stands once the minutes are approved', async () => {
    const meeting = await meets(police, 'addMeeting', meetingOf(world.boston.team, { audience: policeOnly() }));
    const own = await decide(police, { meetingId: meeting.id, statement: 'We pause for a month' });
    expect(await seeDecision(coordinator, own.id)).toBeNull();
    const open = await meets(coordinator, 'addMeeting', meetingOf(world.boston.team));
    const { id, version } = await decide(coordinator, { meetingId: open.id });
    expect((await seeMeeting(police, open.id)).decisions).toMatchObject([{ id }]);
    await meets(coordinator, 'holdMeeting', open.id);
    await meets(coordinator, 'approveMinutes', open.id);
    expect(await problems(meets(coordinator, 'editDecision', { id, version, statement: 'Other' }))).toEqual(['statement not_allowed']);
    expect(await meets(coordinator, 'editDecision', { id, version, reviewOn: inDays(90) })).toMatchObject({ reviewOn: inDays(90) });
    expect((await refusal(decide(coordinator, { meetingId: open.id }))).code).toBe('CONFLICT');
  });

  it('is changed by who wrote it down or who leads the team, and takes the place of an earlier one', async () => {
    const first = await decide(police, { statement: 'No rewards' });
    expect((await refusal(meets(prosecutor, 'editDecision', { id: first.id, version: 1, statement: 'Rewards' }))).code).toBe('FORBIDDEN');
    expect((await refusal(meets(denver, 'editDecision', { id: first.id, version: 1, statement: 'Rewards' }))).code).toBe('NOT_FOUND');
    await meets(coordinator, 'editDecision', { id: first.id, version: 1, rationale: 'Nobody could say what they cost' });
    const second = await meets(prosecutor, 'supersedeDecision', { id: first.id, statement: 'Small rewards', decidedOn: inDays(0) });
    expect(await seeDecision(police, first.id)).toMatchObject({ supersededBy: { statement: 'Small rewards' } });
    expect(await seeDecision(police, second.id)).toMatchObject({ supersedes: { statement: 'No rewards' } });
    expect((await refusal(meets(police, 'supersedeDecision', { id: first.id, statement: 'Twice', decidedOn: inDays(0) }))).code).toBe('CONFLICT');
    await meets(coordinator, 'archiveDecision', second.id);
    expect(await seeDecision(police, first.id)).toMatchObject({ supersededBy: null });
    expect((await refusal(meets(coordinator, 'editDecision', { id: second.id, version: 2, statement: 'Large rewards' }))).code).toBe('CONFLICT');
  });
});

describe('the decision log', () => {
  let team: string;
  beforeAll(async () => {
    team = world.denver.team;
    const mayor = await server.as('mayor@denver.example');
    const add = (more: object) => meets(mayor, 'addDecision', { teamId: team, ...more });
    const no = await add({
      statement: 'No billboards',
      decidedOn: '2025-10-06',
      rationale: 'They cost more than the website and nobody could show an effect',
      body: 'Council',
    });
    await add({ statement: 'Carteles sólo en español', decidedOn: '2026-02-02', rationale: 'La evaluación lo recomienda' });
    await add({ statement: 'Quarterly report to the council', decidedOn: '2026-03-02', reviewOn: '2026-06-01', body: 'council' });
    await add({ statement: 'Patrols on Fridays', decidedOn: '2026-05-04', audience: { team, sectors: ['law_enforcement'] } });
    await meets(mayor, 'supersedeDecision', { id: no.id, statement: 'Billboards along the highway only', decidedOn: '2026-04-06' });
  });
  const log = (input: object) => decisionLog(denver, { teamId: team, ...input });
  const found = async (search: string) => (await log({ search })).statements;

  it('answers why we said no last year', async () => {
    expect(await found('why no billboards')).toContain('No billboards');
    expect((await log({ search: 'billboards effect', until: '2025-12-31' })).statements).toEqual(['No billboards']);
    expect(await found('highway')).toEqual(['Billboards along the highway only']);
    expect(await found('cost website')).toEqual(['No billboards']);
    expect(await found('billb')).toHaveLength(2);
  });

  it('finds Spanish words with and without their accents', async () => {
    for (const search of ['evaluación', 'EVALUACION', 'carteles', 'cartel', 'español'])
      expect({ search, found: await found(search) }).toEqual({ search, found: ['Carteles sólo en español'] });
  });

  it('takes any text for words', async () => {
    for (const search of ["'", '!!', '& | !', ':*', "o'neil", '\\', '%', '   ', '(((', 'a'.repeat(200)]) expect(Array.isArray(await found(search))).toBe(true);
    expect(await problems(log({ search: 'a'.repeat(201) }))).toEqual(['search too_long 200']);
    expect(await problems(log({ standing: 'gone' }))).toEqual(['standing unknown']);
    expect(await problems(log({ after: 'x' }))).toEqual(['after malformed']);
    expect(await problems(log({ limit: 0 }))).toEqual(['limit out_of_range 1']);
  });

  it('tells what is in force, what is due to be looked at again, and what was replaced', async () => {
    expect((await log({ standing: 'in_force' })).statements).toEqual([
      'Billboards along the highway only',
      'Quarterly report to the council',
      'Carteles sólo en español',
    ]);
    expect((await log({ standing: 'superseded' })).statements).toEqual(['No billboards']);
    expect((await log({ standing: 'due_for_review' })).statements).toEqual(['Quarterly report to the council']);
    expect((await log({ body: 'COUNCIL' })).statements).toEqual(['Quarterly report to the council', 'No billboards']);
    expect((await log({ from: '2026-03-01', until: '2026-03-31' })).statements).toEqual(['Quarterly report to the council']);
  });

  it('comes a page at a time, and tells nobody of what they may not see', async () => {
    const first = await log({ limit: 2 });
    expect(first.statements).toEqual(['Billboards along the highway only', 'Quarterly report to the council']);
    expect((await log({ limit: 2, after: first.next })).statements).toEqual(['Carteles sólo en español', 'No billboards']);
    expect(await found('patrols')).toEqual([]);
    expect((await decisionLog(await server.as('police@denver.example'), { search: 'patrols' })).statements).toEqual(['Patrols on Fridays']);
    expect((await decisionLog(police, { search: 'billboards' })).statements).toEqual([]);
  });
});
