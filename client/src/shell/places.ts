import { IconAffiliate, IconBook, IconCalendarCheck, IconLayoutKanban, IconListCheck, IconMessages, IconUsers, type Icon } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useLocation, useMatch } from 'react-router';
import { useRow, useRows, type Rows } from '../sync/index.js';
import { chooseTeam, useCurrentTeam } from './team.js';
import { useWaiting } from './waiting.js';
import { useWords } from './words.js';

export interface ScreenLink {
  readonly to: string;
  readonly label: string;
  readonly Icon: Icon;
  readonly current: boolean;
  readonly count: number;
  /** A phone has room for few: the others are in its menu. */
  readonly inMenu?: true;
}

let lastBoard: { id: string; teamId: string } | undefined;

/** The board whose page shows. */
export function useOpenBoard(): Rows['board'] | undefined {
  const id = useMatch('/boards/:boardId/*')?.params.boardId;
  const board = useRow('board', id);
  useEffect(() => {
    if (!board) return;
    lastBoard = board;
    chooseTeam(board.teamId);
  }, [board]);
  return board;
}

/** The boards of a team that are in use. */
export function useTeamBoards(teamId: string | undefined): readonly Rows['board'][] {
  const boards = useRows('board', 'teamId', teamId ?? '');
  return useMemo(() => boards.filter((board) => !board.archivedAt).sort((a, b) => a.title.localeCompare(b.title)), [boards]);
}

/** The screens of the rail and of the phone's bar. */
export function useScreens(): readonly ScreenLink[] {
  const t = useWords('shell');
  const { pathname } = useLocation();
  const team = useCurrentTeam();
  const boards = useTeamBoards(team?.id);
  const { count } = useWaiting();
  const only = boards.length === 1 ? boards[0] : boards.find((board) => board.id === lastBoard?.id);
  return [
    { to: '/today', label: t('today'), Icon: IconCalendarCheck, current: pathname === '/today', count },
    { to: only ? `/boards/${only.id}` : '/boards', label: t('board'), Icon: IconLayoutKanban, current: pathname.startsWith('/boards'), count: 0 },
    { to: '/action-items', label: t('actionItems'), Icon: IconListCheck, current: pathname.startsWith('/action-items'), count: 0 },
    { to: '/meetings', label: t('meetings'), Icon: IconMessages, current: /^\/(meetings|decisions)/.test(pathname), count: 0, inMenu: true },
    { to: '/lessons', label: t('lessons'), Icon: IconBook, current: /^\/(lessons|library|questions)/.test(pathname), count: 0 },
    ...(team ? [{ to: '/network', label: t('network'), Icon: IconAffiliate, current: pathname.startsWith('/network'), count: 0, inMenu: true as const }] : []),
    ...(team ? [{ to: `/team/${team.id}`, label: t('team'), Icon: IconUsers, current: pathname.startsWith('/team'), count: 0, inMenu: true as const }] : []),
  ];
}
