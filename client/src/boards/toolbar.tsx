import { Menu } from '@mantine/core';
import {
  IconActivity,
  IconArchive,
  IconCheck,
  IconChevronDown,
  IconDots,
  IconFilter,
  IconLayoutGrid,
  IconLayoutKanban,
  IconList,
  IconPencil,
  IconPlus,
  IconPrinter,
  IconTrashOff,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../shell/words.js';
import styles from './board.module.css';
import { countChosen, laneKinds, views, withParameter, type Filter, type View } from './filter.js';
import parts from './parts.module.css';
import { usePack } from '../shell/pack.js';

const icons: Record<View, Icon> = { board: IconLayoutKanban, list: IconList, coverage: IconLayoutGrid };
const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

interface ToolbarProps {
  filter: Filter;
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
  filtersOpen: boolean;
  onFilters(): void;
  shown: number;
  total: number;
  may: boolean;
  onAdd(): void;
  menu: BoardMenuActs;
  children?: ReactNode;
}

export interface BoardMenuActs {
  readonly activity: () => void;
  readonly archivedTactics: () => void;
  readonly print: () => void;
  readonly edit: (() => void) | undefined;
  readonly archive: (() => void) | undefined;
  readonly create: (() => void) | undefined;
}

export function Toolbar({ filter, search, onSearch, filtersOpen, onFilters, shown, total, may, onAdd, menu, children }: ToolbarProps) {
  const t = useWords('board');
  const names: Record<View, string> = { board: t('viewBoard'), list: t('viewList'), coverage: t('viewCoverage') };
  const chosen = countChosen(filter);
  return (
    <div className={styles.tools}>
      <nav className={styles.segments} aria-label={t('view')}>
        {views.map((view) => {
          const Mark = icons[view];
          return (
            <Link
              key={view}
              to={{ search: withParameter(search, 'view', view === 'board' ? [] : [view]).toString() }}
              aria-current={filter.view === view ? 'page' : undefined}
              replace
            >
              <Mark size={14} stroke={2} aria-hidden="true" />
              {names[view]}
            </Link>
          );
        })}
      </nav>
      <button type="button" className={`${parts.btn} ${parts.ghost} ${chosen ? parts.on : ''}`} aria-expanded={filtersOpen} onClick={onFilters}>
        <IconFilter size={14} stroke={2} aria-hidden="true" />
        <span className={styles.filterWord}>{chosen ? t('filterSome', { count: chosen }) : t('filter')}</span>
      </button>
      {filter.view === 'board' && <LaneMenu filter={filter} search={search} onSearch={onSearch} />}
      <span className={styles.total} role="status">
        {shown === total ? t('tactics', { count: total }) : t('tacticsOf', { shown, total })}
      </span>
      {children}
      {may && (
        <button type="button" data-wide={filter.view === 'board' || undefined} className={`${parts.btn} ${parts.main}`} onClick={onAdd}>
          <IconPlus size={14} stroke={2} aria-hidden="true" />
          {t('addTactic')}
        </button>
      )}
      <BoardMenu acts={menu} />
    </div>
  );
}

function LaneMenu({ filter, search, onSearch }: Pick<ToolbarProps, 'filter' | 'search' | 'onSearch'>) {
  const t = useWords('board');
  const pack = usePack();
  const name = (kind: (typeof laneKinds)[number] | null) => (kind === null ? t('noLanes') : t('lanesBy', { what: pack.word(kind) }));
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <button type="button" data-wide={filter.lanes === null || undefined} className={`${parts.btn} ${parts.ghost}`}>
          {name(filter.lanes)}
          <IconChevronDown size={14} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {[null, ...laneKinds].map((kind) => (
          <Menu.Item
            key={kind ?? 'none'}
            role="menuitemradio"
            aria-checked={filter.lanes === kind}
            rightSection={filter.lanes === kind ? <IconCheck {...icon} /> : undefined}
            onClick={() => onSearch(withParameter(search, 'lanes', kind ? [kind] : []))}
          >
            {name(kind)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function BoardMenu({ acts }: { acts: BoardMenuActs }) {
  const t = useWords('board');
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon}`} aria-label={t('boardMenu')}>
          <IconDots size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconActivity {...icon} />} onClick={acts.activity}>
          {t('activity')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive {...icon} />} onClick={acts.archivedTactics}>
          {t('archivedTactics')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={acts.print}>
          {t('print')}
        </Menu.Item>
        {(acts.edit ?? acts.archive ?? acts.create) && <Menu.Divider />}
        {acts.edit && (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={acts.edit}>
            {t('editBoard')}
          </Menu.Item>
        )}
        {acts.create && (
          <Menu.Item leftSection={<IconPlus {...icon} />} onClick={acts.create}>
            {t('newBoard')}
          </Menu.Item>
        )}
        {acts.archive && (
          <Menu.Item leftSection={<IconTrashOff {...icon} />} onClick={acts.archive}>
            {t('archiveBoard')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
