import { plusDays, todayIn } from '../commitments/recurrence.js';
import type { SampleData, SampleDay } from './sample.shape.js';

/** The days of the sample, told from the day of loading as it is where a team lives: what is due in a week is due in a week for those who are reminded. */
export class Days {
  constructor(
    private readonly now: Date,
    private readonly timeZone: string,
  ) {}

  /** `2026-03-31`. */
  on(day: SampleDay | null): string | null {
    if (day === null || typeof day === 'string') return day;
    return plusDays(todayIn(this.timeZone, this.now), day.days);
  }

  /** A moment of that day in working hours, never one that is still to come. */
  at(day: SampleDay | null): Date | null {
    const text = this.on(day);
    return text === null ? null : new Date(Math.min(Date.parse(`${text}T15:00:00Z`), this.now.getTime()));
  }
}

/** The days of a team. */
export type DaysOf = (team: string) => Days;

/** Of each team the zone of its first place that has one. */
export function timeZones({ places, teams }: Pick<SampleData, 'places' | 'teams'>): ReadonlyMap<string, string | undefined> {
  const ofPlace = new Map(places.map(({ key, timeZone }) => [key, timeZone ?? undefined]));
  return new Map(teams.map((team) => [team.key, team.places.map((place) => ofPlace.get(place)).find((zone) => zone !== undefined)]));
}

/** A team without a zone of its own lives by UTC, as its people do. */
export function daysOfTeams(sample: Pick<SampleData, 'places' | 'teams'>, now: Date): DaysOf {
  const zones = timeZones(sample);
  return (team) => new Days(now, zones.get(team) ?? 'UTC');
}
