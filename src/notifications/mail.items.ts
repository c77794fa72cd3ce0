import { mayLeave, oneLine } from '../audience/outside.js';
import { Tactic } from '../tactics/tactic.js';
import { classOf, type Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';
import type { MailKind } from '../identity/me.js';
import type { Notice } from './notice.js';
import { mailKindOf } from './rules.js';

/** One line of a mail. */
export interface Item {
  notice: Notice;
  mail: MailKind;
  /** Undefined where fewer than a whole team may read it. */
  title: string | undefined;
  dueOn: string | undefined;
  /** Below the address of this server. */
  path: string;
}

/** As far as a mail speaks of any of them. */
type Subject = Thing & {
  title?: unknown;
  dueOn?: unknown;
  tacticId?: string | null;
  teamId?: string;
  aboutKind?: string;
  aboutId?: string;
  releaseId?: string;
  editionId?: string;
  questionId?: string;
};

const pathOf: Readonly<Record<string, (subject: Subject, tactic: Tactic | undefined) => string>> = {
  task: ({ id }) => `/action-items/${id}`,
  tactic: (_subject, tactic) => (tactic ? `/boards/${tactic.boardId}/tactics/${tactic.id}` : '/today'),
  partner: (_subject, tactic) => (tactic ? `/boards/${tactic.boardId}/tactics/${tactic.id}` : '/today'),
  seat: ({ teamId }) => `/team/${teamId}`,
  meeting: ({ id }) => `/meetings/${id}`,
  decision: () => '/decisions',
  lesson: ({ id }) => `/lessons/${id}`,
  agreement: ({ teamId }) => `/team/${teamId}?view=agreements`,
  release: ({ id }) => `/releases/${id}`,
  release_approval: ({ releaseId }) => `/releases/${releaseId}`,
  edition: ({ id }) => `/library/${id}`,
  withdrawn_edition: ({ editionId }) => `/library/${editionId}`,
  adoption: ({ editionId }) => `/library/${editionId}`,
  report_back: () => '/today',
  source_message: ({ editionId }) => `/library/${editionId}`,
  question: ({ id }) => `/questions/${id}`,
  answer: ({ questionId }) => `/questions/${questionId}`,
  withdrawn_question: ({ questionId }) => `/questions/${questionId}`,
  comment: (subject, tactic) => {
    const about = pathOf[subject.aboutKind ?? '']?.({ ...subject, id: subject.aboutId ?? '' }, tactic);
    return about ? `${about}#comment-${subject.id}` : '/today';
  },
};

const tacticIdOf = ({ tacticId, aboutKind, aboutId }: Subject): string | null | undefined => tacticId ?? (aboutKind === 'tactic' ? aboutId : null);

/** What a mail says of these notices, read with the eyes of whom it goes to. What they can't see is not there. */
export async function itemsOf(work: Work, notices: readonly Notice[]): Promise<Item[]> {
  const subjects = new Map<string, Subject>();
  for (const kind of new Set(notices.map((notice) => notice.kind))) {
    const type = classOf(kind);
    const ids = [...new Set(notices.filter((notice) => notice.kind === kind).map(({ subjectId }) => subjectId))];
    for (const subject of type ? await work.find(type, { id: ids }) : []) subjects.set(subject.id, subject);
  }
  const wanted = [...subjects.values()].flatMap((subject) => (subject instanceof Tactic ? [] : (tacticIdOf(subject) ?? [])));
  const tactics = wanted.length ? await work.find(Tactic, { id: [...new Set(wanted)] }) : [];
  return notices.flatMap((notice) => {
    const subject = subjects.get(notice.subjectId);
    const mail = mailKindOf(notice);
    if (!subject || !mail) return [];
    const tactic = subject instanceof Tactic ? subject : tactics.find(({ id }) => id === tacticIdOf(subject));
    const whole = mayLeave(work.viewer, subject);
    const named =
      typeof subject.title === 'string' ? subject.title : notice.kind === 'partner' && tactic && mayLeave(work.viewer, tactic) ? tactic.title : undefined;
    return [
      {
        notice,
        mail,
        title: whole && named ? oneLine(named) : undefined,
        dueOn: whole && typeof subject.dueOn === 'string' ? subject.dueOn : undefined,
        path: pathOf[notice.kind]?.(subject, tactic) ?? '/today',
      },
    ];
  });
}
