import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Finding } from '../audience/finding.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { messageIdentifiers } from './identifiers.js';
import { answerAsker, askSource } from './message.acts.js';
import { AnswerAskerInput, AskSourceInput, MessageIdentifiersInput } from './message.inputs.js';
import { SourceMessage } from './message.js';

const id = { type: () => ID };
const most = 500;

@Resolver(() => SourceMessage)
export class MessageResolver {
  @Query(() => [SourceMessage], {
    description: 'What was asked about a lesson and answered, in order: of one’s own team, or of all who ask. Also once it is withdrawn. The last 500.',
  })
  async sourceMessages(@Ctx() context: Context, @Args('editionId', id) one: string): Promise<SourceMessage[]> {
    if (!isId(one)) return [];
    const work = await context.read();
    const found = await work.query<{ id: string }>(
      `select id from app.source_message where first_edition_id in (
         select first_edition_id from app.source_message where edition_id = $1 or first_edition_id = $1
         union select first_id from app.edition where id = $1)
       order by made_at desc, id desc limit ${most}`,
      [one],
    );
    return found.length ? work.find(SourceMessage, { id: found.map((row) => row.id) }, { order: 'made_at, id' }) : [];
  }

  @Query(() => [Finding], {
    description: 'What in a message may tell who somebody is, or which city it is where that is hidden. Nothing leaves the server for it.',
  })
  async messageIdentifiers(@Ctx() context: Context, @Args('input') input: MessageIdentifiersInput): Promise<Finding[]> {
    return messageIdentifiers(await context.read(), input);
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this message.' })
  async viewerCan(@Ctx() context: Context, @Parent() message: SourceMessage): Promise<string[]> {
    return viewerCan((await context.read()).viewer, message);
  }

  @Mutation(() => SourceMessage, { description: 'Reaches whoever coordinates the team that the lesson came from, and whoever holds its contact seat.' })
  askSource(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AskSourceInput): Promise<SourceMessage> {
    return context.act(askSource, act, input);
  }

  @Mutation(() => SourceMessage, { description: 'Reaches the team that asked; where the city is hidden, nothing says who writes.' })
  answerAsker(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerAskerInput): Promise<SourceMessage> {
    return context.act(answerAsker, act, input);
  }
}
