import { Context } from '../work/context.js';
import type { Ground } from '../work/ground.js';
import { Refusal } from '../work/refusal.js';
import type { Thing } from '../work/thing.js';
import type { Work } from '../work/work.js';
import type { Shelf } from './room.js';
import { appendUpdate, compact, hasText, updatesOf } from './store.js';
import { writtenOf, type Written } from './written.js';

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

interface Found {
  readonly written: Written;
  readonly row: Thing;
}

/** The thing whose text it is, as this viewer sees it. */
async function found(work: Work, kind: string, id: string): Promise<Found | undefined> {
  const written = writtenOf(kind);
  const [row] = written ? await work.find(written.type, { id }) : [];
  return written && row && { written, row };
}

/** The first who may write begins the text with what is there already. */
async function begin(context: Context, kind: string, id: string): Promise<void> {
  await context.unjournaled(async (work) => {
    const { written } = (await found(work, kind, id)) ?? {};
    if (!written?.begins) return;
    // Whoever changes the thing meanwhile is waited for, so that the text begins with what is true.
    const row = await work.get(written.type, id, { lock: true });
    if (!written.mayWrite(work.viewer, row) || (await hasText(work, written, id))) return;
    const update = await written.begins(work, row);
    if (update) await appendUpdate(work, written, id, update);
  });
}

/** Where shared texts are kept: each look and each word with the rights of the session that it is for. */
export function shelfOf(ground: Ground): Shelf & { sees(sessionHash: string, kind: string, id: string): Promise<{ writes: boolean } | undefined> } {
  return {
    sees: (sessionHash, kind, id) =>
      withSession(ground, sessionHash, async (context) => {
        const work = await context.read();
        const one = await found(work, kind, id);
        return one && { writes: one.written.mayWrite(work.viewer, one.row) };
      }),
    begin: async (sessionHash, kind, id) => {
      if (writtenOf(kind)?.begins) await withSession(ground, sessionHash, (context) => begin(context, kind, id));
    },
    read: (sessionHash, kind, id, known) =>
      withSession(ground, sessionHash, async (context) => {
        const work = await context.read();
        const one = await found(work, kind, id);
        return one && updatesOf(work, one.written, id, known);
      }),
    append: async (sessionHash, kind, id, update) => {
      const saved = await withSession(ground, sessionHash, (context) =>
        context.unjournaled(async (work) => {
          const one = await found(work, kind, id);
          if (!one) return 'gone';
          return one.written.mayWrite(work.viewer, one.row) && (await appendUpdate(work, one.written, id, update)) ? 'saved' : 'locked';
        }),
      );
      return saved ?? 'gone';
    },
    compact: async (sessionHash, kind, id) => {
      await withSession(ground, sessionHash, (context) =>
        context.unjournaled(async (work) => {
          const written = writtenOf(kind);
          if (written) await compact(work, written, id);
        }),
      );
    },
  };
}
