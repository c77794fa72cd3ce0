import { made, nobody, notYet } from './blank-base.js';
import type { Kind, Rows } from './rows.js';

type Blanks = { readonly [K in Kind]?: Rows[K] };

const blankRows: { [K in Kind]?: Rows[K] } = {
  goal: { __typename: 'Goal', ...made, boardId: '', teamId: '', statement: '', why: null, startsOn: null, deadline: null, audience: nobody },
  tactic: {
    __typename: 'Tactic',
    ...made,
    boardId: '',
    teamId: '',
    title: '',
    typeKey: null,
    stage: 'idea',
    position: '',
    description: null,
    mechanism: null,
    leadOrganizationId: null,
    leadState: null,
    leadPersonId: null,
    leadReason: null,
    leadProposedBy: null,
    leadProposedAt: null,
    strand: null,
    level: null,
    object: null,
    reaches: null,
    areaId: null,
    languages: [],
    startsOn: null,
    endsOn: null,
    resourcesPeople: null,
    resourcesMoney: null,
    resourcesInKind: null,
    legalBasis: null,
    risks: null,
    confidence: '',
    confidenceNote: null,
    confidenceAt: null,
    nextReviewOn: null,
    stopReason: null,
    stopNote: null,
    embargoUntil: null,
    handling: '',
    copiedFrom: null,
    archivedAt: null,
    audience: nobody,
  },
  partner: {
    __typename: 'Partner',
    ...made,
    tacticId: '',
    boardId: '',
    teamId: '',
    organizationId: '',
    role: null,
    state: 'proposed',
    reason: null,
    proposedBy: null,
    proposedAt: notYet,
    answeredBy: null,
    answeredAt: null,
    archivedAt: null,
    audience: nobody,
  },
  review: {
    __typename: 'Review',
    ...made,
    tacticId: '',
    boardId: '',
    teamId: '',
    stage: '',
    requestedOn: '',
    reviewers: null,
    reviewerSeats: null,
    compensated: null,
    concerns: null,
    response: null,
    outcome: null,
    reason: null,
    closedOn: null,
    archivedAt: null,
    audience: nobody,
  },
};

/** A room that is fetched later brings those of its own rows. */
export function keepBlanks(rows: Blanks): void {
  Object.assign(blankRows, rows);
}

const momentColumns = ['madeAt', 'changedAt', 'proposedAt', 'askedAt'] as const;

/** What a row shows before the server has answered, where the act that makes it says nothing. Version 0 is never a server's. */
export function blankRow<K extends Kind>(kind: K, now: Date): Rows[K] {
  const known = blankRows[kind];
  if (!known) throw new Error(`Nobody brought a blank ${kind}`);
  const row = { ...known };
  const moments = Object.fromEntries(momentColumns.filter((column) => column in row).map((column) => [column, now.toISOString()]));
  return { ...row, ...moments };
}
