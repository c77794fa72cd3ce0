import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useLibraryWords } from '../library/words.js';
import { useShortcut } from '../shell/keys.js';
import { useTyped } from '../shell/typed.js';
import styles from './lessons.module.css';
import type { Filtering } from './list.js';

/** Words in the lessons, by the same rules as in the search of everything. */
export function SearchField({ filter, set }: Pick<Filtering, 'filter' | 'set'>) {
  const l = useLibraryWords();
  const [text, type] = useTyped(filter.q ?? '', (words) => set('q', words));
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', l('find'), () => field.current?.focus());
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
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
