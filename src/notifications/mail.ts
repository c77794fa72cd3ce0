import { z } from 'zod';
import { messageOf } from '../fault.js';
import type { MailServer } from '../config.js';
import type { Ground } from '../work/ground.js';
import { Jobs } from '../work/jobs.js';
import { Transaction } from '../work/transaction.js';
import { Viewer, type HeldSeat } from '../work/viewer.js';
import { Work } from '../work/work.js';
import { mailDays, mailJob, type Errand } from './mail.clock.js';
import { itemsOf, type Item } from './mail.items.js';
import { letterOf, type Addressee } from './mail.letter.js';
import { NotTaken, post, tryServer } from './mail.post.js';
import { mailKindOf } from './rules.js';
import { standingNotices } from './standing.js';

export type MailState = 'off' | 'on' | 'failing';

/** What begin_reading_as says. */
interface Reader extends Addressee {
  seats: HeldSeat[];
  /** Kinds that the person switched off. */
  off: string[];
}

const errand = z.object({ person: z.uuid(), atOnce: z.boolean() });

/** Sends what is due, where the operator named a mail server. */
export class Mail {
  private failing = false;
  private readonly leaving = new AbortController();
  private readonly jobs: Jobs;

  constructor(private readonly ground: Ground) {
    this.jobs = new Jobs(ground, { [mailJob]: (payload) => this.send(errand.parse(payload)) });
  }

  get state(): MailState {
    if (!this.ground.config.mail) return 'off';
    return this.failing ? 'failing' : 'on';
  }

  async start(): Promise<void> {
    const { config, log } = this.ground;
    if (!config.mail) return log.info('mail is off: SMTP_URL and MAIL_FROM are not set');
    await this.jobs.start();
    // Nobody waits for it: people work on while the mail server is away.
    tryServer(config.mail, this.leaving.signal).then(
      () => log.info('mail is on'),
      (error: unknown) => this.failed(error),
    );
  }

  /** What the mail server surely does not have yet is sent by whoever comes next. */
  stop(): Promise<void> {
    this.leaving.abort();
    return this.jobs.stop();
  }

  private failed(error: unknown): void {
    if (this.leaving.signal.aborted) return;
    this.ground.log.warn({ reason: messageOf(error) }, 'mail could not be handed over');
    if (!(error instanceof NotTaken && error.addressee)) this.failing = true;
  }

  /** Reads what still holds, takes it, so that no other server sends it too, and hands it over. */
  private async send({ person, atOnce }: Errand): Promise<void> {
    const { config } = this.ground;
    if (!config.mail) return;
    const found = await this.read(person, atOnce);
    if (!found?.items.length || (await this.isInvented(found.reader.address))) return;
    const taken = await this.take(found.items, person, atOnce);
    const items = found.items.filter(({ notice }) => taken.has(notice.id));
    if (!items.length) return;
    await this.handOver(config.mail, found.reader, items, atOnce);
  }

  /** The sample network's people have addresses under a name that is reserved for examples (RFC 2606): each mail would come back. */
  private async isInvented(address: string): Promise<boolean> {
    if (!address.endsWith('.example')) return false;
    return (await this.ground.database.clock.query('select from app.installation_state() where sample_network is not null')).rowCount! > 0;
  }

  private async handOver(server: MailServer, reader: Reader, items: Item[], atOnce: boolean): Promise<void> {
    const { clock } = this.ground.database;
    const ids = items.map(({ notice }) => notice.id);
    try {
      await post(server, letterOf(this.ground.config, reader, items, atOnce), this.leaving.signal);
    } catch (error) {
      this.failed(error);
      // What the server may have is not sent again: once too few is better than twice.
      if (error instanceof NotTaken && !error.surely) return;
      await clock.query('delete from app.notice_mail where notice_id = any ($1)', [ids]);
      throw error;
    }
    this.failing = false;
    await clock.query('update app.notice_mail set sent_at = $2 where notice_id = any ($1)', [ids, this.ground.now()]);
  }

  /** With the person's own eyes, now: what they may no longer see, have seen already or want no mail about is not there. */
  private async read(person: string, atOnce: boolean): Promise<{ reader: Reader; items: Item[] } | undefined> {
    const { transaction, answer } = await Transaction.beginReading(this.ground.database.clock, { person });
    try {
      if (!answer) return undefined;
      const reader = answer as Reader;
      const work = new Work(transaction, new Viewer(reader.person, reader.seats));
      const since = this.ground.now().getTime() - mailDays * 86_400_000;
      const standing = (await standingNotices(work)).filter((notice) => {
        const mail = mailKindOf(notice);
        return mail && (mail === 'asks') === atOnce && !reader.off.includes(mail) && !notice.seenAt && notice.at.getTime() > since;
      });
      const gone = await work.query<{ id: string }>('select notice_id as id from app.notice_mail where notice_id = any ($1::uuid[])', [
        standing.map(({ id }) => id),
      ]);
      const before = new Set(gone.map(({ id }) => id));
      const items = await itemsOf(
        work,
        standing.filter(({ id }) => !before.has(id)),
      );
      return { reader, items };
    } finally {
      await transaction.rollback();
    }
  }

  private async take(items: readonly Item[], person: string, atOnce: boolean): Promise<Set<string>> {
    const { rows } = await this.ground.database.clock.query<{ id: string }>(
      `insert into app.notice_mail (notice_id, person_id, at_once, taken_at) select id, $2, $3, $4 from unnest($1::uuid[]) id
       on conflict do nothing returning notice_id as id`,
      [items.map(({ notice }) => notice.id), person, atOnce, this.ground.now()],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
