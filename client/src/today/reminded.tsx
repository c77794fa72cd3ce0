import { useAgainAfter } from '../notifications/again.js';
import { remindedDocument } from '../notifications/documents.js';
import { useNoticeWords } from '../notifications/words.js';
import type { Task } from '../generated/rows.js';
import { isAnswered, useLoad, useRow, useRows } from '../sync/index.js';
import { Due } from '../tasks/marks.js';
import { useStanding } from '../tasks/rights.js';
import { byDue, isLate, isPromised } from '../tasks/states.js';
import { DeskRow, Rows } from '../tasks/today/desk-row.js';
import { DueRow } from '../tasks/today/due-row.js';
import { RowActs } from '../tasks/today/task-row.js';
import { useTaskWords } from '../tasks/words.js';
import { OrganizationName } from '../shell/bullet.js';

const kinds: ReadonlySet<string> = new Set(['notice', 'task', 'organization', 'seat']);

export interface Reminded {
  readonly escalated: readonly Task[];
  readonly talkTo: readonly Task[];
  readonly answered: boolean;
}

/** Of what the server brings before me: the items as they are now, without those that were done or moved on this page. */
export function useReminded(): Reminded {
  const { reload, ...answer } = useLoad(remindedDocument, {});
  const { data } = answer;
  useAgainAfter(reload, ({ kind }) => kinds.has(kind));
  const tasks = useRows('task');
  const told = (ids: readonly { id: string }[] | undefined) => {
    const known = new Set(ids?.map(({ id }) => id));
    return tasks.filter((task) => known.has(task.id) && isPromised(task)).sort(byDue);
  };
  return { escalated: told(data?.today.escalated).filter(isLate), talkTo: told(data?.today.talkTo), answered: isAnswered(answer) };
}

/** For the leading seats of an organization, by its own rule. */
export function Escalated({ tasks }: { tasks: readonly Task[] }) {
  const t = useNoticeWords();
  return <Rows title={t('escalatedTitle')} hint={t('escalatedHint')} rows={tasks} first={5} row={(task) => <DueRow task={task} ofColleague />} />;
}

function TalkRow({ task }: { task: Task }) {
  const t = useNoticeWords();
  const say = useTaskWords();
  const standing = useStanding();
  const organization = useRow('organization', task.organizationId)?.name ?? '';
  const name = task.ownerName;
  return (
    <DeskRow
      title={name ? t('talkTo', { name, title: task.title }) : t('talkToOrganization', { organization, title: task.title })}
      address={`/action-items/${task.id}`}
      from={
        <>
          <OrganizationName id={task.organizationId} />
          <span>{say('slipped', { count: task.slips })}</span>
        </>
      }
    >
      <RowActs task={task} acts={(['moveDueTask', 'cancelTask'] as const).filter((act) => standing.may(act, task))} before={<Due task={task} />} />
    </DeskRow>
  );
}

/** For the coordinator alone: after two delays a talk helps more than another reminder. */
export function TalkTo({ tasks }: { tasks: readonly Task[] }) {
  const t = useNoticeWords();
  return <Rows title={t('talkToTitle')} hint={t('talkToHint')} rows={tasks} first={5} row={(task) => <TalkRow task={task} />} />;
}
