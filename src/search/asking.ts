import { Check } from '../work/input.js';
import type { Value } from '../work/transaction.js';
import { vocabulary } from '../work/vocabulary.js';
import { wordsOf } from '../work/words.js';
import { foundKinds } from './kinds.js';
import type { SearchInput } from './search.js';

const longest = 200;
const mostInPage = 50;
const usual = 20;
const place = /^(\d{1,3}(?:\.\d{1,6})?(?:e-\d{1,2})?) (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\+00:00) ([0-9a-f-]{36})$/;

export interface Asked {
  words: string[];
  limit: number;
  /** What `app.search` takes after the words. */
  values: Value[];
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString();

/** @throws Refusal INVALID, each wrong field named. */
export function askedOf(input: SearchInput): Asked {
  const from = input.after == null ? undefined : place.exec(Buffer.from(input.after, 'base64url').toString());
  new Check()
    .text('text', input.text, { max: longest })
    .keys('kinds', input.kinds, foundKinds)
    .id('teamId', input.teamId)
    .key('tacticTypeKey', input.tacticTypeKey, vocabulary('tacticTypes'))
    .date('from', input.from)
    .date('until', input.until)
    .whole('limit', input.limit, 1, mostInPage)
    .that('after', from !== null && !Number.isNaN(Date.parse(from?.[2] ?? '2000-01-01')), 'malformed')
    .id('after', from?.[3])
    .done();
  const limit = input.limit ?? usual;
  const kinds = input.kinds?.length ? input.kinds : null;
  const [, rank, at, id] = from ?? [];
  const until = input.until ? dayAfter(input.until) : null;
  return {
    words: wordsOf(input.text),
    limit,
    values: [kinds, input.teamId ?? null, input.tacticTypeKey ?? null, input.from ?? null, until, rank ?? null, at ?? null, id ?? null, limit + 1],
  };
}

export const placeOf = ({ rank, at, id }: { rank: number; at: string; id: string }): string => Buffer.from(`${rank} ${at} ${id}`).toString('base64url');
