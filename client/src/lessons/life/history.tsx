import type { Lesson } from '../../generated/rows.js';
import { PersonAvatar } from '../../shell/avatar.js';
import { useDates } from '../../shell/dates.js';
import { useRow } from '../../sync/index.js';
import drawer from '../../tactics/drawer.module.css';
import { ChangedField, HistoryFrame } from '../../tactics/history-frame.js';
import { deedOf, useDeedWords } from '../../tactics/later-deeds.js';
import { fieldChanges, type FieldChange, type PastAct } from '../../tactics/past.js';
import { useHistory } from '../../tactics/use-history.js';
import { fieldNames, useLessonFields } from '../terms.js';
import { useLessonWords } from '../words.js';
import { useLessonSave } from '../writing/saving.js';

const written = new Set<string>(fieldNames);
// A label that becomes less strict says why, and being retired is an act of its own: neither comes back with one press.
const apart = new Set<string>(['handling', 'labelReason', 'retiredBecause']);
const concerning = new Set(['quality_check', 'task_lesson', 'related_lesson', 'comment']);

/** Who wrote what, from what to what, the newest first; an earlier text can be brought back. */
export default function LessonHistory({ lesson, may }: { lesson: Lesson; may: boolean }) {
  const t = useLessonWords();
  const history = useHistory(lesson.id, ({ kind }) => concerning.has(kind));
  const says = { title: t('history'), ...(may && { hint: t('historyHint') }), loading: t('loading'), older: t('older') };
  return (
    <HistoryFrame says={says} history={history}>
      {(act) => <ActLine key={act.id} act={act} lesson={lesson} may={may} />}
    </HistoryFrame>
  );
}

/** What an act did to it, as the end of a sentence that begins with a name. Its title stands above the page: it is not said again. */
function useSentence(): (act: PastAct, lessonId: string) => string {
  const t = useLessonWords();
  const deeds = useDeedWords();
  return (act, lessonId) => {
    if (act.name === 'act.undone') return t('didUndone');
    const change = act.changes.find(({ id }) => id === lessonId);
    if (change?.audienceChanged) return t('didShare');
    const deed = deedOf(act.name);
    if (!deed) return t('didSomething');
    return deeds(deed, { title: change ? '' : (act.changes[0]?.title ?? '') }).replace(/[\s:]+$/, '');
  };
}

function ActLine({ act, lesson, may }: { act: PastAct; lesson: Lesson; may: boolean }) {
  const t = useLessonWords();
  const dates = useDates();
  const sentence = useSentence();
  const person = useRow('person', act.actorId);
  const name = person?.displayName ?? (act.actorId === lesson.writerId ? lesson.writerName : t('somebody'));
  const changes = fieldChanges(act).filter((change) => change.id === lesson.id && written.has(change.field));
  return (
    <li>
      <PersonAvatar id={act.actorId} name={name} size="small" />
      <div>
        <b>{name}</b> {sentence(act, lesson.id)}
        <time dateTime={act.at}>{dates.dayTime(act.at)}</time>
        {changes.length > 0 && (
          <details className={drawer.changes}>
            <summary>{t('showChanges', { count: changes.length })}</summary>
            <ul>
              {changes.map((change) => (
                <ChangeLine key={change.field} change={change} lesson={lesson} may={may && !apart.has(change.field)} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function ChangeLine({ change: { field, before, after }, lesson, may }: { change: FieldChange; lesson: Lesson; may: boolean }) {
  const t = useLessonWords();
  const fields = useLessonFields();
  const { save, problem } = useLessonSave(lesson.id);
  const [name, was] = [fields.name(field), fields.value(field, before)];
  const back = { words: t('bringBack'), label: t('bringBackField', { field: name, value: was }), bring: () => void save({ [field]: before }) };
  return <ChangedField name={name} before={was} after={fields.value(field, after)} back={may ? back : undefined} problem={problem} />;
}
