import { graphql } from '../generated/gql.js';

export const followDocument = graphql(`
  subscription Follow($after: String!) {
    happenings(after: $after) {
      cursor
      signal
      act {
        id
        name
        actorId
        at
      }
      changes {
        kind
        id
        version
        gone
        row {
          ...AnyRow
        }
      }
    }
  }
`);

export const cursorDocument = graphql(`
  query Cursor {
    cursor
  }
`);

export const undoDocument = graphql(`
  mutation Undo($act: ID!, $of: ID!) {
    undo(act: $act, of: $of) {
      ...AnyRow
    }
  }
`);

export const draftsDocument = graphql(`
  query Drafts {
    me {
      drafts {
        key
        value
        savedAt
      }
    }
  }
`);

export const saveDraftDocument = graphql(`
  mutation SaveDraft($key: String!, $value: String!) {
    saveDraft(key: $key, value: $value) {
      key
      savedAt
    }
  }
`);

export const dropDraftDocument = graphql(`
  mutation DropDraft($key: String!) {
    dropDraft(key: $key)
  }
`);
