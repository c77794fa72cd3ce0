import { Tactic } from '../tactics/tactic.js';
import type { Work } from '../work/work.js';
import { TaskLink } from './parts.js';
import type { Task } from './task.js';

export async function linksOf(work: Work, tasks: readonly Task[]): Promise<TaskLink[]> {
  if (!tasks.length) return [];
  return work.find(TaskLink, { taskId: [...new Set(tasks.map((task) => task.id))], archivedAt: null }, { order: 'made_at, id' });
}

export async function tacticsOf(work: Work, links: readonly TaskLink[]): Promise<Tactic[]> {
  if (!links.length) return [];
  return work.find(Tactic, { id: [...new Set(links.map((link) => link.tacticId))], archivedAt: null }, { order: 'position, id' });
}
