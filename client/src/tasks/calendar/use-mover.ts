import { useMemo, useState } from 'react';
import { useTell } from '../../boards/tell.js';
import type { Task } from '../../generated/rows.js';
import { isoDay, useDates } from '../../shell/dates.js';
import { store } from '../../sync/index.js';
import { useTaskActs } from '../acts.js';
import { usePlanningWords } from '../planning-words.js';
import { useStanding } from '../rights.js';

export interface Mover {
  may(task: Task): boolean;
  move(task: Task, day: string): void;
  moveById(id: string, day: string): void;
  /** Asks for the day. */
  choose(task: Task): void;
}

/** Moves items to another day, and says what came of it. */
export function useMover(): { mover: Mover; said: string; problem: string; choosing: Task | undefined; close(): void } {
  const t = usePlanningWords();
  const dates = useDates();
  const tell = useTell();
  const acts = useTaskActs();
  const standing = useStanding();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const [choosing, setChoosing] = useState<Task>();
  const mover = useMemo<Mover>(() => {
    const move = (task: Task, day: string) => {
      if (day === task.dueOn) return;
      if (day < isoDay()) return setProblem(t('notEarlier'));
      setProblem('');
      setSaid(t('movedTo', { title: task.title, day: dates.longDay(day) }));
      acts.moveDue(task, day).done.catch((refused: unknown) => setProblem(tell(refused)));
      // It has gone to another day, and the focus with it.
      requestAnimationFrame(() => requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-focus="${task.id}"]`)?.focus()));
    };
    return {
      may: (task) => standing.may('moveDueTask', task),
      move,
      moveById: (id, day) => {
        const task = store.get('task', id);
        if (task && standing.may('moveDueTask', task)) move(task, day);
      },
      choose: setChoosing,
    };
  }, [t, dates, tell, acts, standing]);
  return { mover, said, problem, choosing, close: () => setChoosing(undefined) };
}
