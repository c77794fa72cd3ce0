import { IconAlertTriangle, IconArrowBarRight, IconCheck, IconClock, IconGavel, IconMessages, IconSignature, type Icon } from '@tabler/icons-react';
import { useRef } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import { isoDay, useDates } from '../shell/dates.js';
import styles from './bell.module.css';
import type { Told } from './notices.js';
import { seeNotices } from './seeing.js';
import { useNoticeWords } from './words.js';

/** Why somebody is told, in the words that follow the name of the thing. */
function useWhy(): (told: Told) => string {
  const t = useNoticeWords();
  const dates = useDates();
  return ({ kind, why, subject }) => {
    const on = subject?.dueOn ?? (subject?.startsAt ? isoDay(new Date(subject.startsAt)) : isoDay());
    const when = dates.fromToday(on);
    if (why === 'asked')
      return kind === 'tactic' || kind === 'partner' || kind === 'seat' || kind === 'commitment' || kind === 'release_approval' || kind === 'report_back'
        ? t(`why_asked_${kind}`)
        : t('why_asked_task');
    if (why === 'sent' && subject?.startsAt && subject.startsAt > new Date().toISOString()) return t('why_agenda');
    if (why === 'meets') return t('why_meets', { when });
    if (why === 'week_before' || why === 'day_before') return t(`why_${why}`, { when });
    if (why === 'day_after' || why === 'escalated') return t(`why_${why}`, { day: dates.day(on) });
    if (why === 'withdrawn' && kind === 'adoption') return t('why_withdrawn_adoption');
    if (why === 'answered' && (kind === 'answer' || kind === 'comment')) return t(kind === 'answer' ? 'why_answered_question' : 'why_answered_comment');
    if (kind === 'agreement') return t('why_agreement', { when });
    if (why === 'review' && kind === 'lesson') return t('why_review_lesson', { day: dates.day(on) });
    if (
      why === 'offered' ||
      why === 'withdrawn' ||
      why === 'unanswered' ||
      why === 'sent' ||
      why === 'unapproved' ||
      why === 'review' ||
      why === 'mentioned' ||
      why === 'commented' ||
      why === 'adopted' ||
      why === 'reported' ||
      why === 'posted' ||
      why === 'accepted' ||
      why === 'refused' ||
      why === 'released' ||
      why === 'outdated' ||
      why === 'fits' ||
      why === 'written' ||
      why === 'answered'
    )
      return t(`why_${why}`);
    return t('bell');
  };
}

function glyphOf({ kind, why }: Told): Icon {
  if (why === 'escalated' || why === 'day_after') return IconAlertTriangle;
  if (kind === 'meeting') return IconMessages;
  if (kind === 'decision') return IconGavel;
  if (kind === 'agreement') return IconSignature;
  return why === 'asked' || why === 'offered' ? IconArrowBarRight : IconClock;
}

interface NoticeListProps {
  notices: readonly Told[];
  unseen: readonly Told[];
  /** Somebody goes to what a notice is about. */
  onLeave(): void;
}

/** What is to be known, newest first: each leads to what it is about, and stays until that is settled. */
export function NoticeList({ notices, unseen, onLeave }: NoticeListProps) {
  const t = useNoticeWords();
  const see = (seen: readonly Told[]) => {
    const ids = seen.filter(({ seenAt }) => !seenAt).map(({ id }) => id);
    seeNotices(ids, t('saysSeen'));
  };
  const list = useRef<HTMLDivElement>(null);
  // The button that was pressed goes away, and would take the focus with it.
  const seeHere = (seen: readonly Told[]) => {
    see(seen);
    list.current?.focus();
  };
  const go = (told: Told) => {
    see([told]);
    onLeave();
  };
  return (
    <div className={styles.list} ref={list} tabIndex={-1}>
      <div className={styles.head}>
        <h2>{t('bell')}</h2>
        {unseen.length > 0 && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => seeHere(unseen)}>
            {t('allSeen')}
          </button>
        )}
      </div>
      {notices.length === 0 && <p>{t('none')}</p>}
      <ul>
        {notices.map((told) => (
          <Row key={told.id} told={told} onSee={() => seeHere([told])} onGo={() => go(told)} />
        ))}
      </ul>
    </div>
  );
}

function Row({ told, onSee, onGo }: { told: Told; onSee(): void; onGo(): void }) {
  const t = useNoticeWords();
  const dates = useDates();
  const why = useWhy();
  const Glyph = glyphOf(told);
  // What was withdrawn is not named again.
  const title =
    told.kind === 'withdrawn_edition'
      ? t('withdrawnEdition')
      : told.kind === 'withdrawn_question'
        ? t('withdrawnQuestion')
        : (told.subject?.title ?? t('untitled'));
  return (
    <li data-new={!told.seenAt || undefined}>
      <Glyph size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <Link to={told.subject?.path ?? '/today'} onClick={onGo}>
          {!told.seenAt && <span className={parts.hidden}>{t('isNew')}: </span>}
          {title}
        </Link>
        <span>
          <span className={styles.why}>{why(told)}</span> <time dateTime={told.at}>{dates.ago(told.at)}</time>
        </span>
      </div>
      {!told.seenAt && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} title={t('seen')} onClick={onSee}>
          <IconCheck size={16} stroke={1.75} aria-hidden="true" />
          <span className={parts.hidden}>{t('seenFor', { title })}</span>
        </button>
      )}
    </li>
  );
}
