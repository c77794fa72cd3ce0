import { Board } from '../boards/board.js';
import { Edition } from '../editions/edition.js';
import { Place } from '../places/place.js';
import { makeTactics, lastPosition } from '../tactics/tactic.making.js';
import type { Tactic } from '../tactics/tactic.js';
import { makeTask } from '../tasks/task.making.js';
import { Team } from '../teams/team.js';
import { Check } from '../work/input.js';
import { Refusal, type FieldProblem } from '../work/refusal.js';
import { shown, type Work } from '../work/work.js';
import { Adoption, AdoptionFit, AdoptionTactic, fitAnswers, fitKeys, living, type AdoptionState } from './adoption.js';
import type { AdoptionPlanInput, ConsiderLessonInput, FirstItemInput, FitAnswerInput } from './adoption.inputs.js';

const mostItems = 20;

export interface Taking {
  edition: Edition;
  team: Team;
  teamId: string;
}

/** Locked, so that it is not taken out of the network in between. */
export async function takingOf(work: Work, { editionId, teamId }: ConsiderLessonInput): Promise<Taking> {
  const team = await work.get(Team, teamId);
  return { team, teamId: team.id, edition: await work.get(Edition, editionId, { lock: true }) };
}

/** Those it comes from learn of it in any case, the network when the team says so. */
export const audienceOf = (work: Work, { teamId, networkId, told, editionId }: Pick<Adoption, 'teamId' | 'told' | 'editionId'> & { networkId: string }) =>
  work.audienceOf([`team/${teamId}`, told ? `network/${networkId}` : `edition/${editionId}/source`]);

export async function begin(work: Work, { edition, team }: Taking, told: boolean, state: AdoptionState): Promise<Adoption> {
  if (edition.state !== 'current') throw new Refusal('CONFLICT', { id: edition.id, fields: ['state'], current: shown(edition) });
  const [ours] = await work.query<{ ours: boolean }>('select app.comes_from($1, $2) as ours', [edition.id, team.id]);
  new Check()
    .that('teamId', team.archivedAt === null && edition.principals.includes(`network/${team.networkId}`), 'not_allowed')
    .that('editionId', !ours!.ours, 'not_allowed')
    .done();
  const firstEditionId = edition.firstId;
  const [at] = await work.find(Adoption, { teamId: team.id, firstEditionId, state: living });
  if (at) throw new Refusal('CONFLICT', { id: at.id, fields: ['state'], current: shown(at) });
  const places = team.placeIds.length ? await work.find(Place, { id: team.placeIds }, { order: 'name, id' }) : [];
  return work.insert(Adoption, {
    ...{ teamId: team.id, editionId: edition.id, firstEditionId, state, told },
    ...{ placeId: team.placeIds[0] ?? null, placeName: places.map(({ name }) => name).join(', '), teamName: team.name },
    audienceId: await audienceOf(work, { teamId: team.id, networkId: team.networkId, told, editionId: edition.id }),
  });
}

function checkFit(fit: readonly FitAnswerInput[]): void {
  const check = new Check().that('fit', fit.length <= fitKeys.length, 'too_many');
  check.done();
  fit.forEach(({ key, answer, note }, at) =>
    check
      .key(`fit.${at}.key`, key, new Set<string>(fitKeys))
      .that(`fit.${at}.key`, fit.findIndex((other) => other.key === key) === at, 'not_allowed')
      .key(`fit.${at}.answer`, answer, fitAnswers)
      .text(`fit.${at}.note`, note, { max: 1000 }),
  );
  check.done();
}

