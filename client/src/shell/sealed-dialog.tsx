import { Button, Modal } from '@mantine/core';
import { useSealed } from '../sync/index.js';
import frame from './frame.module.css';
import { signOutNow } from './session.js';
import { useWords } from './words.js';

/** Another person's unsent work lies in this tab: whoever is signed in now decides, knowing what is lost. */
export default function SealedDialog() {
  const t = useWords('shell');
  const sealed = useSealed();
  if (!sealed) return null;
  return (
    <Modal opened onClose={() => undefined} title={t('sealedTitle')} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <div className={frame.versions}>
        <p>{t('sealedText', { count: sealed.count })}</p>
        <p>{t('sealedOther')}</p>
      </div>
      <div className={frame.line}>
        <Button variant="default" onClick={() => void signOutNow()}>
          {t('sealedKeep')}
        </Button>
        <Button color="red" variant="outline" onClick={() => sealed.discard()}>
          {t('sealedDrop')}
        </Button>
      </div>
    </Modal>
  );
}
