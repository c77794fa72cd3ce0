import { useMemo } from 'react';
import { useDates } from '../shell/dates.js';
import { useFieldText } from '../shell/field-text.js';
import { usePack } from '../shell/pack.js';
import { store } from '../sync/index.js';
import { deedOf, useDeedWords } from './later-deeds.js';
import { useTacticWords } from './words.js';

/** A change as the journal keeps it. `before` and `after` are JSON of the columns that changed. */
export interface PastChange {
  readonly kind: string;
  readonly id: string;
  readonly operation: string;
  readonly title?: string | null;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly audienceChanged: boolean;
}

export interface PastAct {
  readonly id: string;
  readonly name: string;
  readonly actorId?: string | null;
  readonly at: string;
  readonly mine: boolean;
  readonly undoable: boolean;
  readonly changes: readonly PastChange[];
}

type Fields = Readonly<Record<string, unknown>>;

/** One field of a row, from what to what. */
export interface FieldChange {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

// What a person doesn't write: places in a column, answers with their own sentence, who and when.
const unsaid = new Set([
  'id',
  'version',
  'position',
  'boardId',
  'teamId',
  'tacticId',
  'changedAt',
  'changedBy',
  'madeAt',
  'madeBy',
  'audienceId',
  'parentAudienceId',
  'confidenceAt',
  'leadState',
  'leadProposedBy',
  'leadProposedAt',
  'answeredAt',
  'answeredBy',
  'proposedBy',
  'proposedAt',
  'state',
  'archivedAt',
  'closedOn',
  'copiedFrom',
  'organizationId',
  // The same words again, with where they are bold or a list.
  'written',
]);

function parse(text: string | null | undefined): Fields {
  if (!text) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

const isInsert = (change: PastChange) => /^i/i.test(change.operation);

/** The fields that an act changed, in words that a person knows. Rows that came into being have none. */
export function fieldChanges(act: PastAct): readonly FieldChange[] {
  return act.changes.flatMap((change) => {
    if (isInsert(change)) return [];
    const [before, after] = [parse(change.before), parse(change.after)];
    return Object.keys({ ...before, ...after })
      .filter((field) => !unsaid.has(field) && field !== 'stage')
      .map((field) => ({ kind: change.kind, id: change.id, field, before: before[field] ?? null, after: after[field] ?? null }));
  });
}

export interface PastWords {
  /** "moved this from Ready to Testing". `about` is the row whose history it is: its own title is not repeated. */
  sentence(act: PastAct, about?: string): string;
}

/** Says what an act did. Read from the changes, so that an act of a later version has a sentence too. */
export function usePastWords(): PastWords {
  const t = useTacticWords();
  const deeds = useDeedWords();
  const pack = usePack();
  const fields = useFieldText();
  const dates = useDates();
  return useMemo(() => {
    const organization = (id: unknown) => (typeof id === 'string' ? (store.get('organization', id)?.name ?? t('anOrganization')) : t('anOrganization'));
    const stage = (key: unknown) => pack.term('stages', typeof key === 'string' ? key : '');
    const review = pack.word('review');

    const tactic = (change: PastChange, what: string): string => {
      const [before, after] = [parse(change.before), parse(change.after)];
      if (isInsert(change)) return t(after.copiedFrom ? 'pastCopied' : 'pastAdded', { what });
      if ('archivedAt' in after) return t(after.archivedAt ? 'pastArchived' : 'pastRestored', { what });
      if ('stopReason' in after && after.stage === 'stopped') return t('pastStopped', { what, reason: pack.term('stopReasons', String(after.stopReason)) });
      if ('stage' in after) return t('pastMoved', { what, from: stage(before.stage), to: stage(after.stage) });
      if ('leadOrganizationId' in after)
        return after.leadOrganizationId ? t('pastLead', { what, organization: organization(after.leadOrganizationId) }) : t('pastNoLead', { what });
      if (after.leadState === 'confirmed') return t('pastLeadConfirmed', { what });
      if (after.leadState === 'declined') return t('pastLeadDeclined', { what });
      const names = Object.keys(after)
        .filter((field) => !unsaid.has(field))
        .map((field) => `“${fields.name(field)}”`);
      if (names.length) return what === t('this') ? t('pastEditedHere', { fields: dates.list(names) }) : t('pastEdited', { what, fields: dates.list(names) });
      return 'position' in after ? t('pastReordered', { what }) : t('pastChanged', { what });
    };
    const partner = (change: PastChange, what: string): string => {
      const after = parse(change.after);
      const held = store.get('partner', change.id);
      const name = organization(after.organizationId ?? held?.organizationId);
      if (isInsert(change)) return t('pastPartner', { what, organization: name });
      if (after.state === 'confirmed') return t('pastPartnerConfirmed', { what, organization: name });
      if (after.state === 'declined') return t('pastPartnerDeclined', { what, organization: name });
      return after.archivedAt ? t('pastPartnerRemoved', { what, organization: name }) : t('pastChanged', { what });
    };
    const reviewed = (change: PastChange, what: string): string => {
      const after = parse(change.after);
      if (typeof after.outcome === 'string') return t('pastReviewed', { what, review, outcome: pack.term('reviewOutcomes', after.outcome) });
      return t(isInsert(change) ? 'pastReviewAsked' : 'pastReviewEdited', { what, review });
    };
    const board = (change: PastChange, what: string): string => {
      const after = parse(change.after);
      if (isInsert(change)) return t('pastBoard', { what });
      return 'archivedAt' in after
        ? t(after.archivedAt ? 'pastArchived' : 'pastRestored', { what })
        : t('pastEdited', { what, fields: dates.list(Object.keys(after).map((field) => fields.name(field))) });
    };

    const one = (name: string, change: PastChange, about: string | undefined): string => {
      const tacticId = change.kind === 'tactic' ? change.id : store.get(change.kind === 'review' ? 'review' : 'partner', change.id)?.tacticId;
      const title = change.kind === 'tactic' ? change.title : tacticId && store.get('tactic', tacticId)?.title;
      const what =
        about !== undefined &&
        (tacticId === about || change.kind !== 'tactic') &&
        (change.kind === 'tactic' || change.kind === 'partner' || change.kind === 'review')
          ? t('this')
          : title
            ? `“${title}”`
            : t('something');
      if (change.audienceChanged) return t('pastShared', { what });
      if (change.kind === 'tactic') return tactic(change, what);
      if (change.kind === 'partner') return partner(change, what);
      if (change.kind === 'review') return reviewed(change, what);
      if (change.kind === 'goal') return isInsert(change) ? t('pastGoal') : t('pastGoalEdited');
      if (change.kind === 'board') return board(change, change.title ? `“${change.title}”` : t('theBoard'));
      const deed = deedOf(name);
      const named = change.title ? `“${change.title}”` : t('something');
      return deed ? deeds(deed, { title: named }) : t('pastChanged', { what: named });
    };
    return {
      sentence: (act, about) => {
        const main = act.changes.find((change) => change.kind === 'tactic') ?? act.changes[0];
        if (!main) return t('pastNothing');
        const tactics = act.changes.filter((change) => change.kind === 'tactic');
        if (about === undefined && tactics.length > 1) return severalSentence(act, tactics);
        const said = one(act.name, main, about);
        return act.name === 'act.undone' ? t('pastUndone', { what: said }) : said;
      },
    };

    function severalSentence(act: PastAct, tactics: readonly PastChange[]): string {
      const what = t('severalTactics', { count: tactics.length });
      const first = tactics[0];
      if (!first) return t('pastNothing');
      const said = first.audienceChanged ? t('pastShared', { what }) : tactic(first, what);
      return act.name === 'act.undone' ? t('pastUndone', { what: said }) : said;
    }
  }, [t, deeds, pack, fields, dates]);
}
