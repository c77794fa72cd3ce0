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
