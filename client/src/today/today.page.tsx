import { Button } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { TodayAgreements, useDueAgreements } from '../agreements/today-agreements.js';
import { MyDates } from '../commitments/today-commitments.js';
import { OwnerlessSheet } from '../handovers/ownerless-sheet.js';
import { TodayTurnover } from '../handovers/today-turnover.js';
import { NextMeeting, useNextMeetings } from '../meetings/list/next-meeting.js';
import { useNotices } from '../notifications/notices.js';
import { useReleaseAsks } from '../releases/today-asks.js';
import { isoDay, useDates } from '../shell/dates.js';
import { ProblemNote, useSubmit } from '../shell/form.js';
import { later } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../shell/sheet.js';
import { useMyTeams } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { useWaiting } from '../shell/waiting.js';
import { ask, isAnswered, useHappenings, useLoad, useRows } from '../sync/index.js';
import { Offers } from '../tasks/today/asks.js';
import { MyDue, WhoWaits } from '../tasks/today/desk.js';
import { useInOnePiece } from './arrival.js';
import { Asks } from './asks.js';
import { BoardChanges } from './changed.js';
import { FirstSteps } from './first-steps.js';
import { markSeenDocument, todayDocument } from './documents.js';
import { Escalated, TalkTo, useReminded } from './reminded.js';
import { Mentions, MyReleases } from './mentions.js';
import { Reviews } from './reviews.js';
import today from './today.module.css';
import { useTodayWords } from './words.js';

const TodayReports = lazy(later(() => import('../adoptions/today-reports.js')));

function useMyBoards() {
  const teams = useMyTeams();
  const boards = useRows('board');
  return useMemo(() => {
    const mine = new Set(teams.map((team) => team.id));
    return boards.filter((board) => mine.has(board.teamId) && !board.archivedAt).sort((a, b) => a.title.localeCompare(b.title));
  }, [teams, boards]);
}

function Changes({ since, cursor, onRead }: { since: string | null; cursor: string; onRead(): void }) {
  const t = useTodayWords();
  const dates = useDates();
  const boards = useMyBoards();
  const onlySteward = useMyTeams().every((team) => team.kind === 'stewards');
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({});
  const count = useCallback((boardId: string, of: number) => setCounts((now) => (now[boardId] === of ? now : { ...now, [boardId]: of })), []);
  const mark = useSubmit(async () => {
    await ask(markSeenDocument, { cursor });
    onRead();
  });
  const told = boards.map((board) => counts[board.id] ?? -1);
  const total = told.reduce((sum, each) => sum + Math.max(0, each), 0);
  const button = total ? (
    <button type="button" className={today.quiet} onClick={() => mark.submit()} disabled={mark.busy}>
      {t('markRead')}
    </button>
  ) : undefined;
  return (
    <Sheet
      title={since ? t('changedTitle', { when: isoDay(new Date(since)) === isoDay() ? dates.time(since) : dates.dayTime(since) }) : t('changedFirst')}
      side={button}
    >
      <ProblemNote>{mark.problem}</ProblemNote>
      <div className={today.feed}>
        {boards.map((board) => (
          <BoardChanges key={board.id} board={board} since={since} onCount={count} />
        ))}
      </div>
      {boards.length && told.every((each) => each === 0) ? <Empty>{t('nothingNew')}</Empty> : null}
      {boards.length ? null : (
        <Empty>
          {t(onlySteward ? 'noBoardsSteward' : 'noBoards')}{' '}
          {onlySteward ? null : (
            <Button component={Link} to="/boards" variant="default" size="xs">
              {t('makeBoard')}
            </Button>
          )}
        </Empty>
      )}
    </Sheet>
  );
}

/** What is asked of me, and what happened on my boards. */
export default function TodayPage() {
  const t = useTodayWords();
  const dates = useDates();
  const { reload, ...answer } = useLoad(todayDocument, {});
  const { data } = answer;
  const waiting = useWaiting();
  const releases = useReleaseAsks();
  const reminded = useReminded();
  const { agreements, answered: agreementsAnswered } = useDueAgreements();
  const { meetings, answered: meetingsAnswered } = useNextMeetings();
  const { unseen, answered: noticesAnswered } = useNotices();
  const whole = useInOnePiece(isAnswered(answer) && noticesAnswered && reminded.answered && releases.answered && agreementsAnswered && meetingsAnswered);
  // Whoever leaves may leave something behind.
  useHappenings(({ changes }) => {
    if (changes.some(({ kind }) => kind === 'seat' || kind === 'hand_over' || kind === 'hand_over_item')) reload();
  });
  useTitle(t('title'));
  const day = dates.longDay(isoDay());
  const title = day.charAt(0).toUpperCase() + day.slice(1);
  if (!whole)
    return (
      <Page>
        <PageHead title={title} />
        <Loading />
      </Page>
    );
  return (
    <Page>
      <PageHead title={title}>{waiting.count ? t('waits', { count: waiting.count }) : t('waitsNothing')}</PageHead>
      <div className={today.columns}>
        <div>
          <FirstSteps />
          <Asks releases={releases} />
          <Offers />
          <Reviews />
          <Mentions unseen={unseen} />
          <MyReleases unseen={unseen} />
          <Suspense>
            <TodayReports />
          </Suspense>
          <MyDates />
          <MyDue />
          {data?.today.ownerless.length ? <OwnerlessSheet rows={data.today.ownerless} reload={reload} /> : null}
          {data ? <TodayTurnover handOvers={data.today.handOvers} notHere={data.today.notHere} /> : null}
          <Escalated tasks={reminded.escalated} />
          <TalkTo tasks={reminded.talkTo} />
          <WhoWaits />
          <TodayAgreements agreements={agreements} />
        </div>
        <div>
          <NextMeeting meetings={meetings} />
          {data ? <Changes since={data.today.since} cursor={data.cursor} onRead={reload} /> : null}
        </div>
      </div>
    </Page>
  );
}
