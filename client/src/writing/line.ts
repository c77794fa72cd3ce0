import type { Socket } from 'socket.io-client';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { onEnded, whenReachable } from '../sync/index.js';

/** Where my words stand. `lost`: the server refused the last of them; they are on this screen alone. */
export type Standing = 'opening' | 'saved' | 'saving' | 'offline' | 'lost' | 'gone';

export interface LineView {
  readonly standing: Standing;
  /** May I write, as the server says. */
  readonly writes: boolean;
  /** Grows when the document was thrown away for the stored one: the editor begins anew. */
  readonly round: number;
}

type Opened = { readonly update: ArrayBuffer; readonly vector: ArrayBuffer; readonly writes: boolean } | { readonly refused: string };

/** Where the server's bytes came from: they are not sent back to it. */
const server = Symbol('server');

/** The shared text of one thing, held in this tab and kept together with everybody else's. Nothing typed is lost while the tab lives. */
export class WritingLine {
  document = new Y.Doc();
  awareness = new Awareness(this.document);
  private view: LineView = { standing: 'opening', writes: false, round: 0 };
  private readonly listeners = new Set<() => void>();
  private socket: Socket | undefined;
  private waiting: Uint8Array[] = [];
  private sending = false;
  private opened = false;
  private closed = false;
  private readonly stopHearing: () => void;

  constructor(
    private readonly kind: string,
    private readonly id: string,
  ) {
    this.attach();
    this.stopHearing = onEnded(() => this.close());
    void this.connect();
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly look = (): LineView => this.view;

  private show(change: Partial<LineView>): void {
    this.view = { ...this.view, ...change };
    this.listeners.forEach((listener) => listener());
  }

  private attach(): void {
    this.document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === server) return;
      this.waiting.push(update);
      this.show({ standing: this.socket?.connected ? 'saving' : 'offline' });
      void this.send();
    });
    this.awareness.on('update', ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }, origin: unknown) => {
      if (origin === server || !this.opened) return;
      this.socket?.volatile.emit('caret', encodeAwarenessUpdate(this.awareness, [...added, ...updated, ...removed]));
    });
  }

  private async connect(): Promise<void> {
    const { io } = await whenReachable().then(() => import('socket.io-client'));
    if (this.closed) return;
    const socket = io({ path: '/writing', transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 10_000, randomizationFactor: 0.5 });
    this.socket = socket;
    socket.on('connect', () => void this.open());
    socket.on('disconnect', () => {
      this.opened = false;
      if (this.view.standing !== 'gone' && this.view.standing !== 'lost') this.show({ standing: 'offline' });
      removeAwarenessStates(
        this.awareness,
        [...this.awareness.getStates().keys()].filter((client) => client !== this.document.clientID),
        server,
      );
    });
    socket.on('update', (update: ArrayBuffer) => Y.applyUpdate(this.document, new Uint8Array(update), server));
    socket.on('caret', (update: ArrayBuffer) => applyAwarenessUpdate(this.awareness, new Uint8Array(update), server));
    socket.on('again', () => this.beginAnew());
    socket.on('reopen', () => {
      this.opened = false;
      void this.open();
    });
    socket.on('gone', () => this.vanish());
    socket.on('writes', (writes: boolean) => this.show({ writes }));
  }

  private async open(): Promise<void> {
    const opened = (await this.socket!.timeout(20_000)
      .emitWithAck('open', this.kind, this.id, Y.encodeStateVector(this.document))
      .catch(() => undefined)) as Opened | undefined;
    if (this.closed) return;
    if (!opened) {
      this.socket?.disconnect().connect();
      return;
    }
    if ('refused' in opened) {
      if (opened.refused === 'NOT_FOUND') this.vanish();
      else this.socket?.disconnect().connect();
      return;
    }
    Y.applyUpdate(this.document, new Uint8Array(opened.update), server);
    this.opened = true;
    // Also what others wrote and the server lost when it broke down: whoever holds it brings it back.
    if (opened.writes && (this.waiting.length > 0 || this.holdsMoreThan(new Uint8Array(opened.vector)))) {
      this.waiting = [Y.encodeStateAsUpdate(this.document, new Uint8Array(opened.vector))];
    }
    this.sending = false;
    if (this.view.standing !== 'lost') this.show({ standing: this.waiting.length ? 'saving' : 'saved', writes: opened.writes });
    const mine = this.awareness.getLocalState();
    if (mine) this.awareness.setLocalState(mine);
    void this.send();
  }

  private holdsMoreThan(vector: Uint8Array): boolean {
    const theirs = Y.decodeStateVector(vector);
    return [...Y.decodeStateVector(Y.encodeStateVector(this.document))].some(([client, clock]) => clock > (theirs.get(client) ?? 0));
  }

  /** One message at a time: what is typed until it is stored goes together. */
  private async send(): Promise<void> {
    const { socket } = this;
    if (this.sending || !this.opened || !socket?.connected) return;
    this.sending = true;
    while (this.waiting.length && this.opened) {
      const going = this.waiting;
      this.waiting = [];
      const said = (await socket
        .timeout(20_000)
        .emitWithAck('update', Y.mergeUpdates(going))
        .catch(() => undefined)) as string | undefined;
      if (said === 'saved') continue;
      this.waiting = [...going, ...this.waiting];
      if (said === undefined || said === 'unsaved') {
        // The line broke or the store failed: opening again brings over whatever is missing.
        this.opened = false;
        if (socket.connected) socket.disconnect().connect();
        break;
      }
      this.show({ standing: 'lost', writes: false });
      break;
    }
    this.sending = false;
    if (this.opened && !this.waiting.length && this.view.standing === 'saving') this.show({ standing: 'saved' });
  }

  private beginAnew(): void {
    // Words of mine that are not stored stay on the screen, whatever others see.
    if (this.unsent) return this.show({ standing: 'lost', writes: false });
    this.awareness.destroy();
    this.document = new Y.Doc();
    this.awareness = new Awareness(this.document);
    this.waiting = [];
    this.attach();
    this.show({ standing: 'opening', round: this.view.round + 1 });
    void this.open();
  }

  private vanish(): void {
    this.waiting = [];
    this.document = new Y.Doc();
    this.awareness = new Awareness(this.document);
    this.show({ standing: 'gone', writes: false, round: this.view.round + 1 });
    this.socket?.disconnect();
  }

  /** Words that only this tab holds. */
  get unsent(): boolean {
    return this.waiting.length > 0 || this.sending;
  }

  /** Ends when everything that was typed here is stored, or can't be at the moment. */
  settled(): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (this.unsent && !this.closed && this.view.standing === 'saving') return;
        stop();
        done();
      };
      const stop = this.listen(look);
      look();
    });
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.stopHearing();
    this.socket?.disconnect();
    this.awareness.destroy();
  }
}
