import type { NetworkPageQuery } from '../generated/graphql.js';

export type NetworkData = NetworkPageQuery['networkPage'];
export type Place = NetworkData['places'][number];
export type Flow = NetworkData['flows'][number];

/** A place as it is called in a few letters: "Seattle / King County" is Seattle on a map. */
export const shortName = (name: string): string => name.split(' / ')[0] ?? name;

export const touches = ({ fromPlaceId, toPlaceId }: Flow, placeId: string): boolean => fromPlaceId === placeId || toPlaceId === placeId;

/** Each month from the first lesson's way to the last one's. */
export function monthsOf(flows: readonly Flow[]): string[] {
  const [first, last] = [flows[0]?.on.slice(0, 7), flows.at(-1)?.on.slice(0, 7)];
  if (!first || !last) return [];
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (let at = first; at <= last; at = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(at);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}
