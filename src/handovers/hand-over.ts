import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Shared } from '../audience/audience.js';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';

export type HandOverState = 'open' | 'done' | 'called_off';

@Entity({ schema: 'app', name: 'hand_over' })
@ObjectType({ description: 'Somebody leaves a seat, and another person of the same organization takes over what they had, item by item.' })
export class HandOver extends Shared {
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field(() => ID) @Column('uuid') seatId: string;
  @Field(() => ID) @Column('uuid') outgoingId: string;
  @Field() @Column('text') outgoingName: string;
  @Field(() => ID, { nullable: true, description: 'Null until somebody was named.' }) @Column('uuid') incomingId: string | null;
  @Field(() => String, { nullable: true }) @Column('text') incomingName: string | null;
  @Field(() => Day, { description: 'The last day on which the seat is held.' }) @Column('date') leavingOn: string;
  /** So that calling off gives back what was there. */
  @Column('date') termEndBefore: string | null;
  @Field(() => String, { nullable: true, description: 'What nobody wrote down, in the words of who leaves.' }) @Column('text') unwritten: string | null;
  @Field(() => String, { description: 'open | done | called_off' }) @Column('text') state: HandOverState;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') closedAt: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}

/** What the person who leaves has to do with it: does it, is to answer it, asked for it, promised it, or knows what was decided and agreed on. */
export type Part = 'does' | 'answers' | 'asks' | 'promises' | 'knows';
export const handedParts: ReadonlySet<string> = new Set<Part>(['does', 'answers', 'asks', 'promises', 'knows']);

@Entity({ schema: 'app', name: 'hand_over_item' })
@ObjectType({ description: 'The answer to one thing that was handed over; a part of that thing, seen by whoever sees it.' })
export class HandOverItem extends Thing {
  @Field(() => ID) @Column('uuid') handOverId: string;
  @Field(() => String, { description: 'does | answers | asks | promises | knows' }) @Column('text') part: Part;
  @Field(() => ID, { nullable: true }) @Column('uuid') taskId: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') commitmentId: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') decisionId: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') agreementId: string | null;
  @Field(() => String, { description: 'accepted | declined' }) @Column('text') state: 'accepted' | 'declined';
  @Field(() => String, { nullable: true }) @Column('text') note: string | null;
  @Field(() => ID) @Column('uuid') answeredBy: string;
  @Field() @Column('text') answeredByName: string;
  @Field(() => Date) @Column('timestamptz') answeredAt: Date;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') archivedAt: Date | null;
}
