import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { perform, problems, refusal } from './board-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns, listLessons, seeLesson } from './lesson-acts.js';
import { inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let chair: Person;
let police: Person;
let detective: Person;
let services: Person;
let guest: Person;
let denver: Person;
let board: string;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const who = ['coordinator@boston', 'mayor@boston', 'police@boston', 'detective@boston', 'services@boston', 'guest@boston', 'coordinator@denver'];
  [coordinator, chair, police, detective, services, guest, denver] = (await Promise.all(who.map((one) => server.as(`${one}.example`)))) as [
    ...[Person, Person, Person, Person, Person, Person, Person],
  ];
  board = (await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Strategy' })).id;
});
afterAll(() => server?.stop());

const complete = {
  ...{
    problem: 'Nobody reads letters',
    whatWeDid: 'We called, then wrote',
    result: 'Nine of forty trained',
    mechanism: 'The clerk decides',
    appliesIf: 'Small hotels',
  },
  ...{ doThis: ['Call the night clerk'], notIf: 'A chain decides elsewhere', harms: 'None seen; we asked the clerks', evidenceStrength: 'practice_one' },
  evidenceDirection: 'helps_probably',
};
const findable = { tacticTypeKey: 'john_school', strand: 'accountability', level: 'primary', contextPlaceSize: 'under_1000000', contextPeriod: '2025' };
const allTrue = { context: true, happened: true, why: true, soWhat: true, whereApplies: true };

const draft = (more: object = {}, by = police): Promise<Json> =>
  learns(by, 'draftLesson', { teamId: world.boston.team, title: 'Call before you write', kind: 'worked', ...more });
const edit = (lesson: Json, more: object, by = police): Promise<Json> => learns(by, 'editLesson', { id: lesson.id, version: lesson.version, ...more });
const identified = async (more: object = {}, by = police): Promise<Json> =>
  learns(by, 'identifyLesson', (await draft({ ...complete, ...findable, ...more }, by)).id);
const check = (id: string, more: object = {}, by = services): Promise<Json> => learns(by, 'checkLesson', { id, ...allTrue, ...more });
const validated = async (more: object = {}): Promise<Json> => {
  const { id } = await identified(more);
  await check(id);
  return learns(police, 'validateLesson', id);
};
const tactic = async (more: object = {}, audience?: object): Promise<Json> => {
  const [card] = await perform(coordinator, 'addTactics', {
    ...{ boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'Letters to hotels', leadOrganizationId: world.boston.organizations.mayor }] },
    ...(audience && { audience }),
  });
  return Object.keys(more).length ? perform(coordinator, 'editTactic', { id: card.id, version: card.version, ...more }) : card;
};
const shareLesson = (id: string, audience: object, by = police) => by.do(share, { input: { kind: 'lesson', id, audience } });
const undo = (person: Person, of: string) => person.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of });
const team = () => ({ team: world.boston.team });
const ofBoston = () => ({ teamId: world.boston.team });
const policeOnly = () => ({ ...team(), organizations: [world.boston.organizations.police] });
const onlyMe = () => ({ ...team(), people: [world.boston.people.police] });

