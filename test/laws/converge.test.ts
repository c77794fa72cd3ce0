import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Store } from '../../client/src/sync/store.js';
import { chooser, createBoard, doSomething } from '../doings.js';
import { startServer, type Follow, type Json, type Person, type TestServer } from '../harness.js';
import { makeWorld, type World } from '../world.js';

const row =
  '__typename ... on Tactic { id version boardId title stage position risks confidence archivedAt } ... on Review { id version tacticId stage archivedAt } ... on Board { id version title }';
const followed = `subscription Follow($after: String!) { happenings(after: $after) { cursor signal changes { kind id version gone row { ${row} } } } }`;
const fetched = `query Board($id: ID!) { cursor board(id: $id) { __typename id version title
  tactics { __typename id version boardId title stage position risks confidence archivedAt }
  archived: tactics(archived: true) { __typename id version boardId title stage position risks confidence archivedAt }
  reviews { __typename id version tacticId stage archivedAt } } }`;

let server: TestServer;
let world: World;
let board: string;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const coordinator = await server.as('coordinator@boston.example');
  board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Board' } })).createBoard.id;
});
afterAll(() => server.stop());

/** One screen: the client's own store, fed by a fetch and by frames, which loses its line now and then. */
class Screen {
  readonly store = new Store();
  private follow: Follow | undefined;
  private taken = 0;
  private cursor = '';

  constructor(private readonly person: Person) {}

  async fetch(): Promise<void> {
    const since = this.store.forgetBefore();
    const answer = await this.person.see<Json>(fetched, { id: board });
    this.store.merge(answer);
    this.store.sweep(since);
    this.cursor = answer.cursor;
  }

  async connect(): Promise<void> {
    this.follow = await this.person.follow(followed, { after: this.cursor });
    this.taken = 0;
  }

  async cut(): Promise<void> {
    await this.take();
    await this.follow?.stop();
  }

  /** Takes what has come so far. */
  async take(): Promise<void> {
    for (; this.taken < (this.follow?.frames.length ?? 0); this.taken++) {
      const { cursor, signal, changes } = this.follow!.frames[this.taken].happenings;
      if (signal === 'RESET' || signal === 'RESYNC') await this.fetch();
      for (const change of changes) {
        if (change.gone) this.store.drop(change.kind, change.id, change.version);
        else if (change.row) this.store.merge(change.row);
      }
      this.cursor = cursor;
    }
  }

  async settle(): Promise<void> {
    const mark = (await this.person.see<Json>('{ cursor }')).cursor;
    const line = await this.person.follow(followed, { after: mark });
    await line.until((frame) => frame.happenings.signal === 'READY');
    await line.stop();
    await this.follow!.until(() => true);
    await this.take();
  }

  held(): Map<string, Json> {
    const rows = (['tactic', 'review'] as const).flatMap((kind) => [...(this.store.rows(kind) as readonly Json[])]);
    return new Map(rows.map((one) => [one.id, Object.fromEntries(Object.entries(one).filter(([name]) => name !== '__typename'))]));
  }
}

describe('screens', () => {
  it('converge: store + frames + fetches equal a fresh question, for random acts by random people with lost lines', async () => {
    const keys = ['coordinator', 'police', 'prosecutor', 'services', 'survivor-leader'];
    const people = await Promise.all(keys.map((key) => server.as(`${key}@boston.example`)));
    const screens = people.map((person) => new Screen(person));
    for (const screen of screens) {
      await screen.fetch();
      await screen.connect();
    }
    const choose = chooser(2026);
    for (let round = 0; round < 12; round++) {
      await Promise.all(people.map((person) => doSomething({ person, team: world.boston.team, board, choose })));
      const cut = screens[choose(screens.length)]!;
      await cut.cut();
      for (let more = 0; more < 3; more++) await doSomething({ person: people[choose(people.length)]!, team: world.boston.team, board, choose });
      await cut.connect();
    }
    // The last act is seen by everyone, so that whoever has it has all before it.
    const last = (
      await people[0]!.do<Json>('mutation B($act: ID!, $input: EditBoardInput!) { editBoard(act: $act, input: $input) { id version } }', {
        input: { id: board, version: 1, title: 'Settled' },
      })
    ).editBoard;
    for (const [at, screen] of screens.entries()) {
      while ((screen.store.get('board', board) as Json)?.version !== last.version) await screen.settle();
      const fresh = new Screen(people[at]!);
      await fresh.fetch();
      expect({ who: keys[at], rows: sorted(screen.held()) }).toEqual({ who: keys[at], rows: sorted(fresh.held()) });
    }
  });

  const sorted = (rows: Map<string, Json>) => [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
});
