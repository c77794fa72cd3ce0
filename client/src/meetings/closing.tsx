import { useState } from 'react';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import type { Meeting } from '../generated/rows.js';
import { useMeetingActs } from './acts.js';
import { useMeetingWords } from './words.js';

interface ClosingProps {
  meeting: Meeting;
  can: ReadonlySet<string>;
  /** It has begun: closing it is the next step. */
  begun: boolean;
}

/** Closing and approving a meeting. Approving is final, and never the button that invites a press before the minutes were read. */
export function Closing({ meeting, can, begun }: ClosingProps) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const [asking, setAsking] = useState<'close' | 'approve'>();
  const done = () => setAsking(undefined);
  return (
    <>
      {can.has('holdMeeting') && (
        <button type="button" className={begun ? `${parts.btn} ${parts.main}` : parts.btn} onClick={() => setAsking('close')}>
          {t('close')}
        </button>
      )}
      {can.has('approveMinutes') && (
        <button type="button" className={parts.btn} onClick={() => setAsking('approve')}>
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
