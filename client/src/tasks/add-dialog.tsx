import { useMemo, useState } from 'react';
import { AudienceChoice } from '../audience/control.js';
import { isNarrow, wholeTeam, type Narrowing } from '../audience/seen.js';
import { useTeamOrganizations } from '../boards/add-dialog.js';
import { FormDialog } from '../boards/form-dialog.js';
import { linesOf } from '../boards/lines.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { usePack } from '../shell/pack.js';
import { useMe } from '../shell/session.js';
import { useTaskWords } from './words.js';
import { newId, store, useDraft, useRows } from '../sync/index.js';
import { DayField, Select, useColleagues, Words } from './form-parts.js';
import { useTaskActs } from './acts.js';
import { placedAt, useMayAskAcross, useMySeatOn, useOtherPlaces } from './adding.js';
import { priorities } from './states.js';
import styles from './forms.module.css';

interface AddDialogProps {
  teamId: string;
  tacticId?: string | undefined;
  /** Chosen when it opens, for instance a tactic's lead. */
  organizationId?: string | undefined;
  /** Told of the item when the server has made it. */
  onAdded?(taskId: string): void;
  onClose(): void;
}

const ACROSS = 'across';
const LONGEST_TITLE = 200;

/** All that an item or an ask can say when it is made. */
export default function AddDialog({ teamId, tacticId, organizationId, onAdded, onClose }: AddDialogProps) {
  const t = useTaskWords();
  const pack = usePack();
  const tell = useTell();
  const acts = useTaskActs();
  const me = useMe().person.id;
  const mine = useMySeatOn(teamId);
  const title = useDraft(`add-item:${teamId}:title`);
  const why = useDraft(`add-item:${teamId}:why`);
  const outcome = useDraft(`add-item:${teamId}:done`);
  const list = useDraft(`add-item:${teamId}:list`);
  const [place, setPlace] = useState({ teamId, organizationId: organizationId ?? mine?.organizationId ?? '', person: '' });
  const [dueOn, setDueOn] = useState('');
  const [priority, setPriority] = useState('normal');
  const [tactic, setTactic] = useState(tacticId ?? '');
  const [audience, setAudience] = useState<Narrowing>(wholeTeam);
  const [problem, setProblem] = useState<string>();
  const across = place.teamId !== teamId;
  const isAsk = across || place.organizationId !== mine?.organizationId;

  const save = () => {
    const text = (title.value ?? '').trim();
    if (!text) return setProblem(t('titleNeeded'));
    if (!mine || !place.organizationId) return setProblem(t('organizationNeeded'));
    const who = {
      kind: place.person ? ('person' as const) : ('organization' as const),
      id: place.person || place.organizationId,
      organizationId: place.organizationId,
      teamId: place.teamId,
    };
    const { act, done } = acts.add({
      ...placedAt(teamId, mine, me, who),
      title: text,
      why: why.value?.trim() || null,
      definitionOfDone: outcome.value?.trim() || null,
      dueOn: dueOn || null,
      priority,
      tacticId: tactic || null,
      checklist: linesOf(list.value ?? ''),
      ...(!across && isNarrow(audience) && { audience }),
    });
    const kept = [title, why, outcome, list].map((draft) => [draft, draft.value] as const);
    kept.forEach(([draft]) => draft.drop());
    onClose();
    done.then(
      () => onAdded?.(newId(act, 0)),
      (refused: unknown) => {
        setProblem(tell(refused));
        kept.forEach(([draft, value]) => value !== undefined && draft.set(value));
      },
    );
  };

  return (
    <FormDialog onClose={onClose} title={t('addTitle')} size={640} problem={problem} send={isAsk ? t('ask') : t('add')} onSend={save}>
      <label className={parts.control}>
        <span className={parts.name}>{t('what')}</span>
        <input
          className={parts.field}
          maxLength={LONGEST_TITLE}
          value={title.value ?? ''}
          data-autofocus
          aria-invalid={problem && !title.value?.trim() ? true : undefined}
          onChange={(event) => title.set(event.currentTarget.value)}
        />
      </label>
      <PlaceFields teamId={teamId} place={place} onChange={setPlace} />
      <div className={parts.two}>
        <DayField label={t('dueOn')} value={dueOn} onChange={setDueOn} />
        <Select label={t('priority')} value={priority} options={priorities.map((key) => ({ key, name: t(`priority_${key}`) }))} onChange={setPriority} />
      </div>
      <TacticField teamId={teamId} value={tactic} onChange={setTactic} />
      <Words label={t('why')} value={why.value ?? ''} onChange={why.set} limit={2000} />
      <Words label={t('definitionOfDone')} value={outcome.value ?? ''} onChange={outcome.set} rows={1} />
      <Words label={t('checklist')} hint={t('checklistHint')} value={list.value ?? ''} onChange={list.set} limit={10_000} />
      {across ? (
        <p className={parts.notice} data-tone="plain">
          {t('acrossSees', { organization: store.get('organization', place.organizationId)?.name ?? '' })}
        </p>
      ) : (
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

interface Place {
  readonly teamId: string;
  readonly organizationId: string;
  readonly person: string;
}

/** Who does it: an organization of the team, or of another city's team for those who may ask across. */
function PlaceFields({ teamId, place, onChange }: { teamId: string; place: Place; onChange(place: Place): void }) {
  const t = useTaskWords();
  const mine = useMySeatOn(teamId);
  const mayAcross = useMayAskAcross(teamId);
  const own = useTeamOrganizations(teamId);
  const others = useOtherPlaces(teamId);
  const [across, setAcross] = useState(place.teamId !== teamId);
  const people = useColleagues(place.teamId, place.organizationId);
  const teams = useMemo(
    () =>
      [...new Set(others.map((one) => one.teamId))]
        .map((key) => ({ key, name: store.get('team', key)?.name ?? '…' }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [others],
  );
  const organizations = across
    ? others
        .filter((one) => one.teamId === place.teamId)
        .map(({ organizationId: key }) => ({ key, name: store.get('organization', key)?.name ?? '…' }))
        .sort((a, b) => a.name.localeCompare(b.name))
    : own.map((one) => (one.key === mine?.organizationId ? { ...one, name: t('ownOrganization', { name: one.name }) } : one));
  return (
    <div className={parts.two}>
      {across && (
        <Select
          label={t('otherTeam')}
          value={place.teamId === teamId ? '' : place.teamId}
          empty={t('choose')}
          options={teams}
          focus
          onChange={(key) => onChange({ teamId: key || teamId, organizationId: '', person: '' })}
        />
      )}
      <div className={styles.stack}>
        <label className={parts.control}>
          <span className={parts.name}>{t('organization')}</span>
          <select
            className={parts.field}
            value={place.organizationId}
            onChange={(event) => {
              const key = event.currentTarget.value;
              if (key === ACROSS) {
                setAcross(true);
                onChange({ teamId, organizationId: '', person: '' });
              } else onChange({ ...place, organizationId: key, person: '' });
            }}
          >
            <option value="">{t('choose')}</option>
            {organizations.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
            {!across && mayAcross && others.length > 0 && <option value={ACROSS}>{t('otherTeamsOrganization')}</option>}
          </select>
        </label>
        {across && (
          <button
            type="button"
            className={styles.textButton}
            onClick={() => {
              setAcross(false);
              onChange({ teamId, organizationId: mine?.organizationId ?? '', person: '' });
            }}
          >
            {t('backToOwnTeam')}
          </button>
        )}
      </div>
      {!across && place.organizationId && (
        <Select
          label={place.organizationId === mine?.organizationId ? t('owner') : t('askedPerson')}
          value={place.person}
          empty={place.organizationId === mine?.organizationId ? t('me') : t('anybodySeated')}
          options={people}
          onChange={(person) => onChange({ ...place, person })}
        />
      )}
    </div>
  );
}

/** Tactics of the team that this page holds. */
function TacticField({ teamId, value, onChange }: { teamId: string; value: string; onChange(id: string): void }) {
  const t = useTaskWords();
  const tactics = useRows('tactic', 'teamId', teamId);
  const options = useMemo(
    () =>
      tactics
        .filter((tactic) => !tactic.archivedAt)
        .map((tactic) => ({ key: tactic.id, name: tactic.title }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [tactics],
  );
  if (!options.length) return null;
  return <Select label={t('tactic')} value={value} empty={t('noTactic')} options={options} onChange={onChange} />;
}
