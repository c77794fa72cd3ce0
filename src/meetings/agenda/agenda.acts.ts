import { isPosition } from '../../tactics/position.js';
import { Tactic } from '../../tactics/tactic.js';
import { Task } from '../../tasks/task.js';
import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { Refusal } from '../../work/refusal.js';
import { anyOf, rule, type Rule } from '../../work/rules.js';
import { shown, type Work } from '../../work/work.js';
import { Decision } from '../decisions/decision.js';
import { checkOwner, titleLength } from '../meeting.checks.js';
import type { AddAgendaItemInput, EditAgendaItemInput, MoveAgendaItemInput, SettleAgendaItemInput } from '../meeting.inputs.js';
import { mayAddItem, mustBe, open, runsIt } from '../meeting.rules.js';
import { Meeting } from '../meeting.js';
import { audienceOfBoth, checkRoom, noSource, placeAtEnd, sourceOf } from './agenda.making.js';
import { AgendaItem, purposes, type AgendaItemState } from './agenda-item.js';

interface OfMeeting {
  meeting: Meeting;
  item: AgendaItem;
}

async function itemOf(work: Work, { id }: { id: string }): Promise<OfMeeting> {
  const item = await work.get(AgendaItem, id, { lock: true });
  return { item, meeting: await work.get(Meeting, item.meetingId) };
}

const runs: Rule<OfMeeting> = rule('who called the meeting, or coordinator or chair of the team', (viewer, { meeting }) => runsIt(viewer, meeting));
const owns: Rule<OfMeeting> = rule(
  'who put it on the agenda or leads through it',
  (viewer, { item }) => viewer.worksOn(item.teamId) && [item.madeBy, item.ownerId].includes(viewer.person),
);

function mustStand({ meeting, item }: OfMeeting): void {
  mustBe(meeting, ...open);
  if (item.archivedAt) throw new Refusal('CONFLICT', { id: item.id, fields: ['archivedAt'], current: shown(item) });
}

interface Words {
  title?: string | null;
  purpose?: string | null;
  minutes?: number | null;
  notes?: string | null;
  ownerId?: string | null;
}

const checkWords = (check: Check, { title, purpose, minutes, notes, ownerId }: Words): Check =>
  check
    .text('title', title, { max: titleLength, required: true })
    .that('purpose', purpose !== null, 'required')
    .key('purpose', purpose, purposes)
    .whole('minutes', minutes, 1, 480)
    .text('notes', notes)
    .id('ownerId', ownerId);

type About = Task | Tactic | Decision;
const titleOf = (thing: About): string => (thing instanceof Decision ? thing.statement : thing.title).slice(0, titleLength);

async function thingOf(work: Work, check: Check, input: AddAgendaItemInput): Promise<{ field: string; thing?: About }> {
  const given = (['taskId', 'tacticId', 'decisionId'] as const).filter((field) => input[field]);
  const [field, ...more] = given;
  for (const one of given) check.id(one, input[one]);
  for (const one of more) check.that(one, false, 'not_allowed');
  check.done();
  if (!field) return { field: 'title' };
  const types = { taskId: Task, tacticId: Tactic, decisionId: Decision };
  const [thing] = await work.find<About>(types[field], { id: input[field]! });
  check.that(field, thing !== undefined && thing.archivedAt === null, 'unknown').done();
  return { field, thing };
}

export const addAgendaItem = act({
  mutation: 'addAgendaItem',
  name: 'agenda.added',
  on: Meeting,
  load: (work, input: AddAgendaItemInput): Promise<Meeting> => work.get(Meeting, input.meetingId, { lock: true }),
  may: mayAddItem,
  do: async (work, meeting, input) => {
    const check = new Check();
    const { field, thing } = await thingOf(work, check, input);
    checkWords(check, { ...input, purpose: input.purpose ?? undefined, title: input.title ?? (thing ? titleOf(thing) : '') })
      .that('position', input.position == null || isPosition(input.position), 'malformed')
      .done();
    mustBe(meeting, ...open);
    await checkRoom(work, check, meeting, 1);
    const both = thing && (await audienceOfBoth(work, meeting, thing.audienceId));
    check.that(field, !thing || both !== undefined, 'not_allowed').done();
    const { id: audienceId, principals } = both ?? { id: meeting.audienceId, principals: meeting.principals };
    if (input.ownerId) await checkOwner(work, check, meeting.teamId, principals, input.ownerId);
    check.done();
    return work.insert(
      AgendaItem,
      {
        meetingId: meeting.id,
        teamId: meeting.teamId,
        title: (input.title ?? titleOf(thing!)).trim(),
        purpose: input.purpose ?? 'discuss',
        section: 'added',
        ownerId: input.ownerId ?? null,
        minutes: input.minutes ?? null,
        notes: input.notes ?? null,
        position: input.position ?? (await placeAtEnd(work, meeting)),
        state: 'open',
        ...(thing ? sourceOf(thing) : noSource),
        audienceId,
      },
      meeting,
    );
  },
});

export const editAgendaItem = act({
  mutation: 'editAgendaItem',
  name: 'agenda.edited',
  load: (work, input: EditAgendaItemInput) => itemOf(work, input),
  may: anyOf(runs, owns),
  do: async (work, subject, { version, title, purpose, ownerId, minutes, notes }) => {
    const check = checkWords(new Check(), { title, purpose, ownerId, minutes, notes });
    check.done();
    mustStand(subject);
    const { item } = subject;
    if (ownerId && ownerId !== item.ownerId) await checkOwner(work, check, item.teamId, item.principals, ownerId);
    check.done();
    return work.edit(item, version, { title: title?.trim(), purpose: purpose ?? undefined, ownerId, minutes, notes });
  },
});

export const moveAgendaItem = act({
  mutation: 'moveAgendaItem',
  name: 'agenda.moved',
  load: (work, input: MoveAgendaItemInput) => itemOf(work, input),
  may: runs,
  do: async (work, subject, { position }) => {
    new Check().that('position', isPosition(position), 'malformed').done();
    mustStand(subject);
    return work.update(subject.item, { position });
  },
});

const states: ReadonlySet<string> = new Set<AgendaItemState>(['open', 'done', 'dropped']);

/** Through with it, dropped, or back on the agenda. */
export const settleAgendaItem = act({
  mutation: 'settleAgendaItem',
  name: 'agenda.settled',
  load: (work, input: SettleAgendaItemInput) => itemOf(work, input),
  may: anyOf(runs, owns),
  do: async (work, subject, { state }) => {
    new Check().key('state', state, states).done();
    mustStand(subject);
    return work.update(subject.item, { state: state as AgendaItemState });
  },
});
