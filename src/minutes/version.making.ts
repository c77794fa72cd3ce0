import type { Meeting } from '../meetings/meeting.js';
import type { Work } from '../work/work.js';
import { documentOf } from '../writing/store.js';
import { blocksOf, plainText } from '../writing/text.js';
import { minutes } from './writing.js';
import { MinutesVersion } from './version.js';

/** Keeps what stands in the minutes at this moment. */
export async function writeVersion(
  work: Work,
  meeting: Meeting,
  approval: Pick<MinutesVersion, 'number' | 'approvedByName' | 'approvedAt'>,
): Promise<MinutesVersion> {
  const document = await documentOf(work, minutes, meeting.id);
  const blocks = blocksOf(document);
  document.destroy();
  const { id: meetingId, teamId, audienceId } = meeting;
  return work.insert(MinutesVersion, { ...approval, meetingId, teamId, content: JSON.stringify(blocks), text: plainText(blocks), audienceId }, meeting);
}
