import type { Review, Tactic } from '../generated/rows.js';

/** What a tactic still lacks before it is ready. Only the lead stops it; the rest warns, by name. */
export type Missing = 'startsOn' | 'legalBasis' | 'review';

export const hasConfirmedLead = (tactic: Tactic) => tactic.leadState === 'confirmed';

const given = (text: string | null) => text !== null && text.trim() !== '';

/** A review counts once it is answered, or when somebody said why there is none. */
export function missingForReady(tactic: Tactic, reviews: readonly Review[]): readonly Missing[] {
  const own = reviews.filter((review) => review.tacticId === tactic.id && review.archivedAt === null);
  const reviewed = own.some((review) => (review.outcome === 'not_reviewed' ? given(review.reason) : review.outcome !== null));
  const missing: Missing[] = [];
  if (tactic.startsOn === null) missing.push('startsOn');
  if (!given(tactic.legalBasis)) missing.push('legalBasis');
  if (!reviewed) missing.push('review');
  return missing;
}
