import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { addAdaptation, editAdaptation, removeAdaptation, restoreAdaptation } from './adaptation.acts.js';
import { AddAdaptationInput, AddReportInput, AnswerReportInput, EditAdaptationInput, EditReportInput, SkipReportInput } from './adoption.inputs.js';
import { Adaptation, Adoption, ReportBack } from './adoption.js';
import { addReport, answerReport, editReport, skipReport } from './report.acts.js';

const id = { type: () => ID };

@Resolver(() => Adaptation)
export class AdaptationResolver {
  @ResolveField(() => [String], { description: 'The acts that I may perform on this adaptation.' })
  async viewerCan(@Ctx() context: Context, @Parent() adaptation: Adaptation): Promise<string[]> {
    return viewerCan((await context.read()).viewer, adaptation);
  }

  @Mutation(() => Adaptation)
  addAdaptation(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddAdaptationInput): Promise<Adaptation> {
    return context.act(addAdaptation, act, input);
  }

  @Mutation(() => Adaptation)
  editAdaptation(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditAdaptationInput): Promise<Adaptation> {
    return context.act(editAdaptation, act, input);
  }

  @Mutation(() => Adaptation)
  removeAdaptation(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Adaptation> {
    return context.act(removeAdaptation, act, { id: one });
  }

  @Mutation(() => Adaptation)
  restoreAdaptation(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Adaptation> {
    return context.act(restoreAdaptation, act, { id: one });
  }
}

@Resolver(() => ReportBack)
export class ReportBackResolver {
  @ResolveField(() => [String], { description: 'The acts that I may perform on this report.' })
  async viewerCan(@Ctx() context: Context, @Parent() report: ReportBack): Promise<string[]> {
    return viewerCan((await context.read()).viewer, report);
  }

  @ResolveField(() => Adoption, { nullable: true })
  async adoption(@Ctx() context: Context, @Parent() report: ReportBack): Promise<Adoption | null> {
    return context.load(Adoption, report.adoptionId);
  }

  @Mutation(() => ReportBack, { description: 'Of their own accord, at any time.' })
  addReport(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AddReportInput): Promise<ReportBack> {
    return context.act(addReport, act, input);
  }

  @Mutation(() => ReportBack)
  answerReport(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerReportInput): Promise<ReportBack> {
    return context.act(answerReport, act, input);
  }

  @Mutation(() => ReportBack, { description: 'There is nothing to report, and why.' })
  skipReport(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: SkipReportInput): Promise<ReportBack> {
    return context.act(skipReport, act, input);
  }

  @Mutation(() => ReportBack)
  editReport(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditReportInput): Promise<ReportBack> {
    return context.act(editReport, act, input);
  }
}
