import { Menu } from '@mantine/core';
import { IconBookmark, IconDots, IconStar, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import parts from '../../boards/parts.module.css';
import { useTell } from '../../boards/tell.js';
import { later } from '../../shell/later.js';
import { useAddingTeams } from '../adding.js';
import { usePlanningWords } from '../planning-words.js';
import { useViews, type View } from './use-views.js';
import styles from './views.module.css';

const SaveView = lazy(later(() => import('./save-view.js')));

/** Two filters are the same whatever the order of their parts; the day that a calendar shows is none of it. */
function plain(text: string): string {
  const search = new URLSearchParams(text);
  search.delete('on');
  search.sort();
  return search.toString();
}

interface ViewsBarProps {
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
  /** Nothing lies over the page that has an address of its own. */
  mayOpen: boolean;
}

/** Filters with a name, mine and the team's; the one that the page opens with is chosen by each person. */
export function ViewsBar({ search, onSearch, mayOpen }: ViewsBarProps) {
  const t = usePlanningWords();
  const tell = useTell();
  const views = useViews();
  const [saving, setSaving] = useState<{ renames?: View }>();
  const [problem, setProblem] = useState<string>();
  const now = plain(search.toString());
  const active = views.views.find((view) => plain(view.filter) === now);
  const works = useAddingTeams();
  useFirstView(views.known, views.views.find((view) => view.id === views.opensWith)?.filter, now === '' && mayOpen, onSearch);
  const told = (done: Promise<void>) => void done.then(() => setProblem(undefined)).catch((refused: unknown) => setProblem(tell(refused)));
  const mayChange = active && (!active.teamId || works.some((team) => team.id === active.teamId));
  if (!views.views.length && now === '') return null;
  return (
    <nav className={styles.bar} aria-label={t('savedViews')}>
      <button type="button" className={styles.view} aria-pressed={now === ''} onClick={() => onSearch(new URLSearchParams())}>
        {t('noView')}
      </button>
      {views.views.map((view) => (
        <button
          key={view.id}
          type="button"
          className={styles.view}
          aria-pressed={view === active}
          aria-label={labelOf(view, views.opensWith === view.id, t)}
          onClick={() => onSearch(new URLSearchParams(view.filter))}
        >
          {view.teamId && <IconUsers size={14} aria-hidden="true" />}
          {view.name}
          {views.opensWith === view.id && <IconStar size={14} aria-hidden="true" />}
        </button>
      ))}
      {active && (
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('viewMenu', { name: active.name })}>
              <IconDots size={16} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => told(views.openWith(views.opensWith === active.id ? undefined : active))}>
              {t(views.opensWith === active.id ? 'openWithNone' : 'openWith')}
            </Menu.Item>
            {mayChange && <Menu.Item onClick={() => setSaving({ renames: active })}>{t('renameView')}</Menu.Item>}
            {mayChange && <Menu.Item onClick={() => told(views.remove(active))}>{t('deleteView')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {!active && now !== '' && (
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => setSaving({})}>
          <IconBookmark size={16} aria-hidden="true" />
          {t('saveView')}
        </button>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <Suspense>{saving && <SaveView views={views} filter={now} renames={saving.renames} teams={works} onClose={() => setSaving(undefined)} />}</Suspense>
    </nav>
  );
}

function labelOf(view: View, opens: boolean, t: ReturnType<typeof usePlanningWords>): string {
  const name = view.teamId ? t('ofTeam', { name: view.name }) : view.name;
  return opens ? t('opensHere', { name }) : name;
}

/** The page opens with the chosen view, once, and only if its address says nothing else. */
function useFirstView(known: boolean, filter: string | undefined, plainAddress: boolean, onSearch: (next: URLSearchParams) => void): void {
  const done = useRef(!plainAddress);
  useEffect(() => {
    if (done.current || !known) return;
    done.current = true;
    if (filter) onSearch(new URLSearchParams(filter));
  }, [known, filter, onSearch]);
}
