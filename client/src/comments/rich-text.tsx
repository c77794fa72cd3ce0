import type { ReactNode } from 'react';

/** As the server stores it: it has read every node of it. */
export interface RichNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly RichNode[];
}

export function readTree(content: string): RichNode {
  try {
    return JSON.parse(content) as RichNode;
  } catch (error) {
    if (error instanceof SyntaxError) return { type: 'doc' };
    throw error;
  }
}

const say = (value: unknown): string => (typeof value === 'string' ? value : '');

function marked(node: RichNode): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inside, { type, attrs }) => {
    if (type === 'bold') return <b>{inside}</b>;
    if (type === 'italic') return <i>{inside}</i>;
    if (type === 'underline') return <u>{inside}</u>;
    if (type === 'strike') return <s>{inside}</s>;
    if (type === 'link')
      return (
        <a href={say(attrs?.['href'])} target="_blank" rel="noreferrer noopener">
          {inside}
        </a>
      );
    return inside;
  }, node.text);
}

const tags = { paragraph: 'p', heading: 'h4', bulletList: 'ul', orderedList: 'ol', listItem: 'li', blockquote: 'blockquote', doc: 'div' } as const;

/** What was written, as it is read. Nothing of it is ever taken as markup. */
export function RichText({ node, mention }: { node: RichNode; mention: string }) {
  if (node.type === 'text') return marked(node);
  if (node.type === 'hardBreak') return <br />;
  if (node.type === 'mention') return <span className={mention}>@{say(node.attrs?.['label'])}</span>;
  const Tag = tags[node.type as keyof typeof tags] ?? 'div';
  return (
    <Tag>
      {(node.content ?? []).map((child, at) => (
        <RichText key={at} node={child} mention={mention} />
      ))}
    </Tag>
  );
}
