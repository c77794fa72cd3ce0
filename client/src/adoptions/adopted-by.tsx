import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import styles from './adoptions.module.css';
import { OutcomeMark, useStanding } from './marks.js';
import { isAdopted, lastOutcome, lastReport, type Adoption, type Edition } from './terms.js';
import { useAdoptionWords } from './words.js';

const AdoptedMap = lazy(later(() => import('./adopted-map.js')));

/** Who took it over, by name, and how it went there: nobody is ranked. */
export function AdoptedBy({ edition }: { edition: Edition }) {
  const t = useAdoptionWords();
  const dates = useDates();
  const adopted = edition.adoptions.filter(isAdopted);
  const teams = new Set(adopted.map(({ teamId }) => teamId)).size;
  const reported = adopted.filter((adoption) => lastOutcome(adoption) !== undefined).length;
  const others = new Set(edition.adoptions.filter((one) => !isAdopted(one)).map(({ teamId }) => teamId));
  adopted.forEach(({ teamId }) => others.delete(teamId));
  if (!edition.adoptions.length) return null;
  const beside = [reported ? t('reportedBack', { count: reported }) : undefined, teams && others.size ? t('lookedAtBy', { count: others.size }) : undefined];
  const title = teams ? t('adoptedBy', { count: teams }) : t('adoptedNone');
  return (
    <section className={styles.by} aria-label={title}>
      <div className={styles.byHead}>
        <h2>{title}</h2>
        <span className={parts.hint}>{beside.filter(Boolean).join(' · ')}</span>
      </div>
      {teams ? (
        <Suspense fallback={<div className={styles.map} />}>
          <AdoptedMap edition={edition} />
        </Suspense>
      ) : null}
      {edition.workedIn.length ? (
        <p className={styles.worked}>
          <b>{t('workedIn', { places: dates.list(edition.workedIn) })}</b>
          <span className={parts.hint}>{t('workedInHint')}</span>
        </p>
      ) : null}
      <ul>
        {edition.adoptions.map((adoption) => (
          <Line key={adoption.id} adoption={adoption} />
        ))}
      </ul>
      <Link to="/network/ledger">{t('toLedger')}</Link>
    </section>
  );
}

function Line({ adoption }: { adoption: Adoption }) {
  const t = useAdoptionWords();
  const standing = useStanding();
  const { placeName, teamName, adaptations, reason } = adoption;
  const report = lastReport(adoption);
  const kept = adaptations.some(({ fidelity }) => fidelity === 'core_changed') ? t('coreChanged') : undefined;
  const said = [standing(adoption), reason, kept, adaptations.length ? t('changes', { count: adaptations.length }) : undefined];
  return (
    <li>
      <div>
        <b>{placeName || teamName}</b>
        <span>{said.filter(Boolean).join(' · ')}</span>
      </div>
      <OutcomeMark outcome={lastOutcome(adoption)} />
      {report?.whatChanged ? <p>{report.whatChanged}</p> : null}
    </li>
  );
}
