import { Drawer, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArchive, IconArchiveOff, IconChevronLeft, IconCopy, IconDots, IconLink, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { AudienceControl } from '../audience/control.js';
import { useBoardActs } from '../boards/acts.js';
import { useEscape } from '../boards/escape.js';
import { PHONE } from '../boards/phone-stages.js';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import { Loading } from '../shell/notices.js';
import { useTitle } from '../shell/title.js';
import { useWords } from '../shell/words.js';
import { useEditing } from '../presence/index.js';
import { useLoad, useRow } from '../sync/index.js';
import { ConflictBar } from './conflict-bar.js';
import { CopyDialog } from './copy-dialog.js';
import { tacticDocument } from './documents.js';
import styles from './drawer.module.css';
import { useTacticRights, type TacticRights } from './rights.js';
import { SavedLine } from './saved-line.js';
import { StageMenu } from './stage-menu.js';
import { TacticBody } from './tactic-body.js';

interface TacticDrawerProps {
  tacticId: string;
  /** Others who edit it now. */
  editing: readonly string[] | undefined;
  opened: boolean;
  onClose(): void;
  /** It has slid away. */
  onClosed(): void;
}

const nothing: readonly string[] = [];
const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** A tactic over its board, with its own address; a page of its own on a phone. */
export default function TacticDrawer({ tacticId, editing, opened, onClose, onClosed }: TacticDrawerProps) {
  const t = useWords('tactic');
  const phone = useMediaQuery(PHONE) ?? false;
  const tactic = useRow('tactic', tacticId);
  const { data, loading } = useLoad(tacticDocument, { id: tacticId }, { again: tactic?.version });
  const rights = useTacticRights(tactic, data?.tactic?.viewerCan ?? tactic?.viewerCan ?? nothing);
  useTitle(tactic?.title);
  const inside = useEscape(onClose);
  // Opened one drawing later, so that it slides in and knows where the focus was.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Drawer.Root
      opened={opened && ready}
      onExitTransitionEnd={onClosed}
      onClose={onClose}
      position="right"
      size={968}
      lockScroll={false}
      closeOnEscape={false}
      classNames={{ content: styles.drawer ?? '', overlay: styles.scrim ?? '' }}
      transitionProps={phone ? { duration: 0 } : { transition: 'slide-left', duration: 240, exitDuration: 160 }}
      returnFocus
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={tactic?.title ?? t('tactic')}>
        <div ref={inside} className={styles.inside}>
          {tactic ? (
            <Opened tactic={tactic} rights={rights} editing={editing} phone={phone} onClose={onClose} />
          ) : (
            <div className={styles.gone}>{loading ? <Loading /> : <Gone onClose={onClose} />}</div>
          )}
        </div>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function Gone({ onClose }: { onClose(): void }) {
  const t = useWords('tactic');
  return (
    <div className={parts.form} role="status">
      <h1>{t('goneTitle')}</h1>
      <p>{t('goneText')}</p>
      <div>
        <button type="button" className={parts.btn} onClick={onClose} data-autofocus>
          {t('toBoard')}
        </button>
      </div>
    </div>
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
  const t = useWords('tactic');
  const [active, setActive] = useState(false);
  useEditing(tactic.id, active);
  const typing = (on: boolean) => (event: React.FocusEvent) => {
    if ((event.target as HTMLElement).matches('input, textarea, select')) setActive(on);
  };
  return (
    <div className={styles.whole} onFocus={typing(true)} onBlur={typing(false)}>
      <div className={styles.header}>
        {phone && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon}`} aria-label={t('toBoard')} onClick={onClose}>
            <IconChevronLeft size={20} aria-hidden="true" />
          </button>
        )}
        <StageMenu tactic={tactic} may={rights.move && !tactic.archivedAt} mayStop={rights.stop} />
        <span className={parts.rule} aria-hidden="true" />
        <SavedLine changedAt={tactic.changedAt} />
        <span className={styles.headActs}>
          {!phone && <AudienceControl kind="tactic" id={tactic.id} may={rights.share} />}
          <CopyLink />
          <MoreMenu tactic={tactic} rights={rights} onClose={onClose} />
          {!phone && (
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('close')} onClick={onClose}>
              <IconX size={16} aria-hidden="true" />
            </button>
          )}
        </span>
      </div>
      <div className={styles.scroll}>
        {phone && (
          <div className={styles.phoneAudience}>
            <AudienceControl kind="tactic" id={tactic.id} may={rights.share} wide />
          </div>
        )}
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
  const t = useWords('tactic');
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
  const t = useWords('tactic');
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
