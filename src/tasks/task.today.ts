import { Today } from '../tactics/today.js';
import type { Work } from '../work/work.js';
import { TaskDependency } from './around.js';
import { WithdrawnAsk } from './parts.js';
import { inTheOrderOf } from './task.list.js';
import { answersIt } from './task.rules.js';
import { promised, Task, type TaskState } from './task.js';

/** Days ahead of which something due is shown. */
const soon = 7;

const byAsking = { order: 'asked_at, id' };
const open: readonly TaskState[] = ['proposed', 'countered', ...promised];

/** What Today says about tasks, each part in one short statement of its own. */
export class TasksOfToday {
  private readonly told = new Map<string, Promise<Task[]>>();

  constructor(
    private readonly work: Work,
    private readonly teamId: string | undefined,
  ) {}

  /** Proposed, and mine to answer. */
  asksForMe(): Promise<Task[]> {
    return this.once('asksForMe', async () => {
      const organizationId = this.organizations();
      if (!organizationId.length) return [];
      const answeringTeamId = [...new Set(this.work.viewer.seats.map((seat) => seat.team))];
      const asked = await this.work.find(Task, { state: 'proposed', organizationId, answeringTeamId, archivedAt: null }, byAsking);
      return asked.filter((task) => answersIt(this.work.viewer, task));
    });
  }

  /** What came back to me: another offer, or a no. */
  offersForMe(): Promise<Task[]> {
    const state: TaskState[] = ['countered', 'declined'];
    return this.once('offersForMe', () => this.work.find(Task, { state, askedBy: this.work.viewer.person, archivedAt: null }, byAsking));
  }

  /** Mine, promised, and due within a week or overdue. */
  due(): Promise<Task[]> {
    return this.once('due', async () => {
      const until = new Date(Date.now() + soon * 86_400_000).toISOString().slice(0, 10);
      const text = `select id from app.task where owner_id = $1 and archived_at is null and state in ('accepted', 'in_progress', 'blocked') and due_on <= $2 order by due_on, id limit 500`;
      return inTheOrderOf(this.work, await this.work.query<{ id: string }>(text, [this.work.viewer.person, until]));
    });
  }

  blockedByMe(): Promise<Task[]> {
    return this.once('blockedByMe', async () => {
      const waitingForOrganizationId = this.organizations();
      if (!waitingForOrganizationId.length) return [];
      const named = await this.work.find(Task, { state: 'blocked', waitingForOrganizationId, archivedAt: null }, { order: 'blocked_since, id', limit: 500 });
      const known = new Set(named.map((task) => task.id));
      return [...named, ...(await this.waitingForOurs(waitingForOrganizationId)).filter((task) => !known.has(task.id))];
    });
  }

  /** Others' work that waits for something that my organization has not done yet. */
  private async waitingForOurs(organizations: readonly string[]): Promise<Task[]> {
    const { viewer } = this.work;
    const rows = await this.work.query<{ id: string; team: string; organization: string }>(
      `select t.id, b.answering_team_id as team, b.organization_id as organization
       from app.task b join app.task_dependency d on d.blocker_id = b.id and d.archived_at is null join app.task t on t.id = d.task_id
       where b.organization_id = any ($1) and b.archived_at is null and b.state in ('accepted', 'in_progress', 'blocked')
         and t.archived_at is null and t.state in ('accepted', 'in_progress', 'blocked')
         and (t.organization_id, t.answering_team_id) is distinct from (b.organization_id, b.answering_team_id)
       order by t.due_on nulls last, t.id limit 500`,
      [organizations],
    );
    return inTheOrderOf(
      this.work,
      rows.filter((row, at) => viewer.seatedFor(row.team, row.organization) && rows.findIndex(({ id }) => id === row.id) === at),
    );
  }

  /** What I asked others for, until it is done. */
  waiting(): Promise<Task[]> {
    return this.once('waiting', async () => {
      const { viewer } = this.work;
      const asked = await this.work.find(Task, { askedBy: viewer.person, state: open, archivedAt: null }, { order: 'due_on nulls last, id', limit: 500 });
      return asked.filter((task) => task.state !== 'countered' && !viewer.seatedFor(task.answeringTeamId, task.organizationId));
    });
  }

  async withdrawnAsks(): Promise<WithdrawnAsk[]> {
    const organizationId = this.organizations();
    if (!organizationId.length) return [];
    const rows = await this.work.find(WithdrawnAsk, { organizationId, archivedAt: null }, { order: 'withdrawn_at, id' });
    return rows.filter((row) => this.work.viewer.seatedFor(row.teamId, row.organizationId) && (!this.teamId || row.teamId === this.teamId));
  }

  /** Of what stands in `blockedByMe`: on what it waits. */
  async dependencies(): Promise<TaskDependency[]> {
    const tasks = await this.blockedByMe();
    if (!tasks.length) return [];
    return this.work.find(TaskDependency, { taskId: tasks.map((task) => task.id), archivedAt: null }, { order: 'made_at, id', limit: 500 });
  }

  async blockers(): Promise<Task[]> {
    const ids = [...new Set((await this.dependencies()).map((one) => one.blockerId))];
    return ids.length ? this.work.find(Task, { id: ids }, { order: 'due_on nulls last, id' }) : [];
  }

  async all(): Promise<Task[]> {
    const parts = [this.asksForMe(), this.offersForMe(), this.due(), this.blockedByMe(), this.waiting()];
    return (await Promise.all(parts)).flat();
  }

  private organizations(): string[] {
    return [...new Set(this.work.viewer.seats.filter((seat) => seat.role !== 'guest').map((seat) => seat.organization))];
  }

  private once(name: string, find: () => Promise<Task[]>): Promise<Task[]> {
    let told = this.told.get(name);
    if (!told) this.told.set(name, (told = find().then((tasks) => tasks.filter((task) => this.isOfTeam(task)))));
    return told;
  }

  private isOfTeam(task: Task): boolean {
    return !this.teamId || task.teamId === this.teamId || task.answeringTeamId === this.teamId;
  }
}

const known = new WeakMap<Today, TasksOfToday>();

/** The same for all fields of one answer. */
export function tasksOf(work: Work, today: Today): TasksOfToday {
  let tasks = known.get(today);
  if (!tasks) known.set(today, (tasks = new TasksOfToday(work, today.teamId)));
  return tasks;
}
