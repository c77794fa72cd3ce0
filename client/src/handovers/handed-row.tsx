import { IconCheck, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useState } from 'react';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import answer from '../shell/answer.module.css';
import { useDates } from '../shell/dates.js';
import type { Performed } from '../sync/index.js';
import { Words } from '../tasks/form-parts.js';
import { DeskRow } from '../tasks/today/desk-row.js';
import { useHandOverActs, type Handed, type HandOver } from './acts.js';
import { FormFrame } from '../tasks/form-frame.js';
import styles from './handovers.module.css';
import { useTurnoverWords } from './words.js';

interface RowProps {
  handOver: HandOver;
  one: Handed;
  may: boolean;
}

const dayOf = ({ kind }: Handed) => (kind === 'decision' ? 'decidedOn' : kind === 'agreement' ? 'until' : 'dueOn');

/** One thing that goes over: what it is, and the answer of who takes over. */
export function HandedRow({ handOver, one, may }: RowProps) {
  const t = useTurnoverWords();
  const dates = useDates();
  return (
    <DeskRow
      title={one.title}
      address={one.kind === 'task' ? `/action-items/${one.subjectId}` : undefined}
      from={one.dueOn && <span>{t(dayOf(one), { day: dates.day(one.dueOn) })}</span>}
    >
      {one.state === 'waiting' && may ? <Answer handOver={handOver} one={one} /> : <Answered one={one} />}
    </DeskRow>
  );
}

function Answered({ one }: { one: Handed }) {
  const t = useTurnoverWords();
  const name = one.answeredByName ?? '';
  if (one.state === 'waiting') return <span className={parts.hint}>{t('stillWaits')}</span>;
  const accepted = one.state === 'accepted';
  const Glyph = accepted ? IconCircleCheck : IconCircleX;
  return (
    <span className={`${parts.status} ${styles.said}`} data-tone={accepted ? 'ok' : 'off'}>
      <Glyph size={14} stroke={2} aria-hidden="true" />
      <span>{accepted ? t(one.part === 'knows' ? 'knownBy' : 'acceptedBy', { name }) : t('declinedBy', { name, note: one.note ?? '' })}</span>
    </span>
  );
}

function Answer({ handOver, one }: Omit<RowProps, 'may'>) {
  const t = useTurnoverWords();
  const tell = useTell();
  const acts = useHandOverActs();
  const [declining, setDeclining] = useState(false);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string>();
  // The answer of the server takes the row away; until then it is not pressed twice.
  const [sent, setSent] = useState(false);
  const run = (performed: Performed<unknown>) => {
    setSent(true);
    performed.done.catch((refused: unknown) => {
      setSent(false);
      setProblem(tell(refused));
    });
  };
  if (declining)
    return (
      <FormFrame
        label={t('sendDecline')}
        send={t('sendDecline')}
        problem={problem}
        onSend={() => (note.trim() ? run(acts.decline(handOver, one, note.trim())) : setProblem(t('reasonNeeded')))}
        onClose={() => setDeclining(false)}
      >
        <Words label={t('declineWhy')} value={note} onChange={setNote} rows={1} focus />
      </FormFrame>
    );
  return (
    <div>
      <div className={answer.answer} role="group" aria-label={t('answerHanded', { title: one.title })}>
        <button type="button" data-yes disabled={sent} onClick={() => run(acts.accept(handOver, one))}>
          <IconCheck size={16} stroke={2} aria-hidden="true" />
          {t(one.part === 'knows' ? 'know' : 'accept')}
        </button>
        {one.part !== 'knows' && (
          <button type="button" disabled={sent} onClick={() => setDeclining(true)}>
            {t('decline')}
          </button>
        )}
      </div>
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
