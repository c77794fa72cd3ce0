import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType, type GraphQLUnionType } from 'graphql';
import { adopts, fits, releasedLesson, seeAdoption, seeMessages } from './adoption-acts.js';
import { perform } from './board-acts.js';
import { words as content } from './comment-acts.js';
import { startServer, type Follow, type Json, type Person, type TestServer } from './harness.js';
import { questions, schema } from './laws/questions.js';
import { learns, seeLesson } from './lesson-acts.js';
import { whysFor } from './notice-acts.js';
import { answers as answersTo, asks, postedQuestion, questionsOf, seeHome, seeQuestion, watchQuestion } from './question-acts.js';
import { asking, openEdition, releases, seeEdition, seeRelease, validLesson } from './release-acts.js';
import { searchDocument } from './search-acts.js';
import { inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let board: string;
let police: Person;
let services: Person;
let coordinator: Person;
let outsiders: Record<string, Person>;
let following: Record<string, Follow>;

/** Every row with its own fields, whatever kind it is. */
const kinds = (schema.getType('Row') as GraphQLUnionType).getTypes();
const row = kinds
  .map((type) => {
    const plain = Object.values(type.getFields()).filter(
      ({ args, type: of }) => !args.length && !isObjectType(schema.getType(of.toString().replace(/[[\]!]/g, ''))),
    );
    return `... on ${type.name} { ${plain
      .filter(({ name }) => name !== 'viewerCan')
      .map(({ name }) => `${type.name}_${name}: ${name}`)
      .join(' ')} }`;
  })
  .join(' ');
// As many fields as a document may have: the kinds that a release touches, and those around it.
const touched =
  /^\.\.\. on (Lesson|QualityCheck|Release|ReleaseApproval|Edition|EditionOrigin|WithdrawnEdition|Adoption|AdoptionFit|Adaptation|ReportBack|SourceMessage|Question|Answer|WithdrawnQuestion|HomeQuestion|FollowUp|LessonAnswer|Notice|Team|Seat|Organization|Place|Person) /;
const followed = row
  .split(/(?=\.\.\. on )/)
  .filter((one) => touched.test(one))
  .join(' ');

beforeAll(async () => {
  server = await startServer({ LIMIT_TOKENS: '100000', LIMIT_ALIASES: '10000', LIMIT_COST: '10000000' });
  world = await makeWorld(server.database);
  [police, services, coordinator] = (await Promise.all(['police', 'services', 'coordinator'].map((one) => server.as(`${one}@boston.example`)))) as [
    Person,
    Person,
    Person,
  ];
  board = (await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Strategy' })).id;
  outsiders = {
    'the coordinator of another city': await server.as('coordinator@denver.example'),
    'the police of another city': await server.as('police@denver.example'),
    'a network steward': await server.as('steward@network.example'),
  };
  following = Object.fromEntries(
    await Promise.all(
      Object.entries(outsiders).map(async ([who, person]) => {
        const after = (await person.see('{ cursor }')).cursor;
        const follow = await person.follow(
          `subscription F($after: String!) { happenings(after: $after) { signal act { id name actorId at } changes { kind id version gone row { __typename ${followed} } } } }`,
          { after },
        );
        await follow.until((frame) => frame.happenings.signal === 'READY');
        return [who, follow];
      }),
    ),
  );
});
afterAll(() => server?.stop());

/** Everything that says Boston: names of the city, its people and organizations, and every id of theirs. */
const telling = (more: string[]): string[] => [
  ...['Boston', 'Massachusetts', 'Dorchester'],
  ...[world.boston.place, world.boston.district, world.boston.team, board],
  ...[world.boston.organizations, world.boston.people, world.boston.seats].flatMap((ids) => Object.values(ids)),
  ...more,
];

const countOf = (text: string, word: string): number => text.toLowerCase().split(word.toLowerCase()).length - 1;

const libraryDocument =
  'query L($input: LibraryInput) { library(input: $input) { count entries { lesson { id title } edition { id title } } facets { name counts { key count } } } }';

/** All answers to every question of the API about each of these, as text. */
async function answers(person: Person, ids: string[]): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  // Under its place there must be nothing: neither a title nor a number.
  const shelved = [{ placeId: world.boston.place }, { text: 'call before you write' }, { text: 'call before you write', placeId: world.boston.place }].map(
    (input) => [`library ${JSON.stringify(input)}`, { query: libraryDocument, variables: { input: { ...input, withFacets: true } } }] as const,
  );
  for (const id of ids) {
    const looked = ['call before you write', 'night clerks', 'boston'].map(
      (text) => [text, { query: searchDocument, variables: { input: { text, withFacets: true } } }] as const,
    );
    for (const [name, question] of [...Object.entries(questions({ world, board }, id)), ...looked, ...shelved]) {
      const { status, body } = await person.raw(question);
      said[`${name} ${ids.indexOf(id)}`] = `${status} ${JSON.stringify(body)}`
        .replaceAll(id, '<id>')
        .replace(/[A-Za-z0-9_-]{59}/g, '<cursor>')
        .replace(/"lastUsedAt":"[^"]+"/g, '"lastUsedAt":"<now>"');
    }
  }
  return said;
}

/** Which telling words stand how often in which answer; each text is folded once, as the server waits meanwhile: it is in this process. */
const told = (said: Record<string, string>, words: string[]): string[] =>
  Object.entries(said).flatMap(([name, written]) => {
    const text = written.toLowerCase();
    return words.filter((word) => text.includes(word.toLowerCase())).map((word) => [name, word, countOf(text, word)].join(' | '));
  });

describe('the city of a lesson that was released with its city hidden', () => {
  it('is found by nobody outside, in no answer, frame, history or notice, from the first ask to the withdrawal', async () => {
    const lesson = await validLesson(
      { police, services, world },
      { audience: { team: world.boston.team, organizations: [world.boston.organizations.police, world.boston.organizations.services] } },
    );
    const day = inDays(2);
    const ask = async (more: object) => releases(police, 'askRelease', asking(await seeLesson(police, lesson.id), { hideCity: true, ...more }));
    const before = new Map<string, Record<string, string>>();
    for (const [who, person] of Object.entries(outsiders)) before.set(who, await answers(person, [lesson.id]));

    // Asked, refused, asked again, agreed to and waiting for its day: no answer moves by a letter.
    const first = await ask({ organizationIds: [world.boston.organizations.prosecutor] });
    const prosecutor = await server.as('prosecutor@boston.example');
    const waits = first.approvals.find(({ state }: Json) => state === 'asked').id;
    await releases(prosecutor, 'refuseRelease', { id: waits, reason: 'Not yet' });
    const release = await ask({ embargoUntil: day });
    await server.clock.passes(new Date());
    for (const [who, person] of Object.entries(outsiders)) expect({ who, ...(await answers(person, [lesson.id])) }).toEqual({ who, ...before.get(who) });
    for (const follow of Object.values(following)) expect(follow.frames).toHaveLength(1);

    // Out, read, written on, out again, withdrawn: more is answered than before, and nothing of it says where it is from.
    await server.clock.passes(`${day}T12:00:00Z`);
    const edition = (await seeRelease(police, release.id)).editionId;
    const later = await answersAt([edition]);
    for (const person of Object.values(outsiders)) {
      expect(await seeEdition(person, edition)).toMatchObject({ title: lesson.title, origin: null, lesson: null, openedBy: [], madeBy: null, changedBy: null });
      await openEdition(person, edition);
    }
    const taken = await takenOver(edition);
    const withAdoption = await answersAt([edition, taken.adoption]);
    const now = await seeLesson(police, lesson.id);
    await learns(police, 'editLesson', { id: lesson.id, version: now.version, result: 'Half of the hotels' });
    await learns(services, 'checkLesson', { id: lesson.id, context: true, happened: true, why: true, soWhat: true, whereApplies: true });
    const again = await ask({});
    await server.clock.passes(new Date());
    const second = (await seeRelease(police, again.id)).editionId;
    const afterSecond = await answersAt([edition, taken.adoption, taken.report]);
    for (const person of Object.values(outsiders)) await openEdition(person, second);
    await releases(coordinator, 'withdrawRelease', { id: again.id, because: 'other' }).catch(() =>
      releases(police, 'withdrawRelease', { id: again.id, because: 'other' }),
    );
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
    const atLast = await answersAt([second, again.id, taken.adoption]);

    const words = telling([lesson.id, release.id, again.id, ...taken.written]);
    for (const [who, person] of Object.entries(outsiders)) {
      const nothing = told(await answers(person, ['00000000-0000-4000-8000-000000000000']), words).map((one) => one.replace(/ -?\d+ \|/, ' |'));
      for (const said of [later, withAdoption, afterSecond, atLast]) {
        const more = told(said.get(who)!, words).filter((one) => !nothing.includes(one.replace(/ -?\d+ \|/, ' |')));
        expect({ who, more }).toEqual({ who, more: [] });
      }
      for (const said of [later, withAdoption, afterSecond])
        for (const [name, text] of Object.entries(said.get(who)!))
          if (/^library .*placeId/.test(name)) expect({ name, text }).toMatchObject({ text: expect.stringContaining('"count":0') });
      expect(later.get(who)!['library {"text":"call before you write"} 0']).toContain('"count":1');
      expect(atLast.get(who)!['withdrawnEdition 0']).toContain('"reason":"other"');
      await following[who]!.until((frame) => frame.happenings.act?.name === 'edition.withdrawn');
      const frames = JSON.stringify(following[who]!.frames);
      expect({ who, frames: words.filter((word) => countOf(frames, word) > 0) }).toEqual({ who, frames: [] });
      const actors = following[who]!.frames.flatMap(({ happenings }) => happenings.act?.actorId ?? []);
      expect({ who, actors: actors.filter((one) => one !== world.denver.people.coordinator) }).toEqual({ who, actors: [] });
    }
  });

  /** Denver takes it over, asks who wrote it and is answered, does it otherwise and says how it went; each side is told, and none of it says where it is from. */
  const takenOver = async (editionId: string) => {
    const denver = outsiders['the coordinator of another city']!;
    const teamId = world.denver.team;
    const { id: boardId } = await perform(denver, 'createBoard', { teamId, title: 'Strategy' });
    const { id: adoption } = await adopts(denver, 'adoptLesson', { editionId, teamId, told: false, fit: fits, plan: { boardId, items: [{ title: 'Begin' }] } });
    await adopts(denver, 'askSource', { editionId, teamId, text: 'Who made the calls?' });
    await server.clock.passes(new Date());
    const [question] = await seeMessages(police, editionId);
    const answer = await adopts(coordinator, 'answerAsker', { id: question.id, text: 'The night shift' });
    await server.clock.passes(new Date());
    expect((await seeMessages(denver, editionId)).map(({ text, senderPlace }) => [text, senderPlace])).toEqual([
      ['Who made the calls?', 'Denver'],
      ['The night shift', null],
    ]);
    await adopts(denver, 'addAdaptation', { adoptionId: adoption, text: 'At noon', changed: 'context', fidelity: 'core_kept' });
    await adopts(denver, 'moveAdoption', { id: adoption, state: 'testing', startedOn: inDays(-100) });
    await adopts(denver, 'tellNetwork', adoption);
    await server.clock.passes(new Date());
    const { id: report } = await adopts(denver, 'addReport', { adoptionId: adoption, outcome: 'worked', whatChanged: 'Clerks call us now' });
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
    return { adoption, report, written: [question.id, answer.id] };
  };

  const answersAt = async (ids: string[]): Promise<Map<string, Record<string, string>>> => {
    const said = new Map<string, Record<string, string>>();
    for (const [who, person] of Object.entries(outsiders)) said.set(who, await answers(person, ids));
    return said;
  };
});

describe('the city of a lesson that was released with it, once it is hidden', () => {
  it('is said no more to whoever read or took over the earlier one, and nothing leads from that to the one that hides it', async () => {
    const denver = outsiders['the coordinator of another city']!;
    const teamId = world.denver.team;
    const since = Object.fromEntries(Object.entries(following).map(([who, follow]) => [who, follow.frames.length]));
    const { lesson, release, edition } = await releasedLesson(server, { police, services, world }, { title: 'Ring twice', result: 'Most clerks answered' });
    expect((await seeEdition(denver, edition)).origin).toMatchObject({ placeName: 'Boston' });
    for (const person of Object.values(outsiders)) await openEdition(person, edition);
    const { id: adoption } = await adopts(denver, 'considerLesson', { editionId: edition, teamId, told: true });
    await adopts(denver, 'askSource', { editionId: edition, teamId, text: 'Who rings?' });
    await server.clock.passes(new Date());
    const [question] = await seeMessages(police, edition);
    await adopts(coordinator, 'answerAsker', { id: question.id, text: 'The night shift' });
    await server.clock.passes(new Date());
    expect((await seeMessages(denver, edition))[1]).toMatchObject({ senderPlace: 'Boston', senderRole: 'member' });

    const hidden = await releases(police, 'askRelease', asking(await seeLesson(police, lesson), { hideCity: true }));
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
    const second = (await seeRelease(police, hidden.id)).editionId;
    expect(await seeRelease(police, release)).toMatchObject({ state: 'superseded' });
    expect(await seeLesson(police, lesson)).toMatchObject({ state: 'shared' });
    const messages = (await seeMessages(outsiders['the police of another city']!, edition)).map(({ id }: Json) => id);
    for (const person of Object.values(outsiders)) {
      expect(await seeEdition(person, edition)).toBeNull();
      expect(await seeEdition(person, second)).toMatchObject({ title: 'Ring twice', number: 1, origin: null });
      const left = (await person.see('query W($id: ID!) { withdrawnEdition(editionId: $id) { id reason } }', { id: edition })).withdrawnEdition;
      expect(left).toMatchObject({ reason: 'other' });
      expect(await whysFor(person, left.id)).toEqual(['withdrawn']);
    }
    // What its adopters have stays theirs; who comes to that team later reads the answer, and not whose it is.
    expect(await seeAdoption(denver, adoption)).toMatchObject({ state: 'considering', edition: null, withdrawnOn: expect.any(String) });
    expect((await seeMessages(outsiders['the police of another city']!, edition))[1]).toMatchObject({
      ...{ text: 'The night shift', senderPlace: null, senderRole: null },
    });

    const words = telling([lesson, release, hidden.id]);
    const leads = (said: Record<string, string>, to: string[]) => told(said, to).map((one) => one.replace(/ -?\d+ \|/, ' |'));
    const nobody = await answers(denver, ['00000000-0000-4000-8000-000000000000']);
    const [before, after] = [await answers(denver, [edition, adoption, ...messages]), await answers(denver, [second])];
    const more = (said: Record<string, string>, to: string[]) => leads(said, to).filter((one) => !leads(nobody, to).includes(one));
    expect([...more(before, [...words, second]), ...more(after, [...words, edition, adoption])]).toEqual([]);
    for (const who of Object.keys(outsiders)) {
      const frames = following[who]!.frames.slice(since[who]).map((frame) => JSON.stringify(frame));
      expect(frames.filter((frame) => frame.includes(second))).not.toEqual([]);
      expect(frames.filter((frame) => frame.includes(second) && [edition, adoption, ...messages].some((id) => frame.includes(id)))).toEqual([]);
    }

    // Released with its city again, and hidden again: once more nothing leads from the one to the other.
    const again = async (hideCity: boolean) => {
      const { id } = await releases(police, 'askRelease', asking(await seeLesson(police, lesson), { hideCity }));
      await server.clock.passes(new Date());
      await server.clock.passes(new Date());
      return (await seeRelease(police, id)).editionId;
    };
    const shown = await again(false);
    expect(await seeEdition(denver, second)).toMatchObject({ id: shown, number: 2, origin: { placeName: 'Boston' } });
    const last = await again(true);
    for (const one of [edition, second, shown]) expect(await seeEdition(denver, one)).toBeNull();
    expect(await seeEdition(denver, last)).toMatchObject({ number: 1, origin: null });
  });
});

describe('the city that asks the network with its city hidden', () => {
  it('is found by nobody outside, in no answer, frame, history or notice, from the first word to the withdrawal', async () => {
    const denver = outsiders['the coordinator of another city']!;
    const since = Object.fromEntries(Object.entries(following).map(([who, follow]) => [who, follow.frames.length]));
    const { home, id } = await postedQuestion(server, police, world, { hideCity: true });
    const said = async (ids: string[]) =>
      Object.fromEntries(await Promise.all(Object.entries(outsiders).map(async ([who, one]) => [who, await answers(one, ids)] as const)));
    const asked = await said([id, home]);
    for (const person of Object.values(outsiders)) {
      expect(await seeQuestion(person, id)).toMatchObject({ title: 'Who trains night clerks?', placeName: null, ours: false, home: null, madeBy: null });
      expect((await questionsOf(person, { ours: true })).questions).toEqual([]);
      await watchQuestion(person, id, 'watching');
    }
    const given = await answersTo(denver, id, world.denver.team, 'A hotel association does it');
    const more = await asks(services, 'followUp', { id: home, content: content('How long did it take?') });
    await server.clock.passes(new Date());
    const { answerId } = (await seeHome(services, home)).followUps[0];
    await asks(police, 'acceptAnswer', { id: home, answerId: given.id });
    const lesson = await asks(police, 'draftLessonFromAnswer', { answerId: given.id, teamId: world.boston.team });
    await asks(police, 'closeQuestion', home);
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
    const settled = await said([id, given.id, answerId]);
    await asks(coordinator, 'withdrawQuestion', home);
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
    const gone = await said([id, given.id]);

    const words = telling([home, more.id, lesson.id]);
    const nobody = await said(['00000000-0000-4000-8000-000000000000']);
    for (const who of Object.keys(outsiders)) {
      const nothing = told(nobody[who]!, words).map((one) => one.replace(/ -?\d+ \|/, ' |'));
      for (const one of [asked, settled, gone]) {
        const found = told(one[who]!, words).filter((each) => !nothing.includes(each.replace(/ -?\d+ \|/, ' |')));
        expect({ who, found }).toEqual({ who, found: [] });
      }
      expect(gone[who]!['withdrawnQuestion 0']).toContain('withdrawnOn');
      const frames = await following[who]!.until((frame) => frame.happenings.act?.name === 'question.taken_back').then(() =>
        following[who]!.frames.slice(since[who]),
      );
      const text = JSON.stringify(frames);
      expect({ who, frames: words.filter((word) => countOf(text, word) > 0) }).toEqual({ who, frames: [] });
      const actors = frames.flatMap(({ happenings }) => happenings.act?.actorId ?? []);
      expect({ who, actors: actors.filter((one) => one !== world.denver.people.coordinator) }).toEqual({ who, actors: [] });
    }
  });
});
