import { graphql } from '../generated/gql.js';

export const sessionsDocument = graphql(`
  query Sessions {
    me {
      email
      sessions {
        id
        madeAt
        lastUsedAt
        label
        current
      }
    }
  }
`);

export const editMyselfDocument = graphql(`
  mutation EditMyself($act: ID!, $displayName: String, $pronouns: String) {
    editMyself(act: $act, displayName: $displayName, pronouns: $pronouns) {
      ...PersonRow
    }
  }
`);

export const changePasswordDocument = graphql(`
  mutation ChangePassword($act: ID!, $current: String!, $new: String!) {
    changePassword(act: $act, current: $current, new: $new)
  }
`);

export const endSessionDocument = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

export const endOtherSessionsDocument = graphql(`
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

export const feedsDocument = graphql(`
  query Feeds {
    myFeeds {
      id
      viewId
      madeAt
    }
    views {
      mine {
        id
        name
      }
      teams {
        id
        name
      }
    }
  }
`);

export const makeFeedDocument = graphql(`
  mutation MakeFeed($viewId: ID) {
    makeFeed(viewId: $viewId) {
      path
    }
  }
`);

export const revokeFeedDocument = graphql(`
  mutation RevokeFeed($id: ID!) {
    revokeFeed(id: $id)
  }
`);

export const myMailDocument = graphql(`
  query MyMail {
    me {
      mail
      settings {
        timeZone
        digestHour
        quietFrom
        quietTo
        mailOff
      }
    }
  }
`);

export const saveMailSettingsDocument = graphql(`
  mutation SaveMailSettings($input: MailSettingsInput!) {
    saveMailSettings(input: $input) {
      timeZone
    }
  }
`);

export const sendTestMailDocument = graphql(`
  mutation SendTestMail {
    sendTestMail
  }
`);
