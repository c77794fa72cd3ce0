import { useId, useMemo } from 'react';
import { useLivingSeats } from '../audience/names.js';
import parts from '../boards/parts.module.css';
import { isoDay } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { store } from '../sync/index.js';
import styles from './forms.module.css';

export function Words({ label, hint, value, onChange, rows = 2, limit = 1000, focus = false }: WordsProps) {
  const id = useId();
  return (
    <div className={parts.control}>
      <label className={parts.name} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className={parts.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        id={id}
        className={parts.field}
        rows={rows}
        maxLength={limit}
        value={value}
        autoFocus={focus}
        data-autofocus={focus || undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

interface WordsProps {
  label: string;
  hint?: string | undefined;
  value: string;
  rows?: number;
  limit?: number;
  focus?: boolean;
  onChange(text: string): void;
}

export function DayField({ label, value, focus = false, onChange }: { label: string; value: string; focus?: boolean; onChange(day: string): void }) {
  return (
    <label className={parts.control}>
      <span className={parts.name}>{label}</span>
      <input
        type="date"
        className={`${parts.field} ${styles.dayField}`}
        min={isoDay()}
        value={value}
        autoFocus={focus}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}

interface SelectProps {
  label: string;
  hint?: string | undefined;
  value: string;
  empty?: string;
  options: readonly { key: string; name: string }[];
  focus?: boolean;
  onChange(value: string): void;
}

export function Select({ label, hint, value, empty, options, focus = false, onChange }: SelectProps) {
  return (
    <label className={parts.control}>
      <span className={parts.name}>{label}</span>
      {hint && <span className={parts.hint}>{hint}</span>}
      <select className={parts.field} value={value} autoFocus={focus} onChange={(event) => onChange(event.currentTarget.value)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who is seated for an organization on a team, by name. */
export function useColleagues(teamId: string, organizationId: string): readonly { key: string; name: string }[] {
  const seats = useLivingSeats(teamId);
  const me = useMe().person.id;
  return useMemo(() => {
    const ids = new Set(seats.flatMap((seat) => (seat.organizationId === organizationId && seat.holderId ? [seat.holderId] : [])));
    return [...ids]
      .map((key) => ({ key, name: store.get('person', key)?.displayName ?? '…' }))
      .sort((a, b) => Number(b.key === me) - Number(a.key === me) || a.name.localeCompare(b.name));
  }, [seats, organizationId, me]);
}
