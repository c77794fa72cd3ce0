import { Inject } from '@nestjs/common';
import { Args, Context as Ctx, ID, Int, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { Ground } from '../work/ground.js';
import { Check } from '../work/input.js';
import { invalid } from '../work/refusal.js';
import type { Thing } from '../work/thing.js';
import { activity } from './activity.js';
import { openCursor, sealCursor } from './cursor.js';
import { Activity, Happening, Row } from './happening.js';
import { undo } from './undo.acts.js';

/** The journal read forward and live (happenings) and backward (activity). */
@Resolver()
export class JournalResolver {
  constructor(@Inject(Ground) private readonly ground: Ground) {}

  @Query(() => String, { description: "Opaque cursor of this answer's snapshot: start the subscription from it." })
  async cursor(@Ctx() context: Context): Promise<string> {
    return sealCursor(this.ground.config.secret, (await context.snapshot()).number);
  }

  @Query(() => Activity, { description: 'What happened to a thing and its parts, newest first.' })
  async activity(
    @Ctx() context: Context,
    @Args('of', { type: () => ID }) of: string,
    @Args('before', { type: () => String, nullable: true }) before: string | null,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
  ): Promise<Activity> {
    new Check().id('of', of).whole('limit', limit, 1, 200).done();
    const secret = this.ground.config.secret;
    const number = before == null ? Number.MAX_SAFE_INTEGER : openCursor(secret, before)?.number;
    if (number === undefined) throw invalid({ field: 'before', reason: 'malformed' });
    const { acts, oldest } = await activity(await context.read(), { of, before: number, limit });
    return { acts, before: oldest === undefined ? null : sealCursor(secret, oldest) };
  }

  @Mutation(() => [Row], { description: 'Takes back an act of mine, within a day, if nothing that it touched has changed since.' })
  undo(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('of', { type: () => ID }) of: string): Promise<Thing[]> {
    return context.act(undo, act, { of });
  }

  /** Delivered by the hub; this field only shapes the schema. */
  @Subscription(() => Happening)
  happenings(@Args('after', { type: () => String }) _after: string): AsyncIterator<Happening> {
    throw invalid({ field: 'document', reason: 'not_allowed' });
  }
}
