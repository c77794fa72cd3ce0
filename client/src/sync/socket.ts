import { createClient } from 'graphql-ws';
import { followDocument } from './documents.js';
import type { Happening, OpenLine } from './follow.js';
import { isRecord } from './rows.js';
import { refusalIn, requestOf, type Document } from './transport.js';

const pingEvery = 12_000;
const answerWithin = 6_000;
// Any code of ours that isn't one of the server's: the other end gave no sign of life.
const silent = 4408;

function address(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;
}

function codeOf(error: unknown): number | undefined {
  return isRecord(error) && typeof error.code === 'number' ? error.code : error instanceof CloseEvent ? error.code : undefined;
}

/**
 * A graphql-ws line that never reconnects by itself: it would send the old cursor again. A line without an answer to
 * its ping is closed, so that a dead connection is noticed.
 */
export const openLine: OpenLine = (after, to) => {
  let socket: WebSocket | undefined;
  let pinged: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const end = (code: number | undefined, errors?: unknown) => {
    clearTimeout(pinged);
    if (ended) return;
    ended = true;
    void client.dispose();
    to.ended({ code, refused: refusalIn(errors) });
  };
  const expectAnswer = () => {
    clearTimeout(pinged);
    pinged = setTimeout(() => {
      end(silent);
      socket?.close(silent, 'silent');
    }, answerWithin);
  };
  const client = createClient({
    url: address(),
    lazy: false,
    retryAttempts: 0,
    keepAlive: pingEvery,
    connectionAckWaitTimeout: answerWithin,
    onNonLazyError: (error) => end(codeOf(error)),
    on: {
      opened: (opened) => {
        if (opened instanceof WebSocket) socket = opened;
      },
      ping: (received) => {
        if (!received) expectAnswer();
      },
      message: () => clearTimeout(pinged),
      closed: (event) => end(codeOf(event)),
    },
  });
  const request = { query: '', ...requestOf(followDocument as Document<unknown, unknown>, { after }) };
  client.subscribe<{ happenings: Happening }>(request, {
    next: (result) => {
      if (result.errors) end(undefined, result.errors);
      else if (result.data) to.next(result.data.happenings);
    },
    error: (error) => end(codeOf(error), error),
    complete: () => end(undefined),
  });
  return {
    check() {
      if (socket?.readyState !== WebSocket.OPEN) return;
      expectAnswer();
      socket.send(JSON.stringify({ type: 'ping' }));
    },
    close() {
      ended = true;
      clearTimeout(pinged);
      void client.dispose();
    },
  };
};
