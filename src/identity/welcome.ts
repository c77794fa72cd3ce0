import type { Ground } from '../work/ground.js';

interface SamplePerson {
  email: string;
  displayName: string;
  role: string;
  organization: string;
  team: string;
}

/** What the sign-in page says to somebody who is nobody yet. */
export interface Welcome {
  /** The sample network is loaded, and only this machine can reach the server. */
  sample: boolean;
  people: SamplePerson[];
  /** The same server under another name, where a second person can be signed in beside the first. */
  otherOrigin: string | null;
  /** There is no network yet: somebody has to open the set-up link. */
  setUp: boolean;
}

/** Names of people leave the server only while they are made up and nobody else can ask. `host` as the browser says it. */
export async function welcome({ config, database }: Ground, host: string): Promise<Welcome> {
  const { rows } = await database.clock.query<{ sample_network: string | null; networks: number }>(
    'select sample_network, networks from app.installation_state()',
  );
  const { sample_network: sampleNetwork, networks } = rows[0]!;
  const sample = sampleNetwork !== null && config.loopback && !config.production;
  const people = sample
    ? (await database.clock.query<SamplePerson>('select email, display_name as "displayName", role, organization, team from app.sample_people()')).rows
    : [];
  return { sample, people, otherOrigin: sample ? otherOrigin(config.origins, host) : null, setUp: networks === 0 };
}

function otherOrigin(origins: readonly string[], host: string): string | null {
  return origins.find((origin) => new URL(origin).host !== host.toLowerCase()) ?? null;
}
