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
  const origin = await latestOrigin(work, editionId);
  const shows = origin !== undefined && !origin.hidden;
  const sender = { senderPlace: shows ? origin.placeName : null, senderRole: shows ? origin.contactRole : null };
  await work.insert(SourceMessage, { ...same, side: 'asker', ...sender, audienceId: await work.audienceOf([`team/${teamId}`]) });
}

/** Where the lesson comes from as it went out last: a city that is hidden since then signs nothing any more, whenever it was asked. */
async function latestOrigin(work: Work, editionId: string): Promise<EditionOrigin | undefined> {
  const [asked] = await work.find(EditionOrigin, { editionId });
  return asked && (await work.find(EditionOrigin, { lessonId: asked.lessonId }, { order: 'made_at desc, id', limit: 1 }))[0];
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
