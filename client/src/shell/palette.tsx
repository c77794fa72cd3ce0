import '@mantine/spotlight/styles.css';
import './palette.css';
import { createSpotlight, Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useRows, useSync } from '../sync/index.js';
import { useFoundGroups } from '../search/palette-results.js';
import { closeDialog, openDialog } from './dialogs.js';
import { runSoon, useShortcuts } from './keys.js';
import { choose, signOut } from './session.js';
import { useMyTeams } from './team.js';
import { takeTyped } from './typed-ahead.js';
import { useWords } from './words.js';

const [store, actions] = createSpotlight();
const most = 12;
// Letters as people type them: without accents, whatever the case.
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

type Group = SpotlightActionGroupData & { actions: SpotlightActionData[] };

function usePlaces(): Group[] {
  const t = useWords('shell');
  const go = useNavigate();
  const teams = useMyTeams();
  const boards = useRows('board');
  return useMemo(() => {
    const action = (to: string, label: string, description?: string): SpotlightActionData => ({
      id: to,
      label,
      ...(description && { description }),
      onClick: () => void go(to),
    });
    const teamName = (id: string) => teams.find((team) => team.id === id)?.name ?? '';
    return [
      {
        group: t('paletteScreens'),
        actions: [action('/today', t('today')), action('/boards', t('boards')), action('/action-items', t('actionItems')), action('/account', t('account'))],
      },
      {
        group: t('paletteBoards'),
        actions: boards.filter((board) => !board.archivedAt).map((board) => action(`/boards/${board.id}`, board.title, teamName(board.teamId))),
      },
      { group: t('paletteTeams'), actions: teams.map((team) => action(`/team/${team.id}`, team.name)) },
    ];
  }, [t, go, teams, boards]);
}

function useCommands(): Group {
  const t = useWords('shell');
  const go = useNavigate();
  const teams = useMyTeams();
  const boards = useRows('board');
  const keys = useShortcuts();
  const { conflicts } = useSync();
  return useMemo(() => {
    const mine = new Set(teams.map((team) => team.id));
    const command = (id: string, label: string, run: () => unknown): SpotlightActionData => ({ id, label, onClick: () => void run() });
    const fromPage = keys.filter((each) => !/^(\?|mod\+|g )/.test(each.keys)).map((each) => command(`key ${each.keys}`, each.says, each.run));
    const addTo = async (boardId: string) => {
      await go(`/boards/${boardId}`);
      runSoon('n');
    };
    const newTactics = boards
      .filter((board) => mine.has(board.teamId) && !board.archivedAt)
      .map((board) => command(`new ${board.id}`, t('newTactic', { board: board.title }), () => addTo(board.id)));
    return {
      group: t('paletteCommands'),
      actions: [
        ...fromPage,
        ...newTactics,
        ...(conflicts.length ? [command('settle', t('conflictTitle'), () => openDialog('conflicts'))] : []),
        command('light', t('toLight'), () => choose({ theme: 'light' })),
        command('dark', t('toDark'), () => choose({ theme: 'dark' })),
        command('auto', t('themeSystem'), () => choose({ theme: 'auto' })),
        command('en', t('speakEnglish'), () => choose({ language: 'en' })),
        command('es', t('speakSpanish'), () => choose({ language: 'es' })),
        command('out', t('signOut'), signOut),
      ],
    };
  }, [t, go, teams, boards, keys, conflicts]);
}

/** Tactics that this tab holds: what the person may see, of the boards that were opened. */
function useTacticHits(query: string): Group {
  const t = useWords('shell');
  const go = useNavigate();
  const tactics = useRows('tactic');
  const boards = useRows('board');
  return useMemo(() => {
    const wanted = plain(query.trim());
    const titles = new Map(boards.map((board) => [board.id, board.title]));
    const hits = wanted ? tactics.filter((tactic) => !tactic.archivedAt && plain(tactic.title).includes(wanted)).slice(0, most) : [];
    const actions = hits.map((tactic) => ({
      id: tactic.id,
      label: tactic.title,
      description: titles.get(tactic.boardId) ?? '',
      onClick: () => void go(`/boards/${tactic.boardId}/tactics/${tactic.id}`),
    }));
    return { group: t('paletteTactics'), actions };
  }, [query, t, go, tactics, boards]);
}

/** Go anywhere, find a tactic, do what the page offers: by typing. */
export default function Palette() {
  const t = useWords('shell');
  const [query, setQuery] = useState('');
  const places = usePlaces();
  const tactics = useTacticHits(query);
  const commands = useCommands();
  const { groups: found, all, known } = useFoundGroups(query);
  const foundNames = new Set([...found, ...(all ? [all] : [])].map(({ group }) => group));
  const chosen = useFirstChosen(query, found);
  const opened = useRef(document.activeElement);
  useEffect(() => {
    const before = opened.current;
    actions.open();
    return () => {
      takeTyped();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <Spotlight
      store={store}
      onSpotlightClose={() => closeDialog('palette')}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      actions={[...places, ...(known ? [] : [tactics]), ...found, commands, ...(all ? [all] : [])].filter((group) => group.actions.length)}
      filter={(text, groups) => filtered(text, groups as Group[], foundNames)}
      nothingFound={t('paletteNothing')}
      highlightQuery
      scrollable
      overlayProps={{ blur: 0 }}
      maxHeight={420}
      attributes={{ content: { 'aria-label': t('paletteLabel') } }}
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.75} aria-hidden />,
        placeholder: t('find'),
        'aria-label': t('find'),
        onKeyDownCapture: chosen,
        onFocus: () => {
          const ahead = takeTyped();
          if (ahead) setQuery((before) => before + ahead);
        },
      }}
    />
  );
}

/** As the arrows do it. */
function chooseFirst(): void {
  const shown = [...(document.getElementById(store.getState().listId)?.querySelectorAll('[data-action]') ?? [])];
  for (const action of shown.slice(1)) action.removeAttribute('data-selected');
  shown[0]?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: shown.length ? 0 : -1 }));
}

/** What was found comes after what was typed: it is the first that Enter opens, until somebody has chosen another one with the arrows. */
function useFirstChosen(query: string, found: readonly Group[]): (event: KeyboardEvent) => void {
  const moved = useRef(false);
  useEffect(() => {
    moved.current = false;
  }, [query]);
  useEffect(() => {
    if (!moved.current) chooseFirst();
  }, [found]);
  return ({ key }) => {
    if (key.startsWith('Arrow')) moved.current = true;
  };
}

/** What the server found is shown as it was found: it knows other forms of the words. */
function filtered(text: string, groups: Group[], found: ReadonlySet<string>): Group[] {
  const wanted = plain(text.trim());
  const shown = groups.map((group) => ({
    ...group,
    actions: group.actions.filter((action) => found.has(group.group) || plain(`${action.label} ${action.description ?? ''}`).includes(wanted)),
  }));
  return shown.filter((group) => group.actions.length);
}
