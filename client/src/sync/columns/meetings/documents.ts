import { graphql } from '../../../generated/gql.js';

// Meetings with all of their own columns, and what belongs to them.
export const meetingRow = graphql(`
  fragment MeetingRow on Meeting {
    id
    version
    teamId
    title
    kind
    startsAt
    endsAt
    timeZone
    place
    link
    purpose
    quorum
    handling
    state
    sentAt
    minutesVersion
    approvedAt
    approvedBy
    approvedByName
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
    audience {
      ...AudienceParts
    }
  }
`);

export const agendaItemRow = graphql(`
  fragment AgendaItemRow on AgendaItem {
    id
    version
    meetingId
    teamId
    title
    purpose
    section
    ownerId
    minutes
    position
    notes
    state
    taskId
    tacticId
    decisionId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const attendanceRow = graphql(`
  fragment AttendanceRow on Attendance {
    id
    version
    meetingId
    teamId
    seatId
    personId
    personName
    state
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const decisionRow = graphql(`
  fragment DecisionRow on Decision {
    id
    version
    teamId
    meetingId
    statement
    decidedOn
    body
    options
    rationale
    evidence
    dissent
    reviewOn
    supersedesId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
    audience {
      ...AudienceParts
    }
  }
`);

export const taskDecisionRow = graphql(`
  fragment TaskDecisionRow on TaskDecision {
    id
    version
    taskId
    decisionId
    teamId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const meetingTaskRow = graphql(`
  fragment MeetingTaskRow on MeetingTask {
    id
    version
    meetingId
    taskId
    teamId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);
