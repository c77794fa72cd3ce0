import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { perform, problems, refusal } from './board-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns, seeAfterAction } from './lesson-acts.js';
import { inHours, meets } from './meeting-acts.js';
import { inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let services: Person;
let guest: Person;
let denver: Person;
let board: string;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, services, guest, denver] = (await Promise.all(
    ['coordinator@boston', 'police@boston', 'services@boston', 'guest@boston', 'coordinator@denver'].map((who) => server.as(`${who}.example`)),
  )) as [Person, Person, Person, Person, Person];
  board = (await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Strategy' })).id;
});
afterAll(() => server?.stop());

const tactic = async (title = 'Letters to hotels', audience?: object): Promise<Json> =>
  (await perform(coordinator, 'addTactics', { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title }], ...(audience && { audience }) }))[0];
const begin = async (more: object = {}, by = police): Promise<Json> => learns(by, 'beginAfterActionReview', { tacticId: (await tactic()).id, ...more });
const event = (more: object = {}, by = police): Promise<Json> =>
  learns(by, 'beginAfterActionReview', { teamId: world.boston.team, event: 'Open evening at the library', ...more });
const answers = { intended: 'Forty hotels train their staff', happened: 'Nine did', why: 'Nobody at the front desk reads letters' };
const edit = (review: Json, more: object, by = police): Promise<Json> =>
  learns(by, 'editAfterActionReview', { id: review.id, version: review.version, ...more });
const listed = async (person: Person, teamId?: string): Promise<string[]> =>
  (await person.see<Json>('query R($teamId: ID) { afterActionReviews(teamId: $teamId) { id } }', { teamId })).afterActionReviews.map((one: Json) => one.id);
const policeOnly = () => ({ team: world.boston.team, organizations: [world.boston.organizations.police] });

