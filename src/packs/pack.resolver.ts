import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { Ground } from '../work/ground.js';
import { currentPack, Installation, Pack } from './pack.js';
import { installationFor, sampleIsRemovable } from './installation.js';

@Resolver(() => Pack)
export class PackResolver {
  constructor(@Inject(Ground) private readonly ground: Ground) {}

  @Query(() => Pack)
  async pack(@Context() context: Ctx): Promise<Pack> {
    // Only who is signed in asks for a list of this size.
    await context.read();
    return currentPack();
  }

  @Query(() => Installation)
  async installation(@Context() context: Ctx): Promise<Installation> {
    const work = await context.read();
    const state = await installationFor(work);
    return { sample: state.sampleNetwork !== null, sampleRemovable: sampleIsRemovable(state, work.viewer), production: this.ground.config.production };
  }
}
