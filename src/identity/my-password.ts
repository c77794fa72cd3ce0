import { performAsSystem } from '../work/act.js';
import type { Context } from '../work/context.js';
import type { Ground } from '../work/ground.js';
import { isId } from '../work/input.js';
import { databaseRefusal } from '../work/database.errors.js';
import { invalid, Refusal } from '../work/refusal.js';
import { hashPassword, passwordFits, passwordProblem } from './password.js';
import { announce, endSessionsOf } from './sessions.js';
import { Throttle } from './throttle.js';

const name = 'password.changed';

/**
 * The person's own change of password: the current one is asked for again, and every other session ends. Hashing takes
 * long, so it is done before the transaction; the password's table can be written by the system alone.
 * @throws Refusal INVALID for a wrong current or a weak new password, TOO_MANY after five wrong ones in a minute.
 */
export async function changePassword(ground: Ground, context: Context, act: string, current: string, next: string): Promise<true> {
  if (!isId(act)) throw invalid({ field: 'act', reason: 'malformed' });
  const work = await context.read();
  const person = work.viewer.person;
  const [earlier] = await work.query<{ name: string }>('select name from app.act where id = $1 and actor_id = $2', [act, person]);
  if (earlier?.name === name) return true;
  if (earlier) throw invalid({ field: 'act', reason: 'not_allowed' });
  // The connection is given back before the slow part.
  await context.end();

  const { clock } = ground.database;
  const account = (await clock.query<{ email: string; password_hash: string }>('select email, password_hash from app.account_of($1)', [person])).rows[0]!;
  const throttle = Throttle.of(ground);
  const door = `password of ${person}`;
  await throttle.countAccount(door);
  if (current.length > 2_000 || !(await passwordFits(current, account.password_hash))) throw invalid({ field: 'current', reason: 'not_allowed' });
  await throttle.forgiveAccount(door);
  const problem = passwordProblem('new', next, account.email);
  if (problem) throw invalid(problem);
  const hashed = await hashPassword(next);
  announce(await write(ground, context.session!, act.toLowerCase(), person, hashed));
  return true;
}

async function write({ database }: Ground, session: string, act: string, person: string, hashed: string): Promise<string[]> {
  try {
    return await performAsSystem({ pool: database.clock, purpose: 'password', act, inTheNameOf: person }, name, async (work) => {
      // Signed out while the password was being hashed: then nothing changes.
      const [living] = await work.query('select from app.session_by_hash($1)', [session]);
      if (!living) throw new Refusal('UNAUTHENTICATED');
      await work.query('select app.set_password($1, $2)', [person, hashed]);
      return endSessionsOf(work, person, null, session);
    });
  } catch (error) {
    throw databaseRefusal(error) ?? error;
  }
}
