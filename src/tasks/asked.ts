import { registerAsks, type Ask } from '../teams/asking.js';
import { Task } from './task.js';

registerAsks(async (work, organizations): Promise<Ask[]> => {
  const tasks = await work.find(Task, { state: 'proposed', organizationId: organizations, archivedAt: null });
  return tasks.map(({ id, title, answeringTeamId, organizationId, askedPersonId, askedBy, askedAt, dueOn }) => ({
    kind: 'task',
    id,
    title,
    detail: null,
    teamId: answeringTeamId,
    organizationId,
    personId: askedPersonId,
    askedBy,
    askedAt,
    dueOn,
    answers: ['acceptTask', 'declineTask', 'counterTask'],
  }));
});
