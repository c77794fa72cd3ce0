import { graphql } from '../generated/gql.js';

export const afterActionReviewDocument = graphql(`
  query AfterActionReviewPage($id: ID!) {
    afterActionReview(id: $id) {
      ...AfterActionReviewRow
      observations {
        ...ObservationRow
      }
      viewerCan
    }
  }
`);

/** What came of the observations: a lesson goes its own way, and whoever reads the review may see fewer of them. */
export const grownLessonsDocument = graphql(`
  query GrownLessons($id: ID!) {
    afterActionReview(id: $id) {
      lessons {
        id
        observationId
        title
        state
      }
    }
  }
`);

export const teamReviewsDocument = graphql(`
  query TeamAfterActionReviews($teamId: ID!) {
    afterActionReviews(teamId: $teamId) {
      ...AfterActionReviewRow
    }
    putAway: afterActionReviews(teamId: $teamId, archived: true) {
      ...AfterActionReviewRow
    }
  }
`);

export const tacticReviewsDocument = graphql(`
  query TacticAfterActionReviews($id: ID!) {
    tactic(id: $id) {
      afterActionReviews {
        ...AfterActionReviewRow
      }
    }
  }
`);

export const meetingReviewsDocument = graphql(`
  query MeetingAfterActionReviews($id: ID!) {
    meeting(id: $id) {
      afterActionReviews {
        ...AfterActionReviewRow
      }
    }
  }
`);

/** What a review is to be about, where no page before has brought it. */
export const reviewedTacticDocument = graphql(`
  query ReviewedTactic($id: ID!) {
    tactic(id: $id) {
      ...TacticRow
    }
  }
`);

export const reviewedMeetingDocument = graphql(`
  query ReviewedMeeting($id: ID!) {
    meeting(id: $id) {
      ...MeetingRow
    }
  }
`);

export const beginAfterActionReviewDocument = graphql(`
  mutation BeginAfterActionReview($act: ID!, $input: BeginAfterActionReviewInput!) {
    beginAfterActionReview(act: $act, input: $input) {
      ...AfterActionReviewRow
    }
  }
`);

export const editAfterActionReviewDocument = graphql(`
  mutation EditAfterActionReview($act: ID!, $input: EditAfterActionReviewInput!) {
    editAfterActionReview(act: $act, input: $input) {
      ...AfterActionReviewRow
    }
  }
`);

export const finishAfterActionReviewDocument = graphql(`
  mutation FinishAfterActionReview($act: ID!, $id: ID!) {
    finishAfterActionReview(act: $act, id: $id) {
      ...AfterActionReviewRow
    }
  }
`);

export const reopenAfterActionReviewDocument = graphql(`
  mutation ReopenAfterActionReview($act: ID!, $id: ID!) {
    reopenAfterActionReview(act: $act, id: $id) {
      ...AfterActionReviewRow
    }
  }
`);

export const archiveAfterActionReviewDocument = graphql(`
  mutation ArchiveAfterActionReview($act: ID!, $id: ID!) {
    archiveAfterActionReview(act: $act, id: $id) {
      ...AfterActionReviewRow
    }
  }
`);

export const restoreAfterActionReviewDocument = graphql(`
  mutation RestoreAfterActionReview($act: ID!, $id: ID!) {
    restoreAfterActionReview(act: $act, id: $id) {
      ...AfterActionReviewRow
    }
  }
`);

export const addObservationsDocument = graphql(`
  mutation AddObservations($act: ID!, $input: AddObservationsInput!) {
    addObservations(act: $act, input: $input) {
      ...ObservationRow
    }
  }
`);

export const editObservationDocument = graphql(`
  mutation EditObservation($act: ID!, $input: EditObservationInput!) {
    editObservation(act: $act, input: $input) {
      ...ObservationRow
    }
  }
`);

export const removeObservationDocument = graphql(`
  mutation RemoveObservation($act: ID!, $id: ID!) {
    removeObservation(act: $act, id: $id) {
      ...ObservationRow
    }
  }
`);

export const lessonFromObservationDocument = graphql(`
  mutation LessonFromObservation($act: ID!, $input: DraftLessonInput!) {
    draftLesson(act: $act, input: $input) {
      id
    }
  }
`);
