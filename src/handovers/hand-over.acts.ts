import { nameOf, seatedPerson } from '../tactics/seated.js';
import { mustNotBeLastSteward } from '../teams/seat.acts.js';
import { Seat } from '../teams/seat.js';
import { mustBe as seatMustBe } from '../teams/seat.rules.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { invalid, Refusal } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import type { NameIncomingInput, StartHandOverInput, WriteUnwrittenInput } from './hand-over.inputs.js';
import { HandOver } from './hand-over.js';
import { mayCallOff, mayFinish, mayName, mayStart, mayWrite, mustBeOpen } from './hand-over.rules.js';
import { waitingIn } from './pack.js';

export const locked = (work: Work, { id }: { id: string }): Promise<HandOver> => work.get(HandOver, id, { lock: true });
const day = 86_400_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

interface Place {
  teamId: string;
  organizationId: string;
  outgoingId: string;
}

/** The name of who takes over: somebody else who is seated for the organization. */
async function incomingName(work: Work, { teamId, organizationId, outgoingId }: Place, person: string): Promise<string> {
  new Check()
    .id('incomingId', person)
    .that('incomingId', person !== outgoingId, 'not_allowed')
    .done();
  const name = await seatedPerson(work, teamId, organizationId, person);
  new Check().that('incomingId', name !== undefined, 'unknown').done();
  return name!;
}

/** The organization's own people, and whoever coordinates the team at the moment. */
export const whoSees = (work: Work, { teamId, organizationId }: Seat): Promise<number> =>
  work.audienceOf([`team/${teamId}/organization/${organizationId}`, `team/${teamId}/coordinators`]);

/** The seat ends with the last day, by itself and everywhere. */
export const startHandOver = act({
  mutation: 'startHandOver',
  name: 'hand_over.started',
  on: Seat,
  load: (work, input: StartHandOverInput): Promise<Seat> => work.get(Seat, input.seatId, { lock: true }),
  may: mayStart,
  do: async (work, seat, { leavingOn, incomingId }) => {
    seatMustBe(seat, 'held');
    const { termEnd } = seat;
    new Check()
      .date('leavingOn', leavingOn)
      .that('leavingOn', leavingOn >= dayOf(Date.now() - day / 2) && leavingOn <= dayOf(Date.now() + 370 * day), 'out_of_range')
      .that('leavingOn', termEnd === null || leavingOn <= termEnd, 'out_of_range')
      .done();
    await mustNotBeLastSteward(work, seat);
    const [earlier] = await work.find(HandOver, { seatId: seat.id, state: 'open', archivedAt: null });
    if (earlier) throw new Refusal('CONFLICT', { id: earlier.id, fields: ['seatId'] });
    const { teamId, organizationId } = seat;
    const outgoingId = seat.holderId!;
    const incoming = incomingId?.toLowerCase();
    const name = incoming ? await incomingName(work, { teamId, organizationId, outgoingId }, incoming) : null;
    const handOver = await work.insert(HandOver, {
      ...{ teamId, organizationId, seatId: seat.id, outgoingId, outgoingName: await nameOf(work, outgoingId) },
      ...{ incomingId: incoming ?? null, incomingName: name, leavingOn, termEndBefore: termEnd, state: 'open' },
      audienceId: await whoSees(work, seat),
    });
    await work.update(seat, { termEnd: leavingOn });
    return handOver;
  },
});

export const nameIncoming = act({
  mutation: 'nameIncoming',
  name: 'hand_over.incoming_named',
  on: HandOver,
  load: (work, input: NameIncomingInput): Promise<HandOver> => locked(work, input),
  may: mayName,
  do: async (work, handOver, input) => {
    mustBeOpen(handOver);
    const incomingId = input.incomingId.toLowerCase();
    return work.update(handOver, { incomingId, incomingName: await incomingName(work, handOver, incomingId) });
  },
});

export const writeUnwritten = act({
  mutation: 'writeUnwritten',
  name: 'hand_over.written',
  on: HandOver,
  load: (work, input: WriteUnwrittenInput): Promise<HandOver> => locked(work, input),
  may: mayWrite,
  do: (work, handOver, { version, unwritten }) => {
    mustBeOpen(handOver);
    new Check().text('unwritten', unwritten, { max: 10_000 }).done();
    return work.edit(handOver, version, { unwritten: unwritten?.trim() || null });
  },
});

/** The seat is held as long as before. */
export const callOffHandOver = act({
  mutation: 'callOffHandOver',
  name: 'hand_over.called_off',
  on: HandOver,
  load: (work, input: { id: string }): Promise<HandOver> => locked(work, input),
  may: mayCallOff,
  do: async (work, handOver) => {
    mustBeOpen(handOver);
    const seat = await work.get(Seat, handOver.seatId, { lock: true });
    // Whoever has left is asked back with a seat of their own.
    if (seat.state === 'held' && seat.termEnd === handOver.leavingOn && handOver.leavingOn >= dayOf(Date.now()))
      await work.update(seat, { termEnd: handOver.termEndBefore });
    return work.update(handOver, { state: 'called_off', closedAt: new Date() });
  },
});

export const finishHandOver = act({
  mutation: 'finishHandOver',
  name: 'hand_over.done',
  on: HandOver,
  load: (work, input: { id: string }): Promise<HandOver> => locked(work, input),
  may: mayFinish,
  do: async (work, handOver) => {
    mustBeOpen(handOver);
    if ((await waitingIn(work, handOver)).length) throw invalid({ field: 'id', reason: 'not_allowed' });
    return work.update(handOver, { state: 'done', closedAt: new Date() });
  },
});
