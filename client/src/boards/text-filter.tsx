import { useEffect, useRef } from 'react';
import { useTyped } from '../shell/typed.js';
import { useWords } from '../shell/words.js';
import parts from './parts.module.css';

interface TextFilterProps {
  /** What the address says. */
  value: string;
  onChange(text: string): void;
}

/** The words to look for. */
export function TextFilter({ value, onChange }: TextFilterProps) {
  const t = useWords('board');
  const [text, type] = useTyped(value, onChange);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <label className={parts.control}>
      <span className={parts.name}>{t('facetText')}</span>
      <input
        ref={field}
        className={parts.field}
        type="search"
        value={text}
        placeholder={t('textPlaceholder')}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </label>
  );
}
