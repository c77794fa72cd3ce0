import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { problems, refusal } from './board-acts.js';
import { commitmentsToday, dayIn, preview, promises, seeCommitment } from './commitment-acts.js';
import { addTactics, createBoard, share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

const zone = 'UTC';
let server: TestServer;
let world: World;
let tactic: string;
let coordinator: Person;
let police: Person;
let detective: Person;
let services: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, detective, services, guest, denver] = (await Promise.all(
    ['coordinator@boston', 'police@boston', 'detective@boston', 'services@boston', 'guest@boston', 'police@denver'].map((who) => server.as(`${who}.example`)),
  )) as [Person, Person, Person, Person, Person, Person];
  const board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Board' } })).createBoard.id;
  tactic = (await coordinator.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'Street outreach' }] } }))
    .addTactics[0].id;
});
afterAll(() => server.stop());

const daily = (more: object = {}) => ({ rule: 'FREQ=DAILY', startsOn: dayIn(zone), timeZone: zone, ...more });
/** The police promise something every day, the most that can be due within two weeks. */
const own = (more: object = {}, pattern: object = {}): Promise<Json> =>
  promises(police, 'addCommitment', { teamId: world.boston.team, title: 'One patrol a day', pattern: daily(pattern), ...more });
/** The coordinator asks the police. */
const ask = (more: object = {}): Promise<Json> =>
  promises(coordinator, 'addCommitment', {
    teamId: world.boston.team,
    organizationId: world.boston.organizations.police,
    title: 'One operation a month',
    pattern: daily(),
    ...more,
  });

describe('a promise of my own organization', () => {
  it('stands at once, with its dates of the coming two weeks and the one after them', async () => {
    const made = await own();
    expect(made).toMatchObject({ state: 'accepted', ownerName: 'Boston police', nextOn: dayIn(zone, 15) });
    expect(made.occurrences.map((one: Json) => one.dueOn)).toEqual(Array.from({ length: 15 }, (_, at) => dayIn(zone, at)));
    expect(new Set(made.occurrences.map((one: Json) => one.state))).toEqual(new Set(['due']));
  });

  it('shows its dates of the days that are asked for, and never those of another team', async () => {
    const made = await own();
    const document = 'query Dates($from: Date, $until: Date) { commitments { occurrences(from: $from, until: $until) { dueOn commitmentId } } }';
    const days = { from: dayIn(zone, 2), until: dayIn(zone, 4) };
    const datesFor = async (person: Person, range: object) =>
      (await person.see<Json>(document, { ...range })).commitments.occurrences
        .filter((one: Json) => one.commitmentId === made.id)
        .map((one: Json) => one.dueOn);
    expect(await datesFor(police, days)).toEqual([2, 3, 4].map((at) => dayIn(zone, at)));
    expect(await datesFor(police, { from: dayIn(zone, 13) })).toEqual([13, 14].map((at) => dayIn(zone, at)));
    expect(await datesFor(denver, days)).toEqual([]);
    expect(await problems(datesFor(police, { from: '2026-02-30' }))).toEqual(['from malformed']);
  });

  it('can be a colleague’s, and nobody’s of another organization', async () => {
    expect(await own({ ownerId: world.boston.people.detective })).toMatchObject({ ownerName: 'Boston detective' });
    expect(await problems(own({ ownerId: world.boston.people.services }))).toEqual(['ownerId unknown']);
  });

  it('stands on its owner’s Today until it is kept or missed, each in place', async () => {
    const made = await own();
    const today = async () => (await commitmentsToday(police)).occurrences.filter((one: Json) => one.commitmentId === made.id);
    expect(await today()).toHaveLength(8);
    const [first, second, third] = made.occurrences;
    expect(await promises(police, 'keepOccurrence', { id: first.id, evidence: '4 officers, 3 hours' })).toMatchObject({
      state: 'kept',
      remark: '4 officers, 3 hours',
      markedByName: 'Boston police',
    });
    expect(await promises(detective, 'missOccurrence', { id: second.id, reason: 'Storm' })).toMatchObject({ state: 'missed', remark: 'Storm' });
    expect(await promises(police, 'skipOccurrence', { id: third.id, reason: 'Holiday' })).toMatchObject({ state: 'skipped' });
    expect((await today()).map((one: Json) => one.id)).not.toContain(first.id);
    expect(await today()).toHaveLength(5);
    expect((await commitmentsToday(police)).occurrenceCommitments.map((one: Json) => one.id)).toContain(made.id);
    expect((await commitmentsToday(detective)).occurrences.filter((one: Json) => one.commitmentId === made.id)).toEqual([]);
  });

  it('is missed or skipped with a reason only', async () => {
    const [date] = (await own()).occurrences;
    for (const verb of ['missOccurrence', 'skipOccurrence'] as const)
      expect(await problems(promises(police, verb, { id: date.id, reason: ' ' }))).toEqual(['reason required']);
  });

  it('is marked once: who comes second is told how it stands; a mark can be taken back', async () => {
    const [date] = (await own()).occurrences;
    const act = randomUUID();
    await promises(police, 'keepOccurrence', { id: date.id }, act);
    expect((await refusal(promises(detective, 'missOccurrence', { id: date.id, reason: 'No' }))).code).toBe('CONFLICT');
    await promises(police, 'undo', act);
    expect(await promises(detective, 'missOccurrence', { id: date.id, reason: 'No' })).toMatchObject({ state: 'missed' });
    expect(await promises(police, 'reopenOccurrence', date.id)).toMatchObject({ state: 'due', remark: null, markedByName: null });
  });

  it('leaves Today when it is taken back', async () => {
    const act = randomUUID();
    const input = { teamId: world.boston.team, title: 'By mistake', pattern: daily() };
    const made = await promises(police, 'addCommitment', input, act);
    await promises(police, 'undo', act);
    expect(await seeCommitment(police, made.id)).toMatchObject({ nextOn: null, occurrences: [] });
    expect((await commitmentsToday(police)).occurrences.map((one: Json) => one.commitmentId)).not.toContain(made.id);
  });
});

