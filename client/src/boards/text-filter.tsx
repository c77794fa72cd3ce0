import { useEffect, useRef, useState } from 'react';
import { useWords } from '../shell/words.js';
import parts from './parts.module.css';

const PAUSE = 150;

interface TextFilterProps {
  /** What the address says. */
  value: string;
  onChange(text: string): void;
}

/** The words to look for. The address follows a moment later: it changes too slowly to hold what is being typed. */
export function TextFilter({ value, onChange }: TextFilterProps) {
  const t = useWords('board');
  const [text, setText] = useState(value);
  const told = useRef(value);
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    // Cleared from elsewhere; what comes back from typing itself changes nothing.
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (text === told.current) return undefined;
    const timer = window.setTimeout(() => {
      told.current = text;
      latest.current(text);
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <label className={parts.control}>
      <span className={parts.name}>{t('facetText')}</span>
      <input
        ref={field}
        className={parts.field}
        type="search"
        value={text}
        placeholder={t('textPlaceholder')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}
