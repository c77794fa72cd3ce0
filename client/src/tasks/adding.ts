import { useMemo } from 'react';
import { useLivingSeats } from '../audience/names.js';
import { livingSeats } from '../audience/seen.js';
import type { Seat } from '../generated/rows.js';
import { isoDay } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useMySeats, useMyTeams } from '../shell/team.js';
import { store, useRows, type Rows } from '../sync/index.js';
import type { NewTask } from './acts.js';
import type { Candidate } from './quick-line.js';

/** The teams on which I may add an item: where I sit as more than a guest. */
export function useAddingTeams(): readonly Rows['team'][] {
  const teams = useMyTeams();
  const seats = useMySeats();
  return useMemo(() => teams.filter((team) => seats.some((seat) => seat.teamId === team.id && seat.role !== 'guest')), [teams, seats]);
}

/** My seat on a team, before the seats that I only stand in for. */
export function useMySeatOn(teamId: string): Seat | undefined {
  const me = useMe().person.id;
  const seats = useMySeats();
  return useMemo(
    () => seats.filter((seat) => seat.teamId === teamId && seat.role !== 'guest').sort((a, b) => Number(b.holderId === me) - Number(a.holderId === me))[0],
    [seats, teamId, me],
  );
}

/** Coordinators may ask another city: only its organizations, its people are not theirs to see. */
export function useMayAskAcross(teamId: string): boolean {
  return useMySeats().some((seat) => seat.teamId === teamId && seat.role === 'coordinator');
}

export interface AnswerPlace {
  readonly teamId: string;
  readonly organizationId: string;
}

/** Where other teams of the network seat an organization that could be asked. */
export function useOtherPlaces(teamId: string): readonly AnswerPlace[] {
  const may = useMayAskAcross(teamId);
  const seats = useRows('seat');
  const teams = useRows('team');
  return useMemo(() => {
    const network = store.get('team', teamId)?.networkId;
    if (!may || !network) return [];
    const open = new Set(
      teams.filter((team) => team.id !== teamId && team.networkId === network && team.kind === 'team' && !team.archivedAt).map((team) => team.id),
    );
    const found = new Map<string, AnswerPlace>();
    for (const seat of livingSeats(seats, isoDay()))
      if (open.has(seat.teamId)) found.set(`${seat.teamId} ${seat.organizationId}`, { teamId: seat.teamId, organizationId: seat.organizationId });
    return [...found.values()];
  }, [may, seats, teams, teamId]);
}

/** Whom "@" can name on a team: its people, their organizations, and for those who may ask across, other teams' organizations. */
export function useCandidates(teamId: string): readonly Candidate[] {
  const seats = useLivingSeats(teamId);
  const others = useOtherPlaces(teamId);
  const people = useRows('person');
  const organizations = useRows('organization');
  return useMemo(() => {
    const names = new Map([...people.map((one) => [one.id, one.displayName] as const), ...organizations.map((one) => [one.id, one.name] as const)]);
    const found = new Map<string, Candidate>();
    const add = (kind: Candidate['kind'], id: string, organizationId: string, team: string) => {
      const name = names.get(id);
      if (name && !found.has(id)) found.set(id, { kind, id, name, organizationId, teamId: team });
    };
    for (const seat of seats) if (seat.holderId) add('person', seat.holderId, seat.organizationId, teamId);
    for (const seat of seats) add('organization', seat.organizationId, seat.organizationId, teamId);
    for (const place of others) add('organization', place.organizationId, place.organizationId, place.teamId);
    return [...found.values()];
  }, [seats, others, people, organizations, teamId]);
}

/** Who does it and who is asked: my own organization takes an item at once, any other is asked. */
export function placedAt(
  teamId: string,
  mine: Seat,
  me: string,
  who: Pick<Candidate, 'kind' | 'id' | 'organizationId' | 'teamId'> | undefined,
): Pick<NewTask, 'teamId' | 'organizationId' | 'ownerId' | 'askedPersonId' | 'answeringTeamId' | 'askingOrganizationId'> {
  const organizationId = who?.organizationId ?? mine.organizationId;
  const answeringTeamId = who?.teamId ?? teamId;
  const own = organizationId === mine.organizationId && answeringTeamId === teamId;
  const person = who?.kind === 'person' ? who.id : null;
  return {
    teamId,
    organizationId,
    answeringTeamId,
    ownerId: own ? (person ?? me) : null,
    askedPersonId: own ? null : person,
    askingOrganizationId: mine.organizationId,
  };
}
