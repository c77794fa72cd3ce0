import type { Change, Happening, LineEnd, OpenLine } from '../follow.js';
import type { Rows } from '../rows.js';
import { Refused, type Document, type Post } from '../transport.js';
import { tactic } from './rows.js';

interface Entry {
  readonly act: string;
  readonly id: string;
  /** What the one viewer gets of it: a row that he sees, a row that he lost, or nothing. */
  readonly kind: 'row' | 'gone' | 'reset';
}

interface Open {
  sent: number;
  ready: boolean;
  readonly next: (happening: Happening) => void;
  readonly ended: (end: LineEnd) => void;
}

const names = ['one', 'two', 'three', 'four', 'five'];

/**
 * A server with one journal and one viewer, small enough to be right at a glance. Requests wait until `answerHttp`; what they
 * read is read when they are asked or when they are answered, as the test chooses.
 */
export class Model {
  private readonly rows = new Map<string, { row: Rows['tactic']; seen: boolean }>();
  private readonly done = new Map<string, unknown>();
  private journal: Entry[] = [];
  private line: Open | undefined;
  private waiting: { run: () => unknown; resolve: (data: unknown) => void; reject: (refused: Refused) => void }[] = [];
  reachable = true;

  /** What a fresh fetch would show. */
  get fresh(): Rows['tactic'][] {
    return [...this.rows.values()].filter((each) => each.seen).map((each) => each.row);
  }

  /** Somebody else adds or edits the row, or changes who can see it. */
  byOthers(does: 'write' | 'hide' | 'show', at: number): void {
    const id = names[at % names.length] ?? 'one';
    const held = this.rows.get(id);
    const version = (held?.row.version ?? 0) + 1;
    const seen = does === 'write' ? (held?.seen ?? true) : does === 'show';
    this.rows.set(id, { row: tactic(id, version, { title: `${id} ${version}` }), seen });
    this.journal.push({ act: `other ${this.journal.length}`, id, kind: seen || !held?.seen ? 'row' : 'gone' });
  }

  /** The viewer's own rights move: rows come and go without a new version. */
  rights(at: number): void {
    const held = this.rows.get(names[at % names.length] ?? 'one');
    if (!held) return;
    held.seen = !held.seen;
    this.journal.push({ act: `rights ${this.journal.length}`, id: held.row.id, kind: held.seen ? 'reset' : 'gone' });
  }

  /** The queue of the line overflows: what was not sent is left out. */
  overflow(): void {
    if (!this.line || this.line.sent === this.journal.length) return;
    this.line.sent = this.journal.length;
    this.line.next({ cursor: this.cursor(this.line.sent), signal: 'RESYNC', act: null, changes: [] });
  }

  /** Sends the next frame of the line. Returns whether there was one. */
  sendOne(): boolean {
    const { line } = this;
    if (!line) return false;
    const entry = this.journal[line.sent];
    if (!entry) {
      if (line.ready) return false;
      line.ready = true;
      line.next({ cursor: this.cursor(line.sent), signal: 'READY', act: null, changes: [] });
      return true;
    }
    line.sent++;
    const act = { id: entry.act, name: 'tactic.edited', actorId: null, at: '' };
    line.next({ cursor: this.cursor(line.sent), signal: entry.kind === 'reset' ? 'RESET' : 'CHANGE', act, changes: this.changesOf(entry) });
    return true;
  }

  cut(): void {
    const { line } = this;
    this.line = undefined;
    line?.ended({ code: 1006, refused: undefined });
  }

  readonly open: OpenLine = (after, to) => {
    if (!this.reachable) {
      queueMicrotask(() => to.ended({ code: 1006, refused: undefined }));
      return { check: () => undefined, close: () => undefined };
    }
    const line: Open = { sent: Number(after), ready: false, ...to };
    this.line = line;
    return { check: () => undefined, close: () => (this.line = this.line === line ? undefined : this.line) };
  };

  readonly post: Post = <D, V>(document: Document<D, V>, variables: V) =>
    new Promise<D>((resolve, reject) => {
      const name = String(document.__meta__?.name);
      const run = () => (name === 'Board' ? { board: this.fresh } : this.edit(variables as Edit));
      this.waiting.push({ run, resolve: (data) => resolve(data as D), reject });
    });

  /** The oldest request gets to the server and back; or only there; or not even there. */
  answerHttp(how: 'answered' | 'answer lost' | 'request lost'): boolean {
    const request = this.waiting.shift();
    if (!request) return false;
    try {
      const data: unknown = how === 'request lost' ? undefined : structuredClone(request.run());
      if (how === 'answered') request.resolve(data);
      else request.reject(new Refused('OFFLINE'));
    } catch (error) {
      if (error instanceof Refused) request.reject(error);
    }
    return true;
  }

  /** The oldest request is read now, and its answer comes when the returned function is called. */
  readHttp(): (() => void) | undefined {
    const request = this.waiting.shift();
    if (!request) return undefined;
    try {
      const data: unknown = structuredClone(request.run());
      return () => request.resolve(data);
    } catch (error) {
      return () => request.reject(error instanceof Refused ? error : new Refused('INTERNAL'));
    }
  }

  private cursor(at: number): string {
    return String(at);
  }

  private edit({ act, input }: Edit): unknown {
    if (this.done.has(act)) return this.done.get(act);
    const held = this.rows.get(input.id);
    if (!held?.seen) throw new Refused('NOT_FOUND');
    if (held.row.version !== input.version) throw new Refused('CONFLICT', { current: held.row, fields: ['title'] });
    held.row = tactic(input.id, held.row.version + 1, { title: input.title });
    this.journal.push({ act, id: input.id, kind: 'row' });
    const answer = { editTactic: held.row };
    this.done.set(act, answer);
    return answer;
  }

  private changesOf({ id, kind }: Entry): Change[] {
    const held = this.rows.get(id);
    if (!held || kind === 'reset') return [];
    const { row, seen } = held;
    if (kind === 'gone') return seen ? [] : [{ kind: 'tactic', id, version: row.version, gone: true }];
    return seen ? [{ kind: 'tactic', id, version: row.version, gone: false, row }] : [];
  }
}

interface Edit {
  readonly act: string;
  readonly input: { readonly id: string; readonly version: number; readonly title: string };
}
