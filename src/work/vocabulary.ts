/** Lists of keys that a pack brings: sectors, stages, tactic types and so on. */
export type List =
  | 'sectors'
  | 'tacticTypes'
  | 'levels'
  | 'objects'
  | 'strands'
  | 'stages'
  | 'stopReasons'
  | 'blockerTypes'
  | 'confidences'
  | 'reviewStages'
  | 'reviewOutcomes'
  | 'roles'
  | 'labels'
  | 'kinds'
  | 'obligations'
  | 'agreements'
  | 'people';

const lists = new Map<List, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** Set once at the start from the loaded pack; acts check keys against it without knowing where it came from. */
export const setVocabulary = (list: List, keys: Iterable<string>): void => void lists.set(list, new Set(keys));

/** The keys of a list, for `Check.key('strand', input.strand, vocabulary('strands'))`. */
export const vocabulary = (list: List): ReadonlySet<string> => lists.get(list) ?? none;
