import { currentOf, Edition, EditionOrigin } from '../editions/edition.js';
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
  const origin = await shownOrigin(work, firstEditionId);
  const sender = { senderPlace: origin?.placeName ?? null, senderRole: origin?.contactRole ?? null };
  await work.insert(SourceMessage, { ...same, side: 'asker', ...sender, audienceId: await work.audienceOf([`team/${teamId}`]) });
}

/** What the network reads now says where it comes from: a city that is hidden since, or whose lesson is withdrawn, signs nothing any more. */
async function shownOrigin(work: Work, firstEditionId: string): Promise<EditionOrigin | undefined> {
  const current = await currentOf(work, firstEditionId);
  return current && (await work.find(EditionOrigin, { editionId: current.id, hidden: false }))[0];
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

async function unsign(work: Work, editionId: string, signed: 'senderPlace' | 'senderRole'): Promise<boolean> {
  const { firstId } = await work.get(Edition, editionId);
  const copies = await work.find(SourceMessage, { firstEditionId: firstId, side: 'asker', fromSource: true }, { order: 'id', lock: true });
  const found = copies.filter((copy) => copy.senderRole ?? copy[signed]);
  for (const copy of found) await work.update(copy, { senderRole: null, [signed]: null });
  return found.length > 0;
}

/**
 * With the edition goes what said where it came from: whoever comes to the asking team later reads the answers, and not whose they are.
 * Where the next one no longer names the seat to ask, what it signed doesn't either.
 */
reader({
  name: 'message.unsigned',
  reads: ['edition.withdrawn', 'edition.released'],
  async handle(work, { changes }) {
    let did = false;
    for (const { kind, after } of changes.filter(({ operation }) => operation === 'insert')) {
      const edition = after?.['edition_id'] as string;
      if (kind === 'withdrawn_edition') did = (await unsign(work, edition, 'senderPlace')) || did;
      if (kind === 'edition_origin' && after?.['contact_role'] === undefined) did = (await unsign(work, edition, 'senderRole')) || did;
    }
    return did;
  },
});
