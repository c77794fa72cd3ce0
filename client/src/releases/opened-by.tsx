import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import life from '../lessons/life/life.module.css';
import { useDates } from '../shell/dates.js';
import styles from './releases.module.css';
import type { Sharing } from './standing.js';
import { useReleaseWords } from './words.js';

/** What others read, and which of their organizations did. */
export function OpenedBy({ edition }: { edition: NonNullable<Sharing['edition']> }) {
  const t = useReleaseWords();
  const dates = useDates();
  return (
    <div className={life.block}>
      <h3>{t('openedBy')}</h3>
      {edition.openedBy.length ? (
        <ul className={styles.answers}>
          {edition.openedBy.map(({ organizationId, organizationName, placeName, at }) => (
            <li key={organizationId}>
              {t('openedAt', { organization: organizationName, place: placeName })}
              <span className={parts.hint}>{dates.day(at.slice(0, 10))}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('openedByNone')}</p>
      )}
      <span className={parts.hint}>{t('openedByHint')}</span>
      <div className={styles.acts}>
        <Link className={`${parts.btn} ${parts.ghost} ${parts.small} ${styles.quiet}`} to={`/library/${edition.id}`}>
          {t('seeEdition')}
        </Link>
      </div>
    </div>
  );
}
