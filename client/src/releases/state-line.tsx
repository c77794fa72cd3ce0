import parts from '../boards/parts.module.css';
import { useDates } from '../shell/dates.js';
import styles from './releases.module.css';
import { reasonWord } from './standing.js';
import { useReleaseWords } from './words.js';

interface Standing {
  readonly state: string;
  readonly embargoUntil: string | null;
  readonly expiresOn: string | null;
  readonly releasedAt: string | null;
  readonly withdrawnBecause: string | null;
  readonly withdrawnNote: string | null;
}

const tones = { asked: 'none', approved: 'done', released: 'ok', superseded: 'none', refused: 'warn', withdrawn: 'warn' } as const;
const isState = (state: string): state is keyof typeof tones => state in tones;

/** Where it stands, and what comes next. */
export function StateLine({ release }: { release: Standing }) {
  const t = useReleaseWords();
  const dates = useDates();
  const state = isState(release.state) ? release.state : 'asked';
  const hint = () => {
    if (state === 'approved' && release.embargoUntil) return t('stateHint_embargo', { day: dates.day(release.embargoUntil) });
    if (state === 'asked' && release.expiresOn) return t('stateHint_asked_until', { day: dates.day(release.expiresOn) });
    if (state === 'released') return release.releasedAt ? t('stateHint_released', { day: dates.day(release.releasedAt.slice(0, 10)) }) : '';
    if (state === 'withdrawn') return t(reasonWord(release.withdrawnBecause));
    return t(`stateHint_${state}`);
  };
  return (
    <div className={styles.standing} role="status">
      <span className={`${parts.status} ${parts.pill}`} data-tone={tones[state]}>
        {t(`state_${state}`)}
      </span>
      <p>{hint()}</p>
      {release.withdrawnNote ? <p>{release.withdrawnNote}</p> : null}
    </div>
  );
}
