import type { Ground } from '../work/ground.js';
import type { Follower } from './follower.js';
import { keyOf, type Asked, type Frames } from './frames.js';
import { Signal, type LiveChange } from './happening.js';
import { CatchingUp } from './resume.js';
import type { JournalAct, JournalChange, Tail } from './tail.js';

/** What the hub asks of the audience room, which stands above it. */
export interface Sight {
  enter(person: string): Promise<void>;
  leave(person: string): void;
  sees(person: string, audience: number): boolean;
  learn(act: JournalAct): Promise<string[]>;
  refresh(): Promise<string[]>;
}

/** A process that has not read the journal for this long knows nothing of who may see what: it sends nothing. */
const fence = 5000;
const tendEvery = 250;
const refreshEvery = 60_000;
const sessionsEvery = 5000;

/** Hands each act to the subscriptions that may see something of it. A frame is made once for all who see the same rows. */
export class Hub {
  private readonly followers = new Set<Follower>();
  private readonly byPerson = new Map<string, Set<Follower>>();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly catchingUp: CatchingUp;
  private readonly rightsMoved: ((person: string) => void)[] = [];
  private readonly audienceMoved: ((id: string) => void)[] = [];
  private readonly changed: ((id: string) => void)[] = [];
  /** The act whose delivery has begun last: whoever joins now gets everything up to it by replay, all after it live. */
  private begun = 0;
  /** When sockets were last looked after, and until when nothing at all was done. */
  private tendedAt = Date.now();
  private stoodUntil = 0;

  constructor(
    private readonly ground: Ground,
    private readonly tail: Tail,
    private readonly sight: Sight,
    private readonly frames: Frames,
  ) {
    this.catchingUp = new CatchingUp(ground, sight, frames, () => Math.max(this.begun, tail.number));
  }

  start(): void {
    this.tail.listen((act) => this.deliver(act));
    const every = (milliseconds: number, work: () => Promise<void>) =>
      this.timers.push(
        setInterval(() => void work().catch((error: unknown) => this.ground.log.warn({ error }, 'looking after live sockets failed')), milliseconds),
      );
    every(tendEvery, () => this.tend());
    every(sessionsEvery, () => this.closeEnded());
    every(refreshEvery, async () => this.reset(await this.sight.refresh()));
  }

  onRightsMoved(listener: (person: string) => void): void {
    this.rightsMoved.push(listener);
  }

  /** A thing is shared with others than before. */
  onAudienceMoved(listener: (id: string) => void): void {
    this.audienceMoved.push(listener);
  }

  /** An act changed a thing, in whatever way. */
  onChanged(listener: (id: string) => void): void {
    this.changed.push(listener);
  }

  get count(): number {
    return this.followers.size;
  }

  /** After the whole database was replaced, numbers begin anew. */
  startOver(): void {
    this.begun = 0;
    this.catchingUp.forget();
  }

  /** Joins and brings it up to now: frames of acts that come meanwhile wait for it. */
  async add(follower: Follower, asked: Asked): Promise<void> {
    await this.sight.enter(follower.person);
    // Its socket may have gone while we asked who it is.
    if (follower.ended) return this.sight.leave(follower.person);
    this.followers.add(follower);
    this.frames.keep(asked);
    const others = this.byPerson.get(follower.person);
    if (others) others.add(follower);
    else this.byPerson.set(follower.person, new Set([follower]));
    await this.catchingUp.bring(follower);
  }

  remove(follower: Follower): void {
    follower.ended = true;
    if (!this.followers.delete(follower)) return;
    this.frames.drop(follower.document);
    const others = this.byPerson.get(follower.person);
    others?.delete(follower);
    if (others?.size === 0) this.byPerson.delete(follower.person);
    this.sight.leave(follower.person);
  }

  private async deliver(act: JournalAct): Promise<void> {
    this.catchingUp.remember(act);
    this.begun = act.number;
    const moved = await this.sight.learn(act);
    if (this.followers.size && act.changes.length) await this.send(act);
    await this.reset(moved, act.number);
    for (const { id, audience, previous } of act.changes) {
      if (audience !== previous) for (const listener of this.audienceMoved) listener(id);
      for (const listener of this.changed) listener(id);
    }
  }

