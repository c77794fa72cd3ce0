import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { perform, problems, refusal } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns, seeLesson } from './lesson-acts.js';
import { whysFor } from './notice-acts.js';
import { asking, releaseCheck, releases, seeEdition, seeRelease, validLesson } from './release-acts.js';
import { inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let detective: Person;
let services: Person;
let prosecutor: Person;
let guest: Person;
let denver: Person;
let denverPolice: Person;
let steward: Person;
const key = (person: 'police' | 'services' | 'prosecutor') => world.boston.organizations[person];

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const who = ['coordinator@boston', 'police@boston', 'detective@boston', 'services@boston', 'prosecutor@boston', 'guest@boston'];
  const others = ['coordinator@denver', 'police@denver', 'steward@network'];
  [coordinator, police, detective, services, prosecutor, guest, denver, denverPolice, steward] = (await Promise.all(
    [...who, ...others].map((one) => server.as(`${one}.example`)),
  )) as [Person, Person, Person, Person, Person, Person, Person, Person, Person];
});
afterAll(() => server?.stop());

const lesson = (more: object = {}): Promise<Json> => validLesson({ police, services, world }, more);
const ask = (one: Json, more: object = {}, by = police): Promise<Json> => releases(by, 'askRelease', asking(one, more));
const policeOnly = () => ({ audience: { team: world.boston.team, organizations: [key('police'), key('services')] } });
const edit = async (id: string, more: object): Promise<Json> => {
  const { version } = await seeLesson(police, id);
  return learns(police, 'editLesson', { id, version, ...more });
};
const asks = async (person: Person): Promise<Json[]> => (await person.see('{ today { asks { id kind title detail organizationId answers } } }')).today.asks;
const releaseAsks = async (person: Person): Promise<Json[]> => (await person.see('{ today { releaseAsks { id release { title } } } }')).today.releaseAsks;

