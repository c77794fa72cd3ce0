import { graphql } from '../../../generated/gql.js';

// What I am told of, with all of its own columns.
export const noticeRow = graphql(`
  fragment NoticeRow on Notice {
    id
    version
    personId
    kind
    subjectId
    why
    at
    seenAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);
