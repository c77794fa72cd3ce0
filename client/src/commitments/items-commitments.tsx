import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import parts from '../boards/parts.module.css';
import { later } from '../shell/later.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useLoad, useRows } from '../sync/index.js';
import { CommitmentItem } from './commitment-item.js';
import { commitmentsDocument } from './documents.js';
import { inOrder } from './tactic-commitments.js';
import styles from './commitments.module.css';
import { useCommitmentWords } from './words.js';

const CommitmentDialog = lazy(later(() => import('./commitment-dialog.js')));

/** Below the table of items: what the team promised that comes back. */
export default function ItemsCommitments({ teamId }: { teamId: string }) {
  const t = useCommitmentWords();
  useLoad(commitmentsDocument, { input: { teamId } });
  const held = useRows('commitment', 'teamId', teamId);
  const [adding, setAdding] = useState(false);
  const shown = useMemo(() => held.filter((one) => one.archivedAt === null).sort(inOrder), [held]);
  return (
    <Sheet
      title={t('commitments')}
      count={shown.length}
      side={
        <button type="button" className={`${parts.btn} ${parts.small} ${parts.push}`} onClick={() => setAdding(true)}>
          <IconPlus size={14} aria-hidden="true" />
          {t('add')}
        </button>
      }
    >
      {shown.length ? (
        <ul className={`${styles.list} ${styles.sheetList}`}>
          {shown.map((commitment) => (
            <CommitmentItem key={commitment.id} commitment={commitment} />
          ))}
        </ul>
      ) : (
        <Empty>{t('commitmentsHint')}</Empty>
      )}
      <Suspense>{adding && <CommitmentDialog teamId={teamId} onClose={() => setAdding(false)} />}</Suspense>
    </Sheet>
  );
}
