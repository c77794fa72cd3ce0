// What the machine says: processor time and memory of processes, from /proc. Linux only; elsewhere the figures are missing.
import { readFileSync, readdirSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

const ticks = 10; // milliseconds a clock tick of /proc/*/stat

function stat(pid) {
  try {
    // The name in parentheses may hold spaces.
    const after = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return { parent: Number(after[1]), own: Number(after[11]) + Number(after[12]), children: Number(after[13]) + Number(after[14]) };
  } catch {
    return undefined;
  }
}

/** Processor time of one process so far, in milliseconds. */
export const cpuOf = (pid) => (stat(pid)?.own ?? Number.NaN) * ticks;

/** The same of a process, its living children and those that have ended. */
export function cpuOfFamily(pid) {
  const first = stat(pid);
  if (!first) return Number.NaN;
  let sum = first.own + first.children;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const one = stat(name);
    if (one?.parent === pid) sum += one.own + one.children;
  }
  return sum * ticks;
}

export const parentOf = (pid) => stat(pid)?.parent;

/** Resident memory in bytes. */
export function rssOf(pid) {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line[1]) * 1024;
}

export function machine() {
  const [first] = cpus();
  return `${cpus().length} x ${first.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}

export const load = () => loadavg()[0];
