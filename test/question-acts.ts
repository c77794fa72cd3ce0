import { words } from './comment-acts.js';
import type { Json, Person, TestServer } from './harness.js';
import type { World } from './world.js';

const answerFields = `id version questionId fromAsker teamId organizationId placeName organizationName writerRole content text editedAt archivedAt madeBy changedBy viewerCan
  lessons { id title }`;
const homeFields = `id version teamId title context wantedBy tacticTypeKey handling hideCity askedBy askedByName state questionId acceptedAnswerId viewerCan
  followUps { id text answerId archivedAt madeBy viewerCan }`;
const followUpFields = 'id version homeQuestionId text answerId archivedAt madeBy viewerCan';
export const questionFields = `id version networkId title context wantedBy tacticTypeKey handling teamId placeName teamName organizationName askerRole state postedOn acceptedAnswerId
  madeBy changedBy answerCount ours mayAnswerFor watch answers { ${answerFields} } home { ${homeFields} }`;

/** Name, the argument's type, what comes back. */
const verbs = {
  askNetwork: ['input: AskNetworkInput!', homeFields],
  answerQuestion: ['input: AnswerQuestionInput!', answerFields],
  editAnswer: ['input: EditAnswerInput!', answerFields],
  withdrawAnswer: ['id: ID!', answerFields],
  followUp: ['input: FollowUpInput!', followUpFields],
  withdrawFollowUp: ['id: ID!', followUpFields],
  acceptAnswer: ['input: AcceptAnswerInput!', homeFields],
  unacceptAnswer: ['id: ID!', homeFields],
  closeQuestion: ['id: ID!', homeFields],
  reopenQuestion: ['id: ID!', homeFields],
  withdrawQuestion: ['id: ID!', homeFields],
  draftLessonFromAnswer: ['input: DraftFromAnswerInput!', 'id title problem whatWeDid language tacticTypeKey kind state writerName answer { id }'],
} as const;

/** `asks(denver, 'closeQuestion', id)`: the value of the verb's own argument; answers the row with all its fields. */
export async function asks(person: Person, verb: keyof typeof verbs, value: unknown, act?: string): Promise<Json> {
  const [argument, fields] = verbs[verb];
  const name = argument.split(':')[0]!;
  const document = `mutation Asks($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

export const seeQuestion = async (person: Person, id: string): Promise<Json> =>
  (await person.see(`query Q($id: ID!) { question(id: $id) { ${questionFields} } }`, { id })).question;
export const seeHome = async (person: Person, id: string): Promise<Json> =>
  (await person.see(`query H($id: ID!) { homeQuestion(id: $id) { ${homeFields} } }`, { id })).homeQuestion;
export const questionsOf = async (person: Person, input: object = {}): Promise<Json> =>
  (
    await person.see('query L($input: QuestionsInput) { questions(input: $input) { questions { id title answerCount ours placeName state } next } }', {
      input,
    })
  ).questions;
export const identifiersIn = async (person: Person, input: object): Promise<Json[]> =>
  (await person.see('query I($input: IdentifiersInput!) { identifiers(input: $input) { key field kind excerpt blocks } }', { input })).identifiers;
export const watchQuestion = (person: Person, id: string, state: string | null): Promise<Json> =>
  person.do('mutation W($id: ID!, $state: String) { watchQuestion(id: $id, state: $state) }', { id, state });

export const question = (world: World, more: object = {}) => ({
  ...{ teamId: world.boston.team, title: 'Who trains night clerks?', context: 'We want to begin in spring.', handling: 'TLP:GREEN', hideCity: false },
  ...more,
});

/** One of Boston's that is out: as it stands at home, and the id under which the network reads it. */
export async function postedQuestion(server: TestServer, asker: Person, world: World, more: object = {}): Promise<{ home: string; id: string }> {
  const { id: home } = await asks(asker, 'askNetwork', question(world, more));
  await server.clock.passes(new Date());
  return { home, id: (await seeHome(asker, home)).questionId };
}

export const answers = (person: Person, questionId: string, teamId: string, text: string): Promise<Json> =>
  asks(person, 'answerQuestion', { questionId, teamId, content: words(text) });
