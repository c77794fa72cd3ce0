import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { Published } from '../releases/published.js';
import type { Context } from '../work/context.js';
import { Day } from '../work/graphql.js';
import { Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';

@Entity({ schema: 'app', name: 'edition' })
@ObjectType({
  implements: () => Published,
  description: 'A lesson as the network reads it. What is written on at home does not show here until it is released again.',
})
export class Edition extends Published {
  @Field(() => Int, { description: 'The how-manieth of this lesson; counted anew once its city is hidden.' }) @Column('int') number: number;
  /** Whoever kept the address of one of these finds this one. */
  @Column('uuid', { array: true }) earlierIds: string[];
  /** With which one its chain begins, kept by the database: what was taken over or asked of any of them belongs to all. */
  @Column('uuid') firstId: string;
  @Field(() => Day) @Column('date') releasedOn: string;
  /** What it says by itself of how sure it is, while reports of other places lift it above that. */
  @Column('text') saidStrength: string | null;
  @Field(() => [String], { description: 'Where it worked too: the reason why it stands higher than it did when it was released.' })
  @Column('text', { array: true })
  workedIn: string[];
  @Field(() => String, { description: 'current | superseded | withdrawn; others than those at home see only what is current.' })
  @Column('text')
  state: 'current' | 'superseded' | 'withdrawn';
}

/** What the network reads now of the chain that begins with this one; undefined: it was withdrawn. */
export const currentOf = async (work: Work, firstId: string, { lock = false } = {}): Promise<Edition | undefined> =>
  (await work.find(Edition, { firstId, state: 'current' }, { lock }))[0];

/** The same for one of many rows of an answer: all of them are read at once. */
export const currentIn = async (context: Context, firstId: string): Promise<Edition | null> =>
  (await context.list(Edition, 'firstId', firstId, { order: 'id', where: { state: 'current' } }))[0] ?? null;

@Entity({ schema: 'app', name: 'edition_origin' })
@ObjectType({ description: 'Where an edition comes from. With its city hidden, only those at home see it.' })
export class EditionOrigin extends Thing {
  @Field(() => ID) @Column('uuid') editionId: string;
  @Field(() => ID) @Column('uuid') lessonId: string;
  @Column('uuid') releaseId: string;
  @Field(() => ID) @Column('uuid') teamId: string;
  @Field(() => ID) @Column('uuid') organizationId: string;
  @Column('uuid') contactSeatId: string;
  @Field(() => [ID]) @Column('uuid', { array: true }) placeIds: string[];
  @Field() @Column('text') placeName: string;
  @Field() @Column('text') teamName: string;
  @Field() @Column('text') organizationName: string;
  @Field(() => String, {
    nullable: true,
    description: 'The role of the seat to ask; never who holds it. Null: it is not named, and can be asked all the same.',
  })
  @Column('text')
  contactRole: string | null;
  @Field() @Column('boolean') hidden: boolean;
  /** The edition's audience where the city is shown, kept by the database; null: hidden. */
  @Column('int') endAudienceId: number | null;
}

@Entity({ schema: 'app', name: 'withdrawn_edition' })
@ObjectType({ description: 'Stands in the place of an edition that was taken out of the network.' })
export class WithdrawnEdition extends Thing {
  @Field(() => ID) @Column('uuid') editionId: string;
  @Field({ description: 'person_identifiable | harm | partner_objects | mistake | out_of_date | other' }) @Column('text') reason: string;
  @Field(() => Day) @Column('date') withdrawnOn: string;
}

@ObjectType({ description: 'An organization of another team that opened an edition; no person is named.' })
export class EditionOpening {
  @Field(() => ID) organizationId: string;
  @Field() organizationName: string;
  @Field() placeName: string;
  @Field(() => Date, { description: 'For the first time.' }) at: Date;
}
