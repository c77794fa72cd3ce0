import { useCallback, useMemo, useRef } from 'react';
import type { Seat } from '../generated/rows.js';
import { isoDay, useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store, useRow, useRows } from '../sync/index.js';
import { countWhoSee, isNarrow, livingSeats, seatsWhoSee, type Narrowing } from './seen.js';

const living = new WeakMap<readonly Seat[], { today: string; seats: readonly Seat[] }>();

/** The living seats of a team; one list for all who ask, for as long as nothing in it changes. */
export function useLivingSeats(teamId: string | null | undefined): readonly Seat[] {
  const seats = useRows('seat', 'teamId', teamId ?? '');
  const today = isoDay();
  let known = living.get(seats);
  if (!known || known.today !== today) living.set(seats, (known = { today, seats: livingSeats(seats, today) }));
  return known.seats;
}

/** A sector's name without its examples: sentences hold several. */
export const shortSector = (name: string) => name.split(',')[0] ?? name;

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase() + text.slice(1);

export interface AudienceWords {
  /** "Police, prosecutor only · 4 people" */
  band(audience: Narrowing): string;
  /** "5 sectors · 8 people", "Boston team · 12 people" */
  button(audience: Narrowing): string;
  /** The whole sentence in two parts: the second one is what is narrower than the team. */
  sentence(audience: Narrowing): readonly [string, string];
  people(count: number): string;
}

/** Few and short enough to be named on a card. */
const LONGEST_BAND = 30;

/** The same wording for cards, headers and the picker. */
export function useAudienceWords(teamId: string | null | undefined): AudienceWords {
  const t = useWords('audience');
  const pack = usePack();
  const dates = useDates();
  const seats = useLivingSeats(teamId);
  const team = useRow('team', teamId)?.name ?? '';
  return useMemo(() => {
    const sector = (key: string) => shortSector(pack.term('sectors', key));
    const organization = (id: string) => store.get('organization', id)?.name ?? '…';
    const person = (id: string) => store.get('person', id)?.displayName ?? '…';
    const people = (audience: Narrowing) => t('people', { count: countWhoSee(audience, seats) });
    // Whoever is seen by sector or organization anyway needs no name of his own.
    const others = (audience: Narrowing) => {
      if (!audience.sectors.length && !audience.organizations.length) return audience.people;
      const covered = new Set(seatsWhoSee({ ...audience, people: [] }, seats).map((seat) => seat.holderId));
      return audience.people.filter((id) => !covered.has(id));
    };
    const counted = (audience: Narrowing) => {
      const named = others(audience).length;
      return [
        audience.sectors.length ? t('sectors', { count: audience.sectors.length }) : '',
        audience.organizations.length ? t('organizations', { count: audience.organizations.length }) : '',
        named ? t('named', { count: named }) : '',
      ].filter(Boolean);
    };
    const short = (audience: Narrowing) => {
      const names = [...audience.sectors.map(sector), ...audience.organizations.map(organization)];
      const text = names.join(', ');
      const fits = names.length > 0 && names.length <= 2 && text.length <= LONGEST_BAND && others(audience).length === 0;
      if (!names.length) return t('namedPeople');
      return capital(fits ? text : counted(audience).join(', '));
    };
    return {
      band: (audience) => t('bandOnly', { names: short(audience), people: people(audience) }),
      button: (audience) =>
        isNarrow(audience) ? t('buttonSome', { names: short(audience), people: people(audience) }) : t('buttonWhole', { team, people: people(audience) }),
      sentence: (audience) => {
        if (!isNarrow(audience)) return [t('sentenceWhole', { team, people: people(audience) }), ''];
        const names = [...audience.sectors.map((key) => lowerFirst(sector(key))), ...audience.organizations.map(organization), ...others(audience).map(person)];
        return [t('sentenceTeam', { team }), t('sentenceOnly', { names: dates.list(names), people: people(audience) })];
      },
      people: (count) => t('people', { count }),
    };
  }, [t, pack, dates, seats, team]);
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** The seats of people in the order of their names. */
export function useByName(): (seats: readonly Seat[]) => Seat[] {
  const compare = useRef(new Intl.Collator(undefined, { sensitivity: 'base' }));
  return useCallback((seats) => {
    const name = (seat: Seat) => (seat.holderId ? (store.get('person', seat.holderId)?.displayName ?? '') : '');
    return [...seats].sort((a, b) => compare.current.compare(name(a), name(b)));
  }, []);
}
