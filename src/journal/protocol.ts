import type { IncomingMessage } from 'node:http';
import { makeServer, type ServerOptions } from 'graphql-ws';
import type { WebSocket, WebSocketServer } from 'ws';
import { counting, endWhenFlooded } from '../work/flood.js';
import type { Ground } from '../work/ground.js';

/** What a subscription is told of where it comes from. */
export interface Line {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

const heartbeat = 12_000;
/** Messages that one socket may send in a span of milliseconds: every subscription that it may have, several times. */
const mostMessages = 500;
const messageSpan = 10_000;

/**
 * Speaks graphql-transport-ws over sockets. The library's own wiring would close with 4500, after which its client never
 * comes back, and write to the console whatever a stranger makes go wrong.
 */
export function speak(sockets: WebSocketServer, options: ServerOptions<Record<string, unknown>, Line>, { config, log }: Ground): void {
  const protocol = makeServer<Record<string, unknown>, Line>(options);
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const failed = (error: unknown) => {
      log.debug({ error }, 'a live socket failed');
      socket.close(1013, 'Try again later');
    };
    socket.on('error', failed);
    endWhenFlooded(request.socket, config.limits.queueBytes);
    const count = counting(mostMessages, messageSpan, () => socket.terminate());
    socket.on('message', count);
    socket.on('ping', count);
    const beating = beat(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise((sent) => (socket.readyState === socket.OPEN ? socket.send(text, () => sent()) : sent())),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => socket.on('message', (text: Buffer) => void take(text.toString()).catch(failed)),
      },
      { socket, request },
    );
    socket.once('close', (code, reason) => {
      clearInterval(beating);
      void closed(code, reason.toString());
    });
  });
}

/** Ends a socket whose other side is gone without a word. */
function beat(socket: WebSocket): NodeJS.Timeout {
  let heard = true;
  socket.on('pong', () => (heard = true));
  const beating = setInterval(() => {
    if (!heard) return socket.terminate();
    heard = false;
    if (socket.readyState === socket.OPEN) socket.ping();
  }, heartbeat);
  return beating.unref();
}
