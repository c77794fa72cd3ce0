import { stageKeys, type PackData } from './pack.shape.js';
import type { SampleData, SampleTactic } from './sample.shape.js';
import { agreementReferences } from './sample.agreements.js';
import { handOverReferences } from './sample.hand-overs.checks.js';
import { adoptionReferences } from './sample.adoptions.js';
import { commentReferences } from './sample.comments.js';
import { questionReferences } from './sample.questions.js';
import { afterActionReferences } from './sample.reviews.js';
import { commitmentReferences } from './sample.commitments.checks.js';
import { lessonReferences } from './sample.lessons.js';
import { decisionReferences, meetingReferences } from './sample.meetings.checks.js';
import { taskReferences } from './sample.tasks.checks.js';

/** Something that no single file can tell: a doubled key, or a reference to what is not there. */
export interface Problem {
  sample: boolean;
  list: string;
  path: PropertyKey[];
  reason: string;
}

type Path = PropertyKey[];
export type Report = (list: string, path: Path, reason: string) => void;
export type Refer = (list: string, path: Path, value: string | null | undefined, known: Set<string>, what: string) => void;

function collect(sample: boolean): { problems: Problem[]; report: Report; refer: Refer; keysOf: (list: string, rows: { key: string }[]) => Set<string> } {
  const problems: Problem[] = [];
  const report: Report = (list, path, reason) => problems.push({ sample, list, path, reason });
  const refer: Refer = (list, path, value, known, what) => {
    if (value != null && !known.has(value)) report(list, path, `Unknown ${what}: ${value}`);
  };
  const keysOf = (list: string, rows: { key: string }[]) => {
    const seen = new Set<string>();
    rows.forEach(({ key }, at) => {
      if (seen.has(key)) report(list, [at, 'key'], `Duplicate key: ${key}`);
      seen.add(key);
    });
    return seen;
  };
  return { problems, report, refer, keysOf };
}

/** What is wrong with a pack beyond the shape of its files. */
export function packProblems(pack: PackData): Problem[] {
  const { problems, refer, keysOf } = collect(false);
  const known = (list: 'sectors' | 'strands' | 'levels' | 'objects' | 'indicatorTemplates' | 'words') => keysOf(list, pack[list]);
  const [sectors, strands, levels] = [known('sectors'), known('strands'), known('levels')];
  const [objects, indicators, words] = [known('objects'), known('indicatorTemplates'), known('words')];
  for (const list of [
    'stages',
    'stopReasons',
    'blockerTypes',
    'confidences',
    'reviewStages',
    'reviewOutcomes',
    'roles',
    'labels',
    'tacticTypes',
    'glossary',
  ] as const) {
    keysOf(list, pack[list]);
  }

  pack.sectors.forEach((sector, at) => refer('sectors', [at, 'group'], `group.${sector.group}`, words, 'word'));
  pack.levels.forEach((level, at) => level.objects.forEach(({ object }, of) => refer('levels', [at, 'objects', of, 'object'], object, objects, 'object')));
  pack.tacticTypes.forEach((type, at) => {
    const each = (name: 'levels' | 'strands' | 'leadSectors' | 'partnerSectors' | 'indicators', keys: Set<string>, what: string) =>
      type[name].forEach((key, of) => refer('tacticTypes', [at, name, of], key, keys, what));
    each('levels', levels, 'level');
    each('strands', strands, 'strand');
    each('leadSectors', sectors, 'sector');
    each('partnerSectors', sectors, 'sector');
    each('indicators', indicators, 'indicator');
    refer('tacticTypes', [at, 'family'], `family.${type.family}`, words, 'word');
  });
  return problems;
}

