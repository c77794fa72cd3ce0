import { Organization } from '../organizations/organization.js';
import { Place } from '../places/place.js';
import { Team } from '../teams/team.js';
import { mayGoOut } from '../teams/telling.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { HomeQuestion } from './home-question.js';
import { readableContent, said } from './identifiers.js';
import { Answer, Question } from './question.js';
import type { AnswerQuestionInput, EditAnswerInput } from './question.inputs.js';
import * as rules from './question.rules.js';

const mostAnswers = 500;

/** What stands with the words of a team: where it works, for whom it is said and in which role, as they are called now. */
export async function nameOfTeam(
  work: Work,
  teamId: string,
  organizationId: string,
): Promise<{ placeName: string; teamName: string; organizationName: string }> {
  const team = await work.get(Team, teamId);
  const places = team.placeIds.length ? await work.find(Place, { id: team.placeIds }, { order: 'name, id' }) : [];
  const organization = await work.get(Organization, organizationId);
  return { placeName: places.map(({ name }) => name).join(', ') || team.name, teamName: team.name, organizationName: organization.name };
}

/** @throws Refusal INVALID where so much was said that nobody would be shown more. */
export async function roomToSay(work: Work, questionId: string): Promise<void> {
  const [said] = await work.query<{ count: number }>('select count(*)::int as count from app.answer where question_id = $1', [questionId]);
  new Check().that('questionId', said!.count < mostAnswers, 'too_many').done();
}

export const answerQuestion = act({
  mutation: 'answerQuestion',
  name: 'answer.given',
  load: (work, { questionId }: AnswerQuestionInput) => work.get(Question, questionId),
  may: rules.mayAnswerQuestion,
  do: async (work, question, input) => {
    const read = said(input.content);
    const teamId = input.teamId.toLowerCase();
    const seat = work.viewer.seatsOn(teamId).find(({ role }) => role !== 'guest')!;
    // Those who ask say more as what they are. Nobody else sees that they are.
    const ours = await work.find(HomeQuestion, { questionId: question.id, teamId });
    new Check().that('teamId', seat.network === question.networkId && ours.length === 0, 'not_allowed').done();
    rules.mustBe(question, 'open');
    await roomToSay(work, question.id);
    await mayGoOut(work, teamId, readableContent(read), { hideCity: false, lookedAt: input.lookedAt ?? null });
    const { placeName, organizationName } = await nameOfTeam(work, teamId, seat.organization);
    return work.insert(
      Answer,
      {
        ...{ questionId: question.id, fromAsker: false, teamId, organizationId: seat.organization, placeName, organizationName, writerRole: seat.role },
        ...{ content: read.content, text: read.text, audienceId: question.audienceId },
      },
      question,
    );
  },
});

const locked = (work: Work, { id }: { id: string }): Promise<Answer> => work.get(Answer, id, { lock: true });

export const editAnswer = act({
  mutation: 'editAnswer',
  name: 'answer.edited',
  on: Answer,
  load: (work, input: EditAnswerInput) => locked(work, input),
  may: rules.wroteAnswer,
  do: async (work, answer, { version, content, lookedAt }) => {
    const read = said(content);
    rules.mustStand(answer);
    await mayGoOut(work, answer.teamId!, readableContent(read), { hideCity: false, lookedAt: lookedAt ?? null });
    return work.edit(answer, version, { content: read.content, text: read.text, editedAt: new Date() });
  },
});

export const withdrawAnswer = act({
  mutation: 'withdrawAnswer',
  name: 'answer.withdrawn',
  on: Answer,
  load: locked,
  may: rules.mayWithdrawAnswer,
  do: async (work, answer) => {
    if (answer.archivedAt) return answer;
    return work.update(answer, { archivedAt: new Date(), content: JSON.stringify({ type: 'doc' }), text: '' });
  },
});
