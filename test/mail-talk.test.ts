import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { say, words } from './comment-acts.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { MailBox, sent } from './mail-box.js';
import { answers, asks, postedQuestion } from './question-acts.js';
import { asking, releases, validLesson } from './release-acts.js';
import { does, inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let box: MailBox;
let database: TestDatabase;
let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let denver: Person;

beforeAll(async () => {
  box = await new MailBox().open();
  database = await freshDatabase();
  server = await startServer(box.settings, database);
  world = await makeWorld(server.database);
  [coordinator, police, denver] = [
    await server.as('coordinator@boston.example'),
    await server.as('police@boston.example'),
    await server.as('coordinator@denver.example'),
  ];
});
afterAll(async () => {
  await server?.stop();
  await database?.drop();
  await box?.close();
});

/** The daily mail of a person, on the evening of tomorrow. */
const daily = async (email: string): Promise<string> => {
  await server.clock.passes(`${inDays(1)}T23:30:00Z`);
  await sent(server);
  return box
    .to(email)
    .filter(({ subject }) => subject?.includes('today'))
    .map(({ text }) => text)
    .join('\n');
};

it('brings a mention and an answer to a question of one’s team, and says of a hidden city nothing to those who answered', async () => {
  const task: Json = await does(coordinator, 'addTask', { teamId: world.boston.team, title: 'Share the protocol' });
  await say(police, ['task', task.id], `Can {${world.boston.people.coordinator}} look?`);
  const { home, id } = await postedQuestion(server, coordinator, world, { title: 'Who trains night clerks?', hideCity: true });
  await answers(denver, id, world.denver.team, 'The hotels themselves');
  await asks(coordinator, 'followUp', { id: home, content: words('Which ones?') });
  // The first look says it outside, the second tells those whom it concerns.
  for (let look = 0; look < 2; look++) await server.clock.passes(new Date());
  const mine = await daily('coordinator@boston.example');
  expect(mine).toMatch(new RegExp(`has an answer\\s+http\\S+/questions/${id}\\s`));
  expect(mine).toMatch(new RegExp(`names you\\s+http\\S+/action-items/${task.id}#comment-\\S+\\s`));
  // What was said itself is read in the product, behind a session.
  expect(mine).not.toContain('The hotels themselves');
  expect(mine).not.toContain('Can @');
  expect(await daily('coordinator@denver.example')).toMatch(new RegExp(`has an answer\\s+http\\S+/questions/${id}\\s`));
  for (const { raw, text } of box.to('coordinator@denver.example')) expect(raw + text).not.toMatch(/boston/i);
});

it('says that a release ended before all had agreed, without its words', async () => {
  const services = await server.as('services@boston.example');
  const lesson = await validLesson({ police, services, world }, { title: 'Call on Sundays', expiresOn: inDays(1) });
  const { id } = await releases(police, 'askRelease', asking(lesson, { organizationIds: [world.boston.organizations.services] }));
  for (let look = 0; look < 2; look++) await server.clock.passes(`${inDays(1)}T12:00:00Z`);
  expect(await daily('police@boston.example')).toMatch(new RegExp(`does not go out as it stands\\s+http\\S+/releases/${id}\\s`));
});
