import { graphql } from '../generated/gql.js';

export const boardDocument = graphql(`
  query BoardPage($id: ID!) {
    board(id: $id) {
      ...BoardRow
      goal {
        ...GoalRow
      }
      tactics {
        ...TacticRow
      }
      partners {
        ...PartnerRow
      }
      reviews {
        ...ReviewRow
      }
      tasks {
        ...TaskRow
      }
      taskLinks {
        ...TaskLinkRow
      }
      viewerCan
    }
  }
`);

export const archivedTacticsDocument = graphql(`
  query ArchivedTactics($id: ID!) {
    board(id: $id) {
      id
      version
      tactics(archived: true) {
        ...TacticRow
      }
    }
  }
`);

export const archivedBoardsDocument = graphql(`
  query ArchivedBoards {
    boards(archived: true) {
      ...BoardRow
    }
  }
`);

/** What was done to a thing and to what belongs to it, a page of it. */
export const happened = graphql(`
  fragment Happened on Activity {
    before
    acts {
      id
      name
      actorId
      at
      mine
      undoable
      changes {
        kind
        id
        operation
        title
        before
        after
        audienceChanged
      }
    }
  }
`);

export const boardActivityDocument = graphql(`
  query BoardActivity($of: ID!, $before: String) {
    activity(of: $of, before: $before, limit: 40) {
      ...Happened
    }
  }
`);

export const createBoardDocument = graphql(`
  mutation CreateBoard($act: ID!, $input: CreateBoardInput!) {
    createBoard(act: $act, input: $input) {
      ...BoardRow
      goal {
        ...GoalRow
      }
    }
  }
`);

export const editBoardDocument = graphql(`
  mutation EditBoard($act: ID!, $input: EditBoardInput!) {
    editBoard(act: $act, input: $input) {
      ...BoardRow
    }
  }
`);

export const archiveBoardDocument = graphql(`
  mutation ArchiveBoard($act: ID!, $id: ID!) {
    archiveBoard(act: $act, id: $id) {
      ...BoardRow
    }
  }
`);

export const restoreBoardDocument = graphql(`
  mutation RestoreBoard($act: ID!, $id: ID!) {
    restoreBoard(act: $act, id: $id) {
      ...BoardRow
    }
  }
`);

export const setGoalDocument = graphql(`
  mutation SetGoal($act: ID!, $input: GoalInput!) {
    setGoal(act: $act, input: $input) {
      ...GoalRow
    }
  }
`);

export const addTacticsDocument = graphql(`
  mutation AddTactics($act: ID!, $input: AddTacticsInput!) {
    addTactics(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const editTacticsDocument = graphql(`
  mutation EditTactics($act: ID!, $input: EditTacticsInput!) {
    editTactics(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const moveTacticsDocument = graphql(`
  mutation MoveTactics($act: ID!, $input: MoveTacticsInput!) {
    moveTactics(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const stopTacticDocument = graphql(`
  mutation StopTactic($act: ID!, $input: StopTacticInput!) {
    stopTactic(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const archiveTacticsDocument = graphql(`
  mutation ArchiveTactics($act: ID!, $ids: [ID!]!) {
    archiveTactics(act: $act, ids: $ids) {
      ...TacticRow
    }
  }
`);

export const restoreTacticsDocument = graphql(`
  mutation RestoreTactics($act: ID!, $ids: [ID!]!) {
    restoreTactics(act: $act, ids: $ids) {
      ...TacticRow
    }
  }
`);
