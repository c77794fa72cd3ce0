import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { linesOf } from '../boards/lines.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { ChecklistLine, Task } from '../generated/rows.js';
import { useMe } from '../shell/session.js';
import { useTaskWords } from './words.js';
import { perform, useRows } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import { addChecklistLinesDocument, checkChecklistLineDocument, removeChecklistLineDocument } from './documents.js';
import styles from './tasks.module.css';

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
  return (
    <li data-done={line.done || undefined}>
      <label>
        <input type="checkbox" checked={line.done} disabled={!may} onChange={check} />
        <span>{line.text}</span>
      </label>
      {may && (
        <button
          type="button"
          className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
          aria-label={t('removeLine', { text: line.text })}
          onClick={remove}
        >
          <IconX size={14} aria-hidden="true" />
        </button>
      )}
    </li>
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
      <textarea
        className={parts.field}
        rows={1}
        aria-label={t('addLine')}
        placeholder={t('addLine')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
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
