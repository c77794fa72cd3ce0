import { inflateSync } from 'node:zlib';

/** The unpacked streams of a PDF; what describes the document is not packed. */
export function streamsOf(raw: Buffer): string[] {
  return [...raw.toString('latin1').matchAll(/\bstream\n([\s\S]*?)\nendstream/g)].map(([, piece]) =>
    piece!.startsWith('x') ? inflateSync(Buffer.from(piece!, 'latin1')).toString('latin1') : '',
  );
}

const letters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What the glyphs of one font mean, as whoever copies from the paper gets them. */
function meanings(stream: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, from, , list] of stream.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    [...list!.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, hex], at) => found.set(parseInt(from!, 16) + at, letters(hex!.replaceAll(' ', ''))));
  return found;
}

/** The words of a paper without the space between them, read once with each of its fonts: a line stands whole in one of them. */
export function wordsOf(raw: Buffer): string {
  const streams = streamsOf(raw);
  const fonts = streams.filter((stream) => stream.includes('beginbfrange')).map(meanings);
  const drawn = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, run]) => [...run!.matchAll(/<([0-9a-f]+)>/gi)]));
  const glyphs = drawn.flatMap(([, hex]) => [...hex!.matchAll(/.{4}/g)].map(([glyph]) => parseInt(glyph, 16)));
  return fonts.map((font) => withoutSpace(glyphs.map((glyph) => font.get(glyph) ?? '').join(''))).join('\n');
}

export const withoutSpace = (words: string): string => words.replace(/\s/g, '');