describe('a lesson', () => {
  it('drafted from nothing is observed, belongs to its writer’s organization, and is looked at again in two years', async () => {
    const lesson = await draft();
    const day = new Date();
    day.setUTCFullYear(day.getUTCFullYear() + 2);
    expect(lesson).toMatchObject({
      ...{ state: 'observed', title: 'Call before you write', kind: 'worked', language: 'en', handling: 'TLP:AMBER+STRICT', labelReason: null },
      ...{ writerId: world.boston.people.police, writerName: 'Boston police', organizationId: world.boston.organizations.police },
      ...{ contactSeatId: world.boston.seats.police, reviewOn: day.toISOString().slice(0, 10), doThis: [], sources: [], livedExperienceReviewNeeded: false },
      ...{ templates: [], expiresOn: null },
      ...{ tacticId: null, evidenceStrength: null, audience: { team: world.boston.team, people: [] } },
      viewerCan: ['archiveLesson', 'editLesson', 'identifyLesson', 'keepLessonText', 'relateLesson'],
    });
  });

  it('is identified when it says all that another team needs, and each thing that is missing is named', async () => {
    const lesson = await draft({ ...complete, mechanism: ' ', doThis: [] });
    expect(await problems(learns(police, 'identifyLesson', lesson.id))).toEqual(['mechanism required', 'doThis required']);
    expect(await problems(learns(police, 'identifyLesson', (await draft()).id))).toEqual(
      'problem whatWeDid result mechanism doThis appliesIf notIf harms evidenceStrength evidenceDirection'.split(' ').map((field) => `${field} required`),
    );
    await edit(lesson, { mechanism: 'The clerk decides', doThis: [' Call the night clerk '] }, services);
    expect(await learns(services, 'identifyLesson', lesson.id)).toMatchObject({ state: 'identified', doThis: ['Call the night clerk'] });
    expect((await refusal(learns(police, 'identifyLesson', lesson.id))).code).toBe('CONFLICT');
  });

  it('is validated once somebody of another organization found four of five good', async () => {
    const { id } = await identified();
    expect(await problems(learns(police, 'validateLesson', id))).toEqual(['qualityChecks required']);
    expect(await check(id, { context: false, why: false })).toMatchObject({
      reviewerName: 'Boston services',
      organizationId: world.boston.organizations.services,
    });
    expect(await problems(learns(police, 'validateLesson', id))).toEqual(['qualityChecks required']);
    await check(id, { whereApplies: false, note: 'Say where it ends' });
    const seen = await seeLesson(chair, id);
    expect(seen.qualityChecks).toMatchObject([{ context: true, whereApplies: false, note: 'Say where it ends', lessonVersion: seen.version }]);
    expect(await learns(coordinator, 'validateLesson', id)).toMatchObject({ state: 'validated', validatedAt: expect.any(String) });
    expect((await refusal(learns(police, 'validateLesson', id))).code).toBe('CONFLICT');
  });

  it('says of a check that what it was about changed since, and not that a date did', async () => {
    const lesson = await identified();
    await check(lesson.id);
    const outdated = async () =>
      (await police.see<Json>('query O($id: ID!) { lesson(id: $id) { outdatedChecks { id } } }', { id: lesson.id })).lesson.outdatedChecks;
    const [{ id }] = (await seeLesson(police, lesson.id)).qualityChecks;
    const change = async (fields: object) => edit(await seeLesson(police, lesson.id), fields);
    await change({ reviewOn: inDays(40), expiresOn: inDays(400) });
    await learns(coordinator, 'validateLesson', lesson.id);
    expect(await outdated()).toEqual([]);
    await change({ result: 'Half of them came' });
    expect(await outdated()).toEqual([{ id }]);
    await check(lesson.id);
    expect(await outdated()).toEqual([]);
    await change({ evidenceStrength: 'idea' });
    expect(await outdated()).toEqual([{ id }]);
    await check(lesson.id);
    await change({ templates: ['https://x.example/letter'] });
    expect(await outdated()).toEqual([{ id }]);
  });

  it('goes by the latest that each reviewer ticked: a good one that was taken back counts no more', async () => {
    const { id } = await identified();
    await check(id);
    await check(id, { happened: false, soWhat: false });
    expect(await problems(learns(police, 'validateLesson', id))).toEqual(['qualityChecks required']);
    await check(id, {}, coordinator);
    expect(await learns(police, 'validateLesson', id)).toMatchObject({ state: 'validated' });
    expect((await seeLesson(police, id)).qualityChecks).toHaveLength(2);
  });

  it('is not checked by its writer, nor by colleagues of the same organization, nor by a guest, nor before it is identified', async () => {
    const { id } = await identified();
    for (const person of [police, detective, guest]) expect((await refusal(check(id, {}, person))).code).toBe('FORBIDDEN');
    expect((await refusal(check((await draft()).id))).code).toBe('CONFLICT');
    expect((await seeLesson(detective, id)).viewerCan).not.toContain('checkLesson');
    expect((await seeLesson(services, id)).viewerCan).toContain('checkLesson');
  });

  it('that nobody could find is not validated', async () => {
    const { id } = await learns(police, 'identifyLesson', (await draft(complete)).id);
    await check(id);
    expect(await problems(learns(police, 'validateLesson', id))).toEqual(Object.keys(findable).map((field) => `${field} required`));
  });

  it('that touches people with lived experience waits until they were heard, or somebody says why not', async () => {
    const lesson = await identified({ livedExperienceReviewNeeded: true });
    await check(lesson.id);
    expect(await problems(learns(police, 'validateLesson', lesson.id))).toEqual(['livedExperienceOutcome required']);
    const open = await edit(lesson, { livedExperienceOutcome: 'concern_open', livedExperienceConcerns: 'The tone' });
    expect(await problems(learns(police, 'validateLesson', lesson.id))).toEqual(['livedExperienceOutcome required']);
    expect(await problems(edit(open, { livedExperienceOutcome: 'not_reviewed' }))).toEqual(['livedExperienceReason required']);
    const said = await edit(open, { livedExperienceOutcome: 'not_reviewed', livedExperienceReason: 'Nobody could be paid' });
    expect(await problems(edit(said, { livedExperienceReason: null }))).toEqual(['livedExperienceReason required']);
    await edit(said, { livedExperienceOutcome: 'supported_with_changes' });
    expect(await learns(police, 'validateLesson', lesson.id)).toMatchObject({ state: 'validated' });
  });

  it('keeps what it needs: an identified one is emptied neither by an edit nor by taking one back', async () => {
    const act = randomUUID();
    const lesson = await draft({ ...complete, harms: null });
    await learns(police, 'editLesson', { id: lesson.id, version: lesson.version, harms: 'None seen' }, act);
    const { version } = await learns(police, 'identifyLesson', lesson.id);
    expect(await problems(edit({ id: lesson.id, version }, { harms: ' ', doThis: [] }))).toEqual(['doThis required', 'harms required']);
    expect(await problems(undo(police, act))).toEqual(['harms required']);
    expect(await seeLesson(police, lesson.id)).toMatchObject({ harms: 'None seen', doThis: complete.doThis });
  });

  it('is retired with a reason, leaves the list, and comes back as what it was', async () => {
    const { id } = await validated();
    expect(await problems(learns(police, 'retireLesson', { id, reason: ' ' }))).toEqual(['reason required']);
    expect((await refusal(learns(services, 'retireLesson', { id, reason: 'Old' }))).code).toBe('FORBIDDEN');
    expect(await learns(chair, 'retireLesson', { id, reason: 'The law changed' })).toMatchObject({
      ...{ state: 'retired', retiredBecause: 'The law changed' },
      viewerCan: ['archiveLesson', 'restoreLesson'],
    });
    expect((await listLessons(police, ofBoston())).ids).not.toContain(id);
    expect((await listLessons(police, { ...ofBoston(), states: ['retired'] })).ids).toContain(id);
    expect((await refusal(learns(police, 'retireLesson', { id, reason: 'Again' }))).code).toBe('CONFLICT');
    expect((await refusal(edit({ id, version: 9 }, { title: 'New' }))).code).toBe('CONFLICT');
    expect(await learns(police, 'restoreLesson', id)).toMatchObject({ state: 'validated', retiredBecause: null });
    expect((await refusal(learns(police, 'restoreLesson', id))).code).toBe('CONFLICT');
    expect((await refusal(learns(police, 'retireLesson', { id: (await draft()).id, reason: 'Never used' }))).code).toBe('CONFLICT');
  });

  it('that is put away is in no list and no count, until it is brought back', async () => {
    const { id } = await draft({ kind: 'warning' });
    expect((await refusal(learns(services, 'archiveLesson', id))).code).toBe('FORBIDDEN');
    const before = (await listLessons(police, ofBoston())).counts['warning']!;
    expect(await learns(police, 'archiveLesson', id)).toMatchObject({ viewerCan: ['restoreLesson'] });
    const after = await listLessons(police, ofBoston());
    expect(after.ids).not.toContain(id);
    expect(after.counts['warning'] ?? 0).toBe(before - 1);
    expect((await refusal(learns(police, 'identifyLesson', id))).code).toBe('CONFLICT');
    expect(await learns(coordinator, 'restoreLesson', id)).toMatchObject({ state: 'observed', archivedAt: null });
  });

  it('keeps what two people wrote at once, and its history tells of each version', async () => {
    const lesson = await draft();
    await edit(lesson, { result: 'By the police' });
    expect(await edit(lesson, { harms: 'By the advocates' }, services)).toMatchObject({ result: 'By the police', harms: 'By the advocates' });
    expect((await refusal(edit(lesson, { result: 'By the advocates' }, services))).code).toBe('CONFLICT');
    const past = (await chair.see('query A($id: ID!) { activity(of: $id) { acts { name changes { before after } } } }', { id: lesson.id })).activity.acts;
    expect(past.map(({ name }: Json) => name)).toEqual(['lesson.edited', 'lesson.edited', 'lesson.drafted']);
    expect(JSON.parse(past[1].changes[0].after)).toEqual({ result: 'By the police' });
  });

  it('takes the place of an earlier one of the same team, never in a circle', async () => {
    const first = await draft({ title: 'First' });
    const second = await draft({ title: 'Second', supersedesId: first.id });
    const third = await draft({ title: 'Third', supersedesId: second.id });
    expect(await seeLesson(police, second.id)).toMatchObject({ supersedes: { id: first.id }, supersededBy: { id: third.id } });
    expect(await problems(edit(first, { supersedesId: third.id }))).toEqual(['supersedesId circle']);
    expect(await problems(edit(first, { supersedesId: first.id }))).toEqual(['supersedesId circle']);
    const theirs = await draft({ teamId: world.denver.team }, denver);
    const hidden = await draft({ audience: { ...team(), organizations: [world.boston.organizations.services] } }, services);
    for (const supersedesId of [theirs.id, hidden.id, randomUUID()]) expect(await problems(edit(first, { supersedesId }))).toEqual(['supersedesId unknown']);
    await learns(denver, 'archiveLesson', theirs.id);
  });
});

