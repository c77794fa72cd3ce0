import { AgendaItem } from '../meetings/agenda/agenda-item.js';
import { Attendance } from '../meetings/attendance/attendance.js';
import { Decision } from '../meetings/decisions/decision.js';
import { MeetingTask } from '../meetings/promises/meeting-task.js';
import type { Meeting } from '../meetings/meeting.js';
import { linesOf } from '../minutes/minutes.js';
import type { Block } from '../writing/text.js';
import { Task } from '../tasks/task.js';
import { Seat } from '../teams/seat.js';
import { Team } from '../teams/team.js';
import type { Work } from '../work/work.js';
import { minutesWords, type MinutesWords } from './minutes.words.js';
import { TaggedPdf } from './tagged-pdf.js';

const represented = ['present', 'deputy'];

/** The minutes of a meeting as this viewer may read them. */
export async function minutesPdf(work: Work, meeting: Meeting, language: 'en' | 'es'): Promise<Buffer> {
  const words = minutesWords(language);
  const [team] = await work.find(Team, { id: meeting.teamId });
  const title = `${words.minutes}: ${meeting.title}`;
  const stands = standing(meeting, words);
  const pdf = new TaggedPdf({
    title,
    language: words.locale,
    label: meeting.handling,
    foot: `${meeting.title} · ${stands}`,
    page: (at, of) => words.page(at, of),
  });
  pdf.heading(1, title);
  pdf.paragraph([team?.name, when(meeting, words), meeting.place].filter(Boolean).join(' · '));
  if (meeting.purpose) pdf.paragraph(meeting.purpose);
  pdf.paragraph(stands, true);
  await attendance(pdf, work, meeting, words);
  await agenda(pdf, work, meeting, words);
  const tasks = await tasksOf(work, meeting);
  const decisions = await work.find(Decision, { meetingId: meeting.id, archivedAt: null }, { order: 'made_at, id' });
  await text(pdf, work, meeting, words);
  await decided(pdf, decisions, words);
  await promised(pdf, tasks, words);
  return pdf.finish();
}

const dayIn = (words: MinutesWords, moment: Date | string, timeZone = 'UTC'): string =>
  new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone }).format(new Date(moment));

function when({ startsAt, endsAt, timeZone }: Meeting, words: MinutesWords): string {
  return new Intl.DateTimeFormat(words.locale, { dateStyle: 'full', timeStyle: 'short', timeZone }).formatRange(startsAt, endsAt);
}

function standing({ state, minutesVersion, approvedByName, approvedAt, timeZone }: Meeting, words: MinutesWords): string {
  if (state !== 'approved' || !approvedAt || !approvedByName) return words.draft;
  return words.version(minutesVersion, approvedByName, dayIn(words, approvedAt, timeZone));
}

async function attendance(pdf: TaggedPdf, work: Work, meeting: Meeting, words: MinutesWords): Promise<void> {
  const rows = await work.find(Attendance, { meetingId: meeting.id, archivedAt: null }, { order: 'person_name, id' });
  if (!rows.length) return;
  const seats = await work.find(Seat, { teamId: meeting.teamId, state: 'held' });
  const here = rows.filter((row) => represented.includes(row.state)).length;
  pdf.heading(2, words.attendance);
  pdf.paragraph(words.quorum(here, Math.max(seats.filter((seat) => seat.role !== 'guest').length, rows.length), meeting.quorum));
  await pdf.list(rows.map((row) => ({ text: `${row.personName ?? '…'}, ${words.states[row.state] ?? row.state}` })));
}

async function agenda(pdf: TaggedPdf, work: Work, meeting: Meeting, words: MinutesWords): Promise<void> {
  const items = await work.find(AgendaItem, { meetingId: meeting.id, state: ['open', 'done'], archivedAt: null }, { order: 'position, id' });
  if (!items.length) return;
  pdf.heading(2, words.agenda);
  await pdf.list(
    items.map((item, at) => ({
      mark: `${at + 1}.`,
      text: `${item.title} (${words.purposes[item.purpose] ?? item.purpose}, ${words.states[item.state] ?? item.state})`,
      ...(item.notes && { lines: [item.notes] }),
    })),
  );
}

/** A line that became a thing says what this viewer may read of it, and that something stands there where they may not. */
async function text(pdf: TaggedPdf, work: Work, meeting: Meeting, words: MinutesWords): Promise<void> {
  const blocks = await linesOf(work, meeting);
  const made = blocks.flatMap((block) => (block.made ? [block.made] : []));
  const idsOf = (kind: string) => made.filter((one) => one.kind === kind).map((one) => one.id);
  const names = new Map<string, string>();
  for (const task of await work.find(Task, { id: idsOf('task') })) names.set(task.id, taskLine(task, words));
  for (const decision of await work.find(Decision, { id: idsOf('decision') })) names.set(decision.id, decision.statement);
  const said = blocks.map((block) => ({ block, words: block.made ? (names.get(block.made.id) ?? words.unseen) : block.runs.map((run) => run.text).join('') }));
  const lines = said.filter((one) => one.words.trim() !== '');
  if (!lines.length) return;
  pdf.heading(2, words.minutes);
  for (const { block, words: all } of lines) {
    const [first = '', ...more] = all.match(longestPiece) ?? [];
    await putBlock(pdf, block, first);
    for (const piece of more) await putBlock(pdf, { kind: 'paragraph', runs: [] }, piece);
  }
}

/** What is laid out in one go. */
const longestPiece = /[^]{1,1000}/gu;

async function putBlock(pdf: TaggedPdf, block: Block, words: string): Promise<void> {
  await pdf.rest();
  if (block.kind === 'heading') pdf.heading(3, words);
  else if (block.kind === 'item') await pdf.list([{ text: words, ...(block.number !== undefined && { mark: `${block.number}.` }) }]);
  else if (block.kind === 'made') await pdf.list([{ text: words, mark: '»' }]);
  else pdf.paragraph(words);
}

async function decided(pdf: TaggedPdf, decisions: readonly Decision[], words: MinutesWords): Promise<void> {
  pdf.heading(2, words.decisions);
  if (!decisions.length) return pdf.paragraph(words.none);
  await pdf.list(
    decisions.map(({ statement, rationale, options, dissent, reviewOn }) => ({
      text: statement,
      lines: [
        rationale && `${words.why}: ${rationale}`,
        options.length > 0 && `${words.options}: ${options.join('; ')}`,
        dissent && `${words.dissent}: ${dissent}`,
        reviewOn && words.review(dayIn(words, reviewOn)),
      ].filter((line) => typeof line === 'string'),
    })),
  );
}

async function tasksOf(work: Work, meeting: Meeting): Promise<Task[]> {
  const links = await work.find(MeetingTask, { meetingId: meeting.id, archivedAt: null });
  return links.length ? work.find(Task, { id: links.map((link) => link.taskId), archivedAt: null }, { order: 'asked_at, id' }) : [];
}

async function promised(pdf: TaggedPdf, tasks: readonly Task[], words: MinutesWords): Promise<void> {
  if (!tasks.length) return;
  pdf.heading(2, words.tasks);
  await pdf.list(tasks.map((task) => ({ text: taskLine(task, words) })));
}

function taskLine({ title, ownerName, askedPersonName, dueOn }: Task, words: MinutesWords): string {
  return [title, ownerName ?? askedPersonName, dueOn && words.due(dayIn(words, dueOn))].filter(Boolean).join(', ');
}
