import { graphql } from '../generated/gql.js';

export const organizationPageDocument = graphql(`
  query OrganizationPage($teamId: ID!, $organizationId: ID!) {
    organizationPage(teamId: $teamId, organizationId: $organizationId) {
      promised {
        ...TaskRow
      }
      asked {
        ...TaskRow
      }
      answered {
        ...TaskRow
      }
      waitingFor {
        ...TaskRow
      }
      onTimeShare {
        onTime
        done
        slips
      }
      commitments {
        commitments {
          ...CommitmentRow
        }
      }
    }
  }
`);
