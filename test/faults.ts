import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Store } from '../client/src/sync/store.js';
import { readConfig } from '../src/config.js';
import { openDatabase } from '../src/work/database.js';
import { openEmbedded } from '../src/work/embedded.js';
import { makeLog } from '../src/work/log.js';
import { addTactics, archiveTactics, chooser, createBoard, editTactic, moveTactics, randomPosition, share } from './doings.js';
import { freePort, Refused, type Follow, type Json, type Person } from './harness.js';
import { signIn } from './person.js';
import { DataFolder, ServerProcess } from './process.js';
import { makeWorld, password } from './world.js';

export interface FaultPlan {
  kills: number;
  writers: number;
  readers: number;
  /** Chooses acts and points of death; who meets whom when is the machine's. */
  seed: number;
  say?: (line: string) => void;
}

/** What must not be, each with what it is about, and how much was done meanwhile. */
export interface FaultOutcome {
  lost: string[];
  doubled: string[];
  /** In the journal although they were refused. */
  refusedAndDone: string[];
  holes: number[];
  /** Readers whose final state is not what a fresh fetch says. */
  apart: { who: string; differences: string[] }[];
  acknowledged: number;
  refused: number;
  retries: number;
  resets: number;
}

const editBoard = 'mutation EditBoard($act: ID!, $input: EditBoardInput!) { editBoard(act: $act, input: $input) { id version } }';
const row = '__typename ... on Tactic { id version boardId title stage position archivedAt } ... on Board { id version title }';
const followed = `subscription Follow($after: String!) { happenings(after: $after) { cursor signal changes { kind id version gone row { ${row} } } } }`;
const card = '__typename id version boardId title stage position archivedAt';
const fetched = `query Board($id: ID!) { cursor board(id: $id) { __typename id version title tactics { ${card} } archived: tactics(archived: true) { ${card} } } }`;

const workers = ['coordinator', 'mayor', 'police', 'detective', 'prosecutor', 'services', 'advocate', 'survivor-leader'];
const sectors = ['law_enforcement', 'prosecution', 'victim_services', 'survivor_leadership', 'executive'];
const answers = new Set(['CONFLICT', 'NOT_FOUND', 'INVALID', 'FORBIDDEN']);
const moment = () => new Promise((done) => setTimeout(done, 60));

/** The server, which dies and comes back, and what was acknowledged meanwhile. */
class Site {
  readonly folder = new DataFolder();
  readonly acknowledged: string[] = [];
  readonly refused: string[] = [];
  /** Titles that acknowledged acts made: each must be there once. */
  readonly titles: string[] = [];
  retries = 0;
  over = false;
  private server: ServerProcess;
  private readonly waiting: { count: number; done: () => void }[] = [];

  private constructor(readonly port: number) {}

  static async open(): Promise<{ site: Site; team: string }> {
    const site = new Site(await freePort());
    const config = readConfig({ DATA_DIR: site.folder.path, SAMPLE: '0', PORT: String(site.port), LOG_LEVEL: 'silent' });
    const database = await openDatabase(config, makeLog('silent'));
    const world = await makeWorld(database);
    await database.close();
    await site.start();
    return { site, team: world.boston.team };
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = await new ServerProcess({ DATA_DIR: this.folder.path, PORT: String(this.port), LOG_LEVEL: 'silent' }).ready();
  }

  acknowledge(act: string): void {
    this.acknowledged.push(act);
    for (const one of [...this.waiting].filter(({ count }) => count <= this.acknowledged.length)) {
      this.waiting.splice(this.waiting.indexOf(one), 1);
      one.done();
    }
  }

  /** Resolves when so many more acts were acknowledged. */
  after(more: number): Promise<void> {
    return new Promise((done) => this.waiting.push({ count: this.acknowledged.length + more, done }));
  }

  async kill(what: 'server' | 'postgres' | 'both'): Promise<void> {
    if (what !== 'server') this.folder.killPostgres();
    if (what !== 'postgres') {
      await this.server.kill('SIGKILL');
      await this.start();
    }
    while (!(await this.healthy())) await moment();
  }

