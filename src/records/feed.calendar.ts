import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { mayLeave, oneLine } from '../audience/outside.js';
import { Meeting } from '../meetings/meeting.js';
import { listTasks } from '../tasks/task.list.js';
import { taskStates, type Task } from '../tasks/task.js';
import type { HeldSeat } from '../work/viewer.js';
import type { Work } from '../work/work.js';
import { SavedView } from '../views/view.js';
import { Wall, zoneOf } from './feed.zone.js';

/** What begin_feed says of a feed. */
export interface Asked {
  person: string;
  seats: HeldSeat[];
  view: string | null;
  /** Of an own view. */
  filter: string | null;
  language: string;
}

const words = {
  en: { item: 'Action item', meeting: 'Meeting' },
  es: { item: 'Tarea acordada', meeting: 'Reunión' },
};
const open = ['proposed', 'accepted', 'in_progress', 'blocked', 'countered'];
const day = 86_400_000;
const most = 2_000;

/** Undefined where the view is gone, or no longer shown to this person. */
export async function feedCalendar(work: Work, asked: Asked, now: Date): Promise<string | undefined> {
  const say = asked.language === 'es' ? words.es : words.en;
  const calendar = new ICalCalendar({ name: 'Crosstown', prodId: { company: 'Crosstown', product: 'Crosstown' } });
  let tasks: Task[] | undefined;
  if (asked.view === null) tasks = await itemsOf(work, { mine: true });
  else tasks = await itemsOfView(work, asked);
  if (!tasks) return undefined;
  const day1 = new Date(now.getTime() - 365 * day).toISOString().slice(0, 10);
  for (const task of tasks)
    if (task.dueOn && task.dueOn >= day1)
      calendar.createEvent({
        id: task.id,
        stamp: task.changedAt,
        start: new Date(`${task.dueOn}T00:00:00Z`),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: mayLeave(work.viewer, task) ? oneLine(task.title) : say.item,
      });
  if (asked.view === null) await addMeetings(calendar, work, say.meeting, now);
  return calendar.toString();
}

async function addMeetings(calendar: ICalCalendar, work: Work, neutral: string, now: Date): Promise<void> {
  const teams = [...new Set(work.viewer.seats.map((seat) => seat.team))];
  if (!teams.length) return;
  const since = now.getTime() - 90 * day;
  const found = await work.find(Meeting, { teamId: teams, archivedAt: null }, { order: 'starts_at desc, id', limit: most });
  const meetings = found.filter((meeting) => meeting.startsAt.getTime() >= since);
  const years = meetings.map((meeting) => meeting.startsAt.getUTCFullYear());
  // The zones' rules stand in the calendar: not every program knows them by name.
  const span = years.length ? { first: Math.min(...years), last: Math.max(...years) + 1 } : { first: 0, last: 0 };
  calendar.timezone({ name: null, generator: (zone) => zoneOf(zone, span.first, span.last) });
  for (const meeting of meetings) {
    const whole = mayLeave(work.viewer, meeting);
    calendar.createEvent({
      id: meeting.id,
      stamp: meeting.changedAt,
      start: new Wall(meeting.startsAt, meeting.timeZone),
      end: new Wall(meeting.endsAt, meeting.timeZone),
      timezone: meeting.timeZone,
      status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      summary: whole ? oneLine(meeting.title) : neutral,
      ...(whole && meeting.place && { location: oneLine(meeting.place) }),
    });
  }
}

async function itemsOf(work: Work, { mine, states = open, teamId }: { mine: boolean; states?: readonly string[]; teamId?: string }): Promise<Task[]> {
  const found: Task[] = [];
  let after: string | null = null;
  do {
    const page: { tasks: Task[]; next: string | null } = await listTasks(work, { mine, helping: mine, states: [...states], teamId, after });
    found.push(...page.tasks);
    after = page.tasks.at(-1)?.dueOn ? page.next : null;
  } while (after && found.length < most);
  return found;
}

async function itemsOfView(work: Work, asked: Asked): Promise<Task[] | undefined> {
  const [shared] = asked.filter === null ? await work.find(SavedView, { id: asked.view!, archivedAt: null }) : [];
  const filter = asked.filter ?? shared?.filter;
  if (filter === undefined) return undefined;
  const said = new URLSearchParams(filter);
  const states = said.getAll('state').filter((state) => taskStates.has(state));
  const organizations = said.getAll('organization');
  const sought = fold(said.get('text') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const tasks = await itemsOf(work, { mine: said.get('mine') === '1', ...(states.length && { states }), ...(shared && { teamId: shared.teamId }) });
  const teams = new Set(work.viewer.seats.map((seat) => seat.team));
  return tasks.filter((task) => {
    if (!teams.has(task.teamId) && !teams.has(task.answeringTeamId)) return false;
    if (organizations.length && !organizations.includes(task.organizationId)) return false;
    const text = fold([task.title, task.why, task.ownerName, task.askedPersonName, task.askedByName].filter(Boolean).join(' '));
    return sought.every((word) => text.includes(word));
  });
}

/** As the page of action items compares. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase();
