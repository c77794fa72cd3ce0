import type { Config } from './config.js';
import { openSetUp, setUpSentence } from './identity/set-up.js';
import type { Database } from './work/database.js';

interface State {
  sample_network: string | null;
  networks: number;
}

/**
 * What an operator reads when the server is ready: its address and how to sign in. Where there is no network yet, that is a
 * set-up link: it works once, and every start before its use makes a new one.
 */
export async function greeting(config: Config, database: Database): Promise<string[]> {
  const lines = [`Crosstown is ready at ${config.publicUrl}`];
  const { rows } = await database.clock.query<State>('select sample_network, networks from app.installation_state()');
  const state = rows[0];
  if (state?.sample_network && config.production) {
    lines.push('The sample network is loaded, and in production its password opens nothing. Start without NODE_ENV=production to remove the sample data.');
  } else if (state?.sample_network) {
    lines.push('Sign in as coordinator@boston.example with the password crosstown-sample; the sign-in page lists more people.');
  } else if (state?.networks === 0) {
    lines.push(setUpSentence(config, await openSetUp({ database })));
  } else {
    lines.push('Sign in with your e-mail address and password.');
  }
  return lines;
}