describe('an ask for a promise', () => {
  it('waits in the inbox of the organization, and stands with its yes', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'proposed', ownerId: null, nextOn: null, occurrences: [] });
    for (const person of [police, detective]) expect((await commitmentsToday(person)).commitmentAsks.map((one: Json) => one.id)).toContain(asked.id);
    expect((await commitmentsToday(services)).commitmentAsks).toEqual([]);
    const accepted = await promises(detective, 'acceptCommitment', { id: asked.id, ownerId: world.boston.people.police });
    expect(accepted).toMatchObject({ state: 'accepted', ownerName: 'Boston police', answeredByName: 'Boston detective' });
    expect(accepted.occurrences).toHaveLength(15);
    expect((await commitmentsToday(police)).commitmentAsks.map((one: Json) => one.id)).not.toContain(asked.id);
  });

  it('is declined with a reason, asked once more in other words, or withdrawn', async () => {
    const asked = await ask();
    expect(await problems(promises(police, 'declineCommitment', { id: asked.id, reason: '' }))).toEqual(['reason required']);
    const declined = await promises(police, 'declineCommitment', { id: asked.id, reason: 'Too often' });
    expect(declined).toMatchObject({ state: 'declined', reason: 'Too often' });
    const again = await promises(coordinator, 'editCommitment', {
      id: asked.id,
      version: declined.version,
      pattern: daily({ rule: 'FREQ=MONTHLY;BYDAY=1MO' }),
    });
    expect(again).toMatchObject({ state: 'proposed', reason: null, rule: 'FREQ=MONTHLY;BYDAY=1MO' });
    expect((await promises(coordinator, 'withdrawCommitment', asked.id)).archivedAt).not.toBeNull();
    expect((await commitmentsToday(police)).commitmentAsks.map((one: Json) => one.id)).not.toContain(asked.id);
    expect((await refusal(promises(police, 'acceptCommitment', { id: asked.id }))).code).toBe('CONFLICT');
  });

  it('is answered by the asked alone, and once', async () => {
    const asked = await ask();
    for (const person of [coordinator, services, guest]) expect((await refusal(promises(person, 'acceptCommitment', { id: asked.id }))).code).toBe('FORBIDDEN');
    await promises(police, 'acceptCommitment', { id: asked.id });
    expect((await refusal(promises(detective, 'declineCommitment', { id: asked.id, reason: 'No' }))).code).toBe('CONFLICT');
  });

  it('belongs to whoever asks until the yes, and to whoever promises from then on', async () => {
    const asked = await ask();
    expect((await refusal(promises(police, 'editCommitment', { id: asked.id, version: 1, title: 'Ours' }))).code).toBe('FORBIDDEN');
    const accepted = await promises(police, 'acceptCommitment', { id: asked.id });
    for (const [verb, value] of [
      ['editCommitment', { id: asked.id, version: accepted.version, title: 'Theirs' }],
      ['pauseCommitment', { id: asked.id }],
      ['endCommitment', { id: asked.id }],
    ] as const)
      expect((await refusal(promises(coordinator, verb, value))).code).toBe('FORBIDDEN');
    expect((await refusal(promises(coordinator, 'keepOccurrence', { id: accepted.occurrences[0].id }))).code).toBe('FORBIDDEN');
    expect(accepted.viewerCan).toEqual(expect.arrayContaining(['editCommitment', 'pauseCommitment', 'endCommitment']));
    expect((await seeCommitment(coordinator, asked.id)).viewerCan).not.toEqual(expect.arrayContaining(['editCommitment']));
  });

  it('reaches no organization that isn’t on the team, none that could not see it, and nothing of another city', async () => {
    expect(await problems(ask({ organizationId: world.boston.organizations.health }))).toEqual(['organizationId unknown']);
    expect(await problems(ask({ organizationId: world.denver.organizations.police }))).toEqual(['organizationId unknown']);
    expect(await problems(ask({ audience: { team: world.boston.team, sectors: ['victim_services'] } }))).toEqual(['organizationId not_allowed']);
    expect(await problems(ask({ ownerId: world.boston.people.police }))).toEqual(['ownerId not_allowed']);
    expect((await refusal(promises(guest, 'addCommitment', { teamId: world.boston.team, title: 'Listen', pattern: daily() }))).code).toBe('FORBIDDEN');
    const made = await ask();
    expect(await seeCommitment(denver, made.id)).toBeNull();
    expect((await refusal(promises(denver, 'acceptCommitment', { id: made.id }))).code).toBe('NOT_FOUND');
  });
});

