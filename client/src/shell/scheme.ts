import { useSyncExternalStore } from 'react';
import type { MantineColorSchemeManager } from '@mantine/core';

/** "auto" follows the machine. */
export type Theme = 'auto' | 'light' | 'dark';
export const themes: readonly Theme[] = ['auto', 'light', 'dark'];

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
const listeners = new Set<() => void>();
const dark = matchMedia('(prefers-color-scheme: dark)');

export function applyTheme(next: Theme): void {
  theme = themes.includes(next) ? next : 'auto';
  try {
    localStorage.setItem(key, theme);
  } catch (error) {
    console.debug('The theme is not kept', error);
  }
  listeners.forEach((listener) => listener());
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
  const isDark = useSyncExternalStore(subscribe, () => (theme === 'auto' ? dark.matches : theme === 'dark'));
  const chosen = useSyncExternalStore(subscribe, () => theme);
  return { theme: chosen, isDark };
}

/** Lets the component library follow the theme that this file holds. */
export function schemeManager(): MantineColorSchemeManager {
  let stop: (() => void) | undefined;
  return {
    get: () => theme,
    set: () => undefined,
    subscribe: (update) => {
      const listener = () => update(theme);
      listeners.add(listener);
      stop = () => listeners.delete(listener);
    },
    unsubscribe: () => stop?.(),
    clear: () => undefined,
  };
}
