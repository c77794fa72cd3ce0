import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useShortcut } from './keys.js';
import { useTyped } from './typed.js';
import styles from './words-field.module.css';

interface WordsFieldProps {
  /** What the address says. */
  value: string;
  label: string;
  placeholder: string;
  /** What the key "/" is said to do in the list of shortcuts. */
  shortcut: string;
  onChange(text: string): void;
}

/** The field above a list that is searched by words. */
export function WordsField({ value, label, placeholder, shortcut, onChange }: WordsFieldProps) {
  const [text, type] = useTyped(value, onChange);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', shortcut, () => field.current?.focus());
  return (
    <div className={styles.field} role="search">
      <IconSearch size={18} stroke={1.75} aria-hidden="true" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
