import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io';

/** Who sits behind a socket, and what he looks at. */
export interface Visitor {
  readonly personId: string;
  readonly displayName: string;
  readonly sessionHash: string;
  /** The board that he has open and may see. */
  board: string | undefined;
  /** The tactic that he is editing and may see. */
  editing: string | undefined;
  /** Grows when his rights move: an answer about them from before counts for nothing. */
  rights: number;
}

export interface Here {
  readonly personId: string;
  readonly displayName: string;
}

export interface Editing {
  readonly tacticId: string;
  readonly displayNames: string[];
}

/** What a visitor is told of his board; null when he may no longer see it. */
export type View = { readonly board: string; readonly people: readonly Here[]; readonly editing: readonly Editing[] } | null;

/** A visitor's wishes: to be on a board (null: none), and to be shown as editing a tactic (null: none). */
export interface Wishes {
  board(id: unknown): void;
  editing(id: unknown): void;
}

export interface Tellings {
  here(view: View): void;
}

export type VisitorSocket = Socket<Wishes, Tellings, Record<string, never>, { visitor: Visitor }>;

type SeesTactic = (sessionHash: string, tacticId: string) => Promise<boolean>;

/** Who is on which board. A room's name is chance, so that nothing about a board can be read from it. Nothing is stored. */
export class Rooms {
  private readonly names = new Map<string, string>();
  private readonly members = new Map<string, Set<VisitorSocket>>();
  /** Tellings of a board go out one after the other, so that an older one never overtakes a newer one. */
  private readonly turns = new Map<string, Promise<void>>();

  constructor(
    private readonly seesTactic: SeesTactic,
    private readonly failed: (error: unknown) => void,
  ) {}

  enter(socket: VisitorSocket, board: string): void {
    const name = this.names.get(board) ?? randomUUID();
    this.names.set(board, name);
    const members = this.members.get(board) ?? new Set();
    this.members.set(board, members.add(socket));
    socket.data.visitor.board = board;
    void socket.join(name);
    this.tell(board);
  }

  leave(socket: VisitorSocket): void {
    const { visitor } = socket.data;
    const { board } = visitor;
    if (board === undefined) return;
    [visitor.board, visitor.editing] = [undefined, undefined];
    const name = this.names.get(board);
    if (name) void socket.leave(name);
    const members = this.members.get(board);
    members?.delete(socket);
    if (members?.size) this.tell(board);
    else {
      this.members.delete(board);
      this.names.delete(board);
    }
  }

  /** Tells everybody on the board who is here and, each for himself, who is editing what he can see. */
  tell(board: string): void {
    const turn = (this.turns.get(board) ?? Promise.resolve()).then(() => this.tellNow(board)).catch(this.failed);
    this.turns.set(board, turn);
    void turn.then(() => {
      if (this.turns.get(board) === turn) this.turns.delete(board);
    });
  }

  private async tellNow(board: string): Promise<void> {
    const sockets = [...(this.members.get(board) ?? [])];
    const people = new Map<string, Here>();
    for (const { data } of sockets) people.set(data.visitor.personId, { personId: data.visitor.personId, displayName: data.visitor.displayName });
    const sees = this.askedOnce();
    for (const socket of sockets) {
      const { visitor } = socket.data;
      const { rights } = visitor;
      const editing = await this.editingFor(visitor, sockets, sees);
      // Whoever left, or whose rights moved meanwhile, is told by the telling that this made necessary.
      if (visitor.board !== board || visitor.rights !== rights) continue;
      socket.emit('here', { board, people: [...people.values()], editing });
    }
  }

  private async editingFor(visitor: Visitor, sockets: readonly VisitorSocket[], sees: SeesTactic): Promise<Editing[]> {
    const names = new Map<string, Set<string>>();
    for (const { data } of sockets) {
      const { editing, personId, displayName } = data.visitor;
      if (editing === undefined || personId === visitor.personId) continue;
      names.set(editing, (names.get(editing) ?? new Set()).add(displayName));
    }
    const told: Editing[] = [];
    for (const [tacticId, displayNames] of names) if (await sees(visitor.sessionHash, tacticId)) told.push({ tacticId, displayNames: [...displayNames] });
    return told;
  }

  private askedOnce(): SeesTactic {
    const answers = new Map<string, Promise<boolean>>();
    return (sessionHash, tacticId) => {
      const key = `${sessionHash} ${tacticId}`;
      const answer = answers.get(key) ?? this.seesTactic(sessionHash, tacticId);
      answers.set(key, answer);
      return answer;
    };
  }
}
