import { graphql } from '../generated/gql.js';

export const whoCanSeeDocument = graphql(`
  query WhoCanSee($audience: AudienceInput!, $of: ID) {
    whoCanSee(audience: $audience, of: $of) {
      people { ...PersonRow }
      gains { ...PersonRow }
      loses { ...PersonRow }
    }
  }
`);

export const shareDocument = graphql(`
  mutation Share($act: ID!, $input: ShareInput!) {
    share(act: $act, input: $input) { ...AnyRow }
  }
`);
