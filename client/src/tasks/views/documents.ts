import { graphql } from '../../generated/gql.js';

export const viewsDocument = graphql(`
  query Views {
    views {
      mine {
        id
        name
        filter
      }
      teams {
        id
        version
        teamId
        name
        filter
      }
      opensWith
    }
  }
`);

export const saveOwnViewDocument = graphql(`
  mutation SaveOwnView($input: OwnViewInput!) {
    saveOwnView(input: $input) {
      id
    }
  }
`);

export const removeOwnViewDocument = graphql(`
  mutation RemoveOwnView($id: ID!) {
    removeOwnView(id: $id)
  }
`);

export const openWithViewDocument = graphql(`
  mutation OpenWithView($id: ID) {
    openWithView(id: $id)
  }
`);

export const addSavedViewDocument = graphql(`
  mutation AddSavedView($act: ID!, $input: AddSavedViewInput!) {
    addSavedView(act: $act, input: $input) {
      id
    }
  }
`);

export const editSavedViewDocument = graphql(`
  mutation EditSavedView($act: ID!, $input: EditSavedViewInput!) {
    editSavedView(act: $act, input: $input) {
      id
    }
  }
`);

export const removeSavedViewDocument = graphql(`
  mutation RemoveSavedView($act: ID!, $id: ID!) {
    removeSavedView(act: $act, id: $id) {
      id
    }
  }
`);
