import { randomInt } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import * as Y from 'yjs';
import { counting } from '../work/flood.js';
import { SocketDoor, type SocketBounds, type SocketPorts, type SocketViewer } from '../work/socket-door.js';
import { Caret } from './caret.js';
import { Room, type Shelf } from './room.js';
import type { Opened, Said, WriterSocket } from './writer.js';
import { writtenOf } from './written.js';

/** What shared texts ask of the rooms around them. */
export interface WritingPorts extends SocketPorts, Shelf {
  /** What this session may do with a thing's text; undefined: it sees no such thing. */
  sees(sessionHash: string, kind: string, id: string): Promise<{ readonly writes: boolean } | undefined>;
  onRightsChanged(listener: (personId: string) => void): void;
  /** From now on it is told when this person's rights change, until as many `leaves`. */
  enters(personId: string): Promise<void>;
  leaves(personId: string): void;
  /** A thing is shared with others than before. */
  onAudienceChanged(listener: (id: string) => void): void;
  /** An act changed a thing: its text may have been changed with it. */
  onChanged(listener: (id: string) => void): void;
  /** Something was typed that another process stored. */
  onTypedElsewhere(listener: () => void): void;
}

// A fast typist sends forty small updates a second at most, as many carets, and answers to pings.
const bounds: SocketBounds = { path: '/writing', mostBytes: 1024 * 1024, mostPackets: 2_000, packetSpan: 10_000, mostUnread: 4 * 1024 * 1024 };
const mostOpenings = 60;
const openingSpan = 10_000;
const mostCaretBytes = 4_096;
/** What a screen says that it holds: a number for each screen that ever wrote in it, ten thousand of them. */
const mostVectorBytes = 64 * 1024;
/** What another process stored is on the screen after this long, in milliseconds: a fast typist there costs no more than this. */
const lookAfter = 200;
/** After this long even if nothing told of it. */
const lookEvery = 5_000;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const placeOf = ({ kind, id }: { kind: string; id: string }): string => `${kind}/${id}`;

const bytesOf = (value: unknown, most: number): Uint8Array | undefined => {
  // A view of its own: what the socket hands out may be a piece of a larger buffer.
  if (value instanceof Uint8Array && value.byteLength > 0 && value.byteLength <= most) return new Uint8Array(value);
  return undefined;
};

