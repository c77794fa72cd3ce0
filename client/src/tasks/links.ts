import { useMemo } from 'react';
import type { Tactic, Task, TaskLink } from '../generated/rows.js';
import { useWords } from '../shell/words.js';
import { store, useRows } from '../sync/index.js';
import { isLate, isOpen } from './states.js';

const living = (link: TaskLink) => link.archivedAt === null;

/** The tactic that an item belongs to, as far as this page holds it. */
export function useTacticOf(taskId: string): Tactic | undefined {
  const links = useRows('task_link', 'taskId', taskId);
  const held = useRows('tactic');
  return useMemo(() => links.filter(living).flatMap((link) => held.find((tactic) => tactic.id === link.tacticId) ?? [])[0], [links, held]);
}

/** The same for a whole table: read once for all of its rows. */
export function useTacticsByTask(): ReadonlyMap<string, Tactic> {
  const links = useRows('task_link');
  const tactics = useRows('tactic');
  return useMemo(() => {
    const byId = new Map(tactics.map((tactic) => [tactic.id, tactic]));
    return new Map(
      links.filter(living).flatMap((link) => {
        const tactic = byId.get(link.tacticId);
        return tactic ? [[link.taskId, tactic] as const] : [];
      }),
    );
  }, [links, tactics]);
}

/** Items and asks that are linked to a tactic and that I may see. */
export function useTasksOfTactic(tacticId: string): readonly Task[] {
  const links = useRows('task_link', 'tacticId', tacticId);
  const tasks = useRows('task');
  return useMemo(() => {
    const ids = new Set(links.filter(living).map((link) => link.taskId));
    return tasks.filter((task) => ids.has(task.id) && task.archivedAt === null);
  }, [links, tasks]);
}

export interface OpenCount {
  readonly open: number;
  readonly late: number;
}

/** "3 open, 1 overdue"; nothing where nothing is open. */
export function useCountText(): (count: OpenCount | undefined) => string {
  const t = useWords('board');
  return (count) => {
    if (!count?.open) return '';
    const open = t('openItems', { count: count.open });
    return count.late ? t('openItemsLate', { open, count: count.late }) : open;
  };
}

/** How many open items a board's tactics have, by tactic: those that I may see. */
export function useOpenCounts(boardId: string): ReadonlyMap<string, OpenCount> {
  const links = useRows('task_link', 'boardId', boardId);
  const tasks = useRows('task');
  return useMemo(() => {
    const counts = new Map<string, OpenCount>();
    if (!tasks.length) return counts;
    for (const link of links) {
      const task = living(link) ? store.get('task', link.taskId) : undefined;
      if (!task || !isOpen(task)) continue;
      const now = counts.get(link.tacticId) ?? { open: 0, late: 0 };
      counts.set(link.tacticId, { open: now.open + 1, late: now.late + (isLate(task) ? 1 : 0) });
    }
    return counts;
  }, [links, tasks]);
}
