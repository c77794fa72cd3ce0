import { IconCalendarX } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import type { Lesson } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import styles from './lessons.module.css';
import { kindIcons, kinds, useLessonTerms } from './terms.js';
import { useLessonWords } from './words.js';

/** What kind it is: failures are marked as calmly as successes. */
export function KindMark({ kind }: { kind: string }) {
  const terms = useLessonTerms();
  const known = kinds.find((one) => one === kind);
  const Glyph = known && kindIcons[known];
  return (
    <span className={styles.kind}>
      {Glyph ? <Glyph size={16} stroke={1.75} aria-hidden="true" /> : null}
      {terms.name('kind', kind)}
    </span>
  );
}

const tones: Readonly<Record<string, string>> = { validated: 'ok', shared: 'ok', applied: 'done', adopted: 'done' };

export function StateMark({ state }: Pick<Lesson, 'state'>) {
  const terms = useLessonTerms();
  return (
    <span className={`${parts.status} ${parts.pill}`} data-tone={tones[state] ?? 'none'} title={terms.hint('state', state)}>
      {terms.name('state', state)}
    </span>
  );
}

/** The day that has begun everywhere on earth, as the server counts: for everybody from the same moment on. */
const begunEverywhere = (): string => new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10);
export const isExpired = (day: string | null): day is string => day !== null && day <= begunEverywhere();

/** That it holds no longer, among what stands behind a claim; of what still holds nothing is said. */
export function ExpiredMark({ expiresOn }: Pick<Lesson, 'expiresOn'>) {
  const t = useLessonWords();
  const dates = useDates();
  if (!isExpired(expiresOn)) return null;
  return (
    <span className={`${parts.status} ${parts.pill}`} data-tone="warn">
      <IconCalendarX size={14} stroke={2} aria-hidden="true" />
      {t('expired', { day: dates.day(expiresOn) })}
    </span>
  );
}

/** "Measured · helps probably" */
export function Evidence({ lesson }: { lesson: Pick<Lesson, 'evidenceStrength' | 'evidenceDirection'> }) {
  const terms = useLessonTerms();
  const said = [terms.name('evidenceStrength', lesson.evidenceStrength), terms.name('evidenceDirection', lesson.evidenceDirection)].filter(Boolean);
  return said.length ? <span className={styles.evidence}>{said.join(' · ')}</span> : null;
}

export function Label({ handling }: Pick<Lesson, 'handling'>) {
  return <span data-handling={handling}>{handling}</span>;
}
