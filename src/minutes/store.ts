import * as Y from 'yjs';
import type { Work } from '../work/work.js';

/** A document as it is stored: all its updates, in the order in which they came. */
export interface Stored {
  readonly updates: readonly Uint8Array[];
  /** The number of the last of them; 0: none. */
  readonly last: number;
}

/** So many updates are made one when the last writer leaves. */
export const manyUpdates = 50;

/** What came after a number. Row-level security stands before it: of a meeting that is not shared nothing comes. */
export async function updatesAfter(work: Work, meetingId: string, after: number): Promise<Stored> {
  const rows = await work.query<{ id: string; content: string }>(
    "select id, encode(content, 'base64') as content from app.minutes_update where meeting_id = $1 and id > $2 order by id",
    [meetingId, after],
  );
  return { updates: rows.map(({ content }) => Buffer.from(content, 'base64')), last: rows.length ? Number(rows.at(-1)!.id) : after };
}

/** Adds what one person typed who works on the meeting's team. False: the minutes are locked, or not theirs to write. */
export async function appendUpdate(work: Work, meetingId: string, update: Uint8Array): Promise<boolean> {
  const teams = work.viewer.seats.map(({ team }) => team).filter((team) => work.viewer.worksOn(team));
  const made = await work.query<{ id: string }>(
    `insert into app.minutes_update (meeting_id, audience_id, person_id, content)
     select id, audience_id, app.me(), decode($2, 'base64') from app.meeting
     where id = $1 and team_id = any ($3::uuid[]) and archived_at is null and state in ('planned', 'held') for share
     returning id`,
    [meetingId, Buffer.from(update).toString('base64'), teams],
  );
  return made.length > 0;
}

/** The same for whoever the system works in the name of, whatever the meeting's state. */
export async function storeUpdate(work: Work, { id, audienceId }: { id: string; audienceId: number }, update: Uint8Array): Promise<void> {
  await work.query("insert into app.minutes_update (meeting_id, audience_id, person_id, content) values ($1, $2, $3, decode($4, 'base64'))", [
    id,
    audienceId,
    work.viewer.person,
    Buffer.from(update).toString('base64'),
  ]);
}

/** The document as it stands. */
export async function documentOf(work: Work, meetingId: string): Promise<Y.Doc> {
  const document = new Y.Doc();
  for (const update of (await updatesAfter(work, meetingId, 0)).updates) Y.applyUpdate(document, update);
  return document;
}

/** Makes many updates one. What is written meanwhile has a higher number and stays. */
export async function compact(work: Work, meetingId: string): Promise<void> {
  const { updates, last } = await updatesAfter(work, meetingId, 0);
  if (updates.length < manyUpdates) return;
  const document = new Y.Doc();
  for (const update of updates) Y.applyUpdate(document, update);
  const whole = Y.encodeStateAsUpdate(document);
  document.destroy();
  // The number of the newest stays with the whole, so that whoever has read it doesn't read it again.
  const gone = await work.query('delete from app.minutes_update where meeting_id = $1 and id < $2 returning id', [meetingId, last]);
  if (gone.length !== updates.length - 1) throw new Error('minutes were made one by somebody else meanwhile');
  await work.query("update app.minutes_update set content = decode($3, 'base64') where meeting_id = $1 and id = $2", [
    meetingId,
    last,
    Buffer.from(whole).toString('base64'),
  ]);
}
