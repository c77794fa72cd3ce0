import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Sheet } from '../../shell/sheet.js';
import styles from './desk.module.css';
import { ShowAll, useFirst } from './first.js';

interface DeskRowProps {
  title: string;
  /** Where the whole of it is; absent: it has no page of its own. */
  address?: string | undefined;
  from: ReactNode;
  /** The acts at its side; a form takes the whole width below. */
  children: ReactNode;
}

/** Something that waits on Today: what, from whom, and what can be done with it right there. */
export function DeskRow({ title, address, from, children }: DeskRowProps) {
  return (
    <article className={styles.deskRow}>
      <div>
        <h3>{address ? <Link to={address}>{title}</Link> : title}</h3>
        <div className={styles.from}>{from}</div>
      </div>
      {children}
    </article>
  );
}

interface RowsProps<Row> {
  title: string;
  /** A sentence about why this is here. */
  hint?: string;
  rows: readonly Row[];
  /** How many stand there until somebody asks for all; absent: each of them waits for me. */
  first?: number;
  row(one: Row): ReactNode;
}

/** A sheet of alike rows; one that holds nothing stays away. */
export function Rows<Row extends { readonly id: string }>({ title, hint, rows, first, row }: RowsProps<Row>) {
  const firstRows = useFirst(rows, first);
  if (!rows.length) return null;
  return (
    <Sheet title={title} count={rows.length}>
      {hint && <p className={styles.hint}>{hint}</p>}
      {firstRows.shown.map((one) => (
        <Fragment key={one.id}>{row(one)}</Fragment>
      ))}
      {firstRows.of === undefined ? null : (
        <div className={styles.more}>
          <ShowAll title={title} rows={firstRows} />
        </div>
      )}
    </Sheet>
  );
}
