import { Field, ObjectType } from '@nestjs/graphql';
import { Check } from '../../work/input.js';
import type { Value } from '../../work/transaction.js';
import type { Work } from '../../work/work.js';
import { Decision, type DecisionsInput } from './decision.js';

@ObjectType({ description: 'Decisions, the latest first; of a search the best match.' })
export class DecisionList {
  @Field(() => [Decision]) decisions: Decision[];
  @Field(() => String, { nullable: true, description: 'Where the next page begins; null: there is none. A search has one page.' }) next: string | null;
}

const mostInPage = 200;
const standings: ReadonlySet<string> = new Set(['in_force', 'due_for_review', 'superseded']);
const place = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/;

/** Whether this viewer sees that another decision took its place. */
const replaced = 'exists (select from app.decision l where l.supersedes_id = d.id and l.archived_at is null)';
export const dueForReview = (day: string): string => `d.review_on <= ${day} and not ${replaced}`;
const tests: Record<string, string> = {
  in_force: `not ${replaced}`,
  superseded: replaced,
  due_for_review: dueForReview('current_date'),
};

function checked(input: DecisionsInput): { limit: number; from: RegExpExecArray | null | undefined; search: string | undefined } {
  const from = input.after == null ? undefined : place.exec(Buffer.from(input.after, 'base64url').toString());
  new Check()
    .id('teamId', input.teamId)
    .id('meetingId', input.meetingId)
    .text('search', input.search, { max: 200 })
    .key('standing', input.standing, standings)
    .text('body', input.body, { max: 200 })
    .date('from', input.from)
    .date('until', input.until)
    .whole('limit', input.limit, 1, mostInPage)
    .that('after', from !== null, 'malformed')
    .date('after', from?.[1])
    .id('after', from?.[2])
    .done();
  return { limit: input.limit ?? 50, from, search: input.search?.trim() || undefined };
}

/** What this viewer may see of what is asked for. */
export async function listDecisions(work: Work, input: DecisionsInput): Promise<DecisionList> {
  const { limit, from, search } = checked(input);
  const values: Value[] = [];
  const where = ['d.archived_at is null', ...(input.standing ? [tests[input.standing]!] : [])];
  const add = (text: string, ...given: (Value | null | undefined)[]) => {
    if (given.some((value) => value == null)) return;
    let at = values.length;
    values.push(...(given as Value[]));
    where.push(text.replace(/\?/g, () => `$${++at}`));
  };
  add('d.team_id = ?', input.teamId);
  add('d.meeting_id = ?', input.meetingId);
  add('lower(d.body) = lower(?)', input.body);
  add('d.decided_on >= ?', input.from);
  add('d.decided_on <= ?', input.until);
  if (!search) add('(d.decided_on, d.id) < (?::date, ?::uuid)', from?.[1], from?.[2]);
  if (search) values.push(search);
  const found = search ? ` join app.search_decisions($${values.length}) f on f.id = d.id` : '';
  const order = search ? 'f.rank desc, d.decided_on desc, d.id desc' : 'd.decided_on desc, d.id desc';
  const rows = await work.query<{ id: string; day: string }>(
    `select d.id, d.decided_on::text as day from app.decision d${found} where ${where.join(' and ')} order by ${order} limit ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = !search && rows.length > limit && last ? Buffer.from(`${last.day} ${last.id}`).toString('base64url') : null;
  const decisions = new Map((page.length ? await work.find(Decision, { id: page.map((row) => row.id) }) : []).map((row) => [row.id, row]));
  return Object.assign(new DecisionList(), { decisions: page.map((row) => decisions.get(row.id)).filter((row) => row !== undefined), next });
}
