import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Ground } from './ground.js';

/** Repeats are joined over this many milliseconds. */
const joined = 20;
const connectEvery = 1_000;

/** Tells the other processes that there is something to read, without a word of what. One may be lost: whoever listens looks now and then by itself, too. */
export class Pokes {
  private readonly here = randomUUID();
  private client: Client | undefined;
  private connecting = false;
  private stopped = false;
  private telling: NodeJS.Timeout | undefined;
  /** It was told anew while that was under way. */
  private again = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly channel: 'crosstown' | 'crosstown_writing',
    private readonly heard: () => void,
  ) {}

  async start(): Promise<void> {
    this.stopped = false;
    await this.connect();
    this.timer = setInterval(() => void this.connect(), connectEvery);
  }

  private async connect(): Promise<void> {
    if (this.client || this.connecting) return;
    this.connecting = true;
    try {
      const client = await this.ground.database.listen();
      client.on('notification', ({ payload }) => {
        if (payload !== this.here) this.heard();
      });
      client.on('end', () => {
        if (this.client === client) this.client = undefined;
      });
      await client.query(`listen ${this.channel}`);
      if (this.stopped) await client.end();
      else this.client = client;
    } catch (error) {
      this.ground.log.warn({ error, channel: this.channel }, 'other processes can not be listened to');
    } finally {
      this.connecting = false;
    }
  }

  readonly tell = (): void => {
    this.again = this.telling !== undefined;
    this.telling ??= setTimeout(() => void this.send(), joined);
  };

  private async send(): Promise<void> {
    this.again = false;
    try {
      await this.client?.query('select pg_notify($1, $2)', [this.channel, this.here]);
    } catch (error) {
      this.ground.log.debug({ error, channel: this.channel }, 'a poke was lost');
    }
    this.telling = undefined;
    if (this.again) this.tell();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    clearTimeout(this.telling);
    await this.client?.end();
  }
}
