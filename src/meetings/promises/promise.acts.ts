import { addTask } from '../../tasks/task.acts.js';
import { Task } from '../../tasks/task.js';
import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { Refusal } from '../../work/refusal.js';
import { rule } from '../../work/rules.js';
import { shown, type Work } from '../../work/work.js';
import { audienceOfBoth } from '../agenda/agenda.making.js';
import type { LinkMeetingTaskInput, PromiseInMeetingInput } from '../meeting.inputs.js';
import { mustBe, open } from '../meeting.rules.js';
import { Meeting } from '../meeting.js';
import { MeetingTask } from './meeting-task.js';

type Asking = Parameters<typeof addTask.do>[1];
interface Promising {
  meeting: Meeting;
  asking: Asking;
}

async function insertMeetingTask(work: Work, meeting: Meeting, task: Task): Promise<MeetingTask> {
  const both = await audienceOfBoth(work, meeting, task.audienceId);
  new Check().that('meetingId', both !== undefined, 'not_allowed').done();
  const { id: meetingId, teamId } = meeting;
  return work.insert(MeetingTask, { meetingId, taskId: task.id, teamId, endAudienceId: task.audienceId, audienceId: both!.id }, meeting);
}

/** Nobody outside of a narrower meeting learns of what was promised there, unless whoever writes it down says so. */
function forTheMeeting(meeting: Meeting, { task }: PromiseInMeetingInput): PromiseInMeetingInput['task'] {
  const { team, sectors, organizations, people } = meeting.audience;
  const narrower = team === meeting.teamId && sectors.length + organizations.length + people.length > 0;
  return task.audience || !narrower ? task : { ...task, audience: { team, sectors, organizations, people } };
}

/** An item or an ask like any other, tied to the meeting in the same act. */
export const promiseInMeeting = act({
  mutation: 'promiseInMeeting',
  name: 'task.added',
  on: Meeting,
  load: async (work, input: PromiseInMeetingInput): Promise<Meeting | Promising> => {
    const meeting = await work.get(Meeting, input.meetingId, { lock: true });
    return { meeting, asking: await addTask.load(work, input.task) };
  },
  may: rule(`until the minutes are approved: ${addTask.may.says}`, (viewer, subject: Meeting | Promising) =>
    subject instanceof Meeting
      ? open.includes(subject.state) && subject.archivedAt === null && viewer.worksOn(subject.teamId)
      : addTask.may.allows(viewer, subject.asking),
  ),
  do: async (work, subject, input) => {
    const { meeting, asking } = subject as Promising;
    new Check().that('teamId', asking.teamId === meeting.teamId, 'not_allowed').done();
    mustBe(meeting, ...open);
    const task = await addTask.do(work, asking, forTheMeeting(meeting, input));
    await insertMeetingTask(work, meeting, task);
    return task;
  },
});

interface Linking {
  meeting: Meeting;
  task: Task;
}

export const linkMeetingTask = act({
  mutation: 'linkMeetingTask',
  name: 'meeting.linked',
  load: async (work, input: LinkMeetingTaskInput): Promise<Linking> => ({
    meeting: await work.get(Meeting, input.meetingId, { lock: true }),
    task: await work.get(Task, input.taskId),
  }),
  may: rule('works on the team of the meeting', (viewer, { meeting }: Linking) => viewer.worksOn(meeting.teamId)),
  do: async (work, { meeting, task }) => {
    const [earlier] = await work.find(MeetingTask, { meetingId: meeting.id, taskId: task.id, archivedAt: null });
    new Check()
      .that('taskId', [task.teamId, task.answeringTeamId].includes(meeting.teamId) && task.archivedAt === null, 'not_allowed')
      .that('taskId', earlier === undefined, 'not_allowed')
      .done();
    mustBe(meeting, ...open);
    return insertMeetingTask(work, meeting, task);
  },
});

export const unlinkMeetingTask = act({
  mutation: 'unlinkMeetingTask',
  name: 'meeting.unlinked',
  load: (work, input: { id: string }): Promise<MeetingTask> => work.get(MeetingTask, input.id, { lock: true }),
  may: rule('works on the team of the meeting', (viewer, link: MeetingTask) => viewer.worksOn(link.teamId)),
  do: async (work, link) => {
    const [meeting] = await work.find(Meeting, { id: link.meetingId });
    if (!meeting) throw new Refusal('CONFLICT', { id: link.id, current: shown(link) });
    mustBe(meeting, ...open);
    return link.archivedAt ? link : work.update(link, { archivedAt: new Date() });
  },
});
