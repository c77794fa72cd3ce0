import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RelatedEditionFragment } from '../../generated/graphql.js';
import reading from '../reading/reading.module.css';
import { KindMark } from '../marks.js';
import { useLessonWords } from '../words.js';
import styles from './related.module.css';

/** One lesson beside another: what kind it is, its claim, and from where it is. */
export interface Relation {
  /** Where it is read. */
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  readonly language: string;
  readonly from: string;
}

/** What others released says its place, or that it is not named. */
export function useEditionRelation(): (edition: RelatedEditionFragment) => Relation {
  const t = useLessonWords();
  return ({ id, title, kind, language, origin }) => ({
    ...{ path: `/library/${id}`, title, kind, language },
    from: origin && !origin.hidden ? origin.placeName : t('unnamedCity'),
  });
}

export function RelatedPart({ children }: { children: ReactNode }) {
  const t = useLessonWords();
  return (
    <section className={reading.part} aria-label={t('related')}>
      <h2>{t('related')}</h2>
      {children}
    </section>
  );
}

export function RelatedLine({ relation, children }: { relation: Relation; children?: ReactNode }) {
  return (
    <li>
      <span className={styles.text}>
        <Link to={relation.path} lang={relation.language}>
          {relation.title}
        </Link>
        <span className={styles.under}>
          <KindMark kind={relation.kind} />
          {relation.from}
        </span>
      </span>
      {children}
    </li>
  );
}

/** As it went out, or is to go out: nobody changes it here. */
export function RelatedEditions({ editions }: { editions: readonly RelatedEditionFragment[] }) {
  const relationOf = useEditionRelation();
  if (!editions.length) return null;
  return (
    <RelatedPart>
      <ul className={styles.list}>
        {editions.map((edition) => (
          <RelatedLine key={edition.id} relation={relationOf(edition)} />
        ))}
      </ul>
    </RelatedPart>
  );
}
