import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Face = 'latin' | 'extended';
export interface Stretch {
  readonly face: Face;
  readonly text: string;
}

const files = createRequire(import.meta.url);
const cut = (name: string): Buffer => readFileSync(files.resolve(`@fontsource/public-sans/files/public-sans-${name}-normal.woff`));
const names = { latin: 'latin', extended: 'latin-ext' } as const;

const held = new Map<string, Buffer>();
/** A face of the font, read once. */
export function faceOf(face: Face, bold: boolean): Buffer {
  const name = `${names[face]}-${bold ? 700 : 400}`;
  const font = held.get(name) ?? cut(name);
  held.set(name, font);
  return font;
}

// What the two cuts of the font can draw; the second one has only what the first one lacks.
const latin =
  /[\n\u0020-\u007e\u00a0-\u00ff\u0102\u0131\u0152\u0153\u02bb\u02bc\u02c6\u02da\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u2039\u203a\u2044\u20ac\u2122\u2212\u2215]/;
const extended =
  /[\u0100-\u0130\u0134-\u0148\u014a-\u0151\u0154-\u017e\u018f\u0192\u01a0\u01a1\u01af\u01b0\u01d4\u01ea\u01eb\u01fa-\u021b\u0237\u0259\u02c7\u02dd\u1e0c\u1e0d\u1e24\u1e25\u1e44\u1e45\u1e5a\u1e5b\u1e62\u1e63\u1e6c\u1e6d\u1e80-\u1e85\u1e92\u1e93\u1ef2-\u1ef9\u2020\u20a1\u20a3\u20a4\u20a6\u20a9\u20ab\u20b9\u20ba\u2113]/;

/** A letter with a mark that the font lacks is written without it, and what it can't write at all is not passed over in silence. */
function drawn(letter: string): string {
  if (latin.test(letter) || extended.test(letter)) return letter;
  return /[A-Za-z]/.exec(letter.normalize('NFD'))?.[0] ?? (/\s/.test(letter) ? ' ' : '?');
}

/** The text in stretches that one face can draw. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: { face: Face; text: string }[] = [];
  for (const letter of [...text.normalize('NFC')].map(drawn)) {
    const face = latin.test(letter) ? 'latin' : 'extended';
    const last = stretches.at(-1);
    if (last?.face === face) last.text += letter;
    else stretches.push({ face, text: letter });
  }
  return stretches;
}
