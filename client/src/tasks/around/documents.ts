import { graphql } from '../../generated/gql.js';

export const addHelperDocument = graphql(`
  mutation AddHelper($act: ID!, $input: AddHelperInput!) {
    addHelper(act: $act, input: $input) {
      ...TaskHelperRow
    }
  }
`);

export const removeHelperDocument = graphql(`
  mutation RemoveHelper($act: ID!, $id: ID!) {
    removeHelper(act: $act, id: $id) {
      ...TaskHelperRow
    }
  }
`);

export const waitForTaskDocument = graphql(`
  mutation WaitForTask($act: ID!, $input: WaitForTaskInput!) {
    waitForTask(act: $act, input: $input) {
      ...TaskDependencyRow
    }
  }
`);

export const waitNoMoreDocument = graphql(`
  mutation WaitNoMore($act: ID!, $id: ID!) {
    waitNoMore(act: $act, id: $id) {
      ...TaskDependencyRow
    }
  }
`);

export const linkTaskToGoalDocument = graphql(`
  mutation LinkTaskToGoal($act: ID!, $input: LinkTaskToGoalInput!) {
    linkTaskToGoal(act: $act, input: $input) {
      ...TaskGoalRow
    }
  }
`);

export const unlinkTaskFromGoalDocument = graphql(`
  mutation UnlinkTaskFromGoal($act: ID!, $id: ID!) {
    unlinkTaskFromGoal(act: $act, id: $id) {
      ...TaskGoalRow
    }
  }
`);

export const linkTaskToDecisionDocument = graphql(`
  mutation LinkTaskToDecision($act: ID!, $input: LinkTaskToDecisionInput!) {
    linkTaskToDecision(act: $act, input: $input) {
      ...TaskDecisionRow
    }
  }
`);

export const unlinkTaskFromDecisionDocument = graphql(`
  mutation UnlinkTaskFromDecision($act: ID!, $id: ID!) {
    unlinkTaskFromDecision(act: $act, id: $id) {
      ...TaskDecisionRow
    }
  }
`);

export const linkTaskToLessonDocument = graphql(`
  mutation LinkTaskToLesson($act: ID!, $input: LinkTaskToLessonInput!) {
    linkTaskToLesson(act: $act, input: $input) {
      ...TaskLessonRow
    }
  }
`);

export const unlinkTaskFromLessonDocument = graphql(`
  mutation UnlinkTaskFromLesson($act: ID!, $id: ID!) {
    unlinkTaskFromLesson(act: $act, id: $id) {
      ...TaskLessonRow
    }
  }
`);

/** What the teams learned, the latest first. */
export const lessonsToCarryOutDocument = graphql(`
  query LessonsToCarryOut {
    lessons(input: { limit: 200 }) {
      lessons {
        ...LessonRow
      }
    }
  }
`);

/** What the teams decided, the latest first. */
export const decisionsToCarryOutDocument = graphql(`
  query DecisionsToCarryOut {
    decisions(input: { limit: 200 }) {
      decisions {
        ...DecisionRow
      }
    }
  }
`);

/** The goals of all boards that I see. */
export const goalsDocument = graphql(`
  query Goals {
    boards {
      ...BoardRow
      goal {
        ...GoalRow
      }
    }
  }
`);
