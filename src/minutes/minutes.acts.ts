import { mayApprove, mustBe } from '../meetings/meeting.rules.js';
import { Meeting } from '../meetings/meeting.js';
import { nameOf } from '../tasks/task.checks.js';
import { act } from '../work/act.js';
import { documentOf } from './store.js';
import { blocksOf, plainText } from './text.js';
import { MinutesVersion } from './version.js';

/** Locks the minutes: what stands in them at this moment becomes the next version. */
export const approveMinutes = act({
  mutation: 'approveMinutes',
  name: 'minutes.approved',
  on: Meeting,
  // The lock waits for what is being stored, and nothing is stored after it.
  load: (work, input: { id: string }) => work.get(Meeting, input.id, { lock: true }),
  may: mayApprove,
  do: async (work, meeting) => {
    mustBe(meeting, 'held');
    const document = await documentOf(work, meeting.id);
    const blocks = blocksOf(document);
    document.destroy();
    const me = work.viewer.person;
    const [approvedByName, approvedAt] = [await nameOf(work, me), new Date()];
    const number = meeting.minutesVersion + 1;
    await work.insert(
      MinutesVersion,
      {
        meetingId: meeting.id,
        teamId: meeting.teamId,
        number,
        content: JSON.stringify(blocks),
        text: plainText(blocks),
        approvedByName,
        approvedAt,
        audienceId: meeting.audienceId,
      },
      meeting,
    );
    return work.update(meeting, { state: 'approved', minutesVersion: number, approvedAt, approvedBy: me, approvedByName });
  },
});
