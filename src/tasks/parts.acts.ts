import { Tactic } from '../tactics/tactic.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { allOf, rule, type Rule } from '../work/rules.js';
import { shown, type Work } from '../work/work.js';
import { insertLines, insertLink, ofTask, roomFor, type Part } from './parts.making.js';
import { ChecklistLine, TaskLink, TaskNote, WithdrawnAsk } from './parts.js';
import { lineLength, mostLines } from './task.checks.js';
import type { AddChecklistLinesInput, CheckChecklistLineInput, EditChecklistLineInput, LinkTaskInput, WriteTaskNoteInput } from './task.inputs.js';
import { mayLink, mayWorkOn } from './task.rules.js';
import { Task } from './task.js';

const notArchived = (row: Task | ChecklistLine): void => {
  if (row.archivedAt) throw new Refusal('CONFLICT', { id: row.id, fields: ['archivedAt'], current: shown(row) });
};

export const addChecklistLines = act({
  mutation: 'addChecklistLines',
  name: 'checklist.added',
  on: Task,
  load: (work, input: AddChecklistLinesInput): Promise<Task> => work.get(Task, input.taskId, { lock: true }),
  may: mayWorkOn,
  do: async (work, task, { lines }) => {
    notArchived(task);
    new Check()
      .that('lines', lines.length > 0, 'required')
      .texts('lines', lines, { max: mostLines, each: lineLength })
      .done();
    return insertLines(work, task, lines, await roomFor(work, task, lines.length, mostLines));
  },
});

async function lineOf(work: Work, { id }: { id: string }): Promise<Part<ChecklistLine>> {
  const part = await work.get(ChecklistLine, id, { lock: true });
  return { part, task: await work.get(Task, part.taskId) };
}

export const editChecklistLine = act({
  mutation: 'editChecklistLine',
  name: 'checklist.edited',
  load: (work, input: EditChecklistLineInput) => lineOf(work, input),
  may: ofTask<ChecklistLine>(mayWorkOn),
  do: async (work, { part }, { version, text }) => {
    notArchived(part);
    new Check().text('text', text, { max: lineLength, required: true }).done();
    return work.edit(part, version, { text: text.trim() });
  },
});

export const checkChecklistLine = act({
  mutation: 'checkChecklistLine',
  name: 'checklist.checked',
  load: (work, input: CheckChecklistLineInput) => lineOf(work, input),
  may: ofTask<ChecklistLine>(mayWorkOn),
  do: async (work, { part }, { done }) => {
    notArchived(part);
    return part.done === done ? part : work.update(part, { done, doneBy: done ? work.viewer.person : null });
  },
});

export const removeChecklistLine = act({
  mutation: 'removeChecklistLine',
  name: 'checklist.removed',
  load: (work, input: { id: string }) => lineOf(work, input),
  may: ofTask<ChecklistLine>(mayWorkOn),
  do: async (work, { part }) => (part.archivedAt ? part : work.update(part, { archivedAt: new Date() })),
});

interface Linking {
  task: Task;
  tactic: Tactic;
}

/** Without a tactic the question is only whether it can be linked at all. */
const worksOnBoth: Rule<Task | Linking> = rule(
  'works on the team of the tactic',
  (viewer, subject) => subject instanceof Task || viewer.worksOn(subject.tactic.teamId),
);
const linksTheTask: Rule<Task | Linking> = rule(mayLink.says, (viewer, subject, input) =>
  mayLink.allows(viewer, subject instanceof Task ? subject : subject.task, input),
);

export const linkTask = act({
  mutation: 'linkTask',
  name: 'task.linked',
  on: Task,
  load: async (work, input: LinkTaskInput): Promise<Task | Linking> => ({
    task: await work.get(Task, input.id, { lock: true }),
    tactic: await work.get(Tactic, input.tacticId),
  }),
  may: allOf(linksTheTask, worksOnBoth),
  do: async (work, subject) => {
    const { task, tactic } = subject as Linking;
    notArchived(task);
    const [earlier] = await work.find(TaskLink, { taskId: task.id, tacticId: tactic.id, archivedAt: null });
    new Check()
      .that('tacticId', [task.teamId, task.answeringTeamId].includes(tactic.teamId) && tactic.archivedAt === null, 'not_allowed')
      .that('tacticId', earlier === undefined, 'not_allowed')
      .done();
    return insertLink(work, task, tactic);
  },
});

export const unlinkTask = act({
  mutation: 'unlinkTask',
  name: 'task.unlinked',
  load: (work, input: { id: string }): Promise<TaskLink> => work.get(TaskLink, input.id, { lock: true }),
  may: rule('works on the team of the tactic', (viewer, link: TaskLink) => viewer.worksOn(link.teamId)),
  do: async (work, link) => (link.archivedAt ? link : work.update(link, { archivedAt: new Date() })),
});

export const writeTaskNote = act({
  mutation: 'writeTaskNote',
  name: 'note.written',
  load: (work, input: WriteTaskNoteInput): Promise<Task> => work.get(Task, input.taskId),
  may: rule('sees the task; nobody else sees the note', () => true),
  do: async (work, task, { text }) => {
    new Check().text('text', text).done();
    const me = work.viewer.person;
    const [note] = await work.find(TaskNote, { taskId: task.id, personId: me }, { lock: true });
    if (note) return work.update(note, { text });
    return work.insert(TaskNote, { taskId: task.id, personId: me, text, audienceId: await work.audienceOf([`person/${me}`]) });
  },
});

export const dismissWithdrawnAsk = act({
  mutation: 'dismissWithdrawnAsk',
  name: 'ask.dismissed',
  on: WithdrawnAsk,
  load: (work, input: { id: string }): Promise<WithdrawnAsk> => work.get(WithdrawnAsk, input.id, { lock: true }),
  may: rule('seated for the organization that was asked', (viewer, row: WithdrawnAsk) => viewer.seatedFor(row.teamId, row.organizationId)),
  do: async (work, row) => (row.archivedAt ? row : work.update(row, { archivedAt: new Date() })),
});
