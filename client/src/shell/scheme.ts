import { useSyncExternalStore } from 'react';
import type { MantineColorSchemeManager } from '@mantine/core';

/** "auto" follows the machine; "contrast" follows it too, with stronger lines and inks. */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast';
export const themes: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];

// A choice, not content: the next visit starts in it, before anybody is known.
const key = 'crosstown.theme';

function kept(): Theme {
  try {
    const value = localStorage.getItem(key);
    return themes.find((theme) => theme === value) ?? 'auto';
  } catch (error) {
    console.debug('The theme is not kept', error);
    return 'auto';
  }
}

let theme = kept();
showContrast();
const listeners = new Set<() => void>();
const dark = matchMedia('(prefers-color-scheme: dark)');

function showContrast(): void {
  document.documentElement.toggleAttribute('data-contrast', theme === 'contrast');
}

export function applyTheme(next: Theme): void {
  theme = themes.includes(next) ? next : 'auto';
  showContrast();
  try {
    localStorage.setItem(key, theme);
  } catch (error) {
    console.debug('The theme is not kept', error);
  }
  listeners.forEach((listener) => listener());
}

/** What the person chose elsewhere; high contrast stays where it was chosen. */
export function followTheme(next: Theme): void {
  if (!(next === 'auto' && theme === 'contrast')) applyTheme(next);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  dark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener('change', listener);
  };
}

export function useTheme(): { theme: Theme; isDark: boolean } {
  const isDark = useSyncExternalStore(subscribe, () => (theme === 'light' || theme === 'dark' ? theme === 'dark' : dark.matches));
  const chosen = useSyncExternalStore(subscribe, () => theme);
  return { theme: chosen, isDark };
}

const scheme = () => (theme === 'contrast' ? 'auto' : theme);

/** Lets the component library follow the theme that this file holds. */
export function schemeManager(): MantineColorSchemeManager {
  let stop: (() => void) | undefined;
  return {
    get: scheme,
    set: () => undefined,
    subscribe: (update) => {
      const listener = () => update(scheme());
      listeners.add(listener);
      stop = () => listeners.delete(listener);
    },
    unsubscribe: () => stop?.(),
    clear: () => undefined,
  };
}
