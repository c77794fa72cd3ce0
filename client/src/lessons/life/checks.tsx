import { IconCheck, IconHistory, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { FormDialog } from '../../boards/form-dialog.js';
import parts from '../../boards/parts.module.css';
import type { Lesson, QualityCheck } from '../../generated/rows.js';
import { useDates } from '../../shell/dates.js';
import { useSubmit } from '../../shell/form.js';
import { useMe } from '../../shell/session.js';
import { ask, useDraft, useLoad, useRow, useRows } from '../../sync/index.js';
import { checkLessonDocument, outdatedChecksDocument } from '../documents.js';
import { useLessonWords } from '../words.js';
import styles from './life.module.css';

/** The five questions; four of them with yes are enough. */
const tests = ['context', 'happened', 'why', 'soWhat', 'whereApplies'] as const;
const enough = 4;
type Answers = Record<(typeof tests)[number], boolean>;

/** How people of other organizations found it. */
export function QualityTest({ lesson, may }: { lesson: Lesson; may: boolean }) {
  const t = useLessonWords();
  const me = useMe().person.id;
  const rows = useRows('quality_check', 'lessonId', lesson.id);
  const checks = rows.filter((check) => !check.archivedAt).sort((one, other) => one.changedAt.localeCompare(other.changedAt));
  const outdated = useLoad(outdatedChecksDocument, { id: lesson.id }, { again: `${lesson.version} ${checks.map(({ version }) => version).join(' ')}` }).data
    ?.lesson?.outdatedChecks;
  const mine = checks.find((check) => check.reviewerId === me);
  const [checking, setChecking] = useState(false);
  if (lesson.state === 'observed' && !checks.length) return null;
  return (
    <div className={styles.block}>
      <h3>{t('checks')}</h3>
      {checks.length ? (
        <ul className={styles.checks}>
          {checks.map((check) => (
            <Check key={check.id} check={check} isOld={outdated?.some(({ id }) => id === check.id) ?? false} />
          ))}
        </ul>
      ) : (
        <p>{t('noChecks')}</p>
      )}
      {may ? (
        <div className={styles.next}>
          <button type="button" className={`${parts.btn} ${mine ? '' : parts.main}`} onClick={() => setChecking(true)}>
            {t(mine ? 'checkAgain' : 'check')}
          </button>
          <span className={parts.hint}>{t('checkHint')}</span>
        </div>
      ) : (
        <span className={parts.hint}>{t('checksHint')}</span>
      )}
      {checking ? <CheckDialog lesson={lesson} mine={mine} onClose={() => setChecking(false)} /> : null}
    </div>
  );
}

function Check({ check, isOld }: { check: QualityCheck; isOld: boolean }) {
  const t = useLessonWords();
  const dates = useDates();
  const organization = useRow('organization', check.organizationId)?.name;
  const count = tests.filter((test) => check[test]).length;
  const good = count >= enough;
  return (
    <li>
      <details>
        <summary>
          <span className={parts.status} data-tone={good ? 'ok' : 'warn'}>
            {good ? <IconCheck size={14} stroke={2} aria-hidden="true" /> : <IconX size={14} stroke={2} aria-hidden="true" />}
            {t(good ? 'goodEnough' : 'notYet')}, {t('ticked', { count })}
          </span>
          <span className={styles.by}>
            {organization ? t('by', { name: check.reviewerName, organization }) : check.reviewerName} · {dates.day(check.changedAt.slice(0, 10))}
          </span>
        </summary>
        <ul className={styles.ticks}>
          {tests.map((test) => (
            <li key={test} data-yes={check[test] || undefined}>
              {check[test] ? <IconCheck size={14} stroke={2} aria-hidden="true" /> : <IconX size={14} stroke={2} aria-hidden="true" />}
              <span>
                <span className={parts.hidden}>{t(check[test] ? 'passes' : 'fails')}: </span>
                {t(`test_${test}`)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {check.note ? <p>{check.note}</p> : null}
      {isOld ? (
        <span className={parts.status} data-tone="warn" title={t('staleHint')}>
          <IconHistory size={14} stroke={2} aria-hidden="true" />
          {t('stale')}
        </span>
      ) : null}
    </li>
  );
}

interface DialogProps {
  lesson: Lesson;
  mine: QualityCheck | undefined;
  onClose(): void;
}

function CheckDialog({ lesson, mine, onClose }: DialogProps) {
  const t = useLessonWords();
  const [answers, setAnswers] = useState<Answers>(() => Object.fromEntries(tests.map((test) => [test, mine?.[test] ?? false])) as Answers);
  const note = useDraft(`lesson:check:${lesson.id}`);
  const text = note.value ?? mine?.note ?? '';
  const count = tests.filter((test) => answers[test]).length;
  const save = useSubmit(async (act) => {
    await ask(checkLessonDocument, { act, input: { id: lesson.id, ...answers, note: text.trim() || null } });
    note.drop();
    onClose();
  });
  return (
    <FormDialog title={t('checkTitle')} send={t('saveCheck')} problem={save.problem} size={560} disabled={save.busy} onSend={save.submit} onClose={onClose}>
      <div className={styles.questions}>
        {tests.map((test, at) => (
          <label key={test}>
            <input
              type="checkbox"
              data-autofocus={at === 0 || undefined}
              checked={answers[test]}
              onChange={(event) => {
                const yes = event.currentTarget.checked;
                setAnswers((now) => ({ ...now, [test]: yes }));
              }}
            />
            <span>{t(`test_${test}`)}</span>
          </label>
        ))}
      </div>
      <p className={parts.status} data-tone={count >= enough ? 'ok' : 'none'} role="status">
        {t('ticked', { count })}: {t(count >= enough ? 'goodEnough' : 'notYet')}
      </p>
      <label className={parts.control}>
        <span className={parts.name}>{t('checkNote')}</span>
        <textarea className={parts.field} rows={3} maxLength={4000} value={text} onChange={(event) => note.set(event.currentTarget.value)} />
      </label>
    </FormDialog>
  );
}
