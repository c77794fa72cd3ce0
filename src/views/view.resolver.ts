import { Args, Context as Ctx, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Context } from '../work/context.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { addSavedView, checkView, editSavedView, mostViews, removeSavedView } from './view.acts.js';
import { AddSavedViewInput, EditSavedViewInput, OwnView, OwnViewInput, SavedView, Views } from './view.js';

const id = { type: () => ID };

@Resolver(() => Views)
export class ViewResolver {
  @Query(() => Views, { description: 'Saved views of the action items.' })
  async views(@Ctx() context: Context): Promise<Views> {
    const work = await context.read();
    const teams = [...new Set(work.viewer.seats.map((seat) => seat.team))];
    const mine = await work.query<OwnView>('select id, name, filter from app.own_view order by made_at, id');
    const [chosen] = await work.query<{ view: string }>('select view_id as view from app.default_view');
    const shared = teams.length ? await work.find(SavedView, { teamId: teams, archivedAt: null }, { order: 'name, id' }) : [];
    return { mine, teams: shared, opensWith: [...mine, ...shared].find((view) => view.id === chosen?.view)?.id ?? null };
  }

  @Mutation(() => OwnView)
  async saveOwnView(@Ctx() context: Context, @Args('input') input: OwnViewInput): Promise<OwnView> {
    checkView(new Check().id('id', input.id), input).done();
    const values = [input.name.trim(), input.filter];
    const [saved] = input.id
      ? await context.mine<OwnView>('update app.own_view set name = $1, filter = $2 where id = $3 returning id, name, filter', [...values, input.id])
      : await context.mine<OwnView>(
          `insert into app.own_view (person_id, name, filter) select app.me(), $1, $2 where (select count(*) from app.own_view) < ${mostViews} returning id, name, filter`,
          values,
        );
    if (saved) return saved;
    if (input.id) throw new Refusal('NOT_FOUND', { id: input.id });
    throw new Refusal('INVALID', { fields: [{ field: 'name', reason: 'too_many' }] });
  }

  @Mutation(() => Boolean)
  async removeOwnView(@Ctx() context: Context, @Args('id', id) one: string): Promise<boolean> {
    new Check().id('id', one).done();
    await context.mine('delete from app.own_view where id = $1', [one]);
    return true;
  }

  @Mutation(() => Boolean, { description: 'The view with which my page opens; null: none.' })
  async openWithView(@Ctx() context: Context, @Args('id', { ...id, nullable: true }) one: string | null): Promise<boolean> {
    new Check().id('id', one).done();
    if (one)
      await context.mine(
        'insert into app.default_view (person_id, view_id) values (app.me(), $1) on conflict (person_id) do update set view_id = excluded.view_id',
        [one],
      );
    else await context.mine('delete from app.default_view');
    return true;
  }

  @Mutation(() => SavedView)
  addSavedView(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddSavedViewInput): Promise<SavedView> {
    return context.act(addSavedView, act, input);
  }

  @Mutation(() => SavedView)
  editSavedView(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditSavedViewInput): Promise<SavedView> {
    return context.act(editSavedView, act, input);
  }

  @Mutation(() => SavedView)
  removeSavedView(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<SavedView> {
    return context.act(removeSavedView, act, { id: one });
  }
}
