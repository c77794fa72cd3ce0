import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { useTaskWords } from './words.js';
import { leavesByEscape } from '../shell/escape.js';
import { perform, useDraft, useRows } from '../sync/index.js';
import '../sync/blank-tasks.js';
import drawer from '../tactics/drawer.module.css';
import { writeTaskNoteDocument } from './documents.js';
import { Words } from './form-parts.js';
import forms from './forms.module.css';
import styles from './drawer.module.css';

/** What only I ever see. */
export function TaskNoteField({ taskId }: { taskId: string }) {
  const t = useTaskWords();
  const tell = useTell();
  const note = useRows('task_note', 'taskId', taskId)[0];
  const draft = useDraft(`note:${taskId}`);
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const editing = open || draft.value !== undefined;
  const save = () => {
    const text = (draft.value ?? '').trim();
    draft.drop();
    setOpen(false);
    if (text === (note?.text ?? '')) return;
    perform(
      writeTaskNoteDocument,
      { input: { taskId, text } },
      {
        says: t('saysNote'),
        undoable: note !== undefined,
        show: (overlay) => (note ? overlay.patch('task_note', note.id, { text }) : overlay.insert('task_note', { id: overlay.newId(0), taskId, text })),
      },
    ).done.catch((refused: unknown) => {
      setProblem(tell(refused));
      draft.set(text);
    });
  };
  const cancel = () => {
    draft.drop();
    setOpen(false);
  };
  return (
    <section className={drawer.section} aria-label={t('note')}>
      <div className={drawer.sectionHead}>
        <h2>{t('note')}</h2>
        <span className={`${parts.hint} ${forms.readPart}`}>
          <IconLock size={14} aria-hidden="true" />
          {t('noteHint')}
        </span>
      </div>
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      {editing ? (
        <form
          className={parts.form}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          onKeyDown={leavesByEscape(cancel)}
        >
          <Words label={t('noteText')} value={draft.value ?? note?.text ?? ''} onChange={draft.set} limit={4000} rows={3} focus={open} />
          <div className={forms.formActs}>
            <button type="submit" className={`${parts.btn} ${parts.small}`}>
              {t('save')}
            </button>
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={cancel}>
              {t('cancel')}
            </button>
          </div>
        </form>
      ) : (
        <>
          {note?.text && <p className={styles.noteText}>{note.text}</p>}
          <div>
            <button type="button" className={forms.textButton} onClick={() => setOpen(true)}>
              {t(note?.text ? 'editNote' : 'addNote')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
