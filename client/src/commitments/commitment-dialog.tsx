import { useState } from 'react';
import { AudienceChoice } from '../audience/control.js';
import { isNarrow, wholeTeam, type Narrowing } from '../audience/seen.js';
import { useTeamOrganizations } from '../boards/add-dialog.js';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { PatternInput } from '../generated/graphql.js';
import type { Commitment } from '../generated/rows.js';
import { isoDay, useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useMe } from '../shell/session.js';
import { store, useLoad } from '../sync/index.js';
import { useMySeatOn } from '../tasks/adding.js';
import { DayField, Select, useColleagues, Words } from '../tasks/form-parts.js';
import { useCommitmentActs } from './acts.js';
import { previewCommitmentDocument } from './documents.js';
import { firstRhythm, rhythmOf, ruleOf } from './rhythm.js';
import { RhythmFields } from './rhythm-fields.js';
import styles from './commitments.module.css';
import { useCommitmentWords } from './words.js';

interface CommitmentDialogProps {
  teamId: string;
  tacticId?: string | undefined;
  /** Absent: a new one. */
  commitment?: Commitment | undefined;
  onClose(): void;
}

const weekends = ['next', 'previous', 'none'] as const;
const here = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A new promise that comes back, or another rhythm for one that stands. */
export default function CommitmentDialog({ teamId, tacticId, commitment, onClose }: CommitmentDialogProps) {
  const t = useCommitmentWords();
  const tell = useTell();
  const pack = usePack();
  const acts = useCommitmentActs();
  const me = useMe().person.id;
  const mine = useMySeatOn(teamId);
  const [title, setTitle] = useState(commitment?.title ?? '');
  const [why, setWhy] = useState(commitment?.why ?? '');
  const [organizationId, setOrganization] = useState(commitment?.organizationId ?? mine?.organizationId ?? '');
  const [owner, setOwner] = useState(commitment?.ownerId ?? '');
  const [rhythm, setRhythm] = useState(commitment ? rhythmOf(commitment.rule) : firstRhythm);
  const [startsOn, setStart] = useState(commitment?.startsOn ?? isoDay());
  const [endsOn, setEnd] = useState(commitment?.endsOn ?? '');
  const [weekend, setWeekend] = useState(commitment?.workingDayRule ?? 'next');
  const [audience, setAudience] = useState<Narrowing>(wholeTeam);
  const [problem, setProblem] = useState<string>();
  const organizations = useTeamOrganizations(teamId);
  const colleagues = useColleagues(teamId, organizationId);
  const own = organizationId === mine?.organizationId;
  const ready = rhythm.kind !== 'weekly' || rhythm.days.length > 0;
  const pattern: PatternInput = { rule: ruleOf(rhythm), startsOn, endsOn: endsOn || null, timeZone: commitment?.timeZone ?? here(), workingDayRule: weekend };

  const save = () => {
    const text = title.trim();
    if (!text) return setProblem(t('titleNeeded'));
    if (!ready) return setProblem(t('weekdaysNeeded'));
    if (!mine) return;
    const shared = { title: text, why: why.trim() || null, pattern };
    const { done } = commitment
      ? acts.edit(commitment, { ...shared, ...(commitment.ownerId !== null && owner && owner !== commitment.ownerId && { ownerId: owner }) })
      : acts.add({
          ...shared,
          ...{ teamId, organizationId, tacticId: tacticId ?? null, askingOrganizationId: mine.organizationId },
          ownerId: own ? owner || me : null,
          audience: isNarrow(audience) ? audience : undefined,
        });
    done.then(onClose, (refused: unknown) => setProblem(tell(refused)));
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t(commitment ? 'editTitle' : 'addTitle')}
      size={640}
      problem={problem}
      send={!commitment && !own ? t('ask') : t('save')}
      onSend={save}
    >
      {commitment?.ownerId && <p className={parts.hint}>{t('fromNowOn')}</p>}
      <label className={parts.control}>
        <span className={parts.name}>{t('title')}</span>
        <input className={parts.field} maxLength={200} value={title} data-autofocus onChange={(event) => setTitle(event.currentTarget.value)} />
      </label>
      {!commitment && (
        <Select
          label={t('whoPromises')}
          hint={own ? undefined : t('asksThem', { name: store.get('organization', organizationId)?.name ?? '' })}
          value={organizationId}
          options={organizations.map((one) => (one.key === mine?.organizationId ? { ...one, name: t('ownOrganization', { name: one.name }) } : one))}
          onChange={(key) => {
            setOrganization(key);
            setOwner('');
          }}
        />
      )}
      {(commitment ? commitment.ownerId !== null : own) && <Select label={t('owner')} value={owner || me} options={colleagues} onChange={setOwner} />}
      <RhythmFields rhythm={rhythm} onChange={setRhythm} />
      <div className={parts.two}>
        <label className={parts.control}>
          <span className={parts.name}>{t('startsOn')}</span>
          <input type="date" className={parts.field} value={startsOn} onChange={(event) => setStart(event.currentTarget.value)} />
        </label>
        <DayField label={t('endsOn')} value={endsOn} onChange={setEnd} />
      </div>
      <Select label={t('weekend')} value={weekend} options={weekends.map((key) => ({ key, name: t(`weekend_${key}`) }))} onChange={setWeekend} />
      {ready && startsOn && <Preview pattern={pattern} />}
      <Words label={t('why')} value={why} onChange={setWhy} limit={2000} />
      {!commitment && (
        <div className={parts.control}>
          <span className={parts.name}>{t('whoCanSee')}</span>
          <div>
            <AudienceChoice teamId={teamId} value={audience} onChange={setAudience} />
          </div>
        </div>
      )}
      <p className={parts.hint}>{pack.word('guard')}.</p>
    </FormDialog>
  );
}

/** The next five dates, as the server counts them. */
function Preview({ pattern }: { pattern: PatternInput }) {
  const t = useCommitmentWords();
  const tell = useTell();
  const dates = useDates();
  const { data, error } = useLoad(previewCommitmentDocument, { pattern });
  const found = data?.previewCommitment;
  return (
    <section className={parts.control} aria-label={t('preview')} aria-live="polite">
      <span className={parts.name}>{t('preview')}</span>
      {error ? <p className={parts.error}>{tell(error)}</p> : null}
      {found && !found.length && <p className={parts.hint}>{t('previewNone')}</p>}
      <ol className={styles.dates}>
        {found?.map(({ dueOn, originalOn }) => (
          <li key={dueOn}>
            {dueOn === originalOn ? dates.longDay(dueOn) : t('previewMoved', { day: dates.longDay(dueOn), original: dates.longDay(originalOn) })}
          </li>
        ))}
      </ol>
    </section>
  );
}
