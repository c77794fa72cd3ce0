import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import type { FindingKind } from '../audience/finding.js';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';
import { Published } from './published.js';

export type ReleaseState = 'asked' | 'approved' | 'released' | 'superseded' | 'refused' | 'withdrawn';

/** What whoever asks has looked at and says is so. */
export const checklist: ReadonlySet<string> = new Set(['no_person', 'small_counts', 'no_live_operation', 'partners', 'links', 'label']);
/** Why something was taken back from the network. */
export const withdrawalReasons: ReadonlySet<string> = new Set(['person_identifiable', 'harm', 'partner_objects', 'mistake', 'out_of_date', 'other']);

@ObjectType({ description: 'A place in the text that somebody looked at before it went out.' })
export class LookedAt {
  @Field() field: string;
  @Field(() => String) kind: FindingKind;
  @Field() excerpt: string;
  @Field({ description: 'Why it may stay.' }) word: string;
}

@Entity({ schema: 'app', name: 'release' })
@ObjectType({
  implements: () => Published,
  description: 'That a lesson is to go to the network, with the text as it was when that was asked: others agree to exactly this.',
})
export class Release extends Published {
  @Field(() => ID) @Column('uuid') lessonId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field({ description: 'Why it is to be shared.' }) @Column('text') reason: string;
  @Field(() => [String]) @Column('text', { array: true }) checklist: string[];
  @Field(() => [LookedAt]) @Column('jsonb') findings: LookedAt[];
  @Field(() => [ID], { description: 'All that have to agree.' }) @Column('uuid', { array: true }) organizationIds: string[];
  @Field({ description: 'Nobody outside learns from which city it comes.' }) @Column('boolean') hideCity: boolean;
  @Field({ description: 'Its city is said, and not which seat to ask there: messages reach it all the same.' }) @Column('boolean') hideContact: boolean;
  @Field(() => Day, { nullable: true, description: 'It goes out when this day has begun everywhere.' }) @Column('date') embargoUntil: string | null;
  @Field(() => String, { description: 'asked | approved | released | superseded | refused | withdrawn' }) @Column('text') state: ReleaseState;
  @Field(() => ID) @Column('uuid') askedBy: string;
  @Field() @Column('text') askedByName: string;
  @Field(() => Date) @Column('timestamptz') askedAt: Date;
  @Field(() => Int, { description: 'The version of the lesson whose text it holds.' }) @Column('int') lessonVersion: number;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') releasedAt: Date | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') editionId: string | null;
  @Field(() => String, { nullable: true, description: 'person_identifiable | harm | partner_objects | mistake | out_of_date | other' })
  @Column('text')
  withdrawnBecause: string | null;
  @Field(() => String, { nullable: true }) @Column('text') withdrawnNote: string | null;
}

@Entity({ schema: 'app', name: 'release_approval' })
@ObjectType({ description: 'That an organization is asked to agree to a release, and what it said.' })
export class ReleaseApproval extends Thing {
  @Field(() => ID) @Column('uuid') releaseId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field(() => String, { description: 'asked | agreed | refused' }) @Column('text') state: 'asked' | 'agreed' | 'refused';
  @Field(() => String, { nullable: true, description: 'Why it refused.' }) @Column('text') reason: string | null;
  @Field(() => Date) @Column('timestamptz') askedAt: Date;
  @Field(() => ID, { nullable: true }) @Column('uuid') answeredBy: string | null;
  @Field(() => String, { nullable: true }) @Column('text') answeredByName: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') answeredAt: Date | null;
}
