import { useState, type FormEvent, type ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { Performed } from '../sync/index.js';
import { Words } from '../tasks/form-parts.js';
import forms from '../tasks/forms.module.css';
import { useCommitmentWords } from './words.js';

interface SmallFormProps {
  label: string;
  ask: string;
  hint?: string;
  required?: boolean;
  /** Above the words. */
  children?: ReactNode;
  onSend(words: string): Performed<unknown>;
  onClose(): void;
}

/** One act that needs a word from the person, where its button stood. */
export function SmallForm({ label, ask, hint, required = false, children, onSend, onClose }: SmallFormProps) {
  const t = useCommitmentWords();
  const tell = useTell();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<string>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (required && !words.trim()) return setProblem(t('reasonNeeded'));
    const { done } = onSend(words.trim());
    done.then(onClose, (refused: unknown) => setProblem(tell(refused)));
  };
  return (
    <form
      className={forms.actForm}
      aria-label={label}
      onSubmit={send}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
      <Words label={ask} {...(hint && { hint })} value={words} onChange={setWords} rows={1} focus={!children} />
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <div className={forms.formActs}>
        <button type="submit" className={`${parts.btn} ${parts.small}`}>
          {label}
        </button>
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={onClose}>
          {t('back')}
        </button>
      </div>
    </form>
  );
}
