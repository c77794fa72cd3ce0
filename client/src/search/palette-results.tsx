import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useMyTeams } from '../shell/team.js';
import { useLoad } from '../sync/index.js';
import { searchDocument } from './documents.js';
import { isKind, kinds, noteOpened, openedLately, type Found } from './found.js';
import { FoundText, KindIcon } from './result.js';
import styles from './search.module.css';
import { useAddress, useSettled } from './use-search.js';
import { useSearchWords } from './words.js';

export type PaletteGroup = SpotlightActionGroupData & { actions: SpotlightActionData[] };
const most = 12;

/** What the server finds while somebody types, kind by kind, and the way to the page with all of it. Nothing typed: what was opened lately. */
export function useFoundGroups(query: string): { groups: PaletteGroup[]; all: PaletteGroup | undefined; known: boolean } {
  const t = useSearchWords();
  const go = useNavigate();
  const address = useAddress();
  const mine = useMyTeams();
  const typed = query.trim().slice(0, 200);
  const text = useSettled(typed);
  const { data } = useLoad(searchDocument, { input: { text, limit: most } }, { skip: text.length < 2 });
  return useMemo(() => {
    const action = (found: Found): SpotlightActionData => ({
      id: found.id,
      className: styles.action,
      children: (
        <span className={styles.line}>
          <KindIcon kind={found.kind} />
          <span className={styles.text}>
            <FoundText found={found} />
          </span>
        </span>
      ),
      onClick: () => {
        noteOpened(found);
        void go(address(found));
      },
    });
    if (!typed) return { groups: [{ group: t('recent'), actions: openedLately().map(action) }], all: undefined, known: false };
    // What was found for other words is not shown under these.
    const letters = typed.toLowerCase();
    // A team of mine stands among mine already.
    const isMine = ({ kind, id, title }: Found) => kind === 'team' && mine.some((team) => team.id === id) && title.toLowerCase().includes(letters);
    const results = typed === text ? (data?.search.results ?? []).filter((one) => !isMine(one)) : [];
    const groups = kinds.map((kind) => ({ group: t(`kind_${kind}`), actions: results.filter((one) => isKind(one.kind) && one.kind === kind).map(action) }));
    const all: SpotlightActionData = {
      id: 'all results',
      label: t('allResults', { text: typed }),
      leftSection: <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />,
      onClick: () => void go(`/search?q=${encodeURIComponent(typed)}`),
    };
    return { groups, all: typed.length < 2 ? undefined : { group: t('search'), actions: [all] }, known: results.some(({ kind }) => kind === 'tactic') };
  }, [t, go, address, typed, text, data, mine]);
}
