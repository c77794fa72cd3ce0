import { Watched } from './state.js';
import type { Refused } from './transport.js';

/** The server has moved on to another version of this client: what this tab asks is not known there any more. */
export const outdated = new Watched(false);

/** No attempt changes it: only loading the page again does. */
export function isOutdated(refused: Refused | undefined): boolean {
  const is = refused?.code === 'INVALID' && refused.fields.some(({ field, reason }) => field === 'document' && reason === 'unknown');
  if (is) outdated.set(true);
  return is;
}
