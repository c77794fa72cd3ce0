import { Lesson } from '../../lessons/lesson.js';
import { lockedLesson, mayEdit } from '../../lessons/lesson.rules.js';
import { insertBetween } from '../../tasks/parts.making.js';
import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { worksOnTheTeam } from '../../work/rules.js';
import type { Work } from '../../work/work.js';
import { Edition, EditionOrigin } from '../edition.js';
import { RelatedLesson, type RelateLessonInput } from './related-lesson.js';

const most = 20;

/** On whichever of the two it was put. */
export async function relationsOf(work: Work, lessonId: string): Promise<RelatedLesson[]> {
  const [from, to] = [
    await work.find(RelatedLesson, { lessonId, archivedAt: null }),
    await work.find(RelatedLesson, { relatedLessonId: lessonId, archivedAt: null }),
  ];
  return [...from, ...to].sort((one, other) => one.madeAt.getTime() - other.madeAt.getTime());
}

export const relateLesson = act({
  mutation: 'relateLesson',
  name: 'lesson.related',
  on: Lesson,
  load: (work, input: RelateLessonInput) => lockedLesson(work, input.lessonId),
  may: mayEdit,
  do: async (work, lesson, { relatedLessonId, editionId }) => {
    const check = new Check().that('relatedLessonId', (relatedLessonId == null) !== (editionId == null), 'required');
    check.done();
    const known = await relationsOf(work, lesson.id);
    check.that(editionId == null ? 'relatedLessonId' : 'editionId', known.length < most, 'too_many').done();
    if (editionId != null) {
      const edition = await work.get(Edition, editionId);
      const { firstId: firstEditionId } = edition;
      const [origin] = await work.find(EditionOrigin, { editionId: edition.id });
      check
        .that('editionId', edition.state === 'current' && origin?.lessonId !== lesson.id, 'not_allowed')
        .that('editionId', !known.some((one) => one.firstEditionId === firstEditionId), 'not_allowed')
        .done();
      return work.insert(RelatedLesson, { lessonId: lesson.id, teamId: lesson.teamId, firstEditionId, audienceId: lesson.audienceId }, lesson);
    }
    const other = await work.get(Lesson, relatedLessonId!);
    const ends = new Set([lesson.id, other.id]);
    check
      .that('relatedLessonId', ends.size === 2 && other.teamId === lesson.teamId && other.archivedAt === null, 'not_allowed')
      .that('relatedLessonId', !known.some((one) => ends.has(one.lessonId) && ends.has(one.relatedLessonId ?? '')), 'not_allowed')
      .done();
    return insertBetween(work, RelatedLesson, { lessonId: lesson.id, teamId: lesson.teamId, relatedLessonId: other.id }, lesson, other);
  },
});

export const unrelateLesson = act({
  mutation: 'unrelateLesson',
  name: 'lesson.related_no_more',
  load: (work, input: { id: string }): Promise<RelatedLesson> => work.get(RelatedLesson, input.id, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, relation) => (relation.archivedAt ? relation : work.update(relation, { archivedAt: new Date() })),
});
