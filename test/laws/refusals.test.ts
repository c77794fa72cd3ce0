import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { addTactics, createBoard } from '../doings.js';
import { freshDatabase, startServer, type Json, type Person, type TestServer } from '../harness.js';
import { Documents } from '../../src/work/documents.js';
import { makeWorld, type World } from '../world.js';

const codes = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'INVALID', 'CONFLICT', 'TOO_MANY', 'INTERNAL'];
const leaks =
  /select |insert |relation|column|constraint|postgres|pg_|stack|node_modules|\.ts|\.js|at [A-Z]\w+\.|Did you mean|syntax error at or near|audience_id|app\./;

let server: TestServer;
let production: TestServer;
let world: World;
let police: Person;
let board: string;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  production = await startServer({ NODE_ENV: 'production' });
  await makeWorld(production.database);
  police = await server.as('police@boston.example');
  const coordinator = await server.as('coordinator@boston.example');
  board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Board' } })).createBoard.id;
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(async () => {
  await server.stop();
  await production.stop();
});

const problems = (body: unknown): Json[] => (body as { errors?: Json[] }).errors ?? [];

function judge(name: string, body: unknown): string {
  const errors = problems(body);
  expect({ name, count: errors.length > 0 }).toEqual({ name, count: true });
  for (const error of errors) {
    expect({ name, code: error.extensions?.code }).toEqual({ name, code: expect.stringMatching(new RegExp(`^(${codes.join('|')})$`)) });
    expect(`${error.message} ${JSON.stringify(error.extensions)}`).not.toMatch(leaks);
    if (error.extensions.code === 'INVALID')
      expect({ name, fields: error.extensions.fields }).toEqual({
        name,
        fields: expect.arrayContaining([expect.objectContaining({ field: expect.any(String), reason: expect.any(String) })]),
      });
  }
  return errors[0].extensions.code as string;
}

const nested = `fragment A on Board { goal { id } } { ${Array.from({ length: 40 }, (_, at) => `a${at}: boards { ...A }`).join(' ')} }`;

