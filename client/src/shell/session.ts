import { useSyncExternalStore } from 'react';
import type { StartQuery } from '../generated/graphql.js';
import { ask, askAhead, onEnded, Refused, startSync, stopSync, unsaved } from '../sync/index.js';
import { directoryDocument, levelsDocument, packDocument, saveSettingsDocument, startDocument } from './documents.js';
import { keepTimeZone } from './dates.js';
import { openDialog } from './dialogs.js';
import { setSingleKeys } from './keys.js';
import { keepLevels, keepPack } from './pack.js';
import { applyTheme, followTheme, type Theme } from './scheme.js';
import { currentLanguage, speak, type Language } from './words.js';

export type Me = StartQuery['me'];
export type Installation = StartQuery['installation'];
export type Settings = Me['settings'];

export interface Session {
  readonly phase: 'starting' | 'unreachable' | 'signed out' | 'signed in';
  readonly me: Me | undefined;
  readonly installation: Installation | undefined;
  /** Signed out by the server or the clock, not by the person. */
  readonly ended: boolean;
}

let session: Session = { phase: 'starting', me: undefined, installation: undefined, ended: false };
// A language chosen on the sign-in page is meant for what follows.
let chosen: Partial<Record<'language' | 'theme', string>> = {};
const listeners = new Set<() => void>();

function change(next: Partial<Session>): void {
  session = { ...session, ...next };
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** Only inside the frame, which shows nothing before somebody is signed in. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('Nobody is signed in');
  return me;
}

async function applySettings(settings: Settings): Promise<void> {
  const language = (chosen.language ?? settings.language) === 'es' ? 'es' : 'en';
  const theme = (chosen.theme ?? settings.theme) as Theme;
  setSingleKeys(settings.singleKeys);
  keepTimeZone(settings.timeZone);
  followTheme(theme);
  if (language !== currentLanguage()) await speak(language);
  if (Object.keys(chosen).length) {
    const kept = chosen;
    chosen = {};
    await ask(saveSettingsDocument, kept);
  }
}

async function loadLevels(): Promise<void> {
  try {
    keepLevels((await ask(levelsDocument, {})).pack.levels);
  } catch (error) {
    // Nothing waits for them: a level shows its name without its meaning.
    console.debug('The meanings of the levels are missing', error);
  }
}

async function firstTime(): Promise<void> {
  try {
    await (await import('../identity/time-zone.js')).tellTimeZone();
  } catch (error) {
    // The account has a form for it.
    console.debug('The time zone is not known', error);
  }
}

/** What every page needs is asked for while the words of the pack are on their way. */
function follow(start: StartQuery): StartQuery {
  startSync({ personId: start.me.person.id }, start.cursor);
  askAhead(directoryDocument, {});
  return start;
}

/** Asks who is signed in and starts to follow. Called once at the start and after each sign-in. `spoken`: the page's own language is set, and the person's comes after it. */
export async function begin(spoken?: Promise<void>): Promise<void> {
  try {
    const [start, words] = await Promise.all([ask(startDocument, {}).then(follow), ask(packDocument, {})]);
    keepPack(words.pack);
    void loadLevels();
    await spoken;
    await applySettings(start.me.settings);
    change({ phase: 'signed in', me: start.me, installation: start.installation, ended: false });
    if (start.me.settings.timeZone === null) void firstTime();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    change(error.code === 'UNAUTHENTICATED' ? { phase: 'signed out', me: undefined } : { phase: 'unreachable' });
  }
}

// Not an effect of a component: one that runs late would act on what was true when it was drawn.
onEnded((reason) => {
  // The address stays for whoever signs in next.
  if (reason === 'session ended' && session.phase === 'signed in') change({ phase: 'signed out', me: undefined, ended: true });
});

/** Asks first if something would be lost. */
export async function signOut(): Promise<void> {
  if (unsaved()) openDialog('leave');
  else await signOutNow();
}

export async function signOutNow(): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST', credentials: 'same-origin' }).catch((error: unknown) =>
    console.debug('Signing out without an answer', error),
  );
  stopSync('signed out');
  change({ phase: 'signed out', me: undefined, ended: false });
}

export function rename(person: Me['person']): void {
  if (session.me) change({ me: { ...session.me, person } });
}

// Contrast is a need of this machine's screen; the person's other machines follow their own system.
const kept = (theme: Theme) => (theme === 'contrast' ? 'auto' : theme);

/** Takes effect at once, then is kept with the person if one is signed in. */
export async function choose(settings: { language?: Language; theme?: Theme; singleKeys?: boolean }): Promise<void> {
  if (settings.language) await speak(settings.language);
  if (settings.theme) applyTheme(settings.theme);
  if (settings.singleKeys !== undefined) setSingleKeys(settings.singleKeys);
  if (!session.me) {
    chosen = { ...chosen, ...(settings.language && { language: settings.language }), ...(settings.theme && { theme: kept(settings.theme) }) };
    return;
  }
  change({ me: { ...session.me, settings: { ...session.me.settings, ...settings } } });
  await ask(saveSettingsDocument, { ...settings, ...(settings.theme && { theme: kept(settings.theme) }) });
}
