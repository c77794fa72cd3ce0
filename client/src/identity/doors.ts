import { Problem } from '../shell/form.js';
import { Refused } from '../sync/index.js';
import type { RefusalText } from '../shell/refusal-text.js';
import type { Say } from '../shell/words.js';

export interface SamplePerson {
  readonly email: string;
  readonly displayName: string;
  readonly role: string;
  readonly organization: string;
  readonly team: string;
}

/** What anybody may know before signing in; the people only of a sample network on this machine. */
export interface Welcome {
  readonly sample: boolean;
  readonly people: readonly SamplePerson[];
  /** The same server under another name of this machine, with a cookie of its own. */
  readonly otherOrigin: string | null;
  /** There is no network yet: somebody has to open the set-up link. */
  readonly setUp: boolean;
}

/** The one password of all sample people; the README names it too. */
export const samplePassword = 'crosstown-sample';

export async function fetchWelcome(): Promise<Welcome | undefined> {
  try {
    const response = await fetch('/auth/welcome', { credentials: 'same-origin' });
    return response.ok ? ((await response.json()) as Welcome) : undefined;
  } catch (error) {
    console.debug('No welcome', error);
    return undefined;
  }
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** One request to a door of the server. Status 0: no answer. */
export async function knock(path: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  } catch (error) {
    console.debug('No answer', error);
    return { status: 0, body: {} };
  }
}

/** Why a door stayed shut, as a sentence beside the field where there is one. */
export function problemOf(answer: Answer, t: Say<'identity'>, refusals: RefusalText): Problem {
  if (answer.status === 0 || answer.status >= 500) return new Problem(t('noAnswer'));
  if (answer.status === 429) return new Problem(t('tooOften', { seconds: Number(answer.body.retryAfter ?? 60) }));
  if (answer.status === 401) return new Problem(t('wrong'));
  const fields = Array.isArray(answer.body.fields) ? (answer.body.fields as { field: string; reason: string; limit?: number }[]) : [];
  const texts = Object.fromEntries(fields.map((each) => [each.field, refusals.field(each.reason, each.limit)]));
  return new Problem(refusals.sentence(new Refused('INVALID')), texts);
}

export function tokenInAddress(): string {
  return window.location.hash.replace(/^#(token=)?/, '');
}
