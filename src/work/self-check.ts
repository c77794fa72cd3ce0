import type pg from 'pg';
import { logins } from './logins.js';

/** What keeps people's rows apart is not in place; the server must not serve. */
export class SelfCheckError extends Error {}

interface Finding {
  finding: string;
}

// No login may be or become one that row-level security doesn't bind; only the owner owns, and only the owner may be the owner.
const loginFindings = `
with login as (select oid, rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = any ($1))
select format('%s is missing', wanted) as finding from unnest($1::text[]) wanted where not exists (select from login where rolname = wanted)
union all
select format('%s has more rights than it may', rolname) from login where rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
union all
select format('%s can act as %s', login.rolname, other.rolname) from login, pg_roles other
  where other.oid <> login.oid and (other.rolsuper or other.rolbypassrls or other.rolname = 'crosstown_owner')
    and not login.rolsuper and pg_has_role(login.oid, other.oid, 'member')
union all
select format('%s owns %s', login.rolname, thing) from login join (
    select relowner as owner, 'the table ' || relname as thing from pg_class where relkind <> 't'
    union all select proowner, 'the function ' || proname from pg_proc
    union all select nspowner, 'the schema ' || nspname from pg_namespace
    union all select datdba, 'the database ' || datname from pg_database where datname = current_database()) owned on owned.owner = login.oid
  where login.rolname <> 'crosstown_owner'`;

// A table with a policy must force it on its owner too, or a definer function would read past it; a policy without
// row-level security does nothing at all.
const tableFindings = `
select format('the table %s has a policy that is not forced', c.relname) as finding
  from pg_class c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p')
    and exists (select from pg_policy p where p.polrelid = c.oid) and not (c.relrowsecurity and c.relforcerowsecurity)
union all
select format('the table %s has an audience and no policy', c.relname)
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'audience_id' and not a.attisdropped
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('audience_principal', 'audience_pulse')
    and not exists (select from pg_policy p where p.polrelid = c.oid)
union all
select format('everybody may run the function %s', p.proname) from pg_proc p
  where p.pronamespace = 'app'::regnamespace and p.prosecdef
    and (p.proacl is null or exists (select from aclexplode(p.proacl) g where g.grantee = 0 and g.privilege_type = 'EXECUTE'))`;

const readableTables = `
select c.relname as name from pg_class c
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    and exists (select from pg_policy p where p.polrelid = c.oid) and has_table_privilege(current_user, c.oid, 'select')`;

/**
 * Asks the database itself whether seeing is guarded: the logins' rights, forced policies, closed functions, and that a query
 * without a session finds nothing.
 * @throws SelfCheckError with every finding.
 */
export async function selfCheck(app: pg.Pool, clock: pg.Pool): Promise<void> {
  const { rows: ofLogins } = await app.query<Finding>(loginFindings, [logins]);
  const { rows: ofTables } = await app.query<Finding>(tableFindings);
  const open = [...(await seenWithoutSession(app, 'crosstown_app')), ...(await seenWithoutSession(clock, 'crosstown_clock'))];
  const findings = [...ofLogins, ...ofTables].map((row) => row.finding).concat(open);
  if (findings.length > 0) throw new SelfCheckError(`The database does not keep people's rows apart, so the server does not start: ${findings.join('; ')}.`);
}

async function seenWithoutSession(pool: pg.Pool, login: string): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(readableTables);
  if (rows.length === 0) return [];
  const probes = rows.map(({ name }) => `select '${name}' as name where exists (select from app."${name}")`);
  const { rows: seen } = await pool.query<{ name: string }>(probes.join(' union all '));
  return seen.map(({ name }) => `${login} sees rows of ${name} without a session`);
}
