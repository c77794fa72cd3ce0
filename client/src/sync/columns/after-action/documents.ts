import { graphql } from '../../../generated/gql.js';

export const afterActionReviewRow = graphql(`
  fragment AfterActionReviewRow on AfterActionReview {
    id
    version
    teamId
    aboutKind
    tacticId
    meetingId
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
`);

export const observationRow = graphql(`
  fragment ObservationRow on Observation {
    id
    version
    afterActionReviewId
    teamId
    text
    kind
    position
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);
