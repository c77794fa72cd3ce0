import type { Config } from '../config.js';
import { tokenDigest } from '../work/door.js';
import type { Ground } from '../work/ground.js';
import { newToken } from './sessions.js';

/** What the operator reads of it. */
export const setUpSentence = ({ publicUrl }: Config, link: string): string =>
  `Open this link once to set up your network and become its first steward: ${publicUrl}${link}`;

/** Makes the one link with which the first steward begins; an earlier one that nobody used no longer works. */
export async function openSetUp({ database }: Pick<Ground, 'database'>): Promise<string> {
  const token = newToken();
  await database.clock.query('select app.open_set_up($1)', [tokenDigest(token)]);
  return `/set-up#${token}`;
}
