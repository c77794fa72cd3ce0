import { useMemo } from 'react';
import type { Seat, Task } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useMySeats } from '../shell/team.js';
import { isAcross } from './states.js';

/** The acts on one item, by the names that the server gives them. */
export const taskActs = [
  'acceptTask',
  'counterTask',
  'declineTask',
  'agreeToOffer',
  'askAgain',
  'withdrawTask',
  'startTask',
  'finishTask',
  'blockTask',
  'unblockTask',
  'reopenTask',
  'handOnTask',
  'moveDueTask',
  'cancelTask',
  'editTask',
  'archiveTasks',
] as const;
export type TaskAct = (typeof taskActs)[number];

const when: Readonly<Record<TaskAct, readonly string[]>> = {
  acceptTask: ['proposed'],
  counterTask: ['proposed'],
  declineTask: ['proposed'],
  agreeToOffer: ['countered'],
  askAgain: ['declined', 'countered'],
  withdrawTask: ['proposed', 'countered'],
  startTask: ['accepted'],
  finishTask: ['accepted', 'in_progress', 'blocked'],
  blockTask: ['accepted', 'in_progress'],
  unblockTask: ['blocked'],
  reopenTask: ['done'],
  handOnTask: ['accepted', 'in_progress', 'blocked'],
  moveDueTask: ['accepted', 'in_progress', 'blocked'],
  cancelTask: ['accepted', 'in_progress', 'blocked'],
  editTask: ['proposed', 'countered', 'accepted', 'in_progress', 'blocked'],
  archiveTasks: ['done', 'declined', 'cancelled'],
};

/** Who I am to an item: through living seats, held or stood in for. */
export interface Standing {
  readonly me: string;
  /** I may answer and work for the organization that does it. */
  doing(task: Task): boolean;
  /** It is asked of me: of my organization's inbox, or of me by name. */
  answers(task: Task): boolean;
  /** I stand on the side that asked. */
  asks(task: Task): boolean;
  /** My team asked it, or I asked it myself: I see the whole of it. */
  isOfMyTeam(task: Task): boolean;
  may(act: TaskAct, task: Task): boolean;
  readonly organizations: ReadonlySet<string>;
}

function standingOf(me: string, seats: readonly Seat[]): Standing {
  const working = seats.filter((seat) => seat.role !== 'guest');
  const seated = new Set(working.map((seat) => `${seat.teamId} ${seat.organizationId}`));
  const leads = new Set(seats.filter((seat) => seat.role === 'coordinator' || seat.role === 'chair').map((seat) => seat.teamId));
  const teams = new Set(seats.map((seat) => seat.teamId));
  const standsFor = new Set([me, ...working.flatMap((seat) => (seat.deputyId === me && seat.holderId ? [`${seat.teamId} ${seat.holderId}`] : []))]);
  const doing = (task: Task) => seated.has(`${task.answeringTeamId} ${task.organizationId}`);
  const named = (task: Task) => task.askedPersonId === me || standsFor.has(`${task.answeringTeamId} ${task.askedPersonId ?? ''}`);
  const answers = (task: Task) => task.state === 'proposed' && doing(task) && (task.askedPersonId === null || named(task));
  const asks = (task: Task) => task.askedBy === me || leads.has(task.teamId);
  const does = (task: Task) => task.ownerId === me || doing(task);
  const rules: Readonly<Record<TaskAct, (task: Task) => boolean>> = {
    acceptTask: answers,
    counterTask: answers,
    declineTask: answers,
    agreeToOffer: asks,
    askAgain: asks,
    withdrawTask: asks,
    startTask: does,
    finishTask: does,
    blockTask: does,
    unblockTask: does,
    reopenTask: does,
    handOnTask: doing,
    moveDueTask: (task) => doing(task) || (asks(task) && !isAcross(task)),
    cancelTask: (task) => asks(task) || doing(task),
    editTask: (task) => asks(task) || (doing(task) && !isAcross(task)),
    archiveTasks: (task) => asks(task) || (doing(task) && !isAcross(task)),
  };
  return {
    me,
    doing,
    answers,
    asks,
    isOfMyTeam: (task) => teams.has(task.teamId),
    may: (act, task) => task.archivedAt === null && when[act].includes(task.state) && rules[act](task),
    organizations: new Set(working.map((seat) => seat.organizationId)),
  };
}

/** What the seats say; the server has the last word. */
export function useStanding(): Standing {
  const me = useMe().person.id;
  const seats = useMySeats();
  const today = isoDay();
  return useMemo(
    () =>
      standingOf(
        me,
        seats.filter((seat) => !seat.termEnd || seat.termEnd >= today),
      ),
    [me, seats, today],
  );
}

/** What can be done with an item now: what its state allows and the server said; before it has said anything, what the seats say. */
export function allowed(standing: Standing, task: Task, said: readonly string[] | undefined): ReadonlySet<TaskAct> {
  return new Set(taskActs.filter((act) => (said ? task.archivedAt === null && when[act].includes(task.state) && said.includes(act) : standing.may(act, task))));
}
