import { mergeAttributes, Node } from '@tiptap/core';
import { NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { MadeLine } from './made-line.js';

function MadeView({ node, selected }: NodeViewProps) {
  const { kind, id } = node.attrs as { kind: string; id: string };
  return (
    <NodeViewWrapper data-selected={selected || undefined} contentEditable={false}>
      <MadeLine kind={kind === 'decision' ? 'decision' : 'task'} id={id} />
    </NodeViewWrapper>
  );
}

const attribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
});

/** A line that became a thing. The document holds which one, never its words: who may not see it reads nothing of it here. */
export const Made = Node.create({
  name: 'made',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: false,
  addAttributes: () => ({ kind: attribute('kind'), id: attribute('id') }),
  parseHTML: () => [{ tag: 'div[data-made]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes({ 'data-made': '' }, HTMLAttributes)],
  addNodeView: () => ReactNodeViewRenderer(MadeView),
});
