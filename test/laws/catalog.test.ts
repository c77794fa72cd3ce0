import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import '../../src/subjects.js';
import { kindClasses, tableOf } from '../../src/work/thing.js';
import { startServer, type TestServer } from '../harness.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ask = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => (await server.database.clock.query(text, values)).rows as Row[];
const things = async () =>
  (
    await ask<{ name: string }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attname = 'audience_id' and exists (select from pg_attribute v where v.attrelid = c.oid and v.attname = 'version')
      and c.relname <> 'change' order by 1`)
  ).map(({ name }) => name);

const seen = '(audience_id = ANY (( SELECT visible() AS visible)::integer[]))';

describe('the catalog', () => {
  it('has exactly the things that subjects.ts lists', async () => {
    expect(await things()).toEqual(
      kindClasses()
        .map((type) => tableOf(type).kind)
        .sort(),
    );
  });

  it('forces row-level security on every thing, with the one policy text and nothing that widens it', async () => {
    for (const thing of await things()) {
      const [table] = await ask<{ enabled: boolean; forced: boolean }>(
        'select relrowsecurity as enabled, relforcerowsecurity as forced from pg_class where oid = $1::regclass',
        [`app.${thing}`],
      );
      expect({ thing, ...table }).toEqual({ thing, enabled: true, forced: true });
      const policies = await ask(
        "select policyname, cmd, roles::text[] as roles, qual, with_check from pg_policies where schemaname = 'app' and tablename = $1 order by 1",
        [thing],
      );
      expect({ thing, policies }).toEqual({
        thing,
        policies: [
          { policyname: 'keeper', cmd: 'SELECT', roles: ['crosstown_owner'], qual: 'true', with_check: null },
          { policyname: 'seen', cmd: 'ALL', roles: ['crosstown_app', 'crosstown_clock'], qual: seen, with_check: seen },
        ],
      });
    }
  });

  it('leaves no table with rows of people open: every table has forced security, or no login may touch it', async () => {
    const open = await ask<{
      name: string;
    }>(`select c.relname as name from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity) and (has_table_privilege('crosstown_app', c.oid, 'select, insert, update, delete') or has_any_column_privilege('crosstown_app', c.oid, 'select'))`);
    // An audience's words say nothing about any row, its number is met only on rows that one may see; migration holds names.
    expect(open.map(({ name }) => name).sort()).toEqual(['audience', 'migration']);
  });

  it('stamps and logs every change of every thing', async () => {
    for (const thing of await things()) {
      const triggers = await ask<{ definition: string }>(
        'select pg_get_triggerdef(oid) as definition from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by tgname',
        [`app.${thing}`],
      );
      const text = triggers.map(({ definition }) => definition).join('\n');
      expect(text).toContain(`CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON app.${thing} FOR EACH ROW EXECUTE FUNCTION log_change()`);
      expect(text).toContain(`CREATE TRIGGER stamp BEFORE INSERT OR UPDATE ON app.${thing} FOR EACH ROW EXECUTE FUNCTION stamp()`);
    }
  });

  it('keeps every part within its whole', async () => {
    const parts = await ask<{ name: string }>(
      "select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attname = 'parent_audience_id' order by 1",
    );
    expect(parts.length).toBeGreaterThan(3);
    for (const { name } of parts) {
      const [key] = await ask<{ definition: string }>(
        'select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = $1::regclass and conname = $2',
        [`app.${name}`, `${name}_within`],
      );
      expect(key?.definition).toMatch(/^FOREIGN KEY \(\w+_id, parent_audience_id\) REFERENCES \w+\(id, audience_id\) ON UPDATE CASCADE$/);
    }
  });

  it('has the same columns in the code as in the database', async () => {
    for (const type of kindClasses()) {
      const { kind, columns } = tableOf(type);
      const stored = await ask<{ name: string }>(
        "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname not in ('parent_audience_id', 'chosen_audience_id') order by 1",
        [`app.${kind}`],
      );
      expect({ kind, columns: [...columns.values()].sort() }).toEqual({ kind, columns: stored.map(({ name }) => name).sort() });
    }
  });

  it('gives no login power over the tables', async () => {
    const logins = await ask(
      "select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('crosstown_app', 'crosstown_tail', 'crosstown_clock') order by 1",
    );
    expect(logins).toEqual(
      ['crosstown_app', 'crosstown_clock', 'crosstown_tail'].map((rolname) => ({
        rolname,
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      })),
    );
    expect(await ask("select relname from pg_class where relnamespace = 'app'::regnamespace and relowner <> 'crosstown_owner'::regrole")).toEqual([]);
    expect(
      await ask(
        "select rolname from pg_roles r where rolname in ('crosstown_app', 'crosstown_tail', 'crosstown_clock') and pg_has_role(rolname, 'crosstown_owner', 'member')",
      ),
    ).toEqual([]);
  });

  it('lets the app call only the definer functions that are meant for it, each with a fixed search path', async () => {
    const functions = await ask<{ name: string; config: string[] | null }>(`select p.proname as name, p.proconfig as config from pg_proc p
      where p.pronamespace = 'app'::regnamespace and p.prosecdef and has_function_privilege('crosstown_app', p.oid, 'execute') order by 1`);
    for (const { name, config } of functions)
      expect({ name, path: config?.join() }).toEqual({ name, path: expect.stringMatching(/^search_path=app, ?pg_temp$/) });
    expect(functions.map(({ name }) => name)).toMatchSnapshot();
  });

  it('shows nothing to a connection that names no session', async () => {
    for (const thing of [...(await things()), 'act', 'change', 'draft', 'settings', 'seen_mark', 'own_view', 'default_view', 'feed']) {
      const { rows } = await server.database.app.query(`select count(*)::int as count from app.${thing}`);
      expect({ thing, ...rows[0] }).toEqual({ thing, count: 0 });
    }
  });
});
