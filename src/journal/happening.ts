import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { kindClasses } from '../work/thing.js';
import type { Thing } from '../work/thing.js';

export enum Signal {
  READY = 'READY',
  CHANGE = 'CHANGE',
  RESET = 'RESET',
  RESYNC = 'RESYNC',
}
registerEnumType(Signal, {
  name: 'Signal',
  valuesMap: {
    READY: { description: 'Caught up with the journal.' },
    CHANGE: { description: 'Something that you can see changed.' },
    RESET: { description: 'What you hold may be out of date or no longer yours: fetch it again.' },
    RESYNC: { description: 'You were too slow to follow: fetch what you hold again.' },
  },
});

/** Any row that can be journaled. The list of kinds is complete before the schema is built. */
export const Row = createUnionType({
  name: 'Row',
  types: () => kindClasses(),
  resolveType: (value: Thing) => value.constructor.name,
});

@ObjectType({ description: 'What somebody did.' })
export class Act {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ID, { nullable: true, description: 'Null: the system.' }) actorId: string | null;
  @Field(() => Date) at: Date;
}

@ObjectType()
export class LiveChange {
  @Field() kind: string;
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field({ description: 'True: it is no longer shared with you, or it is no more.' }) gone: boolean;
  @Field(() => Row, { nullable: true, description: 'The row as it is now; null when a later happening carries it.' }) row: Thing | null;
}

@ObjectType()
export class Happening {
  @Field({ description: 'Opaque; start from here after a break.' }) cursor: string;
  @Field(() => Signal) signal: Signal;
  @Field(() => Act, { nullable: true }) act: Act | null;
  @Field(() => [LiveChange]) changes: LiveChange[];
}

@ObjectType()
export class PastChange {
  @Field() kind: string;
  @Field(() => ID) id: string;
  @Field() operation: string;
  @Field(() => String, { nullable: true, description: 'What the row is called today.' }) title: string | null;
  @Field(() => String, { nullable: true, description: 'The changed fields as they were, as JSON.' }) before: string | null;
  @Field(() => String, { nullable: true, description: 'The changed fields as they became, as JSON.' }) after: string | null;
  @Field() audienceChanged: boolean;
}

@ObjectType({ description: 'An act of the past with those of its changes that you can see.' })
export class PastAct {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => ID, { nullable: true }) actorId: string | null;
  @Field(() => Date) at: Date;
  @Field(() => [PastChange]) changes: PastChange[];
  @Field() mine: boolean;
  @Field() undoable: boolean;
}

@ObjectType()
export class Activity {
  @Field(() => [PastAct]) acts: PastAct[];
  @Field(() => String, { nullable: true, description: 'Where the page before this one begins; null: there is none.' }) before: string | null;
}
