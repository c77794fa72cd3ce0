import { useMemo } from 'react';
import type {
  AddAgendaItemInput,
  AddDecisionInput,
  AddMeetingInput,
  EditDecisionInput,
  EditMeetingInput,
  SupersedeDecisionInput,
} from '../generated/graphql.js';
import type { AgendaItem, Attendance, Decision, Meeting, Seat } from '../generated/rows.js';
import '../sync/blank-meetings.js';
import { perform, store, type Document, type Overlay, type Performed } from '../sync/index.js';
import { inputOf, type NewTask } from '../tasks/acts.js';
import {
  addAgendaItemDocument,
  addDecisionDocument,
  addMeetingDocument,
  approveMinutesDocument,
  archiveMeetingDocument,
  buildAgendaDocument,
  cancelMeetingDocument,
  correctMinutesDocument,
  editAgendaItemDocument,
  editDecisionDocument,
  editMeetingDocument,
  holdMeetingDocument,
  markAttendanceDocument,
  moveAgendaItemDocument,
  promiseInMeetingDocument,
  sendMeetingDocument,
  settleAgendaItemDocument,
  supersedeDecisionDocument,
} from './documents.js';
import { useMeetingWords } from './words.js';

type Done = Performed<unknown>;
type Say = ReturnType<typeof useMeetingWords>;
type Changes<Input> = Omit<Input, 'id' | 'version'>;

export interface MeetingActs {
  add(input: AddMeetingInput): { done: Promise<{ addMeeting: { id: string } }> };
  edit(meeting: Meeting, input: Changes<EditMeetingInput>): Done;
  cancel(meeting: Meeting): Done;
  hold(meeting: Meeting): Done;
  send(meeting: Meeting): Done;
  approve(meeting: Meeting): Done;
  correct(meeting: Meeting): Done;
  archive(meeting: Meeting): Done;
  build(meeting: Meeting): Done;
  addPoint(meeting: Meeting, input: Omit<AddAgendaItemInput, 'meetingId'> & { title: string; position: string }): Done;
  editPoint(item: AgendaItem, change: Partial<Pick<AgendaItem, 'title' | 'purpose' | 'ownerId' | 'minutes'>>): Done;
  movePoint(item: AgendaItem, position: string): Done;
  settlePoint(item: AgendaItem, state: 'open' | 'done' | 'dropped'): Done;
  mark(meeting: Meeting, seats: readonly Seat[], state: string | null): Done;
  promise(meeting: Meeting, task: NewTask): Done;
  decide(input: AddDecisionInput): Done;
  editDecision(decision: Decision, input: Changes<EditDecisionInput>): Done;
  supersede(input: SupersedeDecisionInput): Done;
}

const patch = (meeting: Meeting, fields: Partial<Meeting>) => (draft: Overlay) => draft.patch('meeting', meeting.id, fields);
const now = () => new Date().toISOString();

/** The life of a meeting. */
function life(t: Say) {
  const plain = <D>(document: Document<D, { act: string; id: string }>, meeting: Meeting, says: string, fields: Partial<Meeting>, undoable = true): Done =>
    perform(document, { id: meeting.id }, { says, undoable, show: patch(meeting, fields) });
  return {
    add: (input) => perform(addMeetingDocument, { input }, { says: t('saysAdded', { title: input.title }), undoable: true }),
    edit: (meeting, input) =>
      perform(
        editMeetingDocument,
        { input: { id: meeting.id, version: meeting.version, ...input } },
        { says: t('saysEdited', { title: meeting.title }), undoable: true, from: meeting },
      ),
    cancel: (meeting) => plain(cancelMeetingDocument, meeting, t('saysCancelled', { title: meeting.title }), { state: 'cancelled' }),
    hold: (meeting) => plain(holdMeetingDocument, meeting, t('saysHeld', { title: meeting.title }), { state: 'held' }),
    send: (meeting) => plain(sendMeetingDocument, meeting, t('saysSent', { title: meeting.title }), { sentAt: now() }, false),
    approve: (meeting) =>
      plain(
        approveMinutesDocument,
        meeting,
        t('saysApproved', { title: meeting.title }),
        { state: 'approved', minutesVersion: meeting.minutesVersion + 1, approvedAt: now() },
        false,
      ),
    correct: (meeting) => plain(correctMinutesDocument, meeting, t('saysCorrected', { title: meeting.title }), { state: 'held' }, false),
    archive: (meeting) => plain(archiveMeetingDocument, meeting, t('saysArchived', { title: meeting.title }), { archivedAt: now() }),
  } satisfies Partial<MeetingActs>;
}

