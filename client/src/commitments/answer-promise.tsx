import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Commitment } from '../generated/rows.js';
import answer from '../shell/answer.module.css';
import { useCommitmentActs } from './acts.js';
import { SmallForm } from './small-form.js';
import { useCommitmentWords } from './words.js';

/** Two equal answers: nobody is nudged into a promise. */
export function AnswerPromise({ commitment }: { commitment: Commitment }) {
  const t = useCommitmentWords();
  const acts = useCommitmentActs();
  const [declining, setDeclining] = useState(false);
  if (declining)
    return (
      <SmallForm label={t('decline')} ask={t('reason')} required onSend={(words) => acts.decline(commitment, words)} onClose={() => setDeclining(false)} />
    );
  return (
    <div className={answer.answer} role="group" aria-label={t('answerFor', { title: commitment.title })}>
      <button type="button" data-yes onClick={() => acts.accept(commitment)}>
        <IconCheck size={16} stroke={2} aria-hidden="true" />
        {t('accept')}
      </button>
      <button type="button" onClick={() => setDeclining(true)}>
        {t('decline')}
      </button>
    </div>
  );
}
