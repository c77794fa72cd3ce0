import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { createBoard } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let board: string;
const sockets: Socket[] = [];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Board' } })).createBoard.id;
});
afterAll(async () => {
  sockets.forEach((socket) => socket.disconnect());
  await server.stop();
});

/** Opens the board, and nothing else, as a page does that has yet to follow the journal. */
function visit(person: Person): Socket {
  const socket = io(server.url, {
    path: '/presence',
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie: person.cookie! },
  });
  sockets.push(socket);
  socket.emit('board', board);
  return socket;
}

/** Ends when exactly these people are on the board, as somebody there is told. */
const until = (socket: Socket, ids: readonly string[]) =>
  new Promise<void>((done) => {
    const look = (told: { people: { personId: string }[] } | null) => {
      if (JSON.stringify((told?.people ?? []).map(({ personId }) => personId).sort()) !== JSON.stringify([...ids].sort())) return;
      socket.off('here', look);
      done();
    };
    socket.on('here', look);
  });

// Shorter than the time after which presence looks by itself.
const patience = 20_000;

describe('nobody is shown on a board any longer', () => {
  const ways: [string, (person: Person) => Promise<unknown>][] = [
    ['who signed out', (person) => person.signOut()],
    [
      'whose sessions were ended elsewhere',
      async () => {
        const other = await server.as('police@boston.example');
        await other.do('mutation End { endOtherSessions }');
      },
    ],
    [
      'whose seat was ended',
      () => coordinator.do('mutation End($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world.boston.seats.police }),
    ],
  ];
  test.each(ways)(
    '%s',
    async (_name, end) => {
      const police = await server.as('police@boston.example');
      const watching = visit(coordinator);
      const both = until(watching, [world.boston.people.coordinator, world.boston.people.police]);
      visit(police);
      await both;
      const alone = until(watching, [world.boston.people.coordinator]);
      await end(police);
      await alone;
      watching.disconnect();
      expect(watching.connected).toBe(false);
    },
    patience,
  );
});
