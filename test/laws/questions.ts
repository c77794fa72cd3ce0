import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, isObjectType, isUnionType, type GraphQLObjectType } from 'graphql';
import { inDays } from '../task-acts.js';
import type { World } from '../world.js';

export const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../src/schema.graphql'), 'utf8'));

/** Every field of a type, to the depth that the limits allow, so that nothing new escapes this law. */
function everything(type: GraphQLObjectType, depth: number, path: string[] = []): string {
  return Object.values(type.getFields())
    .flatMap((field) => {
      if (field.args.some((argument) => argument.type.toString().endsWith('!'))) return [];
      const named = getNamedType(field.type);
      if (!isObjectType(named) && !isUnionType(named)) return [field.name];
      if (depth === 0 || path.includes(named.name) || isUnionType(named)) return [];
      const inside = everything(named, depth - 1, [...path, type.name]);
      return inside ? [`${field.name} { ${inside} }`] : [];
    })
    .join(' ');
}

const of = (name: string, depth = 1) => everything(schema.getType(name) as GraphQLObjectType, depth);

/** One document for each field of Query; a new field without one fails the first test of silence. */
export function questions({ world, board }: { world: World; board: string }, id: string): Record<string, { query: string; variables?: object }> {
  const one = (field: string, type: string, depth = 1) => ({ query: `query ($id: ID!) { ${field}(id: $id) { ${of(type, depth)} } }`, variables: { id } });
  return {
    me: { query: `{ me { person { ${of('Person', 0)} } email settings { ${of('Settings', 0)} } seats { ${of('Seat', 0)} } drafts { ${of('Draft', 0)} } } }` },
    cursor: { query: '{ cursor }' },
    installation: { query: `{ installation { ${of('Installation', 0)} } }` },
    pack: { query: '{ pack { key } }' },
    networks: { query: `{ networks { ${of('Network', 0)} } }` },
    places: { query: `{ places { ${of('Place', 0)} } }` },
    organizations: { query: `{ organizations { ${of('Organization', 0)} } }` },
    teams: { query: `{ teams { ${of('Team', 0)} } }` },
    boards: { query: `{ boards { ${of('Board', 0)} audience { ${of('Audience', 0)} } goal { ${of('Goal', 0)} } } }` },
    seats: { query: `{ seats { ${of('Seat', 0)} } }` },
    people: { query: `{ people { ${of('Person', 0)} } }` },
    team: { query: `query ($id: ID!) { team(id: $id) { ${of('Team', 0)} } }`, variables: { id: world.boston.team } },
    board: {
      query: `query ($id: ID!) { board(id: $id) { ${of('Board')} archived: tactics(archived: true) { ${of('Tactic', 0)} } } }`,
      variables: { id: board },
    },
    tactic: one('tactic', 'Tactic'),
    task: one('task', 'Task'),
    search: {
      query: `query ($input: SearchInput!) { search(input: $input) { ${of('SearchResults', 2)} } }`,
      variables: { input: { text: 'police one day hotels operation', withFacets: true } },
    },
    views: { query: '{ views { mine { id name filter } teams { id name filter } opensWith } }' },
    organizationPage: {
      query: `query ($team: ID!, $organization: ID!) { organizationPage(teamId: $team, organizationId: $organization) { promised { ${of('Task', 0)} } asked { id } answered { id } waitingFor { id } onTimeShare { ${of('OnTimeShare', 0)} } commitments { commitments { id } } } }`,
      variables: { team: world.boston.team, organization: world.boston.organizations.police },
    },
    tasks: { query: `{ tasks { ${of('TaskList', 1)} } }` },
    meeting: one('meeting', 'Meeting'),
    meetings: { query: `{ meetings { ${of('Meeting', 1)} } }` },
    myFeeds: { query: '{ myFeeds { id viewId madeAt } }' },
    handOver: one('handOver', 'HandOver'),
    handOvers: { query: `query ($team: ID!) { handOvers(teamId: $team) { ${of('HandOver', 1)} } }`, variables: { team: world.boston.team } },
    agreements: { query: `{ agreements { ${of('Agreement', 1)} } }` },
    decision: one('decision', 'Decision'),
    decisions: { query: `{ decisions { ${of('DecisionList', 1)} } }` },
    commitment: one('commitment', 'Commitment'),
    commitments: { query: `{ commitments { ${of('CommitmentList', 1)} } }` },
    previewCommitment: {
      query: 'query ($pattern: PatternInput!) { previewCommitment(pattern: $pattern) { dueOn originalOn } }',
      variables: { pattern: { rule: 'FREQ=WEEKLY', startsOn: inDays(1), timeZone: 'UTC' } },
    },
    afterActionReview: one('afterActionReview', 'AfterActionReview'),
    afterActionReviews: { query: `{ afterActionReviews { ${of('AfterActionReview', 1)} } }` },
    lesson: one('lesson', 'Lesson'),
    lessons: { query: `{ lessons { ${of('LessonList', 1)} } }` },
    release: one('release', 'Release'),
    edition: one('edition', 'Edition'),
    adoption: one('adoption', 'Adoption'),
    adoptions: {
      query: `query ($id: ID!) { adoptions(teamId: $id) { ${of('Adoption', 1)} } ofTheTeam: adoptions(teamId: "${world.denver.team}") { ${of('Adoption', 0)} } }`,
      variables: { id },
    },
    adoptionLedger: {
      query: `{ adoptionLedger { places lines { edition { ${of('Edition', 0)} } entries { outcome adoption { ${of('Adoption', 0)} } } } } }`,
    },
    sourceMessages: { query: `query ($id: ID!) { sourceMessages(editionId: $id) { ${of('SourceMessage', 0)} } }`, variables: { id } },
    messageIdentifiers: {
      query: `query ($input: MessageIdentifiersInput!, $answer: MessageIdentifiersInput!) { messageIdentifiers(input: $input) { ${of('Finding', 0)} } answer: messageIdentifiers(input: $answer) { ${of('Finding', 0)} } }`,
      variables: {
        input: { teamId: world.boston.team, text: 'One day in town, the police said' },
        answer: { answers: id, text: 'One day in town, the police said' },
      },
    },
    question: one('question', 'Question'),
    questions: { query: `{ questions { ${of('QuestionList', 1)} } ours: questions(input: { ours: true }) { questions { id title } } }` },
    homeQuestion: one('homeQuestion', 'HomeQuestion'),
    withdrawnQuestion: { query: `query ($id: ID!) { withdrawnQuestion(questionId: $id) { ${of('WithdrawnQuestion', 0)} } }`, variables: { id } },
    identifiers: {
      query: `query ($input: IdentifiersInput!) { identifiers(input: $input) { ${of('Finding', 0)} } }`,
      variables: { input: { teamId: world.boston.team, context: 'One day in town, the police said', hideCity: true } },
    },
    withdrawnEdition: { query: `query ($id: ID!) { withdrawnEdition(editionId: $id) { ${of('WithdrawnEdition', 0)} } }`, variables: { id } },
    library: {
      query: `{ library(input: { withFacets: true }) { ${of('Library', 2)} } looked: library(input: { text: "police one day hotels operation", withFacets: true }) { count entries { lesson { id } edition { id } } facets { counts { key count } } } }`,
    },
    networkPage: { query: `query ($id: ID!) { networkPage(id: $id) { ${of('NetworkPage', 2)} } }`, variables: { id: world.network } },
    lessonsOnType: { query: `{ lessonsOnType(tacticTypeKey: "john_school") { ${of('LessonsOnType', 1)} } }` },
    activity: {
      query: `query ($id: ID!) { activity(of: $id) { before acts { id name actorId at mine undoable changes { kind id operation title before after audienceChanged } } } }`,
      variables: { id },
    },
    whoCanSee: {
      query: 'query ($audience: AudienceInput!, $of: ID) { whoCanSee(audience: $audience, of: $of) { people { id displayName } gains { id } loses { id } } }',
      variables: { audience: { team: world.boston.team }, of: id },
    },
    conversation: {
      query: `query ($id: ID!) { conversation(aboutKind: "tactic", aboutId: $id) { ${of('Conversation', 1)} } }`,
      variables: { id },
    },
    mentionable: { query: 'query ($id: ID!) { mentionable(aboutKind: "tactic", aboutId: $id) { id displayName organizationId } }', variables: { id } },
    unread: { query: `{ unread { ${of('Unread', 0)} } }` },
    notices: { query: `{ notices { ${of('Notice')} } }` },
    today: {
      query: `{ today { since asks { ${of('Ask', 0)} } leads { ${of('Tactic', 0)} } partners { ${of('Partner', 0)} } partnerTactics { id } seats { id } reviews { ${of('Review', 0)} } reviewTactics { id } changed { id name changes { id title before after } } asksForMe { ${of('Task', 0)} } offersForMe { id } due { id } blockedByMe { id } taskDependencies { id } blockers { id } waiting { id } withdrawnAsks { ${of('WithdrawnAsk', 0)} } taskLinks { id } taskTactics { id } commitmentAsks { id } occurrences { id } occurrenceCommitments { id } notices { ${of('Notice', 0)} } escalated { id } talkTo { id } ownerless { ${of('Ownerless', 0)} } handOvers { ${of('HandOver', 1)} } reports { ${of('ReportBack', 1)} } notHere { lastHereOn seat { id } } } }`,
    },
  };
}
