import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Commitment, standing } from '../commitments/commitment.js';
import { Decision } from '../meetings/decision.js';
import { Organization } from '../organizations/organization.js';
import { promised, Task } from '../tasks/task.js';
import { Day } from '../work/graphql.js';
import type { Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';
import { HandOverItem, type HandOver, type Part } from './hand-over.js';

@ObjectType({ description: 'One thing that goes over with a seat, as far as its reader sees it.' })
export class HandedThing {
  @Field(() => ID, { description: 'Of the task, commitment or decision.' }) subjectId: string;
  @Field({ description: 'task | commitment | decision' }) kind: string;
  @Field(() => String, { description: 'does | answers | asks | promises | knows' }) part: Part;
  @Field() title: string;
  @Field(() => Day, { nullable: true }) dueOn: string | null;
  @Field(() => String, { description: 'waiting | accepted | declined' }) state: 'waiting' | 'accepted' | 'declined';
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true }) answeredByName: string | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
}

type Subject = Task | Commitment | Decision;
interface Waiting {
  part: Part;
  subject: Subject;
}

const most = 500;
const byDue = { order: 'due_on nulls last, id', limit: most };

/** What the person who leaves has still in hand: read at each look, so that what came after the start is in it too. */
async function inHand(work: Work, { teamId, organizationId, outgoingId }: HandOver): Promise<Waiting[]> {
  const there = { answeringTeamId: teamId, organizationId, archivedAt: null };
  const does = await work.find(Task, { ...there, ownerId: outgoingId, state: promised }, byDue);
  const answers = await work.find(Task, { ...there, askedPersonId: outgoingId, state: 'proposed' }, byDue);
  const asks = await work.find(
    Task,
    { teamId, askedByOrganizationId: organizationId, askedBy: outgoingId, state: ['proposed', 'countered'], archivedAt: null },
    byDue,
  );
  const promises = await work.find(
    Commitment,
    { teamId, organizationId, ownerId: outgoingId, state: standing, archivedAt: null },
    { order: 'title, id', limit: most },
  );
  const of = (part: Part, subjects: readonly Subject[]): Waiting[] => subjects.map((subject) => ({ part, subject }));
  return [...of('does', does), ...of('answers', answers), ...of('asks', asks), ...of('promises', promises)];
}

/** Decisions in force that this organization or the person who leaves took. */
async function inForce(work: Work, { teamId, organizationId, outgoingId }: HandOver): Promise<Decision[]> {
  const [organization] = await work.find(Organization, { id: organizationId });
  const rows = await work.query<{ id: string }>(
    `select d.id from app.decision d where d.team_id = $1 and d.archived_at is null and (lower(d.body) = lower($2) or d.made_by = $3)
       and not exists (select from app.decision l where l.supersedes_id = d.id and l.archived_at is null) order by d.decided_on desc, d.id limit 100`,
    [teamId, organization?.name ?? '', outgoingId],
  );
  return rows.length ? work.find(Decision, { id: rows.map(({ id }) => id) }, { order: 'decided_on desc, id' }) : [];
}

export const subjectOf = ({ taskId, commitmentId, decisionId }: HandOverItem): string => (taskId ?? commitmentId ?? decisionId)!;

async function answered(work: Work, handOver: HandOver): Promise<{ item: HandOverItem; subject: Subject }[]> {
  const items = await work.find(HandOverItem, { handOverId: handOver.id, archivedAt: null }, { order: 'answered_at, id' });
  const ids = (pick: (item: HandOverItem) => string | null) => items.map(pick).filter((id) => id !== null);
  const [tasks, commitments, decisions] = [ids((item) => item.taskId), ids((item) => item.commitmentId), ids((item) => item.decisionId)];
  const subjects = new Map<string, Subject>();
  if (tasks.length) for (const one of await work.find(Task, { id: tasks })) subjects.set(one.id, one);
  if (commitments.length) for (const one of await work.find(Commitment, { id: commitments })) subjects.set(one.id, one);
  if (decisions.length) for (const one of await work.find(Decision, { id: decisions })) subjects.set(one.id, one);
  return items.flatMap((item) => {
    const subject = subjects.get(subjectOf(item));
    return subject ? [{ item, subject }] : [];
  });
}

const key = (part: Part, subject: Thing): string => `${part} ${subject.id}`;

export async function waitingIn(work: Work, handOver: HandOver): Promise<Waiting[]> {
  if (handOver.state !== 'open') return [];
  const done = new Set((await answered(work, handOver)).map(({ item, subject }) => key(item.part, subject)));
  const known = (await inForce(work, handOver)).map((subject): Waiting => ({ part: 'knows', subject }));
  return [...(await inHand(work, handOver)), ...known].filter(({ part, subject }) => !done.has(key(part, subject)));
}

function thing({ part, subject }: Waiting, item?: HandOverItem): HandedThing {
  const isTask = subject instanceof Task;
  return Object.assign(new HandedThing(), {
    subjectId: subject.id,
    kind: isTask ? 'task' : subject instanceof Commitment ? 'commitment' : 'decision',
    part,
    title: subject instanceof Decision ? subject.statement : subject.title,
    dueOn: isTask ? subject.dueOn : subject instanceof Commitment ? subject.nextOn : subject.decidedOn,
    state: item?.state ?? ('waiting' as const),
    note: item?.note ?? null,
    answeredByName: item?.answeredByName ?? null,
    answeredAt: item?.answeredAt ?? null,
  });
}

/** Everything that goes over, as this viewer sees it: what waits first. */
export async function packOf(work: Work, handOver: HandOver): Promise<HandedThing[]> {
  const waiting = (await waitingIn(work, handOver)).map((one) => thing(one));
  const done = (await answered(work, handOver)).map(({ item, subject }) => thing({ part: item.part, subject }, item));
  return [...waiting, ...done];
}

@ObjectType({ description: 'How far it is, counted over what its reader sees.' })
export class HandOverProgress {
  @Field(() => Int) accepted: number;
  @Field(() => Int) declined: number;
  @Field(() => Int) all: number;
}

export async function progressOf(work: Work, handOver: HandOver): Promise<HandOverProgress> {
  const pack = await packOf(work, handOver);
  const count = (state: HandedThing['state']) => pack.filter((one) => one.state === state).length;
  return Object.assign(new HandOverProgress(), { accepted: count('accepted'), declined: count('declined'), all: pack.length });
}