describe('a lesson that is to go to the network', () => {
  it('has to be validated, found good as it is, heard by whom it touches, and labeled for a network', async () => {
    const draft = await learns(police, 'draftLesson', { teamId: world.boston.team, title: 'Early', kind: 'worked' });
    expect(await problems(ask(draft))).toEqual(['state required', 'qualityCheck required', 'label required']);
    expect((await releaseCheck(police, draft.id)).missing).toEqual(['state', 'qualityCheck', 'label']);
    const one = await lesson();
    expect(await releaseCheck(police, one.id)).toMatchObject({ missing: [], unchanged: false, findings: [] });
    const touched = await edit(one.id, { livedExperienceReviewNeeded: true });
    expect(await problems(ask(touched))).toEqual(['livedExperience required']);
  });

  it('is looked at again when its text changed since, and not when only its label did', async () => {
    const one = await lesson({ handling: 'TLP:AMBER' });
    const lowered = await edit(one.id, { handling: 'TLP:GREEN', labelReason: 'For others' });
    expect((await releaseCheck(police, one.id)).missing).toEqual([]);
    const changed = await edit(one.id, { result: 'A quarter of the hotels' });
    expect((await releaseCheck(police, one.id)).missing).toEqual(['qualityCheck']);
    expect((await refusal(ask(lowered))).code).toBe('CONFLICT');
    expect(await problems(ask(changed))).toEqual(['qualityCheck required']);
    await learns(services, 'checkLesson', { id: one.id, context: true, happened: true, why: true, soWhat: true, whereApplies: false });
    expect(await ask(changed)).toMatchObject({ result: 'A quarter of the hotels', lessonVersion: changed.version });
  });

  it('is asked for by whom it belongs to or who leads, with a reason and every line ticked', async () => {
    const one = await lesson();
    for (const person of [services, guest]) expect((await refusal(ask(one, {}, person))).code).toBe('FORBIDDEN');
    for (const person of [denver, denverPolice, steward]) expect((await refusal(ask(one, {}, person))).code).toBe('NOT_FOUND');
    expect((await seeLesson(services, one.id)).viewerCan).not.toContain('askRelease');
    expect((await seeLesson(detective, one.id)).viewerCan).toContain('askRelease');
    expect(
      await problems(ask(one, { reason: ' ', checklist: ['no_person', 'hope'], handling: 'TLP:RED', embargoUntil: '2026-02-30', organizationIds: ['x'] })),
    ).toEqual(['reason required', 'checklist unknown', 'organizationIds malformed', 'embargoUntil malformed', 'handling unknown']);
    expect(await problems(ask(one, { checklist: ['no_person', 'small_counts', 'partners', 'links', 'label'] }))).toEqual(['checklist required']);
    expect(await problems(ask(one, { handling: 'TLP:CLEAR' }))).toEqual(['handling not_allowed']);
    expect(await problems(ask(one, { organizationIds: [world.denver.organizations.police] }))).toEqual(['organizationIds unknown']);
    expect(await problems(ask(one, { reason: 'x'.repeat(1001) }))).toEqual(['reason too_long 1000']);
  });

  it('takes a script as the text that it is, all the way to who reads it; a book is refused with the field named', async () => {
    const script = '<script>alert(1)</script> & <img src=x onerror=alert(1)>';
    const one = await lesson({ result: script });
    const asked = await ask(one, { reason: script });
    expect(asked).toMatchObject({ result: script, reason: script });
    await server.clock.passes(new Date());
    expect((await seeEdition(denver, (await seeRelease(police, asked.id)).editionId)).result).toBe(script);
    const book = 'A word and more. '.repeat(3000);
    expect(await problems(ask(one, { reason: book }))).toEqual(['reason too_long 1000']);
    expect(await problems(releases(police, 'withdrawRelease', { id: asked.id, because: 'other', note: book }))).toEqual(['note too_long 1000']);
    expect(await problems(releases(police, 'withdrawRelease', { id: asked.id, because: 'other', note: 'with \0 inside' }))).toEqual(['note malformed']);
  });

  it('is scanned: each find is looked at and given a word, or the text changes', async () => {
    const one = await lesson({ result: 'Mr. Smith said that 3 people came', legalNotes: 'Call 617-555-0182' });
    const { findings } = await releaseCheck(police, one.id);
    expect(findings.map(({ field, kind, blocks }: Json) => [field, kind, blocks])).toEqual([
      ['result', 'person', false],
      ['result', 'small_count', false],
      ['legalNotes', 'phone', false],
    ]);
    expect(await problems(ask(one))).toEqual(['result required', 'legalNotes required']);
    const words = findings.map(({ key }: Json) => ({ key, word: 'It is public' }));
    expect(await problems(ask(one, { lookedAt: [...words.slice(0, 2), { key: words[2].key, word: ' ' }] }))).toEqual(['lookedAt.2.word required']);
    const release = await ask(one, { lookedAt: words });
    expect(release.findings).toHaveLength(3);
    expect(release.findings[0]).toMatchObject({ field: 'result', kind: 'person', word: 'It is public', excerpt: expect.stringContaining('Mr. Smith') });
  });

  it('with its city hidden may name neither city nor organization nor anybody, and in plain sight it may', async () => {
    const one = await lesson({
      problem: 'In Boston nobody reads letters',
      contextLaw: 'Massachusetts law',
      legalNotes: 'As Boston services says',
      sources: ['https://boston.gov/x'],
      templates: ['https://x.example/letter', 'https://x.example/letters-of-boston'],
    });
    expect((await releaseCheck(police, one.id, true)).findings.filter(({ blocks }: Json) => blocks).map(({ field }: Json) => field)).toEqual(
      expect.arrayContaining(['problem', 'contextLaw', 'legalNotes', 'sources', 'templates']),
    );
    expect(await problems(ask(one, { hideCity: true }))).toEqual(
      expect.arrayContaining(['problem not_allowed', 'contextLaw not_allowed', 'sources not_allowed', 'templates not_allowed']),
    );
    const { findings } = await releaseCheck(police, one.id);
    expect(findings.map(({ kind }: Json) => kind)).toEqual(['person']);
  });
});

