import type { SearchQuery } from '../generated/graphql.js';
import { onEnded, onHappening } from '../sync/index.js';

export type Found = SearchQuery['search']['results'][number];
export type Mark = Found['titleMarks'][number];

/** In the order in which people look for them. */
export const kinds = [
  'lesson',
  'edition',
  'tactic',
  'task',
  'decision',
  'meeting',
  'commitment',
  'comment',
  'question',
  'answer',
  'person',
  'organization',
  'team',
  'place',
] as const;
export type FoundKind = (typeof kinds)[number];
export const isKind = (kind: string | null | undefined): kind is FoundKind => kinds.some((one) => one === kind);

const pages: Readonly<Record<string, string>> = {
  lesson: '/lessons',
  edition: '/library',
  task: '/action-items',
  meeting: '/meetings',
  commitment: '/commitments',
  question: '/questions',
  team: '/team',
};

function placeOf(kind: string, id: string, boardId: string | null | undefined, words: string): string {
  if (kind === 'tactic') return boardId ? `/boards/${boardId}/tactics/${id}` : '/boards';
  if (kind === 'decision') return `/decisions?search=${encodeURIComponent(words.slice(0, 200))}`;
  return `${pages[kind] ?? '/today'}/${id}`;
}

/** Where it opens: a comment within what it is about. A person has no page of their own, but a seat on a team. */
export function addressOf(found: Found, teamId: string | undefined): string {
  if (found.kind === 'person') return teamId ? `/team/${teamId}` : '/today';
  if (found.kind === 'place') return `/network?place=${found.id}`;
  if (found.kind === 'organization') return `/organizations/${found.id}${teamId ? `?team=${teamId}` : ''}`;
  if ((found.kind === 'comment' || found.kind === 'answer') && found.aboutKind && found.aboutId)
    return placeOf(found.aboutKind, found.aboutId, found.boardId, found.title) + (found.kind === 'comment' ? `#comment-${found.id}` : '');
  return placeOf(found.kind, found.id, found.boardId, found.title);
}

const mostLately = 5;
let lately: readonly Found[] = [];

/** What was opened from here in this tab: gone with it, as nothing of it is written to the browser. */
export const openedLately = (): readonly Found[] => lately;
export function noteOpened(found: Found): void {
  lately = [found, ...lately.filter(({ id }) => id !== found.id)].slice(0, mostLately);
}
// Whoever signs in next in this tab is somebody else, and what went out of sight is nobody's here any more.
onEnded(() => (lately = []));
onHappening(({ signal, changes }) => {
  const lost = new Set(changes.filter(({ gone }) => gone).map(({ id }) => id));
  if (signal === 'RESET' || signal === 'RESYNC') lately = [];
  else if (lost.size) lately = lately.filter(({ id, aboutId }) => !lost.has(id) && !(aboutId && lost.has(aboutId)));
});
