import { IconCalendarEvent, IconForms, IconPlus, IconUserQuestion } from '@tabler/icons-react';
import { useId, useMemo, useRef, useState, type FormEvent } from 'react';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { OrganizationName } from '../shell/bullet.js';
import { isoDay, useDates } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useLanguage } from '../shell/words.js';
import { useTaskWords } from './words.js';
import { useDraft, useRow } from '../sync/index.js';
import { useTaskActs, type TaskActs } from './acts.js';
import { placedAt, useCandidates, useMySeatOn } from './adding.js';
import { readQuickLine, type Candidate, type QuickLine } from './quick-line.js';
import forms from './forms.module.css';
import styles from './quick-line.module.css';

interface QuickLineFormProps {
  teamId: string;
  /** Links what is added to this tactic. */
  tacticId?: string;
  /** Without it there is only the line. */
  onForm?: () => void;
  /** Adds in another way, for instance within a meeting. */
  add?: TaskActs['add'];
  field?: React.RefObject<HTMLInputElement | null>;
}

const LONGEST_TITLE = 200;

/** One line adds an item or asks for it; below it stands what was understood, before anything is saved. */
export function QuickLineForm({ teamId, tacticId, onForm, add, field }: QuickLineFormProps) {
  const t = useTaskWords();
  const id = useId();
  const me = useMe().person.id;
  const language = useLanguage();
  const acts = useTaskActs();
  const tell = useTell();
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const candidates = useCandidates(teamId);
  const mine = useMySeatOn(teamId);
  const draft = useDraft(`quick-item:${teamId}:${tacticId ?? ''}`);
  const [problem, setProblem] = useState<string>();
  const text = draft.value ?? '';
  const line = useMemo(() => readQuickLine(text, candidates, isoDay(), language === 'es' ? 'day first' : 'month first'), [text, candidates, language]);

  const choose = (candidate: Candidate) => {
    if (!line.mention) return;
    draft.set(`${text.slice(0, line.mention.from)}@${candidate.name} ${text.slice(line.mention.until).trimStart()}`);
    input.current?.focus();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!mine) return;
    if (!line.title) return setProblem(t('titleNeeded'));
    if (line.title.length > LONGEST_TITLE) return setProblem(t('titleTooLong', { limit: LONGEST_TITLE }));
    if (line.mention && !line.who) return setProblem(t('whoNeeded'));
    setProblem(undefined);
    const { done } = (add ?? acts.add)({ ...placedAt(teamId, mine, me, line.who), title: line.title, dueOn: line.dueOn, tacticId: tacticId ?? null });
    draft.drop();
    done.catch((refused: unknown) => {
      setProblem(tell(refused));
      draft.set(text);
    });
    input.current?.focus();
  };
  return (
    <form className={styles.quick} onSubmit={save} noValidate aria-label={t('quickAdd')}>
      <div className={styles.quickRow}>
        <IconPlus className={styles.plus} size={16} stroke={1.75} aria-hidden="true" />
        <label className={parts.hidden} htmlFor={id}>
          {t('quickAdd')}
        </label>
        <input
          id={id}
          ref={input}
          className={styles.quickField}
          value={text}
          placeholder={t('quickPlaceholder')}
          autoComplete="off"
          aria-describedby={`${id}-read`}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => {
            draft.set(event.currentTarget.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" className={`${parts.btn} ${parts.main} ${parts.small}`} disabled={!text.trim()}>
          {line.who && mine && (line.who.organizationId !== mine.organizationId || line.who.teamId !== teamId) ? t('ask') : t('add')}
        </button>
        {onForm && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small} ${styles.moreFields}`} onClick={onForm}>
            <IconForms size={18} stroke={1.75} aria-hidden="true" />
            <span>{t('moreFields')}</span>
          </button>
        )}
      </div>
      {line.perhaps.length > 0 && (
        <div className={styles.perhaps} role="group" aria-label={t('whoIsMeant')}>
          {line.perhaps.map((candidate) => (
            <button key={candidate.id} type="button" className={parts.chip} onClick={() => choose(candidate)}>
              {candidate.name}
            </button>
          ))}
        </div>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <div id={`${id}-read`} className={styles.read} aria-live="polite">
        {text.trim() ? <Understood line={line} teamId={teamId} /> : <span className={`${parts.hint} ${styles.quickHint}`}>{t('quickHint')}</span>}
      </div>
    </form>
  );
}

/** What the line says, as it will be saved. */
function Understood({ line, teamId }: { line: QuickLine; teamId: string }) {
  const t = useTaskWords();
  const dates = useDates();
  const mine = useMySeatOn(teamId);
  const team = useRow('team', line.who?.teamId);
  const { who } = line;
  const isAsk = who && mine && (who.organizationId !== mine.organizationId || who.teamId !== teamId);
  return (
    <>
      <span className={parts.hint}>{t('understood')}</span>
      <b>{line.title || '…'}</b>
      <span className={forms.readPart}>
        {line.mention && !who ? (
          <>
            <IconUserQuestion size={14} stroke={2} aria-hidden="true" />
            {t('whoUnclear')}
          </>
        ) : (
          <>
            {isAsk ? t('askOf') : t('doneBy')} <OrganizationName id={who?.organizationId ?? mine?.organizationId} />
            {who?.kind === 'person' ? `(${who.name})` : !who ? t('byMe') : null}
            {who && who.teamId !== teamId ? `· ${team?.name ?? ''}` : null}
          </>
        )}
      </span>
      <span className={forms.readPart}>
        <IconCalendarEvent size={14} stroke={2} aria-hidden="true" />
        {line.dueOn ? t('dueDay', { day: dates.longDay(line.dueOn) }) : t('noDue')}
      </span>
    </>
  );
}