describe('a lesson from the work', () => {
  it('of a tactic is filled in with what that says: type, context, what it took, law and risks', async () => {
    const plan = { typeKey: 'john_school', strand: 'accountability', level: 'primary', description: 'Letters, then calls', mechanism: 'They know who watches' };
    const means = {
      resourcesPeople: 'Two officers',
      resourcesMoney: '$400',
      resourcesInKind: 'Stamps',
      legalBasis: 'City code 5',
      risks: 'Clerks lose shifts',
    };
    const card = await tactic({ ...plan, ...means, startsOn: '2025-03-01', endsOn: '2025-06-30', handling: 'TLP:AMBER' });
    await perform(services, 'proposePartner', { tacticId: card.id, organizationId: world.boston.organizations.services });
    await perform(coordinator, 'requestReview', { tacticId: card.id, stage: 'design' });
    const lesson = await learns(police, 'draftLesson', { tacticId: card.id, title: 'Letters alone do little', kind: 'did_not', harms: 'None seen' });
    expect(lesson).toMatchObject({
      ...{ tacticId: card.id, teamId: world.boston.team, tacticTypeKey: 'john_school', strand: 'accountability', level: 'primary', handling: 'TLP:AMBER' },
      ...{
        whatWeDid: 'Letters, then calls',
        mechanism: 'They know who watches',
        legalNotes: 'City code 5',
        takesPeople: 'Two officers',
        costBand: 'under_10000',
        costMoney: '$400\nStamps',
      },
      ...{ contextPeriod: '2025-03-01 – 2025-06-30', contextPartners: "Boston Mayor's Office, Boston Victim Services", livedExperienceReviewNeeded: true },
      harms: 'None seen',
    });
    expect((await coordinator.see('query T($id: ID!) { tactic(id: $id) { lessons { id } } }', { id: card.id })).tactic.lessons).toEqual([{ id: lesson.id }]);
  });

  it('of a tactic says in which band its cost is where one sum tells, and leaves open what is said otherwise', async () => {
    const bandOf = async (resourcesMoney: string): Promise<string | null> => {
      const { id } = await tactic({ resourcesMoney });
      return (await learns(police, 'draftLesson', { tacticId: id, title: 'What it took', kind: 'worked' })).costBand;
    };
    for (const [text, band] of [
      ...(['$9,000 in all', 'Unos 3.800 dólares, con cenas'] as const).map((one) => [one, 'under_10000']),
      ['44,000 dollars', 'under_100000'],
      ['US$ 100,000', 'over_100000'],
      ...(['$1.5 million', '$20k', '$2M', 'US$ 20 mil', '20 mil dólares', '$1,5 millones'] as const).map((one) => [one, null]),
      ...(['$2,000 a month', '$50/hour', '$95 a hotel', '$2,000 mensuales', '$400 every week', '$400, and $90 for stamps'] as const).map((one) => [one, null]),
    ] as const)
      expect({ text, band: await bandOf(text!) }).toEqual({ text, band });
  });

  it('of an observation is filled in with the review and its tactic, and seen by who saw the review', async () => {
    const card = await tactic({ typeKey: 'john_school', mechanism: 'As planned' });
    const review = await learns(police, 'beginAfterActionReview', { tacticId: card.id, heldOn: '2026-01-15', audience: policeOnly() });
    await learns(police, 'editAfterActionReview', { id: review.id, version: 1, happened: 'Nine of forty', why: 'Clerks decide' });
    const [one, two] = await learns(police, 'addObservations', {
      id: review.id,
      observations: [
        { text: 'Call first', kind: 'change' },
        { text: `${'x'.repeat(118)}🏨 and more`, kind: 'keep' },
      ],
    });
    const lesson = await learns(police, 'draftLesson', { observationId: one.id });
    expect(lesson).toMatchObject({
      ...{
        title: 'Call first',
        kind: 'did_not',
        result: 'Nine of forty',
        mechanism: 'Clerks decide',
        tacticTypeKey: 'john_school',
        contextPeriod: '2026-01-15',
      },
      ...{ tacticId: card.id, afterActionReviewId: review.id, observationId: one.id, evidenceStrength: 'practice_one' },
      audience: { organizations: [world.boston.organizations.police] },
    });
    expect((await learns(police, 'draftLesson', { observationId: two.id, kind: 'how_to' })).title).toBe(`${'x'.repeat(118)}…`);
    expect(await seeLesson(services, lesson.id)).toBeNull();
    expect((await refusal(learns(services, 'draftLesson', { observationId: one.id }))).code).toBe('NOT_FOUND');
    await learns(police, 'removeObservation', two.id);
    expect(await problems(learns(police, 'draftLesson', { observationId: two.id }))).toEqual(['observationId not_allowed']);
  });

  it('has one source', async () => {
    const { id } = await tactic();
    for (const input of [{}, { teamId: world.boston.team, tacticId: id }])
      expect(await problems(learns(police, 'draftLesson', input))).toEqual(['teamId required']);
    expect(await problems(learns(police, 'draftLesson', { tacticId: id }))).toEqual(['title required', 'kind required']);
  });
});

