import { io, type Socket } from 'socket.io-client';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Person } from './person.js';

type Opened = { update: Uint8Array; vector: Uint8Array; writes: boolean } | { refused: string };

/** Somebody with the shared text of a thing open, as a page would have them: types, sees what others type, may be cut off and come back. */
export class Writer {
  readonly document = new Y.Doc();
  readonly awareness = new Awareness(this.document);
  readonly socket: Socket;
  /** What the server said of each of my updates, in order. */
  readonly said: string[] = [];
  /** `gone`, `again`, `reopen`, `writes true`, as the server said them. */
  readonly told: string[] = [];
  writes = false;
  private readonly unsent: Uint8Array[] = [];
  private sent = 0;
  private listeners: (() => void)[] = [];

  constructor(
    person: Person,
    private readonly id: string,
    private readonly kind = 'meeting',
    /** Which of its texts, where it has several. */
    private readonly field = 'default',
  ) {
    this.socket = io(person.url, {
      path: '/writing',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      autoConnect: false,
      extraHeaders: { origin: person.url, ...(person.cookie === undefined ? {} : { cookie: person.cookie }) },
    });
    this.document.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(update);
      this.look();
    });
    this.socket.on('update', (update: Uint8Array) => Y.applyUpdate(this.document, new Uint8Array(update), this));
    this.socket.on('caret', (update: Uint8Array) => {
      applyAwarenessUpdate(this.awareness, new Uint8Array(update), this);
      this.look();
    });
    for (const event of ['gone', 'again', 'reopen'] as const) this.socket.on(event, () => this.hear(event));
    this.socket.on('writes', (may: boolean) => this.hear(`writes ${may}`));
    this.socket.on('disconnect', () => this.hear('disconnect'));
  }

  private hear(what: string): void {
    this.told.push(what);
    this.look();
  }

  private look(): void {
    for (const listener of [...this.listeners]) listener();
  }

  private send(update: Uint8Array): void {
    if (this.socket.connected) this.emit(update);
    else this.unsent.push(update);
  }

  private emit(update: Uint8Array): void {
    this.sent++;
    this.socket.emit('update', update, (said: string) => {
      this.said.push(said);
      this.look();
    });
  }

  /** Sends bytes as they are; answers what the server said. */
  sendRaw(value: unknown): Promise<string> {
    return this.socket.emitWithAck('update', value) as Promise<string>;
  }

  /** Opens the text, and brings what was typed meanwhile. Answers how it ended: `opened`, or the refusal. */
  async open(): Promise<string> {
    if (!this.socket.connected) {
      await new Promise<void>((done, failed) => {
        this.socket.once('connect', done);
        this.socket.once('connect_error', failed);
        this.socket.connect();
      });
    }
    const opened = (await this.socket.emitWithAck('open', this.kind, this.id, Y.encodeStateVector(this.document))) as Opened;
    if ('refused' in opened) return opened.refused;
    this.writes = opened.writes;
    Y.applyUpdate(this.document, new Uint8Array(opened.update), this);
    for (const update of this.unsent.splice(0)) this.emit(update);
    return 'opened';
  }

  /** Adds a line at the end, letter by letter. */
  type(text: string): void {
    const line = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    this.fragment.push([paragraph]);
    paragraph.insert(0, [line]);
    for (const letter of text) line.insert(line.length, letter);
  }

  get fragment(): Y.XmlFragment {
    return this.document.getXmlFragment(this.field);
  }

  get lines(): string[] {
    return this.fragment.toArray().map((node) =>
      (node as Y.XmlElement)
        .toArray()
        .map((inside) => (inside instanceof Y.XmlText ? String(inside.toJSON()) : ''))
        .join(''),
    );
  }

  caret(state: Record<string, unknown>): void {
    this.awareness.setLocalState(state);
    this.socket.emit('caret', encodeAwarenessUpdate(this.awareness, [this.document.clientID]));
  }

  /** Ends when it holds. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!holds()) return;
        this.listeners = this.listeners.filter((one) => one !== look);
        done();
      };
      this.listeners.push(look);
      look();
    });
  }

  /** Ends when the server has answered everything that was sent. */
  settled(): Promise<void> {
    return this.until(() => this.unsent.length === 0 && this.said.length === this.sent);
  }

  leave(): void {
    this.socket.disconnect();
    this.awareness.destroy();
  }
}