describe('from now on', () => {
  it('another rhythm moves what is to come and leaves what was kept', async () => {
    const made = await own();
    await promises(police, 'keepOccurrence', { id: made.occurrences[0].id });
    const edited = await promises(police, 'editCommitment', {
      id: made.id,
      version: made.version,
      pattern: daily({ rule: 'FREQ=DAILY;INTERVAL=7' }),
    });
    expect(edited.occurrences.map((one: Json) => [one.dueOn, one.state])).toEqual([
      [dayIn(zone), 'kept'],
      [dayIn(zone, 7), 'due'],
      [dayIn(zone, 14), 'due'],
    ]);
    expect(edited.nextOn).toBe(dayIn(zone, 21));
  });

  it('an edit is taken back as a whole: the dates come back', async () => {
    const made = await own();
    const act = randomUUID();
    await promises(police, 'editCommitment', { id: made.id, version: made.version, pattern: daily({ rule: 'FREQ=DAILY;INTERVAL=7' }) }, act);
    await promises(police, 'undo', act);
    const back = await seeCommitment(police, made.id);
    expect(back).toMatchObject({ rule: 'FREQ=DAILY', nextOn: made.nextOn });
    expect(back.occurrences.map((one: Json) => one.id)).toEqual(made.occurrences.map((one: Json) => one.id));
  });

  it('a pause has no dates, and resuming brings them back', async () => {
    const made = await own();
    const paused = await promises(police, 'pauseCommitment', { id: made.id, from: dayIn(zone, 2), until: dayIn(zone, 5), reason: 'Training week' });
    expect(paused).toMatchObject({ state: 'paused', pausedFrom: dayIn(zone, 2), pausedUntil: dayIn(zone, 5), reason: 'Training week' });
    const days = paused.occurrences.map((one: Json) => one.dueOn);
    for (const at of [2, 3, 4]) expect(days).not.toContain(dayIn(zone, at));
    expect(days).toEqual(expect.arrayContaining([dayIn(zone, 1), dayIn(zone, 5)]));
    expect((await promises(police, 'resumeCommitment', made.id)).occurrences).toHaveLength(15);
    const open = await promises(police, 'pauseCommitment', { id: made.id });
    expect(open).toMatchObject({ nextOn: null, occurrences: [] });
    expect((await refusal(promises(detective, 'pauseCommitment', { id: made.id }))).code).toBe('CONFLICT');
  });

  it('its end leaves the history and nothing to come', async () => {
    const made = await own();
    await promises(police, 'missOccurrence', { id: made.occurrences[0].id, reason: 'Ill' });
    const ended = await promises(police, 'endCommitment', { id: made.id, reason: 'Project over' });
    expect(ended).toMatchObject({ state: 'ended', nextOn: null, reason: 'Project over' });
    expect(ended.occurrences.map((one: Json) => one.state)).toEqual(['missed']);
    expect((await refusal(promises(police, 'resumeCommitment', made.id))).code).toBe('CONFLICT');
  });
});

