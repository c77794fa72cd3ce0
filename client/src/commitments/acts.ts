import { useMemo } from 'react';
import { toAudience, toInput, type Narrowing } from '../audience/seen.js';
import type { PatternInput } from '../generated/graphql.js';
import type { Commitment, Occurrence } from '../generated/rows.js';
import { useMe } from '../shell/session.js';
import '../sync/blank-commitments.js';
import { perform, store, type Overlay, type Performed } from '../sync/index.js';
import {
  acceptCommitmentDocument,
  addCommitmentDocument,
  declineCommitmentDocument,
  editCommitmentDocument,
  endCommitmentDocument,
  keepOccurrenceDocument,
  missOccurrenceDocument,
  pauseCommitmentDocument,
  reopenOccurrenceDocument,
  resumeCommitmentDocument,
  skipOccurrenceDocument,
  withdrawCommitmentDocument,
} from './documents.js';
import { useCommitmentWords } from './words.js';

type Done = Performed<unknown>;
type Say = ReturnType<typeof useCommitmentWords>;

export interface NewCommitment {
  readonly teamId: string;
  readonly title: string;
  readonly why: string | null;
  readonly organizationId: string;
  /** Somebody of my own organization; of another one it is an ask. */
  readonly ownerId: string | null;
  readonly pattern: PatternInput;
  readonly tacticId: string | null;
  readonly audience: Narrowing | undefined;
  /** My own organization on that team. */
  readonly askingOrganizationId: string;
}

export interface CommitmentActs {
  add(commitment: NewCommitment): Done;
  edit(commitment: Commitment, change: { title: string; why: string | null; ownerId?: string; pattern: PatternInput }): Done;
  accept(commitment: Commitment): Done;
  decline(commitment: Commitment, reason: string): Done;
  withdraw(commitment: Commitment): Done;
  pause(commitment: Commitment, from: string | null, until: string | null, reason: string | null): Done;
  resume(commitment: Commitment): Done;
  end(commitment: Commitment, reason: string | null): Done;
  keep(date: Occurrence, title: string, evidence: string | null): Done;
  miss(date: Occurrence, title: string, reason: string): Done;
  skip(date: Occurrence, title: string, reason: string): Done;
  reopen(date: Occurrence, title: string): Done;
}

const nameOf = (personId: string | null) => store.get('person', personId ?? '')?.displayName ?? null;
const fieldsOf = ({ rule, startsOn, endsOn, timeZone, workingDayRule }: PatternInput) => ({
  rule,
  startsOn,
  endsOn: endsOn ?? null,
  timeZone,
  workingDayRule: workingDayRule ?? 'none',
});

function promises(t: Say, me: string): Pick<CommitmentActs, 'add' | 'edit' | 'accept' | 'decline' | 'withdraw'> {
  const answered = () => ({ answeredBy: me, answeredByName: nameOf(me), answeredAt: new Date().toISOString() });
  return {
    add: ({ audience, askingOrganizationId, ...made }) =>
      perform(
        addCommitmentDocument,
        { input: { ...made, audience: audience ? toInput(made.teamId, audience) : null } },
        {
          says: t(made.ownerId ? 'saysAdded' : 'saysAsked', { title: made.title }),
          undoable: true,
          show: (draft) => {
            const id = draft.newId(0);
            const { teamId, title, why, organizationId, ownerId } = made;
            const state = ownerId ? 'accepted' : 'proposed';
            const asked = { askedBy: me, askedByName: nameOf(me) ?? '', askedByOrganizationId: askingOrganizationId };
            const shared = toAudience(teamId, audience ?? { sectors: [], organizations: [], people: [] });
            draft.insert('commitment', {
              ...{ id, teamId, title, why, organizationId, ownerId, state, ownerName: nameOf(ownerId), audience: shared },
              ...fieldsOf(made.pattern),
              ...asked,
            });
            const tactic = store.get('tactic', made.tacticId ?? '');
            if (tactic)
              draft.insert('commitment_link', { id: draft.newId(1), commitmentId: id, teamId: tactic.teamId, boardId: tactic.boardId, tacticId: tactic.id });
          },
        },
      ),
    edit: (commitment, { title, why, ownerId, pattern }) =>
      perform(
        editCommitmentDocument,
        { input: { id: commitment.id, version: commitment.version, title, why, pattern, ...(ownerId !== undefined && { ownerId }) } },
        {
          says: t('saysEdited', { title }),
          undoable: true,
          show: (draft) =>
            draft.patch('commitment', commitment.id, {
              ...{ title, why, ...fieldsOf(pattern) },
              ...(ownerId !== undefined && { ownerId, ownerName: nameOf(ownerId) }),
            }),
        },
      ),
    accept: (commitment) =>
      perform(
        acceptCommitmentDocument,
        { input: { id: commitment.id } },
        {
          says: t('saysAccepted', { title: commitment.title }),
          undoable: true,
          show: (draft) => draft.patch('commitment', commitment.id, { state: 'accepted', ownerId: me, ownerName: nameOf(me), ...answered() }),
        },
      ),
    decline: (commitment, reason) =>
      perform(
        declineCommitmentDocument,
        { input: { id: commitment.id, reason } },
        {
          says: t('saysDeclined', { title: commitment.title }),
          undoable: true,
          show: (draft) => draft.patch('commitment', commitment.id, { state: 'declined', reason, ...answered() }),
        },
      ),
    withdraw: (commitment) =>
      perform(
        withdrawCommitmentDocument,
        { id: commitment.id },
        {
          says: t('saysWithdrawn', { title: commitment.title }),
          undoable: true,
          show: (draft) => draft.patch('commitment', commitment.id, { archivedAt: new Date().toISOString() }),
        },
      ),
  };
}

