import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLibraryWords } from '../library/words.js';
import { useShortcut } from '../shell/keys.js';
import styles from './lessons.module.css';
import type { Filtering } from './list.js';

const PAUSE = 200;

/** What is typed stands in the field at once; the address follows a moment later. */
export function SearchField({ filter, set }: Pick<Filtering, 'filter' | 'set'>) {
  const l = useLibraryWords();
  const said = filter.q ?? '';
  const [text, setText] = useState(said);
  const told = useRef(said);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', l('find'), () => field.current?.focus());
  useEffect(() => {
    // Cleared from elsewhere; what comes back from typing itself changes nothing.
    if (said !== told.current) setText(said);
    told.current = said;
  }, [said]);
  useEffect(() => {
    if (text === told.current) return undefined;
    const timer = window.setTimeout(() => {
      told.current = text;
      set('q', text);
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [text, set]);
  return (
    <div className={styles.find} role="search">
      <IconSearch size={18} stroke={1.75} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        maxLength={200}
        aria-label={l('find')}
        placeholder={l('findPlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </div>
  );
}
