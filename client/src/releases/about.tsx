import { IconCheck } from '@tabler/icons-react';
import type { ReleasePageQuery } from '../generated/graphql.js';
import { useLessonFields, useLessonTerms } from '../lessons/terms.js';
import card from '../shell/beside.module.css';
import { useDates } from '../shell/dates.js';
import styles from './releases.module.css';
import { checklist, findingKind } from './standing.js';
import { useReleaseWords } from './words.js';

type Release = NonNullable<ReleasePageQuery['release']>;

/** How it goes out, and what whoever asks has looked at. */
export function About({ release, team }: { release: Release; team: string }) {
  const t = useReleaseWords();
  const dates = useDates();
  const terms = useLessonTerms();
  const fields = useLessonFields();
  return (
    <section className={card.card} aria-label={t('about')}>
      <h2>{t('about')}</h2>
      <dl className={card.facts}>
        <div>
          <dt>{t('why')}</dt>
          <dd>{release.reason}</dd>
        </div>
        <div>
          <dt>{t('city')}</dt>
          <dd>
            {release.hideCity ? t('cityHidden') : t('cityShown', { team })}
            {release.hideCity ? <span className={card.hint}>{t('hideCityHint')}</span> : null}
            {release.hideContact ? <span className={card.hint}>{t('contactHidden')}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t('when')}</dt>
          <dd>{release.embargoUntil ? t('whenDay', { day: dates.day(release.embargoUntil) }) : t('whenAgreed')}</dd>
        </div>
        <div>
          <dt>{t('handling')}</dt>
          <dd>
            {release.handling}
            <span className={card.hint}>{terms.hint('handling', release.handling)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('ticked')}</dt>
          <dd>
            <ul className={styles.ticked}>
              {checklist
                .filter((line) => release.checklist.includes(line))
                .map((line) => (
                  <li key={line}>
                    <IconCheck size={14} stroke={2} aria-hidden="true" />
                    {t(`check_${line}`)}
                  </li>
                ))}
            </ul>
          </dd>
        </div>
        {release.findings.length ? (
          <div>
            <dt>{t('looked')}</dt>
            <dd>
              <ul className={styles.looked}>
                {release.findings.map(({ field, kind, excerpt, word }, at) => (
                  <li key={at}>
                    <q lang={release.language}>{excerpt}</q>
                    <span className={card.hint}>{t('lookedAt', { kind: t(`kind_${findingKind(kind)}`), field: fields.name(field) })}</span>
                    <span>{word}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}
