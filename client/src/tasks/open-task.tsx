import { lazy, Suspense } from 'react';
import { useHeld } from '../shell/held.js';
import { later } from '../shell/later.js';

const TaskDrawer = lazy(later(() => import('./task-drawer.js')));

/** The drawer over the table. */
export function OpenTask({ taskId, onClose }: { taskId: string | undefined; onClose(): void }) {
  const [held, closed] = useHeld(taskId);
  return <Suspense>{held !== undefined && <TaskDrawer key={held} taskId={held} opened={taskId !== undefined} onClose={onClose} onClosed={closed} />}</Suspense>;
}
