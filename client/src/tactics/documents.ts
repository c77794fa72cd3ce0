import { graphql } from '../generated/gql.js';

export const tacticDocument = graphql(`
  query TacticPage($id: ID!) {
    tactic(id: $id) {
      ...TacticRow
      partners {
        ...PartnerRow
      }
      reviews {
        ...ReviewRow
      }
      viewerCan
    }
  }
`);

export const tacticHistoryDocument = graphql(`
  query TacticHistory($of: ID!, $before: String) {
    activity(of: $of, before: $before, limit: 20) {
      ...Happened
    }
  }
`);

export const editTacticDocument = graphql(`
  mutation EditTactic($act: ID!, $input: EditTacticInput!) {
    editTactic(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const copyTacticDocument = graphql(`
  mutation CopyTactic($act: ID!, $input: CopyTacticInput!) {
    copyTactic(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const proposeLeadDocument = graphql(`
  mutation ProposeLead($act: ID!, $input: LeadInput!) {
    proposeLead(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const confirmLeadDocument = graphql(`
  mutation ConfirmLead($act: ID!, $id: ID!) {
    confirmLead(act: $act, id: $id) {
      ...TacticRow
    }
  }
`);

export const declineLeadDocument = graphql(`
  mutation DeclineLead($act: ID!, $input: AnswerInput!) {
    declineLead(act: $act, input: $input) {
      ...TacticRow
    }
  }
`);

export const proposePartnerDocument = graphql(`
  mutation ProposePartner($act: ID!, $input: PartnerInput!) {
    proposePartner(act: $act, input: $input) {
      ...PartnerRow
    }
  }
`);

export const confirmPartnerDocument = graphql(`
  mutation ConfirmPartner($act: ID!, $id: ID!) {
    confirmPartner(act: $act, id: $id) {
      ...PartnerRow
    }
  }
`);

export const declinePartnerDocument = graphql(`
  mutation DeclinePartner($act: ID!, $input: AnswerInput!) {
    declinePartner(act: $act, input: $input) {
      ...PartnerRow
    }
  }
`);

export const removePartnerDocument = graphql(`
  mutation RemovePartner($act: ID!, $id: ID!) {
    removePartner(act: $act, id: $id) {
      ...PartnerRow
    }
  }
`);

export const requestReviewDocument = graphql(`
  mutation RequestReview($act: ID!, $input: RequestReviewInput!) {
    requestReview(act: $act, input: $input) {
      ...ReviewRow
    }
  }
`);

export const editReviewDocument = graphql(`
  mutation EditReview($act: ID!, $input: EditReviewInput!) {
    editReview(act: $act, input: $input) {
      ...ReviewRow
    }
  }
`);

/** What the library says about each type: its texts, and in a second question its lists, as both together are more than a document may ask. */
export const typeTextsDocument = graphql(`
  query TypeTexts {
    pack {
      key
      tacticTypes {
        key
        caution {
          en
          es
        }
        evidence {
          en
          es
        }
        mechanism {
          en
          es
        }
        mechanismIsReasoning
        worksBestIf {
          en
          es
        }
        considerations {
          en
          es
        }
        considerationsAreReasoning
        knownHarms {
          en
          es
        }
        legalAuthority {
          en
          es
        }
        costBand {
          en
          es
        }
        timeToStart {
          en
          es
        }
        coreElements {
          en
          es
        }
      }
    }
  }
`);

export const typeListsDocument = graphql(`
  query TypeLists {
    pack {
      key
      tacticTypes {
        key
        adaptableElements {
          en
          es
        }
      }
    }
  }
`);