describe('an after-action review', () => {
  it('of a tactic begins as a draft, led by whoever began it, and is done when it says what was meant, what happened and why', async () => {
    const card = await tactic('Posters at bus stops');
    const review = await learns(police, 'beginAfterActionReview', { tacticId: card.id });
    expect(review).toMatchObject({
      ...{ aboutKind: 'tactic', tacticId: card.id, teamId: world.boston.team, title: 'Posters at bus stops', state: 'draft', heldOn: inDays(0) },
      ...{ facilitatorId: world.boston.people.police, facilitatorName: 'Boston police', sectors: [], doneAt: null },
      viewerCan: ['addObservations', 'archiveAfterActionReview', 'editAfterActionReview', 'finishAfterActionReview'],
    });
    expect(await problems(learns(police, 'finishAfterActionReview', review.id))).toEqual(['intended required', 'happened required', 'why required']);
    const written = await edit(review, { ...answers, keep: 'The tone of the letter', sectors: ['law_enforcement', 'victim_services', 'law_enforcement'] });
    expect(written).toMatchObject({ ...answers, keep: 'The tone of the letter', sectors: ['law_enforcement', 'victim_services'] });
    expect(await learns(services, 'finishAfterActionReview', review.id)).toMatchObject({
      state: 'done',
      doneAt: expect.any(String),
      viewerCan: ['archiveAfterActionReview', 'reopenAfterActionReview'],
    });
    expect((await coordinator.see('query T($id: ID!) { tactic(id: $id) { afterActionReviews { id state } } }', { id: card.id })).tactic).toEqual({
      afterActionReviews: [{ id: review.id, state: 'done' }],
    });
  });

  it('asks again for an answer that was blanked', async () => {
    const review = await edit(await begin(), answers);
    expect(await edit(review, { why: '  ' })).toMatchObject({ why: null });
    expect(await problems(learns(police, 'finishAfterActionReview', review.id))).toEqual(['why required']);
  });

  it('of a meeting stands on the meeting’s page, one of an event on the team’s list', async () => {
    const meeting = await meets(coordinator, 'addMeeting', {
      teamId: world.boston.team,
      title: 'March',
      startsAt: inHours(-3),
      endsAt: inHours(-2),
      timeZone: 'UTC',
    });
    const review = await learns(services, 'beginAfterActionReview', { meetingId: meeting.id });
    expect(review).toMatchObject({ aboutKind: 'meeting', meetingId: meeting.id, tacticId: null, title: 'March' });
    expect((await police.see('query M($id: ID!) { meeting(id: $id) { afterActionReviews { id } } }', { id: meeting.id })).meeting.afterActionReviews).toEqual([
      { id: review.id },
    ]);
    const evening = await event({ heldOn: inDays(-3), facilitatorId: world.boston.people.advocate });
    expect(evening).toMatchObject({ aboutKind: 'event', title: 'Open evening at the library', heldOn: inDays(-3), facilitatorName: 'Boston advocate' });
    expect(await listed(services, world.boston.team)).toEqual(expect.arrayContaining([review.id, evening.id]));
    expect(await edit(evening, { event: 'Evening at the library' })).toMatchObject({ title: 'Evening at the library' });
    expect(await problems(edit(review, { event: 'Another name' }, services))).toEqual(['event not_allowed']);
  });

  it('is not written in once it is done, until somebody reopens it', async () => {
    const review = await edit(await event(), answers);
    const { version } = await learns(police, 'finishAfterActionReview', review.id);
    expect((await refusal(edit({ id: review.id, version }, { keep: 'All' }))).code).toBe('CONFLICT');
    expect((await refusal(learns(police, 'finishAfterActionReview', review.id))).code).toBe('CONFLICT');
    expect((await refusal(learns(police, 'addObservations', { id: review.id, observations: [{ text: 'Late', kind: 'keep' }] }))).code).toBe('CONFLICT');
    const open = await learns(services, 'reopenAfterActionReview', review.id);
    expect(open).toMatchObject({ state: 'draft', doneAt: null });
    expect(await edit(open, { keep: 'All' })).toMatchObject({ keep: 'All' });
    expect((await refusal(learns(police, 'reopenAfterActionReview', review.id))).code).toBe('CONFLICT');
  });

  it('that is put away is in no list, takes no more words, and comes back by taking that back', async () => {
    const review = await event();
    const act = randomUUID();
    expect(await learns(police, 'archiveAfterActionReview', review.id, act)).toMatchObject({
      archivedAt: expect.any(String),
      viewerCan: ['restoreAfterActionReview'],
    });
    expect(await listed(police)).not.toContain(review.id);
    expect((await refusal(edit(review, { keep: 'x' }))).code).toBe('CONFLICT');
    await police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    expect(await listed(police)).toContain(review.id);
  });

  it('that was put away stands in a list of its own, and anybody who works on the team restores it', async () => {
    const review = await event();
    const { id } = review;
    await learns(police, 'archiveAfterActionReview', id);
    const putAway = async (person: Person): Promise<string[]> => {
      const seen = await person.see<Json>('query R($teamId: ID) { afterActionReviews(teamId: $teamId, archived: true) { id } }', { teamId: review.teamId });
      return seen.afterActionReviews.map((one: Json) => one.id);
    };
    expect(await putAway(services)).toContain(id);
    expect(await putAway(denver)).toEqual([]);
    expect((await refusal(learns(guest, 'restoreAfterActionReview', id))).code).toBe('FORBIDDEN');
    expect((await refusal(learns(denver, 'restoreAfterActionReview', id))).code).toBe('NOT_FOUND');
    expect(await learns(services, 'restoreAfterActionReview', id)).toMatchObject({ archivedAt: null, state: 'draft' });
    expect(await putAway(services)).not.toContain(id);
    expect(await listed(police)).toContain(id);
  });

  it('keeps what was agreed on: what was typed before it was done is not taken back alone', async () => {
    const act = randomUUID();
    const review = await event();
    await learns(police, 'editAfterActionReview', { id: review.id, version: review.version, ...answers }, act);
    await learns(services, 'finishAfterActionReview', review.id);
    expect((await refusal(police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act }))).code).toBe('CONFLICT');
  });

  it('keeps what two people wrote at once', async () => {
    const review = await event();
    await edit(review, { intended: 'By the police' });
    expect(await edit(review, { why: 'By the advocates' }, services)).toMatchObject({ intended: 'By the police', why: 'By the advocates' });
    expect((await refusal(edit(review, { intended: 'By the advocates' }, services))).code).toBe('CONFLICT');
  });
});

