import { lazy, Suspense, useState } from 'react';
import parts from '../boards/parts.module.css';
import type { ReportsDueQuery } from '../generated/graphql.js';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { ask, useLoad } from '../sync/index.js';
import { DeskRow, Rows } from '../tasks/today/desk-row.js';
import styles from './adoptions.module.css';
import { reportsDueDocument, skipReportDocument } from './documents.js';
import { ReasonDialog } from './reason-dialog.js';
import { useAdoptionsAgain } from './terms.js';
import { useAdoptionWords } from './words.js';

const ReportDialog = lazy(later(() => import('./reporting/report-dialog.js')));
type Due = ReportsDueQuery['today']['reports'][number];

/** On Today: what the clock asks of who leads the team, or took the lesson over. */
export default function TodayReports() {
  const t = useAdoptionWords();
  const { data, reload } = useLoad(reportsDueDocument, {});
  useAdoptionsAgain(reload);
  return <Rows title={t('reportsDue')} hint={t('reportsDueHint')} rows={data?.today.reports ?? []} row={(due) => <DueRow due={due} reload={reload} />} />;
}

function DueRow({ due, reload }: { due: Due; reload(): void }) {
  const t = useAdoptionWords();
  const dates = useDates();
  const [asking, setAsking] = useState<'report' | 'skip'>();
  const { adoption } = due;
  const title = adoption?.edition?.title ?? t('lessonGone');
  const close = () => setAsking(undefined);
  return (
    <DeskRow
      title={title}
      from={
        <>
          <span>{adoption?.teamName}</span>
          {due.afterMonths ? <span>{t('afterMonths', { count: due.afterMonths })}</span> : null}
          {due.dueOn ? <span>{t('byDay', { day: dates.day(due.dueOn) })}</span> : null}
        </>
      }
    >
      <div className={styles.acts}>
        <button type="button" className={`${parts.btn} ${parts.main} ${parts.small}`} onClick={() => setAsking('report')}>
          {t('report')}
          <span className={parts.hidden}>: {title}</span>
        </button>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setAsking('skip')}>
          {t('skip')}
          <span className={parts.hidden}>: {title}</span>
        </button>
      </div>
      {asking === 'report' && adoption ? (
        <Suspense>
          <ReportDialog reportId={due.id} adoptionId={adoption.id} title={title} onDone={reload} onClose={close} />
        </Suspense>
      ) : null}
      {asking === 'skip' ? (
        <ReasonDialog
          title={t('skipTitle')}
          send={(act, reason) => ask(skipReportDocument, { act, input: { id: due.id, reason } })}
          onDone={reload}
          onClose={close}
        />
      ) : null}
    </DeskRow>
  );
}
