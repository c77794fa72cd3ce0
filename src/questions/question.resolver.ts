import { Args, Context as Ctx, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Finding } from '../audience/finding.js';
import { Lesson } from '../lessons/lesson.js';
import { viewerCan } from '../work/act.js';
import { Context } from '../work/context.js';
import { Check, isId } from '../work/input.js';
import { answerQuestion, editAnswer, withdrawAnswer } from './answer.acts.js';
import { HomeQuestion } from './home-question.js';
import { identifiers } from './identifiers.js';
import { LessonAnswer } from './lesson-answer.js';
import { draftLessonFromAnswer } from './lesson-answer.acts.js';
import { AnswerQuestionInput, DraftFromAnswerInput, EditAnswerInput, IdentifiersInput, QuestionList, QuestionsInput } from './question.inputs.js';
import { Answer, Question, WithdrawnQuestion } from './question.js';
import { aboutQuestion, listQuestions } from './question.list.js';

const id = { type: () => ID };
const most = 500;
const states: ReadonlySet<string> = new Set(['watching', 'muted']);

@Resolver(() => Question)
export class QuestionResolver {
  @Query(() => Question, { nullable: true })
  async question(@Ctx() context: Context, @Args('id', id) one: string): Promise<Question | null> {
    return isId(one) ? context.load(Question, one.toLowerCase()) : null;
  }

  @Query(() => QuestionList, { description: 'What is asked in my networks.' })
  async questions(@Ctx() context: Context, @Args('input', { type: () => QuestionsInput, nullable: true }) input: QuestionsInput | null): Promise<QuestionList> {
    return listQuestions(await context.read(), input ?? {});
  }

  @Query(() => WithdrawnQuestion, { nullable: true, description: 'What is left where a question was taken back.' })
  async withdrawnQuestion(@Ctx() context: Context, @Args('questionId', id) one: string): Promise<WithdrawnQuestion | null> {
    return isId(one) ? ((await (await context.read()).find(WithdrawnQuestion, { questionId: one }))[0] ?? null) : null;
  }

  @Query(() => [Finding], { description: 'What in a text of my team may tell who somebody is, or which city it is. Nothing leaves the server for it.' })
  async identifiers(@Ctx() context: Context, @Args('input') input: IdentifiersInput): Promise<Finding[]> {
    return identifiers(await context.read(), input);
  }

  @ResolveField(() => [Answer], { description: 'In order, with what those who asked said between them; at most 500.' })
  async answers(@Ctx() context: Context, @Parent() question: Question): Promise<Answer[]> {
    return (await context.read()).find(Answer, { questionId: question.id }, { order: 'made_at, id', limit: most });
  }

  @ResolveField(() => Int, { description: 'How many others answered.' })
  async answerCount(@Ctx() context: Context, @Parent() question: Question): Promise<number> {
    return (await aboutQuestion(await context.read(), question)).answers;
  }

  @ResolveField(() => Boolean, { description: 'One of my teams asks it.' })
  async ours(@Ctx() context: Context, @Parent() question: Question): Promise<boolean> {
    return (await aboutQuestion(await context.read(), question)).ours;
  }

  @ResolveField(() => HomeQuestion, { nullable: true, description: 'For those who ask.' })
  async home(@Ctx() context: Context, @Parent() question: Question): Promise<HomeQuestion | null> {
    return (await (await context.read()).find(HomeQuestion, { questionId: question.id }))[0] ?? null;
  }

  @ResolveField(() => [ID], { description: 'My teams that may answer it: those of its network that do not ask it.' })
  async mayAnswerFor(@Ctx() context: Context, @Parent() question: Question): Promise<string[]> {
    const work = await context.read();
    const { viewer } = work;
    const teams = viewer.seats.filter(({ network, role }) => network === question.networkId && role !== 'guest').map(({ team }) => team);
    if (question.state !== 'open' || !teams.length) return [];
    const asking = await work.find(HomeQuestion, { questionId: question.id });
    return [...new Set(teams)].filter((team) => !asking.some(({ teamId }) => teamId === team));
  }

  @ResolveField(() => String, { nullable: true, description: 'watching | muted; null: I hear of it if I asked or answered.' })
  async watch(@Ctx() context: Context, @Parent() question: Question): Promise<string | null> {
    const [watch] = await (await context.read()).query<{ state: string }>('select state from app.watch where about_id = $1', [question.id]);
    return watch?.state ?? null;
  }

  @Mutation(() => Boolean, { description: 'watching: I hear of each answer; muted: of none; null: as it was.' })
  async watchQuestion(
    @Ctx() context: Context,
    @Args('id', id) one: string,
    @Args('state', { type: () => String, nullable: true }) state: string | null,
  ): Promise<boolean> {
    new Check().key('state', state, states).done();
    const question = await (await context.read()).get(Question, one);
    if (state == null) await context.mine('delete from app.watch where about_id = $1', [question.id]);
    else
      await context.mine(
        'insert into app.watch (person_id, about_id, state) values (app.me(), $1, $2) on conflict (person_id, about_id) do update set state = excluded.state, at = now()',
        [question.id, state],
      );
    return true;
  }

  @Mutation(() => Answer, { description: 'In the name of a team of mine, for the whole network to read.' })
  answerQuestion(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: AnswerQuestionInput): Promise<Answer> {
    return context.act(answerQuestion, act, input);
  }
}

@Resolver(() => Answer)
export class AnswerResolver {
  @ResolveField(() => [String], { description: 'The acts that I may perform on this answer.' })
  async viewerCan(@Ctx() context: Context, @Parent() answer: Answer): Promise<string[]> {
    return viewerCan((await context.read()).viewer, answer);
  }

  @ResolveField(() => [Lesson], { description: 'Lessons that were written from it, as far as I see.' })
  async lessons(@Ctx() context: Context, @Parent() answer: Answer): Promise<Lesson[]> {
    const links = await context.list(LessonAnswer, 'answerId', answer.id, { order: 'made_at, id' });
    const lessons = await Promise.all(links.map(({ lessonId }) => context.load(Lesson, lessonId)));
    return lessons.filter((lesson) => lesson !== null && !lesson.archivedAt) as Lesson[];
  }

  @Mutation(() => Answer)
  editAnswer(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: EditAnswerInput): Promise<Answer> {
    return context.act(editAnswer, act, input);
  }

  @Mutation(() => Answer, { description: 'Takes its words away; that there was one stays.' })
  withdrawAnswer(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<Answer> {
    return context.act(withdrawAnswer, act, { id: one });
  }

  @Mutation(() => Lesson, { description: 'What was asked and answered, with the place that answered named in it; the draft is of one of my teams.' })
  draftLessonFromAnswer(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: DraftFromAnswerInput): Promise<Lesson> {
    return context.act(draftLessonFromAnswer, act, input);
  }
}

@Resolver(() => Lesson)
export class LessonQuestionResolver {
  @ResolveField(() => Answer, { nullable: true, description: 'The answer to a question that it was written from.' })
  async answer(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Answer | null> {
    const [link] = await (await context.read()).find(LessonAnswer, { lessonId: lesson.id });
    return context.load(Answer, link?.answerId ?? null);
  }
}