describe('label and audience', () => {
  const labels = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];

  it('holds for every label and audience that a lesson is drafted with, shared with, or labeled with', async () => {
    const { organizations, people } = world.boston;
    const some = (values: string[]) => fc.subarray(values, { maxLength: 2 });
    const audiences = fc.record({
      sectors: some(['law_enforcement', 'prosecution']),
      organizations: some([organizations.police, organizations.services]),
      people: some([people.police, people.advocate]),
    });
    const open = await draft({ handling: 'TLP:CLEAR', audience: onlyMe() });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...labels), audiences, async (handling, lists) => {
        const audience = { ...team(), ...lists };
        const justPeople = lists.people.length > 0 && lists.sectors.length + lists.organizations.length === 0;
        const allowed = handling !== 'TLP:RED' || justPeople;
        const said = (field: string) => (allowed ? [] : [`${field} too_wide`]);
        const refused = (attempt: Promise<unknown>) =>
          attempt.then(
            () => [],
            (error: unknown) => problems(Promise.reject(error as Error)),
          );
        expect(await refused(draft({ handling, audience }))).toEqual(said('handling'));
        const lesson = await draft({ handling, audience: onlyMe() });
        expect(await refused(shareLesson(lesson.id, audience))).toEqual(said('audience'));
        await shareLesson(open.id, audience);
        const { version } = await seeLesson(police, open.id);
        expect(await refused(edit({ id: open.id, version }, { handling }))).toEqual(said('handling'));
        const now = await seeLesson(police, open.id);
        if (now.handling !== 'TLP:CLEAR') await edit(now, { handling: 'TLP:CLEAR', labelReason: 'Said in public' });
      }),
      { numRuns: 20 },
    );
  });

  it('a label is made less strict with a reason alone, which the history keeps', async () => {
    const lesson = await draft();
    expect(await problems(edit(lesson, { handling: 'TLP:GREEN' }))).toEqual(['labelReason required']);
    expect(await problems(edit(lesson, { handling: 'TLP:GREEN', labelReason: ' ' }))).toEqual(['labelReason required']);
    expect(await problems(edit(lesson, { labelReason: 'For nothing' }))).toEqual(['labelReason not_allowed']);
    const lowered = await edit(lesson, { handling: 'TLP:GREEN', labelReason: 'The report was printed' });
    expect(lowered).toMatchObject({ handling: 'TLP:GREEN', labelReason: 'The report was printed' });
    expect(await edit(lowered, { handling: 'TLP:AMBER' })).toMatchObject({ handling: 'TLP:AMBER' });
    const past = (await chair.see('query A($id: ID!) { activity(of: $id) { acts { changes { after } } } }', { id: lesson.id })).activity.acts;
    expect(JSON.parse(past[1].changes[0].after)).toMatchObject({ labelReason: 'The report was printed' });
  });

  it('neither is widened past the label by taking back that it was narrowed', async () => {
    const lesson = await draft();
    const act = randomUUID();
    await police.do(share, { act, input: { kind: 'lesson', id: lesson.id, audience: onlyMe() } });
    const { version } = await seeLesson(police, lesson.id);
    await edit({ id: lesson.id, version }, { handling: 'TLP:RED' });
    expect(await problems(undo(police, act))).toEqual(['audience too_wide']);
    expect(await seeLesson(services, lesson.id)).toBeNull();
  });
});

