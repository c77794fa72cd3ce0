import { graphql } from '../../../generated/gql.js';

// A seat's role is never null and a partner's may be, a tactic's position is a text and a step's a number, a commitment always has a
// first day and a date of it always is due: one selection of both needs another name for the second; the store gives it back its own.
export const anyRow = graphql(`
  fragment AnyRow on Row {
    ...NetworkRow
    ...PlaceRow
    ...OrganizationRow
    ...PersonRow
    ...TeamRow
    ...SeatRow
    ...BoardRow
    ...GoalRow
    ...TacticRow
    ... on Notice {
      id
      version
      personId
      kind
      subjectId
      noticeWhy: why
      at
      seenAt
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ... on Partner {
      id
      version
      tacticId
      boardId
      teamId
      organizationId
      partnerRole: role
      state
      reason
      proposedBy
      proposedAt
      answeredBy
      answeredAt
      archivedAt
      audience {
        ...AudienceParts
      }
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ...ReviewRow
    ...TaskRow
    ...TaskLinkRow
    ...TaskHelperRow
    ...TaskDependencyRow
    ...TaskGoalRow
    ... on ChecklistLine {
      id
      version
      taskId
      text
      done
      doneBy
      linePosition: position
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ...TaskNoteRow
    ...WithdrawnAskRow
    ... on Commitment {
      id
      version
      teamId
      organizationId
      title
      why
      state
      ownerId
      ownerName
      rule
      firstDay: startsOn
      endsOn
      timeZone
      workingDayRule
      nextOn
      askedBy
      askedByName
      askedByOrganizationId
      askedAt
      answeredBy
      answeredByName
      answeredAt
      reason
      pausedFrom
      pausedUntil
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
      audience {
        ...AudienceParts
      }
    }
    ... on Occurrence {
      id
      version
      commitmentId
      teamId
      organizationId
      dueDay: dueOn
      originalOn
      state
      remark
      markedBy
      markedByName
      markedAt
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ...CommitmentLinkRow
    ...AgreementRow
    ...CommentRow
    ... on AfterActionReview {
      id
      version
      teamId
      aboutKind
      reviewedTactic: tacticId
      reviewedMeeting: meetingId
      title
      heldOn
      facilitatorId
      facilitatorName
      intended
      happened
      why
      keep
      change
      surprises
      sectors
      state
      doneAt
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
      audience {
        ...AudienceParts
      }
    }
    ... on Observation {
      id
      version
      afterActionReviewId
      teamId
      text
      kind
      linePosition: position
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ...MeetingRow
    ...MeetingTaskRow
    ...TaskLessonRow
    ... on TaskDecision {
      id
      version
      taskId
      carriesOut: decisionId
      teamId
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ... on AgendaItem {
      id
      version
      meetingId
      teamId
      title
      itemPurpose: purpose
      section
      ownerId
      minutes
      position
      notes
      state
      aboutTask: taskId
      aboutTactic: tacticId
      decisionId
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ... on Attendance {
      id
      version
      meetingId
      teamId
      seatId
      attendeeId: personId
      attendeeName: personName
      state
      archivedAt
      madeAt
      madeBy
      changedAt
      changedBy
    }
    ... on Decision {
      id
      version
      teamId
      decidedIn: meetingId
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
    ...AnyLesson
  }
`);
