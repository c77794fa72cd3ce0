// Headless Chromium on the production build: a board of 1,000 and of 5,000 tactics from navigation until the cards in sight can be
// used, a drag over two columns, and the bytes of scripts and styles that the first paint needs.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformFile } from '@swc/core';
import { load } from './machine.mjs';
import { median, quantile } from './numbers.mjs';
import { openStage, root } from './product.mjs';
import { seedWorld } from './world.mjs';

export const reach = { ready1000Ms: ['<=', 1200], ready5000Ms: ['<=', 1600], dragP95FrameMs: ['<=', 20], longTasks: ['=', 0], brotliKb: ['<=', 270] };

const rounds = 5;
const viewport = { width: 1440, height: 900 };

export default async function client({ say }) {
  const browser = await launch();
  const found = {};
  try {
    for (const size of [1000, 5000]) {
      found[size] = await onBoard(browser, size);
      say(`${size} tactics: ready after ${found[size].ready.map(Math.round).join(', ')} ms, load ${load().toFixed(1)}`);
    }
  } finally {
    await browser.close();
  }
  const lines = Object.entries(found).map(([size, { ready, frames, long, kB }]) => ({
    tactics: Number(size),
    'ready ms': median(ready),
    'drag: frame p95 ms': median(frames),
    'tasks over 50 ms': median(long),
    'first scripts and styles kB': kB,
  }));
  return {
    lines,
    ratios: {},
    figures: {
      ready1000Ms: median(found[1000].ready),
      ready5000Ms: median(found[5000].ready),
      dragP95FrameMs: median(found[1000].frames),
      longTasks: median(found[1000].long),
      drag5000P95FrameMs: median(found[5000].frames),
      longTasks5000: median(found[5000].long),
      brotliKb: found[1000].kB,
    },
  };
}

/** The browser of the tests, whose search for one is TypeScript: compiled beside the packages that it imports. */
async function launch() {
  const folder = join(root, 'node_modules', '.cache', 'crosstown-bench');
  mkdirSync(folder, { recursive: true });
  const { code } = await transformFile(join(root, 'test', 'browser', 'chromium.ts'), { configFile: join(root, '.swcrc'), cwd: root });
  const file = join(folder, 'chromium.mjs');
  writeFileSync(file, code);
  const { launchChromium } = await import(pathToFileURL(file).href);
  return launchChromium();
}

async function onBoard(browser, size) {
  const stage = await openStage();
  try {
    const world = await seedWorld(stage.admin, { tactics: size });
    const found = { ready: [], frames: [], long: [], kB: 0 };
    const visit = async (use) => {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      await context.addCookies([{ name: `sid_${stage.product.port}`, value: world.people[0].token, url: stage.product.url, httpOnly: true, sameSite: 'Strict' }]);
      const page = await context.newPage();
      await page.addInitScript(watchCards);
      try {
        await page.goto(`${stage.product.url}/boards/${world.board}`, { waitUntil: 'commit' });
        await page.waitForFunction(() => globalThis.benchReady > 0, undefined, { timeout: 60_000, polling: 50 });
        await use(page);
      } finally {
        await context.close();
      }
    };
    // The first visit finds nothing finished on the server and a cold browser; it is not counted.
    for (let round = 0; round <= rounds; round++)
      await visit(async (page) => {
        const { ready, scripts } = await page.evaluate(() => ({ ready: globalThis.benchReady, scripts: globalThis.benchScripts }));
        const dragged = await drag(page);
        if (!round) return;
        found.ready.push(ready);
        found.frames.push(dragged.p95);
        found.long.push(dragged.long);
        found.kB = scripts.reduce((sum, path) => sum + compressed(path), 0) / 1024;
      });
    return found;
  } finally {
    await stage.close();
  }
}

const compressed = (path) => statSync(join(root, 'dist', 'client', `${path}.br`)).size;

/** Runs in the page: the moment when every column in sight holds cards and a frame with them has been drawn. */
function watchCards() {
  let same = 0;
  let before = 0;
  const look = () => {
    const columns = [...document.querySelectorAll('[data-column]')].filter((column) => column.getBoundingClientRect().left < innerWidth);
    const cards = document.querySelectorAll('[data-column] li a, [data-column] li [data-focus]').length;
    const full = columns.length > 0 && columns.every((column) => column.querySelector('li') || column.querySelector('p'));
    same = full && cards > 0 && cards === before ? same + 1 : 0;
    before = cards;
    if (same === 2) {
      globalThis.benchReady = performance.now();
      globalThis.benchScripts = performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name).pathname)
        .filter((path) => /\.(js|css)$/.test(path));
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** From the first column to the third, in steps of a frame; the times between frames and the long tasks meanwhile. */
async function drag(page) {
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('[data-column]')].slice(0, 3).map((column) => {
      const card = column.querySelector('li').getBoundingClientRect();
      return { x: card.left + card.width / 2, y: card.top + card.height / 2 };
    }),
  );
  const [from, , to] = boxes;
  await page.mouse.move(from.x, from.y);
  await page.evaluate(() => {
    const watch = (globalThis.benchDrag = { frames: [], long: 0, over: false });
    new PerformanceObserver((list) => (watch.long += watch.over ? 0 : list.getEntries().length)).observe({ type: 'longtask' });
    let last = performance.now();
    const frame = (now) => {
      if (watch.over) return;
      watch.frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await page.mouse.down();
  const steps = 60;
  for (let step = 1; step <= steps; step++) {
    const part = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part + 40 * Math.sin(part * 6));
  }
  const watched = await page.evaluate(() => {
    globalThis.benchDrag.over = true;
    return globalThis.benchDrag;
  });
  await page.mouse.up();
  return { p95: quantile(watched.frames.slice(2), 0.95), long: watched.long };
}
