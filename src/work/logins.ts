import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { codeOf, messageOf } from '../fault.js';
import { jobsBeginning } from './jobs.schema.js';

/** The four logins that the server uses. None is a superuser, none may bypass row-level security. */
export const logins = ['crosstown_owner', 'crosstown_app', 'crosstown_tail', 'crosstown_clock'] as const;
export type Login = (typeof logins)[number];

/** Every node with the same secret file derives the same passwords. */
export function passwordOf(login: Login, secret: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(login).digest('hex');
}

/**
 * Makes the logins and the schema `app`, owned by crosstown_owner. `admin` needs CREATEROLE and, for a new database, the right
 * to pass on CREATE in it (its owner has that); it needn't be a superuser. Does nothing where everything is in place.
 * @throws Error that says what the login behind DATABASE_URL lacks.
 */
export async function ensureLogins(admin: pg.Client, secret: string, connect: (login: Login) => pg.ClientConfig): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any ($1)', [logins]);
  const present = new Set(rows.map((row) => row.rolname));
  for (const login of logins) {
    if (!present.has(login))
      await asAdmin(() => admin.query(`create role ${login} login noinherit password '${verifier(passwordOf(login, secret))}'`), `make the login ${login}`);
    else if (!(await canSignIn(connect(login)))) {
      await asAdmin(
        () => admin.query(`alter role ${login} with login password '${verifier(passwordOf(login, secret))}'`),
        `set the password of the login ${login}`,
      );
    }
  }
  await ensureSchema(admin, connect);
}

// The owner makes its own schemas with a right that it holds only for that moment: from PostgreSQL 16 on, a login that
// made another one may not act as it, so `create schema ... authorization` would fail for an admin without superuser.
async function ensureSchema(admin: pg.Client, connect: (login: Login) => pg.ClientConfig): Promise<void> {
  const { rowCount } = await admin.query("select from pg_namespace where nspname in ('app', 'graphile_worker', 'trigram')");
  if (rowCount === 3) return;
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  await asAdmin(() => admin.query(`grant connect, create on database ${database} to crosstown_owner`), `let crosstown_owner make its schema in ${database}`);
  const owner = new pg.Client(connect('crosstown_owner'));
  await owner.connect();
  try {
    await owner.query('create schema if not exists app');
    await owner.query(jobsBeginning);
    await owner.query('create schema if not exists trigram');
    // Whoever had it before has it where everybody can name it: what search needs is named by its schema.
    const { rowCount: already } = await admin.query("select from pg_extension where extname = 'pg_trgm'");
    if (already) await asAdmin(() => admin.query('alter extension pg_trgm set schema trigram'), 'move the extension pg_trgm to its schema');
    else await owner.query('create extension if not exists pg_trgm schema trigram');
  } finally {
    await owner.end();
    await admin.query(`revoke create on database ${database} from crosstown_owner`);
  }
}

async function asAdmin(step: () => Promise<unknown>, what: string): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    // Another node made the same login at the same moment.
    if (codeOf(error) === '42710' || codeOf(error) === '23505' || /tuple concurrently updated/.test(messageOf(error))) return;
    throw new Error(`The login of DATABASE_URL could not ${what}: ${messageOf(error)}. It needs CREATEROLE and must own the database.`, { cause: error });
  }
}

async function canSignIn(config: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(config);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 28P01 wrong password, 28000 not allowed to sign in.
    if (codeOf(error) === '28P01' || codeOf(error) === '28000') return false;
    throw error;
  } finally {
    await client.end();
  }
}

// PostgreSQL's own form of a password, so that the password itself never travels into a server's log.
function verifier(password: string): string {
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(sign('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${sign('Server Key').toString('base64')}`;
}
