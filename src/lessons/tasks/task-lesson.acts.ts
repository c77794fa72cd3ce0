import { insertBetween, mayLinkTo, type Linking } from '../../tasks/parts.making.js';
import { Task } from '../../tasks/task.js';
import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { rule } from '../../work/rules.js';
import { Lesson } from '../lesson.js';
import { TaskLesson, type LinkTaskToLessonInput } from './task-lesson.js';

export const linkTaskToLesson = act({
  mutation: 'linkTaskToLesson',
  name: 'task.comes_of_lesson',
  on: Task,
  load: async (work, input: LinkTaskToLessonInput): Promise<Task | Linking<Lesson>> => ({
    task: await work.get(Task, input.id, { lock: true }),
    other: await work.get(Lesson, input.lessonId),
  }),
  may: mayLinkTo<Lesson>('lesson'),
  do: async (work, subject) => {
    const { task, other: lesson } = subject as Linking<Lesson>;
    const [earlier] = await work.find(TaskLesson, { taskId: task.id, lessonId: lesson.id, archivedAt: null });
    new Check()
      .that('lessonId', [task.teamId, task.answeringTeamId].includes(lesson.teamId) && lesson.archivedAt === null, 'not_allowed')
      .that('lessonId', earlier === undefined, 'not_allowed')
      .done();
    return insertBetween(work, TaskLesson, { taskId: task.id, lessonId: lesson.id, teamId: lesson.teamId }, task, lesson);
  },
});

export const unlinkTaskFromLesson = act({
  mutation: 'unlinkTaskFromLesson',
  name: 'task.comes_of_lesson_no_more',
  load: (work, input: { id: string }): Promise<TaskLesson> => work.get(TaskLesson, input.id, { lock: true }),
  may: rule('works on the team of the lesson', (viewer, link: TaskLesson) => viewer.worksOn(link.teamId)),
  do: async (work, link) => {
    if (!link.archivedAt) await work.update(link, { archivedAt: new Date() });
    return link;
  },
});
