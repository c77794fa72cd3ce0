import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agreement } from '../agreements/agreement.js';
import { Commitment, standing } from '../commitments/commitment.js';
import { Decision } from '../meetings/decisions/decision.js';
import { Organization } from '../organizations/organization.js';
import { promised, Task } from '../tasks/task.js';
import { Day } from '../work/graphql.js';
import type { Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';
import { HandOverItem, type HandOver, type Part } from './hand-over.js';

@ObjectType({ description: 'One thing that goes over with a seat, as far as its reader sees it.' })
export class HandedThing {
  @Field(() => ID, { description: 'Of the task, commitment, decision or agreement.' }) subjectId: string;
  @Field({ description: 'task | commitment | decision | agreement' }) kind: string;
  @Field(() => String, { description: 'does | answers | asks | promises | knows' }) part: Part;
  @Field() title: string;
  @Field(() => String, { nullable: true, description: 'The handling label, of what carries one.' }) handling: string | null;
  @Field(() => Day, { nullable: true, description: 'Of a decision: when it was taken. Of an agreement: its last day.' }) dueOn: string | null;
  @Field(() => String, { description: 'waiting | accepted | declined' }) state: 'waiting' | 'accepted' | 'declined';
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => String, { nullable: true }) answeredByName: string | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
}

type Subject = Task | Commitment | Decision | Agreement;
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

/** What this organization has agreed on with others, and is held to whoever sits for it. */
async function agreedOn(work: Work, { teamId, organizationId }: HandOver): Promise<Agreement[]> {
  const rows = await work.query<{ id: string }>(
    `select id from app.agreement where team_id = $1 and state = 'in_force' and archived_at is null and $2 = any(party_ids) order by title, id limit 100`,
    [teamId, organizationId],
  );
  return rows.length ? work.find(Agreement, { id: rows.map(({ id }) => id) }, { order: 'title, id' }) : [];
}

const subjectOf = ({ taskId, commitmentId, decisionId, agreementId }: HandOverItem): string => (taskId ?? commitmentId ?? decisionId ?? agreementId)!;

async function answered(work: Work, handOver: HandOver): Promise<{ item: HandOverItem; subject: Subject }[]> {
  const items = await work.find(HandOverItem, { handOverId: handOver.id, archivedAt: null }, { order: 'answered_at, id' });
  const subjects = new Map<string, Subject>();
  const read = async <T extends Subject>(type: new () => T, pick: (item: HandOverItem) => string | null) => {
    const ids = items.map(pick).filter((id) => id !== null);
    if (ids.length) for (const one of await work.find<Subject>(type, { id: ids })) subjects.set(one.id, one);
  };
  await read(Task, (item) => item.taskId);
  await read(Commitment, (item) => item.commitmentId);
  await read(Decision, (item) => item.decisionId);
  await read(Agreement, (item) => item.agreementId);
  return items.flatMap((item) => {
    const subject = subjects.get(subjectOf(item));
    return subject ? [{ item, subject }] : [];
  });
}

const key = (part: Part, subject: Thing): string => `${part} ${subject.id}`;

export async function waitingIn(work: Work, handOver: HandOver): Promise<Waiting[]> {
  if (handOver.state !== 'open') return [];
  const done = new Set((await answered(work, handOver)).map(({ item, subject }) => key(item.part, subject)));
  const known = [...(await inForce(work, handOver)), ...(await agreedOn(work, handOver))].map((subject): Waiting => ({ part: 'knows', subject }));
  return [...(await inHand(work, handOver)), ...known].filter(({ part, subject }) => !done.has(key(part, subject)));
}

function told(subject: Subject): Pick<HandedThing, 'kind' | 'title' | 'handling' | 'dueOn'> {
  if (subject instanceof Task) return { kind: 'task', title: subject.title, handling: subject.handling, dueOn: subject.dueOn };
  if (subject instanceof Commitment) return { kind: 'commitment', title: subject.title, handling: null, dueOn: subject.nextOn };
  if (subject instanceof Decision) return { kind: 'decision', title: subject.statement, handling: null, dueOn: subject.decidedOn };
  return { kind: 'agreement', title: subject.title, handling: null, dueOn: subject.endsOn };
}

function thing({ part, subject }: Waiting, item?: HandOverItem): HandedThing {
  return Object.assign(new HandedThing(), {
    subjectId: subject.id,
    part,
    ...told(subject),
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
