import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Answer, Question } from '../src/questions/question.js';
import { Seat } from '../src/teams/seat.js';
import { performAsSystem } from '../src/work/act.js';
import { problems, refusal } from './board-acts.js';
import { words } from './comment-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns, seeLesson } from './lesson-acts.js';
import { whysFor } from './notice-acts.js';
import { answers, asks, identifiersIn, postedQuestion, question, questionsOf, seeHome, seeQuestion, watchQuestion } from './question-acts.js';
import { releaseCheck } from './release-acts.js';
import { searches } from './search-acts.js';
import { inDays } from './task-acts.js';
import { makeCity, makeWorld, type City, type World } from './world.js';

let server: TestServer;
let world: World;
let seattle: City;
let police: Person;
let detective: Person;
let coordinator: Person;
let guest: Person;
let denver: Person;
let denverPolice: Person;
let denverGuest: Person;
let seattlePolice: Person;
let steward: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  seattle = await makeCity(server.database, world, 'Seattle', 'Washington', 'Ballard');
  const who = ['police@boston', 'detective@boston', 'coordinator@boston', 'guest@boston', 'coordinator@denver', 'police@denver', 'guest@denver'];
  [police, detective, coordinator, guest, denver, denverPolice, denverGuest, seattlePolice, steward] = (await Promise.all(
    [...who, 'police@seattle', 'steward@network'].map((one) => server.as(`${one}.example`)),
  )) as [Person, Person, Person, Person, Person, Person, Person, Person, Person];
});
afterAll(() => server?.stop());

const now = () => server.clock.passes(new Date());
const posted = (more: object = {}) => postedQuestion(server, police, world, more);
/** In other words than those that the city asks by name. */
const postedHidden = () => posted({ title: 'Who teaches at night?', context: 'From spring on.', hideCity: true });
const historyOf = async (person: Person, of: string): Promise<string> =>
  JSON.stringify(await person.see('query A($of: ID!) { activity(of: $of) { acts { name changes { before after } } } }', { of }));
const fromDenver = (id: string, text = 'A hotel association does it', by = denverPolice) => answers(by, id, world.denver.team, text);

