import type { Socket } from 'socket.io-client';
import { onEnded } from '../sync/index.js';

export interface Here {
  readonly personId: string;
  readonly displayName: string;
}

export interface PresenceView {
  /** Everybody who has the board open, me among them, each once. */
  readonly people: readonly Here[];
  /** Names of others who are editing, by tactic. Only tactics that I can see. */
  readonly editing: ReadonlyMap<string, readonly string[]>;
}

interface Told {
  readonly board: string;
  readonly people: readonly Here[];
  readonly editing: readonly { readonly tacticId: string; readonly displayNames: readonly string[] }[];
}

const nobody: PresenceView = { people: [], editing: new Map() };

/** One line for all who look: it is opened with the first board and closed with the last. It may be lost at any time without harm. */
class Presence {
  private readonly boards: string[] = [];
  private readonly tactics: string[] = [];
  private readonly listeners = new Set<() => void>();
  private view = nobody;
  private viewOf: string | undefined;
  private socket: Promise<Socket> | undefined;
  private isWishing = false;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  see(board: string | undefined): PresenceView {
    return board !== undefined && board === this.viewOf ? this.view : nobody;
  }

  /** Says that I have a board open, or am editing a tactic. The returned function takes it back. */
  say(what: 'boards' | 'tactics', id: string): () => void {
    const said = this[what];
    said.push(id);
    this.wish();
    return () => {
      said.splice(said.indexOf(id), 1);
      this.wish();
    };
  }

  close(): void {
    this.socket?.then((socket) => socket.disconnect()).catch(() => undefined);
    this.socket = undefined;
    this.show(undefined, nobody);
  }

  // A screen that gives way to another says so twice within one moment: only the outcome is sent.
  private wish(): void {
    if (this.isWishing) return;
    this.isWishing = true;
    queueMicrotask(() => {
      this.isWishing = false;
      if (this.boards.length) void this.send();
      else this.close();
    });
  }

  private async send(): Promise<void> {
    const opening = (this.socket ??= this.open());
    try {
      const socket = await opening;
      if (socket.connected) this.tellWishes(socket);
    } catch {
      // The code could not be loaded: the next screen tries again.
      if (this.socket === opening) this.socket = undefined;
    }
  }

  private tellWishes(socket: Socket): void {
    socket.emit('board', this.boards.at(-1) ?? null);
    socket.emit('editing', this.tactics.at(-1) ?? null);
  }

  private async open(): Promise<Socket> {
    const { io } = await import('socket.io-client');
    const socket = io({ path: '/presence', transports: ['websocket'], reconnectionDelay: 1_000, reconnectionDelayMax: 30_000, randomizationFactor: 0.5 });
    socket.on('connect', () => this.tellWishes(socket));
    socket.on('disconnect', () => this.show(undefined, nobody));
    socket.on('here', (told: Told | null) => {
      const editing = new Map(told?.editing.map((one) => [one.tacticId, one.displayNames]));
      this.show(told?.board, told ? { people: told.people, editing } : nobody);
    });
    return socket;
  }

  private show(board: string | undefined, view: PresenceView): void {
    if (this.viewOf === board && this.view === view) return;
    [this.viewOf, this.view] = [board, view];
    this.listeners.forEach((listener) => listener());
  }
}

export const presence = new Presence();

onEnded(() => presence.close());
