import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
);

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'hover'];
const groups = ['police', 'justice', 'services', 'experience', 'health', 'government', 'knowledge', 'community'];
const texts: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent'].flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...['ok', 'warn', 'off'].flatMap((state) => [`${state}-tint`, 'surface', 'canvas'].map((ground): [string, string] => [state, ground])),
  ...groups.map((group): [string, string] => [group, `${group}-tint`]),
  ['experience', 'surface'],
  ['accent', 'accent-tint'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-press'],
  ['on-toast', 'toast'],
  ['surface', 'off'],
];

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const value = (name: string) => {
    const pair = pairs.get(name);
    if (!pair) throw new Error(`There is no token --${name}`);
    return pair[scheme];
  };

  test.each(texts)('text --%s can be read on --%s', (text, ground) => {
    expect(contrast(value(text), value(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['canvas', 'surface', 'raised'])("a field's border stands out on --%s", (ground) => {
    expect(contrast(value('control'), value(ground))).toBeGreaterThanOrEqual(3);
  });
});
