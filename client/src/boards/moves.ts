import { useCallback, useState } from 'react';
import type { Tactic } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import { store } from '../sync/index.js';
import { hasConfirmedLead, missingForReady, type Missing } from '../tactics/readiness.js';
import { useBoardActs } from './acts.js';
import { samePlace } from './carry.js';
import type { Lane, Place, Stage } from './cells.js';
import { NONE, type LaneKind } from './filter.js';
import { positionAt } from './position.js';

const stagesWithLead: readonly Stage[] = ['ready', 'testing', 'running', 'routine'];

/** Nobody is promised work before the organization that leads it has said yes. */
export const needsLead = (stage: Stage) => stagesWithLead.includes(stage);

export interface ReadyWords {
  /** Why a tactic can't become ready; undefined if it can. */
  refusal(tactic: Tactic): string | undefined;
  /** What a ready tactic still lacks, by name. */
  missing(tactic: Tactic): readonly string[];
}

export function useReadyWords(): ReadyWords {
  const t = useWords('board');
  const pack = usePack();
  return {
    refusal: (tactic) => {
      if (hasConfirmedLead(tactic)) return undefined;
      if (!tactic.leadOrganizationId) return t('readyNoLead');
      const organization = store.get('organization', tactic.leadOrganizationId)?.name ?? '';
      return tactic.leadState === 'declined' ? t('readyLeadDeclined', { organization }) : t('readyLeadWaits', { organization });
    },
    missing: (tactic) => {
      const names: Record<Missing, string> = {
        startsOn: t('missingStart'),
        legalBasis: t('missingLegal'),
        review: t('missingReview', { review: pack.word('review') }),
      };
      return missingForReady(tactic, store.rows('review', 'tacticId', tactic.id)).map((one) => names[one]);
    },
  };
}

interface MovesInput {
  readonly lanes: readonly Lane[];
  readonly laneKind: LaneKind | null;
  /** Stopping asks for a reason first. */
  onStop(tactic: Tactic): void;
}

export interface Moves {
  /** False if the card stays where it was. */
  drop(tactic: Tactic, from: Place, to: Place): boolean;
  readonly notice: { readonly title: string; readonly lines: readonly string[] } | undefined;
  dismiss(): void;
}

/** What a drop means: a move, a change of lane, a question for the reason, or a refusal that says why. */
export function useMoves({ lanes, laneKind, onStop }: MovesInput): Moves {
  const t = useWords('board');
  const pack = usePack();
  const ready = useReadyWords();
  const { move, edit } = useBoardActs();
  const [notice, setNotice] = useState<Moves['notice']>();
  const dismiss = useCallback(() => setNotice(undefined), []);

  const drop = (tactic: Tactic, from: Place, to: Place): boolean => {
    if (samePlace(from, to)) return false;
    if (to.stage === 'stopped' && from.stage !== 'stopped') {
      onStop(tactic);
      return false;
    }
    const refusal = needsLead(to.stage) && to.stage !== from.stage ? ready.refusal(tactic) : undefined;
    // Only the way forward into readiness asks what is missing, not every step after it.
    const becomesReady = needsLead(to.stage) && !needsLead(from.stage);
    if (refusal) {
      setNotice({ title: refusal, lines: [] });
      return false;
    }
    if (to.lane !== from.lane && laneKind) edit([tactic.id], { [laneKind]: to.lane === NONE ? null : to.lane });
    const cards = lanes.find((lane) => lane.key === to.lane)?.columns[to.stage].filter((one) => one.id !== tactic.id) ?? [];
    move(tactic, to.stage, positionAt(cards, to.index));
    const lines = becomesReady ? ready.missing(tactic) : [];
    setNotice(lines.length ? { title: t('readyLacks', { title: tactic.title, stage: pack.term('stages', to.stage) }), lines } : undefined);
    return true;
  };
  return { drop, notice, dismiss };
}
