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

export const handOverDocument = graphql(`
  query HandOverPage($id: ID!) {
    handOver(id: $id) {
      id
      version
      teamId
      organizationId
      seatId
      outgoingId
      outgoingName
      incomingId
      incomingName
      leavingOn
      unwritten
      state
      viewerCan
      pack {
        subjectId
        kind
        part
        title
        handling
        dueOn
        state
        note
        answeredByName
      }
    }
  }
`);

export const handOversDocument = graphql(`
  query HandOvers($teamId: ID!) {
    handOvers(teamId: $teamId) {
      id
      teamId
      outgoingName
      incomingName
      leavingOn
      state
      progress {
        accepted
        all
      }
    }
  }
`);

export const startHandOverDocument = graphql(`
  mutation StartHandOver($act: ID!, $input: StartHandOverInput!) {
    startHandOver(act: $act, input: $input) {
      id
      teamId
    }
  }
`);

export const nameIncomingDocument = graphql(`
  mutation NameIncoming($act: ID!, $input: NameIncomingInput!) {
    nameIncoming(act: $act, input: $input) {
      id
    }
  }
`);

export const writeUnwrittenDocument = graphql(`
  mutation WriteUnwritten($act: ID!, $input: WriteUnwrittenInput!) {
    writeUnwritten(act: $act, input: $input) {
      id
    }
  }
`);

export const acceptHandedDocument = graphql(`
  mutation AcceptHanded($act: ID!, $input: AcceptHandedInput!) {
    acceptHanded(act: $act, input: $input) {
      id
    }
  }
`);

export const declineHandedDocument = graphql(`
  mutation DeclineHanded($act: ID!, $input: DeclineHandedInput!) {
    declineHanded(act: $act, input: $input) {
      id
    }
  }
`);

export const callOffHandOverDocument = graphql(`
  mutation CallOffHandOver($act: ID!, $id: ID!) {
    callOffHandOver(act: $act, id: $id) {
      id
    }
  }
`);

export const finishHandOverDocument = graphql(`
  mutation FinishHandOver($act: ID!, $id: ID!) {
    finishHandOver(act: $act, id: $id) {
      id
    }
  }
`);
