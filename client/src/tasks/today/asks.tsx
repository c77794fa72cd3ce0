import type { Task } from '../../generated/rows.js';
import { useDates } from '../../shell/dates.js';
import { AnswerAsk, AnswerOffer } from '../answer.js';
import { useTacticOf } from '../links.js';
import { useAsked } from '../waiting-tasks.js';
import { useTaskWords } from '../words.js';
import { Rows } from './desk-row.js';
import { RowActs, TaskRow } from './task-row.js';

/** For which tactic and by when, in one line of small words. */
function ForAndBy({ task }: { task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  const tactic = useTacticOf(task.id);
  return (
    <>
      {tactic && <span>{t('forTactic', { title: tactic.title })}</span>}
      {task.dueOn && <b>{t('byDay', { day: dates.day(task.dueOn) })}</b>}
    </>
  );
}

/** What my organization is asked to do: three equal answers. */
export function AskRow({ task }: { task: Task }) {
  const t = useTaskWords();
  return (
    <TaskRow
      task={task}
      organizationId={task.askedByOrganizationId}
      from={
        <>
          <span>{t('asksName', { name: task.askedByName })}</span>
          <ForAndBy task={task} />
        </>
      }
    >
      <AnswerAsk task={task} />
    </TaskRow>
  );
}

function OfferRow({ task }: { task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  const declined = task.state === 'declined';
  const said = declined
    ? t('declinedBecause', { reason: task.reason ?? '' })
    : [task.offeredOn && t('offersInstead', { offered: dates.day(task.offeredOn), asked: task.dueOn ? dates.day(task.dueOn) : '–' }), task.offeredScope]
        .filter(Boolean)
        .join(' · ');
  return (
    <TaskRow task={task} from={<span>{said}</span>}>
      {declined ? <RowActs task={task} acts={['askAgain']} /> : <AnswerOffer task={task} />}
    </TaskRow>
  );
}

/** Another date was offered, or the ask came back. */
export function Offers() {
  const t = useTaskWords();
  const { offers } = useAsked();
  return <Rows title={t('offersTitle')} rows={offers} row={(task) => <OfferRow task={task} />} />;
}
