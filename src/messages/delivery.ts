import { EditionOrigin } from '../editions/edition.js';
import { reader } from '../journal/reader.js';
import type { Work } from '../work/work.js';
import { SourceMessage } from './message.js';

/** The other side's copy. Of what was written it keeps the words; that somebody of a hidden city wrote them is in nothing that the other side gets. */
export async function deliver(work: Work, id: string): Promise<void> {
  const { editionId, firstEditionId, teamId, side, fromSource, text, ...by } = await work.get(SourceMessage, id);
  const same = { editionId, firstEditionId, teamId, fromSource, text };
  if (side === 'asker') {
    const { senderPlace, senderRole } = by;
    const audienceId = await work.audienceOf([`edition/${editionId}/source`]);
    await work.insert(SourceMessage, { ...same, side: 'source', senderPlace, senderRole, audienceId });
    return;
  }
  const [origin] = await work.find(EditionOrigin, { editionId });
  const shows = origin !== undefined && !origin.hidden;
  const sender = { senderPlace: shows ? origin.placeName : null, senderRole: shows ? origin.contactRole : null };
  await work.insert(SourceMessage, { ...same, side: 'asker', ...sender, audienceId: await work.audienceOf([`team/${teamId}`]) });
}

reader({
  name: 'message.delivered',
  reads: ['message.sent', 'message.answered'],
  async handle(work, { changes }) {
    const written = changes.filter(({ kind, operation }) => kind === 'source_message' && operation === 'insert');
    for (const { id } of written) await deliver(work, id);
    return written.length > 0;
  },
});
