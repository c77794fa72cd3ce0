import { graphql } from '../generated/gql.js';

export const reportSaid = graphql(`
  fragment ReportSaid on ReportBack {
    id
    version
    afterMonths
    state
    outcome
    whatChanged
    numbers
    answeredAt
    viewerCan
  }
`);

/** Who took over a lesson, where each stands, and what one's own team has to do with it. */
export const editionAdoptionsDocument = graphql(`
  query EditionAdoptions($id: ID!) {
    edition(id: $id) {
      id
      title
      language
      appliesIf
      notIf
      doThis
      workedIn
      origin {
        placeIds
        placeName
        hidden
      }
      lesson {
        id
      }
      adoptions {
        id
        teamId
        placeId
        placeName
        teamName
        state
        reason
        startedOn
        told
        viewerCan
        movesTo
        tactic {
          id
          boardId
        }
        fit {
          key
          answer
          note
        }
        adaptations {
          id
          fidelity
        }
        reports {
          ...ReportSaid
        }
      }
    }
  }
`);

export const tacticAdoptionsDocument = graphql(`
  query TacticAdoptions($id: ID!) {
    tactic(id: $id) {
      adoptions {
        id
        state
        startedOn
        withdrawnOn
        viewerCan
        edition {
          id
          title
          language
        }
        adaptations {
          id
          version
          text
          changed
          nature
          happened
          planned
          decidedBy
          level
          goal
          factor
          lasting
          fidelity
          viewerCan
        }
        removedAdaptations {
          id
          text
          viewerCan
        }
        reports {
          ...ReportSaid
        }
      }
    }
  }
`);

export const reportsDueDocument = graphql(`
  query ReportsDue {
    today {
      reports {
        id
        dueOn
        afterMonths
        adoption {
          id
          teamName
          edition {
            id
            title
          }
        }
      }
    }
  }
`);

export const adoptionLedgerDocument = graphql(`
  query AdoptionLedger {
    adoptionLedger {
      places
      lines {
        edition {
          id
          title
          language
        }
        entries {
          outcome
          adoption {
            id
            placeName
            teamName
            state
            startedOn
          }
        }
      }
    }
  }
`);

export const sourceMessagesDocument = graphql(`
  query SourceMessages($editionId: ID!) {
    sourceMessages(editionId: $editionId) {
      id
      teamId
      fromSource
      senderPlace
      senderRole
      text
      madeAt
      viewerCan
    }
  }
`);

export const considerLessonDocument = graphql(`
  mutation ConsiderLesson($act: ID!, $input: ConsiderLessonInput!) {
    considerLesson(act: $act, input: $input) {
      id
    }
  }
`);

/** Where the card is that was made in the same act. */
export const plannedCard = graphql(`
  fragment PlannedCard on Adoption {
    id
    tactic {
      id
      boardId
    }
  }
`);

export const adoptLessonDocument = graphql(`
  mutation AdoptLesson($act: ID!, $input: AdoptLessonInput!) {
    adoptLesson(act: $act, input: $input) {
      ...PlannedCard
    }
  }
`);

export const planAdoptionDocument = graphql(`
  mutation PlanAdoption($act: ID!, $input: PlanAdoptionInput!) {
    planAdoption(act: $act, input: $input) {
      ...PlannedCard
    }
  }
`);

export const moveAdoptionDocument = graphql(`
  mutation MoveAdoption($act: ID!, $input: MoveAdoptionInput!) {
    moveAdoption(act: $act, input: $input) {
      id
    }
  }
`);

export const tellNetworkDocument = graphql(`
  mutation TellNetwork($act: ID!, $id: ID!) {
    tellNetwork(act: $act, id: $id) {
      id
    }
  }
`);

export const addAdaptationDocument = graphql(`
  mutation AddAdaptation($act: ID!, $input: AddAdaptationInput!) {
    addAdaptation(act: $act, input: $input) {
      id
    }
  }
`);

export const editAdaptationDocument = graphql(`
  mutation EditAdaptation($act: ID!, $input: EditAdaptationInput!) {
    editAdaptation(act: $act, input: $input) {
      id
    }
  }
`);

export const restoreAdaptationDocument = graphql(`
  mutation RestoreAdaptation($act: ID!, $id: ID!) {
    restoreAdaptation(act: $act, id: $id) {
      id
    }
  }
`);

export const removeAdaptationDocument = graphql(`
  mutation RemoveAdaptation($act: ID!, $id: ID!) {
    removeAdaptation(act: $act, id: $id) {
      id
    }
  }
`);

export const addReportDocument = graphql(`
  mutation AddReport($act: ID!, $input: AddReportInput!) {
    addReport(act: $act, input: $input) {
      id
    }
  }
`);

export const answerReportDocument = graphql(`
  mutation AnswerReport($act: ID!, $input: AnswerReportInput!) {
    answerReport(act: $act, input: $input) {
      id
    }
  }
`);

export const editReportDocument = graphql(`
  mutation EditReport($act: ID!, $input: EditReportInput!) {
    editReport(act: $act, input: $input) {
      id
    }
  }
`);

export const skipReportDocument = graphql(`
  mutation SkipReport($act: ID!, $input: SkipReportInput!) {
    skipReport(act: $act, input: $input) {
      id
    }
  }
`);

export const messageIdentifiersDocument = graphql(`
  query MessageIdentifiers($input: MessageIdentifiersInput!) {
    messageIdentifiers(input: $input) {
      key
      field
      kind
      excerpt
      blocks
    }
  }
`);

export const askSourceDocument = graphql(`
  mutation AskSource($act: ID!, $input: AskSourceInput!) {
    askSource(act: $act, input: $input) {
      id
    }
  }
`);

export const answerAskerDocument = graphql(`
  mutation AnswerAsker($act: ID!, $input: AnswerAskerInput!) {
    answerAsker(act: $act, input: $input) {
      id
    }
  }
`);
