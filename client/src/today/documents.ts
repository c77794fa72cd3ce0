import { graphql } from '../generated/gql.js';

/** What waits for me, and the point of the journal up to which this page has told what changed. */
export const todayDocument = graphql(`
  query Today {
    cursor
    today {
      since
      leads {
        ...TacticRow
      }
      partners {
        ...PartnerRow
      }
      partnerTactics {
        ...TacticRow
      }
      seats {
        ...SeatRow
      }
      reviews {
        ...ReviewRow
      }
      reviewTactics {
        ...TacticRow
      }
      asksForMe {
        ...TaskRow
      }
      offersForMe {
        ...TaskRow
      }
      due {
        ...TaskRow
      }
      blockedByMe {
        ...TaskRow
      }
      waiting {
        ...TaskRow
      }
      withdrawnAsks {
        ...WithdrawnAskRow
      }
      taskDependencies {
        ...TaskDependencyRow
      }
      blockers {
        ...TaskRow
      }
      commitmentAsks {
        ...CommitmentRow
      }
      occurrences {
        ...OccurrenceRow
      }
      occurrenceCommitments {
        ...CommitmentRow
      }
      handOvers {
        id
        teamId
        outgoingName
        incomingName
        leavingOn
        progress {
          accepted
          all
        }
      }
      notHere {
        lastHereOn
        seat {
          ...SeatRow
        }
      }
      ownerless {
        kind
        id
        title
        organizationId
        ownerName
        dueOn
        mayTake
        acts
      }
      taskLinks {
        ...TaskLinkRow
      }
      taskTactics {
        ...TacticRow
      }
    }
  }
`);

/** Recurring promises that my organization is asked for. */
export const promisesAskedDocument = graphql(`
  query PromisesAsked {
    today {
      commitmentAsks {
        ...CommitmentRow
      }
    }
  }
`);

export const markSeenDocument = graphql(`
  mutation MarkSeen($cursor: String!) {
    markSeen(cursor: $cursor)
  }
`);
