import type { Viewer } from '../work/viewer.js';

/** What the database says of itself. */
export interface InstallationState {
  sampleNetwork: string | null;
  /** The key of the pack that this installation was made with. */
  pack: string | null;
  networks: number;
  people: number;
  /** Somebody removed the sample: it never comes back by itself. */
  sampleRemoved: boolean;
}

type Ask = (text: string) => Promise<InstallationState[]>;

export async function installationState(ask: Ask): Promise<InstallationState> {
  const text = 'select sample_network as "sampleNetwork", pack, networks, people, sample_removed as "sampleRemoved" from app.installation_state()';
  return (await ask(text))[0]!;
}

/** Offered to a steward of the sample, and only while nothing else is there that would go with it. */
export function sampleIsRemovable(state: InstallationState, viewer: Viewer): boolean {
  return state.sampleNetwork !== null && state.networks === 1 && viewer.stewards(state.sampleNetwork);
}
