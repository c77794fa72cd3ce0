import { graphql } from '../generated/gql.js';

export const takeTaskDocument = graphql(`
  mutation TakeTask($act: ID!, $id: ID!) {
    takeTask(act: $act, id: $id) {
      ...TaskRow
    }
  }
`);

export const takeCommitmentDocument = graphql(`
  mutation TakeCommitment($act: ID!, $id: ID!) {
    takeCommitment(act: $act, id: $id) {
      ...CommitmentRow
    }
  }
`);

export const handOnCommitmentDocument = graphql(`
  mutation HandOnCommitment($act: ID!, $input: HandOnCommitmentInput!) {
    handOnCommitment(act: $act, input: $input) {
      ...CommitmentRow
    }
  }
`);