/** What is wrong with the sample beyond the shape of its files: references, and what the product's rules would refuse. */
export function sampleProblems(sample: SampleData, pack: PackData): Problem[] {
  const { problems, report, refer, keysOf } = collect(true);
  const keys = (rows: { key: string }[]) => new Set(rows.map((row) => row.key));
  const sectors = keys(pack.sectors);
  const words = keys(pack.words);
  const places = keysOf('places', sample.places);
  const organizations = keysOf('organizations', sample.organizations);
  const people = keysOf('people', sample.people);
  const teams = keysOf('teams', sample.teams);
  const boards = keysOf('boards', sample.boards);
  keysOf('seats', sample.seats);
  keysOf('tactics', sample.tactics);

  sample.places.forEach((place, at) => refer('places', [at, 'parent'], place.parent, keys(sample.places.slice(0, at)), 'place above it'));
  sample.organizations.forEach((organization, at) => {
    refer('organizations', [at, 'sector'], organization.sector, sectors, 'sector');
    refer('organizations', [at, 'place'], organization.place, places, 'place');
    refer('organizations', [at, 'kind'], `kind.${organization.kind}`, words, 'word');
    organization.obligations.forEach((key, of) => refer('organizations', [at, 'obligations', of], `obligation.${key}`, words, 'word'));
  });
  sample.teams.forEach((team, at) => {
    team.places.forEach((key, of) => refer('teams', [at, 'places', of], key, places, 'place'));
    team.coreSectors.forEach((key, of) => refer('teams', [at, 'coreSectors', of], key, sectors, 'sector'));
  });
  sample.seats.forEach((seat, at) => {
    refer('seats', [at, 'team'], seat.team, teams, 'team');
    refer('seats', [at, 'organization'], seat.organization, organizations, 'organization');
    refer('seats', [at, 'role'], seat.role, keys(pack.roles), 'role');
    refer('seats', [at, 'holder'], seat.holder, people, 'person');
    refer('seats', [at, 'deputy'], seat.deputy, people, 'person');
    refer('seats', [at, 'proposed', 'by'], seat.proposed?.by, people, 'person');
    if ((seat.state === 'held') !== (seat.holder !== null)) report('seats', [at, 'holder'], 'A held seat has a holder, a proposed one has none');
    if ((seat.state === 'proposed') !== (seat.proposed !== null))
      report('seats', [at, 'proposed'], 'A proposed seat says who is proposed, a held one does not');
  });
  sample.boards.forEach((board, at) => refer('boards', [at, 'team'], board.team, teams, 'team'));
  sample.tactics.forEach((tactic, at) => tacticReferences(tactic, at, { sample, pack, boards, places, refer, report }));
  keysOf('tasks', sample.tasks);
  sample.tasks.forEach((task, at) => taskReferences(task, at, { sample, pack, refer, report }));
  keysOf('commitments', sample.commitments);
  sample.commitments.forEach((commitment, at) => commitmentReferences(commitment, at, { sample, refer, report }));
  keysOf('meetings', sample.meetings);
  sample.meetings.forEach((meeting, at) => meetingReferences(meeting, at, { sample, pack, refer, report }));
  keysOf('decisions', sample.decisions);
  sample.decisions.forEach((decision, at) => decisionReferences(decision, at, { sample, pack, refer, report }));
  keysOf('agreements', sample.agreements);
  sample.agreements.forEach((agreement, at) => agreementReferences(agreement, at, { sample, words, refer, report }));
  keysOf('handOvers', sample.handOvers);
  sample.handOvers.forEach((handOver, at) => handOverReferences(handOver, at, { sample, refer, report }));
  keysOf('afterActionReviews', sample.afterActionReviews);
  keysOf(
    'afterActionReviews',
    sample.afterActionReviews.flatMap(({ observations }) => observations),
  );
  sample.afterActionReviews.forEach((review, at) => afterActionReferences(review, at, { sample, pack, refer, report }));
  learningReferences({ sample, pack, refer, report, keysOf });
  return problems;
}

type Learning = Omit<World, 'boards' | 'places'> & { keysOf: ReturnType<typeof collect>['keysOf'] };

