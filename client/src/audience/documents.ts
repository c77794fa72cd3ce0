import { graphql } from '../generated/gql.js';

export const whoCanSeeDocument = graphql(`
  query WhoCanSee($audience: AudienceInput!, $of: ID) {
    whoCanSee(audience: $audience, of: $of) {
      people {
        id
        displayName
        organizationId
      }
      gains {
        id
        displayName
        organizationId
      }
      loses {
        id
        displayName
        organizationId
      }
    }
  }
`);

export const shareDocument = graphql(`
  mutation Share($act: ID!, $input: ShareInput!) {
    share(act: $act, input: $input) {
      ...AnyRow
    }
  }
`);
