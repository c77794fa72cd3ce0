import { graphql } from '../../generated/gql.js';

/** A lesson of the network in one line, beside another one. */
export const relatedEdition = graphql(`
  fragment RelatedEdition on Edition {
    id
    title
    kind
    language
    origin {
      placeName
      hidden
    }
  }
`);

export const relatedLessonsDocument = graphql(`
  query RelatedLessons($id: ID!) {
    lesson(id: $id) {
      related {
        id
        lessons {
          ...LessonRow
        }
        edition {
          ...RelatedEdition
        }
      }
    }
  }
`);

export const relatableDocument = graphql(`
  query Relatable($input: LibraryInput) {
    library(input: $input) {
      entries {
        lesson {
          ...LessonRow
        }
        edition {
          ...RelatedEdition
        }
      }
    }
  }
`);

export const relateLessonDocument = graphql(`
  mutation RelateLesson($act: ID!, $input: RelateLessonInput!) {
    relateLesson(act: $act, input: $input) {
      id
    }
  }
`);

export const unrelateLessonDocument = graphql(`
  mutation UnrelateLesson($act: ID!, $id: ID!) {
    unrelateLesson(act: $act, id: $id) {
      id
    }
  }
`);