/** What was learned, who took it over, and what was said about all of it. */
function learningReferences({ sample, pack, refer, report, keysOf }: Learning): void {
  keysOf('lessons', sample.lessons);
  sample.lessons.forEach((lesson, at) => lessonReferences(lesson, at, { sample, pack, refer, report }));
  keysOf('adoptions', sample.adoptions);
  sample.adoptions.forEach((adoption, at) => adoptionReferences(adoption, at, { sample, refer, report }));
  keysOf('comments', sample.comments);
  sample.comments.forEach((comment, at) => commentReferences(comment, at, { sample, refer, report }));
  questionReferences({ sample, pack, refer, report, keysOf });
}

interface World {
  sample: SampleData;
  pack: PackData;
  boards: Set<string>;
  places: Set<string>;
  refer: Refer;
  report: Report;
}

function tacticReferences(tactic: SampleTactic, at: number, world: World): void {
  const { sample, pack, refer, report } = world;
  const keys = (rows: { key: string }[]) => new Set(rows.map((row) => row.key));
  const check = (path: Path, value: string | null | undefined, known: Set<string>, what: string) => refer('tactics', [at, ...path], value, known, what);
  const team = sample.boards.find((board) => board.key === tactic.board)?.team;
  const seats = sample.seats.filter((seat) => seat.team === team && seat.state === 'held');
  const people = new Set(seats.map((seat) => seat.holder!));
  const organizations = new Set(seats.map((seat) => seat.organization));
  const sectors = new Set(sample.organizations.filter((one) => organizations.has(one.key)).map((one) => one.sector));

  check(['board'], tactic.board, world.boards, 'board');
  check(['type'], tactic.type, keys(pack.tacticTypes), 'tactic type');
  check(['stage'], tactic.stage, new Set(stageKeys), 'stage');
  check(['strand'], tactic.strand, keys(pack.strands), 'strand');
  check(['level'], tactic.level, keys(pack.levels), 'level');
  check(['object'], tactic.object, keys(pack.objects), 'object');
  check(['area'], tactic.area, world.places, 'place');
  check(['confidence'], tactic.confidence, keys(pack.confidences), 'confidence');
  check(['stopReason'], tactic.stopReason, keys(pack.stopReasons), 'stop reason');
  check(['handling'], tactic.handling, keys(pack.labels), 'label');
  check(['madeBy'], tactic.madeBy, people, 'person of the team');
  for (const name of ['sectors', 'organizations', 'people'] as const) {
    const known = { sectors, organizations, people }[name];
    tactic.audience?.[name].forEach((key, of) => check(['audience', name, of], key, known, 'part of the team'));
  }
  check(['lead', 'organization'], tactic.lead?.organization, organizations, 'organization of the team');
  check(['lead', 'person'], tactic.lead?.person, people, 'person of the team');
  check(['lead', 'by'], tactic.lead?.by, people, 'person of the team');
  tactic.partners.forEach((partner, of) => {
    check(['partners', of, 'organization'], partner.organization, organizations, 'organization of the team');
    check(['partners', of, 'by'], partner.by, people, 'person of the team');
    check(['partners', of, 'answeredBy'], partner.answeredBy, people, 'person of the team');
  });
  tactic.reviews.forEach((review, of) => {
    check(['reviews', of, 'stage'], review.stage, keys(pack.reviewStages), 'review stage');
    check(['reviews', of, 'outcome'], review.outcome, keys(pack.reviewOutcomes), 'review outcome');
    check(['reviews', of, 'by'], review.by, people, 'person of the team');
  });
  const started = stageKeys.indexOf(tactic.stage as (typeof stageKeys)[number]) >= stageKeys.indexOf('ready');
  if (started && tactic.lead?.state !== 'confirmed') report('tactics', [at, 'lead', 'state'], 'From ready on, a tactic has a confirmed lead');
  if ((tactic.stage === 'stopped') !== (tactic.stopReason !== null)) report('tactics', [at, 'stopReason'], 'A stopped tactic has a reason, another has none');
}
