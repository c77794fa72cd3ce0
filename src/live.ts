import type { Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { WebSocketServer } from 'ws';
import { sessionsEnded } from './identity/sessions.js';
import { Frames } from './journal/frames.js';
import { Hub, type Sight } from './journal/hub.js';
import { attachSocket } from './journal/socket.js';
import { Tail } from './journal/tail.js';
import type { Ground } from './work/ground.js';

/** Everything that follows the journal and speaks first: tail, hub and the live socket. */
export class Live {
  private readonly tail: Tail;
  private hub: Hub | undefined;
  private sockets: WebSocketServer | undefined;
  private readonly endSession = (session: string): void => this.hub?.closeSession(session);

  constructor(
    private readonly ground: Ground,
    private readonly sight: Sight,
  ) {
    this.tail = new Tail(ground);
  }

  async start(server: Server, schema: GraphQLSchema): Promise<void> {
    this.hub = new Hub(this.ground, this.tail, this.sight, new Frames(schema, this.ground));
    this.hub.start();
    await this.tail.start();
    this.sockets = attachSocket(server, schema, this.ground, this.hub);
    sessionsEnded.on('ended', this.endSession);
  }

  /** After the whole database was replaced: nobody keeps a socket, and the journal begins anew. */
  async startOver(): Promise<void> {
    this.hub?.closeAll(4401, 'Signed out');
    await this.tail.fromTheEnd();
  }

  async stop(): Promise<void> {
    sessionsEnded.off('ended', this.endSession);
    this.hub?.closeAll(1012, 'The server restarts');
    for (const socket of this.sockets?.clients ?? []) socket.close(1012, 'The server restarts');
    this.hub?.stop();
    await this.tail.stop();
  }
}
