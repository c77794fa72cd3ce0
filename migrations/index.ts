import { Journal } from './0001-journal.js';
import { Directory } from './0002-directory.js';
import { Boards } from './0003-boards.js';
import { Terms } from './0004-terms.js';
import { Noticing } from './0005-noticing.js';
import { Tasks } from './0006-tasks.js';
import { Links } from './0007-links.js';
import { Parts } from './0008-parts.js';
import { Meetings } from './0009-meetings.js';
import { Items } from './0010-items.js';
import { Views } from './0011-views.js';
import { Clock } from './0012-clock.js';
import { Notices } from './0013-notices.js';
import { Decisions } from './0014-decisions.js';
import { Commitments } from './0015-commitments.js';
import { Agreements } from './0016-agreements.js';
import { OwnerlessItems } from './0017-ownerless.js';
import { Minutes } from './0018-minutes.js';
import { SystemMeets } from './0019-system-meets.js';
import { Feeds } from './0020-feeds.js';
import { HandOvers } from './0021-hand-overs.js';
import { Mail } from './0022-mail.js';
import { EndedFeeds } from './0023-ended-feeds.js';
import { Noticed } from './0025-noticed.js';
import { Histories } from './0026-histories.js';
import { AgreementsHanded } from './0027-agreements-handed.js';
import { TaskDecisions } from './0028-task-decisions.js';
import { Coordinators } from './0029-coordinators.js';
import { Comments } from './0030-comments.js';
import { ReviewsAfterAction } from './0031-reviews-after-action.js';
import { Lessons } from './0032-lessons.js';
import { SampleMinutes } from './0033-sample-minutes.js';
import { LessonTexts } from './0034-lesson-texts.js';
import { Search } from './0035-search.js';
import { LessonsAround } from './0036-lessons-around.js';
import { Releases } from './0037-releases.js';
import { Library } from './0038-library.js';
import { Adoptions } from './0039-adoptions.js';
import { ReadMarks } from './0040-read-marks.js';
import { NearWords } from './0041-near-words.js';
import { Labels } from './0042-labels.js';
import { Questions } from './0043-questions.js';
import { ShownOrigins } from './0044-shown-origins.js';
import { FoundDirectory } from './0045-found-directory.js';
import { LessonFields } from './0046-lesson-fields.js';
import { ChosenAudiences } from './0047-chosen-audiences.js';
import { FoundOnce } from './0048-found-once.js';
import { CommentsInOrder } from './0049-comments-in-order.js';
import { RelatedLessons } from './0050-related-lessons.js';
import { LessonWords } from './0051-lesson-words.js';
import { CostBands } from './0052-cost-bands.js';
import { UnnamedContacts } from './0053-unnamed-contacts.js';
import { Chains } from './0054-chains.js';
import { PartedChains } from './0055-parted-chains.js';
import { RemovedAdaptations } from './0056-removed-adaptations.js';
import { UnseenLessons } from './0057-unseen-lessons.js';
import { PartedFields } from './0058-parted-fields.js';
import { TacticsOfAType } from './0059-tactics-of-a-type.js';

/** Every migration, in the order in which it runs. */
export const migrations = [
  Journal,
  Directory,
  Boards,
  Terms,
  Noticing,
  Tasks,
  Links,
  Parts,
  Meetings,
  Items,
  Views,
  Clock,
  Notices,
  Decisions,
  Commitments,
  Agreements,
  OwnerlessItems,
  Minutes,
  SystemMeets,
  Feeds,
  HandOvers,
  Mail,
  EndedFeeds,
  Noticed,
  Histories,
  AgreementsHanded,
  TaskDecisions,
  Coordinators,
  Comments,
  ReviewsAfterAction,
  Lessons,
  SampleMinutes,
  LessonTexts,
  Search,
  LessonsAround,
  Releases,
  Library,
  Adoptions,
  ReadMarks,
  NearWords,
  Labels,
  Questions,
  ShownOrigins,
  FoundDirectory,
  LessonFields,
  ChosenAudiences,
  FoundOnce,
  CommentsInOrder,
  RelatedLessons,
  LessonWords,
  CostBands,
  UnnamedContacts,
  Chains,
  PartedChains,
  RemovedAdaptations,
  UnseenLessons,
  PartedFields,
  TacticsOfAType,
];
