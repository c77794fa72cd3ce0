import * as Y from 'yjs';

/** One stretch of text with the same marks. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** https or mailto only. */
  readonly link?: string;
}

/** A thing that a line of a text became. Its words are its own row's: who may not see that row reads nothing of it here. */
export interface MadeThing {
  readonly kind: 'task' | 'decision';
  readonly id: string;
}

/** One line of a text as it is printed. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'made';
  /** Of a heading 1 to 3; of a list's item how deep it stands, from 1. */
  readonly level?: number;
  /** Of an item of a numbered list. */
  readonly number?: number;
  readonly runs: readonly Run[];
  readonly made?: MadeThing;
}

/** The name under which an editor keeps its document, where a thing has one text. */
export const fragmentName = 'default';
const deepest = 20;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook;
interface Delta {
  insert?: unknown;
  attributes?: Record<string, unknown>;
}

function linkOf(mark: unknown): string | undefined {
  const href = mark && typeof mark === 'object' && 'href' in mark ? mark.href : undefined;
  return typeof href === 'string' && href.isWellFormed() && /^(https:\/\/|mailto:)[^\s<>"\p{Cc}]+$/iu.test(href) ? href : undefined;
}

/** What no database and no paper holds is no word of anybody. */
const readable = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '');

function runsOf(node: Y.XmlElement, depth = 0): Run[] {
  if (depth > deepest) return [];
  return node.toArray().flatMap((child): Run[] => {
    if (child instanceof Y.XmlElement) return child.nodeName === 'hardBreak' ? [{ text: '\n' }] : runsOf(child, depth + 1);
    if (!(child instanceof Y.XmlText)) return [];
    return (child.toDelta() as Delta[]).flatMap(({ insert, attributes = {} }) => {
      const text = typeof insert === 'string' ? readable(insert) : '';
      if (text === '') return [];
      const link = linkOf(attributes['link']);
      return [
        {
          text,
          ...('bold' in attributes && { bold: true as const }),
          ...('italic' in attributes && { italic: true as const }),
          ...('underline' in attributes && { underline: true as const }),
          ...('strike' in attributes && { strike: true as const }),
          ...(link !== undefined && { link }),
        },
      ];
    });
  });
}

function madeOf(node: Y.XmlElement): MadeThing | undefined {
  // Attributes can hold anything, whatever their type says.
  const [kind, id]: unknown[] = [node.getAttribute('kind'), node.getAttribute('id')];
  return (kind === 'task' || kind === 'decision') && typeof id === 'string' && uuid.test(id) ? { kind, id: id.toLowerCase() } : undefined;
}

const children = (node: Y.XmlElement | Y.XmlFragment): Y.XmlElement[] => (node.toArray() as Node[]).filter((one) => one instanceof Y.XmlElement);

function listOf(list: Y.XmlElement, depth: number): Block[] {
  return children(list).flatMap((item, at) => {
    const number = list.nodeName === 'orderedList' ? { number: at + 1 } : {};
    let first = true;
    return children(item).flatMap((part): Block[] => {
      if (part.nodeName === 'bulletList' || part.nodeName === 'orderedList') return depth < deepest ? listOf(part, depth + 1) : [];
      const block: Block = first ? { kind: 'item', level: depth, ...number, runs: runsOf(part) } : { kind: 'paragraph', level: depth, runs: runsOf(part) };
      first = false;
      return [block];
    });
  });
}

function blockOf(node: Y.XmlElement, depth: number): Block[] {
  switch (node.nodeName) {
    case 'heading': {
      const said: unknown = node.getAttribute('level');
      return [{ kind: 'heading', level: [1, 2, 3].find((level) => said === level || said === String(level)) ?? 3, runs: runsOf(node) }];
    }
    case 'paragraph':
    case 'codeBlock':
      return [{ kind: 'paragraph', runs: runsOf(node) }];
    case 'bulletList':
    case 'orderedList':
      return listOf(node, 1);
    case 'blockquote':
      return depth < deepest ? children(node).flatMap((child) => blockOf(child, depth + 1).map((block): Block => ({ ...block, kind: 'quote' }))) : [];
    case 'made': {
      const made = madeOf(node);
      return made ? [{ kind: 'made', runs: [], made }] : [];
    }
    // What no editor of ours writes is not carried further.
    default:
      return [];
  }
}

/** The lines of a document, whatever somebody may have put into it: only what is known here comes out. */
export function blocksOf(document: Y.Doc, name = fragmentName): Block[] {
  return children(document.getXmlFragment(name)).flatMap((node) => blockOf(node, 0));
}

export const plainText = (blocks: readonly Block[]): string => blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
