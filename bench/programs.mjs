// Child processes of a measurement: the product, the limit and the load. Whatever happens, none outlives the run.
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** A module in a process of its own that talks by messages; resolves when it has said that it is up. */
export async function program(file, env = {}, { nodeArguments = [] } = {}) {
  const child = fork(file, { env: { ...process.env, NODE_ENV: 'production', ...env }, execArgv: nodeArguments, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  keep(child);
  let waiting;
  const next = () => new Promise((done, failed) => (waiting = { done, failed }));
  child.on('message', (message) => (message?.failure ? waiting?.failed(new Error(message.failure)) : waiting?.done(message)));
  child.on('exit', (code) => waiting?.failed(new Error(`${file} ended with ${code}`)));
  await next();
  return {
    pid: child.pid,
    /** Sends a message and answers what comes back. */
    ask: (message) => {
      const answer = next();
      child.send(message);
      return answer;
    },
    stop: () => stopped(child),
  };
}

/** A program that is no module of ours: the product. Its output is kept. */
export function started(command, args, env, cwd) {
  const child = spawn(command, args, { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  keep(child);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output.text = (output.text + piece).slice(-20_000)));
  return { child, output, stop: (signal) => stopped(child, signal) };
}

function keep(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

async function stopped(child, signal = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await once(child, 'exit');
  clearTimeout(late);
}

export async function freePort() {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
