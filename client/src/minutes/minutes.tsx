import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useMe } from '../shell/session.js';
import type { CommandLine } from './command-lines.js';
import { extensionsOf } from './extensions.js';
import type { LineView, WritingLine } from '../writing/line.js';
import { Standing, useLeaveGuard, useLine, Writers } from '../writing/writers.js';
import '../writing/writing.css';
import { useMaking, Understood } from './making.js';
import styles from './minutes.module.css';
import { MinutesToolbar } from './toolbar.js';
import { useMinutesWords } from './words.js';
import { useIsWritten } from './written.js';

interface MinutesProps {
  meetingId: string;
  teamId: string;
  /** Held: whoever may not write finds what there is. */
  closed: boolean;
  /** Approved: nobody writes. */
  locked: boolean;
}

/** The minutes of a meeting, which several people write at once. */
export default function Minutes({ meetingId, teamId, closed, locked }: MinutesProps) {
  const t = useMinutesWords();
  const line = useLine('meeting', meetingId);
  return (
    <section className={styles.minutes} aria-labelledby="minutes-title">
      <h2 id="minutes-title" className={styles.title}>
        {t('title')}
      </h2>
      {line && <Open key={meetingId} line={line} meetingId={meetingId} teamId={teamId} closed={closed} locked={locked} />}
    </section>
  );
}

function Open({ line, ...rest }: MinutesProps & { line: WritingLine }) {
  const t = useMinutesWords();
  const view = useSyncExternalStore(line.listen, line.look);
  useLeaveGuard(line);
  if (view.standing === 'gone') return <p className={styles.hint}>{t('gone')}</p>;
  return <Sheet key={view.round} line={line} view={view} {...rest} />;
}

function Sheet({ line, view, meetingId, teamId, closed, locked }: MinutesProps & { line: WritingLine; view: LineView }) {
  const t = useMinutesWords();
  const me = useMe().person;
  const [command, setCommand] = useState<CommandLine>();
  const making = useMaking(meetingId, teamId, command);
  const make = useRef(making.make);
  make.current = making.make;
  const writes = view.writes && !locked;
  // Before the server has answered nobody knows what was written.
  const blank = !useIsWritten(line.document) && closed && !writes && view.standing !== 'opening';
  const placeholder = t('placeholder');
  const extensions = useMemo(
    () =>
      extensionsOf(line, { id: me.id, name: me.displayName }, placeholder, {
        make: (typed) => make.current(typed),
        onLine: (now) => setCommand((before) => (before?.text === now?.text && before?.from === now?.from ? before : now)),
      }),
    [line, me.id, me.displayName, placeholder],
  );
  const editor = useEditor(
    {
      extensions,
      editable: false,
      injectCSS: false,
      editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('field'), class: styles.field ?? '', spellcheck: 'true' } },
    },
    [extensions],
  );
  useEffect(() => editor.setEditable(writes, false), [editor, writes]);
  return (
    <>
      <div className={styles.bar}>
        {writes && <MinutesToolbar editor={editor} />}
        <Writers line={line} me={me.id} />
        <Standing view={view} locked={locked ? t('locked') : undefined} opening={t('opening')} />
      </div>
      {blank && <p className={styles.none}>{t('noneWritten')}</p>}
      <EditorContent className={styles.page} editor={editor} hidden={blank} />
      {writes && <Understood making={making} command={command} teamId={teamId} />}
    </>
  );
}
