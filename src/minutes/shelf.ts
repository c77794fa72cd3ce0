import { Meeting } from '../meetings/meeting.js';
import { Context } from '../work/context.js';
import type { Ground } from '../work/ground.js';
import { Refusal } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import type { Shelf } from './room.js';
import { appendUpdate, compact, updatesAfter } from './store.js';

/** Undefined when the session has ended. */
async function withSession<Out>(ground: Ground, sessionHash: string, body: (context: Context) => Promise<Out>): Promise<Out | undefined> {
  const context = new Context(ground.database.app, sessionHash);
  try {
    return await body(context);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  } finally {
    await context.end();
  }
}

const meetingOf = async (work: Work, id: string): Promise<Meeting | undefined> => (await work.find(Meeting, { id }))[0];

/** Where minutes are kept: each look and each word with the rights of the session that it is for. */
export function shelfOf(ground: Ground): Shelf & { sees(sessionHash: string, meetingId: string): Promise<{ writes: boolean } | undefined> } {
  return {
    sees: (sessionHash, meetingId) =>
      withSession(ground, sessionHash, async (context) => {
        const work = await context.read();
        const meeting = await meetingOf(work, meetingId);
        return meeting && { writes: work.viewer.worksOn(meeting.teamId) };
      }),
    read: (sessionHash, meetingId, after) =>
      withSession(ground, sessionHash, async (context) => {
        const work = await context.read();
        return (await meetingOf(work, meetingId)) && updatesAfter(work, meetingId, after);
      }),
    append: async (sessionHash, meetingId, update) => {
      const saved = await withSession(ground, sessionHash, (context) =>
        context.unjournaled(async (work) => ((await appendUpdate(work, meetingId, update)) ? 'saved' : (await meetingOf(work, meetingId)) ? 'locked' : 'gone')),
      );
      return saved ?? 'gone';
    },
    compact: async (sessionHash, meetingId) => {
      await withSession(ground, sessionHash, (context) => context.unjournaled((work) => compact(work, meetingId)));
    },
  };
}
