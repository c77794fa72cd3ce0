import { graphql } from '../../../generated/gql.js';

// Networks, places, organizations, people, teams and seats, each with all of its own columns.
export const networkRow = graphql(`
  fragment NetworkRow on Network {
    id
    version
    name
    principles
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const placeRow = graphql(`
  fragment PlaceRow on Place {
    id
    version
    name
    kind
    parentId
    populationBand
    languages
    latitude
    longitude
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const organizationRow = graphql(`
  fragment OrganizationRow on Organization {
    id
    version
    name
    sector
    kind
    placeId
    obligations
    escalateAfterDays
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const personRow = graphql(`
  fragment PersonRow on Person {
    id
    version
    displayName
    pronouns
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const teamRow = graphql(`
  fragment TeamRow on Team {
    id
    version
    networkId
    name
    kind
    purpose
    coreSectors
    placeIds
    startsOn
    endsOn
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const seatRow = graphql(`
  fragment SeatRow on Seat {
    id
    version
    teamId
    organizationId
    sector
    role
    holderId
    deputyId
    leads
    state
    proposedName
    proposedBy
    confirmedBy
    authority
    termStart
    termEnd
    invitedUntil
    joinedAt
    endedAt
    declineReason
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);
