import { IconCalendarX, IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import parts from '../../boards/parts.module.css';
import { useDates } from '../../shell/dates.js';
import { usePack } from '../../shell/pack.js';
import { isExpired, KindMark, Label } from '../marks.js';
import { Lines, LessonText } from '../lesson-text.js';
import { useLessonTerms, type LessonField, type SaidLesson } from '../terms.js';
import { useLessonWords } from '../words.js';
import styles from './reading.module.css';

/** A lesson as a page that reads well: the claim, what stands behind it, what to do. What is not said takes no room. */
export function LessonArticle({ lesson, byline, notes, after }: { lesson: SaidLesson; byline: ReactNode; notes?: ReactNode; after?: ReactNode }) {
  return (
    <article className={styles.article}>
      <Head lesson={lesson} byline={byline} />
      <Expired on={lesson.expiresOn} />
      {notes}
      <Story lesson={lesson} />
      <Use lesson={lesson} />
      <Care lesson={lesson} />
      <Addresses name="templates" links={lesson.templates} />
      <Addresses name="sources" links={lesson.sources} />
      {after}
    </article>
  );
}

function Head({ lesson, byline }: { lesson: SaidLesson; byline: ReactNode }) {
  const pack = usePack();
  return (
    <header>
      <div className={styles.over}>
        <KindMark kind={lesson.kind} />
        {lesson.tacticTypeKey ? <span>{pack.term('tacticTypes', lesson.tacticTypeKey)}</span> : null}
        <span className={styles.right}>
          <Label handling={lesson.handling} />
        </span>
      </div>
      <h1 lang={lesson.language}>{lesson.title}</h1>
      {lesson.problem ? (
        <div className={styles.lead}>
          <LessonText lesson={lesson} field="problem" />
        </div>
      ) : null}
      {byline}
    </header>
  );
}

function Part({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>
        {title}
        {side}
      </h2>
      {children}
    </section>
  );
}

function Story({ lesson }: { lesson: SaidLesson }) {
  const t = useLessonWords();
  const terms = useLessonTerms();
  const { whatWeDid, result, mechanism, mechanismKey, moderators } = lesson;
  return (
    <>
      {whatWeDid ? (
        <Part title={t('whatWeDid')}>
          <LessonText lesson={lesson} field="whatWeDid" as="steps" />
        </Part>
      ) : null}
      {result ? (
        <Part title={t('result')}>
          <LessonText lesson={lesson} field="result" />
        </Part>
      ) : null}
      {mechanism || mechanismKey ? (
        <Part title={t('mechanism')} side={mechanismKey ? <span className={styles.tag}>{terms.name('mechanismKey', mechanismKey)}</span> : null}>
          <LessonText lesson={lesson} field="mechanism" />
        </Part>
      ) : null}
      {moderators ? (
        <Part title={t('moderators')}>
          <LessonText lesson={lesson} field="moderators" />
        </Part>
      ) : null}
    </>
  );
}

function Use({ lesson }: { lesson: SaidLesson }) {
  const t = useLessonWords();
  const { doThis, avoid, appliesIf, notIf, coreElements, mayChange, language } = lesson;
  return (
    <>
      {doThis.length ? (
        <Part title={t('doThis')}>
          <Lines lines={doThis} as="steps" language={language} />
        </Part>
      ) : null}
      {avoid.length ? (
        <Part title={t('avoid')}>
          <Lines lines={avoid} as="no" language={language} />
        </Part>
      ) : null}
      {appliesIf || notIf ? (
        <div className={styles.pair}>
          {appliesIf ? (
            <section data-tone="yes">
              <h2>{t('appliesIf')}</h2>
              <LessonText lesson={lesson} field="appliesIf" as="yes" />
            </section>
          ) : null}
          {notIf ? (
            <section>
              <h2>{t('notIf')}</h2>
              <LessonText lesson={lesson} field="notIf" as="no" />
            </section>
          ) : null}
        </div>
      ) : null}
      {coreElements.length || mayChange.length ? (
        <div className={styles.pair}>
          {coreElements.length ? (
            <section data-tone="yes">
              <h2>{t('coreElements')}</h2>
              <Lines lines={coreElements} as="yes" language={language} />
            </section>
          ) : null}
          {mayChange.length ? (
            <section>
              <h2>{t('mayChange')}</h2>
              <Lines lines={mayChange} as="bullets" language={language} />
            </section>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

const takes = ['takesPeople', 'takesHours', 'takesSkills', 'takesAgreements', 'takesApprovals', 'takesLeadTime'] as const;
const cost = ['costBand', 'costMoney', 'costHours', 'costPayer'] as const;
const place = ['contextPlaceSize', 'contextPeriod', 'contextPartners', 'contextLaw', 'contextMarket', 'contextFunding'] as const;

function Care({ lesson }: { lesson: SaidLesson }) {
  const t = useLessonWords();
  return (
    <>
      <FactPart title={t('takes')} lesson={lesson} fields={takes} />
      <FactPart title={t('cost')} lesson={lesson} fields={cost} />
      <FactPart title={t('contextTitle')} lesson={lesson} fields={place} />
      {lesson.harms ? (
        <Part title={t('harms')}>
          <LessonText lesson={lesson} field="harms" />
        </Part>
      ) : null}
      {lesson.legalNotes ? (
        <Part title={t('legalNotes')}>
          <LessonText lesson={lesson} field="legalNotes" />
        </Part>
      ) : null}
    </>
  );
}

type Fact = (typeof takes)[number] | (typeof cost)[number] | (typeof place)[number];

function FactPart({ title, lesson, fields }: { title: string; lesson: SaidLesson; fields: readonly (Fact & LessonField)[] }) {
  const t = useLessonWords();
  const terms = useLessonTerms();
  const said = fields.flatMap((field) => {
    const value = terms.name(field, lesson[field]);
    return value ? [{ field, value }] : [];
  });
  if (!said.length) return null;
  return (
    <Part title={title}>
      <dl className={styles.facts}>
        {said.map(({ field, value }) => (
          <div key={field}>
            <dt>{t(`field_${field}`)}</dt>
            <dd lang={field === 'contextPlaceSize' || field === 'costBand' ? undefined : lesson.language}>{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** What whoever would follow it has to know before anything else. */
function Expired({ on }: { on: string | null }) {
  const t = useLessonWords();
  const dates = useDates();
  if (!isExpired(on)) return null;
  return (
    <p className={parts.notice}>
      <b>
        <IconCalendarX size={16} stroke={1.75} aria-hidden="true" />
        {t('expired', { day: dates.day(on) })}
      </b>
      {t('expiredNote')}
    </p>
  );
}

function Addresses({ name, links }: { name: 'sources' | 'templates'; links: readonly string[] }) {
  const t = useLessonWords();
  if (!links.length) return null;
  return (
    <Part title={t(name)}>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link}>
            <a href={link} target="_blank" rel="noreferrer noopener">
              {link.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')}
              <IconExternalLink size={14} stroke={1.75} aria-hidden="true" />
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
