import { graphql } from '../../../generated/gql.js';

export const commentRow = graphql(`
  fragment CommentRow on Comment {
    id
    version
    teamId
    aboutKind
    aboutId
    threadId
    content
    text
    mentionIds
    writtenBy
    writtenByName
    organizationId
    editedAt
    resolvedAt
    resolvedByName
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
