import type { Ground } from '../work/ground.js';
import type { Follower } from './follower.js';
import { keyOf, type Frames } from './frames.js';
import { Signal, type LiveChange } from './happening.js';
import type { Sight } from './hub.js';
import { readActs, type JournalAct, type JournalChange } from './tail.js';

/** Acts kept in memory, so that many who come back at once don't all read the journal. */
const kept = 5000;
/** Further back than this it is cheaper to fetch anew. */
const mostActs = 5000;
const mostChanges = 2000;
const perFrame = 200;
/** What people hold by the calendar is looked at once a minute: until then somebody may get a cursor with what was theirs before. */
const calendarLag = 120_000;

/** Brings a subscription from its cursor to now: replays what its person may see today, or says to fetch anew. */
export class CatchingUp {
  private readonly recent: JournalAct[] = [];
  private line: Promise<void> = Promise.resolve();

  constructor(
    private readonly ground: Ground,
    private readonly sight: Sight,
    private readonly frames: Frames,
    private readonly now: () => number,
  ) {}

  forget(): void {
    this.recent.length = 0;
    this.shared.clear();
  }

  remember(act: JournalAct): void {
    this.recent.push(act);
    if (this.recent.length > kept * 1.2) this.recent.splice(0, this.recent.length - kept);
  }

  /** One after the other: those who come back at once share texts and don't drown everybody else. */
  async bring(follower: Follower): Promise<void> {
    const turn = this.line.then(() => this.replay(follower));
    this.line = turn.catch(() => undefined);
    await turn;
  }

  private async replay(follower: Follower): Promise<void> {
    const to = this.now();
    const replayed = !(await this.isLost(follower, to)) && !(await this.rightsMoved(follower)) && (await this.upTo(follower, to));
    if (!replayed) {
      follower.write(await this.frames.signal(follower.document, Signal.RESET, to));
      follower.from = to;
    }
    follower.from = Math.max(to, follower.from);
    follower.write(await this.frames.signal(follower.document, Signal.READY, Math.max(to, follower.from)));
    follower.goLive();
  }

  /** Ahead of the journal itself: its place is in a past that this database, brought back from a copy, never had. */
  private async isLost({ from }: Follower, to: number): Promise<boolean> {
    if (from <= to) return false;
    const { rows } = await this.ground.database.tail.query<{ number: number }>('select number from app.journal_head');
    return from > (rows[0]?.number ?? 0);
  }

  private async upTo(follower: Follower, to: number): Promise<boolean> {
    if (follower.from >= to) return true;
    const acts = await this.missed(follower.from, to);
    return acts !== undefined && this.send(follower, acts, to);
  }

  private async missed(from: number, to: number): Promise<JournalAct[] | undefined> {
    if (to - from > mostActs) return undefined;
    const first = this.recent[0];
    if (first && first.number <= from + 1) return this.recent.filter((act) => act.number > from && act.number <= to);
    return readActs(this.ground, from, to - from);
  }

  private async rightsMoved({ person, from, since }: Follower): Promise<boolean> {
    const { rows } = await this.ground.database.tail.query<{ moved: boolean }>({
      name: 'rights_moved',
      text: 'select app.rights_moved($1, $2) or app.term_passed($1, $3) as moved',
      values: [person, from, new Date(since - calendarLag)],
    });
    return rows[0]?.moved ?? true;
  }

  private readonly shared = new Map<string, Promise<Buffer>>();

  private async send(follower: Follower, acts: JournalAct[], to: number): Promise<boolean> {
    const last = new Map<string, { change: JournalChange; saw: boolean }>();
    for (const act of acts) {
      for (const change of act.changes) {
        const saw =
          (last.get(keyOf(change))?.saw ?? false) ||
          (change.operation !== 'insert' && this.sight.sees(follower.person, change.previous)) ||
          this.sight.sees(follower.person, change.audience);
        last.set(keyOf(change), { change, saw });
      }
    }
    const seen = [...last.values()].filter(({ saw }) => saw).map(({ change }) => change);
    // Counted when what is hidden is out, or the signal would tell of it.
    if (seen.length > mostChanges) return false;
    for (let at = 0; at < seen.length; at += perFrame) {
      const text = await this.textOf(follower, seen.slice(at, at + perFrame), follower.from, to);
      if (text === undefined) return false;
      follower.write(text);
    }
    return true;
  }

  /** Whoever comes back from the same point and sees the same rows gets the same text. */
  private async textOf(follower: Follower, changes: JournalChange[], from: number, to: number): Promise<Buffer | undefined> {
    const visible = changes.map((change) => (this.sight.sees(follower.person, change.audience) ? 'r' : 'g')).join('');
    const key = `${follower.document} ${from} ${to} ${visible} ${changes.map(keyOf).join()}`;
    const made = this.shared.get(key);
    if (made) return made;
    const rows = await this.frames.rows(
      follower.session,
      changes.filter((change) => this.sight.sees(follower.person, change.audience)),
    );
    if (!rows) return undefined;
    const carried: LiveChange[] = changes.map((change) => {
      const row = rows.get(keyOf(change));
      return this.frames.change(change.kind, change.id, row?.version ?? change.version, row ?? null, !row);
    });
    // Until all parts have come the client is where it was: a cut in the middle begins again there.
    const text = this.frames.text(follower.document, Signal.CHANGE, from, null, carried);
    // Shared only if each row stands as its act left it: a later content may lie behind a revocation not yet read here.
    if (changes.every((change) => (rows.get(keyOf(change))?.version ?? change.version) === change.version)) {
      this.shared.set(key, text);
      if (this.shared.size > 50) this.shared.delete(this.shared.keys().next().value!);
    }
    return text;
  }
}
