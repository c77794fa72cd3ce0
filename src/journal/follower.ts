import type { WebSocket } from 'ws';
import type { Limits } from '../config.js';
import type { Place } from './cursor.js';

const slowCloseAfter = 10_000;
const closing = '}'.charCodeAt(0);

/** One live subscription: where its frames go, and how far behind it may fall. */
export class Follower {
  /** Frames of acts up to here were sent or are not needed. */
  from: number;
  /** When its holder was at that place. */
  readonly since: number;
  ended = false;
  /** Held back while it catches up; null when it is live. */
  private waiting: (() => void)[] | null = [];
  private behindSince: number | undefined;

  constructor(
    readonly socket: WebSocket,
    /** The client's name for the subscription. */
    readonly id: string,
    readonly person: string,
    readonly session: string,
    /** The document's digest: whoever shares it, and sees the same rows, gets the same text. */
    readonly document: string,
    from: Place,
    private readonly limits: Limits,
    private readonly end: () => void,
  ) {
    this.from = from.number;
    this.since = from.at;
  }

  /** A ready payload about an act; the frame around it differs by the subscription's name only. */
  send(payload: Buffer, number: number): void {
    if (this.waiting) {
      this.waiting.push(() => this.send(payload, number));
      if (this.waiting.length > this.limits.queueFrames) {
        this.waiting = [];
        this.behindSince ??= Date.now();
      }
      return;
    }
    if (this.behindSince !== undefined || number <= this.from) return;
    if (this.socket.bufferedAmount > this.limits.queueBytes) {
      this.behindSince = Date.now();
      return;
    }
    this.write(payload);
  }

  /** Past the queue: only what catches up. */
  write(payload: Buffer): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    // Joined as bytes: as text each socket would encode the whole payload again.
    const head = `{"id":${JSON.stringify(this.id)},"type":"next","payload":`;
    const length = Buffer.byteLength(head);
    const frame = Buffer.allocUnsafe(length + payload.length + 1);
    frame.write(head);
    payload.copy(frame, length);
    frame[frame.length - 1] = closing;
    this.socket.send(frame, { binary: false });
  }

  goLive(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const frame of waiting) frame();
  }

  get catchingUp(): boolean {
    return this.waiting !== null;
  }

  /** Its socket did not drain, so that frames were left out. */
  get behind(): boolean {
    return this.behindSince !== undefined;
  }

  /** Looks after a socket that does not drain: told to fetch anew once it does, closed when it doesn't. */
  tend(resync: () => Buffer): void {
    if (this.behindSince === undefined) return;
    if (this.socket.bufferedAmount === 0) {
      this.behindSince = undefined;
      this.write(resync());
    } else if (Date.now() - this.behindSince > slowCloseAfter) this.close(1013, 'Too slow');
  }

  close(code: number, reason: string): void {
    this.end();
    this.socket.close(code, reason);
  }
}
