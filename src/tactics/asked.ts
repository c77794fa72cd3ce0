import { Board } from '../boards/board.js';
import { registerAsks, type Ask } from '../teams/asking.js';
import type { Work } from '../work/work.js';
import { Partner } from './partner.js';
import { Tactic } from './tactic.js';

const noMore = { detail: null, personId: null, dueOn: null };

async function onLivingBoards<T extends { boardId: string }>(work: Work, rows: readonly T[]): Promise<T[]> {
  if (!rows.length) return [];
  const boards = await work.find(Board, { id: [...new Set(rows.map((row) => row.boardId))], archivedAt: null });
  const living = new Set(boards.map((board) => board.id));
  return rows.filter((row) => living.has(row.boardId));
}

registerAsks(async (work, organizations): Promise<Ask[]> => {
  const tactics = await onLivingBoards(work, await work.find(Tactic, { leadState: 'proposed', leadOrganizationId: organizations, archivedAt: null }));
  return tactics.map(({ id, title, teamId, leadOrganizationId, leadProposedBy, leadProposedAt }) => ({
    ...noMore,
    kind: 'tactic',
    id,
    title,
    teamId,
    organizationId: leadOrganizationId!,
    askedBy: leadProposedBy,
    askedAt: leadProposedAt,
    answers: ['confirmLead', 'declineLead'],
  }));
});

registerAsks(async (work, organizations): Promise<Ask[]> => {
  const partners = await onLivingBoards(work, await work.find(Partner, { state: 'proposed', organizationId: organizations, archivedAt: null }));
  if (!partners.length) return [];
  const tactics = await work.find(Tactic, { id: partners.map((partner) => partner.tacticId), archivedAt: null });
  const titles = new Map(tactics.map((tactic) => [tactic.id, tactic.title]));
  return partners.flatMap(({ id, tacticId, role, teamId, organizationId, proposedBy, proposedAt }) => {
    const title = titles.get(tacticId);
    if (title === undefined) return [];
    const answers = ['confirmPartner', 'declinePartner'];
    return [{ ...noMore, kind: 'partner', id, title, detail: role, teamId, organizationId, askedBy: proposedBy, askedAt: proposedAt, answers }];
  });
});
