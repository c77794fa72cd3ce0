import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { Ground } from '../work/ground.js';
import { Draft, MailSettingsInput, Me, MySession, Settings } from './me.js';
import { changePassword } from './my-password.js';
import { dropDraft, endOtherSessions, endSessionOfMine, saveDraft, saveMailSettings, saveSettings, settingsOf } from './mine.js';
import { editMyself } from './person.acts.js';
import { Person } from './person.js';

@Resolver(() => Me)
export class MeResolver {
  constructor(@Inject(Ground) private readonly ground: Ground) {}

  @Query(() => Me)
  async me(@Context() context: Ctx): Promise<Me> {
    return { id: (await context.read()).viewer.person };
  }

  @ResolveField(() => Person)
  async person(@Context() context: Ctx): Promise<Person> {
    const work = await context.read();
    return work.get(Person, work.viewer.person);
  }

  @ResolveField(() => String)
  async email(@Context() context: Ctx): Promise<string> {
    const [row] = await (await context.read()).query<{ email: string }>('select app.my_email() as email');
    return row!.email;
  }

  @ResolveField(() => Boolean, { description: 'Whether this server sends mail' })
  mail(): boolean {
    return this.ground.config.mail !== undefined;
  }

  @ResolveField(() => Settings)
  async settings(@Context() context: Ctx): Promise<Settings> {
    return settingsOf(await context.read());
  }

  @ResolveField(() => [MySession])
  async sessions(@Context() context: Ctx): Promise<MySession[]> {
    return (await context.read()).query<MySession>('select id, made_at as "madeAt", last_used_at as "lastUsedAt", label, current from app.my_sessions()');
  }

  @ResolveField(() => [Draft])
  async drafts(@Context() context: Ctx): Promise<Draft[]> {
    return (await context.read()).query<Draft>('select key, value, saved_at as "savedAt" from app.draft order by saved_at desc');
  }

  @Mutation(() => Person)
  editMyself(
    @Context() context: Ctx,
    @Args('act', { type: () => ID }) act: string,
    @Args('displayName', { type: () => String, nullable: true }) displayName?: string | null,
    @Args('pronouns', { type: () => String, nullable: true }) pronouns?: string | null,
  ): Promise<Person> {
    return context.act(editMyself, act, { displayName, pronouns });
  }

  @Mutation(() => Boolean, { description: 'Ends my other sessions.' })
  changePassword(
    @Context() context: Ctx,
    @Args('act', { type: () => ID }) act: string,
    @Args('current', { type: () => String }) current: string,
    @Args('new', { type: () => String }) next: string,
  ): Promise<boolean> {
    return changePassword(this.ground, context, act, current, next);
  }

  @Mutation(() => Settings)
  saveSettings(
    @Context() context: Ctx,
    @Args('language', { type: () => String, nullable: true }) language?: string | null,
    @Args('theme', { type: () => String, nullable: true }) theme?: string | null,
    @Args('singleKeys', { type: () => Boolean, nullable: true }) singleKeys?: boolean | null,
  ): Promise<Settings> {
    return saveSettings(context, { language, theme, singleKeys });
  }

  @Mutation(() => Settings)
  saveMailSettings(@Context() context: Ctx, @Args('input') input: MailSettingsInput): Promise<Settings> {
    return saveMailSettings(context, input);
  }

  @Mutation(() => Draft)
  saveDraft(@Context() context: Ctx, @Args('key', { type: () => String }) key: string, @Args('value', { type: () => String }) value: string): Promise<Draft> {
    return saveDraft(context, key, value);
  }

  @Mutation(() => Boolean)
  dropDraft(@Context() context: Ctx, @Args('key', { type: () => String }) key: string): Promise<boolean> {
    return dropDraft(context, key);
  }

  @Mutation(() => Boolean)
  endSession(@Context() context: Ctx, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return endSessionOfMine(this.ground, context, id);
  }

  @Mutation(() => Boolean)
  endOtherSessions(@Context() context: Ctx): Promise<boolean> {
    return endOtherSessions(this.ground, context);
  }
}
