// Coming back: 500 sockets cut at once with 500 missed acts each, and one client alone with 500 missed.
import { randomUUID } from 'node:crypto';
import { openSockets, socketsOf, subscription } from './follow.mjs';
import { load } from './machine.mjs';
import { median, quantile } from './numbers.mjs';
import { asked, openStage } from './product.mjs';
import { openLoad } from './rates.mjs';
import { seedWorld } from './world.mjs';

export const reach = { allMs: ['<=', 5000], oneMs: ['<=', 300], othersP95: ['<=', 2] };

const rounds = 3;
const missed = 500;
const sockets = 500;

export default async function resume({ say }) {
  const stage = await openStage();
  const loads = [];
  const keep = async (opening) => {
    const one = await opening;
    loads.push(one);
    return one;
  };
  try {
    const world = await seedWorld(stage.admin, { people: 250, tactics: 1000 });
    const others = await keep(openLoad());
    const body = asked('TacticPage', { id: world.tactics[1] });
    const plan = { kind: 'same', port: stage.product.port, connections: 2, cookies: [stage.cookieOf(world.people[0].token)], body };
    await others.ask({ ...plan, seconds: 2 });
    const all = [];
    const one = [];
    const calm = [];
    const busy = [];
    for (let round = 1; round <= rounds; round++) {
      const { token } = world.people[1];
      const subscribe = await subscription(stage, token);
      await renames(stage, token, world.tactics, missed);
      calm.push((await others.ask({ ...plan, seconds: 2 })).p95);
      one.push(await back(await keep(openSockets()), socketsOf(stage, world.people.slice(2, 3), 1, subscribe)));
      const beside = others.ask({ ...plan, seconds: 4 });
      all.push(await back(await keep(openSockets()), socketsOf(stage, world.people.slice(3), sockets, subscribe)));
      busy.push((await beside).p95);
      say(`round ${round}: one ${Math.round(one.at(-1))} ms, all ${Math.round(all.at(-1))} ms, load ${load().toFixed(1)}`);
    }
    return {
      lines: [{ who: 'product', 'one ms': median(one), 'all ms': median(all), "others' p95 ms before": median(calm), 'and meanwhile': median(busy) }],
      ratios: { othersP95: median(busy) / median(calm) },
      figures: { oneMs: median(one), allMs: median(all), othersP95Ms: quantile(busy, 0.5) },
    };
  } finally {
    for (const load_ of loads) await load_.stop();
    await stage.close();
  }
}

async function back(loaded, wanted) {
  const began = performance.now();
  await loaded.ask({ command: 'open', all: wanted, width: wanted.length });
  const took = performance.now() - began;
  await loaded.ask({ command: 'close' });
  return took;
}

async function renames(stage, token, tactics, count) {
  for (let at = 0; at < count; at++) {
    const input = { ids: [tactics[at]], stage: 'testing', position: `a${(at % 9) + 1}Vbench` };
    await stage.ask(token, 'MoveTactics', { act: randomUUID(), input });
  }
}