  private async healthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health`)).status === 200;
    } catch {
      return false;
    }
  }

  async query<Row>(text: string): Promise<Row[]> {
    const { address } = await openEmbedded({ folder: this.folder.path, secret: '' }).ensureRunning();
    const client = new pg.Client({ ...address, database: 'crosstown' });
    await client.connect();
    try {
      return (await client.query(text)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    this.over = true;
    await this.server?.kill('SIGTERM');
    await this.folder.remove();
  }
}

/** Acts without pause, and repeats each with the same act id until it has an answer. */
class Writer {
  private number = 0;

  constructor(
    private readonly site: Site,
    private readonly person: Person,
    private readonly place: { name: string; team: string; board: string },
    private readonly choose: (below: number) => number,
  ) {}

  async work(): Promise<void> {
    while (!this.site.over) {
      const known = await this.look();
      const card = known[this.choose(Math.max(known.length, 1))];
      const kind = card ? this.choose(100) : 0;
      if (kind < 30 || !card) await this.add();
      else if (kind < 60) await this.insist(editTactic, { input: { id: card.id, version: card.version, title: this.title() } });
      else if (kind < 85)
        await this.insist(moveTactics, { input: { ids: [card.id], stage: ['idea', 'designing'][this.choose(2)], position: randomPosition(this.choose) } });
      else if (kind < 95) await this.insist(share, { input: { kind: 'tactic', id: card.id, audience: this.audience() } });
      else await this.insist(archiveTactics, { ids: [card.id] });
    }
  }

  private title(): string {
    return `${this.place.name} ${++this.number}`;
  }

  private audience(): Json {
    return { team: this.place.team, sectors: this.choose(2) ? sectors.filter(() => this.choose(2)) : [] };
  }

  private async add(): Promise<void> {
    const titles = Array.from({ length: 1 + this.choose(3) }, () => this.title());
    const done = await this.insist(addTactics, {
      input: { boardId: this.place.board, stage: 'idea', position: randomPosition(this.choose), tactics: titles.map((title) => ({ title })) },
    });
    if (done) this.site.titles.push(...titles);
  }

  private async look(): Promise<{ id: string; version: number }[]> {
    const seen = await this.through(() => this.person.see<Json>(fetched, { id: this.place.board }));
    return seen.board.tactics;
  }

  private async insist(mutation: string, variables: Record<string, unknown>): Promise<boolean> {
    const act = randomUUID();
    try {
      await this.through(() => this.person.do(mutation, { act, ...variables }));
    } catch (error) {
      if (!(error instanceof Refused) || !answers.has(error.code)) throw error;
      this.site.refused.push(act);
      return false;
    }
    this.site.acknowledge(act);
    return true;
  }

  /** Again until there is an answer: no line, a failure inside and 5xx are none. */
  private async through<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (error instanceof Refused && !/^(INTERNAL|TOO_MANY|HTTP 5..)$/.test(error.code)) throw error;
        this.site.retries++;
        await moment();
      }
    }
  }
}

/** One screen: the client's own store, fed by a fetch and by frames, which comes back with its cursor whenever its line broke. */
class Reader {
  readonly store = new Store();
  resets = 0;
  private follow: Follow | undefined;
  private taken = 0;
  private cursor = '';
  private ending = false;

  constructor(
    readonly who: string,
    private readonly person: Person,
    private readonly board: string,
  ) {}

  async watch(): Promise<void> {
    while (!this.ending) {
      try {
        if (this.cursor === '') await this.fetch();
        await this.connect();
        await this.follow!.closed;
        await this.take();
      } catch {
        // The line broke: the loop makes a new one.
        await moment();
      }
    }
  }

  private async connect(): Promise<void> {
    this.taken = 0;
    this.follow = await this.person.follow(followed, { after: this.cursor });
  }

  async fetch(): Promise<void> {
    const since = this.store.forgetBefore();
    const answer = await this.person.see<Json>(fetched, { id: this.board });
    this.store.merge(answer);
    this.store.sweep(since);
    this.cursor = answer.cursor;
  }

  private async take(): Promise<void> {
    for (; this.taken < (this.follow?.frames.length ?? 0); this.taken++) {
      const { cursor, signal, changes } = this.follow!.frames[this.taken].happenings;
      this.cursor = cursor;
      if (signal === 'RESET' || signal === 'RESYNC') {
        this.resets++;
        // If this fetch fails, the next line begins with another.
        this.cursor = '';
        await this.fetch();
      }
      for (const change of changes) {
        if (change.gone) this.store.drop(change.kind, change.id, change.version);
        else if (change.row) this.store.merge(change.row);
      }
    }
  }

  /** Comes back until it has seen the last act, which everybody sees. A server that has just come back may say "try again later". */
  async settle(version: number, watching: Promise<void>): Promise<void> {
    this.ending = true;
    await this.follow?.stop();
    await watching;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.seeLast(version);
      } catch (error) {
        if (attempt === 100) throw error;
        await moment();
      }
    }
  }

  private async seeLast(version: number): Promise<void> {
    if (this.cursor === '') await this.fetch();
    await this.connect();
    const isLast = (change: Json) => change.kind === 'board' && change.version >= version;
    if ((this.store.get('board', this.board)?.version ?? 0) < version)
      await this.follow!.until(({ happenings }) => happenings.signal === 'RESET' || happenings.changes.some(isLast), 60_000);
    else await this.follow!.until(({ happenings }) => happenings.signal === 'READY', 60_000);
    await this.take();
    await this.follow!.stop();
  }

  held(): Map<string, string> {
    const rows = [...(this.store.rows('tactic') as readonly Json[]), this.store.get('board', this.board) as Json].filter(Boolean);
    return new Map(rows.map(({ id, version, title, stage, position, archivedAt }) => [id, JSON.stringify({ version, title, stage, position, archivedAt })]));
  }

  async apart(): Promise<string[]> {
    const fresh = new Reader(this.who, this.person, this.board);
    await fresh.fetch();
    const [mine, theirs] = [this.held(), fresh.held()];
    return [...new Set([...mine.keys(), ...theirs.keys()])]
      .filter((id) => mine.get(id) !== theirs.get(id))
      .map((id) => `${mine.get(id) ?? 'nothing'} instead of ${theirs.get(id) ?? 'nothing'}`);
  }
}

/** Kills server and database while people act and look on, and says what did not survive it. */
export async function sufferFaults(plan: FaultPlan): Promise<FaultOutcome> {
  const { site, team } = await Site.open();
  try {
    const people = await Promise.all(workers.map((name) => signIn(site.url, `${name}@boston.example`, password)));
    const coordinator = people[0]!;
    const board = (await coordinator.do<Json>(createBoard, { input: { teamId: team, title: 'Board' } })).createBoard.id as string;
    const readers = Array.from({ length: plan.readers }, (_, at) => new Reader(`${workers[at % workers.length]!} ${at}`, people[at % people.length]!, board));
    const watching = readers.map((reader) => reader.watch());
    const writing = Array.from({ length: plan.writers }, (_, at) =>
      new Writer(site, people[at % people.length]!, { name: `writer ${at}`, team, board }, chooser(plan.seed + at)).work(),
    );
    await Promise.race([killing(site, plan), Promise.all(writing)]);
    site.over = true;
    await Promise.all(writing);
    const last = (await coordinator.do<Json>(editBoard, { input: { id: board, version: 1, title: 'Settled' } })).editBoard.version as number;
    await Promise.all(readers.map((reader, at) => reader.settle(last, watching[at]!)));
    const apart = await Promise.all(readers.map(async (reader) => ({ who: reader.who, differences: await reader.apart() })));
    return {
      ...(await journalFindings(site)),
      apart: apart.filter(({ differences }) => differences.length),
      acknowledged: site.acknowledged.length,
      refused: site.refused.length,
      retries: site.retries,
      resets: readers.reduce((sum, reader) => sum + reader.resets, 0),
    };
  } finally {
    await site.close();
  }
}

async function killing(site: Site, { kills, seed, say }: FaultPlan): Promise<void> {
  const choose = chooser(seed + 1000);
  for (let number = 1; number <= kills; number++) {
    await site.after(10 + choose(60));
    const what = (['server', 'postgres', 'both'] as const)[Math.floor(choose(5) / 2)]!;
    await site.kill(what);
    say?.(`${number}: ${what} killed and back; ${site.acknowledged.length} acts acknowledged, ${site.retries} retries`);
  }
  await site.after(20);
}

async function journalFindings(site: Site): Promise<Pick<FaultOutcome, 'lost' | 'doubled' | 'refusedAndDone' | 'holes'>> {
  const acts = await site.query<{ number: string; id: string }>('select number, id from app.act order by number');
  const done = new Set(acts.map(({ id }) => id));
  const made = await site.query<{ title: string; times: number }>(
    `select after ->> 'title' as title, count(*)::int as times from app.change where kind = 'tactic' and operation = 'insert' group by 1`,
  );
  const times = new Map(made.map((one) => [one.title, one.times]));
  // A change that was applied twice leaves a version that its history can't explain.
  const unexplained = await site.query<{ id: string }>(
    `select t.id from app.tactic t where t.version <> (select count(*) from app.change c where c.subject_id = t.id)`,
  );
  return {
    lost: [...site.acknowledged.filter((id) => !done.has(id)), ...site.titles.filter((title) => !times.has(title))],
    doubled: [...made.filter((one) => one.times > 1).map(({ title }) => title), ...unexplained.map(({ id }) => id)],
    refusedAndDone: site.refused.filter((id) => done.has(id)),
    holes: acts.map(({ number }) => Number(number)).filter((number, at) => number !== at + 1),
  };
}
