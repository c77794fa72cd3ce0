import { graphql } from '../generated/gql.js';

/** The seats that I may see, with what I may do to each. */
export const seatRightsDocument = graphql(`
  query SeatRights {
    seats {
      ...SeatRow
      viewerCan
    }
  }
`);

export const proposeSeatDocument = graphql(`
  mutation ProposeSeat($act: ID!, $input: ProposeSeatInput!) {
    proposeSeat(act: $act, input: $input) {
      link
      seat {
        ...SeatRow
      }
    }
  }
`);

export const confirmSeatDocument = graphql(`
  mutation ConfirmSeat($act: ID!, $id: ID!) {
    confirmSeat(act: $act, id: $id) {
      link
      seat {
        ...SeatRow
      }
    }
  }
`);

export const renewInvitationDocument = graphql(`
  mutation RenewInvitation($act: ID!, $id: ID!) {
    renewInvitation(act: $act, id: $id) {
      link
      seat {
        ...SeatRow
      }
    }
  }
`);

export const declineSeatDocument = graphql(`
  mutation DeclineSeat($act: ID!, $input: AnswerInput!) {
    declineSeat(act: $act, input: $input) {
      ...SeatRow
    }
  }
`);

export const editSeatDocument = graphql(`
  mutation EditSeat($act: ID!, $input: EditSeatInput!) {
    editSeat(act: $act, input: $input) {
      ...SeatRow
    }
  }
`);

export const endSeatDocument = graphql(`
  mutation EndSeat($act: ID!, $id: ID!) {
    endSeat(act: $act, id: $id) {
      ...SeatRow
    }
  }
`);

export const saveTeamDocument = graphql(`
  mutation SaveTeam($act: ID!, $input: TeamInput!) {
    saveTeam(act: $act, input: $input) {
      ...TeamRow
    }
  }
`);

export const archiveTeamDocument = graphql(`
  mutation ArchiveTeam($act: ID!, $id: ID!) {
    archiveTeam(act: $act, id: $id) {
      ...TeamRow
    }
  }
`);

export const restoreTeamDocument = graphql(`
  mutation RestoreTeam($act: ID!, $id: ID!) {
    restoreTeam(act: $act, id: $id) {
      ...TeamRow
    }
  }
`);

export const saveOrganizationDocument = graphql(`
  mutation SaveOrganization($act: ID!, $input: OrganizationInput!) {
    saveOrganization(act: $act, input: $input) {
      ...OrganizationRow
    }
  }
`);

export const savePlaceDocument = graphql(`
  mutation SavePlace($act: ID!, $input: PlaceInput!) {
    savePlace(act: $act, input: $input) {
      ...PlaceRow
    }
  }
`);

export const saveNetworkDocument = graphql(`
  mutation SaveNetwork($act: ID!, $input: NetworkInput!) {
    saveNetwork(act: $act, input: $input) {
      ...NetworkRow
    }
  }
`);
