// Requests per second and processor time of limit and product, in turn.
import { join } from 'node:path';
import { cpuOf, cpuOfFamily, load } from './machine.mjs';
import { median } from './numbers.mjs';
import { freePort, program } from './programs.mjs';

const here = import.meta.dirname;

export async function openLimit(stage) {
  const port = await freePort();
  const limit = await program(join(here, 'limit', 'http.mjs'), { PORT: String(port), DATABASE: JSON.stringify(stage.address) });
  return { ...limit, port };
}

export const openLoad = () => program(join(here, 'load', 'requests.mjs'));

/**
 * Runs each side's plan `rounds` times in turn: `sides` maps a name to `{ pid, plan }`, with a
 * PostgreSQL of its own if it has one. Answers each side's rounds: requests per
 * second, latency, and processor milliseconds a request of its node, of PostgreSQL and of the load generator.
 */
export async function measured(stage, sides, { rounds = 3, seconds = 4, warmUp = 2 } = {}) {
  const loads = new Map();
  const found = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  try {
    for (const name of Object.keys(sides)) loads.set(name, await openLoad());
    for (let round = 0; round <= rounds; round++) {
      for (const [name, side] of Object.entries(sides)) {
        const warming = round === 0;
        const postgresPid = side.postgresPid ?? stage.postgresPid;
        const before = { node: cpuOf(side.pid), postgres: cpuOfFamily(postgresPid) };
        const result = await loads.get(name).ask({ ...side.plan, seconds: warming ? warmUp : seconds });
        if (result.cards) side.plan.cards = result.cards;
        if (warming) continue;
        const { count } = result;
        found[name].push({
          ...result,
          node: (cpuOf(side.pid) - before.node) / count,
          postgres: (cpuOfFamily(postgresPid) - before.postgres) / count,
          machine: load(),
        });
      }
    }
  } finally {
    for (const one of loads.values()) await one.stop();
  }
  return found;
}

/** The median of a figure over the rounds. */
export const middle = (rounds, key) => median(rounds.map((round) => (typeof key === 'function' ? key(round) : round[key])));

/** The median of round-by-round ratios: both sides of a round met the same weather. */
export const ratio = (rounds, limit, key) => median(rounds.map((round, at) => (typeof key === 'function' ? key(round) / key(limit[at]) : round[key] / limit[at][key])));

export const cpu = (round) => round.node + round.postgres;

/** Lines of the table for people. */
export const lines = (found) =>
  Object.entries(found).map(([name, rounds]) => ({
    who: name,
    'requests/s': middle(rounds, 'rps'),
    'p50 ms': middle(rounds, 'p50'),
    'p95 ms': middle(rounds, 'p95'),
    'kB an answer': middle(rounds, 'bytes') / 1024,
    'node CPU ms': middle(rounds, 'node'),
    'PostgreSQL CPU ms': middle(rounds, 'postgres'),
    'load CPU ms': middle(rounds, 'ownCpu'),
    'machine load': middle(rounds, 'machine'),
  }));
