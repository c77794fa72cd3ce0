import { IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import panel from '../boards/panel.module.css';
import parts from '../boards/parts.module.css';
import styles from './drawer.module.css';
import type { PastAct } from './past.js';
import type { HistoryOf } from './use-history.js';

interface HistoryFrameProps {
  says: { readonly title: string; readonly hint?: string; readonly loading?: string; readonly older: string };
  history: HistoryOf;
  /** The line of one act. */
  children(act: PastAct): ReactNode;
}

/** What was done with a thing, line by line, the newest first. */
export function HistoryFrame({ says, history: { acts, error, older }, children }: HistoryFrameProps) {
  return (
    <section className={styles.section} aria-label={says.title}>
      <div className={styles.sectionHead}>
        <h2>{says.title}</h2>
        {says.hint && <span className={`${parts.hint} ${parts.push}`}>{says.hint}</span>}
      </div>
      {error && (
        <p className={parts.hint} role="status">
          {error}
        </p>
      )}
      {!acts && !error && says.loading && <p className={parts.hint}>{says.loading}</p>}
      <ul className={panel.feed}>{acts?.map(children)}</ul>
      {older && (
        <div>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={older}>
            {says.older}
          </button>
        </div>
      )}
    </section>
  );
}

interface ChangedFieldProps {
  name: string;
  before: string;
  after: string;
  /** Where the earlier value can be brought back. */
  back: { readonly words: string; readonly label: string; bring(): void } | undefined;
  problem: string | undefined;
}

/** What stood in a field, and what it says since. */
export function ChangedField({ name, before, after, back, problem }: ChangedFieldProps) {
  return (
    <li>
      <span className={parts.label}>{name}</span>
      <del>{before}</del>
      <ins>{after}</ins>
      {back && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} aria-label={back.label} onClick={back.bring}>
          <IconRestore size={14} aria-hidden="true" />
          {back.words}
        </button>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
