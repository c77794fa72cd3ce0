import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import parts from '../../boards/parts.module.css';
import { isoDay, useDates } from '../../shell/dates.js';
import { later } from '../../shell/later.js';
import styles from '../adoptions.module.css';
import { OutcomeMark } from '../marks.js';
import type { Report } from '../terms.js';
import { useAdoptionWords } from '../words.js';

const ReportDialog = lazy(later(() => import('./report-dialog.js')));

interface ReportsProps {
  adoptionId: string;
  title: string;
  reports: readonly Report[];
  reload(): void;
}

/** What the team said of how it went; who sees later that it went otherwise says so. */
export function Reports({ adoptionId, title, reports, reload }: ReportsProps) {
  const t = useAdoptionWords();
  const dates = useDates();
  const [editing, setEditing] = useState<Report>();
  const answered = reports.filter(({ state }) => state === 'answered');
  if (!answered.length) return null;
  return (
    <>
      <h3>{t('reports')}</h3>
      <ul className={styles.adaptations}>
        {answered.map((report) => {
          const day = report.answeredAt ? dates.day(isoDay(new Date(report.answeredAt))) : '';
          return (
            <li key={report.id}>
              <div>
                <span className={styles.reportHead}>
                  <OutcomeMark outcome={report.outcome} />
                  <span className={parts.hint}>
                    {[day, report.afterMonths ? t('afterMonths', { count: report.afterMonths }) : ''].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <p>{report.whatChanged}</p>
                {report.numbers ? <p className={parts.hint}>{report.numbers}</p> : null}
              </div>
              {report.viewerCan.includes('editReport') ? (
                <button
                  type="button"
                  className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
                  aria-label={t('editReport', { day })}
                  onClick={() => setEditing(report)}
                >
                  <IconPencil size={16} stroke={1.75} aria-hidden="true" />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Suspense>
        {editing ? <ReportDialog report={editing} adoptionId={adoptionId} title={title} onDone={reload} onClose={() => setEditing(undefined)} /> : null}
      </Suspense>
    </>
  );
}
