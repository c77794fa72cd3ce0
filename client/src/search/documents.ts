import { graphql } from '../generated/gql.js';

export const searchDocument = graphql(`
  query Search($input: SearchInput!) {
    search(input: $input) {
      count
      near
      next
      results {
        kind
        id
        title
        titleMarks {
          start
          end
        }
        snippet
        snippetMarks {
          start
          end
        }
        teamId
        teamName
        boardId
        boardTitle
        aboutKind
        aboutId
        who
        state
        tacticTypeKey
        at
      }
      facets {
        kinds {
          key
          count
        }
        teams {
          key
          name
          count
        }
        tacticTypes {
          key
          count
        }
      }
    }
  }
`);
