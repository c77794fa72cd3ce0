import { IconPencil, IconX } from '@tabler/icons-react';
import parts from '../../boards/parts.module.css';
import styles from '../adoptions.module.css';
import type { Adaptation, RemovedAdaptation } from '../terms.js';
import { useAdoptionWords } from '../words.js';
import { furtherFields, useCodes, type CodeField } from './codes.js';

interface AdaptationsProps {
  rows: readonly Adaptation[];
  onEdit(adaptation: Adaptation): void;
  onRemove(id: string): void;
}

/** What is done otherwise, each with all that was said of it. */
export function Adaptations({ rows, onEdit, onRemove }: AdaptationsProps) {
  const t = useAdoptionWords();
  const codes = useCodes();
  const nameOf = (field: CodeField, key: string | null | undefined) => codes[field].find((one) => one.key === key)?.name;
  const said = (row: Adaptation) => [
    nameOf('changed', row.changed),
    row.fidelity === 'unknown' ? undefined : t(row.fidelity === 'core_kept' ? 'coreKept' : 'coreChanged'),
    ...furtherFields.map((field) => nameOf(field, row[field])),
  ];
  const button = `${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`;
  return (
    <ul className={styles.adaptations}>
      {rows.map((row) => (
        <li key={row.id}>
          <div>
            <p>{row.text}</p>
            <span className={parts.hint}>{said(row).filter(Boolean).join(' · ')}</span>
          </div>
          <span className={styles.rowActs}>
            {row.viewerCan.includes('editAdaptation') ? (
              <button type="button" className={button} aria-label={t('editAdaptation', { text: row.text })} onClick={() => onEdit(row)}>
                <IconPencil size={16} stroke={1.75} aria-hidden="true" />
              </button>
            ) : null}
            {row.viewerCan.includes('removeAdaptation') ? (
              <button type="button" className={button} aria-label={t('removeAdaptation', { text: row.text })} onClick={() => onRemove(row.id)}>
                <IconX size={16} stroke={1.75} aria-hidden="true" />
              </button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What was taken away, each with the way back. */
export function RemovedAdaptations({ rows, onRestore }: { rows: readonly RemovedAdaptation[]; onRestore(id: string): void }) {
  const t = useAdoptionWords();
  return (
    <details className={styles.further}>
      <summary>{t('adaptRemoved', { count: rows.length })}</summary>
      <ul className={`${styles.adaptations} ${styles.removed}`}>
        {rows.map(({ id, text, viewerCan }) => (
          <li key={id}>
            <p>{text}</p>
            {viewerCan.includes('restoreAdaptation') ? (
              <button type="button" className={`${parts.btn} ${parts.small}`} aria-label={t('restoreAdaptation', { text })} onClick={() => onRestore(id)}>
                {t('restore')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
