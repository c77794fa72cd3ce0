import { perform } from '../sync/index.js';
import { seeNoticesDocument } from './documents.js';

/** Marks notices of mine as seen, at once. */
export function seeNotices(ids: readonly string[], says: string): void {
  const seenAt = new Date().toISOString();
  if (ids.length) perform(seeNoticesDocument, { ids: [...ids] }, { says, show: (draft) => ids.forEach((id) => draft.patch('notice', id, { seenAt })) });
}
