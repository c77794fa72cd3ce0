import type { ReactNode } from 'react';
import type { BoardActivityQuery } from '../generated/graphql.js';
import { useFieldText } from '../shell/field-text.js';
import { usePack } from '../shell/pack.js';
import { store } from '../sync/index.js';
import { deedOf, useDeedWords } from '../tactics/later-deeds.js';
import { useTodayWords } from './words.js';

export type PastAct = BoardActivityQuery['activity']['acts'][number];
type PastChange = PastAct['changes'][number];

const known = [
  'board_created',
  'board_edited',
  'board_archived',
  'board_restored',
  'goal_set',
  'tactic_stopped',
  'tactic_archived',
  'tactic_restored',
  'tactic_copied',
  'tactic_added',
  'lead_proposed',
  'lead_confirmed',
  'lead_declined',
  'partner_proposed',
  'partner_confirmed',
  'partner_declined',
  'partner_removed',
  'review_requested',
  'review_edited',
  'task_added',
  'task_linked',
  'task_unlinked',
  'audience_changed',
  'act_undone',
] as const;

function columns(text: string | null): Readonly<Record<string, unknown>> {
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}

// Bookkeeping that nobody did by hand.
const silent = new Set(['position', 'changedAt', 'changedBy', 'version', 'confidenceAt', 'leadProposedBy', 'leadProposedAt', 'audienceId', 'parentAudienceId']);

/** The tactic or board that an act is about: a partner's or a review's act tells of its tactic. */
export function subjectOf(act: PastAct): { change: PastChange | undefined; tacticId: string | undefined } {
  const change = act.changes.find((each) => each.kind === 'tactic') ?? act.changes[0];
  if (!change) return { change, tacticId: undefined };
  if (change.kind === 'tactic') return { change, tacticId: change.id };
  const part = change.kind === 'partner' || change.kind === 'review' || change.kind === 'task_link' ? store.get(change.kind, change.id) : undefined;
  const { tacticId } = columns(change.after);
  return { change, tacticId: part?.tacticId ?? (typeof tacticId === 'string' ? tacticId : undefined) };
}

/** Says what somebody did, as the end of a sentence that begins with a name. */
export function useDeed(): (act: PastAct, name: (title: string) => ReactNode) => ReactNode {
  const t = useTodayWords();
  const say = useDeedWords();
  const pack = usePack();
  const fields = useFieldText();
  return (act, name) => {
    const { change, tacticId } = subjectOf(act);
    const title = change?.title ?? (tacticId && store.get('tactic', tacticId)?.title) ?? t('untitled');
    const others = new Set(act.changes.map((each) => each.id)).size - 1;
    const after = columns(change?.after ?? null);
    const key = act.name.replace('.', '_').replace(/^tactics_/, 'tactic_');
    const mark = '\u0000';
    const sentenceOf = () => {
      const is = known.find((each) => each === key);
      if (is) return t(`did_${is}`, { title: mark });
      if (key.startsWith('tactic') && typeof after.stage === 'string') return t('did_tactic_moved', { title: mark, stage: pack.term('stages', after.stage) });
      const named = Object.keys(after).filter((each) => !silent.has(each));
      if (key === 'tactic_edited' && named.length)
        return t('did_tactic_edited', { title: mark, fields: named.map((each) => fields.name(each).toLowerCase()).join(', ') });
      const later = deedOf(act.name);
      return later ? say(later, { title: mark }) : t('did_something', { title: mark });
    };
    const isOne = others < 1 || change?.kind !== 'tactic' || act.changes.some((each) => each.kind !== 'tactic');
    const sentence = isOne ? sentenceOf() : t('andMore', { what: sentenceOf(), count: others });
    const [before, behind] = sentence.split(mark);
    return (
      <>
        {before}
        {behind !== undefined && name(title)}
        {behind}
      </>
    );
  };
}
