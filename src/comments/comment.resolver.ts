import { Args, Context as Ctx, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { Check } from '../work/input.js';
import { addComment, editComment, removeComment, reopenThread, resolveThread } from './comment.acts.js';
import { AddCommentInput, Comment, Conversation, EditCommentInput, Mentionable } from './comment.js';
import { most, newestAbout, usual } from './conversation.js';
import { mentionable } from './mentioning.js';
import { readConversation } from './read-mark.acts.js';
import { hasNews, readUntil, Unread, unreadFor } from './read-mark.js';
import { aboutOf, speaksFrom } from './subject.js';

const id = { type: () => ID };
const states: ReadonlySet<string> = new Set(['watching', 'muted']);

@Resolver(() => Comment)
export class CommentResolver {
  @Query(() => Conversation, { description: 'What is said about a thing: the threads in which something was said last.' })
  async conversation(
    @Ctx() context: Context,
    @Args('aboutKind') aboutKind: string,
    @Args('aboutId', id) aboutId: string,
    @Args('limit', { type: () => Int, nullable: true, description: `Comments, in whole threads: ${usual} if not said, ${most} at the most` })
    limit: number | null,
    @Args('comment', { ...id, nullable: true, description: 'Its thread is there too, however old it is' }) comment: string | null,
  ): Promise<Conversation> {
    new Check().whole('limit', limit, 1, most).id('comment', comment).done();
    const work = await context.read();
    const about = await aboutOf(work, aboutKind, aboutId);
    const until = await readUntil(work, about.id);
    const said = await newestAbout(work, about.id, { limit: limit ?? usual, readUntil: until, comment: comment ?? null });
    const [watch] = await work.query<{ state: string }>('select state from app.watch where about_id = $1', [about.id]);
    return { ...said, readUntil: until, watch: watch?.state ?? null, mayComment: speaksFrom(work.viewer, about) !== undefined };
  }

  @Query(() => [Unread], { description: 'Where something is said that I see and have not read, the newest first.' })
  async unread(@Ctx() context: Context): Promise<Unread[]> {
    return unreadFor(await context.read());
  }

  @Query(() => [Mentionable], { description: 'Whom I may name in what I say about a thing, or in a thread about it: people who see it and whom I know of.' })
  async mentionable(
    @Ctx() context: Context,
    @Args('aboutKind') aboutKind: string,
    @Args('aboutId', id) aboutId: string,
    @Args('threadId', { ...id, nullable: true }) threadId: string | null,
  ): Promise<Mentionable[]> {
    const work = await context.read();
    const about = await aboutOf(work, aboutKind, aboutId);
    const within = threadId == null ? about : await work.get(Comment, threadId);
    return mentionable(work, within.audienceId);
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this comment.' })
  async viewerCan(@Ctx() context: Context, @Parent() comment: Comment): Promise<string[]> {
    return viewerCan((await context.read()).viewer, comment);
  }

  @Mutation(() => Comment)
  addComment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddCommentInput): Promise<Comment> {
    return context.act(addComment, act, input);
  }

  @Mutation(() => Comment)
  editComment(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditCommentInput): Promise<Comment> {
    return context.act(editComment, act, input);
  }

  @Mutation(() => Comment, { description: 'Takes its words away; that there was one stays.' })
  removeComment(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Comment> {
    return context.act(removeComment, act, { id: one });
  }

  @Mutation(() => Comment)
  resolveThread(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Comment> {
    return context.act(resolveThread, act, { id: one });
  }

  @Mutation(() => Comment)
  reopenThread(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Comment> {
    return context.act(reopenThread, act, { id: one });
  }

  @Mutation(() => Boolean, { description: 'That I have read what is said about a thing until now.' })
  async readConversation(
    @Ctx() context: Context,
    @Args('act', id) act: string,
    @Args('aboutKind') aboutKind: string,
    @Args('aboutId', id) aboutId: string,
  ): Promise<boolean> {
    const work = await context.read();
    // Looking at what is known already is nothing that happened.
    if (!(await hasNews(work, (await aboutOf(work, aboutKind, aboutId)).id))) return true;
    return context.act(readConversation, act, { aboutKind, aboutId });
  }

  @Mutation(() => Boolean, { description: 'watching: I hear of everything; muted: only of what names me; null: as it was.' })
  async watch(
    @Ctx() context: Context,
    @Args('aboutKind') aboutKind: string,
    @Args('aboutId', id) aboutId: string,
    @Args('state', { type: () => String, nullable: true }) state: string | null,
  ): Promise<boolean> {
    new Check().key('state', state, states).done();
    const about = await aboutOf(await context.read(), aboutKind, aboutId);
    if (state == null) await context.mine('delete from app.watch where about_id = $1', [about.id]);
    else
      await context.mine(
        'insert into app.watch (person_id, about_id, state) values (app.me(), $1, $2) on conflict (person_id, about_id) do update set state = excluded.state, at = now()',
        [about.id, state],
      );
    return true;
  }
}