describe('who sees and who may', () => {
  it('is written by whoever works on the team; a guest reads, another team meets nothing', async () => {
    const lesson = await identified();
    const attempts = (person: Person): Promise<unknown>[] => [
      ...[edit(lesson, { title: 'Ours' }, person), check(lesson.id, {}, person), learns(person, 'retireLesson', { id: lesson.id, reason: 'x' })],
      ...(['identifyLesson', 'validateLesson', 'restoreLesson', 'archiveLesson'] as const).map((verb) => learns(person, verb, lesson.id)),
    ];
    for (const attempt of [...attempts(guest), draft({}, guest), draft({}, denver)]) expect((await refusal(attempt)).code).toBe('FORBIDDEN');
    expect((await seeLesson(guest, lesson.id)).viewerCan).toEqual([]);
    for (const attempt of attempts(denver)) expect((await refusal(attempt)).code).toBe('NOT_FOUND');
    expect(await seeLesson(denver, lesson.id)).toBeNull();
  });

  it('one that is for few is in no list, page or count of the others, and its checks go with it', async () => {
    const before = await listLessons(services, ofBoston());
    const lesson = await identified({ kind: 'surprise', audience: policeOnly() });
    expect(await listLessons(services, ofBoston())).toEqual(before);
    expect((await listLessons(detective, ofBoston())).counts['surprise']).toBe((before.counts['surprise'] ?? 0) + 1);
    expect(await listLessons(denver, ofBoston())).toEqual({ ids: [], next: null, counts: {} });
    await shareLesson(lesson.id, team());
    await check(lesson.id);
    await shareLesson(lesson.id, policeOnly());
    expect((await refusal(check(lesson.id))).code).toBe('NOT_FOUND');
    expect((await seeLesson(police, lesson.id)).qualityChecks).toHaveLength(1);
  });

  it('one whose tactic is hidden from a reader shows no tactic', async () => {
    const card = await tactic({}, { ...team(), organizations: [world.boston.organizations.mayor] });
    const lesson = await learns(coordinator, 'draftLesson', { tacticId: card.id, title: 'For all', kind: 'how_to', audience: team() });
    expect((await seeLesson(services, lesson.id)).tactic).toBeNull();
    expect((await seeLesson(chair, lesson.id)).tactic).toEqual({ id: card.id });
  });

  it('reaches the open screens of those who see it, and leaves those of who lost it', async () => {
    const { cursor: after } = await services.see('{ cursor }');
    const following = 'subscription F($after: String!) { happenings(after: $after) { signal changes { kind id gone row { ... on Lesson { title state } } } } }';
    const theirs = await services.follow(following, { after });
    await theirs.until((frame) => frame.happenings.signal === 'READY');
    const { id } = await identified();
    const of = (frame: Json): Json => frame.happenings.changes.find((change: Json) => change.id === id);
    expect(of(await theirs.until((frame) => of(frame)?.row?.state === 'identified'))).toMatchObject({ kind: 'lesson', gone: false });
    await shareLesson(id, policeOnly());
    expect(of(await theirs.until((frame) => of(frame)?.gone === true))).toMatchObject({ row: null });
    await services.leave();
  });
});

