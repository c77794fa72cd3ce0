import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import parts from '../boards/parts.module.css';
import type { Commitment, Tactic } from '../generated/rows.js';
import { later } from '../shell/later.js';
import { useLoad, useRows } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import { CommitmentItem } from './commitment-item.js';
import { commitmentsDocument } from './documents.js';
import styles from './commitments.module.css';
import { useCommitmentWords } from './words.js';

const CommitmentDialog = lazy(later(() => import('./commitment-dialog.js')));

/** What goes on first, what is over last. */
export const inOrder = (a: Commitment, b: Commitment): number => {
  const key = (one: Commitment) => `${one.state === 'ended' || one.state === 'declined' ? 1 : 0} ${one.title} ${one.id}`;
  return key(a) < key(b) ? -1 : 1;
};

/** The promises that come back and serve a tactic. */
export default function TacticCommitments({ tactic, may }: { tactic: Tactic; may: boolean }) {
  const t = useCommitmentWords();
  useLoad(commitmentsDocument, { input: { tacticId: tactic.id } });
  const links = useRows('commitment_link', 'tacticId', tactic.id);
  const held = useRows('commitment');
  const [adding, setAdding] = useState(false);
  const shown = useMemo(() => {
    const ids = new Set(links.filter((link) => link.archivedAt === null).map((link) => link.commitmentId));
    return held.filter((one) => ids.has(one.id) && one.archivedAt === null).sort(inOrder);
  }, [links, held]);
  if (!shown.length && !may) return null;
  return (
    <section className={drawer.section} aria-label={t('commitments')}>
      <div className={drawer.sectionHead}>
        <h2>{t('commitments')}</h2>
        {shown.length > 0 && <span className={parts.count}>{shown.length}</span>}
      </div>
      {!shown.length && <p className={parts.hint}>{t('commitmentsHint')}</p>}
      <ul className={styles.list}>
        {shown.map((commitment) => (
          <CommitmentItem key={commitment.id} commitment={commitment} />
        ))}
      </ul>
      {may && (
        <div>
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setAdding(true)}>
            <IconPlus size={14} aria-hidden="true" />
            {t('add')}
          </button>
        </div>
      )}
      <Suspense>{adding && <CommitmentDialog teamId={tactic.teamId} tacticId={tactic.id} onClose={() => setAdding(false)} />}</Suspense>
    </section>
  );
}
