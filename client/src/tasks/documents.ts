import { graphql } from '../generated/gql.js';

/** Items over all my teams, with what they are linked to. */
export const tasksDocument = graphql(`
  query Tasks($input: TasksInput!) {
    tasks(input: $input) {
      tasks {
        ...TaskRow
      }
      links {
        ...TaskLinkRow
      }
      helpers {
        ...TaskHelperRow
      }
      tactics {
        ...TacticRow
      }
      next
    }
  }
`);

export const taskDocument = graphql(`
  query TaskPage($id: ID!) {
    task(id: $id) {
      ...TaskRow
      checklist {
        ...ChecklistLineRow
      }
      links {
        ...TaskLinkRow
      }
      helpers {
        ...TaskHelperRow
      }
      waitsFor {
        ...TaskDependencyRow
      }
      holdsUp {
        ...TaskDependencyRow
      }
      neighbors {
        ...TaskRow
      }
      goals {
        ...TaskGoalRow
      }
      meetings {
        ...MeetingRow
      }
      meetingLinks {
        ...MeetingTaskRow
      }
      decisionLinks {
        ...TaskDecisionRow
      }
      decisions {
        ...DecisionRow
      }
      lessonLinks {
        ...TaskLessonRow
      }
      lessons {
        ...LessonRow
      }
      note {
        ...TaskNoteRow
      }
      askingAudience {
        ...AudienceParts
      }
      viewerCan
      ownerLeft
    }
  }
`);

export const tasksOfTacticDocument = graphql(`
  query TasksOfTactic($input: TasksInput!) {
    tasks(input: $input) {
      tasks {
        ...TaskRow
      }
      links {
        ...TaskLinkRow
      }
    }
  }
`);

export const addTaskDocument = graphql(`
  mutation AddTask($act: ID!, $input: AddTaskInput!) {
    addTask(act: $act, input: $input) {
      ...TaskRow
      links {
        ...TaskLinkRow
      }
    }
  }
`);

export const acceptTaskDocument = graphql(`
  mutation AcceptTask($act: ID!, $input: AcceptTaskInput!) {
    acceptTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const declineTaskDocument = graphql(`
  mutation DeclineTask($act: ID!, $input: DeclineTaskInput!) {
    declineTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const counterTaskDocument = graphql(`
  mutation CounterTask($act: ID!, $input: CounterTaskInput!) {
    counterTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const agreeToOfferDocument = graphql(`
  mutation AgreeToOffer($act: ID!, $id: ID!) {
    agreeToOffer(act: $act, id: $id) {
      ...TaskRow
    }
  }
`);

export const askAgainDocument = graphql(`
  mutation AskAgain($act: ID!, $input: AskAgainInput!) {
    askAgain(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const withdrawTaskDocument = graphql(`
  mutation WithdrawTask($act: ID!, $id: ID!) {
    withdrawTask(act: $act, id: $id) {
      ...TaskRow
    }
  }
`);

export const cancelTaskDocument = graphql(`
  mutation CancelTask($act: ID!, $input: CancelTaskInput!) {
    cancelTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const startTaskDocument = graphql(`
  mutation StartTask($act: ID!, $id: ID!) {
    startTask(act: $act, id: $id) {
      ...TaskRow
    }
  }
`);

export const blockTaskDocument = graphql(`
  mutation BlockTask($act: ID!, $input: BlockTaskInput!) {
    blockTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const unblockTaskDocument = graphql(`
  mutation UnblockTask($act: ID!, $id: ID!) {
    unblockTask(act: $act, id: $id) {
      ...TaskRow
    }
  }
`);

export const finishTaskDocument = graphql(`
  mutation FinishTask($act: ID!, $input: FinishTaskInput!) {
    finishTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const reopenTaskDocument = graphql(`
  mutation ReopenTask($act: ID!, $id: ID!) {
    reopenTask(act: $act, id: $id) {
      ...TaskRow
    }
  }
`);

export const handOnTaskDocument = graphql(`
  mutation HandOnTask($act: ID!, $input: HandOnTaskInput!) {
    handOnTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const moveDueTaskDocument = graphql(`
  mutation MoveDueTask($act: ID!, $input: MoveDueTaskInput!) {
    moveDueTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const editTaskDocument = graphql(`
  mutation EditTask($act: ID!, $input: EditTaskInput!) {
    editTask(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const addChecklistLinesDocument = graphql(`
  mutation AddChecklistLines($act: ID!, $input: AddChecklistLinesInput!) {
    addChecklistLines(act: $act, input: $input) {
      ...ChecklistLineRow
    }
  }
`);

export const editChecklistLineDocument = graphql(`
  mutation EditChecklistLine($act: ID!, $input: EditChecklistLineInput!) {
    editChecklistLine(act: $act, input: $input) {
      ...ChecklistLineRow
    }
  }
`);

export const checkChecklistLineDocument = graphql(`
  mutation CheckChecklistLine($act: ID!, $input: CheckChecklistLineInput!) {
    checkChecklistLine(act: $act, input: $input) {
      ...ChecklistLineRow
    }
  }
`);

export const removeChecklistLineDocument = graphql(`
  mutation RemoveChecklistLine($act: ID!, $id: ID!) {
    removeChecklistLine(act: $act, id: $id) {
      ...ChecklistLineRow
    }
  }
`);

export const linkTaskDocument = graphql(`
  mutation LinkTask($act: ID!, $input: LinkTaskInput!) {
    linkTask(act: $act, input: $input) {
      ...TaskLinkRow
    }
  }
`);

export const unlinkTaskDocument = graphql(`
  mutation UnlinkTask($act: ID!, $id: ID!) {
    unlinkTask(act: $act, id: $id) {
      ...TaskLinkRow
    }
  }
`);

export const writeTaskNoteDocument = graphql(`
  mutation WriteTaskNote($act: ID!, $input: WriteTaskNoteInput!) {
    writeTaskNote(act: $act, input: $input) {
      ...TaskNoteRow
    }
  }
`);

export const finishTasksDocument = graphql(`
  mutation FinishTasks($act: ID!, $input: FinishTasksInput!) {
    finishTasks(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const moveDueTasksDocument = graphql(`
  mutation MoveDueTasks($act: ID!, $input: MoveDueTasksInput!) {
    moveDueTasks(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const handOnTasksDocument = graphql(`
  mutation HandOnTasks($act: ID!, $input: HandOnTasksInput!) {
    handOnTasks(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const labelTasksDocument = graphql(`
  mutation LabelTasks($act: ID!, $input: LabelTasksInput!) {
    labelTasks(act: $act, input: $input) {
      ...TaskRow
    }
  }
`);

export const archiveTasksDocument = graphql(`
  mutation ArchiveTasks($act: ID!, $ids: [ID!]!) {
    archiveTasks(act: $act, ids: $ids) {
      ...TaskRow
    }
  }
`);

export const dismissWithdrawnAskDocument = graphql(`
  mutation DismissWithdrawnAsk($act: ID!, $id: ID!) {
    dismissWithdrawnAsk(act: $act, id: $id) {
      ...WithdrawnAskRow
    }
  }
`);