describe('what a review brings up', () => {
  it('is written down in order, changed and removed, and told in the history of the review', async () => {
    const review = await event();
    const rows = await learns(police, 'addObservations', {
      id: review.id,
      observations: [
        { text: ' Call first ', kind: 'change' },
        { text: 'The letter', kind: 'keep' },
      ],
    });
    await learns(services, 'addObservations', { id: review.id, observations: [{ text: 'Night clerks decide', kind: 'surprise' }] });
    await learns(services, 'editObservation', { id: rows[1].id, version: 1, text: 'The tone of the letter', kind: 'keep' });
    await learns(police, 'removeObservation', rows[0].id);
    expect((await seeAfterAction(coordinator, review.id)).observations).toMatchObject([
      { text: 'The tone of the letter', kind: 'keep', position: 1 },
      { text: 'Night clerks decide', kind: 'surprise', position: 2 },
    ]);
    expect((await refusal(learns(police, 'editObservation', { id: rows[0].id, version: 2, text: 'Again' }))).code).toBe('CONFLICT');
    const past = await coordinator.see('query A($id: ID!) { activity(of: $id) { acts { name } } }', { id: review.id });
    expect(past.activity.acts.map(({ name }: Json) => name)).toEqual([
      ...['observation.removed', 'observation.edited', 'observation.added', 'observation.added', 'after_action_review.begun'],
    ]);
  });

  it('stays as it was agreed on: once the review is done nothing of it is taken back, until somebody reopens it', async () => {
    const review = await edit(await event(), answers);
    const takesBack = (of: string) => police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of });
    const [added, edited, removed] = [randomUUID(), randomUUID(), randomUUID()];
    const lines = ['Ask the night shift', 'Call before the visit'].map((text) => ({ text, kind: 'keep' }));
    const [first, other] = await learns(police, 'addObservations', { id: review.id, observations: lines }, added);
    await learns(police, 'editObservation', { id: first.id, version: first.version, text: 'Ask the day shift' }, edited);
    await learns(police, 'removeObservation', other.id, removed);
    await learns(services, 'finishAfterActionReview', review.id);
    for (const one of [added, edited, removed]) expect(await refusal(takesBack(one))).toMatchObject({ code: 'CONFLICT' });
    const texts = async () => (await seeAfterAction(police, review.id)).observations.map((seen: Json) => seen.text);
    expect(await texts()).toEqual(['Ask the day shift']);
    await learns(services, 'reopenAfterActionReview', review.id);
    await takesBack(removed);
    await takesBack(edited);
    expect(await texts()).toEqual(['Ask the night shift', 'Call before the visit']);
  });

  it('has text and kind, and there is an end to it', async () => {
    const { id } = await event();
    const one = { text: 'x', kind: 'keep' };
    const wrong: [object[], string[]][] = [
      [[], ['observations required']],
      [
        [
          { text: ' ', kind: 'keep' },
          { text: 'x', kind: 'blame' },
        ],
        ['observations.0.text required', 'observations.1.kind unknown'],
      ],
      [[{ text: 'x'.repeat(1001), kind: 'keep' }], ['observations.0.text too_long 1000']],
      [Array.from({ length: 101 }, () => one), ['observations too_many']],
    ];
    for (const [observations, said] of wrong) expect(await problems(learns(police, 'addObservations', { id, observations }))).toEqual(said);
    await learns(police, 'addObservations', { id, observations: Array.from({ length: 100 }, () => one) });
    expect(await problems(learns(police, 'addObservations', { id, observations: [one] }))).toEqual(['observations too_many']);
  });
});

