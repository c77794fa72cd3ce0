import { EventEmitter } from 'node:events';
import { randomBytes, randomUUID } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import type { Config } from '../config.js';
import { performAsSystem } from '../work/act.js';
import { tokenDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import type { Work } from '../work/work.js';

/** Tells the live hub which sessions (digests of their tokens) ended in this process. Others are found by asking. */
export const sessionsEnded = new EventEmitter<{ ended: [session: string] }>();

/** 32 random bytes, 43 characters: guessing one is out of reach. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Opens a session within the work of signing in; answers the token, of which only the digest is stored. */
export async function openSession(work: Work, { config }: Ground, person: string, browser: string | undefined): Promise<string> {
  const token = newToken();
  await work.query('select app.open_session($1, $2, $3, $4, $5)', [person, tokenDigest(token), config.idleMinutes, config.sessionHours, labelOf(browser)]);
  return token;
}

/** Ends one session, in its person's journal; one that has ended already is left alone. */
export async function endSession({ database }: Ground, session: string): Promise<void> {
  const { rows } = await database.clock.query<{ person_id: string }>('select person_id from app.session_by_hash($1)', [session]);
  const person = rows[0]?.person_id;
  if (person === undefined) return;
  await performAsSystem({ pool: database.clock, purpose: 'sign-out', act: randomUUID(), inTheNameOf: person }, 'session.ended', (work) =>
    work.query('select app.end_session($1)', [session]),
  );
  sessionsEnded.emit('ended', session);
}

/** Ends one of a person's sessions by id, or (without an id) all but `except`. Part of a larger work: say so with `announce` after it. */
export async function endSessionsOf(work: Work, person: string, which: string | null, except: string | null): Promise<string[]> {
  const ended = await work.query<{ session: string }>('select app.end_sessions_of($1, $2, $3) as session', [person, which, except]);
  return ended.map(({ session }) => session);
}

export const announce = (ended: readonly string[]): void => ended.forEach((session) => sessionsEnded.emit('ended', session));

const touched = new Map<string, number>();
const mostRemembered = 10_000;

/**
 * A real request keeps its session alive. Written at most once a minute (or a quarter of a shorter idle time), beside the
 * request and not within it.
 */
export function touchSession({ config, database, log }: Ground, session: string): void {
  const now = Date.now();
  const pause = Math.min(60_000, config.idleMinutes * 15_000);
  if (now - (touched.get(session) ?? 0) < pause) return;
  // The longest ago comes first. Whoever is forgotten is written once more, which costs little.
  touched.delete(session);
  touched.set(session, now);
  if (touched.size > mostRemembered) touched.delete(touched.keys().next().value!);
  database.app.query('select app.touch_session($1)', [session]).catch((error: unknown) => log.warn({ error }, 'a session could not be kept alive'));
}

/** Strict: our own page sends it, a link on another site doesn't. It ends with the browser, or earlier by the server's clocks. */
export function sessionCookie({ cookie }: Config, token: string): string {
  return fastifyCookie.fastifyCookie.serialize(cookie.name, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: cookie.secure });
}

export function noCookie({ cookie }: Config): string {
  return fastifyCookie.fastifyCookie.serialize(cookie.name, '', { path: '/', httpOnly: true, sameSite: 'strict', secure: cookie.secure, maxAge: 0 });
}

const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** `Firefox, Windows`: enough to tell one's own sessions apart, and no more is kept. */
function labelOf(browser = ''): string {
  const first = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(browser))?.[1];
  return [first(browsers), first(systems)].filter((part) => part !== undefined).join(', ');
}
