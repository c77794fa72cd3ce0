import { nameOf } from '../tactics/seated.js';
import { checkReason } from '../teams/asking.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { locked, ownerOf } from './commitment.acts.js';
import { Commitment, Occurrence, type OccurrenceState } from './commitment.js';
import type {
  AcceptCommitmentInput,
  DeclineCommitmentInput,
  EndCommitmentInput,
  KeepOccurrenceInput,
  MissOccurrenceInput,
  PauseCommitmentInput,
} from './commitment.inputs.js';
import { mayAnswer, mayEnd, mayMark, mayPause, mayResume, mayUnmark, mustBe } from './commitment.rules.js';
import { clearAhead, countAnew } from './occurrences.js';
import { plusDays, todayIn } from './recurrence.js';

async function answeredByMe(work: Work) {
  const me = work.viewer.person;
  return { answeredBy: me, answeredByName: await nameOf(work, me), answeredAt: new Date() };
}

export const acceptCommitment = act({
  mutation: 'acceptCommitment',
  name: 'commitment.accepted',
  on: Commitment,
  load: (work, input: AcceptCommitmentInput): Promise<Commitment> => locked(work, input),
  may: mayAnswer,
  do: async (work, commitment, { ownerId }) => {
    mustBe(commitment, 'proposed');
    const owner = ownerId?.toLowerCase() ?? work.viewer.person;
    const ownerName = await ownerOf(work, commitment, owner);
    return countAnew(work, commitment, { state: 'accepted', ownerId: owner, ownerName, ...(await answeredByMe(work)) });
  },
});

export const declineCommitment = act({
  mutation: 'declineCommitment',
  name: 'commitment.declined',
  on: Commitment,
  load: (work, input: DeclineCommitmentInput): Promise<Commitment> => locked(work, input),
  may: mayAnswer,
  do: async (work, commitment, { reason }) => {
    mustBe(commitment, 'proposed');
    checkReason(new Check(), reason).done();
    return work.update(commitment, { state: 'declined', reason: reason.trim(), ...(await answeredByMe(work)) });
  },
});

export const pauseCommitment = act({
  mutation: 'pauseCommitment',
  name: 'commitment.paused',
  on: Commitment,
  load: (work, input: PauseCommitmentInput): Promise<Commitment> => locked(work, input),
  may: mayPause,
  do: async (work, commitment, { from, until, reason }) => {
    mustBe(commitment, 'accepted');
    const today = todayIn(commitment.timeZone, new Date());
    const start = from ?? today;
    new Check()
      .date('from', from)
      .that('from', start >= today && start <= plusDays(today, 3660), 'out_of_range')
      .date('until', until)
      .that('until', until == null || (until > start && until <= plusDays(today, 3660)), 'out_of_range')
      .text('reason', reason, { max: 1000 })
      .done();
    return countAnew(work, commitment, { state: 'paused', pausedFrom: start, pausedUntil: until ?? null, reason: reason?.trim() || null });
  },
});

const going = { pausedFrom: null, pausedUntil: null, reason: null };

export const resumeCommitment = act({
  mutation: 'resumeCommitment',
  name: 'commitment.resumed',
  on: Commitment,
  load: (work, input: { id: string }): Promise<Commitment> => locked(work, input),
  may: mayResume,
  do: (work, commitment) => {
    mustBe(commitment, 'paused');
    return countAnew(work, commitment, { state: 'accepted', ...going });
  },
});

export const endCommitment = act({
  mutation: 'endCommitment',
  name: 'commitment.ended',
  on: Commitment,
  load: (work, input: EndCommitmentInput): Promise<Commitment> => locked(work, input),
  may: mayEnd,
  do: async (work, commitment, { reason }) => {
    mustBe(commitment, 'accepted', 'paused');
    new Check().text('reason', reason, { max: 1000 }).done();
    await clearAhead(work, commitment, todayIn(commitment.timeZone, new Date()));
    return work.update(commitment, { state: 'ended', nextOn: null, ...going, reason: reason?.trim() || null });
  },
});

const dated = (work: Work, { id }: { id: string }): Promise<Occurrence> => work.get(Occurrence, id, { lock: true });

async function mark(work: Work, occurrence: Occurrence, state: OccurrenceState, remark: string | null | undefined): Promise<Occurrence> {
  const me = work.viewer.person;
  mustBe(occurrence, 'due');
  return work.update(occurrence, { state, remark: remark?.trim() || null, markedBy: me, markedByName: await nameOf(work, me), markedAt: new Date() });
}

export const keepOccurrence = act({
  mutation: 'keepOccurrence',
  name: 'occurrence.kept',
  on: Occurrence,
  load: (work, input: KeepOccurrenceInput): Promise<Occurrence> => dated(work, input),
  may: mayMark,
  do: (work, occurrence, { evidence }) => {
    new Check().text('evidence', evidence, { max: 1000 }).done();
    return mark(work, occurrence, 'kept', evidence);
  },
});

export const missOccurrence = act({
  mutation: 'missOccurrence',
  name: 'occurrence.missed',
  on: Occurrence,
  load: (work, input: MissOccurrenceInput): Promise<Occurrence> => dated(work, input),
  may: mayMark,
  do: (work, occurrence, { reason }) => {
    new Check().text('reason', reason, { max: 1000, required: true }).done();
    return mark(work, occurrence, 'missed', reason);
  },
});

/** It was agreed that it doesn't take place this time: neither kept nor missed. */
export const skipOccurrence = act({
  mutation: 'skipOccurrence',
  name: 'occurrence.skipped',
  on: Occurrence,
  load: (work, input: MissOccurrenceInput): Promise<Occurrence> => dated(work, input),
  may: mayMark,
  do: (work, occurrence, { reason }) => {
    new Check().text('reason', reason, { max: 1000, required: true }).done();
    return mark(work, occurrence, 'skipped', reason);
  },
});

export const reopenOccurrence = act({
  mutation: 'reopenOccurrence',
  name: 'occurrence.reopened',
  on: Occurrence,
  load: (work, input: { id: string }): Promise<Occurrence> => dated(work, input),
  may: mayUnmark,
  do: (work, occurrence) => {
    mustBe(occurrence, 'kept', 'missed', 'skipped');
    return work.update(occurrence, { state: 'due', remark: null, markedBy: null, markedByName: null, markedAt: null });
  },
});
