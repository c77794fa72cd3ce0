import * as Y from 'yjs';
import { Check } from '../../work/input.js';
import type { Work } from '../../work/work.js';
import { documentOf, hasText, storeUpdate } from '../../writing/store.js';
import { blocksOf, type Block } from '../../writing/text.js';
import { registerWritten } from '../../writing/written.js';
import { Lesson } from '../lesson.js';

/** The texts of a lesson that people write together, each under its own name in one document. */
export const sharedTexts = ['problem', 'whatWeDid', 'result', 'mechanism', 'moderators', 'appliesIf', 'notIf', 'harms', 'legalNotes'] as const;
export type SharedText = (typeof sharedTexts)[number];

/** Nobody writes as this one: whoever begins a text makes the same bytes of the same words. */
const beginner = 1;
const item = /^( *)(?:[-*•]|(\d+)[.)])\s+(.*)$/;

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (text) element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** The words of a column as nodes of the editor: a line is a paragraph, lines that begin like a list are one. */
function nodesOf(text: string): Y.XmlElement[] {
  const nodes: Y.XmlElement[] = [];
  let list: { name: string; items: Y.XmlElement[] } | undefined;
  const end = () => {
    if (!list) return;
    const element = new Y.XmlElement(list.name);
    element.insert(0, list.items);
    nodes.push(element);
    list = undefined;
  };
  for (const line of text.split('\n')) {
    const found = item.exec(line);
    const name = found ? (found[2] ? 'orderedList' : 'bulletList') : undefined;
    if (list && list.name !== name) end();
    if (!name) {
      if (line.trim()) nodes.push(paragraph(line.trim()));
      continue;
    }
    const one = new Y.XmlElement('listItem');
    one.insert(0, [paragraph(found![3]!.trim())]);
    (list ??= { name, items: [] }).items.push(one);
  }
  end();
  return nodes;
}

/** A document that says what the columns say. */
function put(document: Y.Doc, lesson: Lesson, texts: readonly SharedText[]): void {
  document.transact(() => {
    for (const name of texts) {
      const fragment = document.getXmlFragment(name);
      fragment.delete(0, fragment.length);
      fragment.insert(0, nodesOf(lesson[name] ?? ''));
    }
  });
}

export const lessonText = registerWritten('lesson', {
  type: Lesson,
  table: 'app.lesson_update',
  key: 'lesson_id',
  mayWrite: (viewer, lesson) => viewer.worksOn(lesson.teamId) && lesson.state !== 'retired' && lesson.archivedAt === null,
  open: "archived_at is null and state <> 'retired'",
  begins(_work, lesson) {
    const said = sharedTexts.filter((name) => lesson[name]);
    if (!said.length) return undefined;
    const document = new Y.Doc();
    document.clientID = beginner;
    put(document, lesson, said);
    const update = Y.encodeStateAsUpdate(document);
    document.destroy();
    return update;
  },
});

/** The words of such lines, as their column says them. */
export const wordsOf = (blocks: readonly Block[]): string =>
  blocks
    .map(({ kind, level = 1, number, runs }) => {
      const words = runs.map(({ text }) => text).join('');
      return kind === 'item' ? `${'  '.repeat(level - 1)}${number === undefined ? '-' : `${number}.`} ${words}` : words;
    })
    .join('\n')
    .trim();

/** Whether somebody only opened it: a check of the lesson would otherwise count as older than a change that nobody made. */
function isAsBegun(lesson: Lesson, blocks: readonly (readonly [SharedText, readonly Block[]])[]): boolean {
  if (lesson.written !== null) return false;
  const begun = new Y.Doc();
  put(begun, lesson, sharedTexts);
  // An editor leaves an empty line where somebody only stood.
  const said = (lines: readonly Block[]) => (wordsOf(lines) ? JSON.stringify(lines) : '');
  const same = blocks.every(([name, lines]) => said(lines) === said(blocksOf(begun, name)));
  begun.destroy();
  return same;
}

/** What stands in the shared document, as the lesson's own fields; undefined: nobody has written in one. */
export async function writtenIn(work: Work, lesson: Lesson): Promise<Partial<Lesson> | undefined> {
  if (!(await hasText(work, lessonText, lesson.id))) return undefined;
  const document = await documentOf(work, lessonText, lesson.id);
  const blocks = sharedTexts.map((name) => [name, blocksOf(document, name)] as const);
  document.destroy();
  if (isAsBegun(lesson, blocks)) return undefined;
  const texts = Object.fromEntries(blocks.map(([name, lines]) => [name, wordsOf(lines) || null])) as Partial<Lesson>;
  const check = new Check();
  for (const name of sharedTexts) check.text(name, texts[name]);
  check.done();
  return { ...texts, written: JSON.stringify(Object.fromEntries(blocks.filter(([name]) => texts[name]))) };
}

/** Texts that were changed past the document, through the API or by taking back, are put into it: it says what the lesson says. */
export async function putIntoDocument(work: Work, lesson: Lesson, changed: readonly string[]): Promise<void> {
  const texts = sharedTexts.filter((name) => changed.includes(name));
  if (!texts.length || !(await hasText(work, lessonText, lesson.id))) return;
  const document = await documentOf(work, lessonText, lesson.id);
  const before = Y.encodeStateVector(document);
  const differing = texts.filter((name) => wordsOf(blocksOf(document, name)) !== (lesson[name] ?? ''));
  put(document, lesson, differing);
  const update = Y.encodeStateAsUpdate(document, before);
  document.destroy();
  if (differing.length) await storeUpdate(work, lessonText, lesson, update);
}
