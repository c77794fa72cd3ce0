import { useMemo } from 'react';
import { useRows, type Rows } from '../sync/index.js';
import type { TaskDependency } from '../generated/rows.js';
import { useStanding, type Standing } from './rights.js';
import { byDue, isPromised, isSoon } from './states.js';

type Task = Rows['task'];

/** What waits for an answer of mine: asks to my organization, and what came back to me. */
export interface Asked {
  readonly asks: readonly Task[];
  /** Another date was offered, or it was declined: it is with the one who asked. */
  readonly offers: readonly Task[];
}

export function useAsked(): Asked {
  const standing = useStanding();
  const proposed = useRows('task', 'state', 'proposed');
  const countered = useRows('task', 'state', 'countered');
  const declined = useRows('task', 'state', 'declined');
  return useMemo(() => {
    const open = (task: Task) => task.archivedAt === null;
    return {
      asks: proposed.filter((task) => open(task) && standing.answers(task)).sort(byDue),
      offers: [...countered, ...declined].filter((task) => open(task) && task.askedBy === standing.me).sort(byDue),
    };
  }, [standing, proposed, countered, declined]);
}

/** Others' work that waits for a promise that my organization has not kept yet: for which ones, by the id of the work. */
function heldUp(tasks: readonly Task[], dependencies: readonly TaskDependency[], standing: Standing): ReadonlyMap<string, readonly Task[]> {
  const open = new Map(tasks.filter(isPromised).map((task) => [task.id, task]));
  const held = new Map<string, Task[]>();
  for (const { archivedAt, taskId, blockerId } of dependencies) {
    const [waits, blocker] = [open.get(taskId), open.get(blockerId)];
    if (archivedAt !== null || !waits || !blocker || !standing.doing(blocker) || isOfOneOrganization(waits, blocker)) continue;
    held.set(taskId, [...(held.get(taskId) ?? []), blocker]);
  }
  return held;
}

const isOfOneOrganization = (one: Task, other: Task) => one.organizationId === other.organizationId && one.answeringTeamId === other.answeringTeamId;

export interface OnMyDesk {
  readonly due: readonly Task[];
  readonly blockedByMe: readonly Task[];
  /** Of those: which promises of my organization they wait for. */
  readonly held: ReadonlyMap<string, readonly Task[]>;
  readonly waiting: readonly Task[];
  readonly withdrawn: readonly Rows['withdrawn_ask'][];
}

/** The rest of the day: what I promised, who waits for my organization, for whom I wait. */
export function useOnMyDesk(): OnMyDesk {
  const standing = useStanding();
  const tasks = useRows('task');
  const withdrawn = useRows('withdrawn_ask');
  const dependencies = useRows('task_dependency');
  return useMemo(() => {
    const held = heldUp(tasks, dependencies, standing);
    return {
      held,
      due: tasks.filter((task) => task.ownerId === standing.me && isPromised(task) && isSoon(task)).sort(byDue),
      blockedByMe: tasks
        .filter(
          (task) => isPromised(task) && ((task.state === 'blocked' && standing.organizations.has(task.waitingForOrganizationId ?? '')) || held.has(task.id)),
        )
        .sort(byDue),
      waiting: tasks
        .filter((task) => task.askedBy === standing.me && task.ownerId !== standing.me && (isPromised(task) || (task.state === 'proposed' && !task.archivedAt)))
        .sort(byDue),
      withdrawn: withdrawn.filter((one) => one.archivedAt === null && standing.organizations.has(one.organizationId)),
    };
  }, [standing, tasks, withdrawn, dependencies]);
}
