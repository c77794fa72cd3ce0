import { useState } from 'react';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import type { Meeting } from '../generated/rows.js';
import { useMeetingActs } from './acts.js';
import { useMeetingWords } from './words.js';

/** The next step in the life of a meeting: one filled button. */
export function Closing({ meeting, can }: { meeting: Meeting; can: ReadonlySet<string> }) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const [asking, setAsking] = useState<'close' | 'approve'>();
  const main = `${parts.btn} ${parts.main}`;
  const done = () => setAsking(undefined);
  return (
    <>
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
