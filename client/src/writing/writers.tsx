import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp, IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { PersonAvatar } from '../shell/avatar.js';
import { WritingLine, type LineView } from './line.js';
import { useWritingWords } from './words.js';
import styles from './writing.module.css';

const standings = { opening: undefined, saved: IconCloudCheck, saving: IconCloudUp, offline: IconCloudOff, lost: IconAlertTriangle, gone: undefined } as const;

/** How what I typed stands: kept, on its way, or on this screen alone. `locked` says why nobody writes. */
export function Standing({ view, locked, opening }: { view: LineView; locked?: string | undefined; opening: string }) {
  const t = useWritingWords();
  const closed = locked !== undefined && view.standing !== 'lost';
  const Glyph = closed ? IconLock : standings[view.standing];
  const text = closed
    ? locked
    : view.standing === 'opening' || view.standing === 'gone'
      ? opening
      : view.standing === 'saved' && !view.writes
        ? t('reading')
        : t(view.standing);
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
export function Writers({ line, me }: { line: WritingLine; me: string }) {
  const t = useWritingWords();
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
export function useLeaveGuard(line: WritingLine | undefined): void {
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (line?.unsent) event.preventDefault();
    };
    window.addEventListener('beforeunload', guard);
    return () => window.removeEventListener('beforeunload', guard);
  }, [line]);
}

/** The line to a thing's shared text, open as long as the screen shows it. */
export function useLine(kind: string, id: string): WritingLine | undefined {
  const [line, setLine] = useState<WritingLine>();
  useEffect(() => {
    const opened = new WritingLine(kind, id);
    setLine(opened);
    return () => opened.close();
  }, [kind, id]);
  return line;
}
