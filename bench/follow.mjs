// Many people who follow one board, on the product and on the limit.
import { join } from 'node:path';
import { asked } from './product.mjs';
import { program } from './programs.mjs';

export const openSockets = () => program(join(import.meta.dirname, 'load', 'sockets.mjs'));

/** What a client subscribes with, from this moment on. */
export async function subscription(stage, token) {
  const { cursor } = await stage.ask(token, 'Cursor', {});
  return { ...asked('Follow', { after: cursor }), query: '' };
}

/** `count` sockets of these people in turn. */
export function socketsOf(stage, people, count, subscribe) {
  return Array.from({ length: count }, (_, at) => ({ port: stage.product.port, cookie: stage.cookieOf(people[at % people.length].token), subscribe }));
}

export const rawSockets = (port, count) => Array.from({ length: count }, () => ({ port }));
