import type { Socket } from 'node:net';

/**
 * Ends a connection that goes on sending while it does not read: what it asks for, or what comes back of its own words,
 * would pile up in memory. One that is only slow says little meanwhile. `most` is in bytes, each way.
 */
export function endWhenFlooded(line: Socket, most: number): void {
  let unread = 0;
  line.on('data', (piece: Buffer) => {
    unread = line.writableLength > most ? unread + piece.length : 0;
    if (unread > most) line.destroy();
  });
}

/** Calls `tooMany` at each beyond `most` in a span of milliseconds. */
export function counting(most: number, span: number, tooMany: () => void): () => void {
  let [count, since] = [0, Date.now()];
  return () => {
    if (Date.now() - since > span) [count, since] = [0, Date.now()];
    if (++count > most) tooMany();
  };
}
