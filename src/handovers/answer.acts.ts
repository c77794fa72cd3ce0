import { Commitment } from '../commitments/commitment.js';
import { handOn as handOnCommitment } from '../commitments/ownerless.acts.js';
import { nameOf } from '../tactics/seated.js';
import { handOn as handOnTasks } from '../tasks/progress.acts.js';
import { Task } from '../tasks/task.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import { locked } from './hand-over.acts.js';
import type { AcceptHandedInput, DeclineHandedInput } from './hand-over.inputs.js';
import { handedParts, HandOver, HandOverItem } from './hand-over.js';
import { mayAnswerHanded, mustBeOpen } from './hand-over.rules.js';
import { waitingIn } from './pack.js';

type Handed = Awaited<ReturnType<typeof waitingIn>>[number];

/** @throws Refusal CONFLICT for what waits no more, NOT_FOUND for what was never in this viewer's sight: they can't be told apart. */
async function handed(work: Work, handOver: HandOver, { part, subjectId }: AcceptHandedInput): Promise<Handed> {
  new Check().key('part', part, handedParts).id('subjectId', subjectId).done();
  const id = subjectId.toLowerCase();
  const found = (await waitingIn(work, handOver)).find((one) => one.part === part && one.subject.id === id);
  if (!found) throw new Refusal('CONFLICT', { id: handOver.id });
  return found;
}

/** Mine from now on, each by the way on which it goes from one person to another anyway. */
async function becomesMine(work: Work, { part, subject }: Handed): Promise<void> {
  const me = work.viewer.person;
  if (subject instanceof Commitment) await handOnCommitment(work, await work.get(Commitment, subject.id, { lock: true }), me);
  if (!(subject instanceof Task)) return;
  const task = await work.get(Task, subject.id, { lock: true });
  if (part === 'does') await handOnTasks(work, [task], me);
  else if (part === 'answers') await work.update(task, { askedPersonId: me, askedPersonName: await nameOf(work, me) });
  else await work.update(task, { askedBy: me, askedByName: await nameOf(work, me) });
}

async function answer(work: Work, handOver: HandOver, { part, subject }: Handed, state: 'accepted' | 'declined', note: string | null): Promise<void> {
  const me = work.viewer.person;
  const of = {
    taskId: subject instanceof Task ? subject.id : null,
    commitmentId: subject instanceof Commitment ? subject.id : null,
    decisionId: subject instanceof Task || subject instanceof Commitment ? null : subject.id,
  };
  const told = { answeredBy: me, answeredByName: await nameOf(work, me), answeredAt: new Date() };
  await work.insert(HandOverItem, { handOverId: handOver.id, part, ...of, state, note, ...told, audienceId: subject.audienceId }, subject);
}

/** The last answer after the seat has ended closes it. */
async function closeIfAnswered(work: Work, handOver: HandOver): Promise<HandOver> {
  const [seat] = await work.query<{ held: boolean }>('select app.living(s) as held from app.seat s where s.id = $1', [handOver.seatId]);
  if (seat?.held || (await waitingIn(work, handOver)).length) return handOver;
  return work.update(handOver, { state: 'done', closedAt: new Date() });
}

export const acceptHanded = act({
  mutation: 'acceptHanded',
  name: 'hand_over.item_accepted',
  on: HandOver,
  load: (work, input: AcceptHandedInput): Promise<HandOver> => locked(work, input),
  may: mayAnswerHanded,
  do: async (work, handOver, input) => {
    mustBeOpen(handOver);
    const found = await handed(work, handOver, input);
    await answer(work, handOver, found, 'accepted', null);
    await becomesMine(work, found);
    return closeIfAnswered(work, handOver);
  },
});

export const declineHanded = act({
  mutation: 'declineHanded',
  name: 'hand_over.item_declined',
  on: HandOver,
  load: (work, input: DeclineHandedInput): Promise<HandOver> => locked(work, input),
  may: mayAnswerHanded,
  do: async (work, handOver, input) => {
    mustBeOpen(handOver);
    new Check().text('note', input.note, { max: 1000, required: true }).done();
    const found = await handed(work, handOver, input);
    await answer(work, handOver, found, 'declined', input.note.trim());
    // An ask that waits for somebody who leaves would wait for ever: anybody of the organization may answer it.
    if (found.part === 'answers') await work.update(await work.get(Task, found.subject.id, { lock: true }), { askedPersonId: null, askedPersonName: null });
    return closeIfAnswered(work, handOver);
  },
});
