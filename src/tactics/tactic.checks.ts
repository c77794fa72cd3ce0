import { Place } from '../places/place.js';
import type { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { rule, type Rule } from '../work/rules.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import type { EditTacticInput } from './tactic.inputs.js';
import { stagesWithLead, Tactic } from './tactic.js';

const titleLength = 200;
/** Living tactics of a board that one person sees. */
export const mostTactics = 5000;
export const mostInAct = 500;

type Plan = Partial<Omit<EditTacticInput, 'id' | 'version' | 'leadPersonId'>>;

const longTexts = [
  'description',
  'mechanism',
  'reaches',
  'resourcesPeople',
  'resourcesMoney',
  'resourcesInKind',
  'legalBasis',
  'risks',
  'confidenceNote',
] as const;
const days = ['startsOn', 'endsOn', 'nextReviewOn', 'embargoUntil'] as const;

/** What may stand in the fields of a plan, whichever act sends them. `at` stands before each name: `tactics.3.` */
export function checkPlan(check: Check, plan: Plan, at = ''): Check {
  for (const field of longTexts) check.text(`${at}${field}`, plan[field]);
  for (const field of days) check.date(`${at}${field}`, plan[field]);
  return check
    .text(`${at}title`, plan.title, { max: titleLength, required: true })
    .key(`${at}typeKey`, plan.typeKey, vocabulary('tacticTypes'))
    .key(`${at}strand`, plan.strand, vocabulary('strands'))
    .key(`${at}level`, plan.level, vocabulary('levels'))
    .key(`${at}object`, plan.object, vocabulary('objects'))
    .texts(`${at}languages`, plan.languages, { each: 60 })
    .that(`${at}confidence`, plan.confidence !== null, 'required')
    .key(`${at}confidence`, plan.confidence, vocabulary('confidences'))
    .that(`${at}handling`, plan.handling !== null, 'required')
    .key(`${at}handling`, plan.handling, vocabulary('labels'));
}

/** Start and end as they will be: one of them may stand already. */
export function checkSpan(check: Check, tactic: Tactic, { startsOn, endsOn }: Plan): Check {
  const start = startsOn === undefined ? tactic.startsOn : startsOn;
  const end = endsOn === undefined ? tactic.endsOn : endsOn;
  const moved = startsOn !== undefined || endsOn !== undefined;
  return check.that(endsOn === undefined ? 'startsOn' : 'endsOn', !moved || !start || !end || start <= end, 'out_of_range');
}

/** A place that I see: places are never finer than a district. */
export async function checkArea(work: Work, check: Check, areaId: string | null | undefined): Promise<void> {
  if (areaId) check.that('areaId', (await work.find(Place, { id: areaId })).length === 1, 'unknown');
}

/** Into these stages only with the word of the organization that leads. */
export function requireLead(stage: string, tactics: readonly Pick<Tactic, 'leadState'>[]): void {
  if (!stagesWithLead.has(stage) || tactics.every((tactic) => tactic.leadState === 'confirmed')) return;
  throw new Refusal('INVALID', { fields: [{ field: 'stage', reason: 'not_allowed' }], missing: ['confirmedLead'] });
}

/** Counts what this viewer sees: a bound that counted hidden cards would tell of them. */
export async function checkRoom(work: Work, check: Check, boardId: string, more: number, field: string): Promise<void> {
  const [{ living } = { living: 0 }] = await work.query<{ living: number }>(
    'select count(*)::int as living from app.tactic where board_id = $1 and archived_at is null',
    [boardId],
  );
  check.that(field, living + more <= mostTactics, 'too_many');
}

/** Locks tactics in one order, so that two acts on the same ones never wait for each other; answers in the order asked for. */
export async function lockTactics(work: Work, check: Check, ids: readonly string[]): Promise<Tactic[]> {
  check.ids('ids', ids, { max: mostInAct, min: 1 }).done();
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const found = new Map((await work.find(Tactic, { id: wanted }, { order: 'id', lock: true })).map((tactic) => [tactic.id, tactic]));
  return wanted.map((id) => {
    const tactic = found.get(id);
    if (!tactic) throw new Refusal('NOT_FOUND', { id });
    return tactic;
  });
}

export const worksOnTheirTeam: Rule<Tactic | readonly Tactic[]> = rule('works on the team', (viewer, subject) =>
  (subject instanceof Tactic ? [subject] : subject).every((tactic) => viewer.worksOn(tactic.teamId)),
);
