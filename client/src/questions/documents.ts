import { graphql } from '../generated/gql.js';

export const questionsDocument = graphql(`
  query Questions($input: QuestionsInput) {
    questions(input: $input) {
      next
      questions {
        id
        title
        context
        wantedBy
        tacticTypeKey
        handling
        placeName
        organizationName
        state
        postedOn
        acceptedAnswerId
        answerCount
        ours
      }
    }
  }
`);

/** By the address of the network's question, or at home by that of one that is on its way. */
export const questionPageDocument = graphql(`
  query QuestionPage($id: ID!) {
    withdrawnQuestion(questionId: $id) {
      id
      withdrawnOn
    }
    homeQuestion(id: $id) {
      id
      title
      questionId
      state
    }
    question(id: $id) {
      id
      title
      context
      wantedBy
      tacticTypeKey
      handling
      teamId
      placeName
      organizationName
      askerRole
      state
      postedOn
      acceptedAnswerId
      answerCount
      mayAnswerFor
      watch
      home {
        id
        teamId
        hideCity
        askedByName
        state
        acceptedAnswerId
        viewerCan
        followUps {
          id
          answerId
          madeBy
          viewerCan
        }
      }
      answers {
        id
        version
        fromAsker
        teamId
        placeName
        organizationName
        writerRole
        content
        madeAt
        editedAt
        archivedAt
        viewerCan
        lessons {
          id
          title
          language
        }
      }
    }
  }
`);

export const identifiersDocument = graphql(`
  query Identifiers($input: IdentifiersInput!) {
    identifiers(input: $input) {
      key
      field
      kind
      excerpt
      blocks
    }
  }
`);

export const askNetworkDocument = graphql(`
  mutation AskNetwork($act: ID!, $input: AskNetworkInput!) {
    askNetwork(act: $act, input: $input) {
      id
    }
  }
`);

export const answerQuestionDocument = graphql(`
  mutation AnswerQuestion($act: ID!, $input: AnswerQuestionInput!) {
    answerQuestion(act: $act, input: $input) {
      id
    }
  }
`);

export const editAnswerDocument = graphql(`
  mutation EditAnswer($act: ID!, $input: EditAnswerInput!) {
    editAnswer(act: $act, input: $input) {
      id
    }
  }
`);

export const withdrawAnswerDocument = graphql(`
  mutation WithdrawAnswer($act: ID!, $id: ID!) {
    withdrawAnswer(act: $act, id: $id) {
      id
    }
  }
`);

export const followUpDocument = graphql(`
  mutation FollowUp($act: ID!, $input: FollowUpInput!) {
    followUp(act: $act, input: $input) {
      id
    }
  }
`);

export const withdrawFollowUpDocument = graphql(`
  mutation WithdrawFollowUp($act: ID!, $id: ID!) {
    withdrawFollowUp(act: $act, id: $id) {
      id
    }
  }
`);

export const unacceptAnswerDocument = graphql(`
  mutation UnacceptAnswer($act: ID!, $id: ID!) {
    unacceptAnswer(act: $act, id: $id) {
      id
    }
  }
`);

export const acceptAnswerDocument = graphql(`
  mutation AcceptAnswer($act: ID!, $input: AcceptAnswerInput!) {
    acceptAnswer(act: $act, input: $input) {
      id
    }
  }
`);

export const closeQuestionDocument = graphql(`
  mutation CloseQuestion($act: ID!, $id: ID!) {
    closeQuestion(act: $act, id: $id) {
      id
    }
  }
`);

export const reopenQuestionDocument = graphql(`
  mutation ReopenQuestion($act: ID!, $id: ID!) {
    reopenQuestion(act: $act, id: $id) {
      id
    }
  }
`);

export const withdrawQuestionDocument = graphql(`
  mutation WithdrawQuestion($act: ID!, $id: ID!) {
    withdrawQuestion(act: $act, id: $id) {
      id
    }
  }
`);

export const watchQuestionDocument = graphql(`
  mutation WatchQuestion($id: ID!, $state: String) {
    watchQuestion(id: $id, state: $state)
  }
`);

export const draftFromAnswerDocument = graphql(`
  mutation DraftFromAnswer($act: ID!, $input: DraftFromAnswerInput!) {
    draftLessonFromAnswer(act: $act, input: $input) {
      ...LessonRow
    }
  }
`);
