import { useMemo } from 'react';
import { daysUntil, useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useMySeats } from '../shell/team.js';
import { isAnswered, useLoad, useRow, useRows, type Rows as RowsByKind } from '../sync/index.js';
import { DeskRow, Rows } from '../tasks/today/desk-row.js';
import { StandingMark } from './agreement-card.js';
import { agreementsDocument } from './documents.js';
import { firstDayOf, inOrder } from './standing.js';
import { useAgreementWords } from './words.js';

// As the reminders: a signature takes its time.
const ahead = 60;

function AgreementRow({ agreement }: { agreement: RowsByKind['agreement'] }) {
  const t = useAgreementWords();
  const pack = usePack();
  const dates = useDates();
  const team = useRow('team', agreement.teamId)?.name;
  return (
    <DeskRow
      title={agreement.title}
      address={`/team/${agreement.teamId}?view=agreements`}
      from={
        <>
          <span>{pack.word(`agreement.${agreement.kind}`)}</span>
          <span>{team}</span>
          {agreement.reviewOn && firstDayOf(agreement) === agreement.reviewOn ? <span>{t('reviewed', { day: dates.day(agreement.reviewOn) })}</span> : null}
        </>
      }
    >
      <StandingMark agreement={agreement} />
    </DeskRow>
  );
}

/** Of teams that I coordinate: what runs out or is to be looked at within two months, and what has expired. */
export function useDueAgreements(): { agreements: readonly RowsByKind['agreement'][]; answered: boolean } {
  const seats = useMySeats();
  const answer = useLoad(agreementsDocument, { teamId: null }, { skip: !seats.some(({ role }) => role === 'coordinator') });
  const rows = useRows('agreement');
  const agreements = useMemo(() => {
    const mine = new Set(seats.filter(({ role }) => role === 'coordinator').map(({ teamId }) => teamId));
    const isDue = (agreement: RowsByKind['agreement']) => {
      const day = firstDayOf(agreement);
      return mine.has(agreement.teamId) && agreement.state === 'in_force' && !agreement.archivedAt && day !== undefined && daysUntil(day) <= ahead;
    };
    return rows.filter(isDue).sort(inOrder);
  }, [rows, seats]);
  return { agreements, answered: isAnswered(answer) };
}

/** For the coordinator alone. */
export function TodayAgreements({ agreements }: { agreements: readonly RowsByKind['agreement'][] }) {
  const t = useAgreementWords();
  return <Rows title={t('dueTitle')} hint={t('dueHint')} rows={agreements} first={5} row={(agreement) => <AgreementRow agreement={agreement} />} />;
}
