import { useId, useMemo, useState, type ReactNode } from 'react';
import parts from '../boards/parts.module.css';
import type { Seat } from '../generated/rows.js';
import { PersonAvatar } from '../shell/avatar.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store, useRow } from '../sync/index.js';
import styles from './audience.module.css';
import { shortSector, useAudienceWords, useByName, useLivingSeats } from './names.js';
import { countWhoSee, isNarrow, labelFits, seatsWhoSee, wholeTeam, withMe, type Narrowing } from './seen.js';

type Choice = 'me' | 'people' | 'organizations' | 'sectors' | 'team';
type List = keyof Narrowing;

const unique = (values: readonly string[]) => [...new Set(values)];

function choiceOf(audience: Narrowing, me: string): Choice {
  if (!isNarrow(audience)) return 'team';
  if (audience.sectors.length) return 'sectors';
  if (audience.organizations.length) return 'organizations';
  return audience.people.every((id) => id === me) ? 'me' : 'people';
}

interface PickerProps {
  teamId: string;
  me: string;
  value: Narrowing;
  /** Says whether the new audience was taken; while it is asked about, the picker waits. */
  onSave(audience: Narrowing): void;
  onCancel(): void;
  busy?: boolean;
  saveLabel: string;
  note?: ReactNode;
  /** The handling label of what it is about: it allows no wider audience. */
  label?: string | undefined;
}

/** Who can see this: narrowest first, one sentence, and the people themselves. */
export function AudiencePicker({ teamId, me, value, onSave, onCancel, busy = false, saveLabel, note, label }: PickerProps) {
  const t = useWords('audience');
  const seats = useLivingSeats(teamId);
  const words = useAudienceWords(teamId);
  const team = useRow('team', teamId);
  const [choice, setChoice] = useState<Choice>(() => choiceOf(value, me));
  const [chosen, setChosen] = useState<Narrowing>(value);
  const name = useId();
  const asked = choice === 'team' ? wholeTeam : choice === 'me' ? { ...wholeTeam, people: [me] } : chosen;
  const audience = useMemo(() => withMe(asked, me, seats), [asked, me, seats]);
  const incomplete = choice !== 'team' && !isNarrow(audience);
  const tooWide = label !== undefined && !incomplete && !labelFits(label, audience);
  const [before, only] = words.sentence(audience);
  const mySeat = seats.find((seat) => seat.holderId === me);

  const choose = (next: Choice) => {
    if (next === choice) return;
    setChoice(next);
    if (next === 'organizations') setChosen({ ...wholeTeam, organizations: mySeat ? [mySeat.organizationId] : [] });
    if (next === 'sectors') setChosen({ ...wholeTeam, sectors: mySeat ? [mySeat.sector] : [] });
    if (next === 'people') setChosen({ ...wholeTeam, people: [me] });
  };
  const toggle = (list: List, key: string) =>
    setChosen((now) => ({ ...now, [list]: now[list].includes(key) ? now[list].filter((one) => one !== key) : unique([...now[list], key]) }));

  const options: readonly { key: Choice; label: string; count: string }[] = [
    { key: 'me', label: t('onlyMe'), count: words.people(1) },
    { key: 'people', label: t('namedPeople'), count: choice === 'people' ? words.people(countWhoSee(audience, seats)) : t('choose') },
    { key: 'organizations', label: t('namedOrganizations'), count: choice === 'organizations' ? words.people(countWhoSee(audience, seats)) : t('choose') },
    { key: 'sectors', label: t('someSectors'), count: choice === 'sectors' ? words.people(countWhoSee(audience, seats)) : t('choose') },
    { key: 'team', label: t('wholeTeam', { team: team?.name ?? '' }), count: words.people(countWhoSee(wholeTeam, seats)) },
  ];

  return (
    <div className={styles.picker}>
      <div className={styles.say}>
        <span className={parts.label}>{t('title')}</span>
        <p aria-live="polite">
          {before}
          {only && <b>{only}</b>}
        </p>
      </div>
      <div className={styles.scroll}>
        <fieldset className={styles.options}>
          <legend className={parts.hidden}>{t('title')}</legend>
          {options.map((option) => (
            <div key={option.key} className={styles.option} data-on={choice === option.key || undefined}>
              <label>
                <input type="radio" name={name} checked={choice === option.key} onChange={() => choose(option.key)} />
                <span className={styles.optionName}>{option.label}</span>
                <span className={styles.optionCount}>{option.count}</span>
              </label>
              {choice === option.key && <Members choice={option.key} chosen={chosen} seats={seats} me={me} toggle={toggle} />}
            </div>
          ))}
        </fieldset>
        <SeenBy audience={audience} seats={seats} me={me} />
      </div>
      <div className={styles.foot}>
        <span aria-live="polite">{incomplete ? t('chooseOne') : tooWide ? t('labelTooWide', { label }) : (note ?? t('atOnce'))}</span>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="button" className={`${parts.btn} ${parts.main} ${parts.small}`} disabled={incomplete || tooWide || busy} onClick={() => onSave(audience)}>
          {saveLabel}
        </button>
      </div>
    </div>
  );
}

