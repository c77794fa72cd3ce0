import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { counting, endWhenFlooded } from '../work/flood.js';
import { Rooms, type Tellings, type Visitor, type VisitorSocket, type Wishes } from './rooms.js';

export interface Viewer {
  readonly personId: string;
  readonly displayName: string;
  readonly sessionHash: string;
}

/** What presence asks of the rooms below it. */
export interface PresencePorts {
  originAllowed(origin: string | undefined, secFetchSite?: string): boolean;
  viewerOf(cookieHeader: string | undefined): Promise<Viewer | undefined>;
  canSee(sessionHash: string, kind: 'board' | 'tactic', id: string): Promise<boolean>;
  onRightsChanged(listener: (personId: string) => void): void;
  /** From now on it is told when this person's rights change, until as many `leaves`. */
  enters?(personId: string): Promise<void>;
  leaves?(personId: string): void;
  /** A board or a tactic is shared with others than before. */
  onAudienceChanged(listener: (id: string) => void): void;
  onSessionEnded(listener: (sessionHash: string) => void): void;
  /** Something failed that a person need not know of. */
  failed?(error: unknown): void;
}

export interface Presence {
  /** Nobody keeps a place: after the whole database was replaced. */
  endAll(): void;
  close(): Promise<void>;
}

const path = '/presence';
const mostBytes = 64 * 1024;
const mostSocketsPerPerson = 20;
/** Wishes that one socket may send in a span of milliseconds; a person at a screen needs a few. */
const mostWishes = 60;
const wishSpan = 10_000;
/** Of all kinds, the protocol's own too. */
const mostPackets = 200;
const mostUnread = 256 * 1024;
const lookEvery = 30_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const idOrNothing = (value: unknown): string | undefined => (typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined);

const siteOf = ({ headers }: IncomingMessage): string | undefined => {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' ? site : site?.[0];
};

/** Who is on which board and who is editing what: told to those who may see the board and the tactic, never stored, lost without harm. */
export function attachPresence(server: HttpServer, ports: PresencePorts): Presence {
  const sockets = new Set<VisitorSocket>();
  const failed = (error: unknown) => ports.failed?.(error);
  const rooms = new Rooms((session, id) => ports.canSee(session, 'tactic', id), failed);
  const viewers = new WeakMap<IncomingMessage, Viewer>();
  const io = new Server<Wishes, Tellings, Record<string, never>, { visitor: Visitor }>(server, {
    path,
    transports: ['websocket'],
    serveClient: false,
    // Another handler of upgrades stands beside this one.
    destroyUpgrade: false,
    maxHttpBufferSize: mostBytes,
    perMessageDeflate: false,
    // Here, because a list of origins doesn't stop a WebSocket's handshake.
    allowRequest: (request, answer) => {
      if (!ports.originAllowed(request.headers.origin, siteOf(request))) {
        answer('forbidden', false);
        return;
      }
      ports.viewerOf(request.headers.cookie).then(
        (viewer) => {
          const allowed = viewer !== undefined && count(sockets, viewer.personId) < mostSocketsPerPerson;
          if (viewer && allowed) viewers.set(request, viewer);
          answer(allowed ? null : 'forbidden', allowed);
        },
        (error: unknown) => {
          failed(error);
          answer('unavailable', false);
        },
      );
    },
  });
  io.engine.on('connection', watch);
  io.on('connection', (socket: VisitorSocket) => {
    const viewer = viewers.get(socket.request);
    if (viewer) arrive(socket, viewer, sockets, rooms, ports, failed);
    else socket.disconnect(true);
  });
  heed(sockets, rooms, ports, failed);
  ports.onSessionEnded((sessionHash) => endSession(sockets, sessionHash));
  const looking = setInterval(() => void endUnknownSessions(sockets, ports).catch(failed), lookEvery);
  looking.unref();
  return {
    endAll: () => void io.disconnectSockets(true),
    close: async () => {
      clearInterval(looking);
      io.disconnectSockets(true);
      // The HTTP server is stopped by whoever started it.
      io.engine.close();
      await Promise.resolve();
    },
  };
}

/** What lies beneath a visitor's socket. */
interface Line {
  readonly request: IncomingMessage;
  on(event: 'packet', listener: () => void): unknown;
}

/** The library answers much by itself, before anybody here is asked. */
function watch(line: Line): void {
  const { socket } = line.request;
  endWhenFlooded(socket, mostUnread);
  // Cut rather than closed: a farewell would wait until all that was sent is read.
  line.on(
    'packet',
    counting(mostPackets, wishSpan, () => socket.destroy()),
  );
}

const count = (sockets: ReadonlySet<VisitorSocket>, personId: string): number => [...sockets].filter(({ data }) => data.visitor.personId === personId).length;

