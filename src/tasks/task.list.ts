import { Field, ObjectType } from '@nestjs/graphql';
import { Check } from '../work/input.js';
import type { Value } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import type { TasksInput } from './task.inputs.js';
import { Task, taskStates } from './task.js';

@ObjectType({ description: 'Tasks in the order in which they are due, those without a date last.' })
export class TaskList {
  @Field(() => [Task]) tasks: Task[];
  @Field(() => String, { nullable: true, description: 'Where the next page begins; null: there is none.' }) next: string | null;
}

const mostInPage = 500;
const never = '9999-12-31';
const inOrder = `coalesce(due_on, date '${never}'), id`;
const place = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/;

function checked(input: TasksInput): { limit: number; from: [string, string] | undefined } {
  const from = input.after == null ? undefined : place.exec(Buffer.from(input.after, 'base64url').toString());
  new Check()
    .id('teamId', input.teamId)
    .id('organizationId', input.organizationId)
    .id('ownerId', input.ownerId)
    .id('tacticId', input.tacticId)
    .keys('states', input.states, taskStates)
    .date('dueUntil', input.dueUntil)
    .whole('limit', input.limit, 1, mostInPage)
    .that('after', from !== null, 'malformed')
    .done();
  if (from)
    new Check()
      .date('after', from[1] === never ? null : from[1])
      .id('after', from[2])
      .done();
  return { limit: input.limit ?? mostInPage, from: from ? [from[1]!, from[2]!] : undefined };
}

/** What this viewer may see of what is asked for, a page at a time. */
export async function listTasks(work: Work, input: TasksInput): Promise<TaskList> {
  const { limit, from } = checked(input);
  const values: Value[] = [];
  const tests = ['archived_at is null'];
  const add = (text: string, value: Value | null | undefined) => {
    if (value == null) return;
    values.push(value);
    tests.push(text.replaceAll('?', `$${values.length}`));
  };
  add('(team_id = ? or answering_team_id = ?)', input.teamId);
  add('organization_id = ?', input.organizationId);
  add('owner_id = ?', input.ownerId);
  add('id in (select task_id from app.task_link where tactic_id = ? and archived_at is null)', input.tacticId);
  add('state = any (?)', input.states);
  add('due_on <= ?', input.dueUntil);
  const helping = input.helping ? ' or id in (select task_id from app.task_helper where person_id = ? and archived_at is null)' : '';
  add(`(owner_id = ? or (asked_person_id = ? and owner_id is null)${helping})`, input.mine ? work.viewer.person : null);
  if (from) {
    values.push(...from);
    tests.push(`(${inOrder}) > ($${values.length - 1}::date, $${values.length}::uuid)`);
  }
  const rows = await work.query<{ id: string; due: string }>(
    `select id, coalesce(due_on, date '${never}')::text as due from app.task where ${tests.join(' and ')} order by ${inOrder} limit ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? Buffer.from(`${last.due} ${last.id}`).toString('base64url') : null;
  return Object.assign(new TaskList(), { tasks: await inTheOrderOf(work, page), next });
}

export async function inTheOrderOf(work: Work, rows: readonly { id: string }[]): Promise<Task[]> {
  if (!rows.length) return [];
  const found = new Map((await work.find(Task, { id: rows.map(({ id }) => id) })).map((task) => [task.id, task]));
  return rows.map(({ id }) => found.get(id)).filter((task) => task !== undefined);
}
