import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshDatabase, startServer, type Answer, type Person, type TestDatabase, type TestServer } from './harness.js';
import { makeWorld, password, type World } from './world.js';

let own: TestDatabase;
let server: TestServer;
let world: World;
let admin: pg.Client;

beforeAll(async () => {
  own = await freshDatabase();
  server = await startServer({ LIMIT_SIGN_INS_PER_ADDRESS: '1000' }, own);
  world = await makeWorld(server.database);
  admin = new pg.Client({ connectionString: own.url });
  await admin.connect();
});

afterAll(async () => {
  await admin?.end();
  await server?.stop();
  await own?.drop();
});

const post = (person: Person, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  person.send(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const signIn = (email: string, secret = password, headers: Record<string, string> = {}) =>
  post(server.stranger(), '/auth/sign-in', { email, password: secret }, headers);
const cookieOf = (answer: Answer): string => answer.headers.getSetCookie()[0] ?? '';

const actsOf = async (person: string): Promise<string[]> =>
  (await admin.query<{ name: string }>('select name from app.act where actor_id = $1 order by number', [person])).rows.map(({ name }) => name);

describe('signing in', () => {
  it('answers who one is, with a cookie that scripts and other sites cannot use', async () => {
    const answer = await signIn('  Police@Boston.example ');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ person: { id: world.boston.people.police, displayName: 'Boston police' } });
    expect(cookieOf(answer)).toMatch(new RegExp(`^sid_${server.config.port}=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('says who is signed in, and nothing to a stranger', async () => {
    const police = await server.as('police@boston.example');
    expect((await police.send('/auth/me')).body).toEqual({ person: { id: world.boston.people.police, displayName: 'Boston police' } });
    const nobody = await server.stranger().send('/auth/me');
    expect([nobody.status, nobody.body]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
  });

  it('stores no token that could be used', async () => {
    const token = cookieOf(await signIn('mayor@boston.example')).split(/[=;]/)[1]!;
    const { rows } = await admin.query<{ hash: string }>("select encode(token_hash, 'hex') as hash from app.session");
    expect(rows.length).toBeGreaterThan(0);
    for (const { hash } of rows) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    const { rows: plain } = await admin.query('select from app.session where token_hash = convert_to($1, $2)', [token, 'UTF8']);
    expect(plain).toHaveLength(0);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn('services@denver.example', 'not the password');
    const unknown = await signIn('nobody@denver.example', 'not the password');
    expect([wrong.status, wrong.body]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    const names = (answer: Answer) => [...answer.headers.keys()].sort();
    expect(names(unknown)).toEqual(names(wrong));
  });

  it('gives a fresh token every time, and ends the session that the browser had', async () => {
    const first = cookieOf(await signIn('advocate@boston.example')).split(';')[0]!;
    const second = cookieOf(await signIn('advocate@boston.example', password, { cookie: first })).split(';')[0]!;
    expect(second).not.toBe(first);
    expect((await server.stranger().send('/auth/me', { headers: { cookie: first } })).status).toBe(401);
    expect((await server.stranger().send('/auth/me', { headers: { cookie: second } })).status).toBe(200);
  });

  it('takes no cookie that somebody else chose', async () => {
    const chosen = `sid_${server.config.port}=${'a'.repeat(43)}`;
    const answer = await signIn('advocate@denver.example', password, { cookie: chosen });
    expect(cookieOf(answer).split(';')[0]).not.toBe(chosen);
    expect((await server.stranger().send('/auth/me', { headers: { cookie: chosen } })).status).toBe(401);
  });

  it('is written down for that person alone: in, out, and who tried in vain', async () => {
    const id = world.denver.people.mayor;
    await signIn('mayor@denver.example', 'a wrong password');
    const mayor = await server.as('mayor@denver.example');
    await mayor.signOut();
    expect(await actsOf(id)).toEqual(['session.refused', 'session.started', 'session.ended']);
    const { rows } = await admin.query<{ principals: string[] }>(
      'select distinct principals from app.act a, unnest(a.audiences) seen join app.audience on audience.id = seen where a.actor_id = $1',
      [id],
    );
    expect(rows).toEqual([{ principals: [`person/${id}`] }]);
  });
});

describe('trying passwords', () => {
  it('stops after five wrong ones on an account for a minute, even for the right one, and for unknown addresses alike', async () => {
    for (const email of ['prosecutor@denver.example', 'nobody@boston.example']) {
      for (let tried = 0; tried < 5; tried++) expect((await signIn(email, 'a guess of mine')).status).toBe(401);
      const stopped = await signIn(email);
      expect(stopped.status).toBe(429);
      expect(stopped.body).toEqual({ code: 'TOO_MANY', retryAfter: expect.any(Number) });
      expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await signIn('police@denver.example')).status).toBe(200);
  });

  it('lets no more than five through that come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('guest@denver.example', 'a guess of mine')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('does not count right passwords', async () => {
    for (let tried = 0; tried < 8; tried++) expect((await signIn('survivor-leader@denver.example')).status).toBe(200);
  });
});

describe('trying many accounts from one address', () => {
  const attempt = (from: TestServer, address: string) =>
    post(from.stranger(), '/auth/sign-in', { email: `${randomUUID()}@boston.example`, password: 'a guess of mine' }, { 'x-forwarded-for': address });

  it('stops, whatever address the request claims to come from', async () => {
    const plain = await startServer({ LIMIT_SIGN_INS_PER_ADDRESS: '3' });
    for (let tried = 0; tried < 3; tried++) expect((await attempt(plain, `198.51.100.${tried}`)).status).toBe(401);
    expect((await attempt(plain, '198.51.100.9')).status).toBe(429);
    await plain.stop();
  });

  it('believes a proxy that the operator trusts', async () => {
    const behind = await startServer({ LIMIT_SIGN_INS_PER_ADDRESS: '3', TRUSTED_PROXIES: '127.0.0.1' });
    for (let tried = 0; tried < 3; tried++) expect((await attempt(behind, '198.51.100.1')).status).toBe(401);
    expect((await attempt(behind, '198.51.100.1')).status).toBe(429);
    expect((await attempt(behind, '198.51.100.2')).status).toBe(401);
    // One house has a whole network of addresses.
    for (let tried = 0; tried < 3; tried++) expect((await attempt(behind, `2001:db8:1:2::${tried}`)).status).toBe(401);
    expect((await attempt(behind, '2001:db8:1:2:ffff::1')).status).toBe(429);
    await behind.stop();
  });
});

describe('a session', () => {
  let person: Person;
  const living = async () => (await person.send('/auth/me')).status === 200;
  const age = (change: string) => admin.query(`update app.session set ${change} where person_id = $1 and ended_at is null`, [world.denver.people.detective]);

  beforeEach(async () => {
    person = await server.as('detective@denver.example');
  });
  afterEach(() => person.signOut());

  it('ends when one signs out, and the cookie goes', async () => {
    const answer = await person.send('/auth/sign-out', { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).toMatch(/^sid_\d+=; Max-Age=0; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await living()).toBe(false);
    await expect(person.see('{ me { email } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await person.send('/auth/sign-out', { method: 'POST' })).status).toBe(200);
  });

  it('ends after half an hour without a request', async () => {
    await age("last_used_at = now() - interval '29 minutes'");
    expect(await living()).toBe(true);
    await age("last_used_at = now() - interval '31 minutes'");
    expect(await living()).toBe(false);
  });

  it('is kept alive by a request for data, not by asking who one is', async () => {
    const idle = async () => {
      const { rows } = await admin.query<{ minutes: number }>(
        'select round(extract(epoch from now() - max(last_used_at)) / 60)::int as minutes from app.session where person_id = $1 and ended_at is null',
        [world.denver.people.detective],
      );
      return rows[0]!.minutes;
    };
    await age("last_used_at = now() - interval '20 minutes'");
    await person.send('/auth/me');
    expect(await idle()).toBe(20);
    await person.see('{ me { email } }');
    // Written beside the request: it may come a moment after the answer.
    for (let asked = 0; asked < 1_000 && (await idle()) !== 0; asked++);
    expect(await idle()).toBe(0);
  });

  it('ends after twelve hours at most', async () => {
    await age("last_used_at = now(), ends_at = now() - interval '1 second'");
    expect(await living()).toBe(false);
  });

  it('is listed with the others of mine, and I can end another or all others', async () => {
    const other = await server.as('detective@denver.example');
    const third = await server.as('detective@denver.example');
    const { me } = await person.see('{ me { sessions { id label current } } }');
    expect(me.sessions).toHaveLength(3);
    expect(me.sessions.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const { me: seen } = await other.see('{ me { sessions { id current } } }');
    const { id } = seen.sessions.find(({ current }: { current: boolean }) => current);
    await person.do('mutation ($id: ID!) { endSession(id: $id) }', { id });
    expect((await other.send('/auth/me')).status).toBe(401);
    expect((await third.send('/auth/me')).status).toBe(200);
    await person.do('mutation { endOtherSessions }');
    expect((await third.send('/auth/me')).status).toBe(401);
    expect(await living()).toBe(true);
  });

  it("of somebody else can't be ended, nor told from one that never was", async () => {
    const police = await server.as('police@boston.example');
    const { me } = await police.see('{ me { sessions { id } } }');
    for (const id of [me.sessions[0].id, randomUUID()])
      await expect(person.do('mutation ($id: ID!) { endSession(id: $id) }', { id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await police.send('/auth/me')).status).toBe(200);
  });
});

describe('changing the password', () => {
  const change = 'mutation ($act: ID!, $current: String!, $next: String!) { changePassword(act: $act, current: $current, new: $next) }';
  const next = 'four wet horses in the rain';

  it('asks for the current one, names what is wrong with the new one, ends the other sessions, and is done once', async () => {
    const person = await server.as('services@boston.example');
    const other = await server.as('services@boston.example');
    const refused = (current: string, wanted: string) =>
      person.do(change, { current, next: wanted }).catch((error: { code: string; details: object }) => [error.code, error.details]);
    expect(await refused('not the password', next)).toEqual(['INVALID', { code: 'INVALID', fields: [{ field: 'current', reason: 'not_allowed' }] }]);
    expect(await refused(password, 'short')).toEqual(['INVALID', { code: 'INVALID', fields: [{ field: 'new', reason: 'too_short', limit: 12 }] }]);
    expect(await refused(password, 'x'.repeat(201))).toEqual(['INVALID', { code: 'INVALID', fields: [{ field: 'new', reason: 'too_long', limit: 200 }] }]);
    for (const weak of ['Services@Boston.example', 'password1234', 'aaaaaaaaaaaaaaa', 'crosstown-sample'])
      expect(await refused(password, weak)).toEqual(['INVALID', { code: 'INVALID', fields: [{ field: 'new', reason: 'not_allowed' }] }]);
    const act = randomUUID();
    expect(await person.do(change, { act, current: password, next })).toEqual({ changePassword: true });
    expect(await person.do(change, { act, current: password, next })).toEqual({ changePassword: true });
    expect((await actsOf(world.boston.people.services)).filter((name) => name === 'password.changed')).toHaveLength(1);
    expect((await other.send('/auth/me')).status).toBe(401);
    expect((await person.send('/auth/me')).status).toBe(200);
    expect((await signIn('services@boston.example')).status).toBe(401);
    // The same characters, composed otherwise.
    expect((await signIn('services@boston.example', next.normalize('NFD'))).status).toBe(200);
  });

  it('stops whoever found an open browser from guessing', async () => {
    const person = await server.as('services@denver.example');
    for (let tried = 0; tried < 5; tried++) await expect(person.do(change, { current: 'a guess of mine', next })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(person.do(change, { current: password, next })).rejects.toMatchObject({ code: 'TOO_MANY', details: { retryAfter: expect.any(Number) } });
  });
});

describe('what is mine alone', () => {
  it('settings start as everybody has them, and keep what is not sent', async () => {
    const person = await server.as('mayor@boston.example');
    const settings = async () => (await person.see('{ me { settings { language theme singleKeys } } }')).me.settings;
    expect(await settings()).toEqual({ language: 'en', theme: 'auto', singleKeys: true });
    await person.do('mutation { saveSettings(language: "es") { language } }');
    await person.do('mutation { saveSettings(theme: "dark", singleKeys: false) { language } }');
    expect(await settings()).toEqual({ language: 'es', theme: 'dark', singleKeys: false });
    await expect(person.do('mutation { saveSettings(language: "tlh") { language } }')).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ field: 'language', reason: 'unknown' }] },
    });
    const other = await server.as('police@boston.example');
    expect((await other.see('{ me { settings { language } } }')).me.settings).toEqual({ language: 'en' });
  });

  it('drafts are kept by key, and nobody else finds them', async () => {
    const person = await server.as('coordinator@boston.example');
    const save = 'mutation ($key: String!, $value: String!) { saveDraft(key: $key, value: $value) { key value } }';
    await person.do(save, { key: 'tactic/1', value: 'first' });
    expect(await person.do(save, { key: 'tactic/1', value: 'second' })).toEqual({ saveDraft: { key: 'tactic/1', value: 'second' } });
    await expect(person.do(save, { key: 'x'.repeat(201), value: '' })).rejects.toMatchObject({
      details: { fields: [{ field: 'key', reason: 'too_long', limit: 200 }] },
    });
    const drafts = async (who: Person) => (await who.see('{ me { drafts { key value } } }')).me.drafts;
    expect(await drafts(person)).toEqual([{ key: 'tactic/1', value: 'second' }]);
    expect(await drafts(await server.as('police@boston.example'))).toEqual([]);
    await person.do('mutation { dropDraft(key: "tactic/1") }');
    expect(await drafts(person)).toEqual([]);
  });

  it('the oldest drafts give way after two hundred', async () => {
    const person = await server.as('guest@boston.example');
    await admin.query(
      "insert into app.draft (person_id, key, value, saved_at) select $1, 'draft ' || n, '', now() - interval '1 day' + n * interval '1 second' from generate_series(1, 200) n",
      [world.boston.people.guest],
    );
    await person.do('mutation { saveDraft(key: "newest", value: "") { key } }');
    const { me } = await person.see<{ me: { drafts: { key: string }[] } }>('{ me { drafts { key } } }');
    const keys = me.drafts.map(({ key }) => key);
    expect(keys).toHaveLength(200);
    expect(keys[0]).toBe('newest');
    expect(keys).not.toContain('draft 1');
  });

  it('the name that others see is changed by oneself', async () => {
    const person = await server.as('prosecutor@boston.example');
    const edit =
      'mutation ($act: ID!, $displayName: String, $pronouns: String) { editMyself(act: $act, displayName: $displayName, pronouns: $pronouns) { displayName pronouns } }';
    expect(await person.do(edit, { displayName: 'Pat Ramos', pronouns: 'they/them' })).toEqual({
      editMyself: { displayName: 'Pat Ramos', pronouns: 'they/them' },
    });
    await expect(person.do(edit, { displayName: ' ' })).rejects.toMatchObject({ details: { fields: [{ field: 'displayName', reason: 'required' }] } });
    const police = await server.as('police@boston.example');
    const { people } = await police.see<{ people: { displayName: string }[] }>('{ people { displayName } }');
    expect(people.map(({ displayName }) => displayName)).toContain('Pat Ramos');
  });
});

describe('what is not a sign-in', () => {
  const cases: [string, unknown, number, unknown][] = [
    [
      'nothing',
      {},
      400,
      [
        { field: 'email', reason: 'required' },
        { field: 'password', reason: 'required' },
      ],
    ],
    ['a list', [], 400, [{ field: 'body', reason: 'malformed' }]],
    [
      'numbers',
      { email: 5, password: null },
      400,
      [
        { field: 'email', reason: 'malformed' },
        { field: 'password', reason: 'malformed' },
      ],
    ],
    ['an endless password', { email: 'a@b.example', password: 'x'.repeat(2_001) }, 400, [{ field: 'password', reason: 'too_long', limit: 2_000 }]],
    ['broken JSON', '{"email":', 400, [{ field: 'body', reason: 'malformed' }]],
    ['too much', JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(70_000) }), 413, [{ field: 'body', reason: 'too_long' }]],
  ];
  it.each(cases)('%s is refused with the field named', async (_name, body, status, fields) => {
    const answer = await post(server.stranger(), '/auth/sign-in', body);
    expect([answer.status, answer.body]).toEqual([status, { code: 'INVALID', fields }]);
  });

  it('an address or password that cannot be stored is only wrong', async () => {
    for (const email of ['a\0b@boston.example', 'a\ud800@boston.example'])
      expect((await post(server.stranger(), '/auth/sign-in', { email, password: 'a\0\ud800 password' })).status).toBe(401);
  });

  it('another site may not sign anybody in', async () => {
    const foreign: Record<string, string>[] = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) {
      const answer = await post(server.stranger(), '/auth/sign-in', { email: 'police@boston.example', password }, headers);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
  });

  it('the welcome names nobody when there is no sample', async () => {
    expect((await server.stranger().send('/auth/welcome')).body).toEqual({ sample: false, people: [], otherOrigin: null, setUp: false });
  });
});
