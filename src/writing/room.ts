import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Known, StoredUpdate } from './store.js';
import type { WriterSocket } from './writer.js';

/** What a room asks of those that stand around it. */
export interface Shelf {
  /** What is stored and not known; undefined: this session sees no such thing. */
  read(sessionHash: string, kind: string, id: string, known: Known): Promise<readonly StoredUpdate[] | undefined>;
  /** Before somebody reads it for the first time: a text begins with what its thing says already. */
  begin(sessionHash: string, kind: string, id: string): Promise<void>;
  /** Stores what one person typed, with their own rights. */
  append(sessionHash: string, kind: string, id: string, update: Uint8Array): Promise<'saved' | 'locked' | 'gone'>;
  /** Makes many stored updates one. */
  compact(sessionHash: string, kind: string, id: string): Promise<void>;
}

// A number is taken before it is committed: one from another process may come after a higher one.
const lookBack = 200;
/** A long day of many hands is a small part of it; nobody could open what is larger. */
const mostBytes = 32 * 1024 * 1024;
/** Lists within lists, and then some. Screens that draw what is deeper fall over. */
const mostLevels = 100;

/**
 * An editor writes elements, texts within them and plain attributes. A screen that meets anything else where it looks for an
 * element falls over, and again whenever it is opened.
 */
function isStrange({ parent, parentSub, content, deleted }: Y.Item): boolean {
  if (deleted || !(parent instanceof Y.AbstractType)) return false;
  if (parent instanceof Y.XmlText) return content instanceof Y.ContentType;
  if (parentSub !== null) return parent._item === null || !(content instanceof Y.ContentAny);
  if (!(content instanceof Y.ContentType)) return true;
  const { type } = content;
  return type instanceof Y.XmlHook || !(type instanceof Y.XmlElement || (type instanceof Y.XmlText && parent._item !== null));
}

function isTooDeep({ content }: Y.Item): boolean {
  if (!(content instanceof Y.ContentType)) return false;
  let levels = 0;
  for (let inside: Y.AbstractType<unknown> | null = content.type; inside?._item; inside = inside.parent) if (++levels > mostLevels) return true;
  return false;
}

/** Was anything put there that no screen can draw? */
function isUndrawable({ doc, beforeState, afterState }: Y.Transaction): boolean {
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0;
    const items = end > start ? (doc.store.clients.get(client) ?? []) : [];
    for (let at = items.length - 1; at >= 0 && items[at]!.id.clock + items[at]!.length > start; at--) {
      const item = items[at]!;
      if (item instanceof Y.Item && (isStrange(item) || isTooDeep(item))) return true;
    }
  }
  return false;
}

/** What hangs on something that has not come, as a document keeps it; and how much of it there is, in bytes. */
const waitingIn = ({ store: { pendingStructs, pendingDs } }: Y.Doc) => ({
  structs: pendingStructs && { missing: new Map(pendingStructs.missing), update: pendingStructs.update },
  deleted: pendingDs,
  bytes: (pendingStructs?.update.byteLength ?? 0) + (pendingDs?.byteLength ?? 0),
});

/** The shared text of one thing as this process holds it while somebody has it open. The truth is what is stored. */
export class Room {
  /** A room's name is chance, so that nothing about a thing can be read from it. */
  readonly name = randomUUID();
  readonly members = new Set<WriterSocket>();
  private readonly document = new Y.Doc();
  /** The size of what was read last, by number. */
  private readonly sizes = new Map<number, number>();
  private read = 0;
  private stale = false;
  private bytes = 0;
  private undrawable = false;
  private changed = false;
  private readonly turns = new Map<WriterSocket, { updates: Uint8Array[]; answers: ((said: string) => void)[]; running: boolean }>();

