import { IconCheck } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import type { Told } from '../notifications/notices.js';
import { seeNotices } from '../notifications/seeing.js';
import { useNoticeWords } from '../notifications/words.js';
import { useDates } from '../shell/dates.js';
import { useRow } from '../sync/index.js';
import { DeskRow, Rows } from '../tasks/today/desk-row.js';
import { useTodayWords } from './words.js';

const saysToMe = ({ why, kind }: Told): boolean => kind === 'comment' && (why === 'mentioned' || why === 'answered');

/** Where somebody named or answered me and I have not read it: it goes when the conversation is opened, or by hand. */
export function Mentions({ unseen }: { unseen: readonly Told[] }) {
  const t = useTodayWords();
  return <Rows title={t('mentions')} rows={unseen.filter(saysToMe)} first={5} row={(told) => <Mention told={told} />} />;
}

function Mention({ told }: { told: Told }) {
  const t = useTodayWords();
  const say = useNoticeWords();
  const dates = useDates();
  const comment = useRow('comment', told.subjectId);
  const title = told.subject?.title ?? say('untitled');
  return (
    <DeskRow
      title={title}
      address={told.subject?.path ?? undefined}
      from={
        <>
          <span>{comment ? t(told.why === 'answered' ? 'answeredYouIn' : 'namedYouIn', { name: comment.writtenByName }) : t('namedSomewhere')}</span>
          <time dateTime={told.at}>{dates.ago(told.at)}</time>
        </>
      }
    >
      <button
        type="button"
        className={`${parts.btn} ${parts.small}`}
        aria-label={say('seenFor', { title })}
        onClick={() => seeNotices([told.id], say('saysSeen'))}
      >
        <IconCheck size={14} stroke={1.75} aria-hidden="true" />
        {say('seen')}
      </button>
    </DeskRow>
  );
}