describe('the list of lessons', () => {
  it('comes in pages, the newest first, filtered, and counts failures as it counts successes', async () => {
    const other = (more: object): Promise<Json> => draft({ teamId: world.denver.team, ...more }, denver);
    const made: string[] = [];
    for (const kind of ['worked', 'did_not', 'did_not', 'warning', 'worked'])
      made.unshift((await other({ kind, ...(kind === 'did_not' && { tacticTypeKey: 'john_school', strand: 'accountability', level: 'primary' }) })).id);
    const teamId = world.denver.team;
    const first = await listLessons(denver, { teamId, limit: 2 });
    expect(first).toMatchObject({ ids: made.slice(0, 2), counts: { worked: 2, did_not: 2, warning: 1 } });
    const second = await listLessons(denver, { teamId, limit: 2, after: first.next });
    expect(second).toMatchObject({ ids: made.slice(2, 4), counts: { worked: 2, did_not: 2, warning: 1 } });
    expect(await listLessons(denver, { teamId, limit: 2, after: second.next })).toMatchObject({ ids: made.slice(4), next: null });
    for (const filter of [{ kinds: ['did_not'] }, { tacticTypeKey: 'john_school' }, { strand: 'accountability' }, { level: 'primary' }])
      expect((await listLessons(denver, { teamId, ...filter })).ids).toEqual([made[2], made[3]]);
    expect((await listLessons(denver, { teamId, kinds: ['warning'] })).counts).toEqual({ worked: 2, did_not: 2, warning: 1 });
    expect((await listLessons(denver, { teamId, states: ['validated'] })).ids).toEqual([]);
  });

  it('refuses what is no filter and no page', async () => {
    const wrong: [object, string[]][] = [
      [{ limit: 201 }, ['limit out_of_range 200']],
      [{ limit: 0 }, ['limit out_of_range 1']],
      [{ after: 'page two' }, ['after malformed']],
      [{ after: Buffer.from(`2026-99-99T00:00:00.000000Z ${randomUUID()}`).toString('base64url') }, ['after malformed']],
      [{ kinds: ['gossip'], states: ['rumored'], tacticTypeKey: 'x' }, ['kinds unknown', 'states unknown', 'tacticTypeKey unknown']],
      [{ teamId: 'ours' }, ['teamId malformed']],
    ];
    for (const [input, said] of wrong) expect({ input, said: await problems(listLessons(police, input)) }).toEqual({ input, said });
  });
});

