import { v4, v5 } from 'uuid';
import { Acts, type Performed } from './acts.js';
import { cursorDocument, draftsDocument, dropDraftDocument, saveDraftDocument, undoDocument } from './documents.js';
import { Drafts } from './drafts.js';
import { Follow, type Happening } from './follow.js';
import { Lately } from './lately.js';
import { Loads } from './loads.js';
import { stepsOf, type Overlay } from './overlay.js';
import { Reach } from './reach.js';
import { countOf, type Sealed, type Unsaved } from './sealed.js';
import { openLine } from './socket.js';
import { Announcer, backoff, realTimers, Watched, type Connection, type SyncState } from './state.js';
import { Store } from './store.js';
import { post, Refused, type Document } from './transport.js';

interface Me {
  readonly personId: string;
}

const signedOut: SyncState = { connection: 'signed out', unsent: 0, waiting: [], lastSavedAt: undefined, conflicts: [] };
const chance = Math.random;
const timers = realTimers;

let me: Me | undefined;
// By person.
const sealed = new Map<string, Unsaved>();

export const store = new Store();
export const state = new Watched<SyncState>(signedOut);
/** What another person left unsaved in this tab; undefined if nothing, or if it is mine. */
export const sealedOfAnother = new Watched<Sealed | undefined>(undefined);
export const ended = new Announcer<'signed out' | 'session ended'>();
export const happenings = new Announcer<Happening>();
export const lately = new Lately(timers);

const sessionEnded = () => stopSync('session ended');

export const reach = new Reach({ post: () => post(cursorDocument, {}), timers, chance, changed: show, sessionEnded });
export const loads = new Loads({ store, post, timers, chance, sessionEnded });
export const acts = new Acts({ store, post, timers, chance, now: () => new Date(), newAct: v4, undoDocument, changed: show, sessionEnded });
export const drafts = new Drafts({ post, timers, chance, saveDocument: saveDraftDocument, dropDocument: dropDraftDocument, changed: show, sessionEnded });

export const follow = new Follow({
  store,
  open: openLine,
  timers,
  chance,
  freshCursor: async () => (await post(cursorDocument, {})).cursor,
  changed: show,
  reset: () => loads.reset(),
  seen: (act) => acts.seen(act),
  happened: (happening, late) => {
    lately.note(late.filter((change) => change.actorId !== me?.personId));
    happenings.tell(happening);
  },
  gone: (ids) => loads.prune(ids),
  sessionEnded,
});

function connection(): Connection {
  if (!me) return 'signed out';
  if (acts.stalled || reach.lost || (follow.state === 'opening' && follow.attempt > 1)) return 'offline';
  return follow.state === 'live' ? 'live' : 'catching up';
}

let wasLive = false;
/** What the first page will ask, wanted before it is known who is signed in. */
let wished: (() => void) | undefined;

/** Asks now what a page that is still on its way will ask; before somebody is known to be signed in, as soon as that is so. */
export function askAhead<D, V>(document: Document<D, V>, variables: V): void {
  wished = () => loads.ahead(document, variables);
  if (!me) return;
  wished();
  wished = undefined;
}

function show(): void {
  const now = connection();
  const waiting = acts.pending.map(({ says }) => ({ says }));
  state.set({ connection: now, unsent: waiting.length, waiting, lastSavedAt: acts.lastSavedAt, conflicts: acts.openConflicts });
  guard();
  const isLive = follow.state === 'live';
  if (isLive && !wasLive) [acts, loads].forEach((each) => each.wake());
  wasLive = isLive;
}

// When a session ends nobody asks any more, so the state line does not say whether the server can be reached.
let endedHere = false;
ended.listen((reason) => (endedHere ||= reason === 'session ended'));

async function untilAnswered(): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const passes = await post(cursorDocument, {}).then(
      () => false,
      (error: unknown) => error instanceof Refused && error.passes,
    );
    if (!passes) return;
    await new Promise<void>((done) => timers.after(backoff(attempt, 500, 5_000, chance()), done));
  }
}

/** Resolves at once, or as soon as the server can be reached again. */
export function whenReachable(): Promise<void> {
  const { connection: now } = state.get();
  if (now === 'signed out' && endedHere) return untilAnswered();
  if (now !== 'offline') return Promise.resolve();
  return new Promise((done) => {
    const stop = state.listen(() => {
      if (state.get().connection === 'offline') return;
      stop();
      done();
    });
  });
}