  constructor(
    readonly kind: string,
    readonly id: string,
    private readonly shelf: Shelf,
    private readonly failed: (error: unknown) => void,
  ) {
    // Whoever sent it has it already; what came from the store is new to all.
    this.document.on('update', (update: Uint8Array, origin: unknown, _document: Y.Doc, transaction: Y.Transaction) => {
      this.changed = true;
      this.undrawable = isUndrawable(transaction);
      if (this.undrawable) return;
      for (const member of this.members) if (member !== origin) member.emit('update', update);
    });
  }

  /** Reads what was stored, with the rights of somebody who sees it. False: this session does not. */
  async refresh(sessionHash: string): Promise<boolean> {
    const stored = await this.shelf.read(sessionHash, this.kind, this.id, { after: Math.max(0, this.read - lookBack), sizes: this.sizes });
    if (!stored) return false;
    if (this.read === 0) this.bytes = stored.reduce((sum, { content }) => sum + content.byteLength, 0);
    for (const { id, content } of stored) {
      Y.applyUpdate(this.document, content);
      this.sizes.set(id, content.byteLength);
      this.read = Math.max(this.read, id);
    }
    for (const id of this.sizes.keys()) if (id <= this.read - lookBack) this.sizes.delete(id);
    return true;
  }

  /** What somebody misses who holds the document up to `vector`, and what this process holds. */
  missing(vector: Uint8Array): { update: Uint8Array; vector: Uint8Array } {
    return { update: Y.encodeStateAsUpdate(this.document, vector), vector: Y.encodeStateVector(this.document) };
  }

  /** Others see it at once; the answer comes when it is stored. */
  take(socket: WriterSocket, update: Uint8Array, answer: (said: string) => void): void {
    if (this.bytes + update.byteLength > mostBytes) return answer('broken');
    [this.undrawable, this.changed] = [false, false];
    const before = waitingIn(this.document);
    Y.applyUpdate(this.document, update, socket);
    // An editor sends what follows from what is here. Anything else would be kept, carried to each screen and gone through with every
    // letter, until what it hangs on comes; and then it would be nobody's.
    const hangs = waitingIn(this.document).bytes > before.bytes;
    if (hangs) [this.document.store.pendingStructs, this.document.store.pendingDs] = [before.structs, before.deleted];
    if (this.undrawable || hangs) {
      answer('broken');
      if (this.changed) this.giveUp('locked', socket);
      return;
    }
    this.bytes += update.byteLength;
    const turn = this.turns.get(socket) ?? { updates: [], answers: [], running: false };
    this.turns.set(socket, turn);
    turn.updates.push(update);
    turn.answers.push(answer);
    if (!turn.running) void this.store(socket, turn);
  }

  /** One statement at a time for each writer: what is typed meanwhile goes together. */
  private async store(socket: WriterSocket, turn: { updates: Uint8Array[]; answers: ((said: string) => void)[]; running: boolean }): Promise<void> {
    turn.running = true;
    const { sessionHash } = socket.data.writer;
    while (turn.updates.length) {
      const [updates, answers] = [turn.updates.splice(0), turn.answers.splice(0)];
      const said = await this.shelf.append(sessionHash, this.kind, this.id, Y.mergeUpdates(updates)).catch((error: unknown) => {
        this.failed(error);
        return 'unsaved' as const;
      });
      for (const answer of answers) answer(said);
      if (said !== 'saved') this.giveUp(said, socket);
    }
    turn.running = false;
    this.turns.delete(socket);
  }

  /**
   * What is shown is not what is stored. If the store failed, everybody opens again and brings what it lacks; if it was
   * refused, the others read anew, and whoever typed it keeps it on the screen and is told.
   */
  private giveUp(said: 'locked' | 'gone' | 'unsaved', writer: WriterSocket): void {
    this.stale = true;
    for (const member of this.members) if (said === 'unsaved' || member !== writer) member.emit(said === 'unsaved' ? 'reopen' : 'again');
  }

  /** Is it of no more use: empty, or not what is stored? */
  get over(): boolean {
    return this.stale || (this.members.size === 0 && this.turns.size === 0);
  }

  get isStale(): boolean {
    return this.stale;
  }

  dispose(): void {
    this.document.destroy();
  }
}
