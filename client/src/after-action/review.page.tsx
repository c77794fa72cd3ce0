import { IconCalendarEvent, IconClockHour3, IconLayoutKanban, IconMessages, IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { AudienceControl } from '../audience/control.js';
import parts from '../boards/parts.module.css';
import type { AfterActionReview } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { Loading } from '../shell/notices.js';
import { Page, PageHead, Sheet } from '../shell/sheet.js';
import { chooseTeam } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useLoad, useRow } from '../sync/index.js';
import { ConflictBar } from '../tactics/conflict-bar.js';
import { SavedLine } from '../tactics/saved-line.js';
import { useAfterActionActs } from './acts.js';
import styles from './after-action.module.css';
import { Answer } from './answer.js';
import { Begin } from './begin.js';
import { afterActionReviewDocument, reviewedTacticDocument } from './documents.js';
import { Participants, ReviewFacts } from './facts.js';
import { Observations } from './observations.js';
import { useAfterActionWords } from './words.js';

const needed = ['intended', 'happened', 'why'] as const;
type Needed = (typeof needed)[number];
const pace: Readonly<Record<Needed | 'follows', number>> = { intended: 3, happened: 4, why: 5, follows: 3 };

/** A quarter of an hour in which people look back together. */
export default function ReviewPage() {
  const { reviewId = '' } = useParams();
  return reviewId === 'new' ? <Begin /> : <Known reviewId={reviewId} />;
}

function Known({ reviewId }: { reviewId: string }) {
  const t = useAfterActionWords();
  const review = useRow('after_action_review', reviewId);
  const { data, loading } = useLoad(afterActionReviewDocument, { id: reviewId }, { again: review?.version });
  const teamId = review?.teamId;
  useTitle(review && t('reviewOf', { title: review.title }));
  useEffect(() => {
    if (teamId) chooseTeam(teamId);
  }, [teamId]);
  const said = data?.afterActionReview?.viewerCan;
  const can = useMemo(() => new Set(said ?? []), [said]);
  if (review) return <Opened key={review.id} review={review} can={can} />;
  if (loading) return <Loading />;
  return (
    <Page>
      <PageHead title={t('goneTitle')}>{t('goneText')}</PageHead>
      <p>
        <Link className={parts.btn} to={teamId ? `/team/${teamId}?view=reviews` : '/today'}>
          {t(teamId ? 'toTeam' : 'toToday')}
        </Link>
      </p>
    </Page>
  );
}

function Opened({ review, can }: { review: AfterActionReview; can: ReadonlySet<string> }) {
  const t = useAfterActionWords();
  const dates = useDates();
  const may = can.has('editAfterActionReview') && review.state === 'draft' && !review.archivedAt;
  const [asked, setAsked] = useState(false);
  const missing = needed.filter((field) => !review[field]);
  return (
    <Page>
      <PageHead title={t('reviewOf', { title: review.title })} acts={<Acts review={review} can={can} missing={missing} onMissing={() => setAsked(true)} />}>
        <About review={review} />
      </PageHead>
      <div className={styles.tools}>
        <span className={`${parts.status} ${parts.pill}`} data-tone={review.state === 'done' ? 'ok' : 'none'}>
          {review.doneAt ? t('done', { day: dates.dayTime(review.doneAt) }) : t('draft')}
        </span>
        <AudienceControl kind="after_action_review" id={review.id} may={can.has('archiveAfterActionReview')} />
        {may && <SavedLine changedAt={review.changedAt} />}
      </div>
      {review.archivedAt && <p className={parts.notice}>{t('putAwayNote')}</p>}
      <ConflictBar id={review.id} />
      {asked && missing.length > 0 && <Missing review={review} missing={missing} />}
      <div className={styles.columns}>
        <div className={styles.questions}>
          {needed.map((field, at) => (
            <Question key={field} number={at + 1} name={field} review={review} may={may} missing={asked && missing.includes(field)} />
          ))}
          <Sheet title={`4. ${t('follows')}`} side={may && <Pace of="follows" />}>
            <div className={styles.sheetBody}>
              {may && <p className={parts.hint}>{t('followsHint')}</p>}
              <Observations review={review} may={may} mayWrite={can.has('archiveAfterActionReview')} />
            </div>
          </Sheet>
        </div>
        <div className={styles.side}>
          {may && (
            <Sheet title={t('pace')}>
              <p className={`${parts.hint} ${styles.sheetBody}`}>{t('paceText')}</p>
            </Sheet>
          )}
          <Participants review={review} may={may} />
          <div className={styles.box}>
            <ReviewFacts review={review} may={may} />
          </div>
        </div>
      </div>
    </Page>
  );
}

