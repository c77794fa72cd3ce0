import { IconBulb, IconMessageQuestion, IconWorld } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { v4 } from 'uuid';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { ActButton } from '../comments/comment-row.js';
import comments from '../comments/comments.module.css';
import { readTree, RichText } from '../comments/rich-text.js';
import type { QuestionPageQuery } from '../generated/graphql.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useCurrentTeam } from '../shell/team.js';
import { useLanguage } from '../shell/words.js';
import { ask, useRow } from '../sync/index.js';
import { useAddingTeams } from '../tasks/adding.js';
import AnswerForm from './answer-form.js';
import {
  acceptAnswerDocument,
  draftFromAnswerDocument,
  editAnswerDocument,
  unacceptAnswerDocument,
  withdrawAnswerDocument,
  withdrawFollowUpDocument,
} from './documents.js';
import styles from './questions.module.css';
import { useQuestionWords } from './words.js';

export type Question = NonNullable<QuestionPageQuery['question']>;
export type Answer = Question['answers'][number];

interface RowProps {
  question: Question;
  answer: Answer;
  reload(): void;
}

/** One answer, with the place that gave it; of those who asked, nothing but that it is them. */
export function AnswerRow({ question, answer, reload }: RowProps) {
  const t = useQuestionWords();
  const dates = useDates();
  const pack = usePack();
  const [editing, setEditing] = useState(false);
  const followUp = question.home?.followUps.find(({ answerId }) => answerId === answer.id);
  const place = answer.fromAsker ? (question.home ? t('oursAsked') : t('theAsker')) : (answer.placeName ?? '');
  const accepted = question.acceptedAnswerId === answer.id;
  const Glyph = answer.fromAsker ? IconMessageQuestion : IconWorld;
  return (
    <article className={styles.answer} data-accepted={accepted || undefined} data-asker={answer.fromAsker || undefined} aria-label={place}>
      <span className={styles.face}>
        <Glyph size={16} stroke={1.75} aria-hidden="true" />
      </span>
      <div className={comments.said}>
        <p className={comments.who}>
          <b>{place}</b>
          {answer.organizationName ? <span>{t('asker', { organization: answer.organizationName, role: pack.term('roles', answer.writerRole) })}</span> : null}
          <time dateTime={answer.madeAt}>{dates.ago(answer.madeAt)}</time>
          {answer.editedAt && !answer.archivedAt ? <span>{t('edited')}</span> : null}
          {accepted ? (
            <span className={parts.status} data-tone="ok">
              <IconBulb size={14} stroke={2} aria-hidden="true" />
              {t('accepted')}
            </span>
          ) : null}
        </p>
        {followUp?.madeBy ? <ByUs personId={followUp.madeBy} /> : null}
        {editing ? (
          <AnswerForm
            draftKey={`answer:${answer.id}:edit`}
            teamId={answer.teamId!}
            hideCity={false}
            label={t('editOf')}
            send={t('save')}
            initial={answer.content}
            onSend={(act, content, lookedAt) => ask(editAnswerDocument, { act, input: { id: answer.id, version: answer.version, content, lookedAt } })}
            onSent={() => {
              setEditing(false);
              reload();
            }}
            onCancel={() => setEditing(false)}
          />
        ) : answer.archivedAt ? (
          <p className={parts.hint}>{t('removed')}</p>
        ) : (
          <div className={comments.words}>
            <RichText node={readTree(answer.content)} mention={comments.mention!} />
          </div>
        )}
        <Lessons answer={answer} />
        {editing ? null : (
          <Acts
            question={question}
            answer={answer}
            followUpId={followUp?.viewerCan.includes('withdrawFollowUp') ? followUp.id : undefined}
            reload={reload}
            onEdit={() => setEditing(true)}
          />
        )}
      </div>
    </article>
  );
}

function ByUs({ personId }: { personId: string }) {
  const t = useQuestionWords();
  const person = useRow('person', personId);
  return person ? <p className={parts.hint}>{t('byUs', { name: person.displayName })}</p> : null;
}

function Lessons({ answer }: { answer: Answer }) {
  const t = useQuestionWords();
  if (!answer.lessons.length) return null;
  return (
    <p className={styles.lessons}>
      {t('lessonWritten')}
      {(answer.lessons as readonly { id: string; title: string; language: string }[]).map(({ id, title, language }) => (
        <Link key={id} to={`/lessons/${id}`} lang={language}>
          {title}
        </Link>
      ))}
    </p>
  );
}

interface ActsProps extends RowProps {
  followUpId: string | undefined;
  onEdit(): void;
}

function Acts({ question, answer, followUpId, reload, onEdit }: ActsProps) {
  const t = useQuestionWords();
  const tell = useTell();
  const go = useNavigate();
  const language = useLanguage();
  const teams = useAddingTeams();
  const current = useCurrentTeam();
  const [problem, setProblem] = useState<string>();
  const run = (sending: Promise<unknown>) => {
    setProblem(undefined);
    sending.then(reload, (error: unknown) => setProblem(tell(error)));
  };
  const { home } = question;
  const place = answer.placeName ?? '';
  const others = !answer.fromAsker && !answer.archivedAt;
  const teamId = [home?.teamId, current?.id, teams[0]?.id].find((one) => teams.some(({ id }) => id === one));
  const write = async () => {
    const { draftLessonFromAnswer } = await ask(draftFromAnswerDocument, { act: v4(), input: { answerId: answer.id, teamId: teamId!, language } });
    void go(`/lessons/${(draftLessonFromAnswer as { id: string }).id}?edit`);
  };
  return (
    <>
      <p className={comments.acts}>
        {others && home?.viewerCan.includes('acceptAnswer') ? (
          <ActButton
            label={t('accept')}
            says={t('acceptOf', { place })}
            onClick={() => run(ask(acceptAnswerDocument, { act: v4(), input: { id: home.id, answerId: answer.id } }))}
          />
        ) : null}
        {home?.acceptedAnswerId === answer.id && home.viewerCan.includes('unacceptAnswer') ? (
          <ActButton label={t('unaccept')} says={t('unacceptOf', { place })} onClick={() => run(ask(unacceptAnswerDocument, { act: v4(), id: home.id }))} />
        ) : null}
        {others && teamId ? <ActButton label={t('lesson')} says={t('lessonOf', { place })} onClick={() => run(write())} /> : null}
        {answer.viewerCan.includes('editAnswer') ? <ActButton label={t('edit')} says={t('editOf')} onClick={onEdit} /> : null}
        {answer.viewerCan.includes('withdrawAnswer') ? (
          <ActButton label={t('remove')} says={t('removeOf', { place })} onClick={() => run(ask(withdrawAnswerDocument, { act: v4(), id: answer.id }))} />
        ) : null}
        {followUpId ? (
          <ActButton label={t('remove')} says={t('removeFollowUp')} onClick={() => run(ask(withdrawFollowUpDocument, { act: v4(), id: followUpId }))} />
        ) : null}
      </p>
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
    </>
  );
}
