import { checkReason } from '../teams/asking.js';
import { hasLeft } from '../teams/ownerless.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { WithdrawnAsk } from './parts.js';
import { checkDue, checkWords, nameOf, seatedPerson } from './task.checks.js';
import type { AcceptTaskInput, AskAgainInput, CounterTaskInput, DeclineTaskInput } from './task.inputs.js';
import { mayAgree, mayAnswer, mayAskAgain, mayWithdraw, mustBe } from './task.rules.js';
import { askedSide, promised, Task } from './task.js';

const locked = (work: Work, { id }: { id: string }): Promise<Task> => work.get(Task, id, { lock: true });

async function answeredByMe(work: Work) {
  const me = work.viewer.person;
  return { answeredBy: me, answeredByName: await nameOf(work, me), answeredAt: new Date() };
}

const unanswered = { answeredBy: null, answeredByName: null, answeredAt: null, reason: null, offeredOn: null, offeredScope: null };

export const acceptTask = act({
  mutation: 'acceptTask',
  name: 'task.accepted',
  on: Task,
  load: (work, input: AcceptTaskInput): Promise<Task> => locked(work, input),
  may: mayAnswer,
  do: async (work, task, { ownerId, dueOn }) => {
    mustBe(task, 'proposed');
    const owner = ownerId?.toLowerCase() ?? work.viewer.person;
    const check = checkDue(new Check().id('ownerId', ownerId), 'dueOn', dueOn).that(
      'dueOn',
      dueOn == null || task.dueOn === null || task.dueOn === dueOn,
      'not_allowed',
    );
    check.done();
    const ownerName = await seatedPerson(work, task.answeringTeamId, task.organizationId, owner);
    check.that('ownerId', ownerName !== undefined, 'unknown').done();
    return work.update(task, { state: 'accepted', ownerId: owner, ownerName: ownerName!, dueOn: dueOn ?? task.dueOn, ...(await answeredByMe(work)) });
  },
});

export const declineTask = act({
  mutation: 'declineTask',
  name: 'task.declined',
  on: Task,
  load: (work, input: DeclineTaskInput): Promise<Task> => locked(work, input),
  may: mayAnswer,
  do: async (work, task, { reason }) => {
    mustBe(task, 'proposed');
    checkReason(new Check(), reason).done();
    return work.update(task, { state: 'declined', reason: reason.trim(), ...(await answeredByMe(work)) });
  },
});

export const counterTask = act({
  mutation: 'counterTask',
  name: 'task.countered',
  on: Task,
  load: (work, input: CounterTaskInput): Promise<Task> => locked(work, input),
  may: mayAnswer,
  do: async (work, task, { offeredOn, offeredScope }) => {
    mustBe(task, 'proposed');
    const scope = offeredScope?.trim() ? offeredScope.trim() : null;
    checkDue(new Check(), 'offeredOn', offeredOn)
      .text('offeredScope', offeredScope, { max: 1000 })
      .that('offeredOn', offeredOn != null || scope !== null, 'required')
      .done();
    return work.update(task, { state: 'countered', offeredOn: offeredOn ?? null, offeredScope: scope, ...(await answeredByMe(work)) });
  },
});

/** Who made the offer has said yes to it by making it. */
export const agreeToOffer = act({
  mutation: 'agreeToOffer',
  name: 'task.agreed',
  on: Task,
  load: (work, input: { id: string }): Promise<Task> => locked(work, input),
  may: mayAgree,
  do: (work, task) => {
    mustBe(task, 'countered');
    return work.update(task, {
      state: 'accepted',
      ownerId: task.answeredBy,
      ownerName: task.answeredByName,
      dueOn: task.offeredOn ?? task.dueOn,
      definitionOfDone: task.offeredScope ?? task.definitionOfDone,
      offeredOn: null,
      offeredScope: null,
    });
  },
});

const unowned = { ownerId: null, ownerName: null, blockerType: null, waitingFor: null, waitingForOrganizationId: null, blockedSince: null };

/** Promised by somebody who is not there any more: then it can be asked anew. */
async function isLeft(work: Work, { state, archivedAt, answeringTeamId, organizationId, ownerId }: Task): Promise<boolean> {
  if (!ownerId || archivedAt !== null || !promised.includes(state)) return false;
  const [found] = await work.query<{ seated: boolean }>('select app.is_seated($1, $2) as seated', [answeringTeamId, organizationId]);
  return !found!.seated || hasLeft(work, answeringTeamId, organizationId, ownerId);
}

export const askAgain = act({
  mutation: 'askAgain',
  name: 'task.asked_again',
  on: Task,
  load: (work, input: AskAgainInput): Promise<Task> => locked(work, input),
  may: mayAskAgain,
  do: async (work, task, { title, why, dueOn, askedPersonId }) => {
    const left = await isLeft(work, task);
    if (!left) mustBe(task, 'declined', 'countered');
    const person = askedPersonId && askedPersonId.toLowerCase();
    const check = checkDue(checkWords(new Check(), { title, why }), 'dueOn', dueOn)
      .id('askedPersonId', person)
      .that('askedPersonId', person !== work.viewer.person, 'not_allowed');
    check.done();
    const name = person && (await seatedPerson(work, task.answeringTeamId, task.organizationId, person));
    check.that('askedPersonId', !person || name !== undefined, 'unknown').done();
    const asked = person === undefined ? {} : { askedPersonId: person, askedPersonName: name ?? null };
    return work.update(task, { ...unanswered, ...(left && unowned), state: 'proposed', title: title?.trim(), why, dueOn, ...asked, askedAt: new Date() });
  },
});

/** Takes an ask back that nobody has agreed on. With an organization of another team nothing stays but that it was. */
export async function withdraw(work: Work, task: Task): Promise<Task> {
  const { teamId, answeringTeamId, organizationId } = task;
  if (teamId === answeringTeamId) return work.update(task, { state: 'cancelled' });
  const audienceId = await work.audienceOf(task.askingSide);
  await work.insert(WithdrawnAsk, {
    teamId: answeringTeamId,
    organizationId,
    fromOrganizationId: task.askedByOrganizationId,
    withdrawnAt: new Date(),
    // A row can only be made by somebody who sees it.
    audienceId: await work.audienceOf([askedSide(task), `person/${work.viewer.person}`]),
  });
  return work.update(task, { state: 'cancelled', audienceId });
}

export const withdrawTask = act({
  mutation: 'withdrawTask',
  name: 'task.withdrawn',
  on: Task,
  load: (work, input: { id: string }): Promise<Task> => locked(work, input),
  may: mayWithdraw,
  do: (work, task) => {
    mustBe(task, 'proposed', 'countered');
    return withdraw(work, task);
  },
});
