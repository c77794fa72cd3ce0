import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { randomUUID } from 'node:crypto';
import { boardVerbs, perform, problems, refusal, seeBoard, type BoardVerb } from './board-acts.js';
import { say } from './comment-acts.js';
import { Refused, startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns } from './lesson-acts.js';
import { asks, question } from './question-acts.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';
import { schemaText } from '../src/schema.js';

const refusals = ['NOT_FOUND', 'FORBIDDEN', 'INVALID', 'CONFLICT'];
const leaks = /select |insert |update |relation|column|constraint|postgres|pg_|stack|node_modules|\.[tj]s\b|Did you mean|syntax|audience_id|app\.|uuid/i;
const surrogate = '\ud800';

let server: TestServer;
let world: World;
let schema: GraphQLSchema;
let police: Person;
let coordinator: Person;
let board: string;
let tactic: Json;
let partner: Json;
let review: Json;
let foreign: { board: string; tactic: string };

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  schema = buildSchema(await schemaText());
  police = await server.as('police@boston.example');
  coordinator = await server.as('coordinator@boston.example');
  board = (await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: 'Board' })).id;
  [tactic] = await perform(coordinator, 'addTactics', {
    boardId: board,
    stage: 'idea',
    position: 'a0',
    tactics: [{ title: 'Signs', leadOrganizationId: world.boston.organizations.mayor }],
  });
  partner = await perform(coordinator, 'proposePartner', { tacticId: tactic.id, organizationId: world.boston.organizations.police });
  review = await perform(coordinator, 'requestReview', { tacticId: tactic.id, stage: 'design' });
  const denver = await server.as('coordinator@denver.example');
  const theirs = (await perform(denver, 'createBoard', { teamId: world.denver.team, title: 'Denver' })).id;
  foreign = {
    board: theirs,
    tactic: (await perform(denver, 'addTactics', { boardId: theirs, stage: 'idea', position: 'a0', tactics: [{ title: 'Theirs' }] }))[0].id,
  };
});
afterAll(() => server?.stop());

/** An input of each verb that nothing is wrong with, apart from the version, which is long gone. */
const right = (): Record<BoardVerb, Json> => ({
  createBoard: { teamId: world.boston.team, title: 'Another' },
  editBoard: { id: board, version: 0 },
  archiveBoard: board,
  restoreBoard: board,
  setGoal: { boardId: board, version: 0, statement: 'Fewer' },
  addTactics: { boardId: board, stage: 'idea', position: 'a1', tactics: [{ title: 'More' }] },
  editTactic: { id: tactic.id, version: 0 },
  editTactics: { ids: [tactic.id] },
  moveTactics: { ids: [tactic.id], stage: 'idea', position: 'a2' },
  stopTactic: { id: tactic.id, reason: 'cost' },
  archiveTactics: [tactic.id],
  restoreTactics: [tactic.id],
  copyTactic: { id: tactic.id, boardId: board, position: 'a3' },
  proposeLead: { tacticId: tactic.id, organizationId: world.boston.organizations.mayor },
  confirmLead: tactic.id,
  declineLead: { id: tactic.id },
  proposePartner: { tacticId: tactic.id, organizationId: world.boston.organizations.services },
  confirmPartner: partner.id,
  declinePartner: { id: partner.id },
  removePartner: partner.id,
  requestReview: { tacticId: tactic.id, stage: 'design' },
  editReview: { id: review.id, version: 0 },
});

/** Values that fit no field of a type: each has to be refused, with the field named. */
const wrong: Record<string, unknown[]> = {
  String: ['with \0 inside', `half ${surrogate} a letter`, 'x'.repeat(20_000), 7, true, { text: 'x' }],
  ID: ['', 'x', '\0', surrogate, "' or true --", '00000000-0000-0000-0000-000000000000', randomUUID(), { id: 'x' }, true, 1.5],
  Int: ['1', 1.5, 1e12, -7, true],
  Date: ['yesterday', '2026-02-30', '2026-13-01', '0000-00-00', '9999-12-31', '2026-1-1', 20260101, '\0'],
  Boolean: ['true', 1],
};

interface Place {
  path: (string | number)[];
  type: string;
}

/** Every place of an input where a plain value stands. */
function places(type: GraphQLInputType, path: (string | number)[]): Place[] {
  if (isNonNullType(type)) return places(type.ofType, path);
  if (isListType(type)) return places(type.ofType, [...path, 0]);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => places(field.type, [...path, field.name]));
  return [{ path, type: getNamedType(type).name }];
}

const placesOf = (verb: BoardVerb): Place[] =>
  schema
    .getMutationType()!
    .getFields()
    [verb]!.args.filter((one) => one.name !== 'act')
    .flatMap((one) => places(one.type, []));

function put(value: Json, [first, ...rest]: (string | number)[], wrongValue: unknown): Json {
  if (first === undefined) return wrongValue;
  const copy = typeof first === 'number' ? [...(value ?? [])] : { ...value };
  copy[first] = put(copy[first] ?? (typeof rest[0] === 'number' ? [] : rest.length ? {} : undefined), rest, wrongValue);
  if (first === 'audience') copy.audience = { team: world.boston.team, ...copy.audience };
  return copy;
}

/** Versions are compared, not judged: any number that was never a version is an old one or a conflict. */
const anyValueFits = (place: Place, value: unknown) =>
  place.path.at(-1) === 'version' && typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;

