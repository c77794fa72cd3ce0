import { IconArrowLeft, IconLock } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { v4 } from 'uuid';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { QuestionPageQuery } from '../generated/graphql.js';
import { Label } from '../lessons/marks.js';
import { useDates } from '../shell/dates.js';
import { useSubmit } from '../shell/form.js';
import '../shell/handling.css';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { usePack } from '../shell/pack.js';
import { Page, PageHead, Sheet } from '../shell/sheet.js';
import { useMyTeams } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { ask, useLoad } from '../sync/index.js';
import { Select } from '../tasks/form-parts.js';
import { AnswerRow, type Question } from './answer.js';
import {
  answerQuestionDocument,
  closeQuestionDocument,
  followUpDocument,
  questionPageDocument,
  reopenQuestionDocument,
  watchQuestionDocument,
  withdrawQuestionDocument,
} from './documents.js';
import { QuestionState, useQuestionsAgain } from './marks.js';
import styles from './questions.module.css';
import { useQuestionWords } from './words.js';

const AnswerForm = lazy(later(() => import('./answer-form.js')));

/** What somebody wants to know, and what others answered. */
export default function QuestionPage() {
  const { questionId = '' } = useParams();
  const { data, loading, reload } = useLoad(questionPageDocument, { id: questionId });
  const go = useNavigate();
  useQuestionsAgain(reload);
  const question = data?.question;
  const out = question ? undefined : data?.homeQuestion?.questionId;
  useTitle(question?.title ?? data?.homeQuestion?.title);
  useEffect(() => {
    // It was on its way, and is there.
    if (out) void go(`/questions/${out}`, { replace: true });
  }, [out, go]);
  if (question) return <Opened question={question} reload={reload} />;
  if (!data || out) return loading || out ? <Loading /> : null;
  return <NotThere data={data} />;
}

function BackLink() {
  const t = useQuestionWords();
  return (
    <p className={styles.back}>
      <Link className={`${parts.btn} ${parts.ghost} ${parts.small}`} to="/questions">
        <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
        {t('back')}
      </Link>
    </p>
  );
}

function NotThere({ data: { homeQuestion, withdrawnQuestion } }: { data: QuestionPageQuery }) {
  const t = useQuestionWords();
  const dates = useDates();
  const waits = homeQuestion?.state === 'asked';
  return (
    <Page>
      <BackLink />
      {waits ? (
        <PageHead title={t('onItsWay')}>{t('onItsWayText')}</PageHead>
      ) : withdrawnQuestion ? (
        <PageHead title={t('takenBackTitle')}>{t('takenBackText', { day: dates.day(withdrawnQuestion.withdrawnOn) })}</PageHead>
      ) : (
        <PageHead title={homeQuestion ? t('takenBackTitle') : t('goneTitle')}>{homeQuestion ? t('homeTakenBack') : t('goneText')}</PageHead>
      )}
    </Page>
  );
}

interface OpenedProps {
  question: Question;
  reload(): void;
}

function Opened({ question, reload }: OpenedProps) {
  const t = useQuestionWords();
  const dates = useDates();
  const pack = usePack();
  const { home, placeName, organizationName, askerRole, wantedBy, tacticTypeKey, context, answers, answerCount } = question;
  return (
    <Page>
      <BackLink />
      <PageHead title={question.title} acts={<Acts question={question} reload={reload} />} />
      <div className={styles.facts}>
        <QuestionState question={question} />
        <span>
          {placeName ? (
            <>
              <b>{placeName}</b> {t('asker', { organization: organizationName ?? '', role: pack.term('roles', askerRole) })}
            </>
          ) : (
            <b>{t('hidden')}</b>
          )}
        </span>
        <span>{t('postedOn', { day: dates.day(question.postedOn) })}</span>
        {wantedBy ? <span>{t('wantedBy', { day: dates.day(wantedBy) })}</span> : null}
        {tacticTypeKey ? <span>{pack.term('tacticTypes', tacticTypeKey)}</span> : null}
        <Label handling={question.handling} />
      </div>
      {home ? (
        <p className={styles.home}>
          <IconLock size={16} stroke={1.75} aria-hidden="true" />
          <span>
            {t(home.hideCity ? 'homeHidden' : 'homeNamed', { name: home.askedByName })} {question.state === 'withdrawn' ? t('homeTakenBack') : null}
          </span>
        </p>
      ) : null}
      {context ? <p className={styles.context}>{context}</p> : null}
      <Sheet title={answerCount ? t('answers', { count: answerCount }) : t('noAnswer')} side={<Watching question={question} reload={reload} />}>
        <div className={styles.answers}>
          {answers.map((answer) => (
            <AnswerRow key={answer.id} question={question} answer={answer} reload={reload} />
          ))}
          <Suspense>
            {home?.viewerCan.includes('followUp') ? <More question={question} home={home} reload={reload} /> : null}
            {question.mayAnswerFor.length ? <Answering question={question} reload={reload} /> : null}
          </Suspense>
        </div>
      </Sheet>
    </Page>
  );
}

