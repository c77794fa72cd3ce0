import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lookAsSystem } from '../src/work/act.js';
import { Transaction } from '../src/work/transaction.js';
import { newestJobsMigration } from '../src/work/jobs.schema.js';
import { freshDatabase, startServer, type Json, type TestDatabase, type TestServer } from './harness.js';
import { MailBox, sent } from './mail-box.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let box: MailBox;
let database: TestDatabase;
let server: TestServer;
let world: World;

beforeAll(async () => {
  box = await new MailBox().open();
  database = await freshDatabase();
  server = await startServer(box.settings, database);
  world = await makeWorld(server.database);
});
afterAll(async () => {
  await server?.stop();
  await database?.drop();
  await box?.close();
});

describe('an operator', () => {
  it('sees whether mail goes out', async () => {
    expect((await server.stranger().send('/health')).body).toEqual({ ok: true, mail: 'on' });
    const without = await startServer({}, database);
    try {
      expect((await without.stranger().send('/health')).body).toEqual({ ok: true, mail: 'off' });
    } finally {
      await without.stop();
    }
  });

  it('is told what is wrong with the settings before anything starts', async () => {
    const wrong = { 'smtp.city.example': /SMTP_URL must be/, 'https://city.example': /SMTP_URL must be/ };
    for (const [url, message] of Object.entries(wrong))
      await expect(startServer({ SMTP_URL: url, MAIL_FROM: 'a@b.example' }, database)).rejects.toThrow(message);
    await expect(startServer({ SMTP_URL: 'smtp://mail.example' }, database)).rejects.toThrow(/MAIL_FROM is not/);
    for (const from of ['nobody', 'a@b.example, c@d.example', 'A\r\nBcc: c@d.example <a@b.example>'])
      await expect(startServer({ SMTP_URL: 'smtp://mail.example', MAIL_FROM: from }, database)).rejects.toThrow(/MAIL_FROM must be/);
  });

  it('who is a steward tries it with a mail to their own address; nobody else may', async () => {
    const send = 'mutation T { sendTestMail }';
    const steward = await server.as('steward@network.example');
    expect(await steward.see<Json>(send)).toEqual({ sendTestMail: true });
    expect(box.mails.map(({ subject, recipients }) => [subject, recipients])).toEqual([['Crosstown: a test mail', ['steward@network.example']]]);
    await expect((await server.as('coordinator@boston.example')).see(send)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    box.manner = 'refuse';
    expect(await steward.see<Json>(send)).toEqual({ sendTestMail: false });
  });
});

describe('the people of the sample network', () => {
  it('get no mail, as nobody has their addresses', async () => {
    const sample = await startServer({ ...box.settings, SAMPLE: '1' });
    try {
      const before = box.mails.length;
      await sample.clock.passes(new Date(Date.now() + 86_400_000));
      await sent(sample);
      const news = await lookAsSystem(sample.database.clock, 'test', (work) => work.query('select from app.notice where seen_at is null'));
      expect(news.length).toBeGreaterThan(10);
      expect(box.mails.slice(before)).toEqual([]);
    } finally {
      await sample.stop();
    }
  });
});

describe('who writes mail', () => {
  const clock = () => server.database.clock;

  it('reads with the eyes of whom it goes to, and can write nothing meanwhile', async () => {
    const police = await server.as('police@boston.example');
    const team = world.boston.team;
    await does(police, 'addTask', { teamId: team, title: 'Of all', dueOn: '2027-02-01' });
    await does(police, 'addTask', { teamId: team, title: 'Of the police', dueOn: '2027-02-01', audience: { team, sectors: ['law_enforcement'] } });
    const titles = async (person: string) => {
      const { transaction, answer } = await Transaction.beginReading(clock(), { person });
      try {
        expect(answer).toMatchObject({ person });
        return (await transaction.query<{ title: string }>('select title from app.task order by title')).map(({ title }) => title);
      } finally {
        await transaction.rollback();
      }
    };
    expect(await titles(world.boston.people.detective)).toEqual(['Of all', 'Of the police']);
    expect(await titles(world.boston.people.advocate)).toEqual(['Of all']);
    expect(await titles(world.denver.people.police)).toEqual([]);
    const { transaction } = await Transaction.beginReading(clock(), { person: world.boston.people.advocate });
    await expect(transaction.query("select app.begin_system_work('mail', gen_random_uuid())")).rejects.toThrow(/read-only/);
    await transaction.rollback();
  });

  it('is the clock’s login alone, and in a transaction that could write it reads as nobody', async () => {
    const call = 'select app.begin_reading_as($1) as answer';
    await expect(server.database.app.query(call, [world.boston.people.police])).rejects.toThrow(/permission denied/);
    expect((await clock().query(call, [world.boston.people.police])).rows[0].answer).toBeNull();
    for (const login of ['app', 'tail'] as const)
      await expect(server.database[login].query('select from graphile_worker.jobs')).rejects.toThrow(/permission denied/);
    await expect(server.database.app.query("select app.stop_mail($1, '{asks}')", [world.boston.people.police])).rejects.toThrow(/permission denied/);
  });

  it('finds the tables of waiting jobs as new as its library wants them', async () => {
    const { rows } = await clock().query('select max(id) as newest from graphile_worker.migrations');
    expect(rows[0].newest).toBe(newestJobsMigration);
    await expect(clock().query('delete from graphile_worker.migrations')).rejects.toThrow(/permission denied/);
  });
});
