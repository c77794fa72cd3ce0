import { IconAlertTriangle, IconChecks, IconCircleArrowDownRight, IconCircleCheck, IconCircleDashed, type Icon } from '@tabler/icons-react';
import { memo } from 'react';
import parts from '../boards/parts.module.css';
import { usePack } from '../shell/pack.js';

const confidences: Readonly<Record<string, { icon: Icon; tone: string }>> = {
  not_started: { icon: IconCircleDashed, tone: 'none' },
  on_track: { icon: IconCircleCheck, tone: 'ok' },
  at_risk: { icon: IconAlertTriangle, tone: 'warn' },
  off_track: { icon: IconCircleArrowDownRight, tone: 'off' },
  done: { icon: IconChecks, tone: 'done' },
};

export const ConfidenceMark = memo(function ConfidenceMark({ confidence, pill = false }: { confidence: string; pill?: boolean }) {
  const pack = usePack();
  const look = confidences[confidence] ?? { icon: IconCircleDashed, tone: 'none' };
  return (
    <span className={pill ? `${parts.status} ${parts.pill}` : parts.status} data-tone={look.tone}>
      <look.icon size={14} stroke={2} aria-hidden="true" />
      {pack.term('confidences', confidence)}
    </span>
  );
});

// How much of the disc each stage fills, as the arc of a ring of radius 1.95.
const arcs: Readonly<Record<string, number>> = { designing: 3.06, ready: 6.13, testing: 8.58, running: 10.78, routine: 12.25 };

/** An empty dashed ring that fills as a tactic matures. */
export const StageDisc = memo(function StageDisc({ stage }: { stage: string }) {
  const arc = arcs[stage];
  return (
    <svg className={parts.disc} viewBox="0 0 16 16" aria-hidden="true">
      {arc === undefined ? (
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--control)" strokeWidth="1.5" strokeDasharray={stage === 'idea' ? '2.2 2.3' : undefined} />
      ) : (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--accent)" strokeWidth="1.5" />
          <circle cx="8" cy="8" r="1.95" fill="none" stroke="var(--accent)" strokeWidth="3.9" strokeDasharray={`${arc} 30`} transform="rotate(-90 8 8)" />
        </>
      )}
      {stage === 'stopped' && <rect x="5.5" y="5.5" width="5" height="5" rx="1" fill="var(--ink-3)" />}
      {stage === 'handed_over' && (
        <path d="M5 8h5.5M8.2 5.6L10.8 8l-2.6 2.4" fill="none" stroke="var(--ink-3)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
      )}
    </svg>
  );
});
