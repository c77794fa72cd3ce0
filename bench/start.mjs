// From nothing to /health 200: cold is an empty folder (initdb, migrations, pack, sample network), warm the same folder again.
// The sample is not for production, so the table's cold start is the one that a newcomer sees; production's stands beside it.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { load, rssOf } from './machine.mjs';
import { median } from './numbers.mjs';
import { freePort } from './programs.mjs';
import { removeFolder, root, startProduct, temporaryFolder } from './product.mjs';

export const reach = { coldMs: ['<=', 12000], warmMs: ['<=', 3000], rssMb: ['<=', 220] };

const rounds = 3;
const script = join(root, 'scripts', 'start.mjs');
const kinds = { sample: { NODE_ENV: '', PUBLIC_URL: '' }, production: {} };

export default async function start({ say }) {
  const found = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, { cold: [], warm: [], rss: [] }]));
  for (let round = 1; round <= rounds; round++) {
    for (const [kind, env] of Object.entries(kinds)) {
      const { cold, warm, rss } = await once(env);
      found[kind].cold.push(cold);
      found[kind].warm.push(warm);
      found[kind].rss.push(rss);
      say(`round ${round}, ${kind}: cold ${Math.round(cold)} ms, warm ${Math.round(warm)} ms, load ${load().toFixed(1)}`);
    }
  }
  const lines = Object.entries(found).map(([kind, { cold, warm, rss }]) => ({ start: kind, 'cold ms': median(cold), 'warm ms': median(warm), 'idle MB of node': median(rss) / 2 ** 20 }));
  const { sample, production } = found;
  return {
    lines,
    ratios: {},
    figures: {
      coldMs: median(sample.cold),
      warmMs: median(sample.warm),
      rssMb: median(production.rss) / 2 ** 20,
      sampleRssMb: median(sample.rss) / 2 ** 20,
      productionColdMs: median(production.cold),
      productionWarmMs: median(production.warm),
    },
  };
}

async function once(env) {
  const folder = temporaryFolder();
  const port = await freePort();
  let product;
  try {
    product = await startProduct({ folder, port, env, script });
    const cold = product.readyMs;
    await product.stop();
    product = await startProduct({ folder, port, env, script });
    const warm = product.readyMs;
    await pause(5_000);
    return { cold, warm, rss: rssOf(product.pid) };
  } finally {
    await product?.stop();
    await removeFolder(folder);
  }
}
