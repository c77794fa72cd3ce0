import { useState, type ReactNode } from 'react';
import { useTell } from '../boards/tell.js';
import type { Performed } from '../sync/index.js';
import { FormFrame } from '../tasks/form-frame.js';
import { Words } from '../tasks/form-parts.js';
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
  const send = () => {
    if (required && !words.trim()) return setProblem(t('reasonNeeded'));
    const { done } = onSend(words.trim());
    done.then(onClose, (refused: unknown) => setProblem(tell(refused)));
  };
  return (
    <FormFrame label={label} send={label} problem={problem} onSend={send} onClose={onClose}>
      {children}
      <Words label={ask} {...(hint && { hint })} value={words} onChange={setWords} rows={1} focus={!children} />
    </FormFrame>
  );
}