function going(t: Say): Pick<CommitmentActs, 'pause' | 'resume' | 'end'> {
  const patch = (commitment: Commitment, fields: Partial<Commitment>) => ({
    undoable: true,
    show: (draft: Overlay) => draft.patch('commitment', commitment.id, fields),
  });
  return {
    pause: (commitment, from, until, reason) =>
      perform(
        pauseCommitmentDocument,
        { input: { id: commitment.id, from, until, reason } },
        {
          says: t('saysPaused', { title: commitment.title }),
          ...patch(commitment, { state: 'paused', pausedFrom: from, pausedUntil: until, reason }),
        },
      ),
    resume: (commitment) =>
      perform(
        resumeCommitmentDocument,
        { id: commitment.id },
        {
          says: t('saysResumed', { title: commitment.title }),
          ...patch(commitment, { state: 'accepted', pausedFrom: null, pausedUntil: null, reason: null }),
        },
      ),
    end: (commitment, reason) =>
      perform(
        endCommitmentDocument,
        { input: { id: commitment.id, reason } },
        { says: t('saysEnded', { title: commitment.title }), ...patch(commitment, { state: 'ended', nextOn: null, reason }) },
      ),
  };
}

function marks(t: Say, me: string): Pick<CommitmentActs, 'keep' | 'miss' | 'skip' | 'reopen'> {
  const shown = (date: Occurrence, state: string, remark: string | null) => ({
    undoable: true,
    show: (draft: Overlay) => draft.patch('occurrence', date.id, { state, remark, markedBy: me, markedByName: nameOf(me), markedAt: new Date().toISOString() }),
  });
  return {
    keep: (date, title, evidence) =>
      perform(keepOccurrenceDocument, { input: { id: date.id, evidence } }, { says: t('saysKept', { title }), ...shown(date, 'kept', evidence) }),
    miss: (date, title, reason) =>
      perform(missOccurrenceDocument, { input: { id: date.id, reason } }, { says: t('saysMissed', { title }), ...shown(date, 'missed', reason) }),
    skip: (date, title, reason) =>
      perform(skipOccurrenceDocument, { input: { id: date.id, reason } }, { says: t('saysSkipped', { title }), ...shown(date, 'skipped', reason) }),
    reopen: (date, title) =>
      perform(
        reopenOccurrenceDocument,
        { id: date.id },
        {
          says: t('saysReopened', { title }),
          undoable: true,
          show: (draft) => draft.patch('occurrence', date.id, { state: 'due', remark: null, markedBy: null, markedByName: null, markedAt: null }),
        },
      ),
  };
}

/** The acts on commitments and their dates: each shows at once, can be undone, and says what it did. */
export function useCommitmentActs(): CommitmentActs {
  const t = useCommitmentWords();
  const me = useMe().person.id;
  return useMemo(() => ({ ...promises(t, me), ...going(t), ...marks(t, me) }), [t, me]);
}
