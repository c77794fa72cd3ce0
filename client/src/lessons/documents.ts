import { graphql } from '../generated/gql.js';

export const lessonsDocument = graphql(`
  query Lessons($input: LessonsInput) {
    lessons(input: $input) {
      lessons {
        ...LessonRow
      }
      next
      counts {
        kind
        count
      }
    }
  }
`);

/** After which checks something was changed that they are about. */
export const outdatedChecksDocument = graphql(`
  query OutdatedChecks($id: ID!) {
    lesson(id: $id) {
      outdatedChecks {
        id
      }
    }
  }
`);

export const lessonDocument = graphql(`
  query LessonPage($id: ID!) {
    lesson(id: $id) {
      ...LessonRow
      viewerCan
      qualityChecks {
        ...QualityCheckRow
      }
      supersedes {
        ...LessonRow
      }
      supersededBy {
        ...LessonRow
      }
      tactic {
        ...TacticRow
      }
      taskLinks {
        ...TaskLessonRow
      }
      tasks {
        ...TaskRow
      }
    }
  }
`);

export const tacticLessonsDocument = graphql(`
  query TacticLessons($id: ID!) {
    tactic(id: $id) {
      lessons {
        ...LessonRow
      }
    }
  }
`);

export const draftLessonDocument = graphql(`
  mutation DraftLesson($act: ID!, $input: DraftLessonInput!) {
    draftLesson(act: $act, input: $input) {
      ...LessonRow
    }
  }
`);

export const editLessonDocument = graphql(`
  mutation EditLesson($act: ID!, $input: EditLessonInput!) {
    editLesson(act: $act, input: $input) {
      ...LessonRow
    }
  }
`);

export const keepLessonTextDocument = graphql(`
  mutation KeepLessonText($act: ID!, $id: ID!) {
    keepLessonText(act: $act, id: $id) {
      ...LessonRow
    }
  }
`);

export const identifyLessonDocument = graphql(`
  mutation IdentifyLesson($act: ID!, $id: ID!) {
    identifyLesson(act: $act, id: $id) {
      ...LessonRow
    }
  }
`);

export const checkLessonDocument = graphql(`
  mutation CheckLesson($act: ID!, $input: CheckLessonInput!) {
    checkLesson(act: $act, input: $input) {
      ...QualityCheckRow
    }
  }
`);

export const validateLessonDocument = graphql(`
  mutation ValidateLesson($act: ID!, $id: ID!) {
    validateLesson(act: $act, id: $id) {
      ...LessonRow
    }
  }
`);

export const retireLessonDocument = graphql(`
  mutation RetireLesson($act: ID!, $input: RetireLessonInput!) {
    retireLesson(act: $act, input: $input) {
      ...LessonRow
    }
  }
`);

export const applyLessonDocument = graphql(`
  mutation ApplyLesson($act: ID!, $input: ApplyLessonInput!) {
    applyLesson(act: $act, input: $input) {
      ...LessonRow
    }
  }
`);

export const restoreLessonDocument = graphql(`
  mutation RestoreLesson($act: ID!, $id: ID!) {
    restoreLesson(act: $act, id: $id) {
      ...LessonRow
    }
  }
`);

export const archiveLessonDocument = graphql(`
  mutation ArchiveLesson($act: ID!, $id: ID!) {
    archiveLesson(act: $act, id: $id) {
      ...LessonRow
    }
  }
`);
