import { performAsSystem } from '../src/work/act.js';
import { Person as PersonRow } from '../src/identity/person.js';
import { Organization } from '../src/organizations/organization.js';
import { Seat } from '../src/teams/seat.js';
import { Team } from '../src/teams/team.js';
import type { Database } from '../src/work/database.js';
import type { Json, Person } from './harness.js';
import type { World } from './world.js';
import { randomUUID } from 'node:crypto';

export const taskFields = `id version teamId title why definitionOfDone state organizationId answeringTeamId ownerId ownerName askedPersonId askedPersonName
  askedBy askedByName askedByOrganizationId askedAt answeredBy answeredByName answeredAt reason dueOn slips offeredOn offeredScope priority handling
  blockerType waitingFor waitingForOrganizationId blockedSince evidence evidenceLink doneAt archivedAt madeBy changedBy audience { team sectors organizations people }`;
export const linkFields = 'id version taskId teamId boardId tacticId archivedAt';
export const lineFields = 'id version taskId text done doneBy position archivedAt';

const helperFields = 'id version taskId personId personName archivedAt';
const dependencyFields = 'id version taskId blockerId archivedAt';
const goalFields = 'id version taskId goalId teamId boardId archivedAt';
const viewFields = 'id version teamId name filter archivedAt';

/** Name, the argument's type, what comes back. */
const verbs = {
  addTask: ['input: AddTaskInput!', taskFields],
  acceptTask: ['input: AcceptTaskInput!', taskFields],
  declineTask: ['input: DeclineTaskInput!', taskFields],
  counterTask: ['input: CounterTaskInput!', taskFields],
  agreeToOffer: ['id: ID!', taskFields],
  askAgain: ['input: AskAgainInput!', taskFields],
  withdrawTask: ['id: ID!', taskFields],
  cancelTask: ['input: CancelTaskInput!', taskFields],
  startTask: ['id: ID!', taskFields],
  blockTask: ['input: BlockTaskInput!', taskFields],
  unblockTask: ['id: ID!', taskFields],
  finishTask: ['input: FinishTaskInput!', taskFields],
  reopenTask: ['id: ID!', taskFields],
  takeTask: ['id: ID!', taskFields],
  handOnTask: ['input: HandOnTaskInput!', taskFields],
  moveDueTask: ['input: MoveDueTaskInput!', taskFields],
  editTask: ['input: EditTaskInput!', taskFields],
  finishTasks: ['input: FinishTasksInput!', taskFields],
  moveDueTasks: ['input: MoveDueTasksInput!', taskFields],
  handOnTasks: ['input: HandOnTasksInput!', taskFields],
  archiveTasks: ['ids: [ID!]!', taskFields],
  addChecklistLines: ['input: AddChecklistLinesInput!', lineFields],
  editChecklistLine: ['input: EditChecklistLineInput!', lineFields],
  checkChecklistLine: ['input: CheckChecklistLineInput!', lineFields],
  removeChecklistLine: ['id: ID!', lineFields],
  linkTask: ['input: LinkTaskInput!', linkFields],
  unlinkTask: ['id: ID!', linkFields],
  writeTaskNote: ['input: WriteTaskNoteInput!', 'id version taskId personId text'],
  dismissWithdrawnAsk: ['id: ID!', 'id archivedAt'],
  addHelper: ['input: AddHelperInput!', helperFields],
  removeHelper: ['id: ID!', helperFields],
  waitForTask: ['input: WaitForTaskInput!', dependencyFields],
  waitNoMore: ['id: ID!', dependencyFields],
  linkTaskToGoal: ['input: LinkTaskToGoalInput!', goalFields],
  unlinkTaskFromGoal: ['id: ID!', goalFields],
  linkTaskToLesson: ['input: LinkTaskToLessonInput!', 'id version taskId lessonId teamId archivedAt'],
  unlinkTaskFromLesson: ['id: ID!', 'id version archivedAt'],
  linkTaskToDecision: ['input: LinkTaskToDecisionInput!', 'id version taskId decisionId teamId archivedAt'],
  unlinkTaskFromDecision: ['id: ID!', 'id version taskId decisionId teamId archivedAt'],
  labelTasks: ['input: LabelTasksInput!', taskFields],
  addSavedView: ['input: AddSavedViewInput!', viewFields],
  editSavedView: ['input: EditSavedViewInput!', viewFields],
  removeSavedView: ['id: ID!', viewFields],
  undo: ['of: ID!', '__typename'],
} as const;
export type TaskVerb = keyof typeof verbs;

