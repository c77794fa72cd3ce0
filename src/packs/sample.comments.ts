import { Comment } from '../comments/comment.js';
import { columnOf, type About } from '../comments/subject.js';
import { readRichText, withNames } from '../work/rich-text.js';
import type { Work } from '../work/work.js';
import type { Refer, Report } from './pack.checks.js';
import type { Keys } from './sample.directory.js';
import type { SampleComment, SampleData } from './sample.shape.js';

const named = /@\{([a-z0-9-]+)\}/;
const keysIn = (text: string): string[] => text.split(named).filter((_, at) => at % 2 === 1);

/** What a thread of the sample says of people and things that are not there. */
export function commentReferences(comment: SampleComment, at: number, { sample, refer, report }: { sample: SampleData; refer: Refer; report: Report }): void {
  const team = teamOf(comment, sample);
  const here = new Set(sample.seats.filter((seat) => seat.team === team && seat.state === 'held').map(({ holder }) => holder!));
  refer('comments', [at, 'tactic'], comment.tactic, new Set(sample.tactics.map(({ key }) => key)), 'tactic');
  refer('comments', [at, 'task'], comment.task, new Set(sample.tasks.map(({ key }) => key)), 'task');
  refer('comments', [at, 'lesson'], comment.lesson, new Set(sample.lessons.map(({ key }) => key)), 'lesson');
  refer('comments', [at, 'settledBy'], comment.settledBy, here, 'person on the team');
  [comment, ...comment.answers].forEach(({ by, text }) => {
    refer('comments', [at, 'by'], by, here, 'person on the team');
    for (const key of keysIn(text)) refer('comments', [at, 'text'], key, here, 'person on the team');
  });
  if ([comment.tactic, comment.task, comment.lesson].filter((one) => one !== null).length !== 1)
    report('comments', [at, 'tactic'], 'A thread is about one tactic, one task or one lesson');
}

function teamOf({ tactic, task, lesson }: SampleComment, sample: SampleData): string | undefined {
  if (task !== null) return sample.tasks.find(({ key }) => key === task)?.team;
  const learnedFrom = sample.lessons.find(({ key }) => key === lesson)?.tactic;
  const board = sample.tactics.find(({ key }) => key === (tactic ?? learnedFrom))?.board;
  return sample.boards.find(({ key }) => key === board)?.team;
}

interface World {
  sample: SampleData;
  keys: Keys;
  about: About;
}

type Said = Pick<SampleComment, 'by' | 'text'>;

/** One comment in the name of who wrote it; `thread` is the first one that it answers. */
export async function makeComment(work: Work, said: Said, thread: Comment | SampleComment, { sample, keys, about }: World): Promise<Comment> {
  const answers = thread instanceof Comment ? thread : undefined;
  const kind = thread instanceof Comment ? thread.aboutKind : thread.lesson !== null ? 'lesson' : thread.task !== null ? 'task' : 'tactic';
  const seat = sample.seats.find(({ holder, team }) => holder === said.by && keys.of('Team', team) === about.teamId)!;
  const nameOf = (key: string) => sample.people.find((person) => person.key === key)!.displayName;
  const pieces = said.text.split(named).map((piece, at) => {
    if (at % 2 === 0) return { type: 'text', text: piece };
    return { type: 'mention', attrs: { id: keys.of('Person', piece) } };
  });
  const content = pieces.filter((piece) => piece.text !== '');
  const names = new Map(keysIn(said.text).map((key) => [keys.of('Person', key), nameOf(key)]));
  const read = withNames(readRichText(JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content }] }))!, names);
  const narrow = thread instanceof Comment ? [] : thread.sectors;
  const audienceId = narrow.length
    ? await work.audienceOf([...narrow.map((sector) => `team/${about.teamId}/sector/${sector}`), `team/${about.teamId}/person/${work.viewer.person}`])
    : (answers ?? about).audienceId;
  return work.insert(
    Comment,
    {
      ...{ teamId: about.teamId, aboutKind: kind, aboutId: about.id, ...(answers ? { threadId: answers.id } : { [columnOf(kind)]: about.id }) },
      ...{ content: read.content, text: read.text, mentionIds: read.mentions, audienceId },
      ...{ writtenBy: work.viewer.person, writtenByName: nameOf(said.by), organizationId: keys.of('Organization', seat.organization) },
    },
    answers ?? about,
  );
}
