import { Popover, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useSync, type SyncState } from '../sync/index.js';
import { useDates } from './dates.js';
import frame from './frame.module.css';
import { useHereCount } from './here-count.js';
import { openDialog } from './dialogs.js';
import { useWords } from './words.js';

function useStateText(sync: SyncState, here: number): string {
  const t = useWords('shell');
  if (sync.conflicts.length) return t('conflicts', { count: sync.conflicts.length });
  const unsent = sync.unsent ? t('unsent', { count: sync.unsent }) : '';
  if (sync.connection === 'offline') return [t('offline'), unsent].filter(Boolean).join(', ');
  if (sync.connection === 'catching up') return [t('catchingUp'), unsent].filter(Boolean).join(', ');
  return here > 1 ? t('liveHere', { count: here }) : t('live');
}

/** Says aloud only that the connection went or came back: a change to "catching up" would speak too often. */
function Announcement({ offline }: { offline: boolean }) {
  const t = useWords('shell');
  const was = useRef(false);
  const [text, setText] = useState('');
  useEffect(() => {
    if (offline !== was.current) setText(t(offline ? 'nowOffline' : 'backOnline'));
    was.current = offline;
  }, [offline, t]);
  return <VisuallyHidden role="status">{text}</VisuallyHidden>;
}

function Details({ sync, onSettle }: { sync: SyncState; onSettle(): void }) {
  const t = useWords('shell');
  const dates = useDates();
  const text = sync.connection === 'offline' ? t('offlineText') : sync.connection === 'catching up' ? t('catchingUpText') : t('liveText');
  return (
    <div className={frame.panel}>
      <p>{text}</p>
      {sync.lastSavedAt ? <p>{t('lastSaved', { when: dates.ago(sync.lastSavedAt.toISOString()) })}</p> : null}
      {sync.waiting.length ? (
        <div>
          <h2>{t('unsentTitle')}</h2>
          <ul>
            {sync.waiting.map((act, at) => (
              <li key={at}>{act.says}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {sync.conflicts.length ? (
        <div>
          <h2>{t('conflictTitle')}</h2>
          <ul>
            {sync.conflicts.map((conflict) => (
              <li key={conflict.act}>{conflict.says}</li>
            ))}
          </ul>
          <button type="button" className={frame.action} onClick={onSettle}>
            {t('settle')}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Always visible: live, catching up, offline with how much is unsent. Opens to the list of it. */
export function Connection({ boardId }: { boardId: string | undefined }) {
  const t = useWords('shell');
  const sync = useSync();
  const [open, setOpen] = useState(false);
  const text = useStateText(sync, useHereCount(boardId));
  const settle = () => {
    setOpen(false);
    openDialog('conflicts');
  };
  return (
    <>
      <Popover opened={open} onChange={setOpen} position="bottom-end" width="min(340px, calc(100vw - 16px))" trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={frame.live}
            data-state={sync.conflicts.length ? 'settle' : sync.connection}
            onClick={() => setOpen(!open)}
            aria-label={`${t('connectionLabel')}: ${text}`}
          >
            <i aria-hidden="true" />
            <span>{text}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('connectionLabel')}>
          <Details sync={sync} onSettle={settle} />
        </Popover.Dropdown>
      </Popover>
      <Announcement offline={sync.connection === 'offline'} />
    </>
  );
}
