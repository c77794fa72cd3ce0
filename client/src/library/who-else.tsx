import parts from '../boards/parts.module.css';
import card from '../shell/beside.module.css';
import { useLoad } from '../sync/index.js';
import { lessonsOnTypeDocument } from './documents.js';
import styles from './library.module.css';
import { useLibraryWords } from './words.js';

/** The teams that do something of a type now, as far as one sees their cards. */
export default function WhoElse({ typeKey, but }: { typeKey: string; but?: string }) {
  const t = useLibraryWords();
  const { data } = useLoad(lessonsOnTypeDocument, { key: typeKey });
  if (!data) return null;
  const running = data.lessonsOnType.running.filter(({ teamId }) => teamId !== but);
  return (
    <section className={card.card} aria-label={t('whoElse')}>
      <h2>{t('whoElse')}</h2>
      {running.length ? (
        <ul className={styles.teams}>
          {running.map(({ teamId, teamName, placeName, tactics }) => (
            <li key={teamId}>
              <b>{placeName ?? teamName ?? t('aTeam')}</b>
              <span>{[placeName ? teamName : null, t('cards', { count: tactics })].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className={parts.hint}>{t('whoElseNone')}</p>
      )}
    </section>
  );
}
