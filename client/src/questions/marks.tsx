import { IconBulb, IconMessageQuestion } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import type { QuestionsQuery } from '../generated/graphql.js';
import { useAgainAfter } from '../notifications/again.js';
import { useQuestionWords } from './words.js';

export type Asked = QuestionsQuery['questions']['questions'][number];
const states = ['open', 'closed', 'withdrawn'] as const;

/** An accepted answer says more than that it is open or closed. */
export function QuestionState({ question: { state, acceptedAnswerId } }: { question: Pick<Asked, 'state' | 'acceptedAnswerId'> }) {
  const t = useQuestionWords();
  if (acceptedAnswerId && state !== 'withdrawn')
    return (
      <span className={`${parts.status} ${parts.pill}`} data-tone="ok">
        <IconBulb size={14} stroke={2} aria-hidden="true" />
        {t('hasAccepted')}
      </span>
    );
  return (
    <span className={`${parts.status} ${parts.pill}`} data-tone={state === 'open' ? 'done' : 'none'}>
      {state === 'open' ? <IconMessageQuestion size={14} stroke={2} aria-hidden="true" /> : null}
      {t(`state_${states.find((one) => one === state) ?? 'closed'}`)}
    </span>
  );
}

const matters: ReadonlySet<string> = new Set(['question', 'answer', 'home_question', 'follow_up', 'withdrawn_question', 'lesson_answer']);

/** Asks again when somebody asked, answered or settled something. */
export const useQuestionsAgain = (reload: () => void): void => useAgainAfter(reload, ({ kind }) => matters.has(kind));
