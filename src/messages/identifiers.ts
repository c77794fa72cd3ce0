import type { Found, Readable } from '../audience/scan.js';
import { currentOf, EditionOrigin } from '../editions/edition.js';
import { tellingIn } from '../teams/telling.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import type { MessageIdentifiersInput } from './message.inputs.js';
import { SourceMessage } from './message.js';

export const mostLetters = 4000;
export const readableMessage = (text: string): Readable[] => [{ field: 'text', text }];

/**
 * For whom somebody who stands behind an edition answers. The city is hidden unless the edition that the network reads now says
 * where it comes from: who answers may not see the lesson at home, and so not what hides it.
 */
export async function behind(work: Work, { editionId, firstEditionId }: SourceMessage): Promise<{ teamId: string; hidden: boolean }> {
  const teams = [...new Set(work.viewer.seats.map(({ team }) => team))];
  const [ours] = await work.query<{ id: string }>('select id from unnest($1::uuid[]) as mine(id) where app.comes_from($2, id) limit 1', [teams, editionId]);
  if (!ours) throw new Refusal('NOT_FOUND', { id: editionId });
  const current = await currentOf(work, firstEditionId);
  const [origin] = current ? await work.find(EditionOrigin, { editionId: current.id }) : [];
  return { teamId: ours.id, hidden: origin?.hidden ?? true };
}

/** For those who write it alone: what is found tells the names of their people. */
export async function messageIdentifiers(work: Work, { teamId, answers, text }: MessageIdentifiersInput): Promise<Found[]> {
  new Check().id('teamId', teamId).id('answers', answers).text('text', text, { max: mostLetters }).done();
  if (answers != null) {
    const [message] = await work.find(SourceMessage, { id: answers, side: 'source' });
    if (!message) return [];
    const source = await behind(work, message);
    return tellingIn(work, source.teamId, readableMessage(text), source.hidden);
  }
  const team = teamId?.toLowerCase();
  return team && work.viewer.worksOn(team) ? tellingIn(work, team, readableMessage(text), false) : [];
}
