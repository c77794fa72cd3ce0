import { graphql } from '../generated/gql.js';

export const meetingsDocument = graphql(`
  query Meetings($teamId: ID!) {
    meetings(teamId: $teamId) {
      ...MeetingRow
    }
  }
`);

/** Of all my teams, for Today. */
export const nextMeetingsDocument = graphql(`
  query NextMeetings($from: DateTime!, $until: DateTime!) {
    meetings(from: $from, until: $until) {
      ...MeetingRow
    }
  }
`);

export const meetingDocument = graphql(`
  query MeetingPage($id: ID!) {
    meeting(id: $id) {
      ...MeetingRow
      viewerCan
      agenda {
        ...AgendaItemRow
      }
      attendance {
        ...AttendanceRow
      }
      decisions {
        ...DecisionRow
      }
      taskLinks {
        ...MeetingTaskRow
      }
      tasks {
        ...TaskRow
      }
    }
  }
`);

export const decisionsDocument = graphql(`
  query Decisions($input: DecisionsInput!) {
    decisions(input: $input) {
      next
      taskLinks {
        ...TaskDecisionRow
      }
      tasks {
        ...TaskRow
      }
      decisions {
        ...DecisionRow
        viewerCan
        supersededBy {
          ...DecisionRow
        }
        supersedes {
          ...DecisionRow
        }
        meeting {
          ...MeetingRow
        }
      }
    }
  }
`);

export const addMeetingDocument = graphql(`
  mutation AddMeeting($act: ID!, $input: AddMeetingInput!) {
    addMeeting(act: $act, input: $input) {
      ...MeetingRow
    }
  }
`);

export const editMeetingDocument = graphql(`
  mutation EditMeeting($act: ID!, $input: EditMeetingInput!) {
    editMeeting(act: $act, input: $input) {
      ...MeetingRow
    }
  }
`);

export const cancelMeetingDocument = graphql(`
  mutation CancelMeeting($act: ID!, $id: ID!) {
    cancelMeeting(act: $act, id: $id) {
      ...MeetingRow
    }
  }
`);

export const holdMeetingDocument = graphql(`
  mutation HoldMeeting($act: ID!, $id: ID!) {
    holdMeeting(act: $act, id: $id) {
      ...MeetingRow
    }
  }
`);

export const sendMeetingDocument = graphql(`
  mutation SendMeeting($act: ID!, $id: ID!) {
    sendMeeting(act: $act, id: $id) {
      ...MeetingRow
    }
  }
`);

export const approveMinutesDocument = graphql(`
  mutation ApproveMinutes($act: ID!, $id: ID!) {
    approveMinutes(act: $act, id: $id) {
      ...MeetingRow
    }
  }
`);

export const correctMinutesDocument = graphql(`
  mutation CorrectMinutes($act: ID!, $id: ID!) {
    correctMinutes(act: $act, id: $id) {
      ...MeetingRow
    }
  }
`);

export const archiveMeetingDocument = graphql(`
  mutation ArchiveMeeting($act: ID!, $id: ID!) {
    archiveMeeting(act: $act, id: $id) {
      ...MeetingRow
    }
  }
`);

export const buildAgendaDocument = graphql(`
  mutation BuildAgenda($act: ID!, $id: ID!) {
    buildAgenda(act: $act, id: $id) {
      ...AgendaItemRow
    }
  }
`);

export const addAgendaItemDocument = graphql(`
  mutation AddAgendaItem($act: ID!, $input: AddAgendaItemInput!) {
    addAgendaItem(act: $act, input: $input) {
      ...AgendaItemRow
    }
  }
`);

export const editAgendaItemDocument = graphql(`
  mutation EditAgendaItem($act: ID!, $input: EditAgendaItemInput!) {
    editAgendaItem(act: $act, input: $input) {
      ...AgendaItemRow
    }
  }
`);

export const moveAgendaItemDocument = graphql(`
  mutation MoveAgendaItem($act: ID!, $input: MoveAgendaItemInput!) {
    moveAgendaItem(act: $act, input: $input) {
      ...AgendaItemRow
    }
  }
`);

export const settleAgendaItemDocument = graphql(`
  mutation SettleAgendaItem($act: ID!, $input: SettleAgendaItemInput!) {
    settleAgendaItem(act: $act, input: $input) {
      ...AgendaItemRow
    }
  }
`);

export const markAttendanceDocument = graphql(`
  mutation MarkAttendance($act: ID!, $input: MarkAttendanceInput!) {
    markAttendance(act: $act, input: $input) {
      ...AttendanceRow
    }
  }
`);

export const promiseInMeetingDocument = graphql(`
  mutation PromiseInMeeting($act: ID!, $input: PromiseInMeetingInput!) {
    promiseInMeeting(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const addDecisionDocument = graphql(`
  mutation AddDecision($act: ID!, $input: AddDecisionInput!) {
    addDecision(act: $act, input: $input) {
      ...DecisionRow
    }
  }
`);

export const editDecisionDocument = graphql(`
  mutation EditDecision($act: ID!, $input: EditDecisionInput!) {
    editDecision(act: $act, input: $input) {
      ...DecisionRow
    }
  }
`);

export const supersedeDecisionDocument = graphql(`
  mutation SupersedeDecision($act: ID!, $input: SupersedeDecisionInput!) {
    supersedeDecision(act: $act, input: $input) {
      ...DecisionRow
      supersedes {
        ...DecisionRow
      }
    }
  }
`);
