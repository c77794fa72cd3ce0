import { useMemo } from 'react';
import { usePack } from '../shell/pack.js';
import { useRows } from '../sync/index.js';
import { useTeamWords } from './words.js';
import type { Choice } from './record-dialog.js';

export const placeKinds = ['city', 'county', 'state', 'region', 'tribe', 'district'] as const;
const roleKeys = ['member', 'chair', 'coordinator', 'analyst', 'guest'];

const byLabel = (one: Choice, other: Choice) => one.label.localeCompare(other.label);

/** The pack's words whose key begins so: "kind." are the kinds of organizations, "obligation." what binds them. */
function useWordChoices(prefix: string): Choice[] {
  const pack = usePack();
  return useMemo(
    () => pack.list('words').flatMap((word) => (word.key.startsWith(prefix) ? [{ value: word.key.slice(prefix.length), label: word.name }] : [])),
    [pack, prefix],
  );
}

export const useOrganizationKinds = (): Choice[] => useWordChoices('kind.');
export const useObligations = (): Choice[] => useWordChoices('obligation.');

export const useAgreementKinds = (): Choice[] => useWordChoices('agreement.');

export function useSectorChoices(): Choice[] {
  const pack = usePack();
  return useMemo(() => pack.list('sectors').map((sector) => ({ value: sector.key, label: sector.name })), [pack]);
}

/** Roles on a team; a stewards' team has stewards. */
export function useRoleChoices(teamKind: string | undefined): Choice[] {
  const pack = usePack();
  return useMemo(() => (teamKind === 'stewards' ? ['steward'] : roleKeys).map((key) => ({ value: key, label: pack.term('roles', key) })), [pack, teamKind]);
}

export function usePlaceChoices(): Choice[] {
  const places = useRows('place');
  return useMemo(() => places.map((place) => ({ value: place.id, label: place.name })).sort(byLabel), [places]);
}

export function usePlaceKindChoices(): Choice[] {
  const t = useTeamWords();
  return useMemo(() => placeKinds.map((kind) => ({ value: kind, label: t(`place_${kind}`) })), [t]);
}

export function useOrganizationChoices(sector?: string): Choice[] {
  const organizations = useRows('organization');
  const places = useRows('place');
  return useMemo(() => {
    const names = new Map(places.map((place) => [place.id, place.name]));
    return organizations
      .filter((one) => !one.archivedAt && (!sector || one.sector === sector))
      .map((one) => ({ value: one.id, label: `${one.name}, ${names.get(one.placeId) ?? ''}` }))
      .sort(byLabel);
  }, [organizations, places, sector]);
}
