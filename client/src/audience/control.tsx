import { Popover } from '@mantine/core';
import { IconChevronDown, IconLock, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import parts from '../boards/parts.module.css';
import { useMe } from '../shell/session.js';
import { useWords } from '../shell/words.js';
import { ask, perform, Refused, store, useRow, type Kind } from '../sync/index.js';
import styles from './audience.module.css';
import { shareDocument, whoCanSeeDocument } from './documents.js';
import { useAudienceWords, useLivingSeats } from './names.js';
import { AudiencePicker, PersonLine } from './picker.js';
import { isNarrow, narrowingOf, sameNarrowing, seatsWhoSee, toAudience, toInput, type Narrowing } from './seen.js';

interface ButtonProps {
  teamId: string;
  value: Narrowing;
  wide?: boolean;
  open?: boolean;
  onClick?: () => void;
  disabled?: boolean;
  /** What it is about, where something else on the page has one too. */
  says?: string | undefined;
}

/** The same lock, wording and number as on the card. */
export function AudienceButton({ teamId, value, wide = false, open = false, onClick, disabled = false, says, ...rest }: ButtonProps) {
  const t = useWords('audience');
  const words = useAudienceWords(teamId);
  const Mark = isNarrow(value) ? IconLock : IconUsers;
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-wide={wide || undefined}
      data-open={open || undefined}
      aria-haspopup="dialog"
      aria-expanded={open}
      disabled={disabled}
      onClick={onClick}
    >
      <Mark size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <span className={parts.hidden}>{says ?? t('title')}: </span>
        {words.button(value)}
      </span>
      {!disabled && <IconChevronDown size={14} aria-hidden="true" />}
    </button>
  );
}

interface ChoiceProps {
  teamId: string;
  value: Narrowing;
  onChange(audience: Narrowing): void;
  wide?: boolean;
  says?: string;
  /** The handling label that it will have. */
  label?: string;
}

/** Chooses who can see something that is not saved yet. */
export function AudienceChoice({ teamId, value, onChange, wide = false, says, label }: ChoiceProps) {
  const t = useWords('audience');
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md" width="min(360px, calc(100vw - 16px))">
      <Popover.Target>
        <AudienceButton teamId={teamId} value={value} wide={wide} open={open} says={says} onClick={() => setOpen(!open)} />
      </Popover.Target>
      <Popover.Dropdown className={styles.pop} aria-label={t('title')}>
        <AudiencePicker
          teamId={teamId}
          me={me.person.id}
          value={value}
          label={label}
          saveLabel={t('use')}
          note=""
          onCancel={() => setOpen(false)}
          onSave={(audience) => {
            onChange(audience);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ControlProps {
  kind: Kind & ('board' | 'tactic' | 'task' | 'meeting' | 'agreement' | 'after_action_review' | 'lesson');
  id: string;
  /** Without it the button only says who can see this. */
  may: boolean;
  wide?: boolean;
}

/** Who can see a saved thing; widening asks first and names who gains. */
export function AudienceControl({ kind, id, may, wide = false }: ControlProps) {
  const t = useWords('audience');
  const me = useMe();
  const row = useRow(kind, id);
  const living = useLivingSeats(row?.teamId);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [widening, setWidening] = useState<{ audience: Narrowing; gains: readonly Gaining[] }>();
  if (!row) return null;
  const value = narrowingOf(row.audience);

  const close = () => {
    setOpen(false);
    setWidening(undefined);
  };
  const share = (audience: Narrowing) => {
    close();
    void perform(
      shareDocument,
      { input: { kind, id, audience: toInput(row.teamId, audience) } },
      { says: t('shared', { title: row.title }), undoable: true, show: (draft) => draft.patch(kind, id, { audience: toAudience(row.teamId, audience) }) },
    );
  };
  const save = async (audience: Narrowing) => {
    if (sameNarrowing(audience, value)) return close();
    setBusy(true);
    const gains = await whoGains(row.teamId, id, audience, value, living);
    setBusy(false);
    if (gains.length) setWidening({ audience, gains });
    else share(audience);
  };

  return (
    <Popover
      opened={open}
      onChange={(next) => (next ? setOpen(true) : close())}
      position="bottom-end"
      trapFocus
      returnFocus
      shadow="md"
      width="min(360px, calc(100vw - 16px))"
    >
      <Popover.Target>
        <AudienceButton teamId={row.teamId} value={value} wide={wide} open={open} disabled={!may} onClick={() => (open ? close() : setOpen(true))} />
      </Popover.Target>
      <Popover.Dropdown className={styles.pop} aria-label={t('title')}>
        {widening ? (
          <Widening gains={widening.gains} onBack={() => setWidening(undefined)} onWiden={() => share(widening.audience)} />
        ) : (
          <AudiencePicker
            teamId={row.teamId}
            me={me.person.id}
            value={value}
            label={'handling' in row ? row.handling : undefined}
            busy={busy}
            saveLabel={busy ? t('checking') : t('save')}
            onCancel={close}
            onSave={(audience) => void save(audience)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface Gaining {
  readonly id: string;
  readonly displayName: string;
  readonly organizationId: string | null;
}

/** The people who would see it and don't see it now. Offline, the seats that this page holds say it. */
async function whoGains(
  teamId: string,
  id: string,
  audience: Narrowing,
  now: Narrowing,
  living: Parameters<typeof seatsWhoSee>[1],
): Promise<readonly Gaining[]> {
  try {
    const { whoCanSee } = await ask(whoCanSeeDocument, { audience: toInput(teamId, audience), of: id });
    return whoCanSee.gains;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const before = new Set(seatsWhoSee(now, living).map((seat) => seat.holderId));
    return seatsWhoSee(audience, living).flatMap(({ holderId, organizationId }) =>
      holderId && !before.has(holderId) ? [{ id: holderId, displayName: store.get('person', holderId)?.displayName ?? '…', organizationId }] : [],
    );
  }
}

function Widening({ gains, onBack, onWiden }: { gains: readonly Gaining[]; onBack(): void; onWiden(): void }) {
  const t = useWords('audience');
  return (
    <div className={styles.picker}>
      <div className={styles.say}>
        <p role="alert">
          <b>{t('widenTitle', { count: gains.length })}</b>
        </p>
        <p className={styles.widenText}>{t('widenText')}</p>
      </div>
      <div className={styles.scroll}>
        <ul className={styles.people} aria-label={t('who')}>
          {gains.map((person) => (
            <PersonLine key={person.id} personId={person.id} name={person.displayName} organizationId={person.organizationId} />
          ))}
        </ul>
      </div>
      <div className={styles.foot}>
        <span />
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onBack} data-autofocus>
          {t('back')}
        </button>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onWiden}>
          {t('widen')}
        </button>
      </div>
    </div>
  );
}
