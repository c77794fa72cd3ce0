import { Args, Context as Ctx, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Lesson } from '../../lessons/lesson.js';
import { Release } from '../../releases/release.js';
import { Context } from '../../work/context.js';
import type { Work } from '../../work/work.js';
import { currentIn, Edition } from '../edition.js';
import { RelatedLesson, RelateLessonInput } from './related-lesson.js';
import { relateLesson, relationsOf, unrelateLesson } from './related.acts.js';

const id = { type: () => ID };

/** Of each of these lessons what the network reads now, as far as there is something. */
const allCurrentOf = (work: Work, firstId: readonly string[]): Promise<Edition[]> => work.find(Edition, { firstId, state: 'current' }, { order: 'title, id' });

@Resolver(() => Lesson)
export class RelatedLessonsResolver {
  @ResolveField(() => [RelatedLesson], { description: 'On whichever of the two it was put. What I don’t see, or was withdrawn, is not among them.' })
  async related(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<RelatedLesson[]> {
    const work = await context.read();
    const relations = await relationsOf(work, lesson.id);
    const standing = new Set(
      (
        await allCurrentOf(
          work,
          relations.flatMap(({ firstEditionId }) => firstEditionId ?? []),
        )
      ).map(({ firstId }) => firstId),
    );
    const ends = await Promise.all(relations.map((one) => context.load(Lesson, otherEnd(one, lesson.id))));
    return relations.filter(({ firstEditionId }, at) => (firstEditionId ? standing.has(firstEditionId) : ends[at] && !ends[at].archivedAt));
  }

  @Mutation(() => RelatedLesson)
  relateLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('input') input: RelateLessonInput): Promise<RelatedLesson> {
    return context.act(relateLesson, act, input);
  }

  @Mutation(() => RelatedLesson)
  unrelateLesson(@Ctx() context: Context, @Args('act', id) act: string, @Args('id', id) one: string): Promise<RelatedLesson> {
    return context.act(unrelateLesson, act, { id: one });
  }
}

const otherEnd = (relation: RelatedLesson, lessonId: string): string | null =>
  relation.relatedLessonId === lessonId ? relation.lessonId : relation.relatedLessonId;

@Resolver(() => RelatedLesson)
export class RelationResolver {
  @ResolveField(() => [Lesson], { description: 'The lessons of one’s own team that it ties: two, or one and an edition.' })
  async lessons(@Ctx() context: Context, @Parent() { lessonId, relatedLessonId }: RelatedLesson): Promise<Lesson[]> {
    const both = await Promise.all([context.load(Lesson, lessonId), context.load(Lesson, relatedLessonId)]);
    return both.filter((one) => one !== null);
  }

  @ResolveField(() => Edition, { nullable: true, description: 'As the network reads it now.' })
  async edition(@Ctx() context: Context, @Parent() { firstEditionId }: RelatedLesson): Promise<Edition | null> {
    return firstEditionId ? currentIn(context, firstEditionId) : null;
  }
}

@Resolver(() => Release)
export class ReleaseRelatedResolver {
  @ResolveField(() => [Edition], { description: 'What goes out as related to it; of one whose city is hidden nothing.' })
  async related(@Ctx() context: Context, @Parent() { relatedEditionIds }: Release): Promise<Edition[]> {
    return allCurrentOf(await context.read(), relatedEditionIds);
  }
}

@Resolver(() => Edition)
export class EditionRelatedResolver {
  @ResolveField(() => [Edition], { description: 'What was related to it when it was released, as far as the network still reads it.' })
  async related(@Ctx() context: Context, @Parent() { relatedEditionIds }: Edition): Promise<Edition[]> {
    return allCurrentOf(await context.read(), relatedEditionIds);
  }
}
