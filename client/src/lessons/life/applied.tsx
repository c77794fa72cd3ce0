import { useState } from 'react';
import { FormDialog } from '../../boards/form-dialog.js';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { useSubmit } from '../../shell/form.js';
import { perform, useDraft } from '../../sync/index.js';
import { applyLessonDocument } from '../documents.js';
import { useLessonFields } from '../terms.js';
import { useLessonWords } from '../words.js';
import styles from './life.module.css';

/** At home: that the team itself does it differently now, and how. */
export function Applied({ lesson, may }: { lesson: Lesson; may: boolean }) {
  const t = useLessonWords();
  const fields = useLessonFields();
  const [saying, setSaying] = useState(false);
  const { appliedHow } = lesson;
  if (!appliedHow && !may) return null;
  return (
    <div className={styles.block}>
      {appliedHow ? (
        <>
          <h3>{fields.name('appliedHow')}</h3>
          <p lang={lesson.language}>{appliedHow}</p>
        </>
      ) : null}
      {may ? (
        <div className={styles.next}>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setSaying(true)}>
            {t(appliedHow ? 'applyOtherwise' : 'apply')}
          </button>
          {appliedHow ? null : <span className={parts.hint}>{t('applyHint')}</span>}
        </div>
      ) : null}
      {saying ? <AppliedDialog lesson={lesson} onClose={() => setSaying(false)} /> : null}
    </div>
  );
}

function AppliedDialog({ lesson: { id, title, appliedHow }, onClose }: { lesson: Lesson; onClose(): void }) {
  const t = useLessonWords();
  const fields = useLessonFields();
  const draft = useDraft(`lesson:apply:${id}`);
  const how = draft.value ?? appliedHow ?? '';
  const save = useSubmit(async () => {
    await perform(applyLessonDocument, { input: { id, how: how.trim() } }, { says: t('saysApplied', { title }), undoable: true }).done;
    draft.drop();
    onClose();
  });
  return (
    <FormDialog
      title={t('applyTitle')}
      send={t('save')}
      problem={save.problem}
      disabled={save.busy || !how.trim()}
      onSend={() => save.submit()}
      onClose={onClose}
    >
      <p>{t('applyText')}</p>
      <label className={parts.control}>
        <span className={parts.name}>{fields.name('appliedHow')}</span>
        <textarea className={parts.field} rows={3} maxLength={4000} data-autofocus value={how} onChange={(event) => draft.set(event.currentTarget.value)} />
      </label>
    </FormDialog>
  );
}
