import { Args, Context as Ctx, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import {
  addChecklistLines,
  checkChecklistLine,
  dismissWithdrawnAsk,
  editChecklistLine,
  linkTask,
  removeChecklistLine,
  unlinkTask,
  writeTaskNote,
} from './parts.acts.js';
import { ChecklistLine, TaskLink, TaskNote, WithdrawnAsk } from './parts.js';
import { AddChecklistLinesInput, CheckChecklistLineInput, EditChecklistLineInput, LinkTaskInput, WriteTaskNoteInput } from './task.inputs.js';

const id = { type: () => ID };

@Resolver(() => ChecklistLine)
export class PartsResolver {
  @Mutation(() => [ChecklistLine])
  addChecklistLines(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddChecklistLinesInput): Promise<ChecklistLine[]> {
    return context.act(addChecklistLines, act, input);
  }

  @Mutation(() => ChecklistLine)
  editChecklistLine(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditChecklistLineInput): Promise<ChecklistLine> {
    return context.act(editChecklistLine, act, input);
  }

  @Mutation(() => ChecklistLine)
  checkChecklistLine(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: CheckChecklistLineInput): Promise<ChecklistLine> {
    return context.act(checkChecklistLine, act, input);
  }

  @Mutation(() => ChecklistLine)
  removeChecklistLine(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<ChecklistLine> {
    return context.act(removeChecklistLine, act, { id: one });
  }

  @Mutation(() => TaskLink)
  linkTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: LinkTaskInput): Promise<TaskLink> {
    return context.act(linkTask, act, input);
  }

  @Mutation(() => TaskLink)
  unlinkTask(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<TaskLink> {
    return context.act(unlinkTask, act, { id: one });
  }

  @Mutation(() => TaskNote)
  writeTaskNote(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: WriteTaskNoteInput): Promise<TaskNote> {
    return context.act(writeTaskNote, act, input);
  }

  @Mutation(() => WithdrawnAsk)
  dismissWithdrawnAsk(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<WithdrawnAsk> {
    return context.act(dismissWithdrawnAsk, act, { id: one });
  }
}
