import { Inject } from '@nestjs/common';
import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { openCursor } from '../journal/cursor.js';
import { Ask, asksFor } from '../teams/asking.js';
import { Ownerless, ownerlessFor } from '../teams/ownerless.js';
import { Context } from '../work/context.js';
import { Ground } from '../work/ground.js';
import { Check } from '../work/input.js';
import { invalid } from '../work/refusal.js';
import { Today, todayOf } from './today.js';

@Resolver(() => Today)
export class TodayResolver {
  constructor(@Inject(Ground) private readonly ground: Ground) {}

  @Query(() => Today)
  async today(@Ctx() context: Context, @Args('teamId', { type: () => ID, nullable: true }) teamId: string | null): Promise<Today> {
    new Check().id('teamId', teamId).done();
    return todayOf(await context.read(), teamId?.toLowerCase());
  }

  @ResolveField(() => [Ask], { description: 'Everything that waits for my answer, the oldest first: leads, partners, items, commitments.' })
  async asks(@Ctx() context: Context, @Parent() today: Today): Promise<Ask[]> {
    return asksFor(await context.read(), today.teamId);
  }

  @ResolveField(() => [Ownerless], { description: 'Promised, and nobody looks after it: its owner has left. For that organization’s people and the coordinator.' })
  async ownerless(@Ctx() context: Context, @Parent() today: Today): Promise<Ownerless[]> {
    return ownerlessFor(await context.read(), today.teamId);
  }

  @Mutation(() => Boolean, { description: 'I have seen what there was up to this cursor. An older one changes nothing.' })
  async markSeen(@Ctx() context: Context, @Args('cursor') cursor: string): Promise<boolean> {
    const number = openCursor(this.ground.config.secret, cursor)?.number;
    if (number === undefined) throw invalid({ field: 'cursor', reason: 'malformed' });
    // The last act up to it that this person sees: two cursors that differ by hidden acts alone are the same to them.
    await context.mine(
      `insert into app.seen_mark (person_id, number, at)
       values (app.me(), coalesce((select number from app.act where number <= $1 order by number desc limit 1), 0), now())
       on conflict (person_id) do update set number = excluded.number, at = excluded.at where app.seen_mark.number <= excluded.number`,
      [number],
    );
    return true;
  }
}
