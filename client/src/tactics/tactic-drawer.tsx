import { Menu } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconCopy, IconDots, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useBoardActs } from '../boards/acts.js';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import { useTitle } from '../shell/title.js';
import { useEditing } from '../presence/index.js';
import { useLoad, useRow } from '../sync/index.js';
import { ConflictBar } from './conflict-bar.js';
import { CopyDialog } from './copy-dialog.js';
import { tacticDocument } from './documents.js';
import { DrawerFrame, DrawerHead, NothingToShow, PhoneAudience, type DrawerProps } from './drawer-frame.js';
import styles from './drawer.module.css';
import { useTacticRights, type TacticRights } from './rights.js';
import { StageMenu } from './stage-menu.js';
import { TacticBody } from './tactic-body.js';
import { useTacticWords } from './words.js';

interface TacticDrawerProps extends DrawerProps {
  tacticId: string;
  /** Others who edit it now. */
  editing: readonly string[] | undefined;
}

const nothing: readonly string[] = [];
const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** A tactic over its board, with its own address; a page of its own on a phone. */
export default function TacticDrawer({ tacticId, editing, opened, onClose, onClosed }: TacticDrawerProps) {
  const t = useTacticWords();
  const tactic = useRow('tactic', tacticId);
  const { data, loading } = useLoad(tacticDocument, { id: tacticId }, { again: tactic?.version });
  const rights = useTacticRights(tactic, data?.tactic?.viewerCan ?? tactic?.viewerCan ?? nothing);
  useTitle(tactic?.title);
  return (
    <DrawerFrame label={tactic?.title ?? t('tactic')} opened={opened} onClose={onClose} onClosed={onClosed}>
      {(phone) =>
        tactic ? (
          <Opened tactic={tactic} rights={rights} editing={editing} phone={phone} onClose={onClose} />
        ) : (
          <NothingToShow loading={loading} title={t('goneTitle')} text={t('goneText')} back={t('toBoard')} onClose={onClose} />
        )
      }
    </DrawerFrame>
  );
}

interface OpenedProps {
  tactic: Tactic;
  rights: TacticRights;
  editing: readonly string[] | undefined;
  phone: boolean;
  onClose(): void;
}

function Opened({ tactic, rights, editing, phone, onClose }: OpenedProps) {
  const t = useTacticWords();
  const [active, setActive] = useState(false);
  useEditing(tactic.id, active);
  const shares = { kind: 'tactic', id: tactic.id, may: rights.share } as const;
  const typing = (on: boolean) => (event: React.FocusEvent) => {
    if ((event.target as HTMLElement).matches('input, textarea, select')) setActive(on);
  };
  return (
    <div className={styles.whole} onFocus={typing(true)} onBlur={typing(false)}>
      <DrawerHead
        phone={phone}
        back={t('toBoard')}
        close={t('close')}
        changedAt={tactic.changedAt}
        shares={shares}
        state={<StageMenu tactic={tactic} may={rights.move && !tactic.archivedAt} mayStop={rights.stop} />}
        acts={
          <>
            <CopyLink />
            <MoreMenu tactic={tactic} rights={rights} onClose={onClose} />
          </>
        }
        onClose={onClose}
      />
      <div className={styles.scroll}>
        <PhoneAudience phone={phone} shares={shares} />
        <ConflictBar id={tactic.id} />
        {editing && (
          <p className={styles.editing} role="status">
            {t('editingNow', { names: editing.join(', ') })}
          </p>
        )}
        {tactic.archivedAt && <p className={`${parts.notice} ${styles.bar}`}>{t('isArchived')}</p>}
        <TacticBody tactic={tactic} rights={rights} />
      </div>
    </div>
  );
}

function CopyLink() {
  const t = useTacticWords();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(location.origin + location.pathname).then(() => {
      setCopied(true);
      window.setTimeout(() => setCopied(false), 3_000);
    });
  return (
    <>
      <button
        type="button"
        className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
        aria-label={t('copyLink')}
        title={t('copyLink')}
        onClick={copy}
      >
        <IconLink {...icon} />
      </button>
      <span role="status" className={copied ? parts.hint : parts.hidden}>
        {copied ? t('linkCopied') : ''}
      </span>
    </>
  );
}

function MoreMenu({ tactic, rights, onClose }: { tactic: Tactic; rights: TacticRights; onClose(): void }) {
  const t = useTacticWords();
  const { archive, restore } = useBoardActs();
  const [copying, setCopying] = useState(false);
  if (!rights.copy && !rights.archive && !rights.restore) return null;
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('more')}>
            <IconDots {...icon} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {rights.copy && (
            <Menu.Item leftSection={<IconCopy {...icon} />} onClick={() => setCopying(true)}>
              {t('copyDots')}
            </Menu.Item>
          )}
          {tactic.archivedAt
            ? rights.restore && (
                <Menu.Item leftSection={<IconArchiveOff {...icon} />} onClick={() => restore([tactic.id])}>
                  {t('restoreTactic')}
                </Menu.Item>
              )
            : rights.archive && (
                <Menu.Item
                  leftSection={<IconArchive {...icon} />}
                  onClick={() => {
                    archive([tactic.id]);
                    onClose();
                  }}
                >
                  {t('archive')}
                </Menu.Item>
              )}
        </Menu.Dropdown>
      </Menu>
      {copying && <CopyDialog tactic={tactic} onClose={() => setCopying(false)} />}
    </>
  );
}