describe('a question to the network', () => {
  it('goes out by itself with the place, organization and role that ask, and without a person', async () => {
    const made = await asks(police, 'askNetwork', question(world, { wantedBy: inDays(30), tacticTypeKey: 'john_school' }));
    expect(made).toMatchObject({ state: 'asked', questionId: null, askedByName: 'Boston police', viewerCan: ['withdrawQuestion'] });
    await now();
    const { questionId } = await seeHome(police, made.id);
    const seen = await seeQuestion(denverPolice, questionId);
    expect(seen).toMatchObject({
      ...{ title: 'Who trains night clerks?', context: 'We want to begin in spring.', wantedBy: inDays(30), tacticTypeKey: 'john_school', state: 'open' },
      ...{ placeName: 'Boston', organizationName: 'Boston Police Department', teamName: 'Boston team', askerRole: 'member', teamId: world.boston.team },
      ...{ madeBy: null, changedBy: null, home: null, ours: false, answerCount: 0, answers: [], mayAnswerFor: [world.denver.team] },
    });
    expect(await seeQuestion(guest, questionId)).toMatchObject({
      ours: true,
      mayAnswerFor: [],
      home: { state: 'open', askedByName: 'Boston police', viewerCan: [] },
    });
    expect((await seeHome(police, made.id)).viewerCan).toEqual(['acceptAnswer', 'closeQuestion', 'followUp', 'withdrawQuestion']);
    expect((await seeHome(detective, made.id)).viewerCan).toEqual(['followUp']);
    expect(await seeHome(denverPolice, made.id)).toBeNull();
  });

  it('is listed, the newest first, by whether it waits and whose it is, page by page', async () => {
    const first = await posted({ title: 'First of the list' });
    const second = await posted({ title: 'Second of the list', context: null, hideCity: true });
    await fromDenver(first.id);
    const titles = async (person: Person, input: object = {}) => (await questionsOf(person, input)).questions.map(({ title }: Json) => title);
    expect((await titles(denver)).slice(0, 2)).toEqual(['Second of the list', 'First of the list']);
    expect(await titles(denver, { unanswered: true })).toContain('Second of the list');
    expect(await titles(denver, { unanswered: true })).not.toContain('First of the list');
    expect(await titles(denver, { unanswered: false })).toEqual(['First of the list']);
    expect(await titles(denver, { ours: true })).toEqual([]);
    expect((await titles(guest, { ours: true })).slice(0, 2)).toEqual(['Second of the list', 'First of the list']);
    const page = await questionsOf(denver, { limit: 1 });
    expect(page.questions).toEqual([{ id: second.id, title: 'Second of the list', answerCount: 0, ours: false, placeName: null, state: 'open' }]);
    expect((await questionsOf(denver, { limit: 1, after: page.next })).questions).toMatchObject([{ id: first.id, answerCount: 1, placeName: 'Boston' }]);
    await asks(police, 'closeQuestion', second.home);
    await now();
    expect(await titles(denver, { state: 'closed' })).toEqual(['Second of the list']);
    expect(await problems(questionsOf(denver, { state: 'withdrawn', limit: 0, after: 'x' }))).toEqual([
      'state unknown',
      'limit out_of_range 1',
      'after malformed',
    ]);
  });

  it('says what is wrong with it, and goes nowhere then', async () => {
    expect((await refusal(asks(guest, 'askNetwork', question(world)))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(denver, 'askNetwork', question(world)))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(steward, 'askNetwork', question(world, { teamId: world.network })))).code).toBe('NOT_FOUND');
    expect(
      await problems(
        asks(
          police,
          'askNetwork',
          question(world, { title: 'x'.repeat(121), context: 'y'.repeat(4001), handling: 'TLP:RED', tacticTypeKey: 'none', wantedBy: '1890-01-01' }),
        ),
      ),
    ).toEqual(['title too_long 120', 'context too_long 4000', 'wantedBy out_of_range', 'tacticTypeKey unknown', 'handling unknown']);
    expect(await problems(asks(police, 'askNetwork', question(world, { title: ' ' })))).toEqual(['title required']);
    const act = '0f0e0d0c-0b0a-4908-8706-050403020100';
    const [one, again] = [await asks(police, 'askNetwork', question(world), act), await asks(police, 'askNetwork', question(world), act)];
    expect(again.id).toBe(one.id);
  });

  it('goes out when whoever asks has looked at all that may tell who somebody is', async () => {
    const told = { title: 'Who knows clerk@hotel.example?', context: 'Ask Boston detective, or 3 people of ours.' };
    const found = await identifiersIn(police, { teamId: world.boston.team, ...told, hideCity: false });
    expect(found.map(({ field, kind, blocks }) => `${field} ${kind} ${blocks}`)).toEqual([
      'title email false',
      'context small_count false',
      'context person false',
    ]);
    expect(await problems(asks(police, 'askNetwork', question(world, told)))).toEqual(['title required', 'context required']);
    expect((await asks(police, 'askNetwork', question(world, { ...told, lookedAt: found.map(({ key }) => key) }))).state).toBe('asked');
    // Others learn nobody's name by asking what would be found.
    expect(await identifiersIn(denver, { teamId: world.boston.team, context: 'Boston detective', hideCity: true })).toEqual([]);
    expect(await identifiersIn(guest, { teamId: world.boston.team, context: 'Boston detective', hideCity: true })).toEqual([]);
  });

  it('names nobody at all where its city is hidden, and does not go out with a name that gives it away', async () => {
    const told = question(world, { hideCity: true, title: 'Does it work in Boston?', context: 'The Boston Police Department tried it in Dorchester' });
    expect(await problems(asks(police, 'askNetwork', told))).toEqual(['title not_allowed', 'context not_allowed']);
    const { id, home } = await postedHidden();
    const nobody = { teamId: null, placeName: null, teamName: null, organizationName: null, askerRole: null, madeBy: null, changedBy: null };
    for (const one of [denverPolice, steward, seattlePolice]) expect(await seeQuestion(one, id)).toMatchObject({ ...nobody, ours: false, home: null });
    expect(await seeQuestion(detective, id)).toMatchObject({ ...nobody, ours: true, home: { id: home, hideCity: true } });
    const link = JSON.stringify({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'See here', marks: [{ type: 'link', attrs: { href: 'https://cityofboston.example/plan' } }] }] },
      ],
    });
    expect(await problems(asks(detective, 'followUp', { id: home, content: link }))).toEqual(['content not_allowed']);
    expect(await problems(asks(detective, 'followUp', { id: home, content: words('We are in Massachusetts') }))).toEqual(['content not_allowed']);
  });

  it('does not go out without its city in words that the city said by name: they lead to it', async () => {
    const named = { title: 'Which hotels ring us back?', context: 'Two of ours did so\nNobody knows why they began' };
    const first = await posted(named);
    await asks(detective, 'followUp', { id: first.home, content: words('They began when the sergeant visited them on her day off') });
    const theirs = await answers(denverPolice, first.id, world.denver.team, 'The association wrote to each of its members in May');
    const { home } = await postedHidden();
    await now();
    const again = { title: 'WHICH hotels  ring us back', context: 'Once more:\nnobody knows, why they began…' };
    const input = { teamId: world.boston.team, ...again, hideCity: true };
    const blocking = (await identifiersIn(police, input)).filter(({ blocks }) => blocks).map(({ field, kind }) => `${field} ${kind}`);
    expect(blocking).toEqual(['title hidden_question', 'context hidden_question']);
    expect(await problems(asks(police, 'askNetwork', question(world, input)))).toEqual(['title not_allowed', 'context not_allowed']);
    const more = (text: string) => asks(detective, 'followUp', { id: home, content: words(text) });
    for (const text of [
      'Nobody knows why they began',
      'They began when the sergeant visited them on her day off.',
      'From an answer by Denver Police Department, Denver',
    ])
      expect(await problems(more(text))).toEqual(['content not_allowed']);
    // What others said is theirs.
    await more(theirs.text);
    await asks(police, 'withdrawQuestion', first.home);
    expect(await asks(police, 'askNetwork', question(world, input))).toMatchObject({ state: 'asked' });
  });

  it('does not go out without its city in words of an answer that the city gave by name', async () => {
    const { questionId } = await (async () => {
      const { id } = await asks(denverPolice, 'askNetwork', question(world, { teamId: world.denver.team, title: 'Who speaks to the parking lots?' }));
      await now();
      return seeHome(denverPolice, id);
    })();
    const given = await answers(police, questionId, world.boston.team, 'The owner of the lots listened once the insurer had called him');
    const told = question(world, { title: 'Does an insurer help?', context: given.text, hideCity: true });
    expect(await problems(asks(police, 'askNetwork', told))).toEqual(['context not_allowed']);
    await asks(police, 'withdrawAnswer', given.id);
    expect(await asks(police, 'askNetwork', told)).toMatchObject({ state: 'asked' });
  });

  it('is one of so many that a team has open at once: whoever coordinates anywhere is told of each', async () => {
    const teamId = seattle.team;
    const open = (await questionsOf(seattlePolice, { ours: true })).questions.length;
    for (let at = open; at < 30; at += 1) await asks(seattlePolice, 'askNetwork', question(world, { teamId, title: `Who trains shift ${at}?` }));
    expect(await problems(asks(seattlePolice, 'askNetwork', question(world, { teamId, title: 'And who trains us?' })))).toEqual(['teamId too_many']);
    await now();
    const [one] = (await questionsOf(seattlePolice, { ours: true })).questions;
    await asks(seattlePolice, 'closeQuestion', (await seeQuestion(seattlePolice, one.id)).home.id);
    expect(await asks(seattlePolice, 'askNetwork', question(world, { teamId, title: 'And who trains us?' }))).toMatchObject({ state: 'asked' });
  });
});

