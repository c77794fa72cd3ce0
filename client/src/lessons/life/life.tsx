import { useState } from 'react';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import card from '../../shell/beside.module.css';
import { useRefusalText } from '../../shell/refusal-text.js';
import { Refused, useRow, useRows, type Performed } from '../../sync/index.js';
import { StateMark } from '../marks.js';
import { ReasonDialog } from '../reason-dialog.js';
import { useLessonFields, useLessonTerms } from '../terms.js';
import { useLessonWords } from '../words.js';
import { textKept } from '../writing/kept.js';
import { useLessonActs } from './acts.js';
import { Applied } from './applied.js';
import { QualityTest } from './checks.js';
import styles from './life.module.css';
import { Review } from './review.js';

interface LifeProps {
  lesson: Lesson;
  /** The acts that are open to me. */
  can: ReadonlySet<string>;
  /** Brings a field before the eyes, in the form. */
  onField(field: string): void;
}

/** Where the lesson stands, what is missing, and the one next step. */
export function Life({ lesson, can, onField }: LifeProps) {
  const t = useLessonWords();
  const terms = useLessonTerms();
  return (
    <section className={card.card} aria-label={t('life')}>
      <div className={styles.head}>
        <h2>{t('life')}</h2>
        <StateMark state={lesson.state} />
      </div>
      <p>{terms.hint('state', lesson.state)}</p>
      <Next lesson={lesson} can={can} onField={onField} />
      <Applied lesson={lesson} may={can.has('applyLesson')} />
      <Review lesson={lesson} may={can.has('editLesson')} onField={onField} />
      <QualityTest lesson={lesson} may={can.has('checkLesson')} />
      <OutOfUse lesson={lesson} can={can} />
    </section>
  );
}

/** What the server said is missing, until it is there. */
function useMissing(lesson: Lesson) {
  const refusals = useRefusalText();
  const checks = useRows('quality_check', 'lessonId', lesson.id);
  const [named, setNamed] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string>();
  const isChecked = checks.some((check) => !check.archivedAt && tests.filter((test) => check[test]).length >= 4);
  const isSaid = (field: string) => {
    if (field === 'qualityChecks') return isChecked;
    const value: unknown = lesson[field as keyof Lesson];
    return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
  };
  const attempt = (done: Performed<unknown>) => {
    setNamed([]);
    setProblem(undefined);
    done.done.catch((error: unknown) => {
      const fields = error instanceof Refused && error.code === 'INVALID' ? error.fields.map(({ field }) => field) : [];
      setNamed(fields);
      if (!fields.length) setProblem(refusals.sentence(error));
    });
  };
  return { missing: named.filter((field) => !isSaid(field)), asked: named.length > 0, isChecked, problem, attempt };
}

const tests = ['context', 'happened', 'why', 'soWhat', 'whereApplies'] as const;

function Next({ lesson, can, onField }: LifeProps) {
  const t = useLessonWords();
  const acts = useLessonActs();
  const fields = useLessonFields();
  const { missing, asked, isChecked, problem, attempt } = useMissing(lesson);
  const organization = useRow('organization', lesson.organizationId)?.name ?? '…';
  const step = can.has('identifyLesson') ? 'identify' : can.has('validateLesson') ? 'validate' : undefined;
  return (
    <>
      {missing.length > 0 ? (
        <div className={parts.notice} role="alert">
          <b>{t('missing', { count: missing.length })}</b>
          <ul className={styles.missing}>
            {missing.map((field) => (
              <li key={field}>
                {field === 'qualityChecks' ? (
                  fields.name(field)
                ) : (
                  <button type="button" onClick={() => onField(field)}>
                    {fields.name(field)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {asked && !missing.length ? <p role="status">{t('nothingMissing')}</p> : null}
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
      {lesson.state === 'identified' && !isChecked && !can.has('checkLesson') ? <p>{t('waitsForCheck', { organization })}</p> : null}
      {step ? (
        <div className={styles.next}>
          <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => void textKept(lesson.id).then(() => attempt(acts[step](lesson)))}>
            {t(step)}
          </button>
          <span className={parts.hint}>{t(`${step}Hint`)}</span>
        </div>
      ) : null}
    </>
  );
}

function OutOfUse({ lesson, can }: Omit<LifeProps, 'onField'>) {
  const t = useLessonWords();
  const acts = useLessonActs();
  const [retiring, setRetiring] = useState(false);
  const button = `${parts.btn} ${parts.ghost} ${parts.small}`;
  if (!['retireLesson', 'restoreLesson', 'archiveLesson'].some((act) => can.has(act))) return null;
  return (
    <div className={styles.out}>
      {can.has('restoreLesson') ? (
        <button type="button" className={button} onClick={() => acts.restore(lesson)}>
          {t('restore')}
        </button>
      ) : null}
      {can.has('retireLesson') ? (
        <button type="button" className={button} onClick={() => setRetiring(true)}>
          {t('retire')}
        </button>
      ) : null}
      {can.has('archiveLesson') ? (
        <button type="button" className={button} onClick={() => acts.archive(lesson)}>
          {t('archive')}
        </button>
      ) : null}
      {retiring ? (
        <ReasonDialog
          title={t('retireTitle')}
          text={t('retireText')}
          send={t('retire')}
          label={t('retireReason')}
          onClose={() => setRetiring(false)}
          onSend={(reason) => {
            setRetiring(false);
            acts.retire(lesson, reason);
          }}
        />
      ) : null}
    </div>
  );
}
