import { IconPencil, IconX } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { LineEditor, LinesField } from '../boards/line-fields.js';
import { linesOf } from '../boards/lines.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { ChecklistLine, Task } from '../generated/rows.js';
import { useMe } from '../shell/session.js';
import { useTaskWords } from './words.js';
import { perform, useRows } from '../sync/index.js';
import '../sync/blank-tasks.js';
import drawer from '../tactics/drawer.module.css';
import { addChecklistLinesDocument, checkChecklistLineDocument, editChecklistLineDocument, removeChecklistLineDocument } from './documents.js';
import styles from './drawer.module.css';

const LONGEST_LINE = 300;

/** Steps of an item; both sides of an ask see them. */
export function Checklist({ task, may }: { task: Task; may: boolean }) {
  const t = useTaskWords();
  const rows = useRows('checklist_line', 'taskId', task.id);
  const lines = useMemo(() => rows.filter((line) => line.archivedAt === null).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)), [rows]);
  const done = lines.filter((line) => line.done).length;
  if (!lines.length && !may) return null;
  return (
    <section className={drawer.section} aria-label={t('checklist')}>
      <div className={drawer.sectionHead}>
        <h2>{t('checklist')}</h2>
        {lines.length > 0 && <span className={parts.count}>{t('checked', { done, of: lines.length })}</span>}
      </div>
      <ul className={styles.checklist}>
        {lines.map((line) => (
          <Line key={line.id} line={line} may={may} />
        ))}
      </ul>
      {may && <AddLines task={task} last={lines.at(-1)?.position ?? 0} />}
    </section>
  );
}

function Line({ line, may }: { line: ChecklistLine; may: boolean }) {
  const t = useTaskWords();
  const me = useMe().person.id;
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const check = () =>
    perform(
      checkChecklistLineDocument,
      { input: { id: line.id, done: !line.done } },
      {
        says: t(line.done ? 'saysUnchecked' : 'saysChecked', { text: line.text }),
        undoable: true,
        show: (draft) => draft.patch('checklist_line', line.id, { done: !line.done, doneBy: line.done ? null : me }),
      },
    );
  const remove = () =>
    perform(
      removeChecklistLineDocument,
      { id: line.id },
      {
        says: t('saysLineRemoved', { text: line.text }),
        undoable: true,
        show: (draft) => draft.patch('checklist_line', line.id, { archivedAt: new Date().toISOString() }),
      },
    );
  if (editing)
    return (
      <li>
        <EditLine
          line={line}
          onClose={() => {
            setEditing(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      </li>
    );
  return (
    <li data-done={line.done || undefined}>
      <label>
        <input type="checkbox" checked={line.done} disabled={!may} onChange={check} />
        <span>{line.text}</span>
      </label>
      {may && (
        <span className={styles.lineActs}>
          <button
            ref={opener}
            type="button"
            className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
            aria-label={t('editLine', { text: line.text })}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={14} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
            aria-label={t('removeLine', { text: line.text })}
            onClick={remove}
          >
            <IconX size={14} aria-hidden="true" />
          </button>
        </span>
      )}
    </li>
  );
}

function EditLine({ line, onClose }: { line: ChecklistLine; onClose(): void }) {
  const t = useTaskWords();
  const seen = useRef(line);
  const keep = (text: string) =>
    perform(
      editChecklistLineDocument,
      { input: { id: line.id, version: seen.current.version, text } },
      {
        says: t('saysLineEdited', { text }),
        undoable: true,
        from: seen.current,
        show: (draft) => draft.patch('checklist_line', line.id, { text }),
      },
    );
  return (
    <LineEditor label={t('lineText')} save={t('save')} text={line.text} longest={LONGEST_LINE} className={styles.addLine} onKeep={keep} onClose={onClose} />
  );
}

/** Enter adds and stays; pasted lines become a step each. */
function AddLines({ task, last }: { task: Task; last: number }) {
  const t = useTaskWords();
  const tell = useTell();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const lines = linesOf(text);
    if (!lines.length) return;
    setText('');
    setProblem(undefined);
    perform(
      addChecklistLinesDocument,
      { input: { taskId: task.id, lines } },
      {
        says: t('saysLinesAdded', { count: lines.length }),
        undoable: true,
        // Behind the others until the server has given them their places.
        show: (draft) =>
          lines.forEach((line, at) => draft.insert('checklist_line', { id: draft.newId(at), taskId: task.id, text: line, position: last + 1 + at })),
      },
    ).done.catch((refused: unknown) => {
      setProblem(tell(refused));
      setText(lines.join('\n'));
    });
  };
  return (
    <form
      className={styles.addLine}
      aria-label={t('addLine')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <LinesField label={t('addLine')} text={text} onChange={setText} onAdd={add} />
      <button type="submit" className={`${parts.btn} ${parts.small}`} disabled={!text.trim()}>
        {t('add')}
      </button>
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
