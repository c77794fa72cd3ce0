import { randomBytes } from 'node:crypto';
import { Args, Context as Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { tokenDigest } from '../work/door.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';

@ObjectType({ description: 'An address under which a calendar program reads what I may see.' })
export class Feed {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true, description: 'The saved view whose items it has; null: what is mine, and my teams’ meetings.' }) viewId: string | null;
  @Field(() => Date) madeAt: Date;
}

@ObjectType()
export class MadeFeed {
  @Field(() => Feed) feed: Feed;
  @Field({ description: 'Below the address of this server. It is told this once.' }) path: string;
}

const columns = 'id, view_id as "viewId", made_at as "madeAt"';
const viewId = { type: () => ID, nullable: true, description: 'Null: what is mine, and my teams’ meetings.' };

@Resolver(() => Feed)
export class FeedResolver {
  @Query(() => [Feed])
  async myFeeds(@Ctx() context: Context): Promise<Feed[]> {
    return (await context.read()).query<Feed>(`select ${columns} from app.feed order by made_at, id`);
  }

  @Mutation(() => MadeFeed, { description: 'A new address; the one before it, for the same view, ends.' })
  async makeFeed(@Ctx() context: Context, @Args('viewId', viewId) view: string | null): Promise<MadeFeed> {
    new Check().id('viewId', view).done();
    const secret = randomBytes(32).toString('base64url');
    // Feeds of views that are gone go with this, so that nobody gathers them.
    const known = 'select id from app.own_view union all select id from app.saved_view where archived_at is null';
    await context.mine(`delete from app.feed where view_id is not null and view_id not in (${known})`);
    const [feed] = await context.mine<Feed>(
      `insert into app.feed (person_id, view_id, secret_hash) select app.me(), $1::uuid, decode($2, 'hex') where $1::uuid is null or $1::uuid in (${known})
       on conflict (person_id, view_id) do update set secret_hash = excluded.secret_hash, made_at = now() returning ${columns}`,
      [view ?? null, tokenDigest(secret)],
    );
    if (!feed) throw new Refusal('NOT_FOUND', view ? { id: view } : {});
    return { feed, path: `/feeds/${secret}.ics` };
  }

  @Mutation(() => Boolean)
  async revokeFeed(@Ctx() context: Context, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    new Check().id('id', id).done();
    await context.mine('delete from app.feed where id = $1', [id]);
    return true;
  }
}
