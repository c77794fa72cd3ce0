import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Person as PersonRow } from '../src/identity/person.js';
import { performAsSystem } from '../src/work/act.js';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { MailBox, sent } from './mail-box.js';
import { does, inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let box: MailBox;
let database: TestDatabase;
let server: TestServer;
let world: World;
const people: Record<string, Person> = {};
const as = async (key: string): Promise<Person> => (people[key] ??= await server.as(`${key}@boston.example`));
const address = (key: string) => `${key}@boston.example`;

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

let minutes = 0;
/** A quarter of an hour later, with everything that is due by then sent. */
async function later(): Promise<void> {
  minutes += 15;
  await server.clock.passes(new Date(Date.now() + minutes * 60_000));
  await sent(server);
}
const passDays = async (days: number, time: string): Promise<void> => {
  await server.clock.passes(`${inDays(days)}T${time}:00Z`);
  await sent(server);
};
const ask = async (input: object = {}): Promise<Json> =>
  does(await as('coordinator'), 'addTask', {
    teamId: world.boston.team,
    title: 'Share the protocol',
    organizationId: world.boston.organizations.police,
    ...input,
  });
const settle = async (key: string, input: object): Promise<unknown> =>
  (await as(key)).do('mutation M($input: MailSettingsInput!) { saveMailSettings(input: $input) { timeZone } }', { input });
const askDetective = (input: object = {}) => ask({ askedPersonId: world.boston.people.detective, ...input });

beforeEach(() => {
  box.mails.length = 0;
  box.manner = undefined;
});

describe('an ask', () => {
  it('comes by mail at once, to who may answer it and to nobody else', async () => {
    const task = await ask();
    await later();
    const [mail] = await box.until(address('police'), 1);
    expect(mail!.subject).toBe('Crosstown: 1 ask for you');
    expect(mail!.text).toContain('Share the protocol');
    expect(mail!.text).toContain(`${server.url}/action-items/${task.id}`);
    expect(mail!.html).toContain(`${server.url}/action-items/${task.id}`);
    expect(mail!.from?.text).toBe('"Crosstown" <crosstown@city.example>');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(box.mails.map(({ recipients }) => recipients).sort()).toEqual([[address('detective')], [address('police')]]);
    await does(await as('police'), 'declineTask', { id: task.id, reason: 'No time' });
  });

  it('is sent once, however often the clock looks, and also where two servers do', async () => {
    const second = await startServer(box.settings, database);
    await askDetective();
    minutes += 15;
    const moment = new Date(Date.now() + minutes * 60_000);
    await Promise.all([server.clock.passes(moment), second.clock.passes(moment)]);
    await sent(server);
    await later();
    await Promise.all([server, second].map(({ clock }) => clock.passes(new Date(Date.now() + (minutes += 15) * 60_000))));
    await sent(server);
    await second.stop();
    expect(box.mails.map(({ recipients }) => recipients)).toEqual([[address('detective')]]);
  });

  it('is one of many in one mail, where many come together', async () => {
    for (let at = 0; at < 60; at++) await askDetective({ title: `Item ${at}` });
    await later();
    const [mail, ...more] = box.to(address('detective'));
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('Crosstown: 60 asks for you');
    expect(mail!.text).toContain('Item 59');
    expect(mail!.text).toContain('and 10 more');
    // What comes right behind it waits a little, and is one mail again.
    await askDetective();
    await server.clock.passes(new Date(Date.now() + minutes * 60_000 + 60_000));
    await sent(server);
    expect(box.to(address('detective'))).toHaveLength(1);
    await later();
    expect(box.to(address('detective'))).toHaveLength(2);
  });

  it('that was answered or seen before is not written about', async () => {
    const answered = await askDetective();
    await does(await as('detective'), 'declineTask', { id: answered.id, reason: 'No time' });
    await later();
    const seen = await askDetective();
    await server.clock.passes(new Date(Date.now() + minutes * 60_000 - 24 * 60 * 60_000));
    const detective = await as('detective');
    const { notices } = await detective.see('{ notices { id subjectId } }');
    const ids = notices.filter(({ subjectId }: Json) => subjectId === seen.id).map(({ id }: Json) => id);
    await detective.do('mutation S($act: ID!, $ids: [ID!]!) { seeNotices(act: $act, ids: $ids) { id } }', { ids });
    await later();
    expect(box.mails).toEqual([]);
  });

  it('waits for the end of quiet hours', async () => {
    const [hour] = new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone: 'America/Denver' })
      .format(new Date(Date.now() + minutes * 60_000))
      .split(' ');
    await settle('detective', { timeZone: 'America/Denver', quietFrom: Number(hour), quietTo: (Number(hour) + 2) % 24 });
    await askDetective();
    await later();
    expect(box.mails).toEqual([]);
    minutes += 120;
    await later();
    expect(box.to(address('detective'))).toHaveLength(1);
    await settle('detective', { quietFrom: 0, quietTo: 0 });
  });

  it('of which few may know is named by nothing but what it is', async () => {
    const { team, organizations } = world.boston;
    await askDetective({ title: 'Among two', audience: { team, organizations: [organizations.police] } });
    await later();
    const [mail] = box.to(address('detective'));
    expect(mail!.raw).not.toContain('Among two');
    expect(mail!.text).toContain('* An action item');
  });

  it('leaves with the right to see it, between the notice and the sending', async () => {
    await ask({ organizationId: world.boston.organizations.services, askedPersonId: world.boston.people.advocate });
    // The notice is there, and its hour has not come.
    await server.clock.passes(new Date(Date.now() + minutes * 60_000 - 24 * 60 * 60_000));
    expect((await (await as('advocate')).see('{ notices { why } }')).notices).toHaveLength(1);
    await (await as('coordinator')).do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world.boston.seats.advocate });
    await later();
    expect(box.to(address('advocate'))).toEqual([]);
  });

  it('comes in Spanish to who reads Spanish', async () => {
    const detective = await as('detective');
    await detective.do('mutation L { saveSettings(language: "es") { language } }');
    await askDetective({ title: 'Compartir el protocolo', dueOn: inDays(40) });
    await later();
    const [mail] = box.to(address('detective'));
    expect(mail!.subject).toBe('Crosstown: 1 petición para usted');
    expect(mail!.text).toMatch(/Compartir el protocolo\n {2}espera respuesta, para el \p{L}+, \d+ \p{L}+/u);
    expect(mail!.html).toContain('lang="es"');
    await detective.do('mutation L { saveSettings(language: "en") { language } }');
  });
});

