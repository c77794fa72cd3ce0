import type { Found, Readable } from '../audience/scan.js';
import { tellingIn } from '../teams/telling.js';
import { Check } from '../work/input.js';
import { invalid } from '../work/refusal.js';
import { linksOf, readRichText, type RichText } from '../work/rich-text.js';
import type { Work } from '../work/work.js';
import type { IdentifiersInput } from './question.inputs.js';

export const titleLength = 120;
const contextLength = 4000;
const longest = 10_000;

export const checkAsked = (check: Check, { title, context }: { title?: string | null; context?: string | null }): Check =>
  check.text('title', title, { max: titleLength, required: true }).text('context', context, { max: contextLength });

/** @throws Refusal INVALID for no text, too much of it, or somebody named in it: cities don't know each other's people. */
export function said(content: string): RichText {
  new Check().text('content', content, { max: 200_000, required: true }).done();
  const read = readRichText(content);
  if (!read) throw invalid({ field: 'content', reason: 'malformed' });
  new Check()
    .text('content', read.text, { max: longest, required: true })
    .that('content', read.mentions.length === 0, 'not_allowed')
    .done();
  return read;
}

export const readableQuestion = ({ title, context }: { title: string; context?: string | null }): Readable[] => [
  { field: 'title', text: title },
  ...(context ? [{ field: 'context', text: context }] : []),
];
export const readableContent = ({ content, text }: RichText): Readable[] => [
  { field: 'content', text },
  ...linksOf(content).map((link): Readable => ({ field: 'content', text: link, link: true })),
];

/** For those of the team alone: what is found tells the names of its people. */
export async function identifiers(work: Work, { teamId, title, context, content, hideCity }: IdentifiersInput): Promise<Found[]> {
  const check = new Check().id('teamId', teamId).text('title', title, { max: titleLength }).text('context', context, { max: contextLength });
  check.text('content', content, { max: 200_000 }).done();
  const team = teamId.toLowerCase();
  if (!work.viewer.worksOn(team)) return [];
  const read = content ? readRichText(content) : undefined;
  const texts = [...readableQuestion({ title: title ?? '', context: context ?? null }), ...(read ? readableContent(read) : [])];
  return tellingIn(work, team, texts, hideCity);
}
