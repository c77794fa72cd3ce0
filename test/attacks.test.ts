import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { io } from 'socket.io-client';
import { perform, refusal } from './board-acts.js';
import { share } from './doings.js';
import { freshDatabase, startServer, type Json, type Person, type TestServer } from './harness.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let production: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let prosecutor: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  production = await startServer({ NODE_ENV: 'production' });
  await makeWorld(production.database);
  coordinator = await server.as('coordinator@boston.example');
  police = await server.as('police@boston.example');
  prosecutor = await server.as('prosecutor@boston.example');
});
afterAll(async () => {
  await server.stop();
  await production.stop();
});

const portOf = ({ url }: TestServer): number => Number(new URL(url).port);
const health = async ({ url }: TestServer): Promise<number> => (await fetch(`${url}/health`)).status;

/** Sends bytes as they stand; answers what came back until the server closed, or '' for a cut. */
function raw(to: TestServer, bytes: string, cut = false): Promise<string> {
  return new Promise((done) => {
    let said = '';
    const socket = connect(portOf(to), '127.0.0.1', () => {
      socket.write(bytes);
      if (cut) socket.resetAndDestroy();
    });
    socket.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(said));
  });
}

const post = (target: string, body: object, headers = ''): string => {
  const text = JSON.stringify(body);
  return `POST ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n${headers}\r\n${text}`;
};
const upgrade = (target: string): string =>
  `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;

describe('the door', () => {
  it('takes no other document in production, however its address is written', async () => {
    for (const target of ['/graphql', '/%67raphql', '/graphq%6C?a=b', 'http://elsewhere.example/graphql']) {
      const said = await raw(production, post(target, { query: '{ me { id } }' }));
      expect({ target, said }).toEqual({ target, said: expect.stringContaining('"field":"document","reason":"unknown"') });
    }
  });

  it('refuses pages of other sites, however its address is written', async () => {
    const evil = 'Origin: https://evil.example\r\n';
    for (const target of ['/graphql', '/%67raphql', 'http://elsewhere.example/graphql', '/%61uth/sign-in', 'http://elsewhere.example/auth/sign-in']) {
      const said = await raw(server, post(target, { query: '{ me { id } }', email: 'police@boston.example', password: 'crosstown-sample' }, evil));
      expect({ target, said }).toEqual({ target, said: expect.stringMatching(/^HTTP\/1.1 403 [\s\S]*"FORBIDDEN"/) });
    }
  });

  it('reads no document out of an address in production', async () => {
    const answer = await production.stranger().send('/graphql?query=%7B__typename%7D', { headers: { 'apollo-require-preflight': '1' } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(JSON.stringify(answer.body)).not.toContain('__typename');
  });
});

describe('what never becomes a request', () => {
  it('is refused in the words that everything is refused in, without an echo', async () => {
    const odd = (body: string, type = 'application/json') => police.raw(body, { 'content-type': type });
    const said = async (answer: Promise<{ status: number; body: unknown }>) => {
      const { status, body } = await answer;
      const { code, fields } = (body as Json).errors[0].extensions;
      return [status, code, fields?.[0].reason];
    };
    expect(await said(odd('{"query": "{ me'))).toEqual([400, 'INVALID', 'malformed']);
    expect(await said(odd('{"__proto__": {"admin": true}, "query": "{ me { id } }"}'))).toEqual([400, 'INVALID', 'malformed']);
    expect(await said(odd('x', 'multipart/form-data; boundary=x'))).toEqual([415, 'INVALID', 'malformed']);
    expect(await said(odd(`"${'x'.repeat(70_000)}"`))).toEqual([413, 'INVALID', 'too_long']);
    for (const path of ['/nowhere', '/assets/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json'])
      expect([path, ...(await said(police.send(path)))]).toEqual([path, 404, 'NOT_FOUND', undefined]);
  });
});

describe('who is signed in', () => {
  it('is nobody with the password of the sample, in production', async () => {
    const database = await freshDatabase('sample');
    const serious = await startServer({ NODE_ENV: 'production' }, database);
    try {
      for (const password of ['crosstown-sample', 'ｃｒｏｓｓｔｏｗｎ-ｓａｍｐｌｅ'])
        await expect(serious.as('steward@network.example', password)).rejects.toMatchObject({ code: 'HTTP 401' });
    } finally {
      await serious.stop();
      await database.drop();
    }
  });

  it('is offered no names where others come through a proxy', async () => {
    const proxied = await startServer({ SAMPLE: '1', PUBLIC_URL: 'https://crosstown.example' });
    const { body } = await proxied.stranger().send('/auth/welcome');
    await proxied.stop();
    expect(body).toMatchObject({ sample: false, people: [] });
  });

  it('is no longer who was signed in before, when somebody takes a seat in the same browser', async () => {
    const steward = await server.as('steward@network.example');
    const input = {
      teamId: world.boston.team,
      organizationId: world.boston.organizations.health,
      role: 'member',
      name: 'Nurse',
      email: 'nurse@boston.example',
    };
    const invite = 'mutation Invite($act: ID!, $input: ProposeSeatInput!) { proposeSeat(act: $act, input: $input) { link } }';
    const { proposeSeat } = await steward.do(invite, { input });
    const before = await server.as('mayor@boston.example');
    const body = JSON.stringify({ token: proposeSeat.link.split('#')[1], displayName: 'Nurse', password: 'a long enough sentence' });
    expect((await before.send('/auth/join', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(200);
    expect(await refusal(before.see('{ me { id } }'))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a name', () => {
  it('is what it looks like', async () => {
    const rename = (displayName: string) =>
      police.do('mutation Rename($act: ID!, $name: String) { editMyself(act: $act, displayName: $name) { id } }', { name: displayName });
    const refused = (reason: string) => ({ details: { fields: [{ field: 'displayName', reason }] } });
    for (const name of ['\u202eecilop', 'Boston\u2067 coordinator', 'A\u2028B', 'A\nB', '---'])
      expect(await refusal(rename(name))).toMatchObject(refused('malformed'));
    for (const name of ['\u200b\u200b', ' \u2800 ']) expect(await refusal(rename(name))).toMatchObject(refused('required'));
    for (const name of ["Ana María O'Neill", 'می‌خواهم', 'Boston police']) await rename(name);
  });
});

describe('sockets', () => {
  it('that lead nowhere, or are cut while they are refused, do no harm', async () => {
    for (const target of ['//', '/nowhere', '/presence', '/presencex', 'http://[', '/graphql/x'])
      expect({ target, said: await raw(server, upgrade(target)) }).toEqual({ target, said: expect.stringMatching(/^HTTP\/1.1 404 /) });
    for (const target of ['//', '/nowhere', '/presencex', '/presence/?EIO=4&transport=websocket', '/graphql'])
      for (let again = 0; again < 5; again++) await raw(server, upgrade(target), true);
    expect(await health(server)).toBe(200);
  });

  it('that send without reading are ended, before they fill the memory with their own words', async () => {
    for (const cookie of [undefined, police.cookie]) {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: cookie === undefined ? {} : { cookie } });
      await new Promise((done) => socket.once('open', done));
      if (cookie !== undefined) socket.send('{"type":"connection_init"}');
      socket.pause();
      const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(60_000) } });
      let sent = 0;
      const ended = new Promise<void>((done) => socket.once('close', () => done()).once('error', () => done()));
      const more = (): void => {
        // Thrice what the kernel and the server's bound hold: without an end all of it would come to lie in the server.
        if (socket.readyState === WebSocket.OPEN && ++sent < 1000) socket.send(ping, () => setImmediate(more));
      };
      more();
      await ended;
      expect(sent).toBeLessThan(1000);
    }
  });

  it('are no more patient where people are only present', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/presence/?EIO=4&transport=websocket`, { headers: { cookie: police.cookie! } });
    await new Promise((done) => socket.once('message', done));
    socket.pause();
    let sent = 0;
    const more = (): void => {
      // The library says to each that there is no such place.
      if (socket.readyState === WebSocket.OPEN && ++sent < 100_000) socket.send('40/nowhere,', () => setImmediate(more));
    };
    const ended = new Promise<void>((done) => socket.once('close', () => done()).once('error', () => done()));
    more();
    await ended;
    expect(sent).toBeLessThan(100_000);
  });

  it('count for their person though they follow nothing', async () => {
    const services = await server.as('services@boston.example');
    const opened = await Promise.all(Array.from({ length: server.config.limits.socketsPerPerson + 3 }, () => begun(services)));
    expect(opened.filter((how) => how.acknowledged)).toHaveLength(server.config.limits.socketsPerPerson);
    opened.forEach(({ socket }) => socket.terminate());
  });
});

