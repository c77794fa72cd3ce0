import { nameOf } from '../tactics/seated.js';
import { Team } from '../teams/team.js';
import { mayGoOut } from '../teams/telling.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { worksOnTheTeam } from '../work/rules.js';
import { vocabulary } from '../work/vocabulary.js';
import { shown, type Work } from '../work/work.js';
import { roomToSay } from './answer.acts.js';
import { FollowUp, HomeQuestion } from './home-question.js';
import { checkAsked, readableContent, readableQuestion, said } from './identifiers.js';
import { Answer, Question } from './question.js';
import type { AcceptAnswerInput, AskNetworkInput, FollowUpInput } from './question.inputs.js';
import * as rules from './question.rules.js';

/** Of one team at a time: each is told to all who coordinate in the network. */
const mostOpen = 30;
const labels: ReadonlySet<string> = new Set(['TLP:GREEN', 'TLP:CLEAR']);
const locked = (work: Work, { id }: { id: string }): Promise<HomeQuestion> => work.get(HomeQuestion, id, { lock: true });

/** It goes out by itself, in nobody's name, whether its city is shown or not. */
export const askNetwork = act({
  mutation: 'askNetwork',
  name: 'question.asked',
  load: async (work, { teamId }: AskNetworkInput) => {
    const team = await work.get(Team, teamId);
    return { teamId: team.id };
  },
  may: worksOnTheTeam,
  do: async (work, { teamId }, { title, context, wantedBy, tacticTypeKey, handling, hideCity, lookedAt }) => {
    checkAsked(new Check(), { title, context })
      .date('wantedBy', wantedBy)
      .key('tacticTypeKey', tacticTypeKey, vocabulary('tacticTypes'))
      .key('handling', handling, labels)
      .done();
    const waiting = await work.find(HomeQuestion, { teamId, state: ['asked', 'open'] }, { limit: mostOpen });
    new Check().that('teamId', waiting.length < mostOpen, 'too_many').done();
    const asked = { title: title.trim(), context: context?.trim() || null };
    await mayGoOut(work, teamId, readableQuestion(asked), { hideCity, lookedAt: lookedAt ?? null });
    const seat = work.viewer.seatsOn(teamId).find(({ role }) => role !== 'guest')!;
    return work.insert(HomeQuestion, {
      ...{ ...asked, teamId, wantedBy: wantedBy ?? null, tacticTypeKey: tacticTypeKey ?? null, handling, hideCity, state: 'asked' as const },
      ...{ askedBy: work.viewer.person, askedByName: await nameOf(work, work.viewer.person), organizationId: seat.organization, askerRole: seat.role },
      audienceId: await work.audienceOf([`team/${teamId}`]),
    });
  },
});

export const followUp = act({
  mutation: 'followUp',
  name: 'question.followed_up',
  on: HomeQuestion,
  load: (work, input: FollowUpInput) => locked(work, input),
  may: rules.mayFollowUp,
  do: async (work, home, { content, lookedAt }) => {
    const read = said(content);
    rules.mustBe(home, 'open');
    await roomToSay(work, home.questionId!);
    await mayGoOut(work, home.teamId, readableContent(read), { hideCity: home.hideCity, lookedAt: lookedAt ?? null });
    const row = { homeQuestionId: home.id, teamId: home.teamId, content: read.content, text: read.text };
    return work.insert(FollowUp, { ...row, audienceId: home.audienceId }, home);
  },
});

export const withdrawFollowUp = act({
  mutation: 'withdrawFollowUp',
  name: 'question.unfollowed',
  on: FollowUp,
  load: (work, { id }: { id: string }) => work.get(FollowUp, id, { lock: true }),
  may: rules.mayTakeBackFollowUp,
  do: async (work, row) => {
    if (row.archivedAt) return row;
    return work.update(row, { archivedAt: new Date(), content: JSON.stringify({ type: 'doc' }), text: '' });
  },
});

export const acceptAnswer = act({
  mutation: 'acceptAnswer',
  name: 'question.accepted',
  on: HomeQuestion,
  load: (work, input: AcceptAnswerInput) => locked(work, input),
  may: rules.mayAccept,
  do: async (work, home, { answerId }) => {
    new Check().id('answerId', answerId).done();
    rules.mustBe(home, 'open', 'closed');
    if (home.acceptedAnswerId) throw new Refusal('CONFLICT', { id: home.id, fields: ['acceptedAnswerId'], current: shown(home) });
    const answer = await work.get(Answer, answerId, { lock: true });
    new Check().that('answerId', answer.questionId === home.questionId && !answer.fromAsker, 'not_allowed').done();
    rules.mustStand(answer);
    return work.update(home, { acceptedAnswerId: answer.id });
  },
});

/** It was another one, or none of them. */
export const unacceptAnswer = act({
  mutation: 'unacceptAnswer',
  name: 'question.unaccepted',
  on: HomeQuestion,
  load: locked,
  may: rules.mayUnaccept,
  do: (work, home) => {
    rules.mustBe(home, 'open', 'closed');
    return work.update(home, { acceptedAnswerId: null });
  },
});

export const closeQuestion = act({
  mutation: 'closeQuestion',
  name: 'question.closed',
  on: HomeQuestion,
  load: locked,
  may: rules.mayClose,
  do: (work, home) => {
    rules.mustBe(home, 'open');
    return work.update(home, { state: 'closed' });
  },
});

export const reopenQuestion = act({
  mutation: 'reopenQuestion',
  name: 'question.reopened',
  on: HomeQuestion,
  load: locked,
  may: rules.mayReopen,
  do: (work, home) => {
    rules.mustBe(home, 'closed');
    return work.update(home, { state: 'open' });
  },
});

/** Off every screen outside at once, with its answers; those at home keep them. */
export const withdrawQuestion = act({
  mutation: 'withdrawQuestion',
  name: 'question.withdrawn',
  on: HomeQuestion,
  load: locked,
  may: rules.mayTakeBack,
  do: async (work, home) => {
    rules.mustBe(home, 'asked', 'open', 'closed');
    const [question] = home.questionId ? await work.find(Question, { id: home.questionId }, { lock: true }) : [];
    if (question) await work.update(question, { state: 'withdrawn', audienceId: home.audienceId });
    return work.update(home, { state: 'withdrawn' });
  },
});