/** `does(police, 'declineTask', { id, reason: 'No time' })`: the value of the verb's own argument; answers the row with all its fields. */
export async function does(person: Person, verb: TaskVerb, value: unknown, act?: string): Promise<Json> {
  const { document, name } = documentOf(verb);
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

/** The verb's document, and the name of its own argument. */
export function documentOf(verb: TaskVerb): { document: string; name: string } {
  const [argument, fields] = verbs[verb];
  const name = argument.split(':')[0]!;
  return { name, document: `mutation Does($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }` };
}

/** Every verb that is performed on a task, with an argument that nothing is wrong with but the task. */
export function verbsOnTask({ boston }: World): Record<string, (id: string) => unknown> {
  const ids = (id: string) => ({ ids: [id] });
  return {
    acceptTask: (id) => ({ id }),
    declineTask: (id) => ({ id, reason: 'No time' }),
    counterTask: (id) => ({ id, offeredOn: inDays(9) }),
    agreeToOffer: (id) => id,
    askAgain: (id) => ({ id }),
    withdrawTask: (id) => id,
    cancelTask: (id) => ({ id, reason: 'No need' }),
    startTask: (id) => id,
    blockTask: (id) => ({ id, blockerType: 'waiting_other_organization' }),
    unblockTask: (id) => id,
    finishTask: (id) => ({ id, evidence: 'Done' }),
    reopenTask: (id) => id,
    takeTask: (id) => id,
    handOnTask: (id) => ({ id, ownerId: boston.people.police }),
    moveDueTask: (id) => ({ id, version: 1, dueOn: inDays(9) }),
    editTask: (id) => ({ id, version: 1, title: 'Mine' }),
    finishTasks: (id) => ({ ...ids(id), evidence: 'Done' }),
    moveDueTasks: (id) => ({ ...ids(id), dueOn: inDays(9) }),
    handOnTasks: (id) => ({ ...ids(id), ownerId: boston.people.police }),
    archiveTasks: (id) => [id],
    labelTasks: (id) => ({ ...ids(id), handling: 'TLP:GREEN' }),
    addHelper: (id) => ({ taskId: id, personId: boston.people.prosecutor }),
    waitForTask: (id) => ({ id, blockerId: id }),
    addChecklistLines: (id) => ({ taskId: id, lines: ['One'] }),
    writeTaskNote: (id) => ({ taskId: id, text: 'Mine' }),
  };
}

export async function seeTask(person: Person, id: string): Promise<Json> {
  const document = `query Task($id: ID!) { task(id: $id) { ${taskFields} viewerCan askingAudience { team sectors people }
    links { ${linkFields} } checklist { ${lineFields} } note { id text } } }`;
  return (await person.see(document, { id })).task;
}

/** Who helps, what it waits for, what waits for it, the goals that it serves. */
export async function seeAround(person: Person, id: string): Promise<Json> {
  const document = `query Around($id: ID!) { task(id: $id) { helpers { ${helperFields} } waitsFor { ${dependencyFields} } holdsUp { ${dependencyFields} }
    neighbors { id title } goals { ${goalFields} } } }`;
  return (await person.see(document, { id })).task;
}

/** The titles of the list, or all of it. */
export async function listTasks(person: Person, input: object = {}): Promise<Json> {
  const document = `query Tasks($input: TasksInput) { tasks(input: $input) { next tasks { ${taskFields} } links { ${linkFields} } tactics { id title } } }`;
  return (await person.see(document, { input })).tasks;
}

export async function taskToday(person: Person, teamId?: string): Promise<Json> {
  const document = `query Today($teamId: ID) { today(teamId: $teamId) { asksForMe { ${taskFields} } offersForMe { id title } due { id title } blockedByMe { id title }
    waiting { id title state } withdrawnAsks { id version teamId organizationId fromOrganizationId withdrawnAt archivedAt madeBy } taskLinks { ${linkFields} } taskTactics { id } } }`;
  return (await person.see(document, { teamId })).today;
}

/** `2026-12-04`, so many days from today. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A third city of the same network with its coordinator and police, who sign in as `coordinator@seattle.example` and so on. */
export function addThirdCity(database: Database, world: World): Promise<{ team: string; police: string }> {
  return performAsSystem({ pool: database.clock, purpose: 'test', act: randomUUID() }, 'city.made', async (work) => {
    const everyone = await work.audienceOf([`network/${world.network}`]);
    const place = world.boston.place;
    const [mayor, police] = await work.insertAll(Organization, [
      { name: "Seattle Mayor's Office", sector: 'executive', kind: 'public_body', placeId: place, audienceId: everyone },
      { name: 'Seattle Police Department', sector: 'law_enforcement', kind: 'public_body', placeId: place, audienceId: everyone },
    ]);
    const team = await work.insert(Team, { networkId: world.network, name: 'Seattle team', kind: 'team', placeIds: [place], audienceId: everyone });
    for (const [key, role, organization] of [
      ['coordinator', 'coordinator', mayor!],
      ['police', 'member', police!],
    ] as const) {
      const id = randomUUID();
      await work.insertAll(PersonRow, [{ id, displayName: `Seattle ${key}`, audienceId: await work.audienceOf([`person/${id}`, `network/${world.network}`]) }]);
      const [{ hash }] = (await work.query<{ hash: string }>('select password_hash as hash from app.account_of($1)', [world.boston.people.police])) as [
        { hash: string },
      ];
      await work.query('select app.open_account($1, $2, $3)', [id, `${key}@seattle.example`, hash]);
      const [reached] = await work.query<{ audience: number }>('select app.place_seat($1, $2) as audience', [team.id, role]);
      await work.insert(Seat, {
        teamId: team.id,
        organizationId: organization.id,
        sector: organization.sector,
        role,
        state: 'held',
        holderId: id,
        audienceId: reached!.audience,
      });
    }
    return { team: team.id, police: police!.id };
  });
}