interface MembersProps {
  choice: Choice;
  chosen: Narrowing;
  seats: readonly Seat[];
  me: string;
  toggle(list: List, key: string): void;
}

/** What can be chosen below an option: only sectors, organizations and people that sit on the team. */
function Members({ choice, chosen, seats, me, toggle }: MembersProps) {
  const t = useWords('audience');
  const pack = usePack();
  const byName = useByName();
  if (choice === 'me' || choice === 'team') return null;
  const lists: Record<List, readonly { key: string; name: string }[]> = {
    sectors: unique(seats.map((seat) => seat.sector)).map((key) => ({ key, name: shortSector(pack.term('sectors', key)) })),
    organizations: unique(seats.map((seat) => seat.organizationId)).map((key) => ({ key, name: store.get('organization', key)?.name ?? '…' })),
    people: unique(byName(seats).flatMap((seat) => (seat.holderId && seat.holderId !== me ? [seat.holderId] : []))).map((key) => ({
      key,
      name: store.get('person', key)?.displayName ?? '…',
    })),
  };
  const titles: Record<List, string> = { sectors: t('chooseSectors'), organizations: t('chooseOrganizations'), people: t('choosePeople') };
  const covered = new Set(seatsWhoSee({ ...wholeTeam, [choice]: chosen[choice] }, seats).map((seat) => seat.holderId));
  const extra = (['sectors', 'organizations', 'people'] as const)
    .filter((list) => list !== choice && chosen[choice].length > 0)
    .flatMap((list) =>
      lists[list].filter((one) => chosen[list].includes(one.key) && !(list === 'people' && covered.has(one.key))).map((one) => ({ ...one, list })),
    );
  return (
    <div className={styles.members}>
      <div role="group" aria-label={titles[choice]} className={styles.chips}>
        {lists[choice].map((one) => {
          const on = chosen[choice].includes(one.key);
          return (
            <button key={one.key} type="button" aria-pressed={on} className={`${parts.chip} ${on ? parts.on : ''}`} onClick={() => toggle(choice, one.key)}>
              {one.name}
            </button>
          );
        })}
      </div>
      {extra.length > 0 && (
        <div role="group" aria-label={t('also')} className={styles.chips}>
          <span className={parts.hint}>{t('also')}</span>
          {extra.map((one) => (
            <button
              key={one.key}
              type="button"
              className={`${parts.chip} ${parts.on}`}
              aria-label={t('remove', { name: one.name })}
              onClick={() => toggle(one.list, one.key)}
            >
              {one.name} ×
            </button>
          ))}
        </div>
      )}
      {choice === 'people' && <span className={parts.hint}>{t('alwaysYou')}</span>}
    </div>
  );
}

function SeenBy({ audience, seats, me }: { audience: Narrowing; seats: readonly Seat[]; me: string }) {
  const t = useWords('audience');
  const byName = useByName();
  const seen = byName(seatsWhoSee(audience, seats));
  return (
    <ul className={styles.people} aria-label={t('who')}>
      {seen.map((seat) => (
        <PersonLine key={seat.id} personId={seat.holderId} organizationId={seat.organizationId} note={seat.holderId === me ? t('you') : undefined} />
      ))}
    </ul>
  );
}

export function PersonLine({
  personId,
  name,
  organizationId,
  note,
}: {
  personId: string | null;
  name?: string;
  organizationId?: string | null;
  note?: string | undefined;
}) {
  const person = useRow('person', personId);
  const organization = useRow('organization', organizationId);
  return (
    <li>
      <PersonAvatar id={personId} name={name} size="small" />
      <span>
        {person?.displayName ?? name ?? '…'}
        {note && <span className={parts.hint}> ({note})</span>}
        {organization && <small>{organization.name}</small>}
      </span>
    </li>
  );
}
