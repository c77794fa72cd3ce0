import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { perform, problems, refusal, seeBoard, seeTactic } from './board-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let survivorLeader: Person;
let guest: Person;
let denver: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  coordinator = await server.as('coordinator@boston.example');
  police = await server.as('police@boston.example');
  survivorLeader = await server.as('survivor-leader@boston.example');
  guest = await server.as('guest@boston.example');
  denver = await server.as('police@denver.example');
});
afterAll(() => server?.stop());

const newTactic = async (rest: object = {}): Promise<Json> => {
  const board = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Board' });
  return (await perform(police, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0', tactics: [{ title: 'Signs' }], ...rest }))[0];
};
const request = async (more: object = {}, person = police): Promise<Json> =>
  perform(person, 'requestReview', { tacticId: (await newTactic()).id, stage: 'design', ...more });

describe('a review', () => {
  it('waits until somebody says how it came out', async () => {
    const review = await request({ reviewers: 3, reviewerSeats: 'Survivor Council', compensated: true });
    expect(review).toMatchObject({
      stage: 'design',
      reviewers: 3,
      reviewerSeats: 'Survivor Council',
      compensated: true,
      outcome: null,
      closedOn: null,
      version: 1,
    });
    expect(review.requestedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    const open = await perform(survivorLeader, 'editReview', { id: review.id, version: 1, outcome: 'concern_open', concerns: 'The wording blames.' });
    expect(open).toMatchObject({ outcome: 'concern_open', concerns: 'The wording blames.', closedOn: null });
    const closed = await perform(police, 'editReview', { id: review.id, version: 2, outcome: 'supported_with_changes', response: 'Rewritten.' });
    expect(closed).toMatchObject({ outcome: 'supported_with_changes', response: 'Rewritten.', concerns: 'The wording blames.' });
    expect(closed.closedOn >= review.requestedOn).toBe(true);
    expect(await perform(police, 'editReview', { id: review.id, version: 3, outcome: null })).toMatchObject({ outcome: null, closedOn: null });
  });

  it('that was skipped says why', async () => {
    expect(await problems(request({ outcome: 'not_reviewed' }))).toEqual(['reason required']);
    expect(await problems(request({ outcome: 'not_reviewed', reason: '  ' }))).toEqual(['reason required']);
    const skipped = await request({ outcome: 'not_reviewed', reason: 'Nobody is reached.' });
    expect(skipped.closedOn).toBe(skipped.requestedOn);
    expect(await problems(perform(police, 'editReview', { id: skipped.id, version: 1, reason: null }))).toEqual(['reason required']);
    expect(await problems(perform(police, 'editReview', { id: (await request()).id, version: 1, outcome: 'not_reviewed' }))).toEqual(['reason required']);
  });

  it('is one of several on a tactic, all of them on its board', async () => {
    const tactic = await newTactic();
    for (const stage of ['design', 'delivery', 'evaluation']) await perform(police, 'requestReview', { tacticId: tactic.id, stage });
    const seen = (await seeTactic(guest, tactic.id)).reviews;
    expect(seen.map((review: Json) => review.stage)).toEqual(['design', 'delivery', 'evaluation']);
    expect((await seeBoard(guest, tactic.boardId)).reviews).toEqual(seen);
  });

  it('merges what two people write in different fields', async () => {
    const { id } = await request();
    await perform(survivorLeader, 'editReview', { id, version: 1, concerns: 'Too late at night.' });
    expect(await perform(police, 'editReview', { id, version: 1, reviewers: 4 })).toMatchObject({ concerns: 'Too late at night.', reviewers: 4 });
    expect((await refusal(perform(police, 'editReview', { id, version: 1, concerns: 'None.' }))).details).toMatchObject({
      code: 'CONFLICT',
      fields: ['concerns'],
      current: { concerns: 'Too late at night.' },
    });
  });

  it('is written by those who work on the team, and seen with its tactic only', async () => {
    const review = await request();
    expect((await refusal(request({}, guest))).code).toBe('FORBIDDEN');
    expect((await refusal(request({}, denver))).code).toBe('NOT_FOUND');
    expect((await refusal(perform(guest, 'editReview', { id: review.id, version: 1, reviewers: 1 }))).code).toBe('FORBIDDEN');
    expect((await refusal(perform(denver, 'editReview', { id: review.id, version: 1, reviewers: 1 }))).code).toBe('NOT_FOUND');
    const narrow = await newTactic({ audience: { team: world.boston.team, organizations: [world.boston.organizations.police] } });
    const hidden = await perform(police, 'requestReview', { tacticId: narrow.id, stage: 'design' });
    expect(hidden.audience).toEqual(narrow.audience);
    expect((await seeBoard(survivorLeader, narrow.boardId)).reviews).toEqual([]);
    expect((await refusal(perform(survivorLeader, 'editReview', { id: hidden.id, version: 1, concerns: 'x' }))).code).toBe('NOT_FOUND');
  });

  it('takes known keys and sensible numbers', async () => {
    expect(await problems(request({ stage: 'someday', outcome: 'perfect', reviewers: 1001, concerns: 'x'.repeat(4001) }))).toEqual([
      'stage unknown',
      'reviewers out_of_range 1000',
      'concerns too_long 4000',
      'outcome unknown',
    ]);
    expect(await problems(perform(police, 'editReview', { id: (await request()).id, version: 1, stage: null, reviewers: -1 }))).toEqual([
      'stage required',
      'reviewers out_of_range 0',
    ]);
  });
});
