import { graphql } from '../../../generated/gql.js';

// Promises that come back with all of their own columns, their dates, and the tactics that they serve.
export const commitmentRow = graphql(`
  fragment CommitmentRow on Commitment {
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
    startsOn
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
`);

export const occurrenceRow = graphql(`
  fragment OccurrenceRow on Occurrence {
    id
    version
    commitmentId
    teamId
    organizationId
    dueOn
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
`);

export const commitmentLinkRow = graphql(`
  fragment CommitmentLinkRow on CommitmentLink {
    id
    version
    commitmentId
    teamId
    boardId
    tacticId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);