/** How much would be lost if this tab were closed now. */
export function unsaved(): number {
  return countOf({ queue: [...acts.pending], conflicts: [...acts.openConflicts], drafts: drafts.inThisTab() });
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

// The browser keeps a page without this listener ready for "back", so it is there only while something would be lost.
function guard(): void {
  if (unsaved() || sealed.size) window.addEventListener('beforeunload', askBeforeLeaving);
  else window.removeEventListener('beforeunload', askBeforeLeaving);
}

function wake(): void {
  if (!me) return;
  follow.wake();
  reach.wake();
  acts.wake();
  loads.wake();
  drafts.flush();
}

function onVisibility(): void {
  if (document.visibilityState === 'visible') wake();
  else drafts.flush();
}

function onOffline(): void {
  follow.wake();
  reach.ask();
}

function listenToPage(on: boolean): void {
  const change = on ? 'addEventListener' : 'removeEventListener';
  document[change]('visibilitychange', onVisibility);
  window[change]('online', wake);
  window[change]('offline', onOffline);
}

function discardSealed(personId: string): void {
  sealed.get(personId)?.queue.forEach((pending) => pending.reject(new Refused('UNAUTHENTICATED')));
  sealed.delete(personId);
  showSealed();
}

/** Tells the one who is signed in what another person left; nobody is told while nobody is signed in. */
function showSealed(): void {
  const other = me && [...sealed].find(([personId]) => personId !== me?.personId);
  sealedOfAnother.set(other && { personId: other[0], count: countOf(other[1]), discard: () => discardSealed(other[0]) });
  guard();
}

async function takeDrafts(): Promise<void> {
  const person = me;
  try {
    const answer = await post(draftsDocument, {});
    if (me === person) drafts.take(answer.me.drafts);
  } catch (error) {
    if (error instanceof Refused && error.passes && me === person) timers.after(3_000, () => void takeDrafts());
  }
}

/** Begins to follow, from the cursor of an answer that is already in the store. What the same person left unsaved in this tab is taken up again. */
export function startSync(person: Me, cursor: string): void {
  if (me?.personId === person.personId) return;
  if (me) stopSync('signed out');
  me = person;
  listenToPage(true);
  follow.start(cursor);
  wished?.();
  wished = undefined;
  const mine = sealed.get(person.personId);
  sealed.delete(person.personId);
  if (mine) {
    acts.putBack(mine);
    mine.drafts.forEach(({ key, value }) => drafts.set(key, value));
  }
  showSealed();
  show();
  void takeDrafts();
}

/** Content leaves the store and the screen. When the session has ended by itself, what is unsaved stays in memory for the same person. */
export function stopSync(reason: 'signed out' | 'session ended'): void {
  if (!me) return;
  const { personId } = me;
  me = undefined;
  const mine: Unsaved = { drafts: drafts.inThisTab(), ...acts.takeOut() };
  listenToPage(false);
  follow.stop();
  reach.stop();
  loads.clear();
  drafts.clear();
  lately.clear();
  store.clear();
  if (reason === 'signed out') mine.queue.forEach((pending) => pending.reject(new Refused('UNAUTHENTICATED')));
  else if (countOf(mine)) sealed.set(personId, mine);
  showSealed();
  show();
  ended.tell(reason);
}

/** The id that an act gives to its new row number `ordinal`: the server computes the same. */
export function newId(act: string, ordinal: number): string {
  return v5(`${me?.personId ?? ''}/${ordinal}`, act);
}

/** One question. Every row in the answer is held. Throws Refused. */
export async function ask<D, V>(document: Document<D, V>, variables: V): Promise<D> {
  const person = me;
  const askedAt = store.moment();
  try {
    const answer = await post(document, variables);
    if (person && me !== person) throw new Refused('UNAUTHENTICATED');
    store.merge(answer, askedAt);
    return answer;
  } catch (error) {
    if (error instanceof Refused && error.code === 'UNAUTHENTICATED' && me === person) sessionEnded();
    throw error;
  }
}

export interface PerformOptions {
  /** Writes what the act will have done: it shows at once, and goes if the act is refused. */
  readonly show?: (draft: Overlay) => void;
  /** One sentence in the person's language, for the undo message and the list of what is unsent. */
  readonly says: string;
  readonly undoable?: boolean;
  /** For an edit: the row as the person saw it when he began, so that a conflict is found even if the row has moved since. */
  readonly from?: object;
}

/** Does an act: it shows at once, waits its turn, keeps its id over all attempts. */
export function perform<D, V extends { act: string | number }>(document: Document<D, V>, variables: Omit<V, 'act'>, options: PerformOptions): Performed<D> {
  const act = v4();
  if (!me) {
    const done = Promise.reject<D>(new Refused('UNAUTHENTICATED'));
    done.catch(() => undefined);
    return { act, done };
  }
  const { says, undoable = false, from } = options;
  return acts.perform<D>({ act, document: document as Document<unknown, unknown>, variables, says, undoable, from, steps: stepsOf(act, newId, options.show) });
}
