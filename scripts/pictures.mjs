// npm run pictures: starts the sample network in a folder of its own and writes the README's pictures to docs/pictures.
import { transformFile } from '@swc/core';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const pictures = join(root, 'docs', 'pictures');
const port = Number(process.env.PORT ?? 3457);
const url = `http://127.0.0.1:${port}`;
const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'crosstown-pictures-'));
const server = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PORT: String(port), DATA_DIR: join(folder, 'data') },
});
const browser = await launchBrowser();
try {
  while (
    !(await fetch(`${url}/health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (server.exitCode !== null) throw new Error('The server did not start.');
    await pause(200);
  }
  await draw('board-light', wide, 'light', openBoard);
  await draw('board-dark', wide, 'dark', openBoard);
  await draw('tactic-light', wide, 'light', openTactic);
  await draw('lesson-light', wide, 'light', openLesson);
  await draw('network-light', wide, 'light', openNetwork);
  await draw('today-light', wide, 'light', () => Promise.resolve());
  await draw('phone-board-light', phone, 'light', openBoard);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
  rmSync(folder, { recursive: true, force: true });
}

async function openBoard(page) {
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await page.getByText('Signs at transit stops').first().waitFor();
}

async function openTactic(page) {
  await openBoard(page);
  await page.getByText('Messages on searches').first().click();
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: /Messages on searches/ })
    .waitFor();
}

async function openLesson(page) {
  await page.getByRole('link', { name: 'Lessons', exact: true }).click();
  await page
    .getByRole('link', { name: /Train the front desk/ })
    .first()
    .click();
  await page.getByRole('heading', { name: /Train the front desk/, level: 1 }).waitFor();
}

async function openNetwork(page) {
  await page.getByRole('link', { name: 'Network', exact: true }).click();
  await page.getByRole('img', { name: /map/i }).first().waitFor();
}

async function draw(name, viewport, colorScheme, go) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: viewport === phone ? 2 : 1, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByRole('button', { name: /Maya Okafor/ }).click();
  await page.getByRole('main').waitFor();
  await page.waitForURL(/today/);
  await page.getByText('Waiting for your answer').waitFor();
  await go(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
  console.log(`docs/pictures/${name}.png`);
}

// The tests' way to a browser, compiled on the fly.
async function launchBrowser() {
  const { code } = await transformFile(join(root, 'test', 'browser', 'chromium.ts'), { configFile: join(root, '.swcrc'), cwd: root });
  const file = join(root, 'node_modules', '.cache', 'pictures-chromium.mjs');
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
  writeFileSync(file, code);
  const { launchChromium } = await import(pathToFileURL(file).href);
  return launchChromium();
}