function Acts({ question: { home }, reload }: OpenedProps) {
  const t = useQuestionWords();
  const tell = useTell();
  const [problem, setProblem] = useState<string>();
  const [takingBack, setTakingBack] = useState(false);
  if (!home) return null;
  const run = (sending: Promise<unknown>) => {
    setProblem(undefined);
    sending.then(reload, (error: unknown) => setProblem(tell(error)));
  };
  const may = (act: string) => home.viewerCan.includes(act);
  const { id } = home;
  return (
    <>
      {may('closeQuestion') ? (
        <button type="button" className={parts.btn} onClick={() => run(ask(closeQuestionDocument, { act: v4(), id }))}>
          {t('close')}
        </button>
      ) : null}
      {may('reopenQuestion') ? (
        <button type="button" className={parts.btn} onClick={() => run(ask(reopenQuestionDocument, { act: v4(), id }))}>
          {t('reopen')}
        </button>
      ) : null}
      {may('withdrawQuestion') ? (
        <button type="button" className={`${parts.btn} ${parts.ghost}`} onClick={() => setTakingBack(true)}>
          {t('takeBack')}
        </button>
      ) : null}
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
      {takingBack ? <TakeBack id={id} onDone={reload} onClose={() => setTakingBack(false)} /> : null}
    </>
  );
}

function TakeBack({ id, onDone, onClose }: { id: string; onDone(): void; onClose(): void }) {
  const t = useQuestionWords();
  const send = useSubmit(async (act) => {
    await ask(withdrawQuestionDocument, { act, id });
    onDone();
    onClose();
  });
  return (
    <FormDialog title={t('takeBackTitle')} send={t('takeBack')} problem={send.problem} disabled={send.busy} onSend={() => send.submit()} onClose={onClose}>
      <p>{t('takeBackText')}</p>
    </FormDialog>
  );
}

const watchStates = ['watching', 'muted'] as const;

function Watching({ question: { id, watch }, reload }: OpenedProps) {
  const t = useQuestionWords();
  const set = (state: string) => {
    ask(watchQuestionDocument, { id, state: state || null }).then(reload, (error: unknown) => console.debug('Not set', error));
  };
  return (
    <label className={styles.watch}>
      {t('watch')}
      <select className={parts.field} value={watch ?? ''} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{t('watch_usual')}</option>
        {watchStates.map((state) => (
          <option key={state} value={state}>
            {t(`watch_${state}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Answering({ question: { id, mayAnswerFor }, reload }: OpenedProps) {
  const t = useQuestionWords();
  const teams = useMyTeams().filter((team) => mayAnswerFor.includes(team.id));
  const [chosen, setChosen] = useState(mayAnswerFor[0]!);
  const teamId = mayAnswerFor.includes(chosen) ? chosen : mayAnswerFor[0]!;
  return (
    <section className={styles.form} aria-label={t('writeAnswer')}>
      {teams.length > 1 ? (
        <Select label={t('answerFor')} value={teamId} options={teams.map((team) => ({ key: team.id, name: team.name }))} onChange={setChosen} />
      ) : null}
      <AnswerForm
        draftKey={`answer:${id}`}
        teamId={teamId}
        hideCity={false}
        label={t('writeAnswer')}
        hint={t('answerHint')}
        send={t('answer')}
        onSend={(act, content, lookedAt) => ask(answerQuestionDocument, { act, input: { questionId: id, teamId, content, lookedAt } })}
        onSent={reload}
      />
    </section>
  );
}

function More({ question, home, reload }: OpenedProps & { home: NonNullable<Question['home']> }) {
  const t = useQuestionWords();
  return (
    <section className={styles.form} aria-label={t('writeMore')}>
      <AnswerForm
        draftKey={`follow-up:${question.id}`}
        teamId={home.teamId}
        hideCity={home.hideCity}
        label={t('writeMore')}
        hint={t('moreHint')}
        send={t('sendMore')}
        onSend={(act, content, lookedAt) => ask(followUpDocument, { act, input: { id: home.id, content, lookedAt } })}
        onSent={reload}
      />
    </section>
  );
}
