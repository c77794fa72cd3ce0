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

const ofMyRelease = ({ kind }: Told): boolean => kind === 'release';

/** What became of the lessons that I asked to share: it goes when it is read, or by hand. */
export function MyReleases({ unseen }: { unseen: readonly Told[] }) {
  const t = useTodayWords();
  const became = ({ why }: Told) => (why === 'refused' ? 'releaseRefused' : why === 'outdated' ? 'releaseOutdated' : 'releaseOut');
  const row = (told: Told) => <ToldRow told={told} says={t(became(told))} />;
  return <Rows title={t('myReleases')} rows={unseen.filter(ofMyRelease)} first={5} row={row} />;
}

function Mention({ told }: { told: Told }) {
  const t = useTodayWords();
  const comment = useRow('comment', told.subjectId);
  return (
    <ToldRow told={told} says={comment ? t(told.why === 'answered' ? 'answeredYouIn' : 'namedYouIn', { name: comment.writtenByName }) : t('namedSomewhere')} />
  );
}

function ToldRow({ told, says }: { told: Told; says: string }) {
  const say = useNoticeWords();
  const dates = useDates();
  const title = told.subject?.title ?? say('untitled');
  return (
    <DeskRow
      title={title}
      address={told.subject?.path ?? undefined}
      from={
        <>
          <span>{says}</span>
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
