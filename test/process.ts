import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/work/embedded.js';

const main = join(import.meta.dirname, '../dist/src/main.js');

/** The built server as a process of its own, for tests that kill, stop or refuse it. */
export class ServerProcess {
  output = '';
  errors = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;

  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, ['--enable-source-maps', main], {
      env: { PATH: process.env['PATH'] ?? '', SAMPLE: '0', LOG_LEVEL: 'info', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (piece: Buffer) => (this.output += piece.toString()));
    this.child.stderr?.on('data', (piece: Buffer) => (this.errors += piece.toString()));
    this.ended = once(this.child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves when the server says that it is ready. @throws Error with its output when it ended instead. */
  async ready(): Promise<this> {
    while (!this.output.includes('Crosstown is ready at')) {
      const what = await Promise.race([once(this.child.stdout!, 'data'), this.ended]);
      if (!Array.isArray(what)) throw new Error(`the server ended with ${what}: ${this.errors}`);
    }
    return this;
  }

  /** The exit code; null when a signal ended it. */
  exit(): Promise<number | null> {
    return this.ended;
  }

  async kill(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** A data folder with its own PostgreSQL, removed together with whatever still runs in it. */
export class DataFolder {
  readonly path: string;
  private readonly root = mkdtempSync(join(tmpdir(), 'crosstown-folder-'));

  constructor(below = 'data') {
    this.path = join(this.root, below);
    mkdirSync(this.path, { recursive: true, mode: 0o700 });
  }

  /** The process of PostgreSQL's first program, or undefined when it isn't running. */
  postgres(): number | undefined {
    try {
      return Number(readFileSync(join(this.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    } catch {
      return undefined;
    }
  }

  /** kill -9. Says whether there was anything to kill: process 0 would be this program's own group. */
  killPostgres(): boolean {
    const postgres = this.postgres();
    if (postgres) process.kill(postgres, 'SIGKILL');
    return Boolean(postgres);
  }

  async remove(): Promise<void> {
    await openEmbedded({ folder: this.path, secret: '' }).stop();
    rmSync(this.root, { recursive: true, force: true });
  }
}