describe('an answer', () => {
  it('carries place, organization and role of whoever gives it, and is followed up without a name', async () => {
    const { id, home } = await postedHidden();
    const given = await fromDenver(id);
    expect(given).toMatchObject({
      ...{ placeName: 'Denver', organizationName: 'Denver Police Department', writerRole: 'member', fromAsker: false, text: 'A hotel association does it' },
      viewerCan: ['editAnswer', 'withdrawAnswer'],
    });
    const said = await asks(detective, 'followUp', { id: home, content: words('How long did it take?') });
    expect(said).toMatchObject({ answerId: null, viewerCan: ['withdrawFollowUp'] });
    await now();
    const seen = await seeQuestion(seattlePolice, id);
    expect(seen.answers.map(({ text, fromAsker, placeName, madeBy }: Json) => [text, fromAsker, placeName, madeBy])).toEqual([
      ['A hotel association does it', false, 'Denver', world.denver.people.police],
      ['How long did it take?', true, null, null],
    ]);
    expect(seen.answers[1]).toMatchObject({ teamId: null, organizationId: null, organizationName: null, writerRole: null, changedBy: null, viewerCan: [] });
    expect(seen.answerCount).toBe(1);
    expect((await seeHome(coordinator, home)).followUps).toMatchObject([{ answerId: seen.answers[1].id, madeBy: world.boston.people.detective }]);
    await asks(detective, 'withdrawFollowUp', said.id);
    await now();
    expect((await seeQuestion(seattlePolice, id)).answers[1]).toMatchObject({ text: '', archivedAt: expect.any(String), changedBy: null });
    expect(await historyOf(seattlePolice, id)).not.toContain('How long did it take?');
    expect((await refusal(asks(denverPolice, 'withdrawFollowUp', said.id))).code).toBe('NOT_FOUND');
    expect((await refusal(asks(denverPolice, 'withdrawAnswer', seen.answers[1].id))).code).toBe('FORBIDDEN');
  });

  it('is changed and taken away by whoever gave it, and by nobody else', async () => {
    const { id, home } = await posted();
    const given = await fromDenver(id);
    expect((await refusal(asks(denver, 'editAnswer', { id: given.id, version: given.version, content: words('No') }))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(coordinator, 'withdrawAnswer', given.id))).code).toBe('FORBIDDEN');
    const edited = await asks(denverPolice, 'editAnswer', { id: given.id, version: given.version, content: words('The hotel association does it') });
    expect(edited).toMatchObject({ text: 'The hotel association does it', editedAt: expect.any(String) });
    expect((await refusal(asks(denverPolice, 'editAnswer', { id: given.id, version: given.version, content: words('Or not') }))).code).toBe('CONFLICT');
    await asks(police, 'acceptAnswer', { id: home, answerId: given.id });
    await now();
    expect(await historyOf(seattlePolice, id)).toContain('A hotel association does it');
    await asks(denverPolice, 'withdrawAnswer', given.id);
    await now();
    expect(await historyOf(seattlePolice, id)).not.toContain('hotel association');
    expect(await seeQuestion(seattlePolice, id)).toMatchObject({ acceptedAnswerId: null, answerCount: 0, answers: [{ text: '', viewerCan: [] }] });
    expect((await refusal(asks(denverPolice, 'editAnswer', { id: given.id, version: edited.version + 1, content: words('Or not') }))).code).toBe('CONFLICT');
    expect((await seeHome(police, home)).acceptedAnswerId).toBeNull();
  });

  it('is said for a team: who has left it says nothing more in its name, and who leads it takes back what they said', async () => {
    const { id } = await posted();
    const leaving = await server.as('detective@denver.example');
    const given = await fromDenver(id, 'We can come and show you', leaving);
    await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'world.grown', async (work) => {
      const [{ audience }] = (await work.query<{ audience: number }>('select app.place_seat($1, $2) as audience', [seattle.team, 'member'])) as [
        { audience: number },
      ];
      const at = { teamId: seattle.team, organizationId: seattle.organizations.police, sector: 'law_enforcement', role: 'member' };
      await work.insert(Seat, { ...at, state: 'held', holderId: world.denver.people.detective, joinedAt: new Date(), audienceId: audience });
    });
    await denver.do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world.denver.seats.detective });
    expect((await seeQuestion(leaving, id)).answers).toMatchObject([{ text: 'We can come and show you', viewerCan: [] }]);
    expect((await refusal(asks(leaving, 'editAnswer', { id: given.id, version: given.version, content: words('We can not') }))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(leaving, 'withdrawAnswer', given.id))).code).toBe('FORBIDDEN');
    expect((await seeQuestion(denver, id)).answers[0].viewerCan).toEqual(['withdrawAnswer']);
    await asks(denver, 'withdrawAnswer', given.id);
    expect((await seeQuestion(leaving, id)).answers).toMatchObject([{ text: '', viewerCan: [] }]);
  });

  it('is refused from who sits nowhere, from those who ask, of nothing, too long, with a script, a name or somebody’s number in it', async () => {
    const { id } = await postedHidden();
    expect((await refusal(fromDenver(id, 'So', denverGuest))).code).toBe('FORBIDDEN');
    expect((await refusal(fromDenver(id, 'So', seattlePolice))).code).toBe('FORBIDDEN');
    expect(await problems(answers(detective, id, world.boston.team, 'So'))).toEqual(['teamId not_allowed']);
    expect(await problems(fromDenver(id, ''))).toEqual(['content required']);
    expect(await problems(fromDenver(id, ' '))).toEqual(['content required']);
    expect(await problems(fromDenver(id, 'x'.repeat(10_001)))).toEqual(['content too_long 10000']);
    expect(await problems(fromDenver(id, 'Call 303-555-0142 1234'))).toEqual(['content required']);
    expect(await problems(fromDenver(id, `Ask {${world.denver.people.coordinator}}`))).toEqual(['content not_allowed']);
    const raw = (content: string) => asks(denverPolice, 'answerQuestion', { questionId: id, teamId: world.denver.team, content });
    const link = (href: string) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] }],
    });
    expect(await problems(raw('<script>alert(1)</script>'))).toEqual(['content malformed']);
    expect(await problems(raw(JSON.stringify({ type: 'doc', content: [{ type: 'script', text: 'alert(1)' }] })))).toEqual(['content malformed']);
    for (const href of ['javascript:alert(1)', 'https://a.example/\0', 'https://a.example/\ud800'])
      expect(await problems(raw(JSON.stringify(link(href))))).toEqual(['content malformed']);
    expect((await fromDenver(id, '<script>alert(1)</script>')).text).toBe('<script>alert(1)</script>');
    expect((await refusal(asks(denverPolice, 'answerQuestion', { questionId: world.network, teamId: world.denver.team, content: words('So') }))).code).toBe(
      'NOT_FOUND',
    );
  });

  it('is one of so many that people are shown: then neither others nor those who asked say more', async () => {
    const { id, home } = await posted();
    const given = await fromDenver(id);
    await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'test.answered', async (work) => {
      const question = await work.get(Question, id);
      const { questionId, fromAsker, teamId, organizationId, placeName, organizationName, writerRole, content, text, audienceId } = await work.get(
        Answer,
        given.id,
      );
      const row = { questionId, fromAsker, teamId, organizationId, placeName, organizationName, writerRole, content, text, audienceId };
      await work.insertAll(
        Answer,
        Array.from({ length: 499 }, () => row),
        question,
      );
    });
    expect(await problems(fromDenver(id))).toEqual(['questionId too_many']);
    expect(await problems(asks(police, 'followUp', { id: home, content: words('More?') }))).toEqual(['questionId too_many']);
  });

  it('is no more given to what is closed or was taken back', async () => {
    const { id, home } = await posted();
    const given = await fromDenver(id);
    for (const one of [detective, guest]) expect((await refusal(asks(one, 'closeQuestion', home))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(denverPolice, 'closeQuestion', home))).code).toBe('NOT_FOUND');
    await asks(coordinator, 'closeQuestion', home);
    await now();
    expect((await refusal(fromDenver(id))).code).toBe('CONFLICT');
    expect((await refusal(asks(police, 'closeQuestion', home))).code).toBe('CONFLICT');
    expect((await refusal(asks(police, 'followUp', { id: home, content: words('More?') }))).code).toBe('CONFLICT');
    await asks(police, 'reopenQuestion', home);
    await now();
    expect((await refusal(asks(police, 'reopenQuestion', home))).code).toBe('CONFLICT');
    await fromDenver(id, 'One more');
    expect((await refusal(asks(detective, 'withdrawQuestion', home))).code).toBe('FORBIDDEN');
    await asks(police, 'withdrawQuestion', home);
    // At once, before the system says so.
    expect(await seeQuestion(denverPolice, id)).toBeNull();
    expect((await refusal(fromDenver(id))).code).toBe('NOT_FOUND');
    expect((await refusal(asks(denverPolice, 'editAnswer', { id: given.id, version: given.version, content: words('So') }))).code).toBe('NOT_FOUND');
    expect((await refusal(asks(police, 'withdrawQuestion', home))).code).toBe('CONFLICT');
    expect((await refusal(asks(police, 'acceptAnswer', { id: home, answerId: given.id }))).code).toBe('CONFLICT');
    await now();
    const left = (await denverPolice.see('query W($id: ID!) { withdrawnQuestion(questionId: $id) { withdrawnOn } }', { id })).withdrawnQuestion;
    expect(left).toEqual({ withdrawnOn: inDays(0) });
    expect(await seeQuestion(police, id)).toMatchObject({ state: 'withdrawn', answers: [{ text: given.text }, { text: 'One more' }] });
  });

  it('never went out of a question that was taken back before', async () => {
    const { id: home } = await asks(police, 'askNetwork', question(world, { title: 'Asked by mistake' }));
    await asks(police, 'withdrawQuestion', home);
    await now();
    expect(await seeHome(police, home)).toMatchObject({ state: 'withdrawn', questionId: null });
    expect((await questionsOf(denver)).questions.map(({ title }: Json) => title)).not.toContain('Asked by mistake');
  });
});

