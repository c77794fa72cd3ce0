import { spawnSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Root can't use Chromium's sandbox; hinting off makes text the same on every machine.
const switches = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

type Environment = Record<string, string | undefined>;

interface Candidate {
  name: string;
  path: string;
  env: Environment;
}

/**
 * Starts the first Chromium that opens a page: CHROMIUM_PATH, the one that npm brought with the libraries it ships, the same with
 * the system's libraries, Playwright's own, or an installed one. Nothing is downloaded.
 * @throws Error that lists what was tried and why it failed.
 */
export async function launchChromium(): Promise<Browser> {
  const tried: string[] = [];
  for (const candidate of candidates(tried)) {
    try {
      const browser = await chromium.launch({ executablePath: candidate.path, headless: true, args: switches, env: given(candidate.env), timeout: 30_000 });
      const page = await browser.newPage();
      await page.close();
      return browser;
    } catch (error) {
      const text = String(error);
      tried.push(`${candidate.name}: ${/error while loading[^\n]*/.exec(text)?.[0] ?? text.split('\n')[0]}`);
    }
  }
  throw new Error(`No Chromium could be started. Set CHROMIUM_PATH to one. Tried:\n${tried.join('\n')}`);
}

function candidates(tried: string[]): Candidate[] {
  const found: Candidate[] = [];
  const add = (name: string, path: string | undefined, env: Environment = process.env) => path !== undefined && found.push({ name, path, env });
  add('CHROMIUM_PATH', process.env['CHROMIUM_PATH']);
  try {
    const packaged = unpacked();
    if (packaged !== undefined) {
      const libraries = [join(packaged, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter((part) => part !== undefined && part !== '').join(':');
      const fonts = { ...process.env, FONTCONFIG_FILE: join(packaged, 'fonts', 'fonts.conf') };
      add('npm, with its libraries', join(packaged, 'chromium'), { ...fonts, LD_LIBRARY_PATH: libraries });
      add("npm, with the system's libraries", join(packaged, 'chromium'), fonts);
    }
  } catch (error) {
    tried.push(`npm: ${String(error)}`);
  }
  for (const [name, path] of [['Playwright', chromium.executablePath()] as const, ...installed.map((path) => [path, path] as const)])
    if (existsSync(path)) add(name, path);
  return found;
}

/** The folder of the npm package's Chromium, unpacked once into node_modules/.cache; undefined where there is none for this machine. */
function unpacked(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
    if (folder === dirname(folder)) return undefined;
    folder = dirname(folder);
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(dirname(dirname(folder)), '.cache', `chromium-${version}`);
  if (existsSync(join(cache, 'complete'))) return cache;
  const draft = `${cache}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  unpackInto(draft, join(folder, 'bin'));
  // Its own list of font folders names one in the system's temporary folder; without a font Chromium ends on a date field.
  const fonts = `<dir>${cache}/fonts/fonts</dir><cachedir>${cache}/fonts-cache</cachedir>`;
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts}</fontconfig>`);
  writeFileSync(join(draft, 'complete'), version);
  try {
    renameSync(draft, cache);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another worker was faster.
    if (!existsSync(join(cache, 'complete'))) throw error;
  }
  return cache;
}

// The package unpacks to the temporary folder, and its libraries only where it believes to be in a cloud function: so a process
// of its own, with an environment of its own.
function unpackInto(draft: string, packed: string): void {
  const script = `import packaged from '@sparticuz/chromium'; await packaged.executablePath(${JSON.stringify(packed)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: packed,
    env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`it could not be unpacked: ${stderr.trim()}`);
}

function given(env: Environment): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
