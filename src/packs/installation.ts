import type { Database } from '../work/database.js';
import type { Viewer } from '../work/viewer.js';
import type { Work } from '../work/work.js';

/** What the database says of itself. */
export interface InstallationState {
  sampleNetwork: string | null;
  /** The key of the pack that this installation was made with. */
  pack: string | null;
  networks: number;
  people: number;
  /** `removed`: it never comes back by itself. `loading`: a start was cut off. */
  sampleState: 'loading' | 'loaded' | 'removed' | null;
}

const text = 'select sample_network as "sampleNetwork", pack, networks, people, sample_state as "sampleState" from app.installation_state()';

/** Asked by the system itself. */
export async function installationOf(clock: Database['clock']): Promise<InstallationState> {
  return (await clock.query<InstallationState>(text)).rows[0]!;
}

/** The same within somebody's work. */
export async function installationFor(work: Work): Promise<InstallationState> {
  return (await work.query<InstallationState>(text))[0]!;
}

/** Offered to a steward of the sample, and only while nothing else is there that would go with it. */
export function sampleIsRemovable(state: InstallationState, viewer: Viewer): boolean {
  return state.sampleNetwork !== null && state.networks === 1 && viewer.stewards(state.sampleNetwork);
}
