import {
  IconBuilding,
  IconBulb,
  IconCalendarEvent,
  IconGavel,
  IconLayoutKanban,
  IconListCheck,
  IconMapPin,
  IconMessage,
  IconMessageQuestion,
  IconMessageReply,
  IconRepeat,
  IconUser,
  IconUsersGroup,
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
  team: IconUsersGroup,
  place: IconMapPin,
};

const placeKinds = ['city', 'county', 'state', 'region', 'tribe', 'district'] as const;

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
  const t = useSearchWords();
  const dates = useDates();
  const pack = usePack();
  /** What of the directory it is: it has no day, and is found by its place too. */
  const whatItIs = ({ kind, state }: Found): string | undefined => {
    if (kind === 'organization') return pack.term('sectors', state ?? '');
    if (kind === 'team') return t(state === 'stewards' ? 'stewards' : 'oneTeam');
    const placeKind = placeKinds.find((one) => one === state) ?? 'city';
    return kind === 'place' ? t(`place_${placeKind}`) : undefined;
  };
  return (found) => {
    const whole = whatItIs(found);
    if (whole) return found.who ? t('whatIn', { what: whole, place: found.who }) : whole;
    const day = found.kind === 'person' ? undefined : dates.day(found.at.slice(0, 10));
    const hidden = !found.who && (found.kind === 'edition' ? t('hiddenPlace') : ['question', 'answer'].includes(found.kind) ? t('hiddenAsker') : undefined);
    const type = found.tacticTypeKey ? pack.term('tacticTypes', found.tacticTypeKey) : undefined;
    return [found.who || hidden, type, found.boardTitle, found.teamName, day].filter(Boolean).join(' · ');
  };
}

const directory: ReadonlySet<string> = new Set(['organization', 'team', 'place']);

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
      {!onComment && !directory.has(found.kind) && found.snippet && found.snippetMarks.length > 0 && (
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
