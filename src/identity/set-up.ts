import { tokenDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { newToken } from './sessions.js';

/** Makes the one link with which the first steward begins; an earlier one that nobody used no longer works. */
export async function openSetUp({ database }: Pick<Ground, 'database'>): Promise<string> {
  const token = newToken();
  await database.clock.query('select app.open_set_up($1)', [tokenDigest(token)]);
  return `/set-up#${token}`;
}
