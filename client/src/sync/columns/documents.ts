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
