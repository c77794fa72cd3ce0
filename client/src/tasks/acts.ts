import { useMemo } from 'react';
import { toAudience, toInput, type Narrowing } from '../audience/seen.js';
import type { BlockTaskInput, EditTaskInput } from '../generated/graphql.js';
import type { Task } from '../generated/rows.js';
import { useMe } from '../shell/session.js';
import { useTaskWords } from './words.js';
import { perform, store, type Overlay, type Performed } from '../sync/index.js';
import '../sync/blank-tasks.js';
import {
  acceptTaskDocument,
  addTaskDocument,
  agreeToOfferDocument,
  askAgainDocument,
  blockTaskDocument,
  cancelTaskDocument,
  counterTaskDocument,
  declineTaskDocument,
  dismissWithdrawnAskDocument,
  editTaskDocument,
  finishTaskDocument,
  handOnTaskDocument,
  moveDueTaskDocument,
  reopenTaskDocument,
  startTaskDocument,
  unblockTaskDocument,
  withdrawTaskDocument,
} from './documents.js';

export interface NewTask {
  readonly teamId: string;
  readonly title: string;
  readonly why?: string | null;
  readonly definitionOfDone?: string | null;
  readonly organizationId: string;
  /** Somebody of my own organization; an ask has no owner yet. */
  readonly ownerId: string | null;
  readonly askedPersonId: string | null;
  readonly answeringTeamId: string;
  readonly dueOn: string | null;
  readonly priority?: string;
  readonly tacticId?: string | null;
  readonly audience?: Narrowing;
  readonly checklist?: readonly string[];
  /** My own organization on that team. */
  readonly askingOrganizationId: string;
}

type Done = Performed<unknown>;

export interface TaskActs {
  add(task: NewTask): Done;
  accept(task: Task, ownerId: string): Done;
  decline(task: Task, reason: string): Done;
  counter(task: Task, offeredOn: string | null, offeredScope: string | null): Done;
  agree(task: Task): Done;
  askAgain(task: Task, change: { dueOn?: string | null; why?: string | null }): Done;
  withdraw(task: Task): Done;
  cancel(task: Task, reason: string): Done;
  start(task: Task): Done;
  block(task: Task, blocker: Omit<BlockTaskInput, 'id'>): Done;
  unblock(task: Task): Done;
  finish(task: Task, evidence: string, evidenceLink: string | null): Done;
  reopen(task: Task): Done;
  handOn(task: Task, ownerId: string): Done;
  moveDue(task: Task, dueOn: string | null): Done;
  edit(task: Task, change: Omit<EditTaskInput, 'id' | 'version'>, seen: Task): Done;
  dismiss(withdrawnAskId: string): Done;
}

const nameOf = (personId: string | null) => store.get('person', personId ?? '')?.displayName ?? null;
const now = () => new Date().toISOString();
const patch = (task: Task, fields: Partial<Task>) => (draft: Overlay) => draft.patch('task', task.id, fields);

/** What a new item shows before the server has answered. */
function showNew(task: NewTask, me: string): (draft: Overlay) => void {
  return (draft) => {
    const id = draft.newId(0);
    const isMine = task.ownerId !== null;
    const audience = toAudience(task.teamId, task.audience ?? { sectors: [], organizations: [], people: [] });
    draft.insert('task', {
      id,
      teamId: task.teamId,
      title: task.title,
      why: task.why ?? null,
      definitionOfDone: task.definitionOfDone ?? null,
      state: isMine ? 'accepted' : 'proposed',
      organizationId: task.organizationId,
      answeringTeamId: task.answeringTeamId,
      ownerId: task.ownerId,
      ownerName: nameOf(task.ownerId),
      askedPersonId: task.askedPersonId,
      askedPersonName: nameOf(task.askedPersonId),
      askedBy: me,
      askedByName: nameOf(me) ?? '',
      askedByOrganizationId: task.askingOrganizationId,
      dueOn: task.dueOn,
      priority: task.priority ?? 'normal',
      audience,
    });
    const tactic = store.get('tactic', task.tacticId ?? '');
    if (tactic) draft.insert('task_link', { id: draft.newId(1), taskId: id, teamId: tactic.teamId, boardId: tactic.boardId, tacticId: tactic.id });
  };
}

export function inputOf(task: NewTask) {
  const { teamId, title, organizationId, ownerId, askedPersonId, answeringTeamId, dueOn } = task;
  return {
    teamId,
    title,
    organizationId,
    ownerId,
    askedPersonId,
    answeringTeamId,
    dueOn,
    why: task.why ?? null,
    definitionOfDone: task.definitionOfDone ?? null,
    priority: task.priority ?? 'normal',
    tacticId: task.tacticId ?? null,
    ...(task.audience && { audience: toInput(teamId, task.audience) }),
    ...(task.checklist?.length && { checklist: [...task.checklist] }),
  };
}

type Say = ReturnType<typeof useTaskWords>;

