import { graphql } from '../generated/gql.js';

/** Commitments with their dates and the tactics that they serve. */
export const commitmentsDocument = graphql(`
  query Commitments($input: CommitmentsInput!) {
    commitments(input: $input) {
      commitments {
        ...CommitmentRow
      }
      occurrences {
        ...OccurrenceRow
      }
      links {
        ...CommitmentLinkRow
      }
      tactics {
        ...TacticRow
      }
    }
  }
`);

/** Over all my teams, with the dates of some days, for the calendar. */
export const commitmentDatesDocument = graphql(`
  query CommitmentDates($from: Date!, $until: Date!) {
    commitments {
      commitments {
        ...CommitmentRow
      }
      occurrences(from: $from, until: $until) {
        ...OccurrenceRow
      }
    }
  }
`);

export const commitmentDocument = graphql(`
  query CommitmentPage($id: ID!) {
    commitment(id: $id) {
      ...DatedCommitment
      links {
        ...CommitmentLinkRow
      }
    }
  }
`);

export const previewCommitmentDocument = graphql(`
  query PreviewCommitment($pattern: PatternInput!) {
    previewCommitment(pattern: $pattern) {
      dueOn
      originalOn
    }
  }
`);

/** A commitment with the dates on which it comes back. */
export const datedCommitment = graphql(`
  fragment DatedCommitment on Commitment {
    ...CommitmentRow
    occurrences {
      ...OccurrenceRow
    }
  }
`);

export const addCommitmentDocument = graphql(`
  mutation AddCommitment($act: ID!, $input: AddCommitmentInput!) {
    addCommitment(act: $act, input: $input) {
      ...DatedCommitment
      links {
        ...CommitmentLinkRow
      }
    }
  }
`);

export const editCommitmentDocument = graphql(`
  mutation EditCommitment($act: ID!, $input: EditCommitmentInput!) {
    editCommitment(act: $act, input: $input) {
      ...DatedCommitment
    }
  }
`);

export const acceptCommitmentDocument = graphql(`
  mutation AcceptCommitment($act: ID!, $input: AcceptCommitmentInput!) {
    acceptCommitment(act: $act, input: $input) {
      ...DatedCommitment
    }
  }
`);

export const declineCommitmentDocument = graphql(`
  mutation DeclineCommitment($act: ID!, $input: DeclineCommitmentInput!) {
    declineCommitment(act: $act, input: $input) {
      ...CommitmentRow
    }
  }
`);

export const withdrawCommitmentDocument = graphql(`
  mutation WithdrawCommitment($act: ID!, $id: ID!) {
    withdrawCommitment(act: $act, id: $id) {
      ...CommitmentRow
    }
  }
`);

export const pauseCommitmentDocument = graphql(`
  mutation PauseCommitment($act: ID!, $input: PauseCommitmentInput!) {
    pauseCommitment(act: $act, input: $input) {
      ...DatedCommitment
    }
  }
`);

export const resumeCommitmentDocument = graphql(`
  mutation ResumeCommitment($act: ID!, $id: ID!) {
    resumeCommitment(act: $act, id: $id) {
      ...DatedCommitment
    }
  }
`);

export const endCommitmentDocument = graphql(`
  mutation EndCommitment($act: ID!, $input: EndCommitmentInput!) {
    endCommitment(act: $act, input: $input) {
      ...CommitmentRow
    }
  }
`);

export const keepOccurrenceDocument = graphql(`
  mutation KeepOccurrence($act: ID!, $input: KeepOccurrenceInput!) {
    keepOccurrence(act: $act, input: $input) {
      ...OccurrenceRow
    }
  }
`);

export const missOccurrenceDocument = graphql(`
  mutation MissOccurrence($act: ID!, $input: MissOccurrenceInput!) {
    missOccurrence(act: $act, input: $input) {
      ...OccurrenceRow
    }
  }
`);

export const skipOccurrenceDocument = graphql(`
  mutation SkipOccurrence($act: ID!, $input: MissOccurrenceInput!) {
    skipOccurrence(act: $act, input: $input) {
      ...OccurrenceRow
    }
  }
`);

export const reopenOccurrenceDocument = graphql(`
  mutation ReopenOccurrence($act: ID!, $id: ID!) {
    reopenOccurrence(act: $act, id: $id) {
      ...OccurrenceRow
    }
  }
`);
