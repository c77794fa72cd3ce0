// Resident memory of idle live sockets, beside plain ws sockets.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { openSockets, rawSockets, socketsOf, subscription } from './follow.mjs';
import { load, rssOf } from './machine.mjs';
import { median } from './numbers.mjs';
import { openStage } from './product.mjs';
import { freePort, program } from './programs.mjs';
import { seedWorld } from './world.mjs';

export const reach = { rss: ['<=', 3] };

const size = 4000;
const rounds = 3;
const nodeArguments = ['--expose-gc', '--import', pathToFileURL(join(import.meta.dirname, 'collect.mjs')).href];

export default async function memory({ say }) {
  const found = { limit: [], product: [] };
  const lines = [];
  // Fresh programs each round: memory that was once taken is rarely given back.
  for (let round = 1; round <= rounds; round++) {
    for (const name of ['limit', 'product']) {
      const bytes = await (name === 'limit' ? ofLimit() : ofProduct());
      found[name].push(bytes);
      say(`round ${round}, ${name}: ${Math.round(bytes / 1024)} kB a socket`);
    }
  }
  for (const name of ['limit', 'product']) lines.push({ who: name, sockets: size, 'kB a socket': median(found[name]) / 1024, 'machine load': load() });
  return {
    lines,
    ratios: { rss: median(found.product.map((bytes, at) => bytes / found.limit[at])) },
    figures: { limitKb: median(found.limit) / 1024, productKb: median(found.product) / 1024 },
  };
}

async function ofProduct() {
  const stage = await openStage({ nodeArguments });
  try {
    const world = await seedWorld(stage.admin, { people: 1000, tactics: 200 });
    const subscribe = await subscription(stage, world.people[0].token);
    return await grownBy(stage.product.pid, (count) => socketsOf(stage, world.people, count, subscribe));
  } finally {
    await stage.close();
  }
}

async function ofLimit() {
  const port = await freePort();
  const limit = await program(join(import.meta.dirname, 'limit', 'sockets.mjs'), { PORT: String(port) }, { nodeArguments });
  try {
    return await grownBy(limit.pid, (count) => rawSockets(port, count));
  } finally {
    await limit.stop();
  }
}

/** Bytes that each of `size` sockets adds, after a hundred that load what the first ones load. */
async function grownBy(pid, sockets) {
  const loaded = await openSockets();
  try {
    await loaded.ask({ command: 'open', all: sockets(100) });
    const before = await settled(pid);
    await loaded.ask({ command: 'open', all: sockets(size) });
    return ((await settled(pid)) - before) / size;
  } finally {
    await loaded.stop();
  }
}

async function settled(pid) {
  for (let times = 0; times < 3; times++) {
    process.kill(pid, 'SIGUSR2');
    await pause(700);
  }
  return rssOf(pid);
}
