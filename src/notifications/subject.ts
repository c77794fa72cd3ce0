import { Field, ObjectType } from '@nestjs/graphql';
import { Adoption, ReportBack } from '../adoptions/adoption.js';
import { Agreement } from '../agreements/agreement.js';
import { Commitment, Occurrence } from '../commitments/commitment.js';
import { Comment } from '../comments/comment.js';
import { Edition, WithdrawnEdition } from '../editions/edition.js';
import { Lesson } from '../lessons/lesson.js';
import { Decision } from '../meetings/decisions/decision.js';
import { Meeting } from '../meetings/meeting.js';
import { Release, ReleaseApproval } from '../releases/release.js';
import { SourceMessage } from '../messages/message.js';
import { Answer, Question, WithdrawnQuestion } from '../questions/question.js';
import { Partner } from '../tactics/partner.js';
import { Tactic } from '../tactics/tactic.js';
import { Task } from '../tasks/task.js';
import { Seat } from '../teams/seat.js';
import type { Context } from '../work/context.js';
import { Day } from '../work/graphql.js';
import type { Notice } from './notice.js';

@ObjectType({ description: 'What a notice is about, as its person may see it now.' })
export class NoticeSubject {
  @Field() title: string;
  @Field({ description: 'Where it is seen or answered, below the address of this server.' }) path: string;
  @Field(() => Day, { nullable: true }) dueOn: string | null;
  @Field(() => Date, { nullable: true }) startsAt: Date | null;
}

type Read = (context: Context, id: string) => Promise<Partial<NoticeSubject> | null>;

const ofTactic: Read = async (context, id) => {
  const tactic = await context.load(Tactic, id);
  return tactic && { title: tactic.title, path: `/boards/${tactic.boardId}/tactics/${tactic.id}` };
};

/** A lesson where the network reads it. What it was called is no longer its reader's to know once it is withdrawn. */
const ofEdition: Read = async (context, id) => ({ title: (await context.load(Edition, id))?.title ?? '', path: `/library/${id}` });

const ofQuestion: Read = async (context, id) => {
  const question = await context.load(Question, id);
  return question && { title: question.title, path: `/questions/${question.id}`, dueOn: question.state === 'open' ? question.wantedBy : null };
};

/** Read through the context, so that many notices are a few statements. */
const kinds: Readonly<Record<string, Read>> = {
  task: async (context, id) => {
    const task = await context.load(Task, id);
    return task && { title: task.title, path: `/action-items/${task.id}`, dueOn: task.dueOn };
  },
  tactic: ofTactic,
  partner: async (context, id) => {
    const partner = await context.load(Partner, id);
    return partner && ofTactic(context, partner.tacticId);
  },
  seat: async (context, id) => {
    const seat = await context.load(Seat, id);
    return seat && { title: seat.proposedName ?? '', path: '/today' };
  },
  commitment: async (context, id) => {
    const commitment = await context.load(Commitment, id);
    return commitment && { title: commitment.title, path: '/today', dueOn: commitment.nextOn };
  },
  occurrence: async (context, id) => {
    const occurrence = await context.load(Occurrence, id);
    const commitment = occurrence && (await context.load(Commitment, occurrence.commitmentId));
    return commitment && { title: commitment.title, path: '/today', dueOn: occurrence.dueOn };
  },
  meeting: async (context, id) => {
    const meeting = await context.load(Meeting, id);
    return meeting && { title: meeting.title, path: `/meetings/${meeting.id}`, startsAt: meeting.startsAt };
  },
  agreement: async (context, id) => {
    const agreement = await context.load(Agreement, id);
    const day = [agreement?.reviewOn, agreement?.endsOn].filter((one) => one != null).sort()[0];
    return agreement && { title: agreement.title, path: `/team/${agreement.teamId}?view=agreements`, dueOn: day ?? null };
  },
  decision: async (context, id) => {
    const decision = await context.load(Decision, id);
    return decision && { title: decision.statement, path: '/decisions', dueOn: decision.reviewOn };
  },
  lesson: async (context, id) => {
    const lesson = await context.load(Lesson, id);
    return lesson && { title: lesson.title, path: `/lessons/${lesson.id}`, dueOn: lesson.reviewOn };
  },
  release: async (context, id) => {
    const release = await context.load(Release, id);
    return release && { title: release.title, path: `/releases/${release.id}` };
  },
  release_approval: async (context, id) => {
    const approval = await context.load(ReleaseApproval, id);
    const release = approval && (await context.load(Release, approval.releaseId));
    return release && { title: release.title, path: `/releases/${release.id}` };
  },
  edition: ofEdition,
  // What it was called is no longer its reader's to know.
  withdrawn_edition: async (context, id) => {
    const withdrawn = await context.load(WithdrawnEdition, id);
    return withdrawn && { title: '', path: `/library/${withdrawn.editionId}` };
  },
  adoption: async (context, id) => {
    const adoption = await context.load(Adoption, id);
    return adoption && ofEdition(context, adoption.editionId);
  },
  report_back: async (context, id) => {
    const report = await context.load(ReportBack, id);
    const adoption = report && (await context.load(Adoption, report.adoptionId));
    return adoption && { ...(await ofEdition(context, adoption.editionId)), dueOn: report.state === 'asked' ? report.dueOn : null };
  },
  source_message: async (context, id) => {
    const message = await context.load(SourceMessage, id);
    return message && ofEdition(context, message.editionId);
  },
  question: ofQuestion,
  answer: async (context, id) => {
    const answer = await context.load(Answer, id);
    return answer && ofQuestion(context, answer.questionId);
  },
  withdrawn_question: async (context, id) => {
    const withdrawn = await context.load(WithdrawnQuestion, id);
    return withdrawn && { title: '', path: `/questions/${withdrawn.questionId}` };
  },
  comment: async (context, id) => {
    const comment = await context.load(Comment, id);
    // What it is about says its name and place; the words of the comment stay in their thread.
    const about = comment && (await kinds[comment.aboutKind]?.(context, comment.aboutId));
    return about ? { ...about, path: `${about.path}#comment-${id}` } : null;
  },
};

export async function subjectOf(context: Context, { kind, subjectId }: Notice): Promise<NoticeSubject | null> {
  const said = await kinds[kind]?.(context, subjectId);
  return said ? Object.assign(new NoticeSubject(), { dueOn: null, startsAt: null }, said) : null;
}
