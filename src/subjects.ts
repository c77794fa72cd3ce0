import { takeAway as takeAdaptationAway } from './adoptions/adaptation.acts.js';
import { Adaptation, Adoption, AdoptionFit, AdoptionTactic, ReportBack } from './adoptions/adoption.js';
import { changesAgreement } from './agreements/agreement.acts.js';
import { Agreement } from './agreements/agreement.js';
import { Board } from './boards/board.js';
import { Goal } from './boards/goal.js';
import { changesComment, takeAway } from './comments/comment.acts.js';
import { Comment } from './comments/comment.js';
import { ReadMark } from './comments/read-mark.js';
import { commitmentTraits } from './commitments/commitment.changes.js';
import { Commitment, CommitmentLink, Occurrence } from './commitments/commitment.js';
import { changesCommitment, changesOccurrence } from './commitments/commitment.rules.js';
import { Edition, EditionOrigin, WithdrawnEdition } from './editions/edition.js';
import { RelatedLesson } from './editions/related/related-lesson.js';
import { HandOver, HandOverItem } from './handovers/hand-over.js';
import { changesHandOver } from './handovers/hand-over.rules.js';
import { Person } from './identity/person.js';
import { AfterActionReview, Observation } from './lessons/after-action/after-action.js';
import { changesAfterAction, mustBe } from './lessons/after-action/after-action.rules.js';
import { Lesson, QualityCheck } from './lessons/lesson.js';
import { changesLesson, holds } from './lessons/lesson.rules.js';
import { putIntoDocument } from './lessons/writing/lesson.text.js';
import { TaskLesson } from './lessons/tasks/task-lesson.js';
import { AgendaItem } from './meetings/agenda/agenda-item.js';
import { Attendance } from './meetings/attendance/attendance.js';
import { Decision } from './meetings/decisions/decision.js';
import { changesDecision } from './meetings/decisions/decision.acts.js';
import { MeetingTask } from './meetings/promises/meeting-task.js';
import { TaskDecision } from './meetings/decisions/task-decision.js';
import { Meeting } from './meetings/meeting.js';
import { changesMeeting } from './meetings/meeting.rules.js';
import { SourceMessage } from './messages/message.js';
import { MinutesVersion } from './minutes/version.js';
import { Notice } from './notifications/notice.js';
import { Organization } from './organizations/organization.js';
import { Place } from './places/place.js';
import { FollowUp, HomeQuestion } from './questions/home-question.js';
import { LessonAnswer } from './questions/lesson-answer.js';
import { Answer, Question, WithdrawnQuestion } from './questions/question.js';
import { Release, ReleaseApproval } from './releases/release.js';
import { Partner } from './tactics/partner.js';
import { Review } from './tactics/review.js';
import { Tactic } from './tactics/tactic.js';
import { TaskDependency, TaskGoal, TaskHelper } from './tasks/around.js';
import { ChecklistLine, TaskLink, TaskNote, WithdrawnAsk } from './tasks/parts.js';
import { Task } from './tasks/task.js';
import { changesPart, changesTask, taskTraits } from './tasks/task.changes.js';
import { Network } from './teams/network.js';
import { Seat } from './teams/seat.js';
import { Team } from './teams/team.js';
import { SavedView } from './views/view.js';
import { leadsTheTeam, rule, worksOnTheTeam } from './work/rules.js';
import { registerKind } from './work/thing.js';

// An answer is one to what was asked: with another organization or person in its place it would be a yes that nobody gave.
// Into some stages a card goes only with that yes.
const lead = ['leadOrganizationId', 'leadState', 'leadPersonId', 'leadReason', 'leadProposedBy', 'leadProposedAt'];
const leadWithItsAnswer = { ...Object.fromEntries(lead.map((field) => [field, lead])), stage: ['leadOrganizationId', 'leadState'] };

// What stands in a review that is done was agreed on when it was finished.
const said = ['title', 'heldOn', 'facilitatorId', 'intended', 'happened', 'why', 'keep', 'change', 'surprises', 'sectors'];
const saidUntilDone = Object.fromEntries(said.map((field) => [field, ['state']]));

/**
 * The one list of things that can be journaled, shared and followed. The rule says who may change such a row, for the
 * verbs that work on any kind (share, undo); kinds of the directory have verbs of their own for everything.
 */