describe('as time passes', () => {
  it('dates come two weeks ahead, each once; what nobody marked stays due', async () => {
    const made = await own({ title: 'As time passes' });
    const until = dayIn(zone, 20);
    for (let twice = 0; twice < 2; twice++) await server.clock.passes(`${until}T12:00:00Z`);
    const later = await seeCommitment(police, made.id);
    expect(later.occurrences.map((one: Json) => one.dueOn)).toEqual(Array.from({ length: 35 }, (_, at) => dayIn(zone, at)));
    expect(new Set(later.occurrences.map((one: Json) => one.state))).toEqual(new Set(['due']));
    expect(later.nextOn).toBe(dayIn(zone, 35));
  });

  it('a pause ends by itself on its day, and nothing comes while it lasts', async () => {
    const made = await own();
    await promises(police, 'pauseCommitment', { id: made.id, until: dayIn(zone, 60) });
    await server.clock.passes(`${dayIn(zone, 40)}T12:00:00Z`);
    expect(await seeCommitment(police, made.id)).toMatchObject({ state: 'paused', nextOn: dayIn(zone, 60), occurrences: [] });
    await server.clock.passes(`${dayIn(zone, 60)}T12:00:00Z`);
    const back = await seeCommitment(police, made.id);
    expect(back).toMatchObject({ state: 'accepted', pausedFrom: null });
    expect(back.occurrences[0].dueOn).toBe(dayIn(zone, 60));
  });
});

describe('a commitment and its tactic', () => {
  it('stands on the tactic, and leaves it with who loses the tactic', async () => {
    const made = await own({ tacticId: tactic });
    const onTactic = async (person: Person) =>
      (await person.see<Json>('query T($id: ID!) { tactic(id: $id) { commitments { id } } }', { id: tactic })).tactic?.commitments.map((one: Json) => one.id);
    expect(await onTactic(services)).toContain(made.id);
    await coordinator.do(share, { input: { kind: 'tactic', id: tactic, audience: { team: world.boston.team, sectors: ['law_enforcement'] } } });
    expect((await seeCommitment(services, made.id)).links).toEqual([]);
    expect((await seeCommitment(police, made.id)).links).toHaveLength(1);
    await coordinator.do(share, { input: { kind: 'tactic', id: tactic, audience: { team: world.boston.team } } });
    const [link] = (await seeCommitment(police, made.id)).links;
    await promises(police, 'unlinkCommitment', link.id);
    expect(await onTactic(police)).not.toContain(made.id);
    await promises(police, 'linkCommitment', { id: made.id, tacticId: tactic });
    expect(await problems(promises(police, 'linkCommitment', { id: made.id, tacticId: tactic }))).toEqual(['tacticId not_allowed']);
  });

  it('narrowed, it goes with its dates, and stays with whoever keeps it', async () => {
    const made = await own({ ownerId: world.boston.people.detective });
    expect(
      await problems(police.do(share, { input: { kind: 'commitment', id: made.id, audience: { team: world.boston.team, sectors: ['victim_services'] } } })),
    ).toEqual(['audience not_allowed']);
    await police.do(share, { input: { kind: 'commitment', id: made.id, audience: { team: world.boston.team, sectors: ['law_enforcement'] } } });
    expect(await seeCommitment(coordinator, made.id)).toBeNull();
    expect((await seeCommitment(detective, made.id)).occurrences).toHaveLength(15);
    expect((await refusal(promises(coordinator, 'keepOccurrence', { id: made.occurrences[0].id }))).code).toBe('NOT_FOUND');
  });
});

