// One act to 1,000 and 5,000 live sockets on the same board. Both sides perform the same HTTP act; the limit then sends the
// product's own bytes over plain ws. Time runs from the act's answer to each socket's frame; `p99` is over all frames of a round.
import { setTimeout as pause } from 'node:timers/promises';
import { actTables } from './limit/statements.mjs';
import { openSockets, rawSockets, socketsOf, subscription } from './follow.mjs';
import { cpuOf, load } from './machine.mjs';
import { median, quantile } from './numbers.mjs';
import { asked, openStage } from './product.mjs';
import { openLimit } from './rates.mjs';
import { seedWorld } from './world.mjs';

export const reach = { cpu1000: ['<=', 1.5], cpu5000: ['<=', 1.5], p99at1000: ['<=', 1.5], p99at5000: ['<=', 1.5], exact: ['=', true] };

const rounds = 3;
const outsiders = 50;
const paces = { 1000: { count: 40, every: 150 }, 5000: { count: 16, every: 600 } };

export default async function fanout({ say }) {
  const stage = await openStage();
  let limit;
  const loads = [];
  const open = async () => {
    const one = await openSockets();
    loads.push(one);
    return one;
  };
  try {
    const world = await seedWorld(stage.admin, { people: 1000, outsiders, tactics: 200 });
    await stage.admin.query(actTables);
    limit = await openLimit(stage);
    const subscribe = await subscription(stage, world.people[0].token);
    const lines = [];
    const ratios = {};
    const figures = { exact: true };
    const sides = {
      limit: { pid: limit.pid, load: await open(), port: limit.port, body: { operationName: 'EditTactic' }, card: { id: world.tactics[1], version: 1 } },
      product: { pid: stage.product.pid, load: await open(), port: stage.product.port, cookie: stage.cookieOf(world.people[0].token), body: asked('EditTactic'), card: { id: world.tactics[1], version: 1 } },
    };
    say('the world is there');
    await sides.product.load.ask({ command: 'open', all: socketsOf(stage, world.outsiders, outsiders, subscribe) });
    for (const size of [1000, 5000]) {
      const began = performance.now();
      const more = size - (size === 5000 ? 1000 : 0);
      await sides.product.load.ask({ command: 'open', all: socketsOf(stage, world.people, more, subscribe) });
      await sides.limit.load.ask({ command: 'open', all: rawSockets(limit.port, more) });
      say(`${size} sockets are open after ${((performance.now() - began) / 1000).toFixed(1)} s`);
      const found = await inTurn(sides, limit, paces[size]);
      for (const [name, all] of Object.entries(found)) lines.push(line(size, name, all));
      const by = (key) => median(found.product.map((round, at) => round[key] / found.limit[at][key]));
      Object.assign(ratios, { [`cpu${size}`]: by('cpu'), [`p99at${size}`]: by('p99'), [`last${size}`]: by('last') });
      Object.assign(figures, { [`productCpuMs${size}`]: median(found.product.map((one) => one.cpu)), [`productP99Ms${size}`]: median(found.product.map((one) => one.p99)), [`idleCpuMsASecond${size}`]: median(found.product.map((one) => one.idle)) });
      figures.exact &&= found.product.every(({ counts, acts }) => counts.every((count, at) => count === (at < outsiders ? 0 : acts)));
    }
    return { lines, ratios, figures };
  } catch (error) {
    throw new Error(`${error.message}\n${stage.product.output.text}`, { cause: error });
  } finally {
    for (const one of loads) await one.stop();
    await limit?.stop();
    await stage.close();
  }
}

async function inTurn(sides, limit, { count, every }) {
  const found = { limit: [], product: [] };
  // The product goes first: the limit sends what it sent.
  for (let round = 0; round <= rounds; round++) {
    for (const name of ['product', 'limit']) {
      const { load: sockets, pid, port, cookie, body, card } = sides[name];
      // What living sockets cost without an act is no part of an act; it stands in a column of its own.
      const idle = await idleCpu(pid);
      const before = cpuOf(pid);
      const began = performance.now();
      const result = await sockets.ask({ command: 'acts', count: round ? count : 10, every, port, cookie, card, body });
      sides[name].card = result.card;
      if (name === 'product' && round === 0) await limit.ask({ frame: result.sample });
      if (!round) continue;
      found[name].push({
        cpu: (cpuOf(pid) - before - idle * (performance.now() - began)) / count,
        idle: idle * 1000,
        p50: quantile(result.latencies, 0.5),
        p99: quantile(result.latencies, 0.99),
        last: median(result.lasts),
        frames: result.latencies.length / count,
        counts: result.counts,
        acts: count,
        ownCpu: result.ownCpu,
        bytes: result.sample.length,
        machine: load(),
      });
    }
  }
  return found;
}

/** Milliseconds of processor time a millisecond. */
async function idleCpu(pid) {
  const before = cpuOf(pid);
  const began = performance.now();
  await pause(2_500);
  return (cpuOf(pid) - before) / (performance.now() - began);
}

const line = (size, who, all) => {
  const middle = (key) => median(all.map((round) => round[key]));
  return {
    who: `${who}, ${size}`,
    'frames an act': middle('frames'),
    'bytes a frame': middle('bytes'),
    'server CPU ms an act': middle('cpu'),
    'idle CPU ms a second': middle('idle'),
    'p50 ms': middle('p50'),
    'p99 ms': middle('p99'),
    'last ms': middle('last'),
    'load CPU ms': middle('ownCpu'),
    'machine load': middle('machine'),
  };
};
