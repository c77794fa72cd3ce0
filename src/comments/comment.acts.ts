import { principalsWithin } from '../audience/audience.js';
import { nameOf } from '../tactics/seated.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { invalid, Refusal } from '../work/refusal.js';
import { namesIn, readRichText, withNames, type RichText } from '../work/rich-text.js';
import { rule, type Rule } from '../work/rules.js';
import { shown, type Work } from '../work/work.js';
import { Comment, type AddCommentInput, type EditCommentInput } from './comment.js';
import { mentionable } from './mentioning.js';
import { aboutOf, columnOf, speaksAbout, speaksFrom, type Place } from './subject.js';

const longest = 10_000;
const mostMentions = 20;
const mostOfThread = 500;

/** @throws Refusal INVALID for no text, too much of it, or somebody who can't be named here: whoever can't see it is as unknown as nobody. */
async function said(work: Work, content: string, audienceId: number, before: ReadonlyMap<string, string> = new Map()): Promise<RichText> {
  new Check().text('content', content, { max: 200_000, required: true }).done();
  const read = readRichText(content);
  if (!read) throw invalid({ field: 'content', reason: 'malformed' });
  new Check()
    .text('content', read.text, { max: longest, required: true })
    .that('content', read.mentions.length <= mostMentions, 'too_many')
    .done();
  // Who was named before may have left since: what was said stays said.
  const people = new Map([...before, ...(await mentionable(work, audienceId, read.mentions)).map(({ id, displayName }) => [id, displayName] as const)]);
  const unknown = read.mentions.filter((id) => !people.has(id));
  new Check().that('mentionIds', unknown.length === 0, 'unknown').done();
  return withNames(read, people);
}

async function placeOf(work: Work, { aboutKind, aboutId, threadId }: AddCommentInput): Promise<Place> {
  const about = await aboutOf(work, aboutKind, aboutId);
  if (!threadId) return { about };
  const thread = await work.get(Comment, threadId, { lock: true });
  if (thread.aboutId !== about.id) throw new Refusal('NOT_FOUND', { id: threadId });
  // An answer to an answer stands in the same thread: two levels are enough to follow.
  return { about, thread: thread.threadId ? await work.get(Comment, thread.threadId, { lock: true }) : thread };
}

export const addComment = act({
  mutation: 'addComment',
  name: 'comment.added',
  load: (work, input: AddCommentInput) => placeOf(work, input),
  may: speaksAbout,
  do: async (work, { about, thread }, { aboutKind, content, audience }) => {
    if (thread?.archivedAt) throw new Refusal('CONFLICT', { id: thread.id, fields: ['archivedAt'], current: shown(thread) });
    const within = thread ?? about;
    const seat = speaksFrom(work.viewer, within, audience?.team.toLowerCase());
    if (!seat) throw invalid({ field: 'audience.team', reason: 'not_allowed' });
    if (thread) {
      const [{ count }] = (await work.query<{ count: number }>('select count(*)::int as count from app.comment where thread_id = $1', [thread.id])) as [
        { count: number },
      ];
      new Check().that('threadId', count < mostOfThread, 'too_many').done();
    }
    const audienceId = audience ? await narrower(work, within.audienceId, principalsWithin(work.viewer, seat.team, audience)) : within.audienceId;
    const { content: tree, text, mentions } = await said(work, content, audienceId);
    const place = thread ? { threadId: thread.id } : { [columnOf(aboutKind)]: about.id };
    const writer = { writtenBy: work.viewer.person, writtenByName: await nameOf(work, work.viewer.person), organizationId: seat.organization };
    return work.insert(
      Comment,
      { teamId: seat.team, aboutKind, aboutId: about.id, ...place, content: tree, text, mentionIds: mentions, ...writer, audienceId },
      within,
    );
  },
});

/** What both have in common: a comment is never seen by more people than what it is about. */
async function narrower(work: Work, within: number, principals: readonly string[]): Promise<number> {
  const [both] = await work.query<{ audience: number }>('select app.meet_or_nobody($1, $2) as audience', [within, await work.audienceOf(principals)]);
  return both!.audience;
}

const locked = (work: Work, { id }: { id: string }): Promise<Comment> => work.get(Comment, id, { lock: true });
const writes: Rule<Comment> = rule('who wrote it', (viewer, comment) => comment.writtenBy === viewer.person);
/**
 * What was said stands in the name of an organization on a team: whoever no longer sits there says nothing more for it, but may
 * take their own words away. For share and undo too.
 */
export const changesComment: Rule<Comment> = rule(
  'who wrote it, as long as they work on the team for the organization that it is said for',
  (viewer, comment) => comment.writtenBy === viewer.person && viewer.seatedFor(comment.teamId, comment.organizationId),
);

function mustStand(comment: Comment): void {
  if (comment.archivedAt) throw new Refusal('CONFLICT', { id: comment.id, fields: ['archivedAt'], current: shown(comment) });
}

export const editComment = act({
  mutation: 'editComment',
  name: 'comment.edited',
  on: Comment,
  load: (work, input: EditCommentInput) => locked(work, input),
  may: changesComment,
  do: async (work, comment, { version, content }) => {
    mustStand(comment);
    const { content: tree, text, mentions } = await said(work, content, comment.audienceId, namesIn(comment.content));
    return work.edit(comment, version, { content: tree, text, mentionIds: mentions, editedAt: new Date() });
  },
});

export const removeComment = act({
  mutation: 'removeComment',
  name: 'comment.removed',
  on: Comment,
  load: (work, input: { id: string }) => locked(work, input),
  may: writes,
  do: (work, comment) => takeAway(work, comment),
});

/** Its words are gone for everybody, in whichever way it is taken back. */
export async function takeAway(work: Work, comment: Comment): Promise<Comment> {
  if (comment.archivedAt) return comment;
  return work.update(comment, { archivedAt: new Date(), content: JSON.stringify({ type: 'doc' }), text: '', mentionIds: [] });
}

const settles: Rule<Comment> = rule(
  'works on a team that it is shared with',
  (viewer, comment) => comment.threadId === null && !comment.archivedAt && speaksFrom(viewer, comment) !== undefined,
);

export const resolveThread = act({
  mutation: 'resolveThread',
  name: 'comment.resolved',
  on: Comment,
  load: (work, input: { id: string }) => locked(work, input),
  may: settles,
  do: (work, comment) => settle(work, comment),
});

/** Whoever `work` stands for says that it is settled. */
export async function settle(work: Work, comment: Comment): Promise<Comment> {
  if (comment.resolvedAt) return comment;
  return work.update(comment, { resolvedAt: new Date(), resolvedBy: work.viewer.person, resolvedByName: await nameOf(work, work.viewer.person) });
}

export const reopenThread = act({
  mutation: 'reopenThread',
  name: 'comment.reopened',
  on: Comment,
  load: (work, input: { id: string }) => locked(work, input),
  may: settles,
  do: (work, comment) => work.update(comment, { resolvedAt: null, resolvedBy: null, resolvedByName: null }),
});
