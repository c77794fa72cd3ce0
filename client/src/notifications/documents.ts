import { graphql } from '../generated/gql.js';

/** What I am reminded of, what is brought before me, and whom a talk would help. */
export const remindedDocument = graphql(`
  query Reminded {
    today {
      notices {
        ...NoticeRow
      }
      escalated {
        ...TaskRow
      }
      talkTo {
        ...TaskRow
      }
    }
  }
`);

/** What the bell lists: each notice that still stands, with what it is about. */
export const noticesDocument = graphql(`
  query Notices {
    notices {
      ...NoticeRow
      subject {
        title
        path
        dueOn
        startsAt
      }
    }
  }
`);

export const seeNoticesDocument = graphql(`
  mutation SeeNotices($act: ID!, $ids: [ID!]!) {
    seeNotices(act: $act, ids: $ids) {
      ...NoticeRow
    }
  }
`);
