import { IconChevronDown } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import { SavedMark, Shown } from './field.js';
import styles from './field.module.css';
import { useTacticSave, type TacticChange } from './saving.js';

interface ChoiceFieldProps {
  tacticId: string;
  field: keyof TacticChange;
  label: string;
  value: string | null;
  may: boolean;
  options: readonly { key: string; name: string }[];
  /** The word for no value; without it a value is needed. */
  empty?: string;
  children?: ReactNode;
}

/** One of a list, saved when chosen. */
export function ChoiceField({ tacticId, field, label, value, may, options, empty, children }: ChoiceFieldProps) {
  const id = useId();
  const { state, problem, save } = useTacticSave(tacticId);
  const name = options.find((option) => option.key === value)?.name;
  return (
    <div className={styles.field}>
      <span className={styles.head}>
        <label className={parts.label} htmlFor={may ? id : undefined}>
          {label}
        </label>
        <SavedMark state={state} />
      </span>
      {may ? (
        <QuietSelect>
          <select
            id={id}
            className={styles.quiet}
            data-empty={value === null || undefined}
            value={value ?? ''}
            onChange={(event) => void save({ [field]: event.currentTarget.value || null })}
          >
            {empty !== undefined && <option value="">{empty}</option>}
            {value !== null && name === undefined && <option value={value}>{value}</option>}
            {options.map((option) => (
              <option key={option.key} value={option.key}>
                {option.name}
              </option>
            ))}
          </select>
        </QuietSelect>
      ) : (
        <p>{name ?? value ?? <span className={parts.hint}>{empty}</span>}</p>
      )}
      {children}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

/** A select without a frame, so that a column of facts reads as text. */
export function QuietSelect({ children }: { children: ReactNode }) {
  return (
    <span className={styles.select}>
      {children}
      <IconChevronDown size={14} stroke={2} aria-hidden="true" />
    </span>
  );
}

interface DateFieldProps {
  tacticId: string;
  field: keyof TacticChange;
  label: string;
  value: string | null;
  may: boolean;
  shown: string;
}

/** A day in the words of the language; opened, it is a date field that saves on leaving it or on Enter. */
export function DateField({ tacticId, field, label, value, may, shown }: DateFieldProps) {
  const id = useId();
  const { state, problem, save } = useTacticSave(tacticId);
  const [text, setText] = useState<string>();
  const opener = useRef<HTMLButtonElement>(null);
  const editing = may && text !== undefined;
  const finish = (refocus: boolean) => {
    const day = text ?? '';
    setText(undefined);
    if (refocus) requestAnimationFrame(() => opener.current?.focus());
    if (day !== (value ?? '')) void save({ [field]: day || null }).then((took) => took || setText(day));
  };
  return (
    <div className={styles.field}>
      <span className={styles.head}>
        <label className={parts.label} htmlFor={editing ? id : undefined}>
          {label}
        </label>
        <SavedMark state={state} />
      </span>
      {editing ? (
        <input
          id={id}
          type="date"
          autoFocus
          className={`${parts.field} ${styles.editor}`}
          value={text}
          data-mantine-stop-propagation="true"
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => finish(false)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish(true);
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setText(undefined);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      ) : (
        <Shown opener={opener} label={label} value={value && shown} may={may} reading="fact" onOpen={() => setText(value ?? '')} />
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
