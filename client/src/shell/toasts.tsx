import { IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { onPerformed, onRefused, undo, useSync } from '../sync/index.js';
import { openDialog } from './dialogs.js';
import frame from './frame.module.css';
import { useRefusalText } from './refusal-text.js';
import { Keys } from './sheet.js';
import { useWords } from './words.js';

interface Message {
  readonly id: string;
  readonly text: string;
  /** The act that "Undo" takes back. */
  readonly act?: string;
  /** Refused because somebody else was first: an edit is kept to be settled, an undo is not. */
  readonly conflict?: boolean;
}

const showsFor = 8_000;

/** The last thing that was done, with the way back; and what the server refused. */
function useMessage(): { message: Message | undefined; clear(): void } {
  const t = useWords('shell');
  const refusals = useRefusalText();
  const [message, setMessage] = useState<Message>();
  useEffect(
    () =>
      onPerformed((event) => {
        if (event.undoes) setMessage({ id: event.act, text: t('undone', { what: event.says }) });
        else setMessage({ id: event.act, text: event.says, ...(event.undoable && { act: event.act }) });
      }),
    [t],
  );
  useEffect(
    () =>
      onRefused(({ act, says, undoes, refused }) => {
        setMessage({
          id: act,
          text: t(undoes ? 'undoRefused' : 'notDone', { what: says, why: refusals.sentence(refused) }),
          conflict: refused.code === 'CONFLICT',
        });
      }),
    [t, refusals],
  );
  const clear = useCallback(() => setMessage(undefined), []);
  return { message, clear };
}

export function Toasts() {
  const t = useWords('shell');
  const { message, clear } = useMessage();
  const { conflicts } = useSync();
  const toSettle = conflicts.some((conflict) => conflict.act === message?.id);
  const held = useRef(false);
  useEffect(() => {
    // A button that was pressed is gone and tells no blur.
    held.current = false;
    if (!message || message.conflict) return undefined;
    // A person who points at it or tabs into it is still reading.
    const timer = window.setInterval(() => held.current || clear(), showsFor);
    return () => window.clearInterval(timer);
  }, [message, clear]);
  const takeBack = (act: string) => {
    clear();
    // A refusal is told by the listener above.
    undo(act).catch(() => undefined);
  };
  const hold = (on: boolean) => () => {
    held.current = on;
  };
  return (
    <div className={frame.toasts} role="status">
      {message ? (
        <div className={frame.toast} onMouseEnter={hold(true)} onMouseLeave={hold(false)} onFocus={hold(true)} onBlur={hold(false)}>
          <span>{toSettle ? t('conflictTitle') : message.text}</span>
          {message.act ? (
            <button type="button" className={frame.do} onClick={() => takeBack(message.act ?? '')} aria-keyshortcuts="Control+Z Meta+Z">
              {t('undo')}
              <span className={frame.hint} aria-hidden="true">
                <Keys keys="mod+z" />
              </span>
            </button>
          ) : null}
          {toSettle ? (
            <button type="button" className={frame.do} onClick={() => openDialog('conflicts')}>
              {t('settle')}
            </button>
          ) : null}
          <button type="button" onClick={clear} aria-label={t('dismiss')}>
            <IconX size={16} aria-hidden="true" />
          </button>
        </div>
      ) : null}
    </div>
  );
}
