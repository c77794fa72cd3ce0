import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.js';
import { openDatabase, type Database } from '../src/work/database.js';
import { makeLog } from '../src/work/log.js';
import { emptyDatabase, freshDatabase, type TestDatabase } from './harness.js';

const log = makeLog('silent');

describe('a cloned database', () => {
  let own: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    own = await freshDatabase();
    database = await openDatabase(readConfig(own.env), log);
  });
  afterAll(async () => {
    await database.close();
    await own.drop();
  });

  it('is current and healthy', async () => {
    expect(await database.health()).toEqual({ ok: true });
  });

  it('shows nothing without a session', async () => {
    for (const pool of [database.app, database.clock]) {
      const { rows } = await pool.query('select (select count(*) from person) + (select count(*) from tactic) + (select count(*) from act) as seen');
      expect(rows).toEqual([{ seen: 0 }]);
    }
  });

  it('reads numbers as numbers and days as days', async () => {
    const { rows } = await database.app.query(
      "select 5::bigint as number, date '2026-03-01' as day, array[1, null, 3]::bigint[] as numbers, array[date '2026-03-01'] as days, 1.50::numeric as amount",
    );
    expect(rows).toEqual([{ number: 5, day: '2026-03-01', numbers: [1, null, 3], days: ['2026-03-01'], amount: '1.50' }]);
  });

  it('hears news over a connection of its own', async () => {
    const listener = await database.listen();
    const heard = new Promise((done) => listener.once('notification', (news) => done(news.channel)));
    await listener.query('listen poke');
    await database.app.query('notify poke');
    expect(await heard).toBe('poke');
    await listener.end();
  });
});

describe('the self-check', () => {
  const opening = async (own: TestDatabase) => {
    const database = await openDatabase(readConfig(own.env), log);
    await database.close();
  };
  const broken = async (...steps: Parameters<TestDatabase['query']>[]) => {
    const own = await freshDatabase();
    try {
      for (const [statements, login] of steps) await own.query(statements, login);
      await opening(own);
    } finally {
      await own.drop();
    }
  };

  it('lets a fresh database start', async () => {
    const own = await emptyDatabase();
    await opening(own);
    await own.drop();
  });

  it('refuses a table whose row-level security is not forced', async () => {
    await expect(broken(['alter table app.tactic no force row level security'])).rejects.toThrow('the table tactic has a policy that is not forced');
  });

  it('refuses a policy that shows rows to somebody without a session', async () => {
    const act = "insert into app.act values (1, 1, gen_random_uuid(), null, 'tried', now(), null, null, '{}', '')";
    await expect(broken([`${act}; create policy open on app.act to crosstown_app using (true)`])).rejects.toThrow(
      'crosstown_app sees rows of act without a session',
    );
  });

  it('refuses a login that owns something', async () => {
    const stray = broken(['grant create on schema app to crosstown_clock'], ['create table app.stray ()', 'crosstown_clock']);
    await expect(stray).rejects.toThrow('crosstown_clock owns the table stray');
  });

  it('refuses a definer function that everybody may run', async () => {
    await expect(broken(['grant execute on function app.account_by_email(text) to public'])).rejects.toThrow('everybody may run the function account_by_email');
  });

  it('refuses a database that a newer build migrated', async () => {
    await expect(broken(["insert into app.migration (timestamp, name) values (9999999999999, 'Future9999999999999')"])).rejects.toThrow(
      'newer Crosstown (Future9999999999999)',
    );
  });
});
