import { IconArrowsUpDown, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import { useDates } from '../shell/dates.js';
import { outcomes, stateOf } from './terms.js';
import { useAdoptionWords } from './words.js';

const looks = {
  worked: { tone: 'ok', Glyph: IconCircleCheck },
  partly: { tone: 'warn', Glyph: IconArrowsUpDown },
  not: { tone: 'off', Glyph: IconCircleX },
} as const;

/** How it went, in words and a sign: what did not work stands there as calmly. */
export function OutcomeMark({ outcome }: { outcome: string | null | undefined }) {
  const t = useAdoptionWords();
  const known = outcomes.find((one) => one === outcome);
  if (!known) return null;
  const { tone, Glyph } = looks[known];
  return (
    <span className={parts.status} data-tone={tone}>
      <Glyph size={14} stroke={1.75} aria-hidden="true" />
      {t(`outcome_${known}`)}
    </span>
  );
}

/** "Testing since Nov 3" */
export function useStanding(): (adoption: { state: string; startedOn?: string | null }) => string {
  const t = useAdoptionWords();
  const dates = useDates();
  return ({ state, startedOn }) => {
    const name = t(`state_${stateOf(state)}`);
    return startedOn && (state === 'testing' || state === 'running') ? `${name} ${t('since', { day: dates.day(startedOn) })}` : name;
  };
}
