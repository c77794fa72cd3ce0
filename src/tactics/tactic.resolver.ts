import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Board } from '../boards/board.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { copyTactic } from './copy.acts.js';
import { archiveTactics, moveTactics, restoreTactics, stopTactic } from './moves.acts.js';
import { addTactics, editTactic, editTactics } from './tactic.acts.js';
import { AddTacticsInput, CopyTacticInput, EditTacticInput, EditTacticsInput, MoveTacticsInput, StopTacticInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

const id = { type: () => ID };

@Resolver(() => Tactic)
export class TacticResolver {
  @Query(() => Tactic, { nullable: true })
  async tactic(@Ctx() context: Context, @Args('id', id) one: string): Promise<Tactic | null> {
    return isId(one) ? context.load(Tactic, one.toLowerCase()) : null;
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this tactic.' })
  async viewerCan(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<string[]> {
    return viewerCan((await context.read()).viewer, tactic);
  }

  @Mutation(() => [Tactic])
  addTactics(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddTacticsInput): Promise<Tactic[]> {
    return context.act(addTactics, act, input);
  }

  @Mutation(() => Tactic)
  editTactic(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditTacticInput): Promise<Tactic> {
    return context.act(editTactic, act, input);
  }

  @Mutation(() => [Tactic])
  editTactics(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditTacticsInput): Promise<Tactic[]> {
    return context.act(editTactics, act, input);
  }

  @Mutation(() => [Tactic])
  moveTactics(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MoveTacticsInput): Promise<Tactic[]> {
    return context.act(moveTactics, act, input);
  }

  @Mutation(() => Tactic)
  stopTactic(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: StopTacticInput): Promise<Tactic> {
    return context.act(stopTactic, act, input);
  }

  @Mutation(() => [Tactic])
  archiveTactics(@Ctx() context: Context, @Args('act', id) act: string, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<Tactic[]> {
    return context.act(archiveTactics, act, { ids });
  }

  @Mutation(() => [Tactic])
  restoreTactics(@Ctx() context: Context, @Args('act', id) act: string, @Args('ids', { type: () => [ID] }) ids: string[]): Promise<Tactic[]> {
    return context.act(restoreTactics, act, { ids });
  }

  @Mutation(() => Tactic)
  copyTactic(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: CopyTacticInput): Promise<Tactic> {
    return context.act(copyTactic, act, input);
  }
}

@Resolver(() => Board)
export class BoardTacticsResolver {
  /** All of a board in one statement, plain rows: a board is read whole. */
  @ResolveField(() => [Tactic])
  async tactics(
    @Ctx() context: Context,
    @Parent() board: Board,
    @Args('archived', { type: () => Boolean, nullable: true, defaultValue: false }) archived: boolean | null,
  ): Promise<Tactic[]> {
    const work = await context.read();
    if (!archived) return work.find(Tactic, { boardId: board.id, archivedAt: null }, { order: 'position, id' });
    return (await work.find(Tactic, { boardId: board.id }, { order: 'position, id' })).filter((tactic) => tactic.archivedAt !== null);
  }
}