/** Several people type into the text of one thing: told to those who see the thing, stored with the rights of who typed. */
export class WritingLine {
  private readonly rooms = new Map<string, Room>();
  private readonly sockets = new Set<WriterSocket>();
  private readonly door: SocketDoor<WriterSocket>;
  private readonly looking: NodeJS.Timeout;
  private soon: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    server: HttpServer,
    private readonly ports: WritingPorts,
  ) {
    this.door = new SocketDoor<WriterSocket>(server, bounds, ports, (socket, viewer) => this.arrive(socket, viewer));
    ports.onRightsChanged((personId) => this.lookAgain(({ data }) => data.writer.personId === personId));
    ports.onAudienceChanged((id) => this.lookAgain(({ data }) => data.writer.place?.endsWith(`/${id}`) === true));
    ports.onChanged((id) => this.refresh((room) => room.id === id));
    ports.onTypedElsewhere(() => {
      this.soon ??= setTimeout(() => {
        this.soon = undefined;
        this.refresh();
      }, lookAfter).unref();
    });
    this.looking = setInterval(() => this.refresh(), lookEvery);
    this.looking.unref();
  }

  private failed(error: unknown): void {
    this.ports.failed?.(error);
  }

  private arrive(socket: WriterSocket, viewer: SocketViewer): void {
    socket.data.writer = { ...viewer, place: undefined, writes: false, rights: 0, caret: undefined };
    this.sockets.add(socket);
    // Nothing is looked up before it is sure that a change of rights will be told.
    const entering = this.ports.enters(viewer.personId);
    let turn: Promise<unknown> = entering.catch((error: unknown) => this.failed(error));
    const counted = counting(mostOpenings, openingSpan, () => socket.disconnect(true));
    socket.on('open', (kind, id, vector, answer) => {
      counted();
      if (typeof answer !== 'function') return;
      turn = turn.then(() => this.open(socket, kind, id, vector)).then((opened) => (answer as (opened: Opened) => void)(opened));
    });
    socket.on('leave', () => {
      turn = turn.then(() => this.leave(socket));
    });
    socket.on('update', (update, answer) => {
      const said = typeof answer === 'function' ? (answer as (said: Said) => void) : () => undefined;
      this.update(socket, update, said);
    });
    socket.on('caret', (update) => this.caret(socket, update));
    socket.on('disconnect', () => {
      this.sockets.delete(socket);
      void turn.then(() => this.leave(socket));
      void entering.then(
        () => this.ports.leaves(viewer.personId),
        () => undefined,
      );
    });
  }

  private async open(socket: WriterSocket, what: unknown, which: unknown, vector: unknown): Promise<Opened> {
    this.leave(socket);
    const kind = typeof what === 'string' && writtenOf(what) ? what : undefined;
    const id = typeof which === 'string' && uuid.test(which) ? which.toLowerCase() : undefined;
    const from = bytesOf(vector, mostVectorBytes);
    if (!kind || !id || !from) return { refused: 'NOT_FOUND' };
    try {
      const may = await this.mayForSure(socket, kind, id);
      if (may) Y.decodeStateVector(from);
      if (may?.writes) await this.ports.begin(socket.data.writer.sessionHash, kind, id);
      const room = may && (await this.enter(socket, kind, id));
      if (!may || !room) return { refused: 'NOT_FOUND' };
      const { writer } = socket.data;
      [writer.place, writer.writes] = [placeOf(room), may.writes];
      writer.caret = new Caret(randomInt(1, 2 ** 32), { id: writer.personId, name: writer.displayName });
      return { ...room.missing(from), writes: may.writes };
    } catch (error) {
      this.failed(error);
      return { refused: 'INTERNAL' };
    }
  }

  /**
   * Into the room, as new as the store: reading it is also the second look at whether this session sees it. One that was given up
   * or left by its last member meanwhile is no longer anybody's.
   */
  private async enter(socket: WriterSocket, kind: string, id: string): Promise<Room | undefined> {
    const place = placeOf({ kind, id });
    for (;;) {
      let room = this.rooms.get(place);
      if (!room || room.isStale) this.rooms.set(place, (room = new Room(kind, id, this.ports, (error) => this.failed(error))));
      if (!(await room.refresh(socket.data.writer.sessionHash))) {
        this.tidy(room);
        return undefined;
      }
      if (this.rooms.get(place) !== room || room.isStale) continue;
      room.members.add(socket);
      return room;
    }
  }

  /** An answer that was under way when rights moved is asked for again. */
  private async mayForSure(socket: WriterSocket, kind: string, id: string): Promise<{ readonly writes: boolean } | undefined> {
    const { writer } = socket.data;
    for (;;) {
      const { rights } = writer;
      const may = await this.ports.sees(writer.sessionHash, kind, id);
      if (rights === writer.rights) return may;
    }
  }

  private leave(socket: WriterSocket): void {
    const { writer } = socket.data;
    const room = writer.place === undefined ? undefined : this.rooms.get(writer.place);
    [writer.place, writer.writes] = [undefined, false];
    for (const one of this.rooms.values()) one.members.delete(socket);
    if (!room || room.members.size) return;
    this.ports
      .compact(writer.sessionHash, room.kind, room.id)
      .catch((error: unknown) => this.failed(error))
      .finally(() => this.tidy(room));
  }

  private tidy(room: Room): void {
    if (!room.over || this.rooms.get(placeOf(room)) !== room || room.members.size) return;
    this.rooms.delete(placeOf(room));
    room.dispose();
  }

  private update(socket: WriterSocket, value: unknown, said: (said: Said) => void): void {
    const { writer } = socket.data;
    const room = writer.place === undefined ? undefined : this.rooms.get(writer.place);
    if (!room || !room.members.has(socket)) return said('gone');
    if (!writer.writes) return said('locked');
    const update = bytesOf(value, bounds.mostBytes);
    if (!update || !isWhole(update)) return said('broken');
    room.take(socket, update, (answer) => {
      said(answer as Said);
      // A role moves without what its holder sees: the screen is told that it only reads now.
      if (answer === 'locked') this.recheck(socket).catch((error: unknown) => this.failed(error));
    });
  }

  private caret(socket: WriterSocket, value: unknown): void {
    const { writer } = socket.data;
    const room = writer.place === undefined ? undefined : this.rooms.get(writer.place);
    const update = bytesOf(value, mostCaretBytes);
    if (!room?.members.has(socket) || !update) return;
    try {
      const shown = writer.caret?.shown(update);
      if (shown) for (const member of room.members) if (member !== socket) member.volatile.emit('caret', shown);
    } catch {
      // What can't be read is nobody's caret.
    }
  }

  private lookAgain(concerned: (socket: WriterSocket) => boolean): void {
    for (const socket of [...this.sockets].filter(concerned)) this.recheck(socket).catch((error: unknown) => this.failed(error));
  }

  private async recheck(socket: WriterSocket): Promise<void> {
    const { writer } = socket.data;
    writer.rights++;
    const { place } = writer;
    if (place === undefined) return;
    const [kind, id] = place.split('/') as [string, string];
    const may = await this.mayForSure(socket, kind, id);
    if (writer.place !== place) return;
    if (!may) {
      this.leave(socket);
      socket.emit('gone');
    } else if (may.writes !== writer.writes) {
      writer.writes = may.writes;
      socket.emit('writes', may.writes);
    }
  }

  /** Reads what is new in the rooms that somebody has open; one look after the other. */
  private refresh(which: (room: Room) => boolean = () => true): void {
    const rooms = [...this.rooms.values()].filter((room) => room.members.size > 0 && which(room));
    if (!rooms.length) return;
    this.refreshing = this.refreshing
      .then(async () => {
        for (const room of rooms) {
          const [member] = room.members;
          if (member && !room.isStale) await room.refresh(member.data.writer.sessionHash);
        }
      })
      .catch((error: unknown) => this.failed(error));
  }

  endAll(): void {
    this.door.endAll();
    for (const room of this.rooms.values()) room.dispose();
    this.rooms.clear();
  }

  async close(): Promise<void> {
    clearInterval(this.looking);
    clearTimeout(this.soon);
    await this.door.close();
    for (const room of this.rooms.values()) room.dispose();
  }
}

/** Can it be read to its end? What can't would stay in the store for ever and break everybody's screen. */
function isWhole(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}
