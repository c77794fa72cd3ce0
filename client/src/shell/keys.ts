import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key that does something on the screen that shows now. */
export interface Shortcut {
  /** "n", "/", "g b" (one after the other), "mod+k" (Ctrl, or Command on a Mac) */
  readonly keys: string;
  /** What it does, in the person's language; the list of shortcuts and the palette show it. */
  readonly says: string;
  run(): void;
}

let shortcuts: readonly Shortcut[] = [];
let singleKeys = true;
const listeners = new Set<() => void>();

function change(next: readonly Shortcut[]): void {
  shortcuts = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Holds while the component shows. Keys without Ctrl can be switched off in the settings and never act while somebody types. */
export function useShortcut(keys: string, says: string, run: () => void, active = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!active) return undefined;
    const shortcut: Shortcut = { keys, says, run: () => latest.current() };
    change([...shortcuts, shortcut]);
    return () => change(shortcuts.filter((each) => each !== shortcut));
  }, [keys, says, active]);
}

export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(subscribe, () => shortcuts);
}

// A page that was just opened may still be fetching what it needs before it offers its keys.
const patience = 5_000;

/** Does what a key does, as soon as the page that shows offers it. */
export function runSoon(keys: string): void {
  const found = () => shortcuts.findLast((each) => each.keys === keys);
  const now = found();
  if (now) {
    now.run();
    return;
  }
  const stop = subscribe(() => {
    const later = found();
    if (!later) return;
    stop();
    later.run();
  });
  window.setTimeout(stop, patience);
}

export function setSingleKeys(on: boolean): void {
  singleKeys = on;
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('[role="combobox"], [role="listbox"], [role="menu"]')) return true;
  return /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio|button|submit)$/.test((target as HTMLInputElement).type);
}

const pause = 1200;
let first = '';
let firstAt = 0;

function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `mod+${event.shiftKey ? 'shift+' : ''}${key}` : key;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const key = pressed(event);
  const isSingle = !key.startsWith('mod+');
  const open = document.querySelector('[aria-modal="true"], dialog[open]') !== null;
  if (isSingle && (!singleKeys || isTyping(event.target) || open)) return;
  // Undo inside a field undoes typing; it is the browser's.
  if (key === 'mod+z' && isTyping(event.target)) return;
  const both = first && event.timeStamp - firstAt < pause ? `${first} ${key}` : key;
  // The one that was shown last is meant: a drawer over a board.
  const last = (keys: string) => shortcuts.findLast((each) => each.keys === keys);
  const found = last(both) ?? last(key);
  if (found) {
    event.preventDefault();
    first = '';
    found.run();
    return;
  }
  first = isSingle && shortcuts.some((each) => each.keys.startsWith(`${key} `)) ? key : '';
  firstAt = event.timeStamp;
}

export function listenToKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "Ctrl K", "G then B": what is written on a key cap. */
export function keyCaps(keys: string): readonly string[] {
  return keys.split(' ').flatMap((part) =>
    part.split('+').map((each) => {
      if (each === 'mod') return isMac ? '⌘' : 'Ctrl';
      return each.length === 1 ? each.toUpperCase() : each[0]!.toUpperCase() + each.slice(1);
    }),
  );
}
