import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import parts from '../boards/parts.module.css';
import { Loading } from '../shell/notices.js';
import { Page, PageHead, Sheet } from '../shell/sheet.js';
import { chooseTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useLoad, useRow } from '../sync/index.js';
import { CommitmentItem } from './commitment-item.js';
import styles from './commitments.module.css';
import { commitmentDocument } from './documents.js';
import { useCommitmentWords } from './words.js';

/** One promise that comes back, with its dates: where the calendar leads to. */
export default function CommitmentPage() {
  const t = useCommitmentWords();
  const { commitmentId = '' } = useParams();
  const commitment = useRow('commitment', commitmentId);
  const { loading } = useLoad(commitmentDocument, { id: commitmentId });
  const teamId = commitment?.teamId;
  useTitle(commitment?.title);
  useEffect(() => {
    if (teamId) chooseTeam(teamId);
  }, [teamId]);
  if (!commitment && loading) return <Loading />;
  const back = (
    <Link className={parts.btn} to="/action-items">
      {t('toItems')}
    </Link>
  );
  if (!commitment || commitment.archivedAt)
    return (
      <Page>
        <PageHead title={t('goneTitle')}>{t('goneText')}</PageHead>
        <p>{back}</p>
      </Page>
    );
  return (
    <Page>
      <PageHead title={commitment.title} acts={back}>
        {commitment.why}
      </PageHead>
      <Sheet title={t('standsHere')}>
        <ul className={`${styles.list} ${styles.sheetList}`}>
          <CommitmentItem commitment={commitment} />
        </ul>
      </Sheet>
    </Page>
  );
}
