import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { archiveBoard, createBoard, editBoard, restoreBoard } from './board.acts.js';
import { Board, CreateBoardInput, EditBoardInput } from './board.js';

@Resolver(() => Board)
export class BoardResolver {
  @Query(() => [Board], { description: 'Boards of my teams; with `archived` those that were put away.' })
  async boards(
    @Ctx() context: Context,
    @Args('archived', { type: () => Boolean, nullable: true, defaultValue: false }) archived: boolean | null,
  ): Promise<Board[]> {
    const boards = await (await context.read()).find(Board, {}, { order: 'made_at, id' });
    return boards.filter((board) => (board.archivedAt !== null) === (archived ?? false));
  }

  @Query(() => Board, { nullable: true })
  async board(@Ctx() context: Context, @Args('id', { type: () => ID }) id: string): Promise<Board | null> {
    return isId(id) ? context.load(Board, id.toLowerCase()) : null;
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this board.' })
  async viewerCan(@Ctx() context: Context, @Parent() board: Board): Promise<string[]> {
    return viewerCan((await context.read()).viewer, board);
  }

  @Mutation(() => Board)
  createBoard(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('input') input: CreateBoardInput): Promise<Board> {
    return context.act(createBoard, act, input);
  }

  @Mutation(() => Board)
  editBoard(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('input') input: EditBoardInput): Promise<Board> {
    return context.act(editBoard, act, input);
  }

  @Mutation(() => Board)
  archiveBoard(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('id', { type: () => ID }) id: string): Promise<Board> {
    return context.act(archiveBoard, act, { id });
  }

  @Mutation(() => Board)
  restoreBoard(@Ctx() context: Context, @Args('act', { type: () => ID }) act: string, @Args('id', { type: () => ID }) id: string): Promise<Board> {
    return context.act(restoreBoard, act, { id });
  }
}
