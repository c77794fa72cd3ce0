import { expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { sufferFaults } from './faults.js';

// `npm run faults` sets these: twenty deaths there, three here.
const kills = Number(process.env['FAULTS_KILLS'] ?? 3);
const seed = Number(process.env['FAULTS_SEED'] ?? randomInt(1_000_000));
const say = process.env['FAULTS_KILLS'] === undefined ? undefined : (line: string) => void process.stderr.write(`${line}\n`);

it(
  'no acknowledged act is lost and none is done twice when server and database are killed, and every open screen ends up right',
  async () => {
    say?.(`seed ${seed}`);
    const outcome = await sufferFaults({ kills, writers: 8, readers: 16, seed, ...(say && { say }) });
    say?.(JSON.stringify(outcome));
    expect({ seed, ...outcome }).toMatchObject({ seed, lost: [], doubled: [], refusedAndDone: [], holes: [], apart: [] });
    expect(outcome.acknowledged).toBeGreaterThan(kills * 10);
  },
  60_000 + kills * 40_000,
);
