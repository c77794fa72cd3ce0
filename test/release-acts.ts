import type { Json, Person } from './harness.js';
import { learns } from './lesson-acts.js';
import type { World } from './world.js';

const texts = `title kind tacticTypeKey strand level problem contextPlaceSize contextLaw contextPartners contextMarket contextFunding contextPeriod whatWeDid result mechanism mechanismKey
  moderators takesPeople takesHours takesSkills takesAgreements takesApprovals takesLeadTime costBand costMoney costHours costPayer doThis avoid appliesIf notIf coreElements mayChange harms
  legalNotes evidenceStrength evidenceDirection sources templates language reviewOn expiresOn livedExperienceOutcome handling sector`;
const approvalFields = 'id version releaseId organizationId state reason answeredBy answeredByName viewerCan';
export const releaseFields = `id version lessonId teamId ${texts} reason checklist findings { field kind excerpt word } organizationIds hideCity hideContact embargoUntil state askedBy askedByName
  lessonVersion releasedAt editionId withdrawnBecause withdrawnNote madeBy viewerCan approvals { ${approvalFields} }`;
export const editionFields = `id version ${texts} number releasedOn state madeBy changedBy madeAt
  origin { placeIds placeName teamId teamName organizationId organizationName contactRole hidden } lesson { id } openedBy { organizationId organizationName placeName }`;

/** Name, the argument's type, what comes back. */
const verbs = {
  askRelease: ['input: AskReleaseInput!', releaseFields],
  agreeToRelease: ['id: ID!', approvalFields],
  refuseRelease: ['input: AnswerInput!', approvalFields],
  takeBackAgreement: ['input: AnswerInput!', approvalFields],
  withdrawRelease: ['input: WithdrawReleaseInput!', releaseFields],
  relateLesson: ['input: RelateLessonInput!', 'id'],
  unrelateLesson: ['id: ID!', 'id archivedAt'],
} as const;

/** `releases(police, 'agreeToRelease', id)`: the value of the verb's own argument; answers the row with all its fields. */
export async function releases(person: Person, verb: keyof typeof verbs, value: unknown, act?: string): Promise<Json> {
  const [argument, fields] = verbs[verb];
  const name = argument.split(':')[0]!;
  const document = `mutation Releases($act: ID!, $${argument}) { ${verb}(act: $act, ${name}: $${name}) { ${fields} } }`;
  return (await person.do<Record<string, Json>>(document, { [name]: value, ...(act && { act }) }))[verb];
}

export const seeRelease = async (person: Person, id: string): Promise<Json> =>
  (await person.see(`query R($id: ID!) { release(id: $id) { ${releaseFields} lesson { id } } }`, { id })).release;
export const seeEdition = async (person: Person, id: string): Promise<Json> =>
  (await person.see(`query E($id: ID!) { edition(id: $id) { ${editionFields} } }`, { id })).edition;
export const openEdition = (person: Person, id: string): Promise<Json> => person.do('mutation O($id: ID!) { openEdition(id: $id) }', { id });
export const releaseCheck = async (person: Person, id: string, hideCity = false): Promise<Json> =>
  (
    await person.see(
      `query C($id: ID!, $hide: Boolean!) { lesson(id: $id) { version releaseCheck(hideCity: $hide) { missing unchanged findings { key field kind excerpt blocks } organizations { organizationId why seesLesson } } } }`,
      { id, hide: hideCity },
    )
  ).lesson.releaseCheck;
export const library = async (person: Person, input: object = {}): Promise<Json> => {
  const document = `query L($input: LibraryInput) { library(input: $input) { entries { edition { id title number origin { placeName } } } next
    facets { name counts { key count } } } }`;
  const { entries, facets, next } = (await person.see<Json>(document, { input: { withFacets: true, ...input } })).library;
  return { editions: entries.map(({ edition }: Json) => edition), next, counts: facets.find(({ name }: Json) => name === 'kinds').counts };
};

/** Says all that another city needs, and nothing that says from where it is. */
export const whole = {
  ...{
    title: 'Call before you write',
    kind: 'worked',
    problem: 'Nobody reads letters',
    whatWeDid: 'We called, then wrote',
    result: 'A fifth of the hotels trained their clerks',
  },
  ...{
    mechanism: 'The clerk decides',
    appliesIf: 'Small hotels',
    doThis: ['Call the night clerk'],
    notIf: 'A chain decides elsewhere',
    harms: 'None seen; we asked the clerks',
  },
  ...{ evidenceStrength: 'practice_one', evidenceDirection: 'helps_probably', tacticTypeKey: 'john_school', strand: 'accountability', level: 'primary' },
  ...{ contextPlaceSize: 'under_1000000', contextPeriod: '2025', handling: 'TLP:GREEN' },
};
const allTrue = { context: true, happened: true, why: true, soWhat: true, whereApplies: true };

/** A lesson of Boston's police that Boston's services found good. */
export async function validLesson({ police, services, world }: { police: Person; services: Person; world: World }, more: object = {}): Promise<Json> {
  const { id } = await learns(police, 'draftLesson', { teamId: world.boston.team, ...whole, ...more });
  await learns(police, 'identifyLesson', id);
  await learns(services, 'checkLesson', { id, ...allTrue });
  return learns(police, 'validateLesson', id);
}

/** Everything ticked, nothing left to look at. */
export const asking = (lesson: Json, more: object = {}) => ({
  ...{ lessonId: lesson.id, version: lesson.version, reason: 'Others try the same', hideCity: false, handling: 'TLP:GREEN' },
  ...{ checklist: ['no_person', 'small_counts', 'no_live_operation', 'partners', 'links', 'label'], ...more },
});
