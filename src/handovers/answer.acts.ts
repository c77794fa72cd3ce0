import { Agreement } from '../agreements/agreement.js';
import { Commitment } from '../commitments/commitment.js';
import { handOn as handOnCommitment } from '../commitments/ownerless.acts.js';
import { Decision } from '../meetings/decisions/decision.js';
import { nameOf } from '../tactics/seated.js';
import { handOn as handOnTasks } from '../tasks/progress.acts.js';
import { askedSide, Task } from '../tasks/task.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import type { ThingClass } from '../work/thing.js';
import { shown, type Work } from '../work/work.js';
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

/** @throws Refusal CONFLICT where somebody else took or answered it a moment ago. */
async function untouched<T extends Task | Commitment>(work: Work, type: ThingClass<T>, { id, version }: T): Promise<T> {
  const row = await work.get(type, id, { lock: true });
  if (row.version !== version) throw new Refusal('CONFLICT', { id, current: shown(row) });
  return row;
}

/** Mine from now on, each by the way on which it goes from one person to another anyway. */
async function becomesMine(work: Work, { part, subject }: Handed): Promise<void> {
  const me = work.viewer.person;
  if (subject instanceof Commitment) await handOnCommitment(work, await untouched(work, Commitment, subject), me);
  if (!(subject instanceof Task)) return;
  const task = await untouched(work, Task, subject);
  if (part === 'does') await handOnTasks(work, [task], me);
  else if (part === 'answers') await work.update(task, { askedPersonId: me, askedPersonName: await nameOf(work, me) });
  else await work.update(task, { askedBy: me, askedByName: await nameOf(work, me) });
}

/** Of an ask between two cities each side hands over its own: the other one learns who has it now, not who passed it on and why. */
function whoSees(work: Work, { part, subject }: Handed): Promise<number> | number {
  if (!(subject instanceof Task) || subject.teamId === subject.answeringTeamId) return subject.audienceId;
  return work.audienceOf(part === 'asks' ? subject.askingSide : [askedSide(subject)]);
}

async function answer(work: Work, handOver: HandOver, found: Handed, state: 'accepted' | 'declined', note: string | null): Promise<void> {
  const { part, subject } = found;
  const me = work.viewer.person;
  const of = {
    taskId: subject instanceof Task ? subject.id : null,
    commitmentId: subject instanceof Commitment ? subject.id : null,
    decisionId: subject instanceof Decision ? subject.id : null,
    agreementId: subject instanceof Agreement ? subject.id : null,
  };
  const told = { answeredBy: me, answeredByName: await nameOf(work, me), answeredAt: new Date() };
  await work.insert(HandOverItem, { handOverId: handOver.id, part, ...of, state, note, ...told, audienceId: await whoSees(work, found) }, subject);
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
    if (found.part === 'answers' && found.subject instanceof Task)
      await work.update(await untouched(work, Task, found.subject), { askedPersonId: null, askedPersonName: null });
    return closeIfAnswered(work, handOver);
  },
});
