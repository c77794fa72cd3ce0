import { IconArchive, IconCalendarEvent, IconCheck, IconTag, IconUserShare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { labelFits, wholeTeam } from '../audience/seen.js';
import { FormDialog } from '../boards/form-dialog.js';
import { useBulk } from '../boards/bulk.js';
import list from '../boards/list.module.css';
import { useTell } from '../boards/tell.js';
import type { Task } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { useDates } from '../shell/dates.js';
import { useTaskWords } from './words.js';
import { DayField, Select, useColleagues, Words } from './form-parts.js';
import { useBulkTaskActs } from './bulk-acts.js';
import { useStanding, type TaskAct } from './rights.js';
import { isAcross } from './states.js';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** What can be done with the chosen rows: one's own organization's work, never another's. */
export function ItemsBulk({ tasks, onClear }: { tasks: readonly Task[]; onClear(): void }) {
  const t = useTaskWords();
  const dates = useDates();
  const tell = useTell();
  const acts = useBulkTaskActs();
  const standing = useStanding();
  const { progress, run } = useBulk(tell);
  const [form, setForm] = useState<TaskAct>();
  const open = (act: TaskAct) => tasks.filter((task) => standing.may(act, task));
  const places = new Set(open('handOnTask').map((task) => `${task.answeringTeamId} ${task.organizationId}`));
  const choices: readonly { act: TaskAct; label: string; Glyph: typeof IconCheck; tasks: readonly Task[] }[] = [
    { act: 'finishTask', label: t('finishDots'), Glyph: IconCheck, tasks: open('finishTask') },
    { act: 'moveDueTask', label: t('moveDueDots'), Glyph: IconCalendarEvent, tasks: open('moveDueTask') },
    { act: 'handOnTask', label: t('handOnDots'), Glyph: IconUserShare, tasks: places.size === 1 ? open('handOnTask') : [] },
    { act: 'editTask', label: t('labelDots'), Glyph: IconTag, tasks: open('editTask') },
  ];
  const over = open('archiveTasks');
  const chosen = choices.find((one) => one.act === form);
  return (
    <>
      <div className={list.bulk} role="region" aria-label={t('selection')}>
        {progress?.failed && (
          <p className={list.bulkProblem} role="alert">
            {progress.failed}
          </p>
        )}
        {progress && !progress.failed ? (
          <p className={list.bulkProgress} role="status">
            {t('bulkProgress', { done: dates.number(progress.done), of: dates.number(progress.of) })}
          </p>
        ) : (
          <div className={list.bulkActs}>
            <b aria-live="polite">{t('selected', { count: tasks.length })}</b>
            {choices.map(({ act, label, Glyph, tasks: fitting }) => (
              <button key={act} type="button" disabled={!fitting.length} onClick={() => setForm(act)}>
                <Glyph {...icon} />
                {fitting.length && fitting.length < tasks.length ? t('ofThem', { act: label, count: fitting.length }) : label}
              </button>
            ))}
            {over.length > 0 && (
              <button
                type="button"
                onClick={() =>
                  void run(
                    over.map((task) => task.id),
                    acts.archive,
                  ).then(onClear)
                }
              >
                <IconArchive {...icon} />
                {over.length < tasks.length ? t('ofThem', { act: t('archiveTasks'), count: over.length }) : t('archiveTasks')}
              </button>
            )}
            <button type="button" aria-label={t('clearSelection')} onClick={onClear}>
              <IconX {...icon} />
            </button>
          </div>
        )}
      </div>
      {chosen && (
        <BulkForm
          act={chosen.act}
          tasks={chosen.tasks}
          onClose={() => setForm(undefined)}
          onSend={(value) => {
            setForm(undefined);
            const ids = chosen.tasks.map((task) => task.id);
            const one = { finishTask: acts.finish, moveDueTask: acts.moveDue, handOnTask: acts.handOn, editTask: acts.label }[chosen.act as 'finishTask'];
            void run(ids, (part) => one(part, value)).then(onClear);
          }}
        />
      )}
    </>
  );
}

interface BulkFormProps {
  act: TaskAct;
  tasks: readonly Task[];
  onSend(value: string): void;
  onClose(): void;
}

function BulkForm({ act, tasks, onSend, onClose }: BulkFormProps) {
  const t = useTaskWords();
  const first = tasks[0];
  const people = useColleagues(first?.answeringTeamId ?? '', first?.organizationId ?? '');
  const [value, setValue] = useState('');
  const pack = usePack();
  // One that fits them all.
  const labels = pack.list('labels').filter(({ key }) => tasks.every((task) => labelFits(key, isAcross(task) ? wholeTeam : task.audience)));
  const title = t(act === 'editTask' ? 'labelTasks' : (act as 'finishTask' | 'moveDueTask' | 'handOnTask'));
  return (
    <FormDialog
      title={`${title}: ${t('items', { count: tasks.length })}`}
      send={title}
      size={480}
      disabled={!value.trim()}
      onSend={() => onSend(value.trim())}
      onClose={onClose}
    >
      {act === 'finishTask' && <Words label={t('evidence')} value={value} onChange={setValue} focus />}
      {act === 'moveDueTask' && <DayField label={t('dueOn')} value={value} onChange={setValue} focus />}
      {act === 'editTask' && (
        <Select
          label={t('handling')}
          value={value}
          empty={t('choose')}
          options={labels.map(({ key, name }) => ({ key, name: `${key}: ${name}` }))}
          onChange={setValue}
          focus
        />
      )}
      {act === 'handOnTask' && <Select label={t('colleague')} value={value} empty={t('choose')} options={people} onChange={setValue} focus />}
    </FormDialog>
  );
}
