import { graphql } from '../generated/gql.js';

export const agreementsDocument = graphql(`
  query Agreements($teamId: ID) {
    agreements(teamId: $teamId) {
      ...AgreementRow
    }
  }
`);

export const addAgreementDocument = graphql(`
  mutation AddAgreement($act: ID!, $input: AddAgreementInput!) {
    addAgreement(act: $act, input: $input) {
      ...AgreementRow
    }
  }
`);

export const editAgreementDocument = graphql(`
  mutation EditAgreement($act: ID!, $input: EditAgreementInput!) {
    editAgreement(act: $act, input: $input) {
      ...AgreementRow
    }
  }
`);

export const putAgreementInForceDocument = graphql(`
  mutation PutAgreementInForce($act: ID!, $id: ID!) {
    putAgreementInForce(act: $act, id: $id) {
      ...AgreementRow
    }
  }
`);

export const endAgreementDocument = graphql(`
  mutation EndAgreement($act: ID!, $input: EndAgreementInput!) {
    endAgreement(act: $act, input: $input) {
      ...AgreementRow
    }
  }
`);

export const archiveAgreementDocument = graphql(`
  mutation ArchiveAgreement($act: ID!, $id: ID!) {
    archiveAgreement(act: $act, id: $id) {
      ...AgreementRow
    }
  }
`);
