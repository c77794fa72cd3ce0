import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { taskStates } from '../src/tasks/task.js';
import { readPack, stageKeys, type SampleTactic } from '../src/packs/pack.schema.js';
import { freePort, freshDatabase } from './harness.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'packs', 'demand-reduction');
const { pack, sample } = readPack(folder);
const count = (rows: { key: string }[]) => new Set(rows.map((row) => row.key)).size;

describe('the pack', () => {
  it('holds the lists that the product promises, each key once', () => {
    expect(count(pack.sectors)).toBe(24);
    expect(count(pack.tacticTypes)).toBe(33);
    expect(pack.tacticTypes).toHaveLength(33);
    expect(count(pack.indicatorTemplates)).toBe(pack.indicatorTemplates.length);
    expect(pack.stages.map((stage) => stage.key)).toEqual([...stageKeys]);
    expect(pack.confidences.map((one) => one.key)).toEqual(['not_started', 'on_track', 'at_risk', 'off_track', 'done']);
    expect(pack.reviewOutcomes.map((one) => one.key)).toEqual(['supported', 'supported_with_changes', 'concern_open', 'not_reviewed']);
    expect(pack.roles.map((one) => one.key)).toEqual(['coordinator', 'chair', 'member', 'analyst', 'steward', 'guest']);
  });

  it('says everything in both languages', () => {
    const half: string[] = [];
    walk(pack, (value, path) => {
      const languages = Object.keys(value).filter((name) => name === 'en' || name === 'es');
      if (languages.length === 1) half.push(path);
    });
    expect(half).toEqual([]);
  });

  it('refers only to what it has', () => {
    const keys = (rows: { key: string }[]) => rows.map((row) => row.key);
    for (const type of pack.tacticTypes) {
      expect(keys(pack.sectors)).toEqual(expect.arrayContaining([...type.leadSectors, ...type.partnerSectors]));
      expect(keys(pack.strands)).toEqual(expect.arrayContaining(type.strands));
      expect(keys(pack.levels)).toEqual(expect.arrayContaining(type.levels));
      expect(keys(pack.indicatorTemplates)).toEqual(expect.arrayContaining(type.indicators));
    }
  });

  it('marks plain reasoning, and leaves what no source says unrecorded', () => {
    for (const type of pack.tacticTypes) {
      if (type.mechanism) expect(type.mechanismIsReasoning).toBe(true);
      if (type.considerations) expect(type.considerationsAreReasoning).toBe(true);
      expect([type.costBand, type.timeToStart, type.knownHarms, type.legalAuthority]).toEqual([null, null, null, null]);
    }
    expect(pack.tacticTypes.find((type) => type.key === 'reverse_sting_premises')).toMatchObject({ caution: null, evidence: null });
  });

  it('is spelled the American way', () => {
    const british = /\w*(organis(?!mo)|programme|licence|neighbour|defence|colour|behaviou|towards)\w*/gi;
    expect(JSON.stringify([pack, sample]).match(british)).toBeNull();
  });
});

