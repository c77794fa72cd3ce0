import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { attachPresence, type Presence } from '../src/presence/presence.js';

const board = '00000000-0000-4000-8000-000000000001';
const otherBoard = '00000000-0000-4000-8000-000000000002';
const tactic = '00000000-0000-4000-8000-000000000003';

interface Told {
  readonly board: string;
  readonly people: readonly { personId: string; displayName: string }[];
  readonly editing: readonly { tacticId: string; displayNames: string[] }[];
}

/** A small city: who may see what, and ways to change it. */
class City {
  readonly hidden = new Set<string>();
  private rights: (personId: string) => void = () => undefined;
  private shared: (id: string) => void = () => undefined;
  private ending: (sessionHash: string) => void = () => undefined;
  readonly server: Server = createServer();
  readonly presence: Presence = attachPresence(this.server, {
    originAllowed: (origin, site) => site !== 'cross-site' && (origin === undefined || origin === 'http://127.0.0.1'),
    viewerOf: (cookie) => Promise.resolve(cookie ? { personId: cookie, displayName: cookie.toUpperCase(), sessionHash: cookie } : undefined),
    canSee: (session, _kind, id) => Promise.resolve(!this.hidden.has(`${session} ${id}`)),
    onRightsChanged: (listener) => (this.rights = listener),
    onAudienceChanged: (listener) => (this.shared = listener),
    onSessionEnded: (listener) => (this.ending = listener),
  });

  hide(person: string, id: string): void {
    this.hidden.add(`${person} ${id}`);
    this.rights(person);
  }

  /** The thing itself is shared with fewer people, while nobody's rights moved. */
  narrow(person: string, id: string): void {
    this.hidden.add(`${person} ${id}`);
    this.shared(id);
  }

  endSession(person: string): void {
    this.ending(person);
  }
}

/** Somebody with a page open. */
class Visit {
  private readonly seen: (Told | null)[] = [];
  private waiting: (() => void)[] = [];

  constructor(readonly socket: Socket) {
    socket.on('here', (told: Told | null) => {
      this.seen.push(told);
      this.waiting.forEach((look) => look());
    });
  }

  /** Ends when what was told last is as described. */
  until(matches: (told: Told | null | undefined) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!matches(this.seen.at(-1))) return;
        this.waiting = this.waiting.filter((each) => each !== look);
        resolve();
      };
      this.waiting.push(look);
      look();
    });
  }

  people = (names: string) =>
    this.until(
      (told) =>
        (told
          ? told.people
              .map((one) => one.displayName)
              .sort()
              .join()
          : 'nobody') === names,
    );
  editing = (names: string) => this.until((told) => told?.editing.map((one) => `${one.displayNames.join()} on ${one.tacticId}`).join() === names);
  everSaw = (text: string) => this.seen.some((told) => JSON.stringify(told).includes(text));
}

let city: City;
let visits: Socket[] = [];

function connect(cookie: string | undefined, headers: Record<string, string> = {}): Socket {
  const { port } = city.server.address() as AddressInfo;
  const extraHeaders = { ...(cookie ? { cookie } : {}), ...headers };
  const socket = io(`http://127.0.0.1:${port}`, { path: '/presence', transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders });
  visits.push(socket);
  return socket;
}

function visit(person: string, on: string = board): Visit {
  const socket = connect(person);
  socket.emit('board', on);
  return new Visit(socket);
}

const refused = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.on('connect', () => resolve('connected'));
    socket.on('connect_error', () => resolve('refused'));
  });
const ended = (socket: Socket) => new Promise<void>((resolve) => socket.on('disconnect', () => resolve()));

