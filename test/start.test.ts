import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import { emptyDatabase, freePort } from './harness.js';
import { DataFolder, ServerProcess } from './process.js';

describe('settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosstown-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (env: Record<string, string>) => readConfig({ DATA_DIR: folder, ...env });

  it('have defaults for everything', () => {
    expect(read({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      sample: true,
      production: false,
      idleMinutes: 30,
      sessionHours: 12,
      cookie: { name: 'sid_3000', secure: false },
      limits: { depth: 8, bodyBytes: 65_536 },
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number.'],
    [{ PORT: '70000' }, 'PORT must be between 1 and 65535.'],
    [{ SAMPLE: 'no' }, 'SAMPLE must be 0 or 1.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be a PostgreSQL address'],
    [{ PUBLIC_URL: 'https://crosstown.example/board' }, 'PUBLIC_URL must be an https'],
    [{ TRUSTED_PROXIES: '10.0.0.0/8, somewhere' }, 'TRUSTED_PROXIES must be a comma-separated list'],
    [{ NODE_ENV: 'prod' }, 'NODE_ENV must be production, development or test.'],
    [{ LIMIT_DEPTH: '1' }, 'LIMIT_DEPTH must be between 2 and 100.'],
    [{ NODE_ENV: 'production' }, 'PUBLIC_URL is required when NODE_ENV is production'],
    [{ PUBLIC_URL: 'http://crosstown.example' }, 'PUBLIC_URL is plain http on crosstown.example'],
    [{ HOST: '0.0.0.0' }, 'HOST is 0.0.0.0, which other machines can reach over plain http'],
  ])('%j is refused with the name of the setting', (env, message) => {
    expect(() => read(env)).toThrow(message);
  });

  it('name every wrong one at once', () => {
    expect(() => read({ PORT: 'a', SAMPLE: 'b' })).toThrow(/PORT .*\nSAMPLE /);
  });

  it('keep the cookie to https, except on this machine', () => {
    expect(read({ HOST: '0.0.0.0', PUBLIC_URL: 'https://crosstown.example' })).toMatchObject({
      cookie: { name: '__Host-sid', secure: true },
      origins: ['https://crosstown.example'],
      loopback: false,
    });
    expect(read({ NODE_ENV: 'production', PUBLIC_URL: 'http://localhost:3000' })).toMatchObject({
      production: true,
      sample: false,
      cookie: { name: 'sid_3000' },
    });
  });

  it('make a secret that only this account can read, once', () => {
    const first = read({}).secret;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(read({}).secret).toBe(first);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    writeFileSync(join(folder, 'short'), 'abc');
    expect(() => read({ SECRET_FILE: join(folder, 'short') })).toThrow('must hold 64 hexadecimal digits');
  });
});

describe('a server on its own data folder', () => {
  // Deep enough that the socket's path would be too long below it.
  const folder = new DataFolder('a-folder-with-a-long-name/'.repeat(4) + 'data');
  const running: ServerProcess[] = [];
  const start = (env: Record<string, string>) => {
    const server = new ServerProcess({ DATA_DIR: folder.path, ...env });
    running.push(server);
    return server;
  };
  afterAll(async () => {
    await Promise.all(running.map((server) => server.kill('SIGKILL')));
    await folder.remove();
  });
  const health = async (port: number) => (await fetch(`http://127.0.0.1:${port}/health`)).status;

  it('survives what can happen to it', async () => {
    const port = await freePort();
    const first = await start({ PORT: String(port) }).ready();
    expect(first.output).toContain(`Crosstown is ready at http://127.0.0.1:${port}`);
    expect(await health(port)).toBe(200);
    const postgres = folder.postgres();

    // A second start on the folder says so and leaves the first alone.
    const second = start({ PORT: String(await freePort()) });
    expect(await second.exit()).toBe(1);
    expect(second.errors).toContain(`Another Crosstown server already runs on ${folder.path}`);
    expect(await health(port)).toBe(200);

    // node is killed: the next start takes over the PostgreSQL that it left behind.
    await first.kill('SIGKILL');
    const third = await start({ PORT: String(port) }).ready();
    expect(third.errors).toContain('adopted it');
    expect(folder.postgres()).toBe(postgres);

    // PostgreSQL is killed: the living server brings it back, and says 503 meanwhile.
    const seen = new Set<number>();
    const watching = (async () => {
      while (!seen.has(503)) seen.add(await health(port));
      while ((await health(port)) !== 200);
    })();
    expect(folder.killPostgres()).toBe(true);
    await watching;
    expect(folder.postgres()).not.toBe(postgres);

    // Stopping it stops PostgreSQL too.
    expect(await third.kill('SIGTERM')).toBe(0);
    expect(folder.postgres()).toBeUndefined();
    expect(readFileSync(join(folder.path, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  }, 240_000);
});

describe('a server on a database of somebody else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosstown-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says in one line that its port is taken', async () => {
    const own = await emptyDatabase();
    const port = await freePort();
    const first = await new ServerProcess({ ...own.env, PORT: String(port) }).ready();
    const second = new ServerProcess({ ...own.env, PORT: String(port), LOG_LEVEL: 'warn' });
    expect(await second.exit()).toBe(1);
    expect(second.errors.trim()).toBe(
      `Crosstown could not start: PORT ${port} is taken by another program. Stop that program, or start with another port: PORT=${port + 1} npm start`,
    );
    expect(await first.kill('SIGTERM')).toBe(0);
    await own.drop();
  });

  it('says in one line that nothing answers', async () => {
    const server = new ServerProcess({
      DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/none`,
      DATA_DIR: folder,
    });
    expect(await server.exit()).toBe(1);
    expect(server.errors.trim()).toBe('Crosstown could not start: DATABASE_URL leads to no running PostgreSQL. Check its address, and that it is running.');
  });
});
