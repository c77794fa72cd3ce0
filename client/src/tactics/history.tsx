import { PersonAvatar } from '../shell/avatar.js';
import { useDates } from '../shell/dates.js';
import { useFieldText } from '../shell/field-text.js';
import { useRow } from '../sync/index.js';
import styles from './drawer.module.css';
import { ChangedField, HistoryFrame } from './history-frame.js';
import { fieldChanges, usePastWords, type FieldChange, type PastAct } from './past.js';
import { useTacticSave, type TacticChange } from './saving.js';
import { useHistory } from './use-history.js';
import { useTacticWords } from './words.js';

// What an edit can give back; stage, lead and answers have acts of their own.
const restorable = new Set<string>([
  'title',
  'typeKey',
  'description',
  'mechanism',
  'strand',
  'level',
  'object',
  'reaches',
  'areaId',
  'languages',
  'startsOn',
  'endsOn',
  'resourcesPeople',
  'resourcesMoney',
  'resourcesInKind',
  'legalBasis',
  'risks',
  'confidence',
  'confidenceNote',
  'nextReviewOn',
  'embargoUntil',
  'handling',
] satisfies (keyof TacticChange)[]);

/** Who changed what, from what to what, newest first; an earlier value can be brought back. */
export function History({ tacticId, may }: { tacticId: string; may: boolean }) {
  const t = useTacticWords();
  const history = useHistory(tacticId, ({ kind }) => kind === 'partner' || kind === 'review');
  const says = { title: t('history'), hint: t('historyHint'), loading: t('loading'), older: t('older') };
  return (
    <HistoryFrame says={says} history={history}>
      {(act) => <ActLine key={act.id} act={act} tacticId={tacticId} may={may} />}
    </HistoryFrame>
  );
}

function ActLine({ act, tacticId, may }: { act: PastAct; tacticId: string; may: boolean }) {
  const t = useTacticWords();
  const dates = useDates();
  const words = usePastWords();
  const person = useRow('person', act.actorId);
  const changes = fieldChanges(act);
  return (
    <li>
      <PersonAvatar id={act.actorId} size="small" />
      <div>
        <b>{person?.displayName ?? t('somebody')}</b> {words.sentence(act, tacticId)}
        <time dateTime={act.at}>{dates.dayTime(act.at)}</time>
        {changes.length > 0 && (
          <details className={styles.changes}>
            <summary>{t('showChanges', { count: changes.length })}</summary>
            <ul>
              {changes.map((change) => (
                <ChangeLine key={`${change.id} ${change.field}`} change={change} tacticId={tacticId} may={may} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function ChangeLine({ change: { kind, id, field, before, after }, tacticId, may }: { change: FieldChange; tacticId: string; may: boolean }) {
  const t = useTacticWords();
  const text = useFieldText();
  const { save, problem } = useTacticSave(tacticId);
  const can = may && kind === 'tactic' && id === tacticId && restorable.has(field);
  const [name, was] = [text.name(field), text.value(field, before)];
  const back = { words: t('restore'), label: t('restoreField', { field: name, value: was }), bring: () => void save({ [field]: before }) };
  return <ChangedField name={name} before={was} after={text.value(field, after)} back={can ? back : undefined} problem={problem} />;
}
