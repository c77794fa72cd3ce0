import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { TestServer } from './harness.js';

/** A mail as it came: parsed, and the bytes. */
export interface Arrived extends ParsedMail {
  raw: string;
  recipients: string[];
}

/** A real mail server inside of the test. */
export class MailBox {
  readonly mails: Arrived[] = [];
  /** What it does with the next mail; undefined: it takes it. */
  manner: 'refuse' | 'cut off' | undefined;
  port = 0;
  private server: SMTPServer | undefined;

  get settings(): Record<string, string> {
    return { SMTP_URL: `smtp://127.0.0.1:${this.port}`, MAIL_FROM: 'Crosstown <crosstown@city.example>' };
  }

  async open(): Promise<this> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const raw = Buffer.concat(parts).toString('utf8');
          if (this.manner === 'refuse') return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
          void simpleParser(raw).then((mail) => {
            this.mails.push({ ...mail, raw, recipients: session.envelope.rcptTo.map(({ address }) => address) });
            // It has the mail, and whoever sent it will not hear of that.
            if (this.manner === 'cut off') for (const socket of this.sockets()) socket.destroy();
            else done();
          });
        });
      },
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
    this.port = (this.server.server.address() as AddressInfo).port;
    return this;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((done) => server.close(() => done()));
  }

  to(address: string): Arrived[] {
    return this.mails.filter(({ recipients }) => recipients.includes(address));
  }

  /** Resolves with all mails to somebody as soon as there are so many. */
  async until(address: string, count: number): Promise<Arrived[]> {
    for (const end = Date.now() + 20_000; this.to(address).length < count; await pause(20)) {
      if (Date.now() > end) throw new Error(`${this.to(address).length} mails came to ${address}, not ${count}`);
    }
    return this.to(address);
  }

  private sockets(): { destroy(): void }[] {
    return [...(this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections].map(({ _socket }) => _socket);
  }
}

/** Resolves when no job is left that could be done now: whatever mail there was to send was sent, or was not taken. */
export async function sent({ database }: TestServer): Promise<void> {
  const waiting = 'select from graphile_worker._private_jobs where attempts < max_attempts and (run_at <= now() or locked_at is not null)';
  while ((await database.clock.query(waiting)).rowCount) await pause(20);
}
