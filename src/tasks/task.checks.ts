import { Organization } from '../organizations/organization.js';
import { Person } from '../identity/person.js';
import type { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import { priorities, Task } from './task.js';

export const titleLength = 200;
export const lineLength = 300;
export const mostLines = 100;
export const mostInAct = 500;
const day = 86_400_000;

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** A date that work can be due: not before the day that it still is somewhere on earth, nor beyond ten years. */
export function checkDue(check: Check, field: string, value: string | null | undefined): Check {
  if (value == null) return check;
  const now = Date.now();
  return check.date(field, value).that(field, value >= dayOf(now - day / 2) && value <= dayOf(now + 3653 * day), 'out_of_range');
}

interface Words {
  title?: string | null;
  why?: string | null;
  definitionOfDone?: string | null;
  priority?: string | null;
}

export function checkWords(check: Check, { title, why, definitionOfDone, priority }: Words): Check {
  return check
    .text('title', title, { max: titleLength, required: true })
    .text('why', why, { max: 2000 })
    .text('definitionOfDone', definitionOfDone, { max: 1000 })
    .that('priority', priority !== null, 'required')
    .key('priority', priority, priorities);
}

/** A link that opens a page and nothing else. */
export function checkLink(check: Check, field: string, value: string | null | undefined): Check {
  if (value == null) return check;
  return check.text(field, value, { max: 500 }).that(field, /^https:\/\/[^\s/]+/.test(value) && URL.canParse(value), 'malformed');
}

export async function nameOf(work: Work, person: string): Promise<string> {
  return (await work.get(Person, person)).displayName;
}

/** The name of somebody who holds a living seat for the organization on the team; undefined if nobody whom this viewer sees does. */
export async function seatedPerson(work: Work, team: string, organization: string, person: string): Promise<string | undefined> {
  const [found] = await work.query<{ name: string }>(
    `select p.display_name as name from app.seat s join app.person p on p.id = s.holder_id
     where s.team_id = $1 and s.organization_id = $2 and s.holder_id = $3 and s.role <> 'guest' and app.living(s) limit 1`,
    [team, organization, person],
  );
  return found?.name;
}

/** Do these principals reach who does it? An item that its owner or the asked can't see would never be done. */
export async function reachesWhoDoesIt(
  work: Work,
  principals: readonly string[],
  { teamId, organizationId, person }: { teamId: string; organizationId: string; person: string | null },
): Promise<boolean> {
  const [organization] = await work.find(Organization, { id: organizationId });
  const enough = [`team/${teamId}`, `team/${teamId}/organization/${organizationId}`, `team/${teamId}/sector/${organization?.sector}`];
  if (person) enough.push(`team/${teamId}/person/${person}`);
  return principals.some((principal) => enough.includes(principal));
}

/** Locks tasks in one order, so that two acts on the same ones never wait for each other; answers in the order asked for. */
export async function lockTasks(work: Work, check: Check, ids: readonly string[]): Promise<Task[]> {
  check.ids('ids', ids, { max: mostInAct, min: 1 }).done();
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const found = new Map((await work.find(Task, { id: wanted }, { order: 'id', lock: true })).map((task) => [task.id, task]));
  return wanted.map((id) => {
    const task = found.get(id);
    if (!task) throw new Refusal('NOT_FOUND', { id });
    return task;
  });
}
