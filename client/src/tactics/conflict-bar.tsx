import { IconAlertTriangle } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import { openDialog } from '../shell/dialogs.js';
import { useFieldText } from '../shell/field-text.js';
import { useRow, useSync } from '../sync/index.js';
import styles from './drawer.module.css';
import { useTacticWords } from './words.js';

/** Somebody changed the same fields: both texts are kept until the person chooses. */
export function ConflictBar({ id }: { id: string }) {
  const { conflicts } = useSync();
  const mine = conflicts.filter((conflict) => conflict.id === id);
  return mine.map((conflict) => <OneBar key={conflict.act} conflict={conflict} />);
}

function OneBar({ conflict }: { conflict: ReturnType<typeof useSync>['conflicts'][number] }) {
  const t = useTacticWords();
  const fields = useFieldText();
  const { changedBy } = conflict.theirs;
  const row = useRow('tactic', conflict.id);
  const person = useRow('person', typeof changedBy === 'string' ? changedBy : row?.changedBy);
  const names = conflict.fields.map((field) => fields.name(field)).join(', ');
  return (
    <div className={`${parts.notice} ${styles.bar} ${styles.conflict}`} role="alert">
      <b>
        <IconAlertTriangle size={16} aria-hidden="true" />
        {t('conflict', { name: person?.displayName ?? t('somebody'), fields: names })}
      </b>
      <span className={styles.barActs}>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => openDialog('conflicts')}>
          {t('conflictView')}
        </button>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => conflict.resolve(conflict.mine)}>
          {t('conflictMine')}
        </button>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => conflict.discard()}>
          {t('conflictTheirs')}
        </button>
      </span>
    </div>
  );
}
