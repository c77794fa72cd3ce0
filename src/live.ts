import type { Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { WebSocketServer } from 'ws';
import { Person } from './identity/person.js';
import { sessionsEnded } from './identity/sessions.js';
import { Frames } from './journal/frames.js';
import { Hub, type Sight } from './journal/hub.js';
import type { Readers } from './journal/reader.js';
import { attachSocket } from './journal/socket.js';
import { Tail } from './journal/tail.js';
import { attachPresence, type Presence } from './presence/presence.js';
import { Context } from './work/context.js';
import { originAllowed, sessionDigest } from './work/door.js';
import type { Ground } from './work/ground.js';
import { Pokes } from './work/pokes.js';
import { Refusal } from './work/refusal.js';
import { classOf } from './work/thing.js';
import type { Work } from './work/work.js';
import { WritingLine } from './writing/line.js';
import { shelfOf } from './writing/shelf.js';

/** Everything that speaks first: the tail of the journal, its readers, the hub and its live socket, and presence. */
export class Live {
  private readonly tail: Tail;
  private hub: Hub | undefined;
  private sockets: WebSocketServer | undefined;
  private presence: Presence | undefined;
  private writing: WritingLine | undefined;
  private pokes: Pokes | undefined;
  private readonly sessionListeners: ((session: string) => void)[] = [];
  private readonly endSession = (session: string): void => {
    this.hub?.closeSession(session);
    for (const tell of this.sessionListeners) tell(session);
  };

  constructor(
    private readonly ground: Ground,
    private readonly sight: Sight,
    private readonly readers: Readers,
  ) {
    this.tail = new Tail(ground);
  }

  async start(server: Server, schema: GraphQLSchema): Promise<void> {
    this.hub = new Hub(this.ground, this.tail, this.sight, new Frames(schema, this.ground));
    this.hub.start();
    this.tail.listen(async (act) => this.readers.hear(act));
    await this.tail.start();
    this.sockets = attachSocket(server, schema, this.ground, this.hub);
    const ports = this.portsOf(this.hub);
    this.presence = attachPresence(server, {
      ...ports,
      canSee: async (session, kind, id) => ((await this.lookAs(session, (work) => work.find(classOf(kind)!, { id }))) ?? []).length > 0,
    });
    this.writing = await this.attachWriting(server, ports, this.hub);
    sessionsEnded.on('ended', this.endSession);
  }

  private async attachWriting(server: Server, ports: ReturnType<Live['portsOf']>, hub: Hub): Promise<WritingLine> {
    const told: (() => void)[] = [];
    const pokes = new Pokes(this.ground, 'crosstown_writing', () => {
      for (const tell of told) tell();
    });
    await pokes.start();
    this.pokes = pokes;
    const shelf = shelfOf(this.ground);
    return new WritingLine(server, {
      ...ports,
      ...shelf,
      append: async (...typed) => {
        const said = await shelf.append(...typed);
        if (said === 'saved') pokes.tell();
        return said;
      },
      onChanged: (listener) => hub.onChanged(listener),
      onTypedElsewhere: (listener) => told.push(listener),
    });
  }

  /** What every socket beside the journal's own asks: who sits behind it, and when to look again. */
  private portsOf(hub: Hub) {
    const { config, log } = this.ground;
    return {
      originAllowed: (origin: string | undefined, site?: string) => originAllowed(config, origin, site),
      viewerOf: async (cookies: string | undefined) => {
        const session = sessionDigest(cookies, config.cookie.name);
        const person = session && (await this.lookAs(session, (work) => work.get(Person, work.viewer.person)));
        return person ? { personId: person.id, displayName: person.displayName, sessionHash: session } : undefined;
      },
      onRightsChanged: (listener: (person: string) => void) => hub.onRightsMoved(listener),
      enters: (person: string) => this.sight.enter(person),
      leaves: (person: string) => this.sight.leave(person),
      onAudienceChanged: (listener: (id: string) => void) => hub.onAudienceMoved(listener),
      onSessionEnded: (listener: (session: string) => void) => {
        this.sessionListeners.push(listener);
      },
      failed: (error: unknown) => log.warn({ error }, 'a socket failed'),
    };
  }

  /** A short look with somebody's own rights; undefined when the session has ended. */
  private async lookAs<Seen>(session: string, look: (work: Work) => Promise<Seen>): Promise<Seen | undefined> {
    const context = new Context(this.ground.database.app, session);
    try {
      return await look(await context.read());
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    } finally {
      await context.end();
    }
  }

  /** After the whole database was replaced: nobody keeps a socket, and the journal begins anew. */
  async startOver(): Promise<void> {
    this.hub?.closeAll(4401, 'Signed out');
    this.presence?.endAll();
    this.writing?.endAll();
    await this.tail.fromTheEnd();
    this.hub?.startOver();
  }

  async stop(): Promise<void> {
    sessionsEnded.off('ended', this.endSession);
    await this.presence?.close();
    await this.writing?.close();
    await this.pokes?.stop();
    this.hub?.closeAll(1012, 'The server restarts');
    for (const socket of this.sockets?.clients ?? []) socket.close(1012, 'The server restarts');
    this.hub?.stop();
    await this.tail.stop();
    await this.readers.stop();
  }
}
