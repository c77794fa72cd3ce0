import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import parts from '../boards/parts.module.css';
import card from '../shell/beside.module.css';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import styles from './releases.module.css';
import { useReleaseWords } from './words.js';

interface Approval {
  readonly id: string;
  readonly organizationId: string;
  readonly state: string;
  readonly reason: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: string | null;
}

const answers = { asked: ['none', IconClock], agreed: ['ok', IconCheck], refused: ['warn', IconX] } as const;
const isAnswer = (state: string): state is keyof typeof answers => state in answers;

/** How each organization answered. */
export function Answers({ approvals }: { approvals: readonly Approval[] }) {
  const t = useReleaseWords();
  const dates = useDates();
  return (
    <ul className={styles.answers} aria-label={t('whoAgrees')}>
      {approvals.map((approval) => {
        const state = isAnswer(approval.state) ? approval.state : 'asked';
        const [tone, Glyph] = answers[state];
        return (
          <li key={approval.id}>
            <OrganizationName id={approval.organizationId} />
            <div className={styles.said}>
              <span className={parts.status} data-tone={tone}>
                <Glyph size={14} stroke={2} aria-hidden="true" />
                {t(`answer_${state}`)}
              </span>
              {approval.answeredByName && approval.answeredAt ? (
                <span className={parts.hint}>{t('answeredBy', { name: approval.answeredByName, day: dates.day(approval.answeredAt.slice(0, 10)) })}</span>
              ) : null}
            </div>
            {approval.reason ? <p>{approval.reason}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Who has to agree, and how it stands. */
export function Agreeing({ approvals, ref, children }: { approvals: readonly Approval[]; ref?: Ref<HTMLElement>; children: ReactNode }) {
  const t = useReleaseWords();
  return (
    <section className={card.card} aria-label={t('whoAgrees')} ref={ref} tabIndex={-1}>
      <h2>{t('whoAgrees')}</h2>
      <Answers approvals={approvals} />
      {children}
    </section>
  );
}
