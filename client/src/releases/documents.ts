import { graphql } from '../generated/gql.js';

/** What a lesson says once it has left its team: the same of what is to go out and of what went. */
export const publishedText = graphql(`
  fragment PublishedText on Published {
    title
    kind
    tacticTypeKey
    strand
    level
    problem
    contextPlaceSize
    contextLaw
    contextPartners
    contextMarket
    contextFunding
    contextPeriod
    whatWeDid
    result
    mechanism
    mechanismKey
    moderators
    takesPeople
    takesHours
    takesSkills
    takesAgreements
    takesApprovals
    takesLeadTime
    costBand
    costMoney
    costHours
    costPayer
    doThis
    avoid
    appliesIf
    notIf
    coreElements
    mayChange
    harms
    legalNotes
    evidenceStrength
    evidenceDirection
    sources
    templates
    language
    reviewOn
    expiresOn
    livedExperienceOutcome
    written
    handling
  }
`);

/** What is to go out, exactly as it was asked for, and what each organization says to it. */
export const releaseDocument = graphql(`
  query ReleasePage($id: ID!) {
    release(id: $id) {
      id
      teamId
      reason
      checklist
      findings {
        field
        kind
        excerpt
        word
      }
      hideCity
      hideContact
      embargoUntil
      state
      askedByName
      askedAt
      releasedAt
      editionId
      withdrawnBecause
      withdrawnNote
      viewerCan
      approvals {
        id
        organizationId
        state
        reason
        answeredByName
        answeredAt
        viewerCan
      }
      lesson {
        id
      }
      related {
        ...RelatedEdition
      }
      ...PublishedText
    }
  }
`);

/** What stands between a lesson and the network, and how it stands there. */
export const sharingDocument = graphql(`
  query Sharing($id: ID!, $hideCity: Boolean!) {
    lesson(id: $id) {
      releaseCheck(hideCity: $hideCity) {
        missing
        unchanged
        findings {
          key
          field
          kind
          excerpt
          blocks
        }
        organizations {
          organizationId
          why
          seesLesson
        }
      }
      releases {
        id
        state
        hideCity
        embargoUntil
        expiresOn
        askedByName
        askedAt
        releasedAt
        withdrawnBecause
        withdrawnNote
        viewerCan
        approvals {
          id
          organizationId
          state
          reason
          answeredByName
          answeredAt
        }
      }
      edition {
        id
        number
        releasedOn
        openedBy {
          organizationId
          organizationName
          placeName
          at
        }
      }
    }
  }
`);

/** What my organization is asked to agree to. */
export const releaseAsksDocument = graphql(`
  query ReleaseAsks {
    today {
      releaseAsks {
        id
        organizationId
        askedAt
        release {
          id
          title
          reason
          askedBy
        }
      }
    }
  }
`);

export const askReleaseDocument = graphql(`
  mutation AskRelease($act: ID!, $input: AskReleaseInput!) {
    askRelease(act: $act, input: $input) {
      id
      state
    }
  }
`);

export const agreeToReleaseDocument = graphql(`
  mutation AgreeToRelease($act: ID!, $id: ID!) {
    agreeToRelease(act: $act, id: $id) {
      id
      state
    }
  }
`);

export const refuseReleaseDocument = graphql(`
  mutation RefuseRelease($act: ID!, $input: AnswerInput!) {
    refuseRelease(act: $act, input: $input) {
      id
      state
    }
  }
`);

export const takeBackAgreementDocument = graphql(`
  mutation TakeBackAgreement($act: ID!, $input: AnswerInput!) {
    takeBackAgreement(act: $act, input: $input) {
      id
      state
    }
  }
`);

export const withdrawReleaseDocument = graphql(`
  mutation WithdrawRelease($act: ID!, $input: WithdrawReleaseInput!) {
    withdrawRelease(act: $act, input: $input) {
      id
      state
    }
  }
`);