function arrive(
  socket: VisitorSocket,
  viewer: Viewer,
  sockets: Set<VisitorSocket>,
  rooms: Rooms,
  ports: PresencePorts,
  failed: (error: unknown) => void,
): void {
  const { personId } = viewer;
  socket.data.visitor = { ...viewer, cookie: socket.request.headers.cookie, board: undefined, editing: undefined, rights: 0 };
  sockets.add(socket);
  const entering = Promise.resolve(ports.enters?.(personId));
  welcome(socket, entering, rooms, ports, failed);
  socket.on('disconnect', () => {
    sockets.delete(socket);
    rooms.leave(socket);
    void entering.then(() => ports.leaves?.(personId), failed);
  });
}

/** Looks again at who may be where when somebody's rights move, or when what they look at is shared with others. */
function heed(sockets: ReadonlySet<VisitorSocket>, rooms: Rooms, ports: PresencePorts, failed: (error: unknown) => void): void {
  const lookAgain = (concerned: (visitor: Visitor) => boolean) => {
    for (const socket of [...sockets].filter(({ data }) => concerned(data.visitor))) recheck(socket, rooms, ports).catch(failed);
  };
  ports.onRightsChanged((personId) => lookAgain((visitor) => visitor.personId === personId));
  ports.onAudienceChanged((id) => lookAgain((visitor) => visitor.board === id || visitor.editing === id));
}

/** Carries out the visitor's wishes one after the other, for each needs the one before. */
function welcome(socket: VisitorSocket, entering: Promise<void>, rooms: Rooms, ports: PresencePorts, failed: (error: unknown) => void): void {
  const counted = counting(mostWishes, wishSpan, () => socket.disconnect(true));
  // Nothing is looked up before it is sure that a change of rights will be told.
  let turn: Promise<void> = entering;
  const wishing = (wish: (id: string | undefined) => Promise<void>) => (value: unknown) => {
    counted();
    if (socket.connected) turn = turn.then(() => wish(idOrNothing(value))).catch(failed);
  };
  socket.on(
    'board',
    wishing((board) => goTo(socket, board, rooms, ports)),
  );
  socket.on(
    'editing',
    wishing((tactic) => edit(socket, tactic, rooms, ports)),
  );
}

async function goTo(socket: VisitorSocket, board: string | undefined, rooms: Rooms, ports: PresencePorts): Promise<void> {
  const { visitor } = socket.data;
  if (board === visitor.board) return;
  rooms.leave(socket);
  if (board !== undefined && (await seesForSure(visitor, 'board', board, ports)) && socket.connected) rooms.enter(socket, board);
}

async function edit(socket: VisitorSocket, tactic: string | undefined, rooms: Rooms, ports: PresencePorts): Promise<void> {
  const { visitor } = socket.data;
  const sees = tactic === undefined || (await seesForSure(visitor, 'tactic', tactic, ports));
  const { board } = visitor;
  const editing = sees ? tactic : undefined;
  if (board === undefined || visitor.editing === editing) return;
  visitor.editing = editing;
  rooms.tell(board);
}

/** An answer that was under way when rights moved is asked for again. */
async function seesForSure(visitor: Visitor, kind: 'board' | 'tactic', id: string, ports: PresencePorts): Promise<boolean> {
  for (;;) {
    const { rights } = visitor;
    const sees = await ports.canSee(visitor.sessionHash, kind, id);
    if (rights === visitor.rights) return sees;
  }
}

async function recheck(socket: VisitorSocket, rooms: Rooms, ports: PresencePorts): Promise<void> {
  const { visitor } = socket.data;
  visitor.rights++;
  const { board, editing } = visitor;
  if (board === undefined) return;
  const seesBoard = await seesForSure(visitor, 'board', board, ports);
  if (visitor.board !== board) return;
  if (!seesBoard) {
    rooms.leave(socket);
    socket.emit('here', null);
    return;
  }
  if (editing !== undefined && visitor.editing === editing && !(await seesForSure(visitor, 'tactic', editing, ports))) visitor.editing = undefined;
  rooms.tell(board);
}

function endSession(sockets: ReadonlySet<VisitorSocket>, sessionHash: string): void {
  for (const socket of [...sockets]) if (socket.data.visitor.sessionHash === sessionHash) socket.disconnect(true);
}

/** Sessions that ran out, or that another process ended. */
async function endUnknownSessions(sockets: ReadonlySet<VisitorSocket>, ports: PresencePorts): Promise<void> {
  const cookies = new Map([...sockets].map(({ data }) => [data.visitor.sessionHash, data.visitor.cookie]));
  for (const [sessionHash, cookie] of cookies) if (!(await ports.viewerOf(cookie))) endSession(sockets, sessionHash);
}
