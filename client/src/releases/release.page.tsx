import { IconArrowLeft, IconWorld } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import parts from '../boards/parts.module.css';
import type { ReleasePageQuery } from '../generated/graphql.js';
import { LessonArticle } from '../lessons/reading/article.js';
import { Byline } from '../lessons/reading/byline.js';
import reading from '../lessons/reading/reading.module.css';
import { RelatedEditions } from '../lessons/related/list.js';
import { useAgainAfter } from '../notifications/again.js';
import { useDates } from '../shell/dates.js';
import '../shell/handling.css';
import { pageShown } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Page, PageHead } from '../shell/sheet.js';
import { useTitle } from '../shell/title.js';
import { useLoad, useRow } from '../sync/index.js';
import { About } from './about.js';
import { Answer, Given } from './answer.js';
import { Agreeing } from './agreeing.js';
import { releaseDocument } from './documents.js';
import styles from './releases.module.css';
import { StateLine } from './state-line.js';
import { ofReleases } from './standing.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import { useReleaseWords } from './words.js';

type Release = NonNullable<ReleasePageQuery['release']>;

/** What is to go to the network, as it will be read there, for those who are asked to agree. */
export default function ReleasePage() {
  const t = useReleaseWords();
  const { releaseId = '' } = useParams();
  const { data, loading, reload } = useLoad(releaseDocument, { id: releaseId });
  useAgainAfter(reload, ofReleases);
  const release = data?.release;
  useTitle(release?.title);
  if (release) return <Opened release={release} onChange={reload} />;
  if (loading && !data) return <Loading />;
  return (
    <Page>
      <PageHead title={t('goneTitle')}>{t('goneText')}</PageHead>
      <p>
        <Link className={parts.btn} to="/today">
          {t('back')}
        </Link>
      </p>
    </Page>
  );
}

function Opened({ release, onChange }: { release: Release; onChange(): void }) {
  const t = useReleaseWords();
  const dates = useDates();
  const team = useRow('team', release.teamId)?.name ?? '…';
  const [withdrawing, setWithdrawing] = useState(false);
  useEffect(pageShown, []);
  const standing = useRef<HTMLElement>(null);
  // The answer goes with its buttons: how it stands now is what comes next.
  const answered = () => {
    standing.current?.focus();
    onChange();
  };
  const lessonId = (release.lesson as { id: string } | null)?.id;
  const byline = (
    <Byline
      lesson={release}
      face={
        <span className={styles.globe}>
          <IconWorld size={18} stroke={1.75} aria-hidden="true" />
        </span>
      }
      name={t('toGoOut')}
      below={t('askedBy', { name: release.askedByName, when: dates.ago(release.askedAt) })}
      since={t('team', { team })}
    />
  );
  return (
    <div className={reading.whole}>
      <div className={reading.main}>
        <div className={reading.tools}>
          <Link className={`${parts.btn} ${parts.ghost} ${parts.small}`} to={lessonId ? `/lessons/${lessonId}` : '/today'}>
            <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
            {lessonId ? t('toLesson') : t('back')}
          </Link>
        </div>
        <LessonArticle lesson={release} byline={byline} after={<RelatedEditions editions={release.related} />} />
      </div>
      <aside className={reading.side} aria-label={t('page')}>
        {release.approvals.map((approval) =>
          approval.viewerCan.includes('agreeToRelease') ? <Answer key={approval.id} approval={approval} title={release.title} onAnswered={answered} /> : null,
        )}
        {release.approvals.map((approval) =>
          approval.viewerCan.includes('takeBackAgreement') ? <Given key={approval.id} approval={approval} onAnswered={answered} /> : null,
        )}
        <Agreeing approvals={release.approvals} ref={standing}>
          <StateLine release={release} />
          <div className={styles.acts}>
            {release.state === 'released' && release.editionId ? (
              <Link className={`${parts.btn} ${parts.small}`} to={`/library/${release.editionId}`}>
                {t('seeEdition')}
              </Link>
            ) : null}
            {release.viewerCan.includes('withdrawRelease') ? (
              <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => setWithdrawing(true)}>
                {t('withdraw')}
              </button>
            ) : null}
          </div>
        </Agreeing>
        <About release={release} team={team} />
      </aside>
      {withdrawing ? <WithdrawDialog release={release} onDone={onChange} onClose={() => setWithdrawing(false)} /> : null}
    </div>
  );
}