describe('a wrong value', () => {
  it.each(boardVerbs)('in %s is refused at every place where it can stand, by name, and tells nothing', async (verb) => {
    for (const place of placesOf(verb)) {
      for (const value of wrong[place.type]!) {
        if (anyValueFits(place, value)) continue;
        const name = `${verb} ${place.path.join('.')} = ${JSON.stringify(value).slice(0, 40)}`;
        const attempt = perform(coordinator, verb, put(right()[verb], place.path, value));
        const refused = await attempt.then(
          () => 'went through',
          (error: unknown) => error,
        );
        // An audience that names nobody by an unknown id is one that nobody but its maker is in.
        if (refused === 'went through' && place.path.includes('audience') && typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) continue;
        expect({ name, refused: refused instanceof Refused ? refused.code : refused }).toEqual({ name, refused: expect.stringMatching(refusals.join('|')) });
        const { code, message, details } = refused as Refused;
        expect({ name, said: `${message} ${JSON.stringify({ ...details, current: undefined })}` }).toEqual({ name, said: expect.not.stringMatching(leaks) });
        if (code !== 'INVALID') continue;
        const named = (details['fields'] as { field: string }[]).map(({ field }) => field).join(' ');
        const last = String(place.path.filter((part) => typeof part === 'string').at(-1) ?? (verb.endsWith('Tactics') ? 'ids' : 'id'));
        expect({ name, named }).toEqual({ name, named: expect.stringContaining(last) });
      }
    }
    expect((await seeBoard(coordinator, board)).title).toBe('Board');
  });

  it.each(['\u200b', ' \u2060\ufeff ', '\u00ad\u2800', '\u3164', '\u115f\uffa0', '\u202e\u2066', '\u{e0041}'])(
    'of nothing that is to be seen (%j) is no title',
    async (blank) => {
      const teamId = world.boston.team;
      const attempts: Record<string, () => Promise<Json>> = {
        createBoard: () => perform(coordinator, 'createBoard', { ...right().createBoard, title: blank }),
        editBoard: () => perform(coordinator, 'editBoard', { ...right().editBoard, title: blank }),
        setGoal: () => perform(coordinator, 'setGoal', { ...right().setGoal, statement: blank }),
        addTactics: () => perform(coordinator, 'addTactics', { ...right().addTactics, tactics: [{ title: blank }] }),
        addTask: () => does(coordinator, 'addTask', { teamId, organizationId: world.boston.organizations.mayor, title: blank }),
        draftLesson: () => learns(coordinator, 'draftLesson', { teamId, title: blank, kind: 'how_to' }),
        askNetwork: () => asks(coordinator, 'askNetwork', question(world, { title: blank })),
        addComment: () => say(coordinator, ['tactic', tactic.id], blank),
        editMyself: () =>
          coordinator.do('mutation M($act: ID!, $displayName: String) { editMyself(act: $act, displayName: $displayName) { id } }', { displayName: blank }),
      };
      for (const [verb, attempt] of Object.entries(attempts))
        expect({ verb, said: await problems(attempt()) }).toEqual({ verb, said: [expect.stringMatching(/ (required|malformed)$/)] });
    },
  );

  it('that belongs to another city is answered like one that is not there', async () => {
    const swap: Record<string, string> = {
      [board]: foreign.board,
      [tactic.id]: foreign.tactic,
      [world.boston.organizations.services]: world.denver.organizations.services,
    };
    for (const verb of boardVerbs) {
      const unknown = Object.fromEntries(Object.keys(swap).map((id) => [id, randomUUID()]));
      const text = JSON.stringify(right()[verb]);
      const replaced = (ids: Record<string, string>) => JSON.parse(Object.entries(ids).reduce((sofar, [from, to]) => sofar.replaceAll(from, to), text));
      if (text === JSON.stringify(replaced(swap))) continue;
      const [hidden, nothing] = await Promise.all([replaced(swap), replaced(unknown)].map((value) => refusal(perform(police, verb, value))));
      const said = (one: Refused) => JSON.stringify([one.code, one.message, one.details]).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>');
      expect([verb, said(hidden!)]).toEqual([verb, said(nothing!)]);
    }
  });
});

describe('an act', () => {
  it('needs an id of its own', async () => {
    for (const act of ['', 'x', '\0', '00000000-0000-0000-0000-000000000000'])
      expect([act, await problems(perform(coordinator, 'archiveBoard', board, act || ' '))]).toEqual([act, ['act malformed']]);
    const act = randomUUID();
    await perform(coordinator, 'editTactic', { id: tactic.id, version: tactic.version, risks: 'One' }, act);
    expect(await problems(perform(coordinator, 'editBoard', { id: board, version: 1, purpose: 'Other verb' }, act))).toEqual(['act not_allowed']);
  });

  it('without a session, or with one that has ended, does nothing', async () => {
    const leaving = await server.as('detective@boston.example');
    await leaving.signOut();
    for (const person of [leaving, server.stranger()])
      for (const verb of boardVerbs) expect([verb, (await refusal(perform(person, verb, right()[verb]))).code]).toEqual([verb, 'UNAUTHENTICATED']);
  });

  it('from a page of another site does nothing', async () => {
    const body = { query: 'mutation A($act: ID!, $id: ID!) { archiveBoard(act: $act, id: $id) { id } }', variables: { act: randomUUID(), id: board } };
    const elsewhere: Record<string, string>[] = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of elsewhere) expect((await coordinator.raw(body, headers)).status).toBe(403);
    expect((await seeBoard(coordinator, board)).archivedAt).toBeNull();
  });

  it('that is larger than a body may be does nothing', async () => {
    const tactics = Array.from({ length: 500 }, () => ({ title: 'x'.repeat(190) }));
    const answer = await coordinator.raw({
      query: 'mutation A($act: ID!, $input: AddTacticsInput!) { addTactics(act: $act, input: $input) { id } }',
      variables: { act: randomUUID(), input: { boardId: board, stage: 'idea', position: 'a0', tactics } },
    });
    expect(answer.status).toBe(413);
    expect(JSON.stringify(answer.body)).not.toMatch(leaks);
  });
});
