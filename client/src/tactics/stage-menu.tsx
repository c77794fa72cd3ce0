import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useBoardActs } from '../boards/acts.js';
import { stages, type Stage } from '../boards/cells.js';
import { needsLead, useReadyWords } from '../boards/moves.js';
import parts from '../boards/parts.module.css';
import StopDialog from '../boards/stop-dialog.js';
import type { Tactic } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import styles from './drawer.module.css';
import { StageDisc } from './marks.js';
import { Dialog } from '../boards/dialog.js';
import { useTacticWords } from './words.js';

/** The stage, and the way to another. What a tactic lacks is said by name; only a missing lead stops it. */
export function StageMenu({ tactic, may, mayStop }: { tactic: Tactic; may: boolean; mayStop: boolean }) {
  const t = useTacticWords();
  const pack = usePack();
  const ready = useReadyWords();
  const { move } = useBoardActs();
  const [asking, setAsking] = useState<Stage>();
  const [stopping, setStopping] = useState(false);
  const name = pack.term('stages', tactic.stage);
  if (!may)
    return (
      <span className={styles.stage}>
        <StageDisc stage={tactic.stage} />
        {name}
      </span>
    );
  const lacks = (stage: Stage) => needsLead(stage) && !needsLead(tactic.stage as Stage) && ready.missing(tactic).length > 0;
  const choose = (stage: Stage) => {
    if (stage === tactic.stage) return;
    if (stage === 'stopped') setStopping(true);
    else if (lacks(stage)) setAsking(stage);
    else move(tactic, stage, null);
  };
  const refusal = ready.refusal(tactic);
  return (
    <>
      <Menu position="bottom-start" width={280}>
        <Menu.Target>
          <button type="button" className={styles.stage} aria-label={t('stageIs', { stage: name })}>
            <StageDisc stage={tactic.stage} />
            {name}
            <IconChevronDown size={14} stroke={2} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {stages
            .filter((stage) => stage !== 'stopped' || mayStop)
            .map((stage) => (
              <Menu.Item
                key={stage}
                leftSection={<StageDisc stage={stage} />}
                disabled={stage !== tactic.stage && needsLead(stage) && refusal !== undefined}
                aria-current={stage === tactic.stage || undefined}
                onClick={() => choose(stage)}
              >
                {pack.term('stages', stage)}
              </Menu.Item>
            ))}
          {refusal !== undefined && !needsLead(tactic.stage as Stage) && <p className={styles.menuNote}>{refusal}</p>}
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <Dialog onClose={() => setAsking(undefined)} title={t('readyTitle', { stage: pack.term('stages', asking) })}>
          <div className={parts.form}>
            <p>{t('readyText')}</p>
            <ul className={styles.missing}>
              {ready.missing(tactic).map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <div className={parts.actions}>
              <button type="button" className={parts.btn} data-autofocus onClick={() => setAsking(undefined)}>
                {t('back')}
              </button>
              <button
                type="button"
                className={parts.btn}
                onClick={() => {
                  setAsking(undefined);
                  move(tactic, asking, null);
                }}
              >
                {t('moveAnyway')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
      {stopping && <StopDialog tactics={[tactic]} onClose={() => setStopping(false)} />}
    </>
  );
}