registerKind(Network);
registerKind(Place);
registerKind(Organization);
registerKind(Person);
registerKind(Team);
registerKind(Seat);
registerKind(Agreement, changesAgreement);
registerKind(Board, leadsTheTeam);
registerKind(Goal, leadsTheTeam, { follows: true });
registerKind(Tactic, worksOnTheTeam, { leansOn: leadWithItsAnswer });
registerKind(Partner, worksOnTheTeam);
registerKind(Review, worksOnTheTeam);
registerKind(Task, changesTask, taskTraits);
registerKind(TaskLink, worksOnTheTeam, { goesBy: { property: 'tacticId', type: Tactic } });
registerKind(ChecklistLine, changesPart);
registerKind(TaskHelper, changesPart);
registerKind(TaskDependency, changesPart, { goesBy: { property: 'blockerId', type: Task } });
registerKind(TaskGoal, worksOnTheTeam, { goesBy: { property: 'goalId', type: Goal } });
registerKind(
  TaskNote,
  rule('whose note it is', (viewer, note) => note.personId === viewer.person),
);
registerKind(SavedView, worksOnTheTeam);
registerKind(
  WithdrawnAsk,
  rule(
    'who withdrew it, or seated for the organization that was asked',
    (viewer, row) => row.madeBy === viewer.person || viewer.seatedFor(row.teamId, row.organizationId),
  ),
);
registerKind(Meeting, changesMeeting);
registerKind(MinutesVersion);
registerKind(AgendaItem, worksOnTheTeam);
registerKind(Attendance, worksOnTheTeam);
registerKind(Decision, changesDecision);
registerKind(MeetingTask, worksOnTheTeam, { goesBy: { property: 'taskId', type: Task } });
registerKind(TaskDecision, worksOnTheTeam, { goesBy: { property: 'decisionId', type: Decision } });
registerKind(Commitment, changesCommitment, commitmentTraits);
registerKind(CommitmentLink, worksOnTheTeam, { goesBy: { property: 'tacticId', type: Tactic } });
registerKind(Occurrence, changesOccurrence, { goesBy: { property: 'commitmentId', type: Commitment } });
registerKind(AfterActionReview, changesAfterAction, { leansOn: saidUntilDone });
registerKind(Observation, worksOnTheTeam, {
  openIn: { property: 'afterActionReviewId', type: AfterActionReview, must: (review: AfterActionReview) => mustBe(review, 'draft') },
});
registerKind(Comment, changesComment, {
  takenAway: ['content', 'text', 'mentionIds'],
  takenBack: async (work, comment) => void (await takeAway(work, comment)),
});
registerKind(ReadMark);
registerKind(Lesson, changesLesson, { holds, putBack: putIntoDocument, leansOn: { handling: ['labelReason'], labelReason: ['handling'] } });
registerKind(
  QualityCheck,
  rule('who checked it', (viewer, check) => check.reviewerId === viewer.person),
  { follows: true },
);
registerKind(TaskLesson, worksOnTheTeam, { goesBy: { property: 'lessonId', type: Lesson } });
// What went through the gate comes back by a withdrawal alone, so that whoever read it is told.
registerKind(Release);
registerKind(ReleaseApproval);
registerKind(Edition, undefined, { untold: ['relatedEditionIds'] });
registerKind(RelatedLesson, worksOnTheTeam, { goesBy: { property: 'lessonId', type: Lesson } });
// Whom to ask is told by a role: the seat would say who it is to all who may read it.
registerKind(EditionOrigin, undefined, { untold: ['contactSeatId', 'releaseId'] });
registerKind(WithdrawnEdition);
// What others were told of is ended, edited or answered by a word of its own.
registerKind(Adoption, undefined, { goesBy: { property: 'editionId', type: Edition } });
registerKind(AdoptionTactic, undefined, { goesBy: { property: 'tacticId', type: Tactic } });
registerKind(AdoptionFit);
registerKind(Adaptation, worksOnTheTeam, { follows: true, takenBack: async (work, adaptation) => void (await takeAdaptationAway(work, adaptation)) });
registerKind(ReportBack);
// Once its city is hidden, with what an answer was signed is in no history either.
registerKind(SourceMessage, undefined, { goesBy: { property: 'editionId', type: Edition }, untold: ['senderPlace', 'senderRole'] });
// What others read of a question is made and taken back by words of its own.
registerKind(HomeQuestion);
registerKind(FollowUp, undefined, { goesBy: { property: 'homeQuestionId', type: HomeQuestion }, takenAway: ['content', 'text'] });
registerKind(Question);
registerKind(Answer, undefined, { goesBy: { property: 'questionId', type: Question }, takenAway: ['content', 'text'] });
registerKind(WithdrawnQuestion);
registerKind(LessonAnswer, undefined, { goesBy: { property: 'lessonId', type: Lesson } });
registerKind(Notice);
// The organization and who coordinates see it, and nobody can hide it from them. Whoever was named has answered when it is closed.
registerKind(HandOver, changesHandOver, { follows: true, leansOn: { incomingId: ['state'], incomingName: ['state'] } });
registerKind(
  HandOverItem,
  rule('who answered it', (viewer, item) => item.answeredBy === viewer.person),
);