beforeEach(async () => {
  city = new City();
  await new Promise<void>((resolve) => city.server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  visits.forEach((socket) => socket.disconnect());
  visits = [];
  await city.presence.close();
  await new Promise((resolve) => city.server.close(resolve));
});

describe('who is here', () => {
  test('is told to everybody on the board, and to nobody elsewhere', async () => {
    const ana = visit('ana');
    await ana.people('ANA');
    const elsewhere = visit('denver', otherBoard);
    const ben = visit('ben');
    await ana.people('ANA,BEN');
    await ben.people('ANA,BEN');
    await elsewhere.people('DENVER');
    ben.socket.disconnect();
    await ana.people('ANA');
    expect(elsewhere.everSaw('ANA')).toBe(false);
  });

  test('counts a person with two windows once', async () => {
    const ana = visit('ana');
    const again = visit('ana');
    await again.people('ANA');
    again.socket.disconnect();
    const ben = visit('ben');
    await ben.people('ANA,BEN');
    await ana.people('ANA,BEN');
  });

  test('is not told to somebody who may not see the board, nor is he told of', async () => {
    city.hidden.add(`eve ${board}`);
    const eve = visit('eve');
    const ana = visit('ana');
    await ana.people('ANA');
    eve.socket.emit('board', otherBoard);
    await eve.people('EVE');
    expect(eve.everSaw('ANA')).toBe(false);
    expect(ana.everSaw('EVE')).toBe(false);
  });

  test('leaves with the right to see the board', async () => {
    const ana = visit('ana');
    const ben = visit('ben');
    await ben.people('ANA,BEN');
    city.hide('ben', board);
    await ben.people('nobody');
    await ana.people('ANA');
  });

  test('leaves when the board is shared with others', async () => {
    const [ana, ben] = [visit('ana'), visit('ben')];
    await ana.people('ANA,BEN');
    city.narrow('ben', board);
    await ben.people('nobody');
    await ana.people('ANA');
  });

  test('follows whoever goes to another board', async () => {
    const ana = visit('ana');
    const ben = visit('ben');
    await ana.people('ANA,BEN');
    ben.socket.emit('board', otherBoard);
    await ana.people('ANA');
    ben.socket.emit('board', null);
    ben.socket.emit('board', 'no board at all');
    ben.socket.emit('board', board);
    await ana.people('ANA,BEN');
  });
});

describe('who is editing', () => {
  test('is told to those who can see the tactic, and not to the one who edits', async () => {
    city.hidden.add(`carla ${tactic}`);
    const [ana, ben, carla] = [visit('ana'), visit('ben'), visit('carla')];
    await carla.people('ANA,BEN,CARLA');
    ana.socket.emit('editing', tactic);
    await ben.editing(`ANA on ${tactic}`);
    ana.socket.emit('editing', null);
    await ben.editing('');
    expect(ana.everSaw(tactic)).toBe(false);
    expect(carla.everSaw(tactic)).toBe(false);
  });

  test('ends when the editor leaves', async () => {
    const [ana, ben] = [visit('ana'), visit('ben')];
    await ben.people('ANA,BEN');
    ana.socket.emit('editing', tactic);
    await ben.editing(`ANA on ${tactic}`);
    ana.socket.disconnect();
    await ben.editing('');
  });

  test('cannot be claimed of a tactic that one cannot see', async () => {
    city.hidden.add(`ana ${tactic}`);
    const [ana, ben] = [visit('ana'), visit('ben')];
    await ben.people('ANA,BEN');
    ana.socket.emit('editing', tactic);
    ana.socket.emit('board', null);
    await ben.people('BEN');
    expect(ben.everSaw(tactic)).toBe(false);
  });
});

describe('the door', () => {
  test('is closed to whoever is not signed in', async () => {
    expect(await refused(connect(undefined))).toBe('refused');
  });

  test('is closed to pages of other sites', async () => {
    expect(await refused(connect('ana', { origin: 'https://elsewhere.example' }))).toBe('refused');
    expect(await refused(connect('ana', { 'sec-fetch-site': 'cross-site' }))).toBe('refused');
    expect(await refused(connect('ana', { origin: 'http://127.0.0.1' }))).toBe('connected');
  });

  test('closes behind a session that ended', async () => {
    const [ana, ben] = [visit('ana'), visit('ben')];
    await ben.people('ANA,BEN');
    const left = ended(ana.socket);
    city.endSession('ana');
    await left;
    await ben.people('BEN');
  });

  test('is shut on a message of more than 64 kB, and on a flood', async () => {
    const [loud, many] = [visit('ana'), visit('ben')];
    await many.people('ANA,BEN');
    const ends = [ended(loud.socket), ended(many.socket)];
    loud.socket.emit('board', 'x'.repeat(70_000));
    for (let times = 0; times < 100; times++) many.socket.emit('editing', null);
    await Promise.all(ends);
  });
});