describe('what is no lesson', () => {
  it('is named, field by field', async () => {
    const wrong: [object, string[]][] = [
      [{ title: ' ' }, ['title required']],
      [{ title: 'x'.repeat(121) }, ['title too_long 120']],
      [{ title: null, kind: null }, ['title required', 'kind required']],
      [{ kind: 'gossip', language: 'de', handling: 'TLP:PURPLE' }, ['kind unknown', 'language unknown', 'handling unknown']],
      [{ result: 'x'.repeat(4001) }, ['result too_long 4000']],
      [{ doThis: [' '] }, ['doThis required']],
      [{ avoid: Array.from({ length: 21 }, () => 'x') }, ['avoid too_many 20']],
      [{ sources: Array.from({ length: 21 }, () => 'https://x.example/a') }, ['sources too_many 20']],
      ...['http://x.example/a', 'javascript:alert(1)', 'https://'].map((link): [object, string[]] => [{ sources: [link] }, ['sources.0 malformed']]),
      [{ templates: Array.from({ length: 21 }, () => 'https://x.example/a') }, ['templates too_many 20']],
      [{ templates: ['https://x.example/a', 'http://x.example/a'] }, ['templates.1 malformed']],
      ...[inDays(-2), inDays(3700)].map((day): [object, string[]] => [{ expiresOn: day }, ['expiresOn out_of_range']]),
      [{ tacticTypeKey: 'x', strand: 'x', level: 'x' }, ['tacticTypeKey unknown', 'strand unknown', 'level unknown']],
      [{ contextPlaceSize: 'huge', costBand: 'much', mechanismKey: 'luck' }, ['contextPlaceSize unknown', 'costBand unknown', 'mechanismKey unknown']],
      [{ evidenceStrength: 'sure', evidenceDirection: 'up' }, ['evidenceStrength unknown', 'evidenceDirection unknown']],
      [{ contactSeatId: world.denver.seats.police }, ['contactSeatId unknown']],
      [{ contactSeatId: 'mine', reviewOn: '1900-01-01' }, ['contactSeatId malformed', 'reviewOn out_of_range']],
      [{ livedExperienceOutcome: 'fine' }, ['livedExperienceOutcome unknown']],
      [{ livedExperienceOutcome: 'not_reviewed' }, ['livedExperienceReason required']],
    ];
    for (const [more, said] of wrong) expect({ more, said: await problems(draft(more)) }).toEqual({ more, said });
    const lesson = await draft({ contactSeatId: world.boston.seats.advocate, reviewOn: inDays(90), sources: ['https://x.example/a'] });
    expect(lesson).toMatchObject({ contactSeatId: world.boston.seats.advocate, reviewOn: inDays(90), sources: ['https://x.example/a'] });
    expect(await problems(edit(lesson, { contactSeatId: null, handling: null, livedExperienceReviewNeeded: null, sources: null }))).toEqual([
      ...['contactSeatId required', 'handling required', 'livedExperienceReviewNeeded required'],
    ]);
    expect(await problems(check((await identified()).id, { note: 'x'.repeat(4001) }))).toEqual(['note too_long 4000']);
  });
});
