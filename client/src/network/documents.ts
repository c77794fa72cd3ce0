import { graphql } from '../generated/gql.js';

export const networkDocument = graphql(`
  query NetworkPage($id: ID!) {
    networkPage(id: $id) {
      id
      name
      unnamed
      places {
        id
        name
        partOf
        latitude
        longitude
        shared
        adopted
        reported
      }
      flows {
        adoptionId
        editionId
        title
        language
        fromPlaceId
        fromName
        toPlaceId
        toName
        on
        state
        outcome
      }
      health {
        lessons
        withData
        failures
        days
        adoptions
        reports
      }
    }
  }
`);
