import type { Json, Person, TestServer } from './harness.js';
import { asking, releases, seeRelease, validLesson } from './release-acts.js';
import type { World } from './world.js';

const reportFields = 'id version adoptionId afterMonths dueOn state outcome whatChanged numbers reason answeredAt viewerCan';
const adaptationFields = 'id version adoptionId text changed nature happened planned decidedBy level goal factor lasting fidelity archivedAt viewerCan';
export const adoptionFields = `id version teamId editionId placeId placeName teamName state reason startedOn told withdrawnOn madeBy viewerCan movesTo
  edition { id title evidenceStrength } tactic { id boardId title } fit { key answer note } adaptations { ${adaptationFields} } removedAdaptations { id text archivedAt viewerCan } reports { ${reportFields} }`;
const messageFields = 'id editionId teamId fromSource senderPlace senderRole text madeBy viewerCan';

/** Name, the argument's type, what comes back. */
const verbs = {
  considerLesson: ['input: ConsiderLessonInput!', adoptionFields],
  adoptLesson: ['input: AdoptLessonInput!', adoptionFields],
  planAdoption: ['input: PlanAdoptionInput!', adoptionFields],
  answerFit: ['input: AnswerFitInput!', adoptionFields],
  moveAdoption: ['input: MoveAdoptionInput!', adoptionFields],
  tellNetwork: ['id: ID!', adoptionFields],
  addAdaptation: ['input: AddAdaptationInput!', adaptationFields],
  editAdaptation: ['input: EditAdaptationInput!', adaptationFields],
  removeAdaptation: ['id: ID!', adaptationFields],
  restoreAdaptation: ['id: ID!', adaptationFields],
  addReport: ['input: AddReportInput!', reportFields],
  answerReport: ['input: AnswerReportInput!', reportFields],
  skipReport: ['input: SkipReportInput!', reportFields],
  editReport: ['input: EditReportInput!', reportFields],
  askSource: ['input: AskSourceInput!', messageFields],
  answerAsker: ['input: AnswerAskerInput!', messageFields],
} as const;

/** `adopts(denver, 'tellNetwork', id)`: the value of the verb's own argument; answers the row with all its fields. */
export async function adopts(person: Person, verb: keyof typeof verbs, value: unknown, act?: string): Promise<Json> {
  const [argument, fields] = verbs[verb];
  const name = argument.split(':')[0]!;
  const document = `mutation Adopts($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

export const seeAdoption = async (person: Person, id: string): Promise<Json> =>
  (await person.see(`query A($id: ID!) { adoption(id: $id) { ${adoptionFields} } }`, { id })).adoption;
export const seeMessages = async (person: Person, editionId: string): Promise<Json[]> =>
  (await person.see(`query M($id: ID!) { sourceMessages(editionId: $id) { ${messageFields} } }`, { id: editionId })).sourceMessages;
/** What in a message is still to be looked at. */
export const messageFindings = async (person: Person, input: object): Promise<{ key: string; kind: string; blocks: boolean }[]> =>
  (await person.see('query F($input: MessageIdentifiersInput!) { messageIdentifiers(input: $input) { key kind excerpt blocks } }', { input }))
    .messageIdentifiers;
export const seeCredit = async (person: Person, id: string): Promise<Json> =>
  (await person.see('query C($id: ID!) { edition(id: $id) { credit evidenceStrength workedIn adoptions { placeName state } } }', { id })).edition;
export const seeLedger = async (person: Person): Promise<Json> =>
  (await person.see('{ adoptionLedger { places lines { edition { id title } entries { outcome adoption { placeName state } } } } }')).adoptionLedger;

/** Looked at in each respect. */
export const fits = ['law', 'market', 'partners', 'money', 'culture_language', 'data'].map((key) => ({ key, answer: key === 'data' ? 'unknown' : 'yes' }));

/** A lesson of Boston's police that is out in the network, and what was agreed to. */
export async function releasedLesson(
  server: TestServer,
  who: { police: Person; services: Person; world: World },
  { hideCity = false, ...more }: { hideCity?: boolean } & Record<string, unknown> = {},
): Promise<{ lesson: string; release: string; edition: string }> {
  const lesson = await validLesson(who, more);
  const { id } = await releases(who.police, 'askRelease', asking(lesson, { hideCity }));
  await server.clock.passes(new Date());
  return { lesson: lesson.id, release: id, edition: (await seeRelease(who.police, id)).editionId };
}
