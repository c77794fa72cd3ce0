import type { SharingQuery } from '../generated/graphql.js';
import type { Happening } from '../sync/index.js';

const kinds: ReadonlySet<string> = new Set(['release', 'release_approval', 'edition', 'edition_origin', 'withdrawn_edition']);

/** After these the release, its answers or what others read are no longer what they were. */
export const ofReleases = ({ kind }: Happening['changes'][number]): boolean => kinds.has(kind);

/** Why something was taken back from the network. */
export const reasons = ['person_identifiable', 'harm', 'partner_objects', 'mistake', 'out_of_date', 'other'] as const;
export const reasonOf = (key: string | null) => reasons.find((one) => one === key) ?? 'other';
// A word that ends in "_other" would be the plural of something.
export const reasonWord = (key: string | null) => {
  const reason = reasonOf(key);
  return `because_${reason === 'other' ? 'another' : reason}` as const;
};

/** What whoever asks has looked at, in the order in which one reads. */
export const checklist = ['no_person', 'small_counts', 'no_live_operation', 'partners', 'links', 'label'] as const;

const findingKinds = [
  ...(['email', 'phone', 'address', 'plate', 'personal_number', 'case_number', 'person', 'profile', 'small_count'] as const),
  ...(['hidden_name', 'hidden_place', 'hidden_question'] as const),
];
export const findingKind = (key: string) => findingKinds.find((one) => one === key) ?? 'person';

export type Sharing = NonNullable<SharingQuery['lesson']>;
/** Asked for, and not out yet. */
export const isOpen = (state: string): boolean => state === 'asked' || state === 'approved';
