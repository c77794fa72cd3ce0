import type { Server as HttpServer } from 'node:http';
import { counting } from '../work/flood.js';
import { SocketDoor, type SocketBounds, type SocketPorts, type SocketViewer } from '../work/socket-door.js';
import { Rooms, type Visitor, type VisitorSocket } from './rooms.js';

/** What presence asks of the rooms below it. */
export interface PresencePorts extends SocketPorts {
  canSee(sessionHash: string, kind: 'board' | 'tactic', id: string): Promise<boolean>;
  onRightsChanged(listener: (personId: string) => void): void;
  /** From now on it is told when this person's rights change, until as many `leaves`. */
  enters?(personId: string): Promise<void>;
  leaves?(personId: string): void;
  /** A board or a tactic is shared with others than before. */
  onAudienceChanged(listener: (id: string) => void): void;
}

export interface Presence {
  /** Nobody keeps a place: after the whole database was replaced. */
  endAll(): void;
  close(): Promise<void>;
}

const bounds: SocketBounds = { path: '/presence', mostBytes: 64 * 1024, mostPackets: 200, packetSpan: 10_000, mostUnread: 256 * 1024 };
/** Wishes that one socket may send in a span of milliseconds; a person at a screen needs a few. */
const mostWishes = 60;
const wishSpan = 10_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const idOrNothing = (value: unknown): string | undefined => (typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined);

/** Who is on which board and who is editing what: told to those who may see the board and the tactic, never stored, lost without harm. */
export function attachPresence(server: HttpServer, ports: PresencePorts): Presence {
  const sockets = new Set<VisitorSocket>();
  const failed = (error: unknown) => ports.failed?.(error);
  const rooms = new Rooms((session, id) => ports.canSee(session, 'tactic', id), failed);
  const door = new SocketDoor<VisitorSocket>(server, bounds, ports, (socket, viewer) => arrive(socket, viewer, sockets, rooms, ports, failed));
  heed(sockets, rooms, ports, failed);
  return door;
}

function arrive(
  socket: VisitorSocket,
  viewer: SocketViewer,
  sockets: Set<VisitorSocket>,
  rooms: Rooms,
  ports: PresencePorts,
  failed: (error: unknown) => void,
): void {
  const { personId } = viewer;
  socket.data.visitor = { ...viewer, board: undefined, editing: undefined, rights: 0 };
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
