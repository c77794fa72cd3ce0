import { Dialog } from '../../boards/dialog.js';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { textKept } from '../../lessons/writing/kept.js';
import { Problem, ProblemNote, useSubmit } from '../../shell/form.js';
import { ask, Refused, store } from '../../sync/index.js';
import { askReleaseDocument } from '../documents.js';
import styles from '../releases.module.css';
import { checklist, type Sharing } from '../standing.js';
import { useReleaseWords } from '../words.js';
import { inputOf, lacksOf, type Asking } from './asking.js';
import { Findings } from './findings.js';
import { HowItGoesOut } from './how.js';
import { WhoIsAsked } from './who.js';

export interface AskProps {
  lesson: Lesson;
  /** Absent while the text is looked at. */
  check: Sharing['releaseCheck'] | undefined;
  asking: Asking;
  /** It went out once and said its city. */
  cityWasSaid: boolean;
  onChange(more: Partial<Asking>): void;
  onField(field: string): void;
  onAsked(): void;
  onClose(): void;
}

/** All that is settled before others are asked to agree: read, looked at, ticked, and said why. */
export function AskDialog(props: AskProps) {
  const { lesson, check, asking, onChange, onAsked, onClose } = props;
  const t = useReleaseWords();
  const send = useSubmit(async (act) => {
    if (!check) return;
    const [lack] = lacksOf(lesson, asking, check);
    if (lack) throw new Problem(t('needs', { what: t(lack) }));
    await textKept(lesson.id);
    const now = store.get('lesson', lesson.id) ?? lesson;
    try {
      await ask(askReleaseDocument, { act, input: inputOf(now, asking, check) });
    } catch (error) {
      if (error instanceof Refused && error.code === 'CONFLICT') throw new Problem(t('changedMeanwhile'));
      throw error;
    }
    onAsked();
  });
  return (
    <Dialog title={t('askTitle')} size={680} onClose={onClose}>
      <form className={parts.form} noValidate onSubmit={send.submit}>
        <p>{t('askIntro')}</p>
        <HideCity {...props} />
        <Findings {...props} />
        <Checklist {...props} />
        <WhoIsAsked {...props} />
        <HowItGoesOut {...props} />
        <label className={parts.control}>
          <span className={parts.name}>{t('reason')}</span>
          <span className={parts.hint}>{t('reasonHint')}</span>
          <textarea
            className={parts.field}
            rows={2}
            maxLength={1000}
            value={asking.reason}
            onChange={(event) => onChange({ reason: event.currentTarget.value })}
          />
        </label>
        <ProblemNote>{send.problem}</ProblemNote>
        <div className={parts.actions}>
          <button type="button" className={parts.btn} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className={`${parts.btn} ${parts.main}`} disabled={send.busy || !check}>
            {t('send')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function HideCity({ asking, cityWasSaid, onChange }: AskProps) {
  const t = useReleaseWords();
  return (
    <div className={styles.group}>
      <label className={styles.tick}>
        <input type="checkbox" data-autofocus checked={asking.hideCity} onChange={(event) => onChange({ hideCity: event.currentTarget.checked })} />
        <span>
          {t('hideCity')}
          <span className={parts.hint}>{t('hideCityHint')}</span>
        </span>
      </label>
      {asking.hideCity && cityWasSaid ? <p className={parts.notice}>{t('hideCityLate')}</p> : null}
      {asking.hideCity ? (
        <p className={parts.notice}>{t('hideCityWarning')}</p>
      ) : (
        <label className={styles.tick}>
          <input type="checkbox" checked={asking.hideContact} onChange={(event) => onChange({ hideContact: event.currentTarget.checked })} />
          <span>
            {t('hideContact')}
            <span className={parts.hint}>{t('hideContactHint')}</span>
          </span>
        </label>
      )}
    </div>
  );
}

function Checklist({ asking, onChange }: AskProps) {
  const t = useReleaseWords();
  const toggle = (line: string) => {
    const ticked = new Set(asking.ticked);
    if (!ticked.delete(line)) ticked.add(line);
    onChange({ ticked });
  };
  return (
    <fieldset className={styles.group}>
      <legend>{t('checklist')}</legend>
      {checklist.map((line) => (
        <label key={line} className={styles.tick}>
          <input type="checkbox" checked={asking.ticked.has(line)} onChange={() => toggle(line)} />
          <span>{t(`check_${line}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
