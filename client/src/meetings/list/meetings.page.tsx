import { IconBook2, IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import parts from '../../boards/parts.module.css';
import { useTell } from '../../boards/tell.js';
import type { Meeting } from '../../generated/rows.js';
import { useShortcut } from '../../shell/keys.js';
import { later } from '../../shell/later.js';
import { Loading } from '../../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../../shell/sheet.js';
import { useCurrentTeam } from '../../shell/team.js';
import { useTitle } from '../../shell/title.js';
import { useLoad, useRows } from '../../sync/index.js';
import { useMySeatOn } from '../../tasks/adding.js';
import { meetingsDocument } from '../documents.js';
import styles from '../meetings.module.css';
import { useMeetingWords } from '../words.js';
import { MeetingLine } from './meeting-line.js';

const MeetingForm = lazy(later(() => import('../meeting-form.js')));

/** The meetings of the team: what comes next, what was. */
export default function MeetingsPage() {
  const t = useMeetingWords();
  const tell = useTell();
  const team = useCurrentTeam();
  const teamId = team?.id ?? '';
  const go = useNavigate();
  const { loading, error } = useLoad(meetingsDocument, { teamId }, { skip: !team });
  const meetings = useRows('meeting', 'teamId', teamId);
  const mine = useMySeatOn(teamId);
  const [calling, setCalling] = useState(false);
  const { next, past } = useMemo(() => {
    const living = meetings.filter((one) => !one.archivedAt).sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    const ahead = (one: Meeting) => one.state === 'planned' || (one.state === 'cancelled' && one.endsAt > new Date().toISOString());
    return { next: living.filter(ahead), past: living.filter((one) => !ahead(one)).reverse() };
  }, [meetings]);
  useTitle(t('meetings'));
  useShortcut('n', t('newMeeting'), () => setCalling(true), mine !== undefined);
  return (
    <Page>
      <PageHead
        title={t('meetings')}
        acts={
          <>
            <Link className={parts.btn} to="/decisions">
              <IconBook2 size={16} aria-hidden="true" />
              {t('decisionLog')}
            </Link>
            {mine && (
              <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => setCalling(true)}>
                <IconPlus size={16} aria-hidden="true" />
                {t('newMeeting')}
              </button>
            )}
          </>
        }
      >
        {team?.name}
      </PageHead>
      {error && <p className={parts.error}>{tell(error)}</p>}
      {loading && !meetings.length ? (
        <Loading />
      ) : (
        <div className={styles.lists}>
          <Sheet title={t('next')} count={next.length}>
            {next.length ? <MeetingList meetings={next} /> : <Empty>{t('noNext')}</Empty>}
          </Sheet>
          <Sheet title={t('past')} count={past.length}>
            {past.length ? <MeetingList meetings={past} /> : <Empty>{t('noPast')}</Empty>}
          </Sheet>
        </div>
      )}
      <Suspense>{calling && team && <MeetingForm teamId={team.id} onClose={() => setCalling(false)} onMade={(id) => void go(`/meetings/${id}`)} />}</Suspense>
    </Page>
  );
}

function MeetingList({ meetings }: { meetings: readonly Meeting[] }) {
  return (
    <ul className={styles.list}>
      {meetings.map((meeting) => (
        <MeetingLine key={meeting.id} meeting={meeting} />
      ))}
    </ul>
  );
}
