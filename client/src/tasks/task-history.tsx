import type { Task } from '../generated/rows.js';
import { PersonAvatar } from '../shell/avatar.js';
import { useDates } from '../shell/dates.js';
import { useFieldText } from '../shell/field-text.js';
import { HistoryFrame } from '../tactics/history-frame.js';
import { deedOf, useDeedWords } from '../tactics/later-deeds.js';
import { useTaskWords } from './words.js';
import { store, useRow } from '../sync/index.js';
import type { PastAct } from '../tactics/past.js';
import { useHistory } from '../tactics/use-history.js';

type Fields = Readonly<Record<string, unknown>>;
const read = (text: string | null | undefined): Fields => (text ? (JSON.parse(text) as Fields) : {});

/** Who did what with it, newest first, as far as I may see. */
export function TaskHistory({ task }: { task: Task }) {
  const t = useTaskWords();
  const history = useHistory(task.id, ({ kind }) => kind === 'checklist_line' || isAround(kind));
  return (
    <HistoryFrame says={{ title: t('history'), older: t('older') }} history={history}>
      {(act) => <ActLine key={act.id} act={act} task={task} />}
    </HistoryFrame>
  );
}

function ActLine({ act, task }: { act: PastAct; task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  const sentence = useTaskSentence();
  const person = useRow('person', act.actorId ?? null);
  // People of another city are known by the name that they had when they answered.
  const known = act.actorId === task.askedBy ? task.askedByName : act.actorId === task.answeredBy ? task.answeredByName : undefined;
  const name = person?.displayName ?? known ?? t('someone');
  return (
    <li>
      <PersonAvatar id={act.actorId ?? null} name={name} size="small" />
      <div>
        <b>{name}</b> {sentence(act, task.id)}
        <time dateTime={act.at}>{dates.ago(act.at)}</time>
      </div>
    </li>
  );
}

const around = ['task_link', 'task_helper', 'task_dependency', 'task_goal', 'task_decision', 'task_lesson', 'meeting_task'] as const;
const isAround = (kind: string): kind is (typeof around)[number] => around.some((one) => one === kind);

/** What an act did, as the end of a sentence that begins with a name; read from what changed. */
export function useTaskSentence(): (act: PastAct, taskId: string) => string {
  const t = useTaskWords();
  const deeds = useDeedWords();
  const fields = useFieldText();
  const dates = useDates();
  return (act, taskId) => {
    const change = act.changes.find((one) => one.id === taskId);
    if (act.name === 'act.undone') return t('did_undone');
    const part = act.changes[0];
    if (!change) {
      if (part?.kind === 'checklist_line') return t('did_checklist');
      if (part && isAround(part.kind)) return t(`did_${part.kind}`);
      const deed = deedOf(act.name);
      return deed ? deeds(deed, { title: part?.title ?? '' }) : t('did_something');
    }
    if (act.name === 'task.labeled') return t('did_labeled', { label: String(read(change.after).handling) });
    const [was, is] = [read(change.before), read(change.after)];
    if (/^i/i.test(change.operation)) return is.state === 'accepted' ? t('did_added') : t('did_proposed');
    if (change.audienceChanged && !('state' in is)) return t('did_shared');
    const text = (field: string) => (typeof is[field] === 'string' ? is[field] : '');
    if (is.state === 'accepted') return t(was.state === 'countered' ? 'did_agreed' : 'did_accepted');
    if (is.state === 'countered') return text('offeredOn') ? t('did_countered', { day: dates.day(text('offeredOn')) }) : t('did_counteredScope');
    if (is.state === 'declined') return t('did_declined', { reason: text('reason') });
    if (is.state === 'proposed') return t('did_askedAgain');
    if (is.state === 'cancelled') return t('did_cancelled');
    if (is.state === 'blocked') return t('did_blocked');
    if (is.state === 'in_progress') return t(was.state === 'blocked' ? 'did_unblocked' : was.state === 'done' ? 'did_reopened' : 'did_started');
    if (is.state === 'done') return t('did_done');
    if ('ownerId' in is) return t('did_handedOn', { name: text('ownerName') || (store.get('person', text('ownerId'))?.displayName ?? '') });
    if ('dueOn' in is) return text('dueOn') ? t('did_moved', { day: dates.day(text('dueOn')) }) : t('did_undated');
    const names = Object.keys(is).filter((field) => field === 'title' || field === 'why' || field === 'definitionOfDone' || field === 'priority');
    return names.length ? t('did_edited', { fields: dates.list(names.map((field) => `“${fields.name(field)}”`)) }) : t('did_something');
  };
}
