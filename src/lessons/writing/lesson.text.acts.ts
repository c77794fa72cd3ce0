import { timer } from '../../journal/clock.js';
import { act } from '../../work/act.js';
import { Refusal } from '../../work/refusal.js';
import type { Work } from '../../work/work.js';
import { Lesson } from '../lesson.js';
import { holds, living, lockedLesson, mayEdit, mustBe } from '../lesson.rules.js';
import { writtenIn } from './lesson.text.js';

async function keep(work: Work, lesson: Lesson): Promise<Lesson> {
  const written = await writtenIn(work, lesson);
  if (!written) return lesson;
  holds({ ...lesson, ...written });
  return work.update(lesson, written);
}

/** What people wrote together becomes what the lesson says, and a step in its history. */
export const keepLessonText = act({
  mutation: 'keepLessonText',
  name: 'lesson.written',
  on: Lesson,
  load: (work, { id }: { id: string }) => lockedLesson(work, id),
  may: mayEdit,
  do: (work, lesson) => {
    mustBe(lesson, ...living);
    return keep(work, lesson);
  },
});

interface Left {
  id: string;
  last: string;
}

/** So long nobody has typed, in milliseconds, until what was left behind is kept. */
const quiet = 60_000;

/** Whoever closes the tab in the middle of a word has lost nothing. */
timer({
  name: 'lesson.written',
  find: (work, now) =>
    work.query<Left>(
      `select l.id, max(u.id) as last from app.lesson_update u join app.lesson l on l.id = u.lesson_id
       where u.at > $1 and l.archived_at is null and l.state <> 'retired'
       group by l.id, l.changed_at having max(u.at) > l.changed_at and max(u.at) < $2 order by 2 desc limit 200`,
      [new Date(now.getTime() - 7 * 86_400_000), new Date(now.getTime() - quiet)],
    ),
  key: ({ id, last }) => `${id}/${last}`,
  async do(work, { id }) {
    const lesson = await work.get(Lesson, id, { lock: true });
    if (!living.includes(lesson.state) || lesson.archivedAt !== null) return;
    try {
      await keep(work, lesson);
    } catch (error) {
      // What may not stand in the lesson waits in its text for whoever opens that next, and is not tried again each minute.
      if (!(error instanceof Refusal) || error.reason !== 'INVALID') throw error;
    }
  },
});
