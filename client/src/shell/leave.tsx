import { useEffect, useId, useRef } from 'react';
import { unsaved } from '../sync/index.js';
import { closeDialog } from './dialogs.js';
import frame from './frame.module.css';
import { signOutNow } from './session.js';
import { useWords } from './words.js';

/**
 * Signing out drops what was not sent: it asks first. A dialog of the browser's own, as this one has to show without a
 * connection, when nothing can be fetched any more.
 */
export function LeaveDialog() {
  const t = useWords('shell');
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = () => {
    closeDialog();
    void signOutNow();
  };
  return (
    <dialog className={frame.dialog} ref={dialog} aria-labelledby={title} onClose={() => closeDialog()}>
      <h2 id={title}>{t('leaveTitle')}</h2>
      <p>{t('leaveText', { count: unsaved() })}</p>
      <div className={frame.line}>
        <button type="button" className={frame.action} onClick={() => closeDialog()} autoFocus>
          {t('leaveStay')}
        </button>
        <button type="button" className={`${frame.action} ${frame.danger}`} onClick={leave}>
          {t('leaveDo')}
        </button>
      </div>
    </dialog>
  );
}