describe('a mail server', () => {
  it('that was away gets the mail when it is back, once', async () => {
    const { port } = box;
    await box.close();
    await askDetective();
    await later();
    expect((await server.stranger().send('/health')).body).toEqual({ ok: true, mail: 'failing' });
    await box.open();
    expect(box.port).toBe(port);
    await box.until(address('detective'), 1);
    await sent(server);
    await later();
    expect(box.to(address('detective'))).toHaveLength(1);
    expect((await server.stranger().send('/health')).status).toBe(200);
  });

  it('that refuses for a moment gets it again; one that took it and fell silent does not', async () => {
    box.manner = 'refuse';
    await askDetective();
    await later();
    expect(box.mails).toEqual([]);
    box.manner = undefined;
    await box.until(address('detective'), 1);
    box.manner = 'cut off';
    await askDetective();
    await later();
    await box.until(address('detective'), 2);
    box.manner = undefined;
    await later();
    await later();
    expect(box.to(address('detective'))).toHaveLength(2);
  });
});

describe('a header', () => {
  it('holds nothing that somebody typed but the name of whom it goes to, on one line', async () => {
    await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'person.renamed', async (work) =>
      work.update(await work.get(PersonRow, world.boston.people.detective), { displayName: 'Ana\r\nBcc: all@elsewhere.example' }),
    );
    await askDetective({ title: 'Plan\r\nBcc: all@elsewhere.example\r\n\r\n<img src=x onerror=alert(1)>' }).catch(() => undefined);
    await askDetective({ title: '<script>alert(1)</script> "quoted" & more' });
    await later();
    const [mail] = box.to(address('detective'));
    expect(mail!.recipients).toEqual([address('detective')]);
    const head = mail!.raw.slice(0, mail!.raw.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^(Bcc|Cc):/im);
    expect(head).not.toContain('script');
    expect(mail!.bcc).toBeUndefined();
    expect(mail!.html).not.toMatch(/<script|<img/);
    expect(mail!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; more');
  });
});

