import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { invalid } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import { placePerson, seatAudience } from './placing.js';
import type { EditSeatInput } from './seat.inputs.js';
import { fitsTheTeam, Seat } from './seat.js';
import { mayEdit, mayEnd, mayLead, mustBe } from './seat.rules.js';
import { Team } from './team.js';

export const editSeat = act({
  mutation: 'editSeat',
  name: 'seat.edited',
  on: Seat,
  load: (work, input: EditSeatInput) => work.get(Seat, input.id, { lock: true }),
  may: mayEdit,
  do: async (work, seat, input) => {
    mustBe(seat, 'proposed', 'invited', 'held');
    const role = input.role ?? undefined;
    const { kind } = await work.get(Team, seat.teamId);
    const [termStart, termEnd] = [input.termStart === undefined ? seat.termStart : input.termStart, input.termEnd === undefined ? seat.termEnd : input.termEnd];
    new Check()
      .that('role', input.role !== null, 'required')
      .that('role', role === undefined || fitsTheTeam(role, kind), 'unknown')
      .id('deputyId', input.deputyId)
      .text('authority', input.authority, { max: 1000 })
      .date('termStart', input.termStart)
      .date('termEnd', input.termEnd)
      .that('termEnd', !termStart || !termEnd || termStart <= termEnd, 'out_of_range')
      .done();
    const deputyId = input.deputyId?.toLowerCase() ?? input.deputyId;
    if (deputyId) await mustBeColleague(work, seat, deputyId);
    const changed = role !== undefined && role !== seat.role;
    if (changed || input.termEnd || input.termStart) await mustNotBeLastSteward(work, seat);
    const audienceId = changed ? await seatAudience(work, seat.teamId, role) : undefined;
    const edited = await work.edit(seat, input.version, {
      role,
      deputyId,
      authority: input.authority,
      termStart: input.termStart,
      termEnd: input.termEnd,
      audienceId,
    });
    if (changed && edited.holderId) await placePerson(work, edited.holderId);
    return edited;
  },
});

export const endSeat = act({
  mutation: 'endSeat',
  name: 'seat.ended',
  on: Seat,
  load: (work, input: { id: string }) => work.get(Seat, input.id, { lock: true }),
  may: mayEnd,
  do: async (work, seat) => {
    mustBe(seat, 'held');
    await mustNotBeLastSteward(work, seat);
    const deputies = await work.find(
      Seat,
      { teamId: seat.teamId, organizationId: seat.organizationId, deputyId: seat.holderId, state: 'held' },
      { lock: true },
    );
    for (const other of deputies) if (other.id !== seat.id) await work.update(other, { deputyId: null });
    const ended = await work.update(seat, { state: 'ended', endedAt: new Date() });
    await placePerson(work, seat.holderId!);
    return ended;
  },
});

export const setLeads = act({
  mutation: 'setLeads',
  name: 'seat.leading_set',
  on: Seat,
  load: (work, input: { id: string; leads: boolean }) => work.get(Seat, input.id, { lock: true }),
  may: mayLead,
  do: (work, seat, { leads }) => {
    mustBe(seat, 'held');
    return work.update(seat, { leads });
  },
});

/** A deputy sits on the same team for the same organization, and is somebody else. */
async function mustBeColleague(work: Work, seat: Seat, deputyId: string): Promise<void> {
  const [found] = await work.query<{ seated: boolean }>(
    'select exists (select from app.seat where team_id = $1 and organization_id = $2 and holder_id = $3 and app.living(seat)) as seated',
    [seat.teamId, seat.organizationId, deputyId],
  );
  if (!found!.seated || deputyId === seat.holderId) throw invalid({ field: 'deputyId', reason: 'not_allowed' });
}

/** A network without a steward could never seat anybody again. */
export async function mustNotBeLastSteward(work: Work, seat: Seat): Promise<void> {
  if (seat.role !== 'steward' || seat.state !== 'held') return;
  const others = await work.find(Seat, { teamId: seat.teamId, role: 'steward', state: 'held', termEnd: null }, { lock: true });
  if (!others.some((other) => other.id !== seat.id)) throw invalid({ field: 'id', reason: 'not_allowed' });
}
