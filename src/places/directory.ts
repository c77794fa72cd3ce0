import { invalid, Refusal } from '../work/refusal.js';
import { rule } from '../work/rules.js';
import type { Thing, ThingClass } from '../work/thing.js';
import type { Where, Work } from '../work/work.js';

/** What the verbs of the directory load: the row to be changed, or nothing for a new one, and the network that it is in. */
export interface Entry<T extends Thing> {
  row: T | undefined;
  networkId: string;
}

interface EntryInput {
  id?: string | null;
  networkId?: string | null;
}

/** The directory is seen by its network: a row's audience says which. */
export function networkOf(row: Thing): string {
  const network = row.principals.find((principal) => principal.startsWith('network/'));
  if (!network) throw new Error('a row of the directory without a network');
  return network.slice('network/'.length);
}

/**
 * Locks the row with the input's id; a new one goes to the network that is named, or to the viewer's only one.
 * @throws Refusal NOT_FOUND for a network that the viewer has no seat in.
 */
export async function entryOf<T extends Thing>(work: Work, type: ThingClass<T>, input: EntryInput): Promise<Entry<T>> {
  if (input.id) {
    const row = await work.get(type, input.id, { lock: true });
    return { row, networkId: networkOf(row) };
  }
  const mine = new Set(work.viewer.seats.map((seat) => seat.network));
  const wanted = input.networkId?.toLowerCase() ?? (mine.size === 1 ? [...mine][0] : undefined);
  if (wanted === undefined) throw invalid({ field: 'networkId', reason: 'required' });
  if (!mine.has(wanted)) throw new Refusal('NOT_FOUND', { id: wanted });
  return { row: undefined, networkId: wanted };
}

/** In a new row a missing value is a missing value; in an old one it stays as it is. */
export const wantedOf = <Value>(row: Thing | undefined, value: Value | null | undefined): Value | null | undefined => (row ? value : (value ?? null));

/** Rows by id, all of one network. @throws Refusal INVALID naming the field if one is not there or not shared. */
export async function ofNetwork<T extends Thing>(work: Work, type: ThingClass<T>, field: string, ids: readonly string[], networkId: string): Promise<T[]> {
  const rows = ids.length ? await work.find(type, { id: ids } as Where<T>) : [];
  if (rows.length !== new Set(ids.map((id) => id.toLowerCase())).size || rows.some((row) => networkOf(row) !== networkId))
    throw invalid({ field, reason: 'unknown' });
  return rows;
}

export const stewardsTheNetwork = rule<{ networkId: string }>('steward of the network', (viewer, subject) => viewer.stewards(subject.networkId));
