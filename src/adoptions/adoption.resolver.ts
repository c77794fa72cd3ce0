import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { currentIn, Edition } from '../editions/edition.js';
import { Tactic } from '../tactics/tactic.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { Check, isId } from '../work/input.js';
import { adoptLesson, answerFit, considerLesson, moveAdoption, planAdoption, tellNetwork } from './adoption.acts.js';
import { AdoptLessonInput, AnswerFitInput, ConsiderLessonInput, MoveAdoptionInput, PlanAdoptionInput } from './adoption.inputs.js';
import { Adaptation, Adoption, AdoptionFit, AdoptionTactic, ReportBack, type AdoptionState } from './adoption.js';
import { goesOn } from './adoption.rules.js';
import { AdoptionLedger, ledgerOf } from './ledger.js';

const id = { type: () => ID };
const most = 200;

@Resolver(() => Adoption)
export class AdoptionResolver {
  @Query(() => Adoption, { nullable: true })
  async adoption(@Ctx() context: Context, @Args('id', id) one: string): Promise<Adoption | null> {
    return isId(one) ? context.load(Adoption, one.toLowerCase()) : null;
  }

  @Query(() => [Adoption], { description: 'Of a team, the newest first; at most 200.' })
  async adoptions(@Ctx() context: Context, @Args('teamId', id) teamId: string): Promise<Adoption[]> {
    new Check().id('teamId', teamId).done();
    return (await context.read()).find(Adoption, { teamId }, { order: 'made_at desc, id', limit: most });
  }

  @Query(() => AdoptionLedger)
  async adoptionLedger(@Ctx() context: Context): Promise<AdoptionLedger> {
    return ledgerOf(await context.read());
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this adoption.' })
  async viewerCan(@Ctx() context: Context, @Parent() adoption: Adoption): Promise<string[]> {
    return viewerCan((await context.read()).viewer, adoption);
  }

  @ResolveField(() => [String], { description: 'The states to which I may move it from here.' })
  async movesTo(@Ctx() context: Context, @Parent() adoption: Adoption): Promise<readonly AdoptionState[]> {
    return moveAdoption.may.allows((await context.read()).viewer, adoption) ? goesOn[adoption.state] : [];
  }

  @ResolveField(() => Edition, { nullable: true, description: 'As the network reads it now; null: it was withdrawn.' })
  async edition(@Ctx() context: Context, @Parent() { firstEditionId }: Adoption): Promise<Edition | null> {
    return currentIn(context, firstEditionId);
  }

  @ResolveField(() => Tactic, { nullable: true, description: 'The card; null where I don’t see it, or there is none.' })
  async tactic(@Ctx() context: Context, @Parent() adoption: Adoption): Promise<Tactic | null> {
    const [link] = await context.list(AdoptionTactic, 'adoptionId', adoption.id, { order: 'made_at desc, id' });
    return context.load(Tactic, link?.tacticId ?? null);
  }

  @ResolveField(() => [AdoptionFit], { description: 'For the adopting team alone.' })
  async fit(@Ctx() context: Context, @Parent() adoption: Adoption): Promise<AdoptionFit[]> {
    return context.list(AdoptionFit, 'adoptionId', adoption.id, { order: 'key' });
  }

  @ResolveField(() => [Adaptation], { description: 'The latest first.' })
  async adaptations(@Ctx() context: Context, @Parent() adoption: Adoption): Promise<Adaptation[]> {
    return context.list(Adaptation, 'adoptionId', adoption.id, { order: 'made_at desc, id', where: { archivedAt: null } });
  }

  @ResolveField(() => [Adaptation], { description: 'What was taken away and can be restored, the latest first; for the adopting team alone.' })
  async removedAdaptations(@Ctx() context: Context, @Parent() adoption: Adoption): Promise<Adaptation[]> {
    if (!(await context.read()).viewer.worksOn(adoption.teamId)) return [];
    const all = await context.list(Adaptation, 'adoptionId', adoption.id, { order: 'made_at desc, id' });
    return all.filter(({ archivedAt }) => archivedAt !== null);
  }

  @ResolveField(() => [ReportBack], { description: 'The latest first.' })
  async reports(@Ctx() context: Context, @Parent() adoption: Adoption): Promise<ReportBack[]> {
    return context.list(ReportBack, 'adoptionId', adoption.id, { order: 'made_at desc, id' });
  }

  @Mutation(() => Adoption)
  considerLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: ConsiderLessonInput): Promise<Adoption> {
    return context.act(considerLesson, act, input);
  }

  @Mutation(() => Adoption, {
    description: 'The adoption, a card and its first items at once, linked both ways. INVALID names each respect that nobody looked at.',
  })
  adoptLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AdoptLessonInput): Promise<Adoption> {
    return context.act(adoptLesson, act, input);
  }

  @Mutation(() => Adoption, { description: 'As adoptLesson, for one that is under consideration.' })
  planAdoption(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: PlanAdoptionInput): Promise<Adoption> {
    return context.act(planAdoption, act, input);
  }

  @Mutation(() => Adoption)
  answerFit(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerFitInput): Promise<Adoption> {
    return context.act(answerFit, act, input);
  }

  @Mutation(() => Adoption)
  moveAdoption(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: MoveAdoptionInput): Promise<Adoption> {
    return context.act(moveAdoption, act, input);
  }

  @Mutation(() => Adoption, { description: 'From now on the network knows of it too.' })
  tellNetwork(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Adoption> {
    return context.act(tellNetwork, act, { id: one });
  }
}
