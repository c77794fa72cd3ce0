import type { Meeting } from '../meetings/meeting.js';
import type { Work } from '../work/work.js';
import { documentOf } from './store.js';
import { blocksOf, plainText } from './text.js';
import { MinutesVersion } from './version.js';

/** Keeps what stands in the minutes at this moment. */
export async function writeVersion(
  work: Work,
  meeting: Meeting,
  approval: Pick<MinutesVersion, 'number' | 'approvedByName' | 'approvedAt'>,
): Promise<MinutesVersion> {
  const document = await documentOf(work, meeting.id);
  const blocks = blocksOf(document);
  document.destroy();
  const { id: meetingId, teamId, audienceId } = meeting;
  return work.insert(MinutesVersion, { ...approval, meetingId, teamId, content: JSON.stringify(blocks), text: plainText(blocks), audienceId }, meeting);
}
