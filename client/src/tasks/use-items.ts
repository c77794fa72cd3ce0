import { useCallback, useMemo, useState } from 'react';
import type { Tactic, Task } from '../generated/rows.js';
import { useTaskWords } from './words.js';
import { ask, store, useLoad, useRows, type Refused } from '../sync/index.js';
import { tasksDocument } from './documents.js';
import { dueGroupOf, dueGroups, taskMatcher, type Grouping, type TaskFilter } from './filter.js';
import { useTacticsByTask } from './links.js';
import { useStanding } from './rights.js';
import { byDue, openStates } from './states.js';

export interface ItemGroup {
  readonly key: string;
  readonly name: string;
  /** The organization whose mark stands before the name. */
  readonly organizationId: string | undefined;
  readonly tasks: readonly Task[];
}

export interface Items {
  readonly groups: readonly ItemGroup[];
  readonly shown: readonly Task[];
  readonly tacticOf: ReadonlyMap<string, Tactic>;
  readonly loading: boolean;
  readonly error: Refused | undefined;
  /** Fetches the next page; undefined: all are here. */
  readonly more: (() => void) | undefined;
}

const PAGE = 500;

/** The items that the filter leaves, over all my teams, in groups. */
export function useItems(filter: TaskFilter): Items {
  const states = filter.states.length ? filter.states : openStates;
  const input = { states: [...states], limit: PAGE };
  const { data, loading, error } = useLoad(tasksDocument, { input });
  const [later, setLater] = useState<{ of: unknown; next: string | null }>();
  const next = later && later.of === data ? later.next : data?.tasks.next;
  const more = useCallback(
    () => void ask(tasksDocument, { input: { ...input, after: next ?? null } }).then((page) => setLater({ of: data, next: page.tasks.next ?? null }), ignored),
    [data, next, states.join()],
  );
  const standing = useStanding();
  const all = useRows('task');
  const helpers = useRows('task_helper');
  const tacticOf = useTacticsByTask();
  const shown = useMemo(() => {
    const helped = new Set(helpers.filter((one) => one.personId === standing.me && one.archivedAt === null).map((one) => one.taskId));
    const isMine = (task: Task) =>
      task.ownerId === standing.me || helped.has(task.id) || standing.answers(task) || (task.state === 'countered' && task.askedBy === standing.me);
    return all.filter(taskMatcher(filter, isMine)).sort(byDue);
  }, [all, filter, standing, helpers]);
  const groups = useGroups(shown, filter.group, tacticOf);
  return { groups, shown, tacticOf, loading, error, more: next ? more : undefined };
}

// The page as it stands stays; the button is there to be pressed again.
const ignored = (error: unknown) => console.debug('More items could not be fetched', error);

function useGroups(tasks: readonly Task[], grouping: Grouping, tacticOf: ReadonlyMap<string, Tactic>): readonly ItemGroup[] {
  const t = useTaskWords();
  return useMemo(() => {
    const found = new Map<string, { name: string; organizationId: string | undefined; tasks: Task[] }>();
    for (const task of tasks) {
      const { key, name, organizationId } = groupOf(task);
      const group = found.get(key) ?? { name, organizationId, tasks: [] };
      group.tasks.push(task);
      found.set(key, group);
    }
    const groups = [...found].map(([key, group]) => ({ key, ...group }));
    const order = (group: ItemGroup) =>
      grouping === 'due' ? String(dueGroups.findIndex((one) => one === group.key)) : `${group.key ? 0 : 1}${group.name.toLocaleLowerCase()}`;
    return groups.sort((a, b) => order(a).localeCompare(order(b)));

    function groupOf(task: Task): { key: string; name: string; organizationId?: string } {
      if (grouping === 'organization')
        return { key: task.organizationId, name: store.get('organization', task.organizationId)?.name ?? '…', organizationId: task.organizationId };
      if (grouping === 'person') {
        const key = task.ownerId ?? task.askedPersonId ?? '';
        return { key, name: task.ownerName ?? task.askedPersonName ?? t('toBeNamed') };
      }
      if (grouping === 'tactic') {
        const tactic = tacticOf.get(task.id);
        return { key: tactic?.id ?? '', name: tactic?.title ?? t('noTactic') };
      }
      const due = dueGroupOf(task);
      return { key: due, name: t(`due_${due}`) };
    }
  }, [tasks, grouping, tacticOf, t]);
}