describe('who sees and who may', () => {
  it('is for whoever works on the team; a guest reads', async () => {
    const review = await event();
    const [seen] = await learns(police, 'addObservations', { id: review.id, observations: [{ text: 'Seen', kind: 'keep' }] });
    expect((await seeAfterAction(guest, review.id)).viewerCan).toEqual([]);
    for (const attempt of [
      ...[event({}, guest), begin({}, guest), edit(review, answers, guest), learns(guest, 'editObservation', { id: seen.id, version: 1, text: 'x' })],
      ...(['finishAfterActionReview', 'reopenAfterActionReview', 'archiveAfterActionReview'] as const).map((verb) => learns(guest, verb, review.id)),
      ...[learns(guest, 'removeObservation', seen.id), learns(guest, 'addObservations', { id: review.id, observations: [{ text: 'x', kind: 'keep' }] })],
    ])
      expect((await refusal(attempt)).code).toBe('FORBIDDEN');
    expect((await refusal(event({}, denver))).code).toBe('FORBIDDEN');
  });

  it('is not there for another team', async () => {
    const review = await begin();
    const [seen] = await learns(police, 'addObservations', { id: review.id, observations: [{ text: 'Seen', kind: 'keep' }] });
    expect(await seeAfterAction(denver, review.id)).toBeNull();
    expect(await listed(denver, world.boston.team)).toEqual([]);
    for (const id of [review.id, randomUUID()]) expect((await refusal(edit({ id, version: 1 }, answers, denver))).code).toBe('NOT_FOUND');
    for (const id of [seen.id, randomUUID()]) expect((await refusal(learns(denver, 'removeObservation', id))).code).toBe('NOT_FOUND');
    expect((await refusal(begin({}, denver))).code).toBe('NOT_FOUND');
  });

  it('is seen by those whom it was shared with, and its observations with it', async () => {
    const review = await event({ audience: policeOnly() });
    const [row] = await learns(police, 'addObservations', { id: review.id, observations: [{ text: 'Among us', kind: 'surprise' }] });
    expect(await listed(services)).not.toContain(review.id);
    expect((await refusal(learns(services, 'removeObservation', row.id))).code).toBe('NOT_FOUND');
    await police.do(share, { input: { kind: 'after_action_review', id: review.id, audience: { team: world.boston.team } } });
    expect((await seeAfterAction(services, review.id)).observations).toMatchObject([{ text: 'Among us' }]);
  });

  it('is never seen by more people than its tactic, and goes out of sight with it', async () => {
    const card = await tactic('Among the police', policeOnly());
    expect(await problems(learns(police, 'beginAfterActionReview', { tacticId: card.id, audience: { team: world.boston.team } }))).toEqual([
      'audience not_allowed',
    ]);
    const open = await tactic('For all');
    const review = await learns(police, 'beginAfterActionReview', { tacticId: open.id });
    await learns(police, 'addObservations', { id: review.id, observations: [{ text: 'Seen', kind: 'keep' }] });
    const advocates = { team: world.boston.team, organizations: [world.boston.organizations.services] };
    const narrow = await learns(services, 'beginAfterActionReview', { tacticId: open.id, audience: advocates });
    await police.do(share, { input: { kind: 'tactic', id: open.id, audience: policeOnly() } });
    expect(await seeAfterAction(services, review.id)).toBeNull();
    expect(await seeAfterAction(services, narrow.id)).toBeNull();
    expect(await seeAfterAction(police, narrow.id)).toBeNull();
    expect((await seeAfterAction(police, review.id)).observations).toHaveLength(1);
  });

  it('reaches the open screens of those who see it, and leaves those of who lost it', async () => {
    const { cursor: after } = await services.see('{ cursor }');
    const following =
      'subscription F($after: String!) { happenings(after: $after) { signal changes { kind id gone row { ... on AfterActionReview { intended } } } } }';
    const theirs = await services.follow(following, { after });
    await theirs.until((frame) => frame.happenings.signal === 'READY');
    const review = await event();
    await edit(review, { intended: 'To be read at once' });
    const of = (frame: Json): Json => frame.happenings.changes.find((change: Json) => change.id === review.id);
    expect(of(await theirs.until((frame) => of(frame)?.row?.intended === 'To be read at once'))).toMatchObject({ kind: 'after_action_review', gone: false });
    await police.do(share, { input: { kind: 'after_action_review', id: review.id, audience: policeOnly() } });
    expect(of(await theirs.until((frame) => of(frame)?.gone === true))).toMatchObject({ row: null });
    await services.leave();
  });
});

describe('what is no review', () => {
  it('is named, field by field', async () => {
    const card = await tactic();
    const wrong: [object, string[]][] = [
      [{}, ['event required']],
      [{ tacticId: card.id, event: 'Both' }, ['event required']],
      [{ event: 'Of no team' }, ['teamId required']],
      [{ teamId: world.boston.team, event: ' ' }, ['event required']],
      [{ teamId: world.boston.team, event: 'x'.repeat(201) }, ['event too_long 200']],
      [{ tacticId: card.id, heldOn: inDays(3) }, ['heldOn out_of_range']],
      [{ tacticId: card.id, facilitatorId: world.denver.people.police }, ['facilitatorId unknown']],
      [{ tacticId: card.id, facilitatorId: world.boston.people.guest }, ['facilitatorId unknown']],
      [{ tacticId: card.id, facilitatorId: 'me' }, ['facilitatorId malformed']],
      [{ tacticId: card.id, teamId: world.denver.team }, ['teamId not_allowed']],
    ];
    for (const [input, said] of wrong) expect({ input, said: await problems(learns(police, 'beginAfterActionReview', input)) }).toEqual({ input, said });
    const review = await event();
    const edits: [object, string[]][] = [
      [{ sectors: ['astrology'] }, ['sectors unknown']],
      [{ intended: 'x'.repeat(4001), surprises: 'a\0b' }, ['intended too_long 4000', 'surprises malformed']],
      [{ heldOn: null, facilitatorId: null, event: null }, ['event required', 'heldOn required', 'facilitatorId required']],
    ];
    for (const [more, said] of edits) expect({ more, said: await problems(edit(review, more)) }).toEqual({ more, said });
    await perform(coordinator, 'archiveTactics', [card.id]);
    expect(await problems(learns(police, 'beginAfterActionReview', { tacticId: card.id }))).toEqual(['tacticId not_allowed']);
  });
});