/** An answer to an ask, by whoever is asked or by whoever asked. */
function answers(t: Say, me: string) {
  const answered = () => ({ answeredBy: me, answeredByName: nameOf(me), answeredAt: now() });
  return {
    accept: (task, ownerId) =>
      perform(
        acceptTaskDocument,
        { input: { id: task.id, ownerId } },
        {
          says: t('saysAccepted', { title: task.title }),
          undoable: true,
          show: patch(task, { state: 'accepted', ownerId, ownerName: nameOf(ownerId), ...answered() }),
        },
      ),
    decline: (task, reason) =>
      perform(
        declineTaskDocument,
        { input: { id: task.id, reason } },
        { says: t('saysDeclined', { title: task.title }), undoable: true, show: patch(task, { state: 'declined', reason, ...answered() }) },
      ),
    counter: (task, offeredOn, offeredScope) =>
      perform(
        counterTaskDocument,
        { input: { id: task.id, offeredOn, offeredScope } },
        { says: t('saysCountered', { title: task.title }), undoable: true, show: patch(task, { state: 'countered', offeredOn, offeredScope, ...answered() }) },
      ),
    agree: (task) =>
      perform(
        agreeToOfferDocument,
        { id: task.id },
        {
          says: t('saysAgreed', { title: task.title }),
          undoable: true,
          show: patch(task, {
            state: 'accepted',
            ownerId: task.answeredBy,
            ownerName: task.answeredByName,
            dueOn: task.offeredOn ?? task.dueOn,
            definitionOfDone: task.offeredScope ?? task.definitionOfDone,
          }),
        },
      ),
    askAgain: (task, change) =>
      perform(
        askAgainDocument,
        { input: { id: task.id, ...change } },
        {
          says: t('saysAskedAgain', { title: task.title }),
          undoable: true,
          show: patch(task, { state: 'proposed', reason: null, offeredOn: null, offeredScope: null, ...change }),
        },
      ),
    withdraw: (task) =>
      perform(
        withdrawTaskDocument,
        { id: task.id },
        { says: t('saysWithdrawn', { title: task.title }), undoable: true, show: patch(task, { state: 'cancelled' }) },
      ),
  } satisfies Partial<TaskActs>;
}

/** What happens to a promise until it is kept. */
function work(t: Say) {
  const open = { blockerType: null, waitingFor: null, waitingForOrganizationId: null, blockedSince: null };
  return {
    cancel: (task, reason) =>
      perform(
        cancelTaskDocument,
        { input: { id: task.id, reason } },
        { says: t('saysCancelled', { title: task.title }), undoable: true, show: patch(task, { state: 'cancelled', reason, ...open }) },
      ),
    start: (task) =>
      perform(
        startTaskDocument,
        { id: task.id },
        { says: t('saysStarted', { title: task.title }), undoable: true, show: patch(task, { state: 'in_progress' }) },
      ),
    block: (task, blocker) =>
      perform(
        blockTaskDocument,
        { input: { id: task.id, ...blocker } },
        {
          says: t('saysBlocked', { title: task.title }),
          undoable: true,
          show: patch(task, {
            state: 'blocked',
            blockedSince: now(),
            blockerType: blocker.blockerType,
            waitingFor: blocker.waitingFor ?? null,
            waitingForOrganizationId: typeof blocker.waitingForOrganizationId === 'string' ? blocker.waitingForOrganizationId : null,
          }),
        },
      ),
    unblock: (task) =>
      perform(
        unblockTaskDocument,
        { id: task.id },
        { says: t('saysUnblocked', { title: task.title }), undoable: true, show: patch(task, { state: 'in_progress', ...open }) },
      ),
    finish: (task, evidence, evidenceLink) =>
      perform(
        finishTaskDocument,
        { input: { id: task.id, evidence, evidenceLink } },
        { says: t('saysDone', { title: task.title }), undoable: true, show: patch(task, { state: 'done', evidence, evidenceLink, doneAt: now(), ...open }) },
      ),
    reopen: (task) =>
      perform(
        reopenTaskDocument,
        { id: task.id },
        { says: t('saysReopened', { title: task.title }), undoable: true, show: patch(task, { state: 'in_progress', doneAt: null }) },
      ),
    handOn: (task, ownerId) =>
      perform(
        handOnTaskDocument,
        { input: { id: task.id, ownerId } },
        {
          says: t('saysHandedOn', { title: task.title, name: nameOf(ownerId) ?? '' }),
          undoable: true,
          show: patch(task, { ownerId, ownerName: nameOf(ownerId) }),
        },
      ),
    moveDue: (task, dueOn) =>
      perform(
        moveDueTaskDocument,
        { input: { id: task.id, version: task.version, dueOn } },
        { says: t('saysMoved', { title: task.title }), undoable: true, show: patch(task, { dueOn }) },
      ),
    edit: (task, change, seen) =>
      perform(
        editTaskDocument,
        { input: { id: task.id, version: seen.version, ...change } },
        { says: t('saysEdited', { title: task.title }), undoable: true, from: seen, show: patch(task, change as Partial<Task>) },
      ),
  } satisfies Partial<TaskActs>;
}

/** The acts on items and asks: each shows at once, can be undone, and says what it did. */
export function useTaskActs(): TaskActs {
  const t = useTaskWords();
  const me = useMe().person.id;
  return useMemo(
    () => ({
      ...answers(t, me),
      ...work(t),
      add: (task) =>
        perform(
          addTaskDocument,
          { input: inputOf(task) },
          {
            says: task.ownerId
              ? t('saysAdded', { title: task.title })
              : t('saysAsked', { organization: store.get('organization', task.organizationId)?.name ?? '', title: task.title }),
            undoable: true,
            show: showNew(task, me),
          },
        ),
      dismiss: (id) =>
        perform(
          dismissWithdrawnAskDocument,
          { id },
          { says: t('saysDismissed'), undoable: true, show: (draft) => draft.patch('withdrawn_ask', id, { archivedAt: now() }) },
        ),
    }),
    [t, me],
  );
}
