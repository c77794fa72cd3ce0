import { IconRestore } from '@tabler/icons-react';
import panel from '../boards/panel.module.css';
import parts from '../boards/parts.module.css';
import { PersonAvatar } from '../shell/avatar.js';
import { useDates } from '../shell/dates.js';
import { useFieldText } from '../shell/field-text.js';
import { useRow } from '../sync/index.js';
import styles from './drawer.module.css';
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
  const { acts, error, older } = useHistory(tacticId, ({ kind }) => kind === 'partner' || kind === 'review');
  return (
    <section className={styles.section} aria-label={t('history')}>
      <div className={styles.sectionHead}>
        <h2>{t('history')}</h2>
        <span className={`${parts.hint} ${parts.push}`}>{t('historyHint')}</span>
      </div>
      {error && (
        <p className={parts.hint} role="status">
          {error}
        </p>
      )}
      {!acts && !error && <p className={parts.hint}>{t('loading')}</p>}
      <ul className={panel.feed}>
        {acts?.map((act) => (
          <ActLine key={act.id} act={act} tacticId={tacticId} may={may} />
        ))}
      </ul>
      {older && (
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={older}>
          {t('older')}
        </button>
      )}
    </section>
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

function ChangeLine({ change, tacticId, may }: { change: FieldChange; tacticId: string; may: boolean }) {
  const t = useTacticWords();
  const text = useFieldText();
  const { save, problem } = useTacticSave(tacticId);
  const can = may && change.kind === 'tactic' && change.id === tacticId && restorable.has(change.field);
  return (
    <li>
      <span className={parts.label}>{text.name(change.field)}</span>
      <del>{text.value(change.field, change.before)}</del>
      <ins>{text.value(change.field, change.after)}</ins>
      {can && (
        <button
          type="button"
          className={`${parts.btn} ${parts.ghost} ${parts.small}`}
          aria-label={t('restoreField', { field: text.name(change.field), value: text.value(change.field, change.before) })}
          onClick={() => void save({ [change.field]: change.before })}
        >
          <IconRestore size={14} aria-hidden="true" />
          {t('restore')}
        </button>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
