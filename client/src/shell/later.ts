import type { ComponentType } from 'react';
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

let sayShown: () => void = () => undefined;
// Whatever page it is: one that says nothing is shown by then.
const shown = new Promise<void>((resolve) => {
  sayShown = resolve;
  setTimeout(resolve, 3_000);
});

/** The first page holds what one came for. */
export function pageShown(): void {
  requestAnimationFrame(() => requestAnimationFrame(sayShown));
}

/**
 * A part that nobody misses while the first page is on its way: it is fetched after it. If the network goes meanwhile, the page
 * does without it, as a browser never asks again for a module that failed.
 */
export function afterwards<Props>(load: () => Promise<{ default: ComponentType<Props> }>): () => Promise<{ default: ComponentType<Props> }> {
  const fetched = later(() => shown.then(load));
  return () =>
    fetched().catch((error: unknown) => {
      console.debug('A part is left out', error);
      return { default: () => null };
    });
}

// Long enough that the first page has everything that it asked for itself.
const pause = 5_000;

function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(then);
  else setTimeout(then, 200);
}

async function fetchNext(): Promise<void> {
  // Whoever shows the part meets the same refusal and says it.
  await parts
    .shift()?.()
    .catch((error: unknown) => console.debug('A part was not fetched ahead', error));
}

function next(): void {
  if (parts.length) whenIdle(() => void fetchNext().then(next));
}

let begun = false;

/** Fetches some parts right after the first page and every other in quiet moments, one after the other, so that all are there when the network is gone. */
export function fetchAhead(soon: readonly (() => Promise<unknown>)[]): void {
  if (begun) return;
  begun = true;
  parts.unshift(...soon);
  void soon.reduce((before) => before.then(fetchNext), shown);
  whenIdle(() => setTimeout(next, pause));
}