/** What can be wrong with a document, whichever door it comes through. */
const documents: Record<string, object> = {
  'no document': {},
  'an empty document': { query: '' },
  'no GraphQL': { query: 'drop everything' },
  'a field that is not there, near one that is': { query: '{ bord(id: "x") { id } }' },
  'a misspelled argument': { query: `{ board(ids: "${randomUUID()}") { id } }` },
  'an alias bomb': { query: `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: cursor`).join(' ')} }` },
  'fragments by the dozen': { query: nested },
  'fragments in a circle': { query: 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  'a deep document': { query: '{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } }' },
  'a token bomb': { query: `{ ${'cursor '.repeat(3000)} }` },
  'acts hidden in a fragment': {
    query: `mutation { ...A } fragment A on Mutation { a: archiveTactics(act: "${randomUUID()}", ids: []) { id } b: archiveTactics(act: "${randomUUID()}", ids: []) { id } }`,
  },
  'a costly document': { query: '{ boards { tactics { id } partners { id } reviews { id } } }' },
  'an unknown digest': { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
  'a digest of another text': { query: '{ cursor }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
};

describe('every refusal', () => {
  it('over HTTP is one of the six or INTERNAL, names the field, and tells nothing else', async () => {
    for (const [name, body] of Object.entries(documents)) expect({ name, code: judge(name, (await police.raw(body)).body) }).toEqual({ name, code: 'INVALID' });
  });

  it('of a document of the client, which is compiled, is the same', async () => {
    jest.spyOn(Documents.prototype, 'registered').mockReturnValue(true);
    const ask = async (person: Person, query: string, variables: object) => (await person.raw({ query, variables })).body;
    const page = 'query B($id: ID!) { board(id: $id) { id } }';
    const missing = await ask(police, page, {});
    expect({ code: judge('missing', missing), fields: problems(missing)[0].extensions.fields }).toEqual({
      code: 'INVALID',
      fields: [{ field: 'id', reason: 'required' }],
    });
    const input = { boardId: randomUUID(), stage: 'idea', position: 'a0', tactics: [{ title: 'One' }] };
    expect(judge('unknown', await ask(police, addTactics, { act: randomUUID(), input }))).toBe('NOT_FOUND');
    const database = await freshDatabase();
    const broken = await startServer({}, database);
    try {
      await makeWorld(broken.database);
      const person = await broken.as('police@boston.example');
      await database.query('alter table app.seen_mark rename column number to gone');
      const fault = await ask(person, '{ today { since } }', {});
      expect({ code: judge('a fault', fault), reference: problems(fault)[0].extensions.reference }).toEqual({
        code: 'INTERNAL',
        reference: expect.any(String),
      });
    } finally {
      await broken.stop();
      await database.drop();
    }
  });

  it('over the socket is the same as over HTTP', async () => {
    for (const [name, body] of Object.entries(documents)) {
      const { type, payload } = await overSocket(server, police, body);
      expect({ name, type }).toEqual({ name, type: 'error' });
      expect({ name, code: judge(name, { errors: payload }) }).toEqual({ name, code: 'INVALID' });
    }
  });

  it.each([false, true])('of values names the field, for every kind of wrong value; compiled: %s', async (compiled) => {
    jest.spyOn(Documents.prototype, 'registered').mockReturnValue(compiled);
    const card = (await police.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'One' }] } })).addTactics[0];
    const edit = 'mutation E($act: ID!, $input: EditTacticInput!) { editTactic(act: $act, input: $input) { id } }';
    const wrong: [string, object, string][] = [
      ['too long', { title: 'x'.repeat(201) }, 'title'],
      ['empty', { title: '  ' }, 'title'],
      ['NUL', { title: 'a\0b' }, 'title'],
      ['half a surrogate pair', { risks: 'a\ud800b' }, 'risks'],
      ['no date', { startsOn: 'tomorrow' }, 'startsOn'],
      ['a day that is not', { startsOn: '2026-02-30' }, 'startsOn'],
      ['an unknown key', { strand: 'nothing' }, 'strand'],
      ['an unknown confidence', { confidence: 'certain' }, 'confidence'],
      ['the wrong type', { title: 5 }, 'input.title'],
      ['an object for a text', { title: { a: 1 } }, 'input.title'],
      ['a field that is not there', { audienceId: 1 }, 'input.audienceId'],
      ['a version that is no number', { version: 'two' }, 'input.version'],
    ];
    for (const [name, change, field] of wrong) {
      const { body } = await police.raw({ query: edit, variables: { act: randomUUID(), input: { id: card.id, version: card.version, ...change } } });
      expect({ name, code: judge(name, body) }).toEqual({ name, code: 'INVALID' });
      expect({ name, fields: problems(body)[0].extensions.fields.map((one: Json) => one.field) }).toEqual({
        name,
        fields: [expect.stringContaining(compiled ? field.replace('input.', '') : field)],
      });
    }
    for (const id of ['', 'x', '1', "'; drop table app.tactic; --", '00000000-0000-0000-0000-000000000000', 'g'.repeat(5000), '../../etc/passwd']) {
      const { body } = await police.raw({ query: edit, variables: { act: randomUUID(), input: { id, version: 1, title: 'Mine' } } });
      expect(['NOT_FOUND', 'INVALID']).toContain(judge(`id ${id.slice(0, 20)}`, body));
    }
    for (const act of ['', 'x', card.id.slice(0, 30)])
      expect(judge('act', (await police.raw({ query: edit, variables: { act, input: { id: card.id, version: 1, title: 'Mine' } } })).body)).toBe('INVALID');
    for (const cursor of ['', 'x', '0', 'A'.repeat(48), 'A'.repeat(59), 'A'.repeat(4000)])
      expect(
        judge(
          'cursor',
          (
            await police.raw({
              query: 'query A($of: ID!, $before: String) { activity(of: $of, before: $before) { before } }',
              variables: { of: board, before: cursor },
            })
          ).body,
        ),
      ).toBe('INVALID');
  });

  it('of a tampered cursor on the socket names it', async () => {
    const document = 'subscription F($after: String!) { happenings(after: $after) { signal } }';
    const cursor = (await police.see<Json>('{ cursor }')).cursor as string;
    for (const after of ['', 'x', `${cursor.slice(0, 20)}${cursor[20] === 'A' ? 'B' : 'A'}${cursor.slice(21)}`]) {
      const { type, payload } = await overSocket(server, police, { query: document, variables: { after } });
      expect({ type, code: payload[0].extensions.code, fields: payload[0].extensions.fields }).toEqual({
        type: 'error',
        code: 'INVALID',
        fields: [{ field: 'after', reason: 'malformed' }],
      });
    }
  });

  it('of a body: oversized, malformed or of another kind', async () => {
    for (const body of ['{', '[]', '"text"', 'null', '{"query":{"a":1}}', `{"query":"{ cursor }","pad":"${'x'.repeat(70_000)}"}`]) {
      const answer = await police.raw(body);
      expect({ body: body.slice(0, 20), status: answer.status }).toEqual({ body: body.slice(0, 20), status: expect.any(Number) });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(JSON.stringify(answer.body)).not.toMatch(leaks);
    }
  });

  it('of a stranger, an ended session and a page of another site', async () => {
    expect(judge('stranger', (await server.stranger().raw({ query: '{ me { email } }' })).body)).toBe('UNAUTHENTICATED');
    const brief = await server.as('detective@boston.example');
    await brief.signOut();
    expect(judge('signed out', (await brief.raw({ query: '{ me { email } }' })).body)).toBe('UNAUTHENTICATED');
    await expect(brief.follow('subscription F { happenings(after: "x") { signal } }')).rejects.toMatchObject({ code: 4401 });
    const evil = await police.raw({ query: '{ me { email } }' }, { origin: 'https://evil.example' });
    expect({ status: evil.status, code: judge('origin', evil.body) }).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect((await police.raw({ query: '{ me { email } }' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await police.raw({ query: '{ cursor }' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    await expect(police.follow('subscription F { happenings(after: "x") { signal } }', {}, { origin: 'https://evil.example' })).rejects.toMatchObject({
      message: expect.stringContaining('403'),
    });
  });

  it('keeps queries and mutations off the socket', async () => {
    for (const query of [
      '{ me { email } }',
      '{ __schema { types { name } } }',
      `mutation { archiveTactics(act: "${randomUUID()}", ids: []) { id } }`,
      '{ cursor } subscription F { happenings(after: "x") { signal } }',
    ]) {
      const { type, payload } = await overSocket(server, police, { query });
      expect({ query, type, code: payload[0].extensions.code }).toEqual({ query, type: 'error', code: 'INVALID' });
    }
  });

  it('in production takes registered documents only and hides the schema, on both doors', async () => {
    const person = await production.as('police@boston.example');
    for (const query of ['{ __schema { types { name } } }', '{ cursor }', '{ __typename }']) {
      expect(judge(query, (await person.raw({ query })).body)).toBe('INVALID');
      expect((await overSocket(production, person, { query })).payload[0].extensions.code).toBe('INVALID');
    }
    expect((await overSocket(production, person, { query: 'subscription F { happenings(after: "x") { signal } }' })).payload[0].extensions).toEqual({
      code: 'INVALID',
      fields: [{ field: 'document', reason: 'unknown' }],
    });
  });

  it('outlives a raw socket that speaks no protocol', async () => {
    const { port } = new URL(server.url);
    await new Promise<void>((done) => {
      const raw = connect(Number(port), '127.0.0.1', () =>
        raw.write('GET /graphql HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: bad\r\n\r\n'),
      );
      raw
        .on('close', () => done())
        .on('error', () => done())
        .resume();
    });
    expect((await police.see<Json>('{ cursor }')).cursor).toEqual(expect.any(String));
  });
});

/** Sends one subscribe message with any payload and answers the first message about it. */
function overSocket(on: TestServer, person: Person, payload: object): Promise<{ type: string; payload: Json }> {
  return new Promise((done, failed) => {
    const socket = new WebSocket(`${on.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie: person.cookie!, origin: on.url } });
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; payload: Json };
      if (message.type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '', ...payload } }));
      else {
        done(message);
        socket.terminate();
      }
    });
    socket.on('close', (code, reason) => failed(new Error(`closed ${code} ${reason.toString()}`)));
    socket.on('error', failed);
  });
}
