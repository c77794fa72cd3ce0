import { made } from './blank-base.js';
import { keepBlanks } from './blank.js';

keepBlanks({
  task_lesson: { __typename: 'TaskLesson', ...made, taskId: '', lessonId: '', teamId: '', archivedAt: null },
});
