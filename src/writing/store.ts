import * as Y from 'yjs';
import { tableOf } from '../work/thing.js';
import type { Work } from '../work/work.js';
import type { Written } from './written.js';

/** A document as it is stored: all its updates, in the order in which they came. */
export interface Stored {
  readonly updates: readonly Uint8Array[];
  /** The number of the last of them; 0: none. */
  readonly last: number;
}

type Place = Pick<Written, 'table' | 'key'>;

/** So many updates are made one when the last writer leaves. */
export const manyUpdates = 50;

const bytes = (update: Uint8Array): string => Buffer.from(update).toString('base64');

/** What came after a number. Row-level security stands before it: of a thing that is not shared nothing comes. */
export async function updatesAfter(work: Work, { table, key }: Place, id: string, after: number): Promise<Stored> {
  const rows = await work.query<{ id: string; content: string }>(
    `select id, encode(content, 'base64') as content from ${table} where ${key} = $1 and id > $2 order by id`,
    [id, after],
  );
  return { updates: rows.map(({ content }) => Buffer.from(content, 'base64')), last: rows.length ? Number(rows.at(-1)!.id) : after };
}

/** Adds what one person typed, while it may be written. False: it is closed. */
export async function appendUpdate(work: Work, { table, key, open, type }: Written, id: string, update: Uint8Array): Promise<boolean> {
  const made = await work.query<{ id: string }>(
    `insert into ${table} (${key}, audience_id, person_id, content)
     select id, audience_id, app.me(), decode($2, 'base64') from ${tableOf(type).name} where id = $1 and ${open} for share
     returning id`,
    [id, bytes(update)],
  );
  return made.length > 0;
}

/** The same for whoever the system works in the name of, whatever state the thing is in. */
export async function storeUpdate(
  work: Work,
  { table, key }: Place,
  { id, audienceId }: { id: string; audienceId: number },
  update: Uint8Array,
): Promise<void> {
  await work.query(`insert into ${table} (${key}, audience_id, person_id, content) values ($1, $2, $3, decode($4, 'base64'))`, [
    id,
    audienceId,
    work.viewer.person,
    bytes(update),
  ]);
}

/** The document as it stands. */
export async function documentOf(work: Work, place: Place, id: string): Promise<Y.Doc> {
  const document = new Y.Doc();
  for (const update of (await updatesAfter(work, place, id, 0)).updates) Y.applyUpdate(document, update);
  return document;
}

/** Makes many updates one. What is written meanwhile has a higher number and stays. */
export async function compact(work: Work, place: Place, id: string): Promise<void> {
  const { updates, last } = await updatesAfter(work, place, id, 0);
  if (updates.length < manyUpdates) return;
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  const whole = Y.encodeStateAsUpdate(document);
  document.destroy();
  // The number of the newest stays with the whole, so that whoever has read it doesn't read it again.
  const { table, key } = place;
  const gone = await work.query(`delete from ${table} where ${key} = $1 and id < $2 returning id`, [id, last]);
  if (gone.length !== updates.length - 1) throw new Error('a shared text was made one by somebody else meanwhile');
  await work.query(`update ${table} set content = decode($3, 'base64') where ${key} = $1 and id = $2`, [id, last, bytes(whole)]);
}