/** What it looks back on, with the way there. */
function About({ review }: { review: AfterActionReview }) {
  const t = useAfterActionWords();
  const tactic = useRow('tactic', review.tacticId);
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  if (review.aboutKind === 'tactic')
    return (
      <span className={styles.about}>
        <IconLayoutKanban {...icon} />
        {t('ofTactic')}
        {tactic ? <Link to={`/boards/${tactic.boardId}/tactics/${tactic.id}`}>{tactic.title}</Link> : <ToTactic review={review} />}
      </span>
    );
  return (
    <span className={styles.about}>
      {review.meetingId ? <IconMessages {...icon} /> : <IconCalendarEvent {...icon} />}
      {t(review.meetingId ? 'ofMeeting' : 'ofEvent')}
      {review.meetingId && <Link to={`/meetings/${review.meetingId}`}>{review.title}</Link>}
    </span>
  );
}

/** No page before has brought the tactic. */
function ToTactic({ review }: { review: AfterActionReview }) {
  useLoad(reviewedTacticDocument, { id: review.tacticId ?? '' });
  return <span>{review.title}</span>;
}

function Pace({ of }: { of: Needed | 'follows' }) {
  const t = useAfterActionWords();
  return (
    <span className={styles.pace}>
      <IconClockHour3 size={14} stroke={1.75} aria-hidden="true" />
      {t('minutes', { count: pace[of] })}
    </span>
  );
}

function Question({ number, name, review, may, missing }: { number: number; name: Needed; review: AfterActionReview; may: boolean; missing: boolean }) {
  const t = useAfterActionWords();
  return (
    <Sheet title={`${number}. ${t(name)}`} side={may && <Pace of={name} />}>
      <div className={styles.sheetBody}>
        <Answer review={review} field={name} label={t(name)} labelled={false} may={may} missing={missing} hint={t(`${name}Hint`)} />
      </div>
    </Sheet>
  );
}

const jumpTo = (review: AfterActionReview, field: Needed) => document.getElementById(`${review.id}-${field}`)?.focus();

/** Each leads to its field. */
function Missing({ review, missing }: { review: AfterActionReview; missing: readonly Needed[] }) {
  const t = useAfterActionWords();
  return (
    <div className={parts.notice} role="alert">
      <b>{t('finishNeeds')}</b>
      <ul className={styles.missing}>
        {missing.map((field) => (
          <li key={field}>
            <button type="button" onClick={() => jumpTo(review, field)}>
              {t(field)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ActsProps {
  review: AfterActionReview;
  can: ReadonlySet<string>;
  missing: readonly Needed[];
  onMissing(): void;
}

function Acts({ review, can, missing, onMissing }: ActsProps) {
  const t = useAfterActionWords();
  const acts = useAfterActionActs();
  const go = useNavigate();
  const draft = review.state === 'draft';
  const finish = () => {
    const [first] = missing;
    if (!first) return void acts.finish(review).done.catch((error: unknown) => console.debug('Told by the message', error));
    onMissing();
    jumpTo(review, first);
  };
  return (
    <>
      <button type="button" className={`${parts.btn} ${parts.ghost}`} onClick={() => window.print()}>
        <IconPrinter size={16} stroke={1.75} aria-hidden="true" />
        {t('print')}
      </button>
      {can.has('archiveAfterActionReview') && (
        <button
          type="button"
          className={parts.btn}
          onClick={() => {
            acts.archive(review);
            void go(`/team/${review.teamId}?view=reviews`);
          }}
        >
          {t('archive')}
        </button>
      )}
      {can.has('restoreAfterActionReview') && (
        <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => acts.restore(review)}>
          {t('restore')}
        </button>
      )}
      {!draft && can.has('reopenAfterActionReview') && (
        <button type="button" className={parts.btn} onClick={() => acts.reopen(review)}>
          {t('reopen')}
        </button>
      )}
      {draft && can.has('finishAfterActionReview') && (
        <button type="button" className={`${parts.btn} ${parts.main}`} onClick={finish}>
          {t('finish')}
        </button>
      )}
    </>
  );
}
