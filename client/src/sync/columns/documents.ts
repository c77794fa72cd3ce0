import { graphql } from '../../generated/gql.js';

// Each row with all of its own columns. Whoever asks for a row spreads these, so that a row is never held in part.
export const audienceParts = graphql(`
  fragment AudienceParts on Audience {
    team
    network
    sectors
    organizations
    people
  }
`);

export const boardRow = graphql(`
  fragment BoardRow on Board {
    id
    version
    teamId
    title
    purpose
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

export const goalRow = graphql(`
  fragment GoalRow on Goal {
    id
    version
    boardId
    teamId
    statement
    why
    startsOn
    deadline
    madeAt
    madeBy
    changedAt
    changedBy
    audience {
      ...AudienceParts
    }
  }
`);

export const tacticRow = graphql(`
  fragment TacticRow on Tactic {
    id
    version
    boardId
    teamId
    title
    typeKey
    stage
    position
    description
    mechanism
    leadOrganizationId
    leadState
    leadPersonId
    leadReason
    leadProposedBy
    leadProposedAt
    strand
    level
    object
    reaches
    areaId
    languages
    startsOn
    endsOn
    resourcesPeople
    resourcesMoney
    resourcesInKind
    legalBasis
    risks
    confidence
    confidenceNote
    confidenceAt
    nextReviewOn
    stopReason
    stopNote
    embargoUntil
    handling
    copiedFrom
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

export const partnerRow = graphql(`
  fragment PartnerRow on Partner {
    id
    version
    tacticId
    boardId
    teamId
    organizationId
    role
    state
    reason
    proposedBy
    proposedAt
    answeredBy
    answeredAt
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

export const reviewRow = graphql(`
  fragment ReviewRow on Review {
    id
    version
    tacticId
    boardId
    teamId
    stage
    requestedOn
    reviewers
    reviewerSeats
    compensated
    concerns
    response
    outcome
    reason
    closedOn
    archivedAt
    madeBy
    madeAt
    changedAt
    changedBy
    audience {
      ...AudienceParts
    }
  }
`);

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
  }
`);
