import { reader } from '../journal/reader.js';
import { Team } from '../teams/team.js';
import type { Work } from '../work/work.js';
import { nameOfTeam } from './answer.acts.js';
import { FollowUp, HomeQuestion } from './home-question.js';
import { Answer, Question, WithdrawnQuestion } from './question.js';

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/**
 * Puts a question before the network. Only the system does that: whoever reads it finds nobody behind it, in its row, its frames and
 * its history, and nothing tells one whose city is hidden from one whose city is not but that it has no name.
 */
export async function post(work: Work, id: string, at: Date): Promise<boolean> {
  const home = await work.get(HomeQuestion, id, { lock: true });
  if (home.state !== 'asked') return false;
  const { networkId } = await work.get(Team, home.teamId);
  const origin = home.hideCity ? {} : { teamId: home.teamId, askerRole: home.askerRole, ...(await nameOfTeam(work, home.teamId, home.organizationId)) };
  const { title, context, wantedBy, tacticTypeKey, handling } = home;
  const question = await work.insert(Question, {
    ...{ title, context, wantedBy, tacticTypeKey, handling, networkId, ...origin, state: 'open' as const, postedOn: dayOf(at) },
    audienceId: await work.audienceOf([`network/${networkId}`]),
  });
  await work.update(home, { state: 'open', questionId: question.id });
  return true;
}

reader({
  name: 'question.posted',
  reads: ['question.asked'],
  async handle(work, { changes, at }) {
    let did = false;
    for (const { kind, id } of changes) did = (kind === 'home_question' && (await post(work, id, at))) || did;
    return did;
  },
});

/** The network's copy of what those who asked say, without who said it; and what they took back. */
export async function deliver(work: Work, id: string): Promise<boolean> {
  const said = await work.get(FollowUp, id, { lock: true });
  const { questionId } = await work.get(HomeQuestion, said.homeQuestionId);
  const question = await work.get(Question, questionId!);
  if (!said.answerId) {
    if (said.archivedAt || question.state === 'withdrawn') return false;
    const { content, text } = said;
    const answer = await work.insert(Answer, { questionId: question.id, fromAsker: true, content, text, audienceId: question.audienceId }, question);
    await work.update(said, { answerId: answer.id });
    return true;
  }
  const answer = await work.get(Answer, said.answerId, { lock: true });
  if (!said.archivedAt || answer.archivedAt) return false;
  await work.update(answer, { archivedAt: said.archivedAt, content: said.content, text: said.text });
  return true;
}

reader({
  name: 'answer.delivered',
  reads: ['question.followed_up', 'question.unfollowed'],
  async handle(work, { changes }) {
    let did = false;
    for (const { kind, id } of changes) did = (kind === 'follow_up' && (await deliver(work, id))) || did;
    return did;
  },
});

/** What was decided at home stands outside too. */
async function settle(work: Work, { acceptedAnswerId, state, questionId }: HomeQuestion): Promise<boolean> {
  if (!questionId || (state !== 'open' && state !== 'closed')) return false;
  const question = await work.get(Question, questionId, { lock: true });
  const { version } = question;
  return (await work.update(question, { acceptedAnswerId, state })).version !== version;
}

/** An answer that was taken away helps nobody: another one may be accepted in its place. */
async function unaccept(work: Work, answerId: string): Promise<boolean> {
  const [home] = await work.find(HomeQuestion, { acceptedAnswerId: answerId }, { lock: true });
  if (!home) return false;
  await settle(work, await work.update(home, { acceptedAnswerId: null }));
  return true;
}

reader({
  name: 'question.settled',
  reads: ['question.accepted', 'question.unaccepted', 'question.closed', 'question.reopened', 'answer.withdrawn'],
  async handle(work, { changes }) {
    let did = false;
    for (const { kind, id } of changes) {
      if (kind === 'home_question') did = (await settle(work, await work.get(HomeQuestion, id, { lock: true }))) || did;
      if (kind === 'answer') did = (await unaccept(work, id)) || did;
    }
    return did;
  },
});

/** For whoever has its address or had answered it. */
reader({
  name: 'question.taken_back',
  reads: ['question.withdrawn'],
  async handle(work, { changes, at }) {
    const gone = changes.filter(({ kind, after }) => kind === 'question' && after?.['state'] === 'withdrawn');
    for (const { id: questionId } of gone) {
      const { networkId } = await work.get(Question, questionId);
      await work.insert(WithdrawnQuestion, { questionId, withdrawnOn: dayOf(at), audienceId: await work.audienceOf([`network/${networkId}`]) });
    }
    return gone.length > 0;
  },
});
