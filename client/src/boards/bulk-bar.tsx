import { Menu } from '@mantine/core';
import { IconArchive, IconArrowsMove, IconChevronDown, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Tactic } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { useBoardActs } from './acts.js';
import { BulkEdit } from './bulk-edit.js';
import { useBulk } from './bulk.js';
import { stages, type Stage } from './cells.js';
import styles from './list.module.css';
import { needsLead, useReadyWords } from './moves.js';
import StopDialog from './stop-dialog.js';
import { useTell } from './tell.js';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** What can be done with the selected rows. */
export function BulkBar({ tactics, onClear }: { tactics: readonly Tactic[]; onClear(): void }) {
  const t = useWords('board');
  const pack = usePack();
  const dates = useDates();
  const tell = useTell();
  const ready = useReadyWords();
  const acts = useBoardActs();
  const { progress, run, clear } = useBulk(tell);
  const [editing, setEditing] = useState(false);
  const [stopping, setStopping] = useState<readonly Tactic[]>();
  const [problem, setProblem] = useState<string>();
  const ids = tactics.map((tactic) => tactic.id);

  const move = (stage: Stage) => {
    setProblem(undefined);
    if (stage === 'stopped') return setStopping(tactics);
    const waiting = needsLead(stage) ? tactics.filter((tactic) => tactic.stage !== stage && ready.refusal(tactic) !== undefined) : [];
    if (waiting.length) {
      const named = waiting.slice(0, 3).map((tactic) => `“${tactic.title}”`);
      return setProblem(
        t('bulkNoLead', { count: waiting.length, names: dates.list(waiting.length > 3 ? [...named, t('more', { count: waiting.length - 3 })] : named) }),
      );
    }
    void run(ids, (part) => acts.moveAll(part, stage)).then(onClear);
  };

  return (
    <>
      <div className={styles.bulk} role="region" aria-label={t('selection')}>
        {(problem ?? progress?.failed) && (
          <p className={styles.bulkProblem} role="alert">
            {problem ?? progress?.failed}
          </p>
        )}
        {progress && !progress.failed ? (
          <p className={styles.bulkProgress} role="status">
            <progress value={progress.done} max={progress.of} aria-label={t('working')} />
            {t('bulkProgress', { done: dates.number(progress.done), of: dates.number(progress.of) })}
          </p>
        ) : (
          <div className={styles.bulkActs}>
            <b aria-live="polite">{t('selected', { count: tactics.length })}</b>
            <Menu position="top-start" width={220}>
              <Menu.Target>
                <button type="button">
                  <IconArrowsMove {...icon} />
                  {t('moveTo')}
                  <IconChevronDown size={14} aria-hidden="true" />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {stages.map((stage) => (
                  <Menu.Item key={stage} onClick={() => move(stage)}>
                    {pack.term('stages', stage)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <button type="button" onClick={() => setEditing(true)}>
              <IconPencil {...icon} />
              {t('editDots')}
            </button>
            <button type="button" onClick={() => void run(ids, acts.archive).then(onClear)}>
              <IconArchive {...icon} />
              {t('archive')}
            </button>
            <button
              type="button"
              aria-label={t('clearSelection')}
              onClick={() => {
                clear();
                onClear();
              }}
            >
              <IconX {...icon} />
            </button>
          </div>
        )}
      </div>
      {editing && (
        <BulkEdit
          count={ids.length}
          onClose={() => setEditing(false)}
          onSave={(change) => {
            setEditing(false);
            void run(ids, (part) => acts.edit(part, change)).then(onClear);
          }}
        />
      )}
      {stopping && (
        <StopDialog
          tactics={stopping}
          onClose={() => {
            setStopping(undefined);
            onClear();
          }}
        />
      )}
    </>
  );
}
