import { Acts } from '../acts.js';
import type { Step } from '../overlay.js';
import { Store } from '../store.js';
import { Refused, type Document, type Post } from '../transport.js';
import { Clock, settle } from './clock.js';

interface Call {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  answer(data: unknown): Promise<void>;
  fail(refused: Refused): Promise<void>;
}

export const named = (name: string): Document<unknown, unknown> => ({ __meta__: { name } });

/** Somebody who does acts before a server that answers when the test says so. */
export class Desk {
  readonly store = new Store();
  readonly clock = new Clock();
  /** Every request so far, oldest first. */
  readonly calls: Call[] = [];
  ended = 0;
  private acted = 0;

  readonly post: Post = <D, V>(document: Document<D, V>, variables: V) =>
    new Promise<D>((resolve, reject) => {
      const answer = async (data: unknown) => {
        resolve(data as D);
        await settle();
      };
      const fail = async (refused: Refused) => {
        reject(refused);
        await settle();
      };
      this.calls.push({ name: String(document.__meta__?.name), variables: variables as Record<string, unknown>, answer, fail });
    });

  readonly acts = new Acts({
    store: this.store,
    post: this.post,
    timers: this.clock,
    chance: () => 1,
    now: () => new Date(0),
    newAct: () => `act ${++this.acted}`,
    undoDocument: named('Undo'),
    changed: () => undefined,
    sessionEnded: () => this.ended++,
  });

  get last(): Call {
    const call = this.calls.at(-1);
    if (!call) throw new Error('nothing was asked');
    return call;
  }

  /** An edit of a tactic, from the version that it shows unless another is given. */
  edit(id: string, fields: Readonly<Record<string, unknown>>, details: { version?: number; from?: object } = {}) {
    const version = details.version ?? this.store.get('tactic', id)?.version ?? 0;
    const steps: Step[] = [{ does: 'patch', kind: 'tactic', id, fields }];
    const variables = { input: { id, version, ...fields } };
    return this.acts.perform({
      act: `act ${++this.acted}`,
      document: named('EditTactic'),
      variables,
      says: `edits ${id}`,
      steps,
      undoable: true,
      from: details.from,
    });
  }

  title(id: string): string | undefined {
    return this.store.get('tactic', id)?.title;
  }

  /** The network comes back, or the pause is over. */
  async later(): Promise<void> {
    this.clock.pass(60_000);
    await settle();
  }
}

export const offline = new Refused('OFFLINE');
