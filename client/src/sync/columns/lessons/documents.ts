import { graphql } from '../../../generated/gql.js';

export const lessonRow = graphql(`
  fragment LessonRow on Lesson {
    id
    version
    afterActionReviewId
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
    reviewOn
    sources
    state
    strand
    supersedesId
    tacticId
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
`);

export const qualityCheckRow = graphql(`
  fragment QualityCheckRow on QualityCheck {
    id
    version
    archivedAt
    context
    happened
    lessonId
    lessonVersion
    note
    organizationId
    reviewerId
    reviewerName
    soWhat
    teamId
    whereApplies
    why
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);

export const taskLessonRow = graphql(`
  fragment TaskLessonRow on TaskLesson {
    id
    version
    taskId
    lessonId
    teamId
    archivedAt
    madeAt
    madeBy
    changedAt
    changedBy
  }
`);
