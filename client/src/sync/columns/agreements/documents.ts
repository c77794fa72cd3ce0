import { graphql } from '../../../generated/gql.js';

export const agreementRow = graphql(`
  fragment AgreementRow on Agreement {
    id
    version
    teamId
    title
    kind
    partyIds
    scope
    mayShare
    mayNotShare
    startsOn
    endsOn
    reviewOn
    link
    state
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
