import { useMemo, useState } from 'react';
import type { Tactic } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { placeOf, stages, type Lane, type Place, type Stage } from './cells.js';
import { needsLead, useReadyWords } from './moves.js';
import parts from './parts.module.css';
import { Dialog } from './dialog.js';

interface MoveDialogProps {
  tactic: Tactic;
  lanes: readonly Lane[];
  onClose(): void;
  onMove(to: Place): void;
}

/** Stage and position by choice: the way to move without dragging. */
export function MoveDialog({ tactic, lanes, onClose, onMove }: MoveDialogProps) {
  const t = useWords('board');
  const pack = usePack();
  const ready = useReadyWords();
  const from = useMemo(() => placeOf(lanes, tactic.id), [lanes, tactic.id]);
  const [stage, setStage] = useState<Stage>(from?.stage ?? 'idea');
  const lane = from?.lane ?? null;
  const others = lanes.find((one) => one.key === lane)?.columns[stage].filter((one) => one.id !== tactic.id) ?? [];
  const [position, setPosition] = useState(String((from?.index ?? 0) + 1));
  const index = Number(position) - 1;
  const valid = Number.isInteger(index) && index >= 0 && index <= others.length;
  const refusal = needsLead(stage) && from?.stage !== stage ? ready.refusal(tactic) : undefined;
  return (
    <Dialog onClose={onClose} title={t('moveTitle', { title: tactic.title })}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (valid && !refusal) onMove({ stage, lane, index });
        }}
      >
        <label className={parts.control}>
          <span className={parts.name}>{t('stage')}</span>
          <select
            className={parts.field}
            value={stage}
            data-autofocus
            onChange={(event) => {
              setStage(event.currentTarget.value as Stage);
              setPosition('1');
            }}
          >
            {stages.map((key) => (
              <option key={key} value={key}>
                {pack.term('stages', key)}
              </option>
            ))}
          </select>
        </label>
        <label className={parts.control}>
          <span className={parts.name}>{t('position')}</span>
          <span className={parts.hint}>{t('positionHint', { most: others.length + 1 })}</span>
          <input
            className={parts.field}
            type="number"
            inputMode="numeric"
            min={1}
            max={others.length + 1}
            value={position}
            aria-invalid={!valid || undefined}
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
        </label>
        {refusal && (
          <p className={parts.notice} role="alert">
            {refusal}
          </p>
        )}
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className={`${parts.btn} ${parts.main}`} disabled={!valid || refusal !== undefined}>
            {t('move')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
