import { graphql } from '../../../../generated/gql.js';

// A part of AnyRow (see there), as a lesson alone has as many columns as three others.
export const anyLesson = graphql(`
  fragment AnyLesson on Row {
    ... on Lesson {
      id
      version
      grownFrom: afterActionReviewId
      appliesIf
      archivedAt
      avoid
      contactSeatId
      contextFunding
      contextLaw
      contextMarket
      contextPartners
      contextPeriod
      contextPlaceSize
      coreElements
      costBand
      costHours
      costMoney
      costPayer
      doThis
      evidenceDirection
      evidenceStrength
      expiresOn
      handling
      harms
      kind
      labelReason
      language
      legalNotes
      level
      livedExperienceConcerns
      livedExperienceOutcome
      livedExperienceReason
      livedExperienceReviewNeeded
      mayChange
      mechanism
      mechanismKey
      moderators
      notIf
      observationId
      organizationId
      problem
      result
      retiredBecause
      appliedHow
      lookAgainOn: reviewOn
      sources
      state
      strand
      supersedesId
      aboutTactic: tacticId
      tacticTypeKey
      takesAgreements
      takesApprovals
      takesHours
      takesLeadTime
      takesPeople
      takesSkills
      teamId
      templates
      title
      validatedAt
      whatWeDid
      writerId
      writerName
      written
      madeAt
      madeBy
      changedAt
      changedBy
      audience {
        ...AudienceParts
      }
    }
    ... on QualityCheck {
      id
      version
      archivedAt
      context
      checkHappened: happened
      lessonId
      lessonVersion
      note
      organizationId
      reviewerId
      reviewerName
      soWhat
      teamId
      whereApplies
      checkWhy: why
      madeAt
      madeBy
      changedAt
      changedBy
    }
  }
`);