describe('the answer that helped', () => {
  it('is accepted once, by who asked or leads, and everybody sees it', async () => {
    const { id, home } = await posted();
    const other = await posted();
    const [first, second] = [await fromDenver(id), await answers(seattlePolice, id, seattle.team, 'We did')];
    for (const one of [detective, guest]) expect((await refusal(asks(one, 'acceptAnswer', { id: home, answerId: first.id }))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(denverPolice, 'acceptAnswer', { id: home, answerId: first.id }))).code).toBe('NOT_FOUND');
    const elsewhere = await fromDenver(other.id);
    expect(await problems(asks(police, 'acceptAnswer', { id: home, answerId: elsewhere.id }))).toEqual(['answerId not_allowed']);
    await asks(police, 'followUp', { id: home, content: words('Thank you') });
    await now();
    const own = (await seeQuestion(police, id)).answers.find(({ fromAsker }: Json) => fromAsker).id;
    expect(await problems(asks(police, 'acceptAnswer', { id: home, answerId: own }))).toEqual(['answerId not_allowed']);
    await asks(police, 'acceptAnswer', { id: home, answerId: first.id });
    expect((await refusal(asks(coordinator, 'acceptAnswer', { id: home, answerId: second.id }))).code).toBe('CONFLICT');
    await now();
    expect(await seeQuestion(steward, id)).toMatchObject({ acceptedAnswerId: first.id, changedBy: null, state: 'open' });
    expect((await seeHome(police, home)).viewerCan).toContain('unacceptAnswer');
  });

  it('is taken back by who asked or leads where it was another one; nobody is told of the first any more', async () => {
    const { id, home } = await posted();
    const [first, second] = [await fromDenver(id), await answers(seattlePolice, id, seattle.team, 'We did')];
    await asks(police, 'acceptAnswer', { id: home, answerId: first.id });
    await now();
    expect(await whysFor(denverPolice, id)).toEqual(['accepted']);
    for (const one of [detective, guest]) expect((await refusal(asks(one, 'unacceptAnswer', home))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(denverPolice, 'unacceptAnswer', home))).code).toBe('NOT_FOUND');
    expect(await asks(coordinator, 'unacceptAnswer', home)).toMatchObject({ acceptedAnswerId: null });
    await now();
    expect(await seeQuestion(steward, id)).toMatchObject({ acceptedAnswerId: null, changedBy: null });
    expect(await whysFor(denverPolice, id)).toEqual([]);
    await asks(police, 'acceptAnswer', { id: home, answerId: second.id });
    await now();
    expect(await seeQuestion(steward, id)).toMatchObject({ acceptedAnswerId: second.id });
    expect(await whysFor(seattlePolice, id)).toEqual(['accepted']);
  });

  it('becomes a lesson that has as much of it as has room, and no half of a sign', async () => {
    const { id } = await posted();
    for (const before of ['', 'x']) {
      const given = await fromDenver(id, before + '🏨'.repeat(2500));
      const { whatWeDid } = await asks(detective, 'draftLessonFromAnswer', { answerId: given.id, teamId: world.boston.team });
      expect(whatWeDid).toMatch(new RegExp(`^${before}(🏨){1900,}…\\nFrom an answer by Denver`, 'u'));
    }
  });

  it('becomes a lesson that says where it came from', async () => {
    const { id } = await posted({ tacticTypeKey: 'john_school' });
    const given = await fromDenver(id);
    const input = { answerId: given.id, teamId: world.boston.team };
    const lesson = await asks(detective, 'draftLessonFromAnswer', input);
    expect(lesson).toMatchObject({
      ...{ title: 'Who trains night clerks?', problem: 'Who trains night clerks?\nWe want to begin in spring.', tacticTypeKey: 'john_school', kind: 'how_to' },
      ...{ whatWeDid: 'A hotel association does it\nFrom an answer by Denver Police Department, Denver, to a question to the network.', state: 'observed' },
      ...{ writerName: 'Boston detective', answer: { id: given.id }, language: 'en' },
    });
    expect((await asks(detective, 'draftLessonFromAnswer', { ...input, language: 'es' })).whatWeDid).toContain(
      'De una respuesta de Denver Police Department, Denver,',
    );
    const tells = async (hideCity: boolean) =>
      (await releaseCheck(detective, lesson.id, hideCity)).findings.flatMap(({ field, kind, blocks }: Json) =>
        kind === 'hidden_question' && blocks ? field : [],
      );
    expect(await tells(false)).toEqual([]);
    // Whoever reads it looks for the question, and finds who asked.
    expect(new Set(await tells(true))).toEqual(new Set(['title', 'problem', 'whatWeDid']));
    expect((await seeQuestion(police, id)).answers[0].lessons).toHaveLength(2);
    expect((await seeQuestion(denverPolice, id)).answers[0].lessons).toEqual([]);
    await learns(detective, 'editLesson', {
      id: lesson.id,
      version: (await seeLesson(detective, lesson.id)).version,
      title: 'An association trains night clerks',
    });
    expect((await refusal(asks(guest, 'draftLessonFromAnswer', input))).code).toBe('FORBIDDEN');
    expect((await refusal(asks(denver, 'draftLessonFromAnswer', input))).code).toBe('FORBIDDEN');
    expect(await problems(asks(detective, 'draftLessonFromAnswer', { ...input, language: 'fr' }))).toEqual(['language unknown']);
    await asks(denverPolice, 'withdrawAnswer', given.id);
    expect((await refusal(asks(detective, 'draftLessonFromAnswer', input))).code).toBe('CONFLICT');
  });
});

