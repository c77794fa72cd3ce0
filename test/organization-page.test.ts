import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Task } from '../src/tasks/task.js';
import { performAsSystem } from '../src/work/act.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { does, inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let detective: Person;
let services: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, detective, services, denver] = (await Promise.all(
    ['coordinator@boston', 'police@boston', 'detective@boston', 'services@boston', 'coordinator@denver'].map((key) => server.as(`${key}.example`)),
  )) as [Person, Person, Person, Person, Person];
});
afterAll(() => server.stop());

const add = (by: Person, title: string, more: object = {}): Promise<Json> => does(by, 'addTask', { teamId: world.boston.team, title, ...more });
const titles = (rows: Json[]): string[] => rows.map((row) => row.title).sort();
const page = async (person: Person): Promise<Json> =>
  (
    await person.see<Json>(
      `query P($team: ID!, $organization: ID!) { organizationPage(teamId: $team, organizationId: $organization) {
         promised { title } asked { title } answered { title } waitingFor { title } onTimeShare { onTime done slips } commitments { commitments { id } } } }`,
      { team: world.boston.team, organization: world.boston.organizations.police },
    )
  ).organizationPage;

describe('the page of an organization on a team', () => {
  it('tells what it promised, is asked, has answered and is waiting for', async () => {
    await add(police, 'Count the signs', { dueOn: inDays(5) });
    await add(coordinator, 'Name somebody', { organizationId: world.boston.organizations.police });
    const refused = await add(coordinator, 'Pay for it', { organizationId: world.boston.organizations.police });
    await does(police, 'declineTask', { id: refused.id, reason: 'No budget' });
    const done = await add(police, 'Send the list', { dueOn: inDays(0) });
    await does(police, 'finishTask', { id: done.id, evidence: 'Sent' });
    await add(police, 'Lend a room', { organizationId: world.boston.organizations.services });
    for (const person of [coordinator, detective, services]) {
      const said = await page(person);
      expect(titles(said.promised)).toEqual(['Count the signs']);
      expect(titles(said.asked)).toEqual(['Name somebody']);
      expect(titles(said.answered)).toEqual(['Pay for it', 'Send the list']);
      expect(titles(said.waitingFor)).toEqual(['Lend a room']);
      expect(said.commitments.commitments).toEqual([]);
    }
  });

  it('tells how much was kept in time to its own people and the coordinator alone', async () => {
    const slipped = await add(police, 'Later and later', { dueOn: inDays(2) });
    await does(police, 'moveDueTask', { id: slipped.id, version: slipped.version, dueOn: inDays(9) });
    const late = await add(police, 'Too late', { dueOn: inDays(0) });
    await does(police, 'finishTask', { id: late.id, evidence: 'At last' });
    // Only time makes an item late.
    await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'time.passed', async (work) =>
      work.update(await work.get(Task, late.id, { lock: true }), { dueOn: inDays(-30) }),
    );
    await add(police, 'Without a day').then((task) => does(police, 'finishTask', { id: task.id, evidence: 'Done' }));
    for (const person of [coordinator, police, detective]) expect((await page(person)).onTimeShare).toEqual({ onTime: 1, done: 2, slips: 1 });
    expect((await page(services)).onTimeShare).toBeNull();
  });

  it('is not there for another city, and counts nothing that its reader does not see', async () => {
    expect(await page(denver)).toBeNull();
    const before = (await page(coordinator)).onTimeShare;
    const hidden = await add(police, 'Quiet', { dueOn: inDays(1), audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    await does(police, 'finishTask', { id: hidden.id, evidence: 'Done' });
    expect((await page(coordinator)).onTimeShare).toEqual(before);
    expect((await page(detective)).onTimeShare).toEqual({ ...before, onTime: before.onTime + 1, done: before.done + 1 });
  });
});
