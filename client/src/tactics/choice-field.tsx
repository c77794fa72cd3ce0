import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import { useWords } from '../shell/words.js';
import { SavedMark } from './field.js';
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

/** A day, saved on leaving it or on Enter. */
export function DateField({ tacticId, field, label, value, may, shown }: DateFieldProps) {
  const id = useId();
  const { state, problem, save } = useTacticSave(tacticId);
  const [text, setText] = useState<string>();
  const t = useWords('tactic');
  const finish = () => {
    if (text !== undefined && text !== (value ?? '')) void save({ [field]: text || null }).then((took) => took && setText(undefined));
    else setText(undefined);
  };
  return (
    <div className={styles.field}>
      <span className={styles.head}>
        <label className={parts.label} htmlFor={may ? id : undefined}>
          {label}
        </label>
        <SavedMark state={state} />
      </span>
      {may ? (
        <input
          id={id}
          type="date"
          className={styles.quiet}
          data-empty={!(text ?? value) || undefined}
          value={text ?? value ?? ''}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => event.key === 'Enter' && finish()}
        />
      ) : (
        <p>{value ? shown : <span className={parts.hint}>{t('notRecorded')}</span>}</p>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
