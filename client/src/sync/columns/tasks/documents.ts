import { graphql } from '../../../generated/gql.js';

// Items and asks with all of their own columns, and what belongs to them.
export const taskRow = graphql(`
  fragment TaskRow on Task {
    id
    version
    teamId
    title
    why
    definitionOfDone
    state
    organizationId
    answeringTeamId
    ownerId
    ownerName
    askedPersonId
    askedPersonName
    askedBy
    askedByName
    askedByOrganizationId
    askedAt
    answeredBy
    answeredByName
    answeredAt
    reason
    dueOn
    slips
    offeredOn
    offeredScope
    priority
    handling
    blockerType
    waitingFor
    waitingForOrganizationId
    blockedSince
    evidence
    evidenceLink
    doneAt
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
    audience {
      ...AudienceParts
    }
  }
`);

export const taskLinkRow = graphql(`
  fragment TaskLinkRow on TaskLink {
    id
    version
    taskId
    teamId
    boardId
    tacticId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const taskHelperRow = graphql(`
  fragment TaskHelperRow on TaskHelper {
    id
    version
    taskId
    personId
    personName
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const taskDependencyRow = graphql(`
  fragment TaskDependencyRow on TaskDependency {
    id
    version
    taskId
    blockerId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const taskGoalRow = graphql(`
  fragment TaskGoalRow on TaskGoal {
    id
    version
    taskId
    goalId
    teamId
    boardId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const checklistLineRow = graphql(`
  fragment ChecklistLineRow on ChecklistLine {
    id
    version
    taskId
    text
    done
    doneBy
    position
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const taskNoteRow = graphql(`
  fragment TaskNoteRow on TaskNote {
    id
    version
    personId
    taskId
    text
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const withdrawnAskRow = graphql(`
  fragment WithdrawnAskRow on WithdrawnAsk {
    id
    version
    teamId
    organizationId
    fromOrganizationId
    withdrawnAt
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);
