import { Args, Context as Ctx, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Tactic } from '../tactics/tactic.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { isId } from '../work/input.js';
import { AfterActionReview, Observation } from './after-action/after-action.js';
import {
  applyLesson,
  archiveLesson,
  checkLesson,
  draftLesson,
  editLesson,
  identifyLesson,
  restoreLesson,
  retireLesson,
  validateLesson,
} from './lesson.acts.js';
import { outdatedChecks } from './checked.js';
import { ApplyLessonInput, CheckLessonInput, DraftLessonInput, EditLessonInput, LessonsInput, RetireLessonInput } from './lesson.inputs.js';
import { LessonList, listLessons } from './lesson.list.js';
import { keepLessonText } from './writing/lesson.text.acts.js';
import { Lesson, QualityCheck } from './lesson.js';

const id = { type: () => ID };
const newestFirst = { order: 'made_at desc, id desc', limit: 200 };

@Resolver(() => Lesson)
export class LessonResolver {
  @Query(() => Lesson, { nullable: true })
  async lesson(@Ctx() context: Context, @Args('id', id) one: string): Promise<Lesson | null> {
    return isId(one) ? context.load(Lesson, one.toLowerCase()) : null;
  }

  @Query(() => LessonList, { description: 'What a team has learned, or all my teams.' })
  async lessons(@Ctx() context: Context, @Args('input', { type: () => LessonsInput, nullable: true }) input: LessonsInput | null): Promise<LessonList> {
    return listLessons(await context.read(), input ?? {});
  }

  @ResolveField(() => [String], { description: 'The acts that I may perform on this lesson.' })
  async viewerCan(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<string[]> {
    return viewerCan((await context.read()).viewer, lesson);
  }

  @ResolveField(() => Tactic, { nullable: true })
  async tactic(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Tactic | null> {
    return context.load(Tactic, lesson.tacticId);
  }

  @ResolveField(() => AfterActionReview, { nullable: true })
  async afterActionReview(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<AfterActionReview | null> {
    return context.load(AfterActionReview, lesson.afterActionReviewId);
  }

  @ResolveField(() => Observation, { nullable: true })
  async observation(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Observation | null> {
    return context.load(Observation, lesson.observationId);
  }

  @ResolveField(() => Lesson, { nullable: true, description: 'The one that this takes the place of.' })
  async supersedes(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Lesson | null> {
    return context.load(Lesson, lesson.supersedesId);
  }

  @ResolveField(() => Lesson, { nullable: true, description: 'The one that took the place of this.' })
  async supersededBy(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Lesson | null> {
    const [later] = await (await context.read()).find(Lesson, { supersedesId: lesson.id, archivedAt: null }, { order: 'made_at desc, id', limit: 1 });
    return later ?? null;
  }

  @ResolveField(() => [QualityCheck], { description: 'The latest of each reviewer.' })
  async qualityChecks(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<QualityCheck[]> {
    return (await context.read()).find(QualityCheck, { lessonId: lesson.id, archivedAt: null }, { order: 'made_at, id', limit: 200 });
  }

  @ResolveField(() => [QualityCheck], { description: 'Those after which something was changed that they are about.' })
  async outdatedChecks(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<QualityCheck[]> {
    return outdatedChecks(await context.read(), lesson);
  }

  @Mutation(() => Lesson)
  draftLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: DraftLessonInput): Promise<Lesson> {
    return context.act(draftLesson, act, input);
  }

  @Mutation(() => Lesson)
  editLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditLessonInput): Promise<Lesson> {
    return context.act(editLesson, act, input);
  }

  @Mutation(() => Lesson, { description: 'It says all that another team needs. INVALID names each field that is missing.' })
  identifyLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Lesson> {
    return context.act(identifyLesson, act, { id: one });
  }

  @Mutation(() => QualityCheck)
  checkLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: CheckLessonInput): Promise<QualityCheck> {
    return context.act(checkLesson, act, input);
  }

  @Mutation(() => Lesson, { description: 'Somebody of another organization found it good enough, and whoever had to be heard was.' })
  validateLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Lesson> {
    return context.act(validateLesson, act, { id: one });
  }

  @Mutation(() => Lesson, { description: 'Its own team does it now, and says how.' })
  applyLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: ApplyLessonInput): Promise<Lesson> {
    return context.act(applyLesson, act, input);
  }

  @Mutation(() => Lesson)
  retireLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: RetireLessonInput): Promise<Lesson> {
    return context.act(retireLesson, act, input);
  }

  @Mutation(() => Lesson, { description: 'What people wrote together becomes what the lesson says.' })
  keepLessonText(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Lesson> {
    return context.act(keepLessonText, act, { id: one });
  }

  @Mutation(() => Lesson, { description: 'Out of the archive; what is not there comes back to what it was before it was retired.' })
  restoreLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Lesson> {
    return context.act(restoreLesson, act, { id: one });
  }

  @Mutation(() => Lesson)
  archiveLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Lesson> {
    return context.act(archiveLesson, act, { id: one });
  }
}

@Resolver(() => Tactic)
export class TacticLessonsResolver {
  @ResolveField(() => [Lesson], { description: 'What was learned from it, the newest first.' })
  async lessons(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<Lesson[]> {
    return (await context.read()).find(Lesson, { tacticId: tactic.id, archivedAt: null }, newestFirst);
  }
}

@Resolver(() => AfterActionReview)
export class ReviewLessonsResolver {
  @ResolveField(() => [Lesson], { description: 'What came of its observations, the newest first.' })
  async lessons(@Ctx() context: Context, @Parent() review: AfterActionReview): Promise<Lesson[]> {
    return (await context.read()).find(Lesson, { afterActionReviewId: review.id, archivedAt: null }, newestFirst);
  }
}
