import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type * as Y from 'yjs';
import type { Lesson } from '../../generated/rows.js';
import { useMe } from '../../shell/session.js';
import { Loading } from '../../shell/notices.js';
import { useRefusalText } from '../../shell/refusal-text.js';
import { ask, Refused } from '../../sync/index.js';
import type { WritingLine } from '../../writing/line.js';
import { SharedField } from '../../writing/shared-field.js';
import { Standing, useLeaveGuard, useLine, Writers } from '../../writing/writers.js';
import { keepLessonTextDocument } from '../documents.js';
import type { LongText } from '../lesson-text.js';
import { useLessonFields } from '../terms.js';
import { useLessonWords } from '../words.js';
import { openText } from './kept.js';
import { showField } from './step.js';
import styles from './writing.module.css';

const longest = 4000;

interface Together {
  readonly line: WritingLine;
  /** Of each text that could not be kept, why. */
  readonly problems: Readonly<Record<string, string>>;
  rest(): void;
}

const TogetherContext = createContext<Together | undefined>(undefined);

/** Makes what stands in the shared text what the lesson says; a text that can't be kept stays in it and says why. */
function useKeeping(lesson: Lesson, line: WritingLine | undefined) {
  const refusals = useRefusalText();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const { id } = lesson;
  const keep = useMemo(() => {
    let running: Promise<void> | undefined;
    const once = async () => {
      await line?.settled();
      try {
        await ask(keepLessonTextDocument, { act: crypto.randomUUID(), id });
        setProblems({});
      } catch (error) {
        // What is not kept now is kept when the line is back, by whoever types next or by the server itself.
        if (error instanceof Refused) setProblems(refusals.fields(error));
      }
    };
    return (): Promise<void> => (running = (running ?? Promise.resolve()).then(once));
  }, [id, line, refusals]);
  useEffect(() => openText(id, keep), [id, keep]);
  return { keep, problems };
}

/** The texts of a lesson that several people write at once, with who is there and how one's words stand. */
export function WrittenTogether({ lesson, children }: { lesson: Lesson; children: ReactNode }) {
  const t = useLessonWords();
  const me = useMe().person.id;
  const line = useLine('lesson', lesson.id);
  useLeaveGuard(line);
  const { keep, problems } = useKeeping(lesson, line);
  const value = useMemo(() => line && { line, problems, rest: () => void keep() }, [line, problems, keep]);
  if (!line || !value) return <Loading />;
  return (
    <TogetherContext value={value}>
      <div className={styles.together}>
        <Writers line={line} me={me} />
        <Follow line={line} opening={t('openingText')} />
      </div>
      {children}
    </TogetherContext>
  );
}

function Follow({ line, opening }: { line: WritingLine; opening: string }) {
  const view = useSyncExternalStore(line.listen, line.look);
  return <Standing view={view} opening={opening} />;
}

/** Goes where one wants to write. It stands among the fields: they come only when the shared text is opened. */
export function Begin({ at }: { at: string }) {
  const together = useContext(TogetherContext);
  return together ? <Beginning key={at} line={together.line} at={at} /> : null;
}

function Beginning({ line, at }: { line: WritingLine; at: string }) {
  const { writes } = useSyncExternalStore(line.listen, line.look);
  const begun = useRef(false);
  useEffect(() => showField(at), [at]);
  // A shared text takes the keyboard only once it can be written; whoever went elsewhere meanwhile stays there.
  useEffect(() => {
    if (!writes || begun.current) return;
    begun.current = true;
    if (!document.activeElement?.matches('input, textarea, select, [contenteditable]')) showField(at);
  }, [writes, at]);
  return null;
}

/** One of these texts, to write. */
export function SharedText({ lesson, field, hint }: { lesson: Lesson; field: LongText; hint?: string | undefined }) {
  const together = useContext(TogetherContext);
  const label = useLessonFields().name(field);
  if (!together) return null;
  const { line, problems, rest } = together;
  return (
    <div id={field} lang={lesson.language} className={styles.field}>
      <SharedField line={line} field={field} label={label} hint={hint} error={problems[field]} mostCharacters={longest} onRest={rest} />
    </div>
  );
}

const blocks: ReadonlySet<string> = new Set(['paragraph', 'listItem']);

function wordsIn(node: Y.XmlFragment | Y.XmlElement): string {
  return node
    .toArray()
    .map((child) => {
      if ('toDelta' in child) return (child.toDelta() as { insert?: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
      if (!('toArray' in child)) return '';
      return `${wordsIn(child)}${blocks.has(child.nodeName) ? '\n' : ''}`;
    })
    .join('');
}

/** What stands in one of these texts at this moment, for what shows it beside the field. */
export function useSharedWords(lesson: Lesson, field: LongText): string {
  const line = useContext(TogetherContext)?.line;
  const document = line?.document;
  const [words, setWords] = useState<string>();
  useEffect(() => {
    if (!document) return undefined;
    const fragment = document.getXmlFragment(field);
    const look = () => setWords(wordsIn(fragment).trim());
    look();
    fragment.observeDeep(look);
    return () => fragment.unobserveDeep(look);
  }, [document, field]);
  // Before the server has answered, what the lesson says.
  return words || (lesson[field] ?? '');
}