describe('who has to agree', () => {
  it('is the organization it belongs to, those that do what it is about, those that it names, and whom the asker names', async () => {
    const board = (await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Strategy' })).id;
    const [card] = await perform(coordinator, 'addTactics', { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'Calls' }] });
    const partner = await perform(coordinator, 'proposePartner', { tacticId: card.id, organizationId: key('services') });
    await perform(services, 'confirmPartner', partner.id);
    const { id } = await learns(police, 'draftLesson', { tacticId: card.id, title: 'Ask the Boston District Attorney’s Office', kind: 'worked' });
    const named = await edit(id, { problem: "The Boston District Attorney's Office was not asked" });
    expect((await releaseCheck(police, named.id)).organizations).toEqual([
      { organizationId: key('police'), why: 'owner', seesLesson: true },
      { organizationId: key('services'), why: 'partner', seesLesson: true },
      { organizationId: key('prosecutor'), why: 'named', seesLesson: true },
    ]);
  });

  it('reads exactly the text that would go out, and nothing else of a lesson that it does not see', async () => {
    const one = await lesson(policeOnly());
    expect((await releaseCheck(police, one.id)).organizations).toEqual([{ organizationId: key('police'), why: 'owner', seesLesson: true }]);
    const release = await ask(one, { organizationIds: [key('prosecutor')] });
    expect(release).toMatchObject({ state: 'asked', organizationIds: [key('police'), key('prosecutor')] });
    expect(release.approvals.map(({ organizationId, state }: Json) => [organizationId, state])).toEqual(
      expect.arrayContaining([
        [key('police'), 'agreed'],
        [key('prosecutor'), 'asked'],
      ]),
    );
    const seen = await seeRelease(prosecutor, release.id);
    expect(seen).toMatchObject({ title: one.title, result: one.result, lesson: null });
    expect(await seeLesson(prosecutor, one.id)).toBeNull();
    expect(await seeRelease(coordinator, release.id)).toBeNull();
    const waiting = (await asks(prosecutor)).find(({ kind }) => kind === 'release_approval')!;
    expect(waiting).toMatchObject({ title: one.title, detail: 'Others try the same', answers: ['agreeToRelease', 'refuseRelease'] });
    expect((await releaseAsks(prosecutor)).find(({ id }) => id === waiting.id)).toMatchObject({ release: { title: one.title } });
    expect((await releaseAsks(police)).some(({ id }) => id === waiting.id)).toBe(false);
    await server.clock.passes(new Date());
    expect(await whysFor(prosecutor, waiting.id)).toEqual(['asked']);
    expect((await refusal(releases(police, 'agreeToRelease', waiting.id))).code).toBe('FORBIDDEN');
    expect((await refusal(releases(denver, 'agreeToRelease', waiting.id))).code).toBe('NOT_FOUND');
    // Narrowed meanwhile, it is seen by fewer at home and still by whom it asks.
    await police.do('mutation S($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }', {
      input: { kind: 'lesson', id: one.id, audience: { team: world.boston.team, organizations: [key('police')] } },
    });
    expect(await seeRelease(services, release.id)).toBeNull();
    expect(await releases(prosecutor, 'agreeToRelease', waiting.id)).toMatchObject({
      ...{ state: 'agreed', answeredByName: 'Boston prosecutor', viewerCan: ['takeBackAgreement'] },
    });
    expect((await refusal(releases(prosecutor, 'agreeToRelease', waiting.id))).code).toBe('CONFLICT');
    await server.clock.passes(new Date());
    expect(await seeRelease(police, release.id)).toMatchObject({ state: 'released', editionId: expect.any(String) });
  });

  it('says no with a reason, and then it does not go out', async () => {
    const one = await lesson();
    const release = await ask(one, { organizationIds: [key('services'), key('prosecutor')] });
    const mine = (by: Json) => release.approvals.find(({ organizationId }: Json) => organizationId === by).id;
    await server.clock.passes(new Date());
    expect(await whysFor(prosecutor, mine(key('prosecutor')))).toEqual(['asked']);
    expect(await problems(releases(services, 'refuseRelease', { id: mine(key('services')), reason: ' ' }))).toEqual(['reason required']);
    expect(await releases(services, 'refuseRelease', { id: mine(key('services')), reason: 'Too early' })).toMatchObject({
      state: 'refused',
      reason: 'Too early',
    });
    expect((await refusal(releases(prosecutor, 'agreeToRelease', mine(key('prosecutor'))))).code).toBe('CONFLICT');
    for (const inbox of [asks, releaseAsks]) expect((await inbox(prosecutor)).filter(({ id }) => id === mine(key('prosecutor')))).toEqual([]);
    expect(await whysFor(prosecutor, mine(key('prosecutor')))).toEqual([]);
    await server.clock.passes(new Date());
    expect(await seeRelease(police, release.id)).toMatchObject({ state: 'refused', editionId: null, viewerCan: [] });
    // Whoever asked is told, until they ask anew.
    expect(await whysFor(police, release.id)).toEqual(['refused']);
    for (const person of [services, prosecutor, detective, coordinator]) expect(await whysFor(person, release.id)).toEqual([]);
    const next = await ask(one);
    expect(next).toMatchObject({ state: 'approved' });
    expect(await whysFor(police, release.id)).toEqual([]);
    await server.clock.passes(new Date());
    await server.clock.passes(new Date());
    expect(await whysFor(police, next.id)).toEqual(['released']);
    for (const person of [coordinator, denver]) expect(await whysFor(person, next.id)).toEqual([]);
  });

  it('takes its yes back with a reason as long as it is not out, also while it waits for its day', async () => {
    const one = await lesson();
    const day = inDays(3);
    const release = await ask(one, { organizationIds: [key('services')], embargoUntil: day });
    const { id } = release.approvals.find(({ organizationId }: Json) => organizationId === key('services'));
    const takeBack = (by: Person, reason = 'A partner objects') => releases(by, 'takeBackAgreement', { id, reason });
    expect((await refusal(takeBack(services))).code).toBe('CONFLICT');
    await releases(services, 'agreeToRelease', id);
    expect(await seeRelease(police, release.id)).toMatchObject({ state: 'approved' });
    expect((await refusal(takeBack(police))).code).toBe('FORBIDDEN');
    expect((await refusal(takeBack(denver))).code).toBe('NOT_FOUND');
    expect(await problems(takeBack(services, ' '))).toEqual(['reason required']);
    expect(await takeBack(services)).toMatchObject({ state: 'refused', reason: 'A partner objects', answeredByName: 'Boston services' });
    await server.clock.passes(`${day}T12:00:00Z`);
    await server.clock.passes(`${day}T12:00:00Z`);
    expect(await seeRelease(police, release.id)).toMatchObject({ state: 'refused', editionId: null });
    expect(await whysFor(police, release.id)).toEqual(['refused']);
    await server.clock.passes(new Date());

    const out = await ask(one, { organizationIds: [key('services')] });
    const given = out.approvals.find(({ organizationId }: Json) => organizationId === key('services')).id;
    await releases(services, 'agreeToRelease', given);
    await server.clock.passes(new Date());
    const seen = await seeRelease(services, out.id);
    expect(seen).toMatchObject({ state: 'released' });
    expect(seen.approvals.flatMap(({ viewerCan }: Json) => viewerCan)).toEqual([]);
    expect((await refusal(releases(services, 'takeBackAgreement', { id: given, reason: 'Too late' }))).code).toBe('CONFLICT');
  });

  it('waits no more when the asker takes it back; the text leaves who was asked at once', async () => {
    const one = await lesson(policeOnly());
    const release = await ask(one, { organizationIds: [key('prosecutor')] });
    expect((await refusal(ask(one))).code).toBe('CONFLICT');
    expect((await refusal(releases(prosecutor, 'withdrawRelease', { id: release.id, because: 'mistake' }))).code).toBe('FORBIDDEN');
    expect(await problems(releases(detective, 'withdrawRelease', { id: release.id, because: 'mood', note: 'x'.repeat(1001) }))).toEqual([
      'because unknown',
      'note too_long 1000',
    ]);
    expect(await releases(detective, 'withdrawRelease', { id: release.id, because: 'mistake', note: 'Not yet' })).toMatchObject({
      state: 'withdrawn',
      withdrawnNote: 'Not yet',
    });
    expect(await seeRelease(prosecutor, release.id)).toBeNull();
    expect((await refusal(releases(detective, 'withdrawRelease', { id: release.id, because: 'mistake' }))).code).toBe('CONFLICT');
  });
});
