import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLivingSeats } from '../../audience/names.js';
import { narrowingOf, seatsWhoSee } from '../../audience/seen.js';
import parts from '../../boards/parts.module.css';
import { useTell } from '../../boards/tell.js';
import type { Task } from '../../generated/rows.js';
import { PersonAvatar } from '../../shell/avatar.js';
import { perform, store, useRows } from '../../sync/index.js';
import '../../sync/blank-tasks.js';
import drawer from '../../tactics/drawer.module.css';
import { addHelperDocument, removeHelperDocument } from './documents.js';
import styles from '../drawer.module.css';
import { Select } from '../form-parts.js';
import marks from '../marks.module.css';
import type { Standing } from '../rights.js';
import { isAcross } from '../states.js';
import { useTaskWords } from '../words.js';

/** Who lends a hand. It gives nobody more to see. */
export function Helpers({ task, may, standing }: { task: Task; may: boolean; standing: Standing }) {
  const t = useTaskWords();
  const tell = useTell();
  const helpers = useRows('task_helper', 'taskId', task.id).filter((one) => one.archivedAt === null);
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string>();
  const people = useWhoCanHelp(task, standing, new Set(helpers.map((one) => one.personId)));
  if (!helpers.length && (!may || task.archivedAt)) return null;
  const add = (personId: string) => {
    const personName = store.get('person', personId)?.displayName ?? '';
    setAdding(false);
    setProblem(undefined);
    perform(
      addHelperDocument,
      { input: { taskId: task.id, personId } },
      {
        says: t('saysHelper', { name: personName, title: task.title }),
        undoable: true,
        show: (draft) => draft.insert('task_helper', { id: draft.newId(0), taskId: task.id, personId, personName }),
      },
    ).done.catch((refused: unknown) => setProblem(tell(refused)));
  };
  const remove = (id: string, name: string) =>
    perform(
      removeHelperDocument,
      { id },
      {
        says: t('saysNoHelper', { name, title: task.title }),
        undoable: true,
        show: (draft) => draft.patch('task_helper', id, { archivedAt: new Date().toISOString() }),
      },
    );
  return (
    <section className={drawer.fact} aria-label={t('helpers')}>
      <span className={parts.label}>{t('helpers')}</span>
      {!helpers.length && <span className={parts.hint}>{t('nobodyHelps')}</span>}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <ul className={styles.links}>
        {helpers.map((one) => (
          <li key={one.id}>
            <span className={marks.who}>
              <PersonAvatar id={one.personId} name={one.personName} size="small" />
              <span>{one.personName}</span>
            </span>
            {(may || one.personId === standing.me) && (
              <button
                type="button"
                className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
                aria-label={t('removeHelper', { name: one.personName })}
                onClick={() => remove(one.id, one.personName)}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {may &&
        people.length > 0 &&
        (adding ? (
          <Select label={t('whoHelps')} value="" empty={t('choose')} options={people} onChange={add} focus />
        ) : (
          <button type="button" className={drawer.link} onClick={() => setAdding(true)}>
            {t('addHelper')}
          </button>
        ))}
    </section>
  );
}

/** Colleagues of my side who see the item, without who does it and who helps already. */
function useWhoCanHelp(task: Task, standing: Standing, helping: ReadonlySet<string>): readonly { key: string; name: string }[] {
  const mine = standing.isOfMyTeam(task) ? task.teamId : task.answeringTeamId;
  const seats = useLivingSeats(mine);
  return useMemo(() => {
    const seeing = isAcross(task)
      ? seats.filter((seat) => mine === task.teamId || seat.organizationId === task.organizationId)
      : seatsWhoSee(narrowingOf(task.audience), seats);
    const ids = new Set(seeing.flatMap((seat) => (seat.holderId && seat.role !== 'guest' ? [seat.holderId] : [])));
    return [...ids]
      .filter((id) => id !== task.ownerId && !helping.has(id))
      .map((key) => ({ key, name: store.get('person', key)?.displayName ?? '…' }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [task, seats, mine, helping]);
}
