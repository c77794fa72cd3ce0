import { IconWorld } from '@tabler/icons-react';
import { Link } from 'react-router';
import rows from '../lessons/lessons.module.css';
import { Label } from '../lessons/marks.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { QuestionState, type Asked } from './marks.js';
import { useQuestionWords } from './words.js';

export function QuestionRow({ question }: { question: Asked }) {
  const t = useQuestionWords();
  const dates = useDates();
  const pack = usePack();
  const { id, title, context, placeName, organizationName, answerCount, wantedBy, tacticTypeKey, state } = question;
  return (
    <li className={rows.row}>
      <div className={rows.over}>
        <QuestionState question={question} />
        {tacticTypeKey ? <span>{pack.term('tacticTypes', tacticTypeKey)}</span> : null}
        {question.ours ? <b>{t('fromUs')}</b> : null}
        <span className={rows.right}>
          <Label handling={question.handling} />
        </span>
      </div>
      <h3>
        <Link to={`/questions/${id}`}>{title}</Link>
      </h3>
      {context ? <p className={rows.problem}>{context}</p> : null}
      <div className={rows.under}>
        <span className={rows.place}>
          <IconWorld size={14} stroke={1.75} aria-hidden="true" />
          {placeName ? t('from', { place: placeName, organization: organizationName ?? '' }) : t('hidden')}
        </span>
        <span>{answerCount ? t('answers', { count: answerCount }) : t('noAnswer')}</span>
        <span>{t('postedOn', { day: dates.day(question.postedOn) })}</span>
        {wantedBy && state === 'open' ? <span>{t('wantedBy', { day: dates.day(wantedBy) })}</span> : null}
      </div>
    </li>
  );
}
