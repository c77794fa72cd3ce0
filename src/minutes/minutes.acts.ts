import { mayApprove, mustBe } from '../meetings/meeting.rules.js';
import { Meeting } from '../meetings/meeting.js';
import { nameOf } from '../tasks/task.checks.js';
import { act } from '../work/act.js';
import { writeVersion } from './version.making.js';

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
    const me = work.viewer.person;
    const [approvedByName, approvedAt] = [await nameOf(work, me), new Date()];
    const number = meeting.minutesVersion + 1;
    await writeVersion(work, meeting, { number, approvedByName, approvedAt });
    return work.update(meeting, { state: 'approved', minutesVersion: number, approvedAt, approvedBy: me, approvedByName });
  },
});
