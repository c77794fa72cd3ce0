import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX, IconClockExclamation, type Icon } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import type { Occurrence } from '../generated/rows.js';
import { isoDay, useDates } from '../shell/dates.js';
import { useCommitmentWords } from './words.js';

const icons: Readonly<Record<string, Icon>> = { kept: IconCircleCheck, missed: IconCircleX, skipped: IconCircleMinus, due: IconCircleDashed };
const tones: Readonly<Record<string, string>> = { kept: 'ok', missed: 'off', skipped: 'none', due: 'none' };

/** How a date went, or that it is due. */
export function useDateState(): (date: Occurrence) => { Glyph: Icon; tone: string; text: string; late: boolean } {
  const t = useCommitmentWords();
  return (date) => {
    const late = date.state === 'due' && date.dueOn < isoDay();
    const states = { kept: t('date_kept'), missed: t('date_missed'), skipped: t('date_skipped'), due: t(late ? 'date_late' : 'date_due') };
    return {
      Glyph: late ? IconClockExclamation : (icons[date.state] ?? IconCircleDashed),
      tone: late ? 'warn' : (tones[date.state] ?? 'none'),
      text: states[date.state as keyof typeof states],
      late,
    };
  };
}

/** A day and how it went: icon and words, color comes third. */
export function DateMark({ date }: { date: Occurrence }) {
  const { day } = useDates();
  const { Glyph, tone, text } = useDateState()(date);
  return (
    <span className={parts.status} data-tone={tone}>
      <Glyph size={14} stroke={2} aria-hidden="true" />
      <span>
        {day(date.dueOn)} {text}
      </span>
    </span>
  );
}
