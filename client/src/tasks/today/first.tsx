import { useState } from 'react';
import parts from '../../boards/parts.module.css';
import { useTaskWords } from '../words.js';

/** A button for one hidden row would take as much room as the row. */
const worthHiding = 2;

interface First<Row> {
  readonly shown: readonly Row[];
  /** How many there are, if some are hidden or could be. */
  readonly of: number | undefined;
  readonly all: boolean;
  toggle(): void;
}

/** The first of many rows. What was shown stays when others come before it: somebody may be writing in it. */
export function useFirst<Row extends { readonly id: string }>(rows: readonly Row[], first = rows.length): First<Row> {
  const [all, setAll] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const folds = rows.length >= first + worthHiding;
  const shown = folds && !all ? rows.filter(({ id }, at) => at < first || kept.has(id)) : rows;
  if (shown.some(({ id }) => !kept.has(id))) setKept(new Set([...kept, ...shown.map(({ id }) => id)]));
  const toggle = () => {
    setAll(!all);
    if (all) setKept(new Set());
  };
  return { shown, of: folds ? rows.length : undefined, all, toggle };
}

/** Below the first rows, where there are more. */
export function ShowAll({ title, rows: { of, all, toggle } }: { title: string; rows: First<unknown> }) {
  const t = useTaskWords();
  if (of === undefined) return null;
  return (
    <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} aria-expanded={all} onClick={toggle}>
      {all ? t('showFewer') : t('showAll', { all: of })}
      <span className={parts.hidden}>: {title}</span>
    </button>
  );
}
