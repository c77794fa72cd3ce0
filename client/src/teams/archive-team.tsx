import { Button, Modal } from '@mantine/core';
import form from '../shell/form.module.css';
import { useWords } from '../shell/words.js';
import { perform, type Rows } from '../sync/index.js';
import { archiveTeamDocument, restoreTeamDocument } from './documents.js';

/** Asks first: everybody of the team loses sight of what it has, at once. A steward can restore the team. */
export function ArchiveTeam({ of, onClose }: { of: Rows['team']; onClose(): void }) {
  const t = useWords('team');
  const archive = () => {
    const archivedAt = new Date().toISOString();
    perform(archiveTeamDocument, { id: of.id }, { says: t('archivedTeam', { name: of.name }), show: (draft) => draft.patch('team', of.id, { archivedAt }) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('archiveTeamAsk', { name: of.name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('archiveTeamText')}</p>
      <div className={form.ends} style={{ marginTop: 16 }}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="red" onClick={archive}>
          {t('archiveTeam')}
        </Button>
      </div>
    </Modal>
  );
}

export function RestoreTeam({ of }: { of: Rows['team'] }) {
  const t = useWords('team');
  const restore = () =>
    perform(
      restoreTeamDocument,
      { id: of.id },
      { says: t('restoredTeam', { name: of.name }), show: (draft) => draft.patch('team', of.id, { archivedAt: null }) },
    );
  return (
    <Button variant="default" size="xs" onClick={restore}>
      {t('restoreTeam')}
    </Button>
  );
}
