import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { counting, endWhenFlooded } from './flood.js';

/** Who sits behind a socket: known before it opens. */
export interface SocketViewer {
  readonly personId: string;
  readonly displayName: string;
  readonly sessionHash: string;
}

/** What a door asks of the rooms around it. */
export interface SocketPorts {
  originAllowed(origin: string | undefined, secFetchSite?: string): boolean;
  viewerOf(cookieHeader: string | undefined): Promise<SocketViewer | undefined>;
  onSessionEnded(listener: (sessionHash: string) => void): void;
  /** Something failed that a person need not know of. */
  failed?(error: unknown): void;
}

/** Sizes are in bytes, spans in milliseconds. */
export interface SocketBounds {
  readonly path: (typeof paths)[number];
  readonly mostBytes: number;
  /** Of all kinds, the protocol's own too, from one socket in a span. */
  readonly mostPackets: number;
  readonly packetSpan: number;
  /** What may wait for one that doesn't read. */
  readonly mostUnread: number;
}

/** Every path that one of these doors answers. */
const paths = ['/presence', '/writing'] as const;

/** Does a door stand at this address? */
export const isDoor = (address: string): boolean => paths.some((path) => address.startsWith(`${path}/`));

const mostSocketsPerPerson = 20;
const lookEvery = 30_000;

const siteOf = ({ headers }: IncomingMessage): string | undefined => {
  const site = headers['sec-fetch-site'];
  return typeof site === 'string' ? site : site?.[0];
};

/**
 * A socket.io server beside the others, open to signed-in people of our own pages only: it bounds how many and how much,
 * and closes with the session. Nothing that passes through it is a source of truth.
 */
export class SocketDoor<Visit extends Pick<Socket, 'id'>> {
  private readonly viewers = new WeakMap<IncomingMessage, SocketViewer>();
  private readonly sockets = new Map<Socket, SocketViewer>();
  private readonly looking: NodeJS.Timeout;
  private readonly io: Server;

  constructor(
    server: HttpServer,
    private readonly bounds: SocketBounds,
    private readonly ports: SocketPorts,
    arrive: (socket: Visit, viewer: SocketViewer) => void,
  ) {
    this.io = new Server(server, {
      path: bounds.path,
      transports: ['websocket'],
      serveClient: false,
      // Another handler of upgrades stands beside this one.
      destroyUpgrade: false,
      maxHttpBufferSize: bounds.mostBytes,
      perMessageDeflate: false,
      // Here, because a list of origins doesn't stop a WebSocket's handshake.
      allowRequest: (request, answer) => this.admit(request, answer),
    });
    this.io.engine.on('connection', (line: Line) => this.watch(line));
    this.io.on('connection', (socket) => {
      const viewer = this.viewers.get(socket.request);
      if (!viewer) {
        socket.disconnect(true);
        return;
      }
      this.sockets.set(socket, viewer);
      socket.on('disconnect', () => this.sockets.delete(socket));
      // What events it knows is said by whoever opened this door.
      arrive(socket as unknown as Visit, viewer);
    });
    ports.onSessionEnded((sessionHash) => this.endSession(sessionHash));
    this.looking = setInterval(() => void this.endUnknownSessions().catch((error: unknown) => this.failed(error)), lookEvery);
    this.looking.unref();
  }

  private failed(error: unknown): void {
    this.ports.failed?.(error);
  }

  private admit(request: IncomingMessage, answer: (error: string | null, allowed: boolean) => void): void {
    if (!this.ports.originAllowed(request.headers.origin, siteOf(request))) {
      answer('forbidden', false);
      return;
    }
    this.ports.viewerOf(request.headers.cookie).then(
      (viewer) => {
        const allowed = viewer !== undefined && this.count(viewer.personId) < mostSocketsPerPerson;
        if (viewer && allowed) this.viewers.set(request, viewer);
        answer(allowed ? null : 'forbidden', allowed);
      },
      (error: unknown) => {
        this.failed(error);
        answer('unavailable', false);
      },
    );
  }

  private count(personId: string): number {
    return [...this.sockets.values()].filter((viewer) => viewer.personId === personId).length;
  }

  /** The library answers much by itself, before anybody here is asked. */
  private watch(line: Line): void {
    const { socket } = line.request;
    endWhenFlooded(socket, this.bounds.mostUnread);
    // Cut rather than closed: a farewell would wait until all that was sent is read.
    line.on(
      'packet',
      counting(this.bounds.mostPackets, this.bounds.packetSpan, () => socket.destroy()),
    );
  }

  private endSession(sessionHash: string): void {
    for (const [socket, viewer] of [...this.sockets]) if (viewer.sessionHash === sessionHash) socket.disconnect(true);
  }

  /** Sessions that ran out, or that another process ended. */
  private async endUnknownSessions(): Promise<void> {
    const cookies = new Map([...this.sockets].map(([socket, viewer]) => [viewer.sessionHash, socket.request.headers.cookie]));
    for (const [sessionHash, cookie] of cookies) if (!(await this.ports.viewerOf(cookie))) this.endSession(sessionHash);
  }

  /** Nobody keeps a place: after the whole database was replaced. */
  endAll(): void {
    this.io.disconnectSockets(true);
  }

  async close(): Promise<void> {
    clearInterval(this.looking);
    this.io.disconnectSockets(true);
    // The HTTP server is stopped by whoever started it.
    this.io.engine.close();
    await Promise.resolve();
  }
}

/** What lies beneath a visitor's socket. */
interface Line {
  readonly request: IncomingMessage;
  on(event: 'packet', listener: () => void): unknown;
}