describe('the daily mail', () => {
  const promised = async (days: number, title: string): Promise<Json> => {
    const task = await askDetective({ dueOn: inDays(days), title });
    return does(await as('detective'), 'acceptTask', { id: task.id });
  };

  it('comes at the person’s own hour, once a day, with everything in groups, and not where there is nothing', async () => {
    await settle('detective', { timeZone: 'America/Denver', digestHour: 9 });
    await promised(60, 'Train the shift');
    await promised(60, 'Print the cards');
    // 15:00 in London is 8:00 in Denver, or 9:00 in summer.
    await passDays(59, '14:30');
    expect(box.to(address('detective'))).toEqual([]);
    await passDays(59, '16:30');
    const [mail] = box.to(address('detective'));
    expect(mail!.subject).toBe('Crosstown: 2 things to know today');
    expect(mail!.text).toContain('REMINDERS');
    expect(mail!.text).toContain('Train the shift');
    expect(mail!.text).toContain('Print the cards');
    await passDays(59, '20:00');
    await passDays(60, '16:30');
    expect(box.to(address('detective'))).toHaveLength(1);
    expect(box.to(address('prosecutor'))).toEqual([]);
  });

  it('is ended by its own link, without a session, for this kind of mail alone', async () => {
    await promised(70, 'Call back');
    await passDays(69, '10:00');
    await passDays(69, '16:30');
    const [mail] = box.to(address('detective'));
    const link = /^List-Unsubscribe: <(.+)>\r$/m.exec(mail!.raw)![1]!;
    expect(mail!.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mail!.text).toContain(link);
    const path = new URL(link).pathname;
    const asked = await server.stranger().send(path);
    expect([asked.status, String(asked.body)]).toEqual([200, expect.stringContaining('No more mail about reminders?')]);
    expect((await (await as('detective')).see('{ me { settings { mailOff } } }')).me.settings.mailOff).toEqual([]);
    const body = 'List-Unsubscribe=One-Click';
    const answer = await fetch(link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('You get no more mail about reminders.')]);
    expect((await (await as('detective')).see('{ me { settings { mailOff timeZone } } }')).me.settings).toEqual({
      mailOff: ['reminders'],
      timeZone: 'America/Denver',
    });
    box.mails.length = 0;
    await promised(80, 'Not by mail');
    await passDays(79, '10:00');
    await passDays(79, '16:30');
    expect(box.to(address('detective')).filter(({ subject }) => subject?.includes('today'))).toEqual([]);
  });

  it('can be ended by nobody who made up the link', async () => {
    const { stopToken } = await import('../src/notifications/mail.token.js');
    const real = stopToken(server.config.secret, { person: world.boston.people.police, kinds: ['reminders'] });
    const [kinds, person, signed] = real.split('.');
    const made = [
      real.replace('reminders', 'asks'),
      `${kinds}.${person}.${signed!.slice(0, -2)}AA`,
      stopToken('00'.repeat(32), { person: world.boston.people.police, kinds: ['asks'] }),
      'x',
    ];
    for (const token of made) expect((await fetch(`${server.url}/mail/unsubscribe/${token}`, { method: 'POST' })).status).toBe(404);
    expect((await (await as('police')).see('{ me { settings { mailOff } } }')).me.settings.mailOff).toEqual([]);
    expect((await fetch(`${server.url}/mail/unsubscribe/${real}`, { method: 'POST' })).status).toBe(200);
  });
});
