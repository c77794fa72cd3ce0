import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { readCommand, type Command } from './command.js';

/** The line in which the cursor stands, if it is one that Enter turns into a thing. Positions are of the paragraph itself. */
export interface CommandLine extends Command {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface CommandLinesOptions {
  /** Makes the thing and answers its node, or undefined if the line can't become one yet. */
  make(line: CommandLine): { kind: string; id: string } | undefined;
  /** Where the line stands in which the cursor is, after every change. */
  onLine(line: CommandLine | undefined): void;
}

interface Kept {
  /** Text of a line that its writer wants to stay text. */
  readonly asText: string | undefined;
}

const key = new PluginKey<Kept>('commandLines');

function lineAt(state: EditorState): CommandLine | undefined {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  // At the top of the document only: a thing can't stand within a list or a quote.
  if (!empty || parent.type.name !== 'paragraph' || $from.depth !== 1) return undefined;
  const text = parent.textContent;
  if (key.getState(state)?.asText === text) return undefined;
  const command = readCommand(text);
  return command && { ...command, text, from: $from.before(), to: $from.after() };
}

function turn(editor: Editor, make: CommandLinesOptions['make']): boolean {
  const line = lineAt(editor.state);
  if (!line) return false;
  const made = make(line);
  // What is missing is said below; the line stays as it is, and no second one begins.
  if (!made) return true;
  return editor
    .chain()
    .insertContentAt({ from: line.from, to: line.to }, [{ type: 'made', attrs: made }, { type: 'paragraph' }])
    .setTextSelection(line.from + 2)
    .run();
}

/** "action", "ask" and "decision" at the beginning of a line: Enter makes the thing, Escape leaves it as text. */
export const CommandLines = Extension.create<CommandLinesOptions>({
  name: 'commandLines',
  priority: 1_000,

  addOptions: () => ({ make: () => undefined, onLine: () => undefined }),

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => turn(editor, this.options.make),
      Escape: ({ editor }) => {
        const line = lineAt(editor.state);
        return line !== undefined && editor.commands.command(({ tr }) => Boolean(tr.setMeta(key, { asText: line.text })));
      },
    };
  },

  onTransaction() {
    this.options.onLine(lineAt(this.editor.state));
  },

  onBlur() {
    this.options.onLine(undefined);
  },

  onFocus() {
    this.options.onLine(lineAt(this.editor.state));
  },

  addProseMirrorPlugins: () => [
    new Plugin<Kept>({
      key,
      state: {
        init: (): Kept => ({ asText: undefined }),
        apply: (transaction, kept): Kept => (transaction.getMeta(key) as Kept | undefined) ?? kept,
      },
      props: {
        decorations: (state) => {
          const line = lineAt(state);
          return line ? DecorationSet.create(state.doc, [Decoration.node(line.from, line.to, { 'data-command': line.kind })]) : null;
        },
      },
    }),
  ],
});
