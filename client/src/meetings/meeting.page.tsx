import { IconLink, IconMapPin } from '@tabler/icons-react';
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
import '../shell/handling.css';
import { useLoad, useRow } from '../sync/index.js';
import { Agenda, NothingToDecide } from './agenda/agenda.js';
import { AttendanceSheet } from './attendance/attendance.js';
import { meetingDocument } from './documents.js';
import { MeetingStateMark } from './marks.js';
import styles from './meetings.module.css';
import { MeetingDecisions, Promises } from './decisions/outcome.js';
import { Room, type RoomParts } from './attendance/room.js';
import { MeetingSteps, MeetingTools } from './steps.js';
import { useMeetingTimes } from './times.js';
import { useMeetingWords } from './words.js';

const Reviews = lazy(later(() => import('../after-action/about-reviews.js').then(({ MeetingReviews }) => ({ default: MeetingReviews }))));
const Conversation = lazy(later(() => import('../comments/conversation.js')));
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
  if (meeting) return <Opened key={meeting.id} meeting={meeting} can={can} />;
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
  const [editing, setEditing] = useState(false);
  const steps = { meeting, can, onEdit: () => setEditing(true) };
  return (
    <Page>
      <PageHead title={meeting.title} acts={<MeetingSteps {...steps} />}>
        <Facts meeting={meeting} />
      </PageHead>
      <div className={styles.tools}>
        <MeetingStateMark meeting={meeting} pill />
        <span data-handling={meeting.handling}>{meeting.handling}</span>
        <AudienceControl kind="meeting" id={meeting.id} may={can.has('editMeeting')} />
        <Approved meeting={meeting} />
        <MeetingTools {...steps} />
      </div>
      <Room meeting={meeting} parts={partsOf(meeting, can)} />
      <Suspense>{editing && <MeetingForm teamId={meeting.teamId} meeting={meeting} onClose={() => setEditing(false)} />}</Suspense>
    </Page>
  );
}

function partsOf(meeting: Meeting, can: ReadonlySet<string>): RoomParts {
  const { id, teamId, state } = meeting;
  const minutes = <Minutes meetingId={id} teamId={teamId} closed={state === 'held' || state === 'approved'} locked={state === 'approved'} />;
  return {
    agenda: (
      <>
        <NothingToDecide meeting={meeting} can={can} />
        <Agenda meeting={meeting} can={can} />
      </>
    ),
    ...(meeting.state !== 'cancelled' && { minutes: <Suspense fallback={<Loading />}>{minutes}</Suspense> }),
    outcome: (
      <>
        <Promises meeting={meeting} can={can} />
        <MeetingDecisions meeting={meeting} can={can} />
        <Suspense>
          <Reviews meeting={meeting} />
        </Suspense>
        <Suspense>
          <Conversation kind="meeting" id={meeting.id} teamId={meeting.teamId} audience={meeting.audience} />
        </Suspense>
      </>
    ),
    people: <AttendanceSheet meeting={meeting} can={can} />,
  };
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
