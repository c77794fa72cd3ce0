import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { partsOf, Shared, type Audience } from '../audience/audience.js';
import { Day } from '../work/graphql.js';

export type TaskState = 'proposed' | 'accepted' | 'in_progress' | 'blocked' | 'done' | 'declined' | 'countered' | 'cancelled';
export const taskStates: ReadonlySet<string> = new Set<TaskState>([
  'proposed',
  'accepted',
  'in_progress',
  'blocked',
  'done',
  'declined',
  'countered',
  'cancelled',
]);
export const priorities: ReadonlySet<string> = new Set(['low', 'normal', 'high']);

/** Promised, and not over. */
export const promised: readonly TaskState[] = ['accepted', 'in_progress', 'blocked'];

@Entity({ schema: 'app', name: 'task' })
@ObjectType({ description: 'Work that somebody is to do: an ask until the organization that does it has said yes, an action item from then on.' })
export class Task extends Shared {
  @Field(() => ID, { description: 'The team that asks.' }) @Column('uuid') teamId: string;
  @Field() @Column('text') title: string;
  @Field(() => String, { nullable: true }) @Column('text') why: string | null;
  @Field(() => String, { nullable: true }) @Column('text') definitionOfDone: string | null;
  @Field(() => String, { description: 'proposed | accepted | in_progress | blocked | done | declined | countered | cancelled' })
  @Column('text')
  state: TaskState;
  @Field(() => ID, { description: 'Who does it.' }) @Column('uuid') organizationId: string;
  @Field(() => ID, { description: 'The team on which that organization is seated: another city’s, where it was asked across teams.' })
  @Column('uuid')
  answeringTeamId: string;
  @Field(() => ID, { nullable: true, description: 'One person of that organization; null until it was accepted.' }) @Column('uuid') ownerId: string | null;
  @Field(() => String, { nullable: true, description: 'As the owner was called then: cities can’t read each other’s people.' })
  @Column('text')
  ownerName: string | null;
  @Field(() => ID, { nullable: true, description: 'Null: anybody seated for the organization may answer.' }) @Column('uuid') askedPersonId: string | null;
  @Field(() => String, { nullable: true }) @Column('text') askedPersonName: string | null;
  @Field(() => ID) @Column('uuid') askedBy: string;
  @Field() @Column('text') askedByName: string;
  @Field(() => ID) @Column('uuid') askedByOrganizationId: string;
  @Field(() => Date) @Column('timestamptz') askedAt: Date;
  @Field(() => ID, { nullable: true }) @Column('uuid') answeredBy: string | null;
  @Field(() => String, { nullable: true }) @Column('text') answeredByName: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined or cancelled.' }) @Column('text') reason: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') dueOn: string | null;
  @Field(() => Int, { description: 'How often the due date was moved to a later one after it was promised.' }) @Column('int') slips: number;
  @Field(() => Day, { nullable: true, description: 'The date that was offered in its place.' }) @Column('date') offeredOn: string | null;
  @Field(() => String, { nullable: true, description: 'What was offered in its place.' }) @Column('text') offeredScope: string | null;
  @Field({ description: 'low | normal | high' }) @Column('text') priority: string;
  @Field({ description: 'Handling label: how people treat what they read here. It is no access rule.' }) @Column('text') handling: string;
  @Field(() => String, { nullable: true }) @Column('text') blockerType: string | null;
  @Field(() => String, { nullable: true }) @Column('text') waitingFor: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') waitingForOrganizationId: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') blockedSince: Date | null;
  @Field(() => String, { nullable: true, description: 'One line that shows that it was done.' }) @Column('text') evidence: string | null;
  @Field(() => String, { nullable: true }) @Column('text') evidenceLink: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') doneAt: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;

  /** Across teams it tells neither side how the other one keeps its own: no team, and the asked organization. */
  override get audience(): Audience {
    if (this.teamId === this.answeringTeamId) return super.audience;
    return { team: null, network: null, sectors: [], organizations: [this.organizationId], people: [] };
  }

  /** Who sees it on the asking side alone. */
  get askingSide(): string[] {
    return this.teamId === this.answeringTeamId ? [...this.principals] : this.principals.filter((principal) => principal !== askedSide(this));
  }
}

type Asked = Pick<Task, 'answeringTeamId' | 'organizationId'>;

/** The one principal through which an organization of another team sees what it is asked. */
export const askedSide = ({ answeringTeamId, organizationId }: Asked): string => `team/${answeringTeamId}/organization/${organizationId}`;

/** The words of the asking side's own audience: for the people of that side. */
export const askingAudience = (task: Task): Audience => partsOf(task.askingSide);
