import { useState } from 'react';
import { leavesByEscape } from '../shell/escape.js';
import parts from './parts.module.css';

interface LineEditorProps {
  label: string;
  save: string;
  text: string;
  longest: number;
  className: string | undefined;
  onKeep(text: string): void;
  onClose(): void;
}

/** One line of a list in its place. Enter keeps what was typed, Escape leaves it as it was. */
export function LineEditor({ label, save, text, longest, className, onKeep, onClose }: LineEditorProps) {
  const [typed, setTyped] = useState(text);
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        const next = typed.trim();
        onClose();
        if (next && next !== text) onKeep(next);
      }}
      onKeyDown={leavesByEscape(onClose)}
    >
      <input className={parts.field} aria-label={label} value={typed} maxLength={longest} autoFocus onChange={(event) => setTyped(event.currentTarget.value)} />
      <button type="submit" className={`${parts.btn} ${parts.small}`}>
        {save}
      </button>
    </form>
  );
}

interface LinesFieldProps {
  label: string;
  text: string;
  invalid?: boolean;
  onChange(text: string): void;
  onAdd(): void;
}

/** Where lines are typed or pasted: Enter adds them, Shift and Enter begin the next one. */
export function LinesField({ label, text, invalid, onChange, onAdd }: LinesFieldProps) {
  return (
    <textarea
      className={parts.field}
      rows={1}
      aria-label={label}
      placeholder={label}
      aria-invalid={invalid || undefined}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onAdd();
      }}
    />
  );
}
