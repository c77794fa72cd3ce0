import { graphql } from '../generated/gql.js';

/** Lines of the library. A lesson of one's own teams is a row that is followed; what was released is asked for again when it changes. */
export const libraryDocument = graphql(`
  query Library($input: LibraryInput) {
    library(input: $input) {
      entries {
        lesson {
          ...LessonRow
        }
        edition {
          id
          title
          kind
          tacticTypeKey
          problem
          language
          handling
          evidenceStrength
          evidenceDirection
          expiresOn
          releasedOn
          origin {
            placeName
            organizationName
            hidden
          }
        }
        adoptions
      }
      count
      facets {
        name
        counts {
          key
          count
        }
      }
      next
    }
  }
`);

export const editionDocument = graphql(`
  query EditionPage($id: ID!) {
    edition(id: $id) {
      id
      number
      releasedOn
      state
      ...PublishedText
      sector
      origin {
        placeName
        teamName
        organizationName
        contactRole
        hidden
      }
      lesson {
        id
      }
      related {
        ...RelatedEdition
      }
    }
    withdrawnEdition(editionId: $id) {
      reason
      withdrawnOn
    }
  }
`);

export const openEditionDocument = graphql(`
  mutation OpenEdition($id: ID!) {
    openEdition(id: $id)
  }
`);

export const lessonsOnTypeDocument = graphql(`
  query LessonsOnType($key: String!) {
    lessonsOnType(tacticTypeKey: $key) {
      lessons
      teams
      unnamed
      running {
        teamId
        teamName
        placeName
        tactics
      }
    }
  }
`);
