import { IconWorld } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { LibraryQuery } from '../generated/graphql.js';
import styles from '../lessons/lessons.module.css';
import { Evidence, ExpiredMark, KindMark, Label } from '../lessons/marks.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useLibraryWords } from './words.js';

export type EditionLine = NonNullable<LibraryQuery['library']['entries'][number]['edition']>;

/** What another city released, in a list: as a lesson of one's own, with its place in the place of its writer. */
export function EditionRow({ edition, adoptions }: { edition: EditionLine; adoptions: number }) {
  const t = useLibraryWords();
  const pack = usePack();
  const dates = useDates();
  const { origin } = edition;
  return (
    <li className={styles.row}>
      <div className={styles.over}>
        <KindMark kind={edition.kind} />
        {edition.tacticTypeKey ? <span>{pack.term('tacticTypes', edition.tacticTypeKey)}</span> : null}
        <span className={styles.right}>
          <Label handling={edition.handling} />
        </span>
      </div>
      <h3 lang={edition.language}>
        <Link to={`/library/${edition.id}`}>{edition.title}</Link>
      </h3>
      {edition.problem ? (
        <p className={styles.problem} lang={edition.language}>
          {edition.problem}
        </p>
      ) : null}
      <div className={styles.under}>
        <span className={styles.place}>
          <IconWorld size={14} stroke={1.75} aria-hidden="true" />
          {origin && !origin.hidden ? `${origin.placeName}, ${origin.organizationName}` : t('hiddenPlace')}
        </span>
        <ExpiredMark expiresOn={edition.expiresOn} />
        <Evidence lesson={edition} />
        {adoptions ? <span>{t('adoptedBy', { count: adoptions })}</span> : null}
        <span>{t('releasedOn', { day: dates.day(edition.releasedOn) })}</span>
      </div>
    </li>
  );
}