/** A socket that introduces itself and follows nothing. */
function begun(person: Person): Promise<{ socket: WebSocket; acknowledged: boolean }> {
  return new Promise((done) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers: { cookie: person.cookie! } });
    socket.once('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('message', (text: Buffer) => done({ socket, acknowledged: (JSON.parse(text.toString()) as { type: string }).type === 'connection_ack' }));
    socket.once('close', () => done({ socket, acknowledged: false }));
  });
}

const undo = 'mutation Undo($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }';
const newBoard = async (title: string): Promise<string> =>
  (await perform(coordinator, 'createBoard', { teamId: world.boston.team, title, goalStatement: 'Fewer buyers' })).id;
const newTactic = async (boardId: string, more: object = {}): Promise<Json> =>
  (await perform(coordinator, 'addTactics', { boardId, stage: 'idea', position: 'a1', tactics: [{ title: 'Letters' }], ...more }))[0];

describe('the word of an organization', () => {
  it('is not passed on to another one by taking back who was asked', async () => {
    const { police: asked, prosecutor: other } = world.boston.organizations;
    const tactic = await newTactic(await newBoard('Asked'));
    await perform(coordinator, 'proposeLead', { tacticId: tactic.id, organizationId: asked });
    const act = randomUUID();
    await perform(coordinator, 'proposeLead', { tacticId: tactic.id, organizationId: other }, act);
    await perform(prosecutor, 'confirmLead', tactic.id);
    expect(await refusal(coordinator.do(undo, { of: act }))).toMatchObject({ code: 'CONFLICT', details: { id: tactic.id } });
    const { tactic: now } = await coordinator.see('query Lead($id: ID!) { tactic(id: $id) { leadOrganizationId leadState } }', { id: tactic.id });
    expect(now).toEqual({ leadOrganizationId: other, leadState: 'confirmed' });
  });

  it('is needed for going back to a stage, too', async () => {
    const { prosecutor: lead, police: other } = world.boston.organizations;
    const tactic = await newTactic(await newBoard('Ready'));
    await perform(coordinator, 'proposeLead', { tacticId: tactic.id, organizationId: lead });
    await perform(prosecutor, 'confirmLead', tactic.id);
    await perform(coordinator, 'moveTactics', { ids: [tactic.id], stage: 'ready' });
    const act = randomUUID();
    await perform(coordinator, 'moveTactics', { ids: [tactic.id], stage: 'idea' }, act);
    await perform(coordinator, 'proposeLead', { tacticId: tactic.id, organizationId: other });
    expect(await refusal(coordinator.do(undo, { of: act }))).toMatchObject({ code: 'CONFLICT', details: { fields: ['stage'] } });
  });
});

