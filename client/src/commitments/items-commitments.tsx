import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import parts from '../boards/parts.module.css';
import { later } from '../shell/later.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useLoad, useRows } from '../sync/index.js';
import { commitmentMatcher, type TaskFilter } from '../tasks/filter.js';
import { useTaskWords } from '../tasks/words.js';
import { CommitmentItem } from './commitment-item.js';
import { commitmentsDocument } from './documents.js';
import { useStanding } from './standing.js';
import { inOrder } from './tactic-commitments.js';
import styles from './commitments.module.css';
import { useCommitmentWords } from './words.js';

const CommitmentDialog = lazy(later(() => import('./commitment-dialog.js')));

/** Below the table of items: what the team promised that comes back, as far as the filter of the page leaves it. */
export default function ItemsCommitments({ teamId, filter }: { teamId: string; filter: TaskFilter }) {
  const t = useCommitmentWords();
  const ofItems = useTaskWords();
  const standing = useStanding();
  useLoad(commitmentsDocument, { input: { teamId } });
  const held = useRows('commitment', 'teamId', teamId);
  const [adding, setAdding] = useState(false);
  const shown = useMemo(() => held.filter(commitmentMatcher(filter, standing.isMine)).sort(inOrder), [held, filter, standing]);
  const some = held.some((one) => one.archivedAt === null);
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
        <Empty>{some ? ofItems('nothingFound') : t('commitmentsHint')}</Empty>
      )}
      <Suspense>{adding && <CommitmentDialog teamId={teamId} onClose={() => setAdding(false)} />}</Suspense>
    </Sheet>
  );
}
