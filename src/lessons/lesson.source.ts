import { Organization } from '../organizations/organization.js';
import { Partner } from '../tactics/partner.js';
import { Review } from '../tactics/review.js';
import { Tactic } from '../tactics/tactic.js';
import { Team } from '../teams/team.js';
import { invalid } from '../work/refusal.js';
import type { Work } from '../work/work.js';
import { cut } from '../work/words.js';
import { AfterActionReview, Observation, type ObservationKind } from './after-action/after-action.js';
import { costBandOf } from './cost.js';
import { sent, titleLength } from './lesson.checks.js';
import type { DraftLessonInput } from './lesson.inputs.js';
import type { Lesson, LessonKind } from './lesson.js';

/** What a lesson is drafted from, and what that says already. */
export interface Source {
  teamId: string;
  fields: Partial<Lesson>;
  /** That of what it comes from; absent: the whole team. */
  audienceId?: number;
}

const kindsOf: Readonly<Record<ObservationKind, LessonKind>> = { keep: 'worked', change: 'did_not', surprise: 'surprise' };

export async function sourceOf(work: Work, { teamId, tacticId, observationId }: DraftLessonInput): Promise<Source> {
  if ([teamId, tacticId, observationId].filter((one) => one != null).length !== 1) throw invalid({ field: 'teamId', reason: 'required' });
  if (observationId) return fromObservation(work, await work.get(Observation, observationId));
  if (tacticId) return fromTactic(work, await work.get(Tactic, tacticId));
  return { teamId: (await work.get(Team, teamId!)).id, fields: {} };
}

async function fromObservation(work: Work, observation: Observation): Promise<Source> {
  const review = await work.get(AfterActionReview, observation.afterActionReviewId);
  if (observation.archivedAt || review.archivedAt) throw invalid({ field: 'observationId', reason: 'not_allowed' });
  const [tactic] = review.tacticId ? await work.find(Tactic, { id: review.tacticId }) : [];
  const { fields } = tactic ? await fromTactic(work, tactic) : { fields: {} };
  const { id: observationId, afterActionReviewId, teamId, text, kind } = observation;
  const said = { title: cut(text, titleLength), kind: kindsOf[kind], result: review.happened, ...(review.why && { mechanism: review.why }) };
  // Somebody did it and looked back on it: one team's practice.
  const grown = { afterActionReviewId, observationId, evidenceStrength: 'practice_one' };
  return { teamId, audienceId: review.audienceId, fields: { contextPeriod: review.heldOn, ...sent(fields), ...said, ...grown } };
}

async function fromTactic(work: Work, tactic: Tactic): Promise<Source> {
  const asked = await work.find(Review, { tacticId: tactic.id, archivedAt: null }, { limit: 1 });
  const fields: Partial<Lesson> = {
    tacticId: tactic.id,
    ...{ tacticTypeKey: tactic.typeKey, strand: tactic.strand, level: tactic.level },
    ...{ contextPartners: await partnersOf(work, tactic), contextPeriod: [tactic.startsOn, tactic.endsOn].filter(Boolean).join(' – ') || undefined },
    ...{ whatWeDid: tactic.description, mechanism: tactic.mechanism, legalNotes: tactic.legalBasis, harms: tactic.risks },
    ...{ takesPeople: tactic.resourcesPeople, costBand: costBandOf(tactic.resourcesMoney), costMoney: joined(tactic.resourcesMoney, tactic.resourcesInKind) },
    // Where the tactic needed that look, what was learned from it does too.
    ...{ handling: tactic.handling, livedExperienceReviewNeeded: asked.length > 0 },
  };
  return { teamId: tactic.teamId, audienceId: tactic.audienceId, fields };
}

const joined = (...texts: (string | null)[]): string | null => cut(texts.filter(Boolean).join('\n'), 4000) || null;

/** Who leads and who said yes to working along, by name, as far as this viewer sees. */
async function partnersOf(work: Work, tactic: Tactic): Promise<string | null> {
  const partners = await work.find(Partner, { tacticId: tactic.id, state: 'confirmed', archivedAt: null }, { order: 'made_at, id' });
  const ids = [...(tactic.leadState === 'confirmed' ? [tactic.leadOrganizationId!] : []), ...partners.map(({ organizationId }) => organizationId)];
  const names = new Map((ids.length ? await work.find(Organization, { id: ids }) : []).map(({ id, name }) => [id, name]));
  return joined([...new Set(ids)].flatMap((id) => names.get(id) ?? []).join(', '));
}
