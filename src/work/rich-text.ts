import { isId } from './input.js';

/** What the editor writes: a tree of few kinds of nodes. Whatever else is in it was not written by our editor. */
interface Node {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: Node[];
}

export interface RichText {
  /** The tree as it is stored, with nothing in it that was not asked for. */
  content: string;
  /** Its words alone, a line for each block. */
  text: string;
  /** Who is named in it, each once, in order. */
  mentions: string[];
}

const blocks = ['paragraph', 'bulletList', 'orderedList', 'blockquote', 'heading'];
const inline = ['text', 'hardBreak', 'mention'];
const contents: Readonly<Record<string, readonly string[]>> = {
  doc: blocks,
  paragraph: inline,
  heading: inline,
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: blocks,
  blockquote: blocks,
};
const marks = ['bold', 'italic', 'strike', 'underline', 'link'];
const deepest = 12;
const mostNodes = 5_000;
const unreadable = /[^\P{Cc}\n\t]/u;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLink = (href: unknown): href is string =>
  typeof href === 'string' && href.length <= 2_000 && href.isWellFormed() && /^(https:\/\/|mailto:)[^\s<>"\p{Cc}]+$/iu.test(href);

class Reading {
  nodes = 0;
  words = '';
  readonly mentions = new Set<string>();

  node(value: unknown, allowed: readonly string[], depth: number): Node | undefined {
    if (!isObject(value) || typeof value['type'] !== 'string' || !allowed.includes(value['type'])) return undefined;
    if (depth > deepest || ++this.nodes > mostNodes) return undefined;
    const { type } = value;
    if (type === 'text') return this.stretch(value);
    if (type === 'mention') return this.mention(value);
    if (type === 'hardBreak') {
      this.words += '\n';
      return { type };
    }
    const inside = value['content'] ?? [];
    if (!Array.isArray(inside)) return undefined;
    const content: Node[] = [];
    for (const child of inside) {
      const read = this.node(child, contents[type]!, depth + 1);
      if (!read) return undefined;
      content.push(read);
    }
    if (contents[type] === inline) this.words += '\n';
    return { type, ...(type === 'heading' && { attrs: { level: levelOf(value['attrs']) } }), ...(content.length && { content }) };
  }

  private stretch(value: Record<string, unknown>): Node | undefined {
    const { text, marks: given = [] } = value;
    if (typeof text !== 'string' || text === '' || !text.isWellFormed() || unreadable.test(text) || !Array.isArray(given) || given.length > marks.length)
      return undefined;
    const kept: Node['marks'] = [];
    for (const mark of given as unknown[]) {
      if (!isObject(mark) || typeof mark['type'] !== 'string' || !marks.includes(mark['type'])) return undefined;
      const href = isObject(mark['attrs']) ? mark['attrs']['href'] : undefined;
      if (mark['type'] !== 'link') kept.push({ type: mark['type'] });
      else if (isLink(href)) kept.push({ type: 'link', attrs: { href } });
      else return undefined;
    }
    this.words += text;
    return { type: 'text', text, ...(kept.length && { marks: kept }) };
  }

  private mention({ attrs }: Record<string, unknown>): Node | undefined {
    const id = isObject(attrs) ? attrs['id'] : undefined;
    if (typeof id !== 'string' || !isId(id)) return undefined;
    this.mentions.add(id.toLowerCase());
    // The name is put in when it is known who that is; what a client says about it is not believed.
    this.words += `@${id.toLowerCase()}`;
    return { type: 'mention', attrs: { id: id.toLowerCase(), label: '' } };
  }
}

const levelOf = (attrs: unknown): number => (isObject(attrs) && attrs['level'] === 3 ? 3 : 2);

/** Undefined for what is no text of our editor: unknown nodes, addresses that run something, trees without end. */
export function readRichText(value: string): RichText | undefined {
  let tree: unknown;
  try {
    tree = JSON.parse(value);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const reading = new Reading();
  const doc = reading.node(tree, ['doc'], 0);
  return doc && { content: JSON.stringify(doc), text: reading.words.replace(/\n{2,}/g, '\n').trim(), mentions: [...reading.mentions] };
}

/** The same with the names of whom it mentions. */
export function withNames({ content, text, mentions }: RichText, names: ReadonlyMap<string, string>): RichText {
  const named = (node: Node): Node => ({
    ...node,
    ...(node.type === 'mention' && { attrs: { ...node.attrs, label: names.get(String(node.attrs?.['id'])) ?? '' } }),
    ...(node.content && { content: node.content.map(named) }),
  });
  const words = mentions.reduce((told, id) => told.replaceAll(`@${id}`, () => `@${names.get(id) ?? ''}`), text);
  return { content: JSON.stringify(named(JSON.parse(content) as Node)), text: words, mentions };
}

/** Who is named in a stored tree, each as they were called when that was said. */
export function namesIn(content: string): Map<string, string> {
  const within = ({ type, attrs, content: inside = [] }: Node): [string, string][] => [
    ...(type === 'mention' ? [[String(attrs?.['id']), String(attrs?.['label'])] as [string, string]] : []),
    ...inside.flatMap(within),
  ];
  return new Map(within(JSON.parse(content) as Node));
}

/** The addresses that stand behind words of a stored tree. */
export function linksOf(content: string): string[] {
  const within = ({ marks: given = [], content: inside = [] }: Node): string[] => [
    ...given.flatMap(({ attrs }) => (typeof attrs?.['href'] === 'string' ? [attrs['href']] : [])),
    ...inside.flatMap(within),
  ];
  return [...new Set(within(JSON.parse(content) as Node))];
}
