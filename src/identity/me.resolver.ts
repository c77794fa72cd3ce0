import { Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Context as Ctx } from '../work/context.js';
import { Draft, Me, MySession, Settings } from './me.js';
import { Person } from './person.js';

/** What holds until somebody chooses otherwise; the table has the same defaults. */
const defaults: Settings = { language: 'en', theme: 'auto', singleKeys: true };

@Resolver(() => Me)
export class MeResolver {
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

  @ResolveField(() => Settings)
  async settings(@Context() context: Ctx): Promise<Settings> {
    const [row] = await (await context.read()).query<Settings>('select language, theme, single_keys as "singleKeys" from app.settings');
    return row ?? defaults;
  }

  @ResolveField(() => [MySession])
  async sessions(@Context() context: Ctx): Promise<MySession[]> {
    return (await context.read()).query<MySession>(
      'select id, made_at as "madeAt", last_used_at as "lastUsedAt", label, current from app.my_sessions()',
    );
  }

  @ResolveField(() => [Draft])
  async drafts(@Context() context: Ctx): Promise<Draft[]> {
    return (await context.read()).query<Draft>('select key, value, saved_at as "savedAt" from app.draft order by saved_at desc');
  }
}
