import { IconMessageQuestion } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { QuestionsInput } from '../generated/graphql.js';
import '../shell/handling.css';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../shell/sheet.js';
import { useTitle } from '../shell/title.js';
import { useLoad } from '../sync/index.js';
import { useAddingTeams } from '../tasks/adding.js';
import { questionsDocument } from './documents.js';
import { useQuestionsAgain } from './marks.js';
import { QuestionRow } from './question-row.js';
import styles from './questions.module.css';
import { LearningTabs } from './tabs.js';
import { useQuestionWords } from './words.js';

const AskDialog = lazy(later(() => import('./ask-dialog.js')));

const choices = ['all', 'unanswered', 'ours', 'closedOnes'] as const;
type Choice = (typeof choices)[number];
const inputs: Readonly<Record<Choice, QuestionsInput>> = {
  all: {},
  unanswered: { unanswered: true, state: 'open' },
  ours: { ours: true },
  closedOnes: { state: 'closed' },
};

/** What cities want to know of each other, the newest first. */
export default function QuestionsPage() {
  const t = useQuestionWords();
  const [params, setParams] = useSearchParams();
  const [asking, setAsking] = useState(false);
  const mayAsk = useAddingTeams().length > 0;
  const choice = choices.find((one) => one === params.get('show')) ?? 'all';
  useTitle(t('title'));
  return (
    <Page>
      <PageHead
        title={t('title')}
        acts={
          mayAsk ? (
            <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => setAsking(true)}>
              <IconMessageQuestion size={16} stroke={1.75} aria-hidden="true" />
              {t('ask')}
            </button>
          ) : null
        }
      >
        {t('intro')}
      </PageHead>
      <LearningTabs on="questions" />
      <div className={styles.choices} role="group" aria-label={t('which')}>
        {choices.map((one) => (
          <button
            key={one}
            type="button"
            className={`${parts.btn} ${parts.small}`}
            aria-pressed={one === choice}
            onClick={() => setParams(one === 'all' ? {} : { show: one }, { replace: true })}
          >
            {t(one)}
          </button>
        ))}
      </div>
      <List key={choice} choice={choice} />
      <Suspense>{asking ? <AskDialog onClose={() => setAsking(false)} /> : null}</Suspense>
    </Page>
  );
}

const most = 200;
const step = 50;

function List({ choice }: { choice: Choice }) {
  const t = useQuestionWords();
  const tell = useTell();
  const [limit, setLimit] = useState(step);
  const { data, loading, error, reload } = useLoad(questionsDocument, { input: { ...inputs[choice], limit } });
  useQuestionsAgain(reload);
  const [last, setLast] = useState(data);
  // A longer page takes the place of the shorter one when it is there.
  if (data && data !== last) setLast(data);
  const shown = data ?? last;
  if (error) return <p className={parts.error}>{tell(error)}</p>;
  if (loading && !shown) return <Loading />;
  const { questions, next } = shown?.questions ?? { questions: [], next: null };
  return (
    <Sheet title={t('shown', { count: questions.length })}>
      {questions.length ? (
        <ul className={styles.list}>
          {questions.map((question) => (
            <QuestionRow key={question.id} question={question} />
          ))}
        </ul>
      ) : (
        <Empty>{t(choice === 'all' ? 'none' : 'noneHere')}</Empty>
      )}
      {next && limit < most ? (
        <p className={styles.more}>
          <button type="button" className={parts.btn} onClick={() => setLimit(Math.min(most, limit + step))}>
            {t('more')}
          </button>
        </p>
      ) : null}
    </Sheet>
  );
}
