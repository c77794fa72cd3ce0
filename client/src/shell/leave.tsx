import { Button, Modal } from '@mantine/core';
import { unsaved } from '../sync/index.js';
import { closeDialog } from './dialogs.js';
import frame from './frame.module.css';
import { signOutNow } from './session.js';
import { useWords } from './words.js';

/** Signing out drops what was not sent: it asks first. */
export default function LeaveDialog() {
  const t = useWords('shell');
  const leave = () => {
    closeDialog();
    void signOutNow();
  };
  return (
    <Modal opened onClose={() => closeDialog()} title={t('leaveTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('leaveText', { count: unsaved() })}</p>
      <div className={`${frame.line} ${frame.versions}`}>
        <Button color="red" onClick={leave}>
          {t('leaveDo')}
        </Button>
        <Button variant="default" onClick={() => closeDialog()}>
          {t('leaveStay')}
        </Button>
      </div>
    </Modal>
  );
}
