import { Meeting } from '../meetings/meeting.js';
import { registerWritten } from '../writing/written.js';

/** The minutes of a meeting: written until they are approved, by whoever works on its team. */
export const minutes = registerWritten('meeting', {
  type: Meeting,
  table: 'app.minutes_update',
  key: 'meeting_id',
  mayWrite: (viewer, meeting) => viewer.worksOn(meeting.teamId),
  open: "archived_at is null and state in ('planned', 'held')",
});
