import { whenReachable } from '../sync/index.js';

const parts: (() => Promise<unknown>)[] = [];

/**
 * A part of the client that is fetched when it is first shown. While the server can't be reached it waits, as a browser
 * remembers a module that failed and never asks again.
 */
export function later<Module>(load: () => Promise<Module>): () => Promise<Module> {
  const fetched = () => whenReachable().then(load);
  parts.push(fetched);
  return fetched;
}

// Long enough that the first page has everything that it asked for itself.
const pause = 5_000;

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(then);
  else setTimeout(then, 200);
}

function next(): void {
  const load = parts.shift();
  if (!load) return;
  const go = () => whenIdle(next);
  // Whoever shows the part meets the same refusal and says it.
  load().then(go, (error: unknown) => {
    console.debug('A part was not fetched ahead', error);
    go();
  });
}

/** Fetches every part in quiet moments, one after the other, so that all of them are there when the network is gone. */
export function fetchAhead(): void {
  setTimeout(() => whenIdle(next), pause);
}
