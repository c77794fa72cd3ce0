import { IconFileTypePdf, IconLink, IconMapPin, IconPencil, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { AudienceControl } from '../audience/control.js';
import parts from '../boards/parts.module.css';
import type { Meeting } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Page, PageHead } from '../shell/sheet.js';
import { chooseTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useLanguage } from '../shell/words.js';
import '../shell/handling.css';
import { useLoad, useRow } from '../sync/index.js';
import { Agenda, NothingToDecide } from './agenda.js';
import { AttendanceSheet } from './attendance.js';
import { Closing } from './closing.js';
import { meetingDocument } from './documents.js';
import { MeetingStateMark } from './marks.js';
import styles from './meetings.module.css';
import { MeetingDecisions, Promises } from './outcome.js';
import { useMeetingTimes } from './times.js';
import { useMeetingWords } from './words.js';

const MeetingForm = lazy(later(() => import('./meeting-form.js')));
// The editor is as large as the rest of the page.
const Minutes = lazy(later(() => import('../minutes/minutes.js')));

/** One meeting, before, during and after it. */
export default function MeetingPage() {
  const t = useMeetingWords();
  const { meetingId = '' } = useParams();
  const meeting = useRow('meeting', meetingId);
  const { data, loading } = useLoad(meetingDocument, { id: meetingId }, { again: meeting?.version });
  useTitle(meeting?.title);
  useEffect(() => {
    if (meeting) chooseTeam(meeting.teamId);
  }, [meeting]);
  const said = data?.meeting?.viewerCan;
  const can = useMemo(() => new Set(said ?? []), [said]);
  if (meeting) return <Opened meeting={meeting} can={can} />;
  if (loading) return <Loading />;
  return (
    <Page>
      <PageHead title={t('goneTitle')}>{t('goneText')}</PageHead>
      <p>
        <Link className={parts.btn} to="/meetings">
          {t('toMeetings')}
        </Link>
      </p>
    </Page>
  );
}

function Opened({ meeting, can }: { meeting: Meeting; can: ReadonlySet<string> }) {
  const t = useMeetingWords();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  return (
    <Page>
      <PageHead title={meeting.title} acts={<Closing meeting={meeting} can={can} />}>
        <Facts meeting={meeting} />
      </PageHead>
      <div className={styles.tools}>
        <MeetingStateMark meeting={meeting} pill />
        <AudienceControl kind="meeting" id={meeting.id} may={can.has('editMeeting')} />
        <span data-handling={meeting.handling}>{meeting.handling}</span>
        <Approved meeting={meeting} />
        <span className={styles.push}>
          {can.has('editMeeting') && (
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => setEditing(true)}>
              <IconPencil size={16} aria-hidden="true" />
              {t('edit')}
            </button>
          )}
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => window.print()}>
            <IconPrinter size={16} aria-hidden="true" />
            {t('print')}
          </button>
          <a
            className={`${parts.btn} ${parts.ghost} ${parts.small}`}
            href={`/meetings/${meeting.id}/minutes.pdf?language=${language}`}
            target="_blank"
            rel="noreferrer"
          >
            <IconFileTypePdf size={16} aria-hidden="true" />
            {t('pdf')}
          </a>
        </span>
      </div>
      <NothingToDecide meeting={meeting} can={can} />
      <div className={styles.columns}>
        <div>
          <Agenda meeting={meeting} can={can} />
          <Suspense fallback={<Loading />}>
            {meeting.state !== 'cancelled' && <Minutes meetingId={meeting.id} teamId={meeting.teamId} locked={meeting.state === 'approved'} />}
          </Suspense>
          <Promises meeting={meeting} can={can} />
        </div>
        <div>
          <MeetingDecisions meeting={meeting} can={can} />
          <AttendanceSheet meeting={meeting} can={can} />
        </div>
      </div>
      <Suspense>{editing && <MeetingForm teamId={meeting.teamId} meeting={meeting} onClose={() => setEditing(false)} />}</Suspense>
    </Page>
  );
}

function Facts({ meeting }: { meeting: Meeting }) {
  const t = useMeetingWords();
  const times = useMeetingTimes();
  return (
    <>
      <span className={styles.when}>{times.span(meeting)}</span>
      {meeting.place && (
        <span className={styles.where}>
          <IconMapPin size={14} stroke={1.75} aria-hidden="true" />
          {meeting.place}
        </span>
      )}
      {meeting.link && (
        <a className={styles.where} href={meeting.link} target="_blank" rel="noreferrer noopener">
          <IconLink size={14} stroke={1.75} aria-hidden="true" />
          {t('join')}
        </a>
      )}
      {meeting.purpose && <span className={styles.purpose}>{meeting.purpose}</span>}
    </>
  );
}

function Approved({ meeting }: { meeting: Meeting }) {
  const t = useMeetingWords();
  const dates = useDates();
  if (meeting.state === 'approved' && meeting.approvedAt && meeting.approvedByName)
    return <span className={parts.hint}>{t('approvedBy', { name: meeting.approvedByName, when: dates.dayTime(meeting.approvedAt) })}</span>;
  return meeting.sentAt ? <span className={parts.hint}>{t('sent', { when: dates.ago(meeting.sentAt) })}</span> : null;
}