describe('the sample network', () => {
  it('has eleven teams, three of them full, and the stewards', () => {
    expect(sample.teams.filter((team) => team.kind === 'team')).toHaveLength(11);
    expect(sample.teams.filter((team) => team.kind === 'stewards')).toHaveLength(1);
    for (const team of sample.teams.filter((one) => one.kind === 'team')) {
      const held = sample.seats.filter((seat) => seat.team === team.key && seat.state === 'held');
      if (['boston', 'denver', 'seattle'].includes(team.key)) expect([8, 9, 10, 11, 12]).toContain(held.length);
      else expect(held.map((seat) => seat.role)).toEqual(['coordinator']);
    }
  });

  it('has the sign-ins that the README names', () => {
    const roles = ['coordinator', 'police', 'prosecutor', 'services', 'survivor-leader', 'mayor'];
    const named = ['boston', 'denver', 'seattle'].flatMap((city) => roles.map((role) => `${role}@${city}.example`));
    expect(sample.people.map((person) => person.email)).toEqual(expect.arrayContaining([...named, 'steward@network.example']));
    expect(new Set(sample.people.map((person) => person.email)).size).toBe(sample.people.length);
  });

  it('has a proposed seat that a colleague of the same organization can confirm', () => {
    const proposed = sample.seats.filter((seat) => seat.team === 'boston' && seat.state === 'proposed');
    expect(proposed).toHaveLength(1);
    const colleagues = sample.seats.filter(
      (seat) => seat.organization === proposed[0]!.organization && seat.holder && seat.holder !== proposed[0]!.proposed!.by,
    );
    expect(colleagues.length).toBeGreaterThan(0);
  });

  it('fills every stage, narrows in all three ways, and leaves questions open', () => {
    expect(sample.tactics.length).toBeGreaterThanOrEqual(40);
    expect(new Set(sample.tactics.map((tactic) => tactic.stage))).toEqual(new Set(stageKeys));
    for (const part of ['sectors', 'organizations', 'people'] as const) {
      expect(sample.tactics.filter((tactic) => tactic.audience?.[part].length).length).toBeGreaterThan(0);
    }
    const open = sample.tactics.filter((tactic) => tactic.reviews.some((review) => review.outcome === 'concern_open'));
    expect(open.length).toBeGreaterThanOrEqual(2);
    for (const organization of ['boston-police', 'boston-attorney', 'boston-services']) {
      expect(sample.tactics.filter((tactic) => questions(tactic).includes(organization)).length).toBeGreaterThan(0);
    }
  });

  it('has four meetings, one of them today, and decisions with options, dissent and a day on which they are looked at again', () => {
    expect(new Set(sample.meetings.map((meeting) => meeting.state))).toEqual(new Set(['approved', 'held', 'planned']));
    expect(sample.meetings).toHaveLength(4);
    expect(sample.meetings.filter((meeting) => JSON.stringify(meeting.on) === '{"days":0}')).toHaveLength(1);
    expect(sample.decisions.filter((decision) => decision.dissent && decision.options.length > 1).length).toBeGreaterThan(3);
    expect(sample.decisions.filter((decision) => decision.reviewOn).length).toBeGreaterThan(3);
  });

  it('has sixty items and asks in every state, in three cities and between them', () => {
    expect(sample.tasks).toHaveLength(60);
    expect(new Set(sample.tasks.map((task) => task.state))).toEqual(taskStates);
    for (const team of ['boston', 'denver', 'seattle']) {
      expect(sample.tasks.filter((task) => task.team === team && !task.answering).length).toBeGreaterThan(9);
      expect(sample.tasks.filter((task) => task.answering === team).length).toBeGreaterThan(1);
    }
  });

  it('shows a narrower tactic to its maker, its lead and its partners', () => {
    for (const tactic of sample.tactics.filter((one) => one.audience)) {
      const team = sample.boards.find((board) => board.key === tactic.board)!.team;
      const seats = sample.seats.filter((seat) => seat.team === team && seat.state === 'held');
      const sectorOf = (key: string) => sample.organizations.find((one) => one.key === key)!.sector;
      const { sectors, organizations, people } = tactic.audience!;
      const seen = seats.filter(
        (seat) => sectors.includes(sectorOf(seat.organization)) || organizations.includes(seat.organization) || people.includes(seat.holder!),
      );
      expect(seen.map((seat) => seat.holder)).toContain(tactic.madeBy);
      expect(seen.map((seat) => seat.organization)).toEqual(
        expect.arrayContaining([tactic.lead!.organization, ...tactic.partners.map((one) => one.organization)]),
      );
      expect(seen.length).toBeLessThan(seats.length);
    }
  });
});

