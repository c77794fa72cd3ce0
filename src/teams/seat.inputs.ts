import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Day } from '../work/graphql.js';
import { Seat } from './seat.js';

@InputType({
  description:
    'First holder of an organization on a team: by a network steward, state becomes invited. Otherwise by the coordinator: state proposed, until a living holder of the same organization confirms.',
})
export class ProposeSeatInput {
  @Field(() => ID) teamId: string;
  @Field(() => ID) organizationId: string;
  @Field(() => String) role: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => String, { nullable: true }) authority?: string | null;
  @Field(() => Day, { nullable: true }) termStart?: string | null;
  @Field(() => Day, { nullable: true }) termEnd?: string | null;
}

@InputType()
export class EditSeatInput {
  @Field(() => ID) id: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) role?: string | null;
  @Field(() => ID, { nullable: true }) deputyId?: string | null;
  @Field(() => String, { nullable: true }) authority?: string | null;
  @Field(() => Day, { nullable: true }) termStart?: string | null;
  @Field(() => Day, { nullable: true }) termEnd?: string | null;
}

@ObjectType()
export class Invitation {
  @Field(() => Seat) seat: Seat;
  @Field(() => String, {
    nullable: true,
    description: 'Shown once: a path with a token, relative to the public address. Null when the act is repeated or the seat still waits for confirmation.',
  })
  link: string | null;

  /** What an act keeps of it: the seat, never the link. */
  get things(): Seat[] {
    return [this.seat];
  }

  static of(seat: Seat, token: string | null): Invitation {
    return Object.assign(new Invitation(), { seat, link: token && `/join#${token}` });
  }
}
