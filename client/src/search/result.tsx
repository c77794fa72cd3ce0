import {
  IconBuilding,
  IconBulb,
  IconCalendarEvent,
  IconGavel,
  IconLayoutKanban,
  IconListCheck,
  IconMessage,
  IconMessageQuestion,
  IconMessageReply,
  IconRepeat,
  IconUser,
  IconWorld,
  type Icon,
} from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import type { Found, FoundKind, Mark } from './found.js';
import styles from './search.module.css';
import { useSearchWords } from './words.js';

const icons: Readonly<Record<FoundKind, Icon>> = {
  lesson: IconBulb,
  edition: IconWorld,
  tactic: IconLayoutKanban,
  task: IconListCheck,
  decision: IconGavel,
  meeting: IconCalendarEvent,
  commitment: IconRepeat,
  comment: IconMessage,
  question: IconMessageQuestion,
  answer: IconMessageReply,
  person: IconUser,
  organization: IconBuilding,
};

export function KindIcon({ kind }: { kind: string }) {
  const Shown = icons[kind as FoundKind] ?? IconBulb;
  return <Shown size={18} stroke={1.75} aria-hidden="true" />;
}

/** The server says where the words stand, never how they look: what somebody wrote is text here and nothing else. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(<Fragment key={at}>{text.slice(at, start)}</Fragment>, <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}

/** Where it stands and when, in a few words. */
export function useWhere(): (found: Found) => string {
  const dates = useDates();
  const pack = usePack();
  return (found) => {
    const day = ['person', 'organization'].includes(found.kind) ? undefined : dates.day(found.at.slice(0, 10));
    const type = found.tacticTypeKey ? pack.term('tacticTypes', found.tacticTypeKey) : undefined;
    return [found.who, type, found.boardTitle, found.teamName, day].filter(Boolean).join(' · ');
  };
}

/** The title, a line of the text around the words, and where it is. */
export function FoundText({ found }: { found: Found }) {
  const t = useSearchWords();
  const where = useWhere()(found);
  const onComment = found.kind === 'comment' || found.kind === 'answer';
  return (
    <>
      <span className={styles.title}>
        {onComment ? <Marked text={found.snippet} marks={found.snippetMarks} /> : <Marked text={found.title} marks={found.titleMarks} />}
      </span>
      {!onComment && found.snippet && found.snippetMarks.length > 0 && (
        <span className={styles.snippet}>
          <Marked text={found.snippet} marks={found.snippetMarks} />
        </span>
      )}
      <span className={styles.where}>
        {onComment && `${t('commentOn', { title: found.title })} · `}
        {where}
      </span>
    </>
  );
}