describe('a broken pack', () => {
  let broken: string;
  beforeAll(() => {
    broken = mkdtempSync(join(tmpdir(), 'pack-'));
  });
  afterAll(() => rmSync(broken, { recursive: true, force: true }));

  const reason = (file: string, change: (data: never) => unknown) => {
    cpSync(folder, broken, { recursive: true });
    const path = join(broken, file);
    const data = JSON.parse(readFileSync(path, 'utf8')) as never;
    writeFileSync(path, JSON.stringify(change(data) ?? data));
    try {
      readPack(broken);
    } catch (error) {
      return (error as Error).message.replace(`${broken}/`, '');
    }
    return 'nothing was refused';
  };
  type Rows = Record<string, { es?: string } & string>[];

  it('is named by file, place and reason', () => {
    expect(reason('sectors.json', (rows: Rows) => void delete rows[3]!.name!.es)).toBe('sectors.json: sectors[3].name.es: Required');
    expect(reason('sectors.json', (rows: Rows) => [...rows, rows[0]])).toBe('sectors.json: sectors[24].key: Duplicate key: law_enforcement');
    expect(reason('tactic-types.json', (rows: { leadSectors: string[] }[]) => void (rows[0]!.leadSectors = ['nobody']))).toBe(
      'tactic-types.json: tacticTypes[0].leadSectors[0]: Unknown sector: nobody',
    );
    expect(reason('strands.json', (rows: { extra?: string }[]) => void (rows[0]!.extra = ''))).toBe('strands.json: strands[0]: Unrecognized key: "extra"');
    expect(reason(join('sample', 'seats.json'), (rows: { holder: string }[]) => void (rows[0]!.holder = 'nobody'))).toBe(
      'sample/seats.json: seats[0].holder: Unknown person: nobody',
    );
    expect(reason(join('sample', 'tactics', 'seattle.json'), (rows: { type: string }[]) => void (rows[2]!.type = 'nothing'))).toBe(
      'sample/tactics/seattle.json: tactics[2].type: Unknown tactic type: nothing',
    );
  });

  it('stops the start with one line for the operator', async () => {
    const product = mkdtempSync(join(tmpdir(), 'product-'));
    const database = await freshDatabase();
    try {
      for (const part of ['dist', 'packs', 'package.json']) cpSync(join(root, part), join(product, part), { recursive: true });
      symlinkSync(join(root, 'node_modules'), join(product, 'node_modules'));
      const path = join(product, 'packs', 'demand-reduction', 'sectors.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"key": "prosecution"', '"key": "Prosecution!"'));
      const env = { PATH: process.env['PATH'], ...database.env, PORT: String(await freePort()), LOG_LEVEL: 'warn' };
      const { status, stdout, stderr } = spawnSync(process.execPath, [join('dist', 'src', 'main.js')], { cwd: product, env, encoding: 'utf8' });
      expect({ status, stdout, stderr }).toEqual({
        status: 1,
        stdout: '',
        stderr:
          'Crosstown could not start: packs/demand-reduction/sectors.json: sectors[1].key: Expected a key of lower-case letters, digits and underscores\n',
      });
    } finally {
      await database.drop();
      rmSync(product, { recursive: true, force: true });
    }
  });

  it('is named when a file is no JSON or is missing', () => {
    cpSync(folder, broken, { recursive: true });
    writeFileSync(join(broken, 'roles.json'), '[ {');
    expect(() => readPack(broken)).toThrow(/roles\.json: Not valid JSON: [^\n]+$/);
    rmSync(join(broken, 'roles.json'));
    expect(() => readPack(broken)).toThrow(/roles\.json: Cannot be read \(ENOENT\)$/);
  });
});

function questions(tactic: SampleTactic): string[] {
  const asked = [tactic.lead, ...tactic.partners].filter((one) => one?.state === 'proposed');
  return asked.map((one) => one!.organization);
}

function walk(value: unknown, see: (value: object, path: string) => void, path = 'pack'): void {
  if (typeof value !== 'object' || value === null) return;
  see(value, path);
  for (const [name, inside] of Object.entries(value)) walk(inside, see, `${path}.${name}`);
}
