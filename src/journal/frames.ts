import { execute, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { Context } from '../work/context.js';
import type { Ground } from '../work/ground.js';
import { Refusal } from '../work/refusal.js';
import { classOf, type Thing } from '../work/thing.js';
import { sealCursor } from './cursor.js';
import { Act, Happening, LiveChange, Signal } from './happening.js';
import type { JournalAct } from './tail.js';

export interface Wanted {
  kind: string;
  id: string;
}

/** A subscription as it was asked; `digest` stands for all of it. */
export interface Asked extends Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> {
  digest: string;
}

const keyOf = ({ kind, id }: Wanted): string => `${kind}/${id}`;

/** Turns happenings into text, once for everybody who is to get the same. */
export class Frames {
  private readonly asked = new Map<string, { asked: Asked; followers: number }>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly ground: Ground,
  ) {}

  /** Takes note of a subscription, until as many `drop` calls. */
  keep(asked: Asked): void {
    const known = this.asked.get(asked.digest);
    if (known) known.followers++;
    else this.asked.set(asked.digest, { asked, followers: 1 });
  }

  drop(digest: string): void {
    const known = this.asked.get(digest);
    if (known && --known.followers === 0) this.asked.delete(digest);
  }

  /**
   * Reads rows with somebody's session, so that row-level security stands between row and frame. Undefined when the
   * session has ended meanwhile.
   */
  async rows(session: string, wanted: Wanted[]): Promise<Map<string, Thing> | undefined> {
    const context = new Context(this.ground.database.app, session);
    const found = new Map<string, Thing>();
    try {
      const work = await context.read();
      const kinds = new Set(wanted.map(({ kind }) => kind));
      for (const kind of kinds) {
        const type = classOf(kind);
        if (!type) continue;
        for (const row of await work.find(type, { id: wanted.filter((one) => one.kind === kind).map(({ id }) => id) }))
          found.set(keyOf({ kind, id: row.id }), row);
      }
      return found;
    } catch (error) {
      if (error instanceof Refusal && error.reason === 'UNAUTHENTICATED') return undefined;
      throw error;
    } finally {
      // The frame need not wait for the end of a transaction that only read.
      context.end().catch((error: unknown) => this.ground.log.debug({ error }, 'a reading transaction did not end well'));
    }
  }

  change(kind: string, id: string, version: number, row: Thing | null, gone = false): LiveChange {
    return Object.assign(new LiveChange(), { kind, id, version, gone, row });
  }

  signal(document: string, signal: Signal, number: number): Promise<Buffer> {
    return this.text(document, signal, number, null, []);
  }

  async text(document: string, signal: Signal, number: number, act: JournalAct | null, changes: LiveChange[]): Promise<Buffer> {
    const known = this.asked.get(document);
    // The last who followed it has left while this was under way.
    if (!known) return Buffer.from('{"data":null}');
    const happening = Object.assign(new Happening(), {
      cursor: sealCursor(this.ground.config.secret, number),
      signal,
      act: act && Object.assign(new Act(), { id: act.id, name: act.name, actorId: act.actorId, at: new Date(act.at) }),
      changes,
    });
    const result = await execute({ schema: this.schema, ...known.asked, rootValue: { happenings: happening } });
    if (result.errors) this.ground.log.error({ errors: result.errors.map((error) => error.message) }, 'a frame failed');
    return Buffer.from(JSON.stringify({ data: result.data ?? null }));
  }
}

export { keyOf };