describe('what is not shared', () => {
  it('can not be counted by marking cursors as seen', async () => {
    const board = await newBoard('Busy');
    const denver = await server.as('police@denver.example');
    const cursor = async (): Promise<string> => (await denver.see('{ cursor }')).cursor;
    const accepted = async (one: string): Promise<boolean> => {
      const since = async () => (await denver.see('{ today { since } }')).today.since;
      const before = await since();
      await denver.do('mutation Seen($cursor: String!) { markSeen(cursor: $cursor) }', { cursor: one });
      return (await since()) !== before;
    };
    const earlier = await cursor();
    await newTactic(board);
    const later = await cursor();
    expect([await accepted(later), await accepted(earlier)]).toEqual([true, true]);
  });

  it('is no goal: whoever could not see it would learn of it by setting one', async () => {
    const board = await newBoard('Goal');
    const { board: seen } = await coordinator.see('query Goal($id: ID!) { board(id: $id) { goal { id } } }', { id: board });
    const input = { kind: 'goal', id: seen.goal.id, audience: { team: world.boston.team, sectors: ['victim_services'] } };
    expect(await refusal(coordinator.do(share, { input }))).toMatchObject({ code: 'INVALID' });
  });

  it('is left by whoever looks on when a board is narrowed', async () => {
    const board = await newBoard('Narrowed');
    const options = { path: '/presence', transports: ['websocket'], reconnection: false, forceNew: true };
    const [mine, theirs] = [coordinator, police].map(({ cookie }) => io(server.url, { ...options, extraHeaders: { cookie: cookie!, origin: server.url } }));
    const told = (socket: typeof mine, fits: (view: Json) => boolean) => new Promise<void>((done) => socket!.on('here', (view: Json) => fits(view) && done()));
    const both = told(theirs, (view) => view?.people.length === 2);
    const alone = told(mine, (view) => view?.people.length === 1 && view.people[0].displayName === 'Boston coordinator');
    const gone = told(theirs, (view) => view === null);
    theirs!.emit('board', board);
    mine!.emit('board', board);
    await both;
    await coordinator.do(share, { input: { kind: 'board', id: board, audience: { team: world.boston.team, sectors: ['victim_services'] } } });
    await Promise.all([gone, alone]);
    mine!.disconnect();
    theirs!.disconnect();
  });
});

describe('who else sees what two teams share', () => {
  it('is told to each of its own team alone', async () => {
    const { boston, denver } = world;
    const task = await does(coordinator, 'addTask', {
      teamId: boston.team,
      answeringTeamId: denver.team,
      organizationId: denver.organizations.police,
      title: 'Send your protocol',
    });
    const denverPolice = await server.as('police@denver.example');
    const question = `query Who($audience: AudienceInput!, $of: ID) { whoCanSee(audience: $audience, of: $of) {
      people { displayName } gains { displayName } loses { displayName } } }`;
    const told = async (person: Person, audience: object) => JSON.stringify(await person.see(question, { audience, of: task.id }));
    const asked = await told(denverPolice, { team: denver.team, sectors: ['victim_services'] });
    expect(asked).toContain('Denver');
    expect(asked).not.toContain('Boston');
    expect(await told(coordinator, { team: boston.team, sectors: ['law_enforcement'] })).not.toContain('Denver');
  });
});
