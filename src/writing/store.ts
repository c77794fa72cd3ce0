import * as Y from 'yjs';
import { tableOf } from '../work/thing.js';
import type { Work } from '../work/work.js';
import type { Written } from './written.js';

export interface StoredUpdate {
  readonly id: number;
  readonly content: Uint8Array;
}

/** What somebody has read: the size of each update after a number, by its own number. */
export interface Known {
  readonly after: number;
  readonly sizes: ReadonlyMap<number, number>;
}

type Place = Pick<Written, 'table' | 'key'>;

/** So many updates are made one when the last writer leaves. */
export const manyUpdates = 50;

const bytes = (update: Uint8Array): string => Buffer.from(update).toString('base64');

/**
 * What is stored and not known, in the order in which it came. Row-level security stands before it: of a thing that is not shared
 * nothing comes. An update that many were made one with is another size than before, and comes again.
 */
export async function updatesOf(work: Work, { table, key }: Place, id: string, known: Known = { after: 0, sizes: new Map() }): Promise<StoredUpdate[]> {
  const rows = await work.query<{ id: string; content: string }>(
    `select id, encode(content, 'base64') as content from ${table} one where ${key} = $1 and id > $2
       and not exists (select from unnest($3::bigint[], $4::int[]) known (id, size) where known.id = one.id and known.size = octet_length(one.content)) order by id`,
    [id, known.after, [...known.sizes.keys()], [...known.sizes.values()]],
  );
  return rows.map((row) => ({ id: Number(row.id), content: Buffer.from(row.content, 'base64') }));
}

/** Has anybody begun it? */
export async function hasText(work: Work, { table, key }: Place, id: string): Promise<boolean> {
  return (await work.query(`select 1 from ${table} where ${key} = $1 limit 1`, [id])).length > 0;
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
  for (const { content } of await updatesOf(work, place, id)) Y.applyUpdate(document, content);
  return document;
}

/** Makes many updates one. What is written meanwhile has a higher number and stays. */
export async function compact(work: Work, place: Place, id: string): Promise<void> {
  const updates = await updatesOf(work, place, id);
  const last = updates.at(-1)?.id;
  if (last === undefined || updates.length < manyUpdates) return;
  const document = new Y.Doc();
  for (const { content } of updates) Y.applyUpdate(document, content);
  const whole = Y.encodeStateAsUpdate(document);
  document.destroy();
  // The number of the newest stays with the whole, so that whoever has read it doesn't read it again.
  const { table, key } = place;
  const gone = await work.query(`delete from ${table} where ${key} = $1 and id < $2 returning id`, [id, last]);
  if (gone.length !== updates.length - 1) throw new Error('a shared text was made one by somebody else meanwhile');
  await work.query(`update ${table} set content = decode($3, 'base64') where ${key} = $1 and id = $2`, [id, last, bytes(whole)]);
}