describe('whoever a question concerns', () => {
  it('hears of it: coordinators of others that it is asked, those who asked of answers, and who answered of what comes after', async () => {
    const { id, home } = await postedHidden();
    await now();
    for (const one of [denver, await server.as('coordinator@seattle.example')]) expect(await whysFor(one, id)).toEqual(['posted']);
    for (const one of [coordinator, police, denverPolice]) expect(await whysFor(one, id)).toEqual([]);
    await watchQuestion(steward, id, 'watching');
    const given = await fromDenver(id);
    await now();
    for (const one of [police, coordinator, steward]) expect(await whysFor(one, given.id)).toEqual(['answered']);
    for (const one of [detective, denver, denverPolice]) expect(await whysFor(one, given.id)).toEqual([]);
    const [notice] = (await police.see('{ notices { subjectId subject { title path } } }')).notices.filter((one: Json) => one.subjectId === given.id);
    expect(notice.subject).toEqual({ title: 'Who teaches at night?', path: `/questions/${id}` });
    await watchQuestion(steward, id, 'muted');
    await watchQuestion(detective, id, 'watching');
    await asks(detective, 'followUp', { id: home, content: words('How long did it take?') });
    await now();
    await now();
    const { answers: all, watch } = await seeQuestion(steward, id);
    expect(watch).toBe('muted');
    expect(await whysFor(denverPolice, all[1].id)).toEqual(['answered']);
    for (const one of [steward, police, coordinator, detective]) expect(await whysFor(one, all[1].id)).toEqual([]);
    await asks(police, 'acceptAnswer', { id: home, answerId: given.id });
    await now();
    await now();
    expect(await whysFor(denverPolice, id)).toEqual(['accepted']);
    await asks(police, 'withdrawQuestion', home);
    await now();
    await now();
    const left = (await steward.see('query W($id: ID!) { withdrawnQuestion(questionId: $id) { id } }', { id })).withdrawnQuestion.id;
    expect(await whysFor(denverPolice, left)).toEqual(['withdrawn']);
    for (const one of [police, detective, steward, seattlePolice]) expect(await whysFor(one, left)).toEqual([]);
    for (const one of [denver, denverPolice, police])
      expect([...(await whysFor(one, id)), ...(await whysFor(one, given.id))].filter((why) => why === 'posted')).toEqual([]);
    expect(await problems(watchQuestion(denver, id, 'loudly'))).toEqual(['state unknown']);
    expect((await refusal(watchQuestion(denver, id, 'watching'))).code).toBe('NOT_FOUND');
  });

  it('finds it and its answers by words, until it is taken back', async () => {
    const { id, home } = await posted({ title: 'Who knows quokka letters?', context: null, hideCity: true });
    const given = await fromDenver(id, 'The quokka office in town');
    const found = async () =>
      (await searches(seattlePolice, 'quokka')).results.map(({ id: one, kind, who, aboutId }: Json) => ({ id: one, kind, who, aboutId }));
    expect(await found()).toEqual([
      { id, kind: 'question', who: null, aboutId: null },
      { id: given.id, kind: 'answer', who: 'Denver', aboutId: id },
    ]);
    await asks(police, 'withdrawQuestion', home);
    expect(await found()).toEqual([]);
  });

  it('sees it move on an open screen', async () => {
    const { id, home } = await posted();
    const after = (await seattlePolice.see('{ cursor }')).cursor;
    const follow = await seattlePolice.follow(
      'subscription F($after: String!) { happenings(after: $after) { signal act { name actorId } changes { kind id gone row { __typename ... on Answer { text placeName } ... on Question { state acceptedAnswerId } } } } }',
      { after },
    );
    await follow.until((frame) => frame.happenings.signal === 'READY');
    const given = await fromDenver(id);
    await asks(police, 'acceptAnswer', { id: home, answerId: given.id });
    await now();
    await asks(police, 'withdrawQuestion', home);
    const last = await follow.until((frame) => frame.happenings.changes?.some(({ id: one, gone }: Json) => one === id && gone));
    const changes = follow.frames.flatMap(({ happenings }) => happenings.changes ?? []);
    expect(changes).toContainEqual({ kind: 'answer', id: given.id, gone: false, row: { __typename: 'Answer', text: given.text, placeName: 'Denver' } });
    expect(changes).toContainEqual({ kind: 'question', id, gone: false, row: { __typename: 'Question', state: 'open', acceptedAnswerId: given.id } });
    expect(JSON.stringify(follow.frames)).not.toContain(world.boston.people.police);
    expect(last.happenings.changes.map(({ id: one, gone }: Json) => [one, gone])).toEqual(expect.arrayContaining([[given.id, true]]));
  });
});