/** What the team finds of itself; an answer that stands already is replaced. */
export async function keepFit(work: Work, adoption: Adoption, fit: readonly FitAnswerInput[]): Promise<AdoptionFit[]> {
  checkFit(fit);
  const before = await work.find(AdoptionFit, { adoptionId: adoption.id }, { order: 'id', lock: true });
  const { id: adoptionId, teamId } = adoption;
  const audienceId = await work.audienceOf([`team/${teamId}`]);
  const kept = [];
  for (const { key, answer, note } of fit) {
    const said = { answer, note: note?.trim() || null };
    const row = before.find((one) => one.key === key);
    kept.push(row ? await work.update(row, said) : await work.insert(AdoptionFit, { adoptionId, teamId, key, ...said, audienceId }, adoption));
  }
  return kept;
}

/** Nobody plans it without having looked in each respect; that nobody knows is an answer too. */
async function requireFit(work: Work, adoption: Adoption): Promise<void> {
  const answered = new Set((await work.find(AdoptionFit, { adoptionId: adoption.id })).map(({ key }) => key));
  const check = new Check();
  for (const key of fitKeys) check.that(`fit.${key}`, answered.has(key), 'required');
  check.done();
}

/** The card, what is to be done first, and that they belong to this adoption. */
export async function plan(work: Work, adoption: Adoption, edition: Edition, input: AdoptionPlanInput): Promise<void> {
  await requireFit(work, adoption);
  const board = await work.get(Board, input.boardId);
  const items = input.items ?? [];
  new Check()
    .that('plan.boardId', board.teamId === adoption.teamId, 'not_allowed')
    .that('plan.items', items.length <= mostItems, 'too_many')
    .done();
  const stage = input.stage ?? 'idea';
  const card = {
    ...{ title: input.title ?? edition.title, typeKey: edition.tacticTypeKey, strand: edition.strand, level: edition.level },
    // What it needs to work stands first on the card: whoever changes the plan has to see it.
    description: input.description === undefined ? edition.appliesIf : input.description,
    mechanism: input.mechanism === undefined ? edition.mechanism : input.mechanism,
    risks: input.risks === undefined ? edition.harms : input.risks,
  };
  const position = input.position ?? (await lastPosition(work, board.id, stage));
  const [tactic] = await namedIn('plan.', /^tactics\.0\./, () => makeTactics(work, board, { stage, position, tactics: [card] }));
  await link(work, adoption, tactic!);
  for (const [at, item] of items.entries()) await namedIn(`plan.items.${at}.`, /^/, () => firstItem(work, adoption.teamId, tactic!, item));
}

/** That a card belongs to an adoption, for whoever sees both. */
export async function link(work: Work, adoption: Adoption, tactic: Tactic): Promise<void> {
  const [both] = await work.query<{ audience: number }>('select app.meet($1, $2) as audience', [adoption.audienceId, tactic.audienceId]);
  const { id: tacticId, teamId, boardId, audienceId: endAudienceId } = tactic;
  await work.insert(AdoptionTactic, { adoptionId: adoption.id, tacticId, teamId, boardId, endAudienceId, audienceId: both!.audience }, adoption);
}

async function firstItem(work: Work, teamId: string, tactic: Tactic, { title, organizationId, ownerId, dueOn }: FirstItemInput): Promise<void> {
  new Check().id('organizationId', organizationId).id('ownerId', ownerId).done();
  const mine = work.viewer.seatsOn(teamId).find((seat) => seat.role !== 'guest')!.organization;
  const asking = {
    ...{ teamId, answeringTeamId: teamId, askedPersonId: null },
    ...{ organizationId: organizationId?.toLowerCase() ?? mine, ownerId: ownerId?.toLowerCase() ?? null },
  };
  await makeTask(work, asking, { teamId, title, dueOn, tacticId: tactic.id });
}

/** A field that another room found wrong, by the name that it has here. */
async function namedIn<Out>(prefix: string, instead: RegExp, making: () => Promise<Out>): Promise<Out> {
  try {
    return await making();
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'INVALID') throw error;
    const { fields = [], ...more } = error.extensions as { fields?: FieldProblem[] };
    throw new Refusal('INVALID', { ...more, fields: fields.map((one) => ({ ...one, field: prefix + one.field.replace(instead, '') })) });
  }
}
