import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import type { Meeting } from '../generated/rows.js';
import { useMeetingActs } from './acts.js';
import { useMeetingWords } from './words.js';

/** The next step in the life of a meeting: one filled button, and what else can be done. */
export function Closing({ meeting, can }: { meeting: Meeting; can: ReadonlySet<string> }) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const go = useNavigate();
  const [asking, setAsking] = useState<'close' | 'approve'>();
  const main = `${parts.btn} ${parts.main}`;
  const done = () => setAsking(undefined);
  return (
    <>
      {can.has('archiveMeeting') && meeting.state === 'cancelled' && (
        <button
          type="button"
          className={parts.btn}
          onClick={() => {
            acts.archive(meeting);
            void go('/meetings');
          }}
        >
          {t('archive')}
        </button>
      )}
      {can.has('cancelMeeting') && (
        <button type="button" className={parts.btn} onClick={() => acts.cancel(meeting)}>
          {t('cancelIt')}
        </button>
      )}
      {can.has('correctMinutes') && (
        <button type="button" className={parts.btn} onClick={() => acts.correct(meeting)}>
          {t('correct')}
        </button>
      )}
      {can.has('sendMeeting') && (
        <button type="button" className={parts.btn} onClick={() => acts.send(meeting)}>
          {t('send')}
        </button>
      )}
      {can.has('holdMeeting') && (
        <button type="button" className={main} onClick={() => setAsking('close')}>
          {t('close')}
        </button>
      )}
      {can.has('approveMinutes') && (
        <button type="button" className={main} onClick={() => setAsking('approve')}>
          {t('approve')}
        </button>
      )}
      {asking === 'close' && (
        <FormDialog
          title={t('closeTitle')}
          send={t('close')}
          onClose={done}
          onSend={() => {
            acts.hold(meeting);
            done();
          }}
        >
          <p>{t('closeText')}</p>
        </FormDialog>
      )}
      {asking === 'approve' && (
        <FormDialog
          title={t('approveTitle')}
          send={t('approve')}
          onClose={done}
          onSend={() => {
            acts.approve(meeting);
            done();
          }}
        >
          <p>{t('approveText', { version: meeting.minutesVersion + 1 })}</p>
        </FormDialog>
      )}
    </>
  );
}