function agenda(t: Say) {
  return {
    build: (meeting) => perform(buildAgendaDocument, { id: meeting.id }, { says: t('saysBuilt'), undoable: true }),
    addPoint: (meeting, input) =>
      perform(
        addAgendaItemDocument,
        { input: { meetingId: meeting.id, ...input } },
        {
          says: t('saysPoint', { title: input.title }),
          undoable: true,
          show: (draft) =>
            draft.insert('agenda_item', {
              id: draft.newId(0),
              meetingId: meeting.id,
              teamId: meeting.teamId,
              title: input.title,
              position: input.position,
              purpose: input.purpose ?? 'discuss',
              minutes: input.minutes ?? null,
            }),
        },
      ),
    editPoint: (item, change) =>
      perform(
        editAgendaItemDocument,
        { input: { id: item.id, version: item.version, ...change } },
        {
          says: t('saysPointEdited', { title: item.title }),
          undoable: true,
          from: item,
          show: (draft) => draft.patch('agenda_item', item.id, change),
        },
      ),
    movePoint: (item, position) =>
      perform(
        moveAgendaItemDocument,
        { input: { id: item.id, position } },
        { says: t('saysPointMoved', { title: item.title }), undoable: true, show: (draft) => draft.patch('agenda_item', item.id, { position }) },
      ),
    settlePoint: (item, state) =>
      perform(
        settleAgendaItemDocument,
        { input: { id: item.id, state } },
        {
          says: t(state === 'open' ? 'saysPointBack' : state === 'done' ? 'saysPointDone' : 'saysPointDropped', { title: item.title }),
          undoable: true,
          show: (draft) => draft.patch('agenda_item', item.id, { state }),
        },
      ),
  } satisfies Partial<MeetingActs>;
}

/** What a mark shows before the server has answered. */
function showMarks(meeting: Meeting, seats: readonly Seat[], state: string | null, known: readonly Attendance[]): (draft: Overlay) => void {
  return (draft) => {
    let made = 0;
    for (const seat of seats) {
      const row = known.find((one) => one.seatId === seat.id);
      const personId = state === 'deputy' ? seat.deputyId : seat.holderId;
      const mark = { state: state ?? '', personId, personName: store.get('person', personId ?? '')?.displayName ?? null };
      if (row) draft.patch('attendance', row.id, state ? { ...mark, archivedAt: null } : { archivedAt: now() });
      else if (state) draft.insert('attendance', { id: draft.newId(made++), meetingId: meeting.id, teamId: meeting.teamId, seatId: seat.id, ...mark });
    }
  };
}

function outcome(t: Say) {
  return {
    mark: (meeting, seats, state) =>
      perform(
        markAttendanceDocument,
        { input: { meetingId: meeting.id, seatIds: seats.map((seat) => seat.id), state } },
        { says: t('saysAttendance'), undoable: true, show: showMarks(meeting, seats, state, store.rows('attendance', 'meetingId', meeting.id)) },
      ),
    promise: (meeting, task) =>
      perform(
        promiseInMeetingDocument,
        { input: { meetingId: meeting.id, task: inputOf(task) } },
        { says: t('saysPromised', { title: task.title }), undoable: true },
      ),
    decide: (input) => perform(addDecisionDocument, { input }, { says: t('saysDecided', { title: input.statement }), undoable: true }),
    editDecision: (decision, input) =>
      perform(
        editDecisionDocument,
        { input: { id: decision.id, version: decision.version, ...input } },
        { says: t('saysDecisionEdited', { title: decision.statement }), undoable: true, from: decision },
      ),
    supersede: (input) => perform(supersedeDecisionDocument, { input }, { says: t('saysDecided', { title: input.statement }), undoable: true }),
  } satisfies Partial<MeetingActs>;
}

export function useMeetingActs(): MeetingActs {
  const t = useMeetingWords();
  return useMemo(() => ({ ...life(t), ...agenda(t), ...outcome(t) }), [t]);
}
