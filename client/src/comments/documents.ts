import { graphql } from '../generated/gql.js';

export const conversationDocument = graphql(`
  query Conversation($aboutKind: String!, $aboutId: ID!, $limit: Int, $comment: ID) {
    conversation(aboutKind: $aboutKind, aboutId: $aboutId, limit: $limit, comment: $comment) {
      earlier
      readUntil
      watch
      mayComment
      comments {
        ...CommentRow
        viewerCan
      }
    }
  }
`);

export const mentionableDocument = graphql(`
  query Mentionable($aboutKind: String!, $aboutId: ID!, $threadId: ID) {
    mentionable(aboutKind: $aboutKind, aboutId: $aboutId, threadId: $threadId) {
      id
      displayName
      organizationId
    }
  }
`);

export const addCommentDocument = graphql(`
  mutation AddComment($act: ID!, $input: AddCommentInput!) {
    addComment(act: $act, input: $input) {
      ...CommentRow
    }
  }
`);

export const editCommentDocument = graphql(`
  mutation EditComment($act: ID!, $input: EditCommentInput!) {
    editComment(act: $act, input: $input) {
      ...CommentRow
    }
  }
`);

export const removeCommentDocument = graphql(`
  mutation RemoveComment($act: ID!, $id: ID!) {
    removeComment(act: $act, id: $id) {
      ...CommentRow
    }
  }
`);

export const resolveThreadDocument = graphql(`
  mutation ResolveThread($act: ID!, $id: ID!) {
    resolveThread(act: $act, id: $id) {
      ...CommentRow
    }
  }
`);

export const reopenThreadDocument = graphql(`
  mutation ReopenThread($act: ID!, $id: ID!) {
    reopenThread(act: $act, id: $id) {
      ...CommentRow
    }
  }
`);

export const readConversationDocument = graphql(`
  mutation ReadConversation($act: ID!, $aboutKind: String!, $aboutId: ID!) {
    readConversation(act: $act, aboutKind: $aboutKind, aboutId: $aboutId)
  }
`);

export const unreadDocument = graphql(`
  query Unread {
    unread {
      aboutId
      count
    }
  }
`);

export const watchDocument = graphql(`
  mutation Watch($aboutKind: String!, $aboutId: ID!, $state: String) {
    watch(aboutKind: $aboutKind, aboutId: $aboutId, state: $state)
  }
`);