  private async send(act: JournalAct): Promise<void> {
    const rows = await this.rowsOf(act);
    const made = new Map<string, Map<string, Buffer>>();
    for (const [person, followers] of this.byPerson) {
      const seen = act.changes.map((change) => this.viewOf(person, change, rows.get(keyOf(change)))).join('');
      if (/^-*$/.test(seen)) continue;
      let payloads = made.get(seen);
      if (!payloads) made.set(seen, (payloads = new Map<string, Buffer>()));
      for (const follower of followers) {
        if (follower.from >= act.number) continue;
        let payload = payloads.get(follower.document);
        if (!payload) payloads.set(follower.document, (payload = await this.textOf(follower.document, act, seen, rows)));
        follower.send(payload, act.number);
      }
    }
  }

  /** r: sees the row; s: sees it, but a later act carries it; g: lost it with this act; -: nothing. */
  private viewOf(person: string, change: JournalChange, row: { version: number; audienceId: number } | undefined): 'r' | 's' | 'g' | '-' {
    if (this.sight.sees(person, change.audience) && change.operation !== 'delete') {
      if (!row || !this.sight.sees(person, row.audienceId)) return '-';
      return row.version === change.version ? 'r' : 's';
    }
    return change.operation !== 'insert' && this.sight.sees(person, change.previous) ? 'g' : '-';
  }

  private async rowsOf(act: JournalAct) {
    const rows: NonNullable<Awaited<ReturnType<Frames['rows']>>> = new Map();
    let missing = act.changes;
    for (const [person, followers] of this.byPerson) {
      if (!missing.length) break;
      const mine = missing.filter((change) => this.sight.sees(person, change.audience));
      const waiting = [...followers].find((follower) => follower.from < act.number);
      if (!mine.length || !waiting) continue;
      const found = await this.frames.rows(waiting.session, mine);
      if (!found) continue;
      for (const [key, row] of found) rows.set(key, row);
      // What this person may see and yet did not find was narrowed since: a later act says so.
      missing = missing.filter((change) => !mine.includes(change));
    }
    return rows;
  }

  private textOf(document: string, act: JournalAct, seen: string, rows: Awaited<ReturnType<Hub['rowsOf']>>): Promise<Buffer> {
    const changes: LiveChange[] = [];
    act.changes.forEach((change, at) => {
      const view = seen[at];
      if (view === 'r') changes.push(this.frames.change(change.kind, change.id, change.version, rows.get(keyOf(change))!));
      else if (view === 's') changes.push(this.frames.change(change.kind, change.id, change.version, null));
      else if (view === 'g') changes.push(this.frames.change(change.kind, change.id, change.version, null, true));
    });
    const told = /[rs]/.test(seen);
    return this.frames.text(document, Signal.CHANGE, act.number, told ? act : null, changes);
  }

  /** Whoever gained or lost something fetches anew: what they hold on screen may not be theirs anymore. */
  private async reset(people: string[], number = this.tail.number): Promise<void> {
    if (!people.length) return;
    for (const person of people) for (const listener of this.rightsMoved) listener(person);
    const moved = new Set(people);
    for (const follower of this.followers) {
      if (moved.has(follower.person)) follower.send(await this.frames.signal(follower.document, Signal.RESET, number), Infinity);
    }
  }

  private async tend(): Promise<void> {
    const now = Date.now();
    // Where the whole process stood still, the journal was not out of reach: it is read first.
    if (now - this.tendedAt > fence / 2) this.stoodUntil = now;
    this.tendedAt = now;
    if (now - Math.max(this.tail.readAt, this.stoodUntil) > fence) {
      for (const follower of [...this.followers]) follower.close(1013, 'Try again later');
      return;
    }
    for (const follower of [...this.followers].filter((one) => one.behind)) {
      const resync = await this.frames.signal(follower.document, Signal.RESYNC, this.tail.number);
      follower.tend(() => resync);
    }
  }

  /** Sign-out, time-out and removal end live sockets too. */
  private async closeEnded(): Promise<void> {
    const sessions = [...new Set([...this.followers].map((one) => one.session))];
    if (!sessions.length) return;
    const { rows } = await this.ground.database.tail.query<{ session: string }>('select s as session from app.living_sessions($1::text[]) s', [sessions]);
    const living = new Set(rows.map(({ session }) => session));
    for (const session of sessions) if (!living.has(session)) this.closeSession(session);
  }

  closeSession(session: string): void {
    for (const follower of [...this.followers]) if (follower.session === session) follower.close(4401, 'Signed out');
  }

  closeAll(code: number, reason: string): void {
    for (const follower of [...this.followers]) follower.close(code, reason);
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }
}
