import { useState } from 'react';
import type { Board, Goal } from '../generated/rows.js';
import { useWords } from '../shell/words.js';
import { perform } from '../sync/index.js';
import { changed } from './changed.js';
import { Dialog } from './dialog.js';
import { setGoalDocument } from './documents.js';
import parts from './parts.module.css';
import { useTell } from './tell.js';

const LONGEST_STATEMENT = 300;

export default function GoalForm({ board, goal: now, onClose }: { board: Board; goal: Goal | undefined; onClose(): void }) {
  const t = useWords('board');
  const tell = useTell();
  // As it was when the form opened.
  const [goal] = useState(now);
  const [statement, setStatement] = useState(goal?.statement ?? '');
  const [why, setWhy] = useState(goal?.why ?? '');
  const [startsOn, setStartsOn] = useState(goal?.startsOn ?? '');
  const [deadline, setDeadline] = useState(goal?.deadline ?? '');
  const [error, setError] = useState<string>();

  const save = () => {
    if (!statement.trim()) return setError(t('statementNeeded'));
    if (deadline && startsOn && deadline < startsOn) return setError(t('deadlineBeforeStart'));
    const whole = { statement: statement.trim(), why: why.trim() || null, startsOn: startsOn || null, deadline: deadline || null };
    const fields = goal ? changed(whole, goal) : whole;
    if (!Object.keys(fields).length) return onClose();
    const { done } = perform(
      setGoalDocument,
      { input: { boardId: board.id, version: goal?.version, ...fields } },
      {
        says: t('goalChanged'),
        undoable: true,
        ...(goal && { from: goal }),
        show: (draft) =>
          goal ? draft.patch('goal', goal.id, fields) : draft.insert('goal', { id: draft.newId(0), boardId: board.id, teamId: board.teamId, ...fields }),
      },
    );
    done.then(onClose, (refused: unknown) => setError(tell(refused)));
  };
  return (
    <Dialog onClose={onClose} title={goal ? t('editGoal') : t('setGoal')} size="lg">
      <form
        className={parts.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {error && (
          <p className={parts.error} role="alert">
            {error}
          </p>
        )}
        <label className={parts.control}>
          <span className={parts.name}>{t('statement')}</span>
          <span className={parts.hint}>{t('statementHint')}</span>
          <textarea
            className={parts.field}
            rows={2}
            maxLength={LONGEST_STATEMENT}
            value={statement}
            data-autofocus
            onChange={(event) => setStatement(event.currentTarget.value)}
          />
        </label>
        <label className={parts.control}>
          <span className={parts.name}>{t('why')}</span>
          <textarea className={parts.field} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
        </label>
        <div className={parts.two}>
          <label className={parts.control}>
            <span className={parts.name}>{t('startsOn')}</span>
            <input className={parts.field} type="date" value={startsOn} onChange={(event) => setStartsOn(event.currentTarget.value)} />
          </label>
          <label className={parts.control}>
            <span className={parts.name}>{t('deadline')}</span>
            <input className={parts.field} type="date" value={deadline} onChange={(event) => setDeadline(event.currentTarget.value)} />
          </label>
        </div>
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className={`${parts.btn} ${parts.main}`}>
            {t('save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