describe('a rule that is no promise', () => {
  const refused: [string, string, object?][] = [
    ['FREQ=SECONDLY', 'not_allowed'],
    ['FREQ=HOURLY;INTERVAL=2', 'not_allowed'],
    ['FREQ=DAILY;COUNT=501', 'too_many'],
    ['FREQ=DAILY;COUNT=0', 'out_of_range'],
    ['FREQ=DAILY;INTERVAL=0', 'out_of_range'],
    ['FREQ=DAILY;INTERVAL=1000000', 'out_of_range'],
    ['FREQ=YEARLY;INTERVAL=11', 'out_of_range'],
    [`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(100)}TU`, 'too_long'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'not_allowed'],
    ['FREQ=MONTHLY;BYDAY=6MO', 'not_allowed'],
    ['FREQ=MONTHLY;BYDAY=XX', 'malformed'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'malformed'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'not_allowed'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'not_allowed'],
    ['FREQ=WEEKLY;BYDAY=MO;BYSETPOS=200', 'out_of_range'],
    ['FREQ=DAILY;BYSECOND=1', 'not_allowed'],
    ['FREQ=DAILY;FREQ=DAILY', 'malformed'],
    ['FREQ=DAILY;UNTIL=20301399', 'malformed'],
    ['FREQ=DAILY;UNTIL=20300101;COUNT=3', 'malformed'],
    ['RRULE:FREQ=DAILY', 'malformed'],
    ['FREQ=DAILY\nDTSTART:19700101', 'malformed'],
    ['every month', 'malformed'],
    ['', 'required'],
    // The 31st of a month that is always February never comes.
    ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', 'out_of_range', { startsOn: `${Number(dayIn(zone).slice(0, 4)) + 1}-02-01` }],
    ['FREQ=DAILY;UNTIL=20200101', 'out_of_range'],
  ];

  it.each(refused)('%s is refused with the field named: %s', async (rule, reason, more = {}) => {
    for (const attempt of [() => preview(police, daily({ rule, ...more })), () => own({}, { rule, ...more })])
      expect(await problems(attempt())).toEqual([expect.stringMatching(new RegExp(`^rule ${reason}`))]);
  });

  it.each([
    ['timeZone', { timeZone: 'Mars/Phobos' }, 'unknown'],
    ['timeZone', { timeZone: '+05:00' }, 'unknown'],
    ['workingDayRule', { workingDayRule: 'sometimes' }, 'unknown'],
    ['startsOn', { startsOn: '1999-01-01' }, 'out_of_range'],
    ['startsOn', { startsOn: '2095-01-01' }, 'out_of_range'],
    ['endsOn', { startsOn: dayIn(zone, 5), endsOn: dayIn(zone, 4) }, 'out_of_range'],
  ])('%s is looked at too: %j', async (field, more, reason) => {
    expect(await problems(preview(police, daily(more)))).toEqual([expect.stringMatching(new RegExp(`^${field} ${reason}`))]);
  });

  it('previews the next five dates before anything is saved', async () => {
    const startsOn = `${Number(dayIn(zone).slice(0, 4)) + 1}-01-01`;
    const dates = await preview(police, daily({ rule: 'FREQ=MONTHLY;BYDAY=1MO', startsOn }));
    expect(dates).toHaveLength(5);
    for (const { dueOn } of dates) {
      expect(new Date(`${dueOn}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(Number(dueOn.slice(8))).toBeLessThanOrEqual(7);
    }
    await expect(preview(server.stranger(), daily())).rejects.toThrow('UNAUTHENTICATED');
  });
});
