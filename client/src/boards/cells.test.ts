import { describe, expect, it } from '@jest/globals';
import type { Tactic } from '../generated/rows.js';
import { carried, intoLanes, keepColumns, openStages, placeOf, step, type Stage } from './cells.js';
import { coverageOf } from './coverage.js';
import { matcher, NONE, readFilter, withParameter } from './filter.js';

const tactic = (id: string, stage: Stage, more: Partial<Tactic> = {}): Tactic => ({
  __typename: 'Tactic',
  id,
  version: 1,
  boardId: 'board',
  teamId: 'team',
  title: id,
  typeKey: null,
  stage,
  position: id,
  description: null,
  mechanism: null,
  leadOrganizationId: null,
  leadState: null,
  leadPersonId: null,
  leadReason: null,
  leadProposedBy: null,
  leadProposedAt: null,
  strand: null,
  level: null,
  object: null,
  reaches: null,
  areaId: null,
  languages: [],
  startsOn: null,
  endsOn: null,
  resourcesPeople: null,
  resourcesMoney: null,
  resourcesInKind: null,
  legalBasis: null,
  risks: null,
  confidence: 'not_started',
  confidenceNote: null,
  confidenceAt: null,
  nextReviewOn: null,
  stopReason: null,
  stopNote: null,
  embargoUntil: null,
  handling: 'TLP:AMBER',
  copiedFrom: null,
  archivedAt: null,
  madeAt: '2026-01-01T00:00:00Z',
  madeBy: null,
  changedAt: '2026-01-01T00:00:00Z',
  changedBy: null,
  audience: { team: 'team', network: null, sectors: [], organizations: [], people: [] },
  ...more,
});
const at = (stage: Stage, index: number, lane: string | null = null) => ({ stage, lane, index });

describe('a board in columns and lanes', () => {
  const cards = [tactic('b', 'idea'), tactic('a', 'idea'), tactic('c', 'ready', { strand: 'x' })];
  it('sorts cards by position within their stage', () => {
    const [lane] = intoLanes(cards, null, []);
    expect(lane?.columns.idea.map((card) => card.id)).toEqual(['a', 'b']);
    expect(placeOf(intoLanes(cards, null, []), 'c')).toEqual(at('ready', 0));
  });

  it('puts cards without a value into the last lane, and unknown values too', () => {
    const lanes = intoLanes([...cards, tactic('d', 'idea', { strand: 'gone' })], 'strand', ['x', 'y']);
    expect(lanes.map((lane) => lane.key)).toEqual(['x', 'y', NONE]);
    expect(lanes[2]?.columns.idea.map((card) => card.id)).toEqual(['a', 'b', 'd']);
  });

  it('shows a carried card at its new place only', () => {
    const moved = carried(intoLanes(cards, null, []), cards[1]!, at('ready', 1));
    expect(moved[0]?.columns.idea.map((card) => card.id)).toEqual(['b']);
    expect(moved[0]?.columns.ready.map((card) => card.id)).toEqual(['c', 'a']);
  });

  it('steps through the column, into the next lane and through the stages, and stops at the edges', () => {
    const lanes = intoLanes(cards, null, []);
    expect(step(lanes, 'a', at('idea', 0), 'ArrowUp', openStages)).toBeUndefined();
    expect(step(lanes, 'a', at('idea', 0), 'ArrowDown', openStages)).toEqual(at('idea', 1));
    expect(step(lanes, 'a', at('idea', 1), 'ArrowDown', openStages)).toBeUndefined();
    expect(step(lanes, 'a', at('idea', 1), 'ArrowRight', openStages)).toEqual(at('designing', 0));
    expect(step(lanes, 'a', at('idea', 0), 'ArrowLeft', openStages)).toBeUndefined();
    const byStrand = intoLanes(cards, 'strand', ['x']);
    expect(step(byStrand, 'c', at('ready', 0, 'x'), 'ArrowDown', openStages)).toEqual(at('ready', 0, NONE));
    expect(step(byStrand, 'a', at('idea', 0, NONE), 'ArrowUp', openStages)).toEqual(at('idea', 0, 'x'));
  });

  it('keeps the columns that did not change', () => {
    const before = intoLanes(cards, null, []);
    const after = keepColumns(before, intoLanes([cards[0]!, cards[1]!, tactic('c', 'testing')], null, []));
    expect(after[0]?.columns.idea).toBe(before[0]?.columns.idea);
    expect(after[0]?.columns.ready).not.toBe(before[0]?.columns.ready);
  });
});

describe('the filter of a board', () => {
  const sectorsOf = (card: Tactic) => (card.id === 'a' ? ['one'] : []);
  const left = (address: string, cards: Tactic[]) => cards.filter(matcher(readFilter(new URLSearchParams(address)), sectorsOf)).map((card) => card.id);
  const cards = [tactic('a', 'idea', { title: 'Línea de ayuda', level: 'low' }), tactic('b', 'idea', { description: 'A line for help' })];

  it('reads what the address says and ignores what it does not know', () => {
    const filter = readFilter(new URLSearchParams('view=list&lanes=moon&level=low&level=low&text=x'));
    expect(filter).toMatchObject({ view: 'list', lanes: null, text: 'x', chosen: { level: ['low'], type: [] } });
    expect(readFilter(new URLSearchParams('view=moon')).view).toBe('board');
  });

  it('finds all the words, whatever their accents and order', () => {
    expect(left('text=linea ayuda', cards)).toEqual(['a']);
    expect(left('text=HELP+line', cards)).toEqual(['b']);
    expect(left('text=help+ayuda', cards)).toEqual([]);
  });

  it('takes any of the values of a facet, and all of the facets; none is a value', () => {
    expect(left('level=low&level=none', cards)).toEqual(['a', 'b']);
    expect(left('level=none', cards)).toEqual(['b']);
    expect(left('sector=one&level=none', cards)).toEqual([]);
    expect(left('sector=none', cards)).toEqual(['b']);
  });

  it('leaves empty parts out of the address', () => {
    expect(withParameter(new URLSearchParams('text=a&level=low'), 'text', ['']).toString()).toBe('level=low');
  });
});

describe('the coverage of a board', () => {
  it('counts a tactic once for each sector, leaves ended ones out, and shows who is empty', () => {
    const cards = [tactic('a', 'idea', { level: 'low' }), tactic('b', 'stopped', { level: 'low' }), tactic('c', 'running')];
    const coverage = coverageOf(cards, (card) => (card.id === 'a' ? ['one', 'two'] : ['one']), ['low', 'high'], ['three'], ['three', 'two', 'one']);
    expect(coverage.sectors).toEqual(['three', 'two', 'one']);
    expect(coverage.levels).toEqual(['low', 'high', NONE]);
    expect(coverage.at('one', 'low')).toHaveLength(1);
    expect(coverage.ofSector('one')).toHaveLength(2);
    expect(coverage.ofSector('three')).toHaveLength(0);
    expect(coverage.ofLevel('low')).toHaveLength(1);
  });
});
