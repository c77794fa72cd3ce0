import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';

export type SeatState = 'proposed' | 'invited' | 'held' | 'ended' | 'declined';

/** A person's place on a team, held for an organization. Everything that a person may see follows from living seats. */
@Entity({ schema: 'app', name: 'seat' })
@ObjectType()
export class Seat extends Thing {
  @Field(() => ID) @Column('uuid') teamId: string;
  /** The team's network, written by the database: rules about stewards read it. */
  @Column('uuid') networkId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Field(() => String, { description: "The organization's sector, fixed" }) @Column('text') sector: string;
  @Field(() => String, { description: 'coordinator | chair | member | analyst | steward | guest' }) @Column('text') role: string;
  @Field(() => ID, { nullable: true }) @Column('uuid') holderId: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') deputyId: string | null;
  @Field(() => Boolean, { description: 'Is told, where its organization wants that, what is long late' }) @Column('boolean') leads: boolean;
  @Field(() => String, { description: 'proposed | invited | held | ended | declined' }) @Column('text') state: SeatState;
  @Field(() => String, { nullable: true }) @Column('text') proposedName: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') proposedBy: string | null;
  @Field(() => ID, { nullable: true }) @Column('uuid') confirmedBy: string | null;
  @Field(() => String, { nullable: true, description: 'What the holder may promise for the organization' }) @Column('text') authority: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') termStart: string | null;
  @Field(() => Day, { nullable: true }) @Column('date') termEnd: string | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') invitedUntil: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') joinedAt: Date | null;
  @Field(() => Date, { nullable: true }) @Column('timestamptz') endedAt: Date | null;
  @Field(() => String, { nullable: true }) @Column('text') declineReason: string | null;
}

const roles: Record<'team' | 'stewards', ReadonlySet<string>> = {
  team: new Set(['coordinator', 'chair', 'member', 'analyst', 'guest']),
  stewards: new Set(['steward', 'analyst', 'guest']),
};

/** Stewards sit with the stewards, and only there. */
export const fitsTheTeam = (role: string, kind: 'team' | 'stewards'): boolean => roles[kind].has(role);

/** Who sits where: enough to say what is seen from there. */
export interface Place {
  person: string;
  team: string;
  organization: string;
  sector: string;
}

/** Is something with this audience seen from that seat? Of the principals that lie within its team. */
export const isSeenFrom = (principals: readonly string[], { person, team, organization, sector }: Place): boolean =>
  ['', `/organization/${organization}`, `/sector/${sector}`, `/person/${person}`].some((end) => principals.includes(`team/${team}${end}`));
