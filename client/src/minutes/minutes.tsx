import { EditorContent, useEditor } from '@tiptap/react';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconLock } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { PersonAvatar } from '../shell/avatar.js';
import { useMe } from '../shell/session.js';
import type { CommandLine } from './command-lines.js';
import { extensionsOf } from './extensions.js';
import { WritingLine, type LineView } from '../writing/line.js';
import { useMaking, Understood } from './making.js';
import styles from './minutes.module.css';
import './minutes.css';
import { Toolbar } from './toolbar.js';
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
  const [line, setLine] = useState<WritingLine>();
  useEffect(() => {
    const opened = new WritingLine('meeting', meetingId);
    setLine(opened);
    return () => opened.close();
  }, [meetingId]);
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
        {writes && <Toolbar editor={editor} />}
        <Writers line={line} me={me.id} />
        <Standing view={view} locked={locked} />
      </div>
      {blank && <p className={styles.none}>{t('noneWritten')}</p>}
      <EditorContent className={styles.page} editor={editor} hidden={blank} />
      {writes && <Understood making={making} command={command} teamId={teamId} />}
    </>
  );
}

const standings = { opening: undefined, saved: IconCloudCheck, saving: IconCloudUp, offline: IconCloudOff, lost: IconAlertTriangle, gone: undefined } as const;

function Standing({ view, locked }: { view: LineView; locked: boolean }) {
  const t = useMinutesWords();
  const closed = locked && view.standing !== 'lost';
  const Glyph = closed ? IconLock : standings[view.standing];
  const text = closed ? t('locked') : view.standing === 'saved' && !view.writes ? t('reading') : t(view.standing);
  return (
    <p className={styles.standing} role="status" data-standing={closed ? 'locked' : view.standing}>
      {Glyph && <Glyph size={16} stroke={1.75} aria-hidden="true" />}
      {text}
    </p>
  );
}

interface Caret {
  readonly user?: { readonly id?: string; readonly name?: string };
}

/** Whose cursors stand in the text. */
function Writers({ line, me }: { line: WritingLine; me: string }) {
  const t = useMinutesWords();
  const [people, setPeople] = useState<readonly { id: string; name: string }[]>([]);
  const { awareness } = line;
  useEffect(() => {
    const look = () => {
      const found = new Map<string, string>();
      for (const { user } of awareness.getStates().values() as Iterable<Caret>) if (user?.id && user.name && user.id !== me) found.set(user.id, user.name);
      setPeople((before) =>
        before.length === found.size && before.every(({ id }) => found.has(id)) ? before : [...found].map(([id, name]) => ({ id, name })),
      );
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [awareness, me]);
  if (!people.length) return null;
  return (
    <ul className={styles.writers} aria-label={t('writing')}>
      {people.map(({ id, name }) => (
        <li key={id}>
          <PersonAvatar id={id} name={name} size="small" label={name} />
        </li>
      ))}
    </ul>
  );
}

/** The browser asks before it closes a tab that holds words which nobody else has. */
function useLeaveGuard(line: WritingLine): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (line.unsent) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [line]);
}
