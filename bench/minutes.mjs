// Ten people type into the minutes of one meeting: time from a keystroke to every other screen, against a bare socket.io relay of
// the same updates. The product also checks each update, stores it with the writer's rights and answers when it is stored.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { cpuOf, load } from './machine.mjs';
import { median, quantile } from './numbers.mjs';
import { openStage } from './product.mjs';
import { freePort, program } from './programs.mjs';
import { loaded, seedWorld } from './world.mjs';

export const reach = { p95: ['<=', 1.5], exact: ['=', true] };

const writers = 10;
const rounds = 3;
const pace = { keystrokes: 60, every: 150 };
const here = import.meta.dirname;

export default async function minutes({ say }) {
  const stage = await openStage();
  const open = [];
  const begin = async (file, env) => {
    const one = await program(join(here, file), env);
    open.push(one);
    return one;
  };
  try {
    const world = await seedWorld(stage.admin, { people: writers, tactics: 10 });
    const meeting = randomUUID();
    await loaded(stage.admin, () =>
      stage.admin.query(
        `insert into app.meeting (id, team_id, title, starts_at, ends_at, time_zone, handling, audience_id)
          select $1, $2::uuid, 'The monthly meeting', now(), now() + interval '1 hour', 'America/New_York', 'TLP:AMBER', app.audience_of(array['team/' || $2::uuid])`,
        [meeting, world.team],
      ),
    );
    const port = await freePort();
    const relay = await begin('limit/relay.mjs', { PORT: String(port) });
    const sides = { limit: { pid: relay.pid, load: await begin('load/typing.mjs') }, product: { pid: stage.product.pid, load: await begin('load/typing.mjs') } };
    await sides.limit.load.ask({ command: 'open', all: Array.from({ length: writers }, () => ({ port, meeting })) });
    await sides.product.load.ask({ command: 'open', all: world.people.map(({ token }) => ({ port: stage.product.port, cookie: stage.cookieOf(token), meeting })) });
    say(`${writers} writers have it open`);
    const found = { limit: [], product: [] };
    for (let round = 0; round <= rounds; round++) {
      for (const [name, side] of Object.entries(sides)) {
        const before = cpuOf(side.pid);
        const { latencies, ownCpu } = await side.load.ask({ command: 'type', ...pace });
        const cpu = (cpuOf(side.pid) - before) / (pace.keystrokes * writers);
        if (round) found[name].push({ count: latencies.length, p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), p99: quantile(latencies, 0.99), cpu, ownCpu, machine: load() });
      }
    }
    const by = (key) => median(found.product.map((one, at) => one[key] / found.limit[at][key]));
    const expected = pace.keystrokes * writers * (writers - 1);
    return {
      lines: Object.entries(found).map(([who, all]) => line(who, all)),
      ratios: { p95: by('p95'), p50: by('p50'), cpu: by('cpu') },
      figures: { exact: found.product.every(({ count }) => count === expected), productP95Ms: median(found.product.map(({ p95 }) => p95)), limitP95Ms: median(found.limit.map(({ p95 }) => p95)) },
    };
  } catch (error) {
    throw new Error(`${error.message}\n${stage.product.output.text}`, { cause: error });
  } finally {
    for (const one of open) await one.stop();
    await stage.close();
  }
}

const line = (who, all) => {
  const middle = (key) => median(all.map((round) => round[key]));
  return {
    who,
    'keystrokes seen': middle('count'),
    'p50 ms': middle('p50'),
    'p95 ms': middle('p95'),
    'p99 ms': middle('p99'),
    'server CPU ms a keystroke': middle('cpu'),
    'load CPU ms': middle('ownCpu'),
    'machine load': middle('machine'),
  };
};
