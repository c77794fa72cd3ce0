import { Menu, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconChevronDown, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { PersonAvatar } from './avatar.js';
import { Connection } from './connection.js';
import frame from './frame.module.css';
import { afterwards } from './later.js';
import { useOpenBoard, useTeamBoards } from './places.js';
import { useTheme } from './scheme.js';
import { choose, signOut, useMe } from './session.js';
import { Keys } from './sheet.js';
import { chooseTeam, useCurrentTeam, useMyTeams } from './team.js';
import { languages, useLanguage, useWords } from './words.js';

const Bell = lazy(afterwards(() => import('../notifications/bell.js')));
const Here = lazy(afterwards(() => import('./here.js')));

/** `waiting`: which teams there are is not known yet, so nothing is said of them. */
function TeamSwitcher({ waiting }: { waiting: boolean }) {
  const t = useWords('shell');
  const team = useCurrentTeam();
  const teams = useMyTeams();
  const go = useNavigate();
  const { pathname } = useLocation();
  if (teams.length < 2 && (!team || team.id === teams[0]?.id)) {
    return (
      <span className={frame.team}>
        <span>{team?.name ?? (waiting ? '' : t('noTeam'))}</span>
      </span>
    );
  }
  const change = (id: string) => {
    chooseTeam(id);
    if (pathname.startsWith('/team')) void go(`/team/${id}`);
    if (pathname.startsWith('/boards')) void go('/boards');
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={frame.team} aria-label={t('switchTeam', { team: team?.name ?? '' })}>
          <span>{team?.name}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {teams.map((each) => (
          <Menu.Item key={each.id} onClick={() => change(each.id)} rightSection={each.id === team?.id ? <IconCheck size={16} aria-hidden="true" /> : null}>
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The open board, and the way to the other boards of the team. */
function BoardCrumb() {
  const t = useWords('shell');
  const board = useOpenBoard();
  const boards = useTeamBoards(board?.teamId);
  const go = useNavigate();
  if (!board) return null;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={`${frame.team} ${frame.crumb}`}>
          <span>{board.title}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {boards.map((each) => (
          <Menu.Item
            key={each.id}
            onClick={() => go(`/boards/${each.id}`)}
            rightSection={each.id === board.id ? <IconCheck size={16} aria-hidden="true" /> : null}
          >
            {each.title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go('/boards')}>{t('boards')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Language and theme, as on the sign-in page. */
export function LanguageAndTheme() {
  const t = useWords('shell');
  const language = useLanguage();
  const { isDark } = useTheme();
  const other = languages.find((each) => each.key !== language);
  const now = languages.find((each) => each.key === language);
  const themeText = t(isDark ? 'toLight' : 'toDark');
  return (
    <>
      <Menu>
        <Menu.Target>
          <button type="button" className={frame.tool} aria-label={t('languageNow', { code: language.toUpperCase(), name: now?.name ?? '' })}>
            {language.toUpperCase()}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {[now, other].map((each) =>
            each ? (
              <Menu.Item
                key={each.key}
                lang={each.key}
                onClick={() => void choose({ language: each.key })}
                rightSection={each.key === language ? <IconCheck size={16} aria-hidden="true" /> : null}
              >
                {each.name}
              </Menu.Item>
            ) : null,
          )}
        </Menu.Dropdown>
      </Menu>
      <button type="button" className={frame.tool} aria-label={themeText} title={themeText} onClick={() => void choose({ theme: isDark ? 'light' : 'dark' })}>
        {isDark ? <IconSun size={18} stroke={1.75} aria-hidden="true" /> : <IconMoon size={18} stroke={1.75} aria-hidden="true" />}
      </button>
    </>
  );
}

function AccountMenu() {
  const t = useWords('shell');
  const { person } = useMe();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={frame.tool}>
          <VisuallyHidden>{t('accountOf', { name: person.displayName })}</VisuallyHidden>
          <PersonAvatar id={person.id} name={person.displayName} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.displayName}</Menu.Label>
        <Menu.Item component={Link} to="/account">
          {t('account')}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function TopBar({ waiting, onFind }: { waiting: boolean; onFind(): void }) {
  const t = useWords('shell');
  const board = useOpenBoard();
  return (
    <header className={frame.bar}>
      <TeamSwitcher waiting={waiting} />
      <BoardCrumb />
      <span className={frame.push} />
      <button type="button" className={frame.find} onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
        <VisuallyHidden>{t('find')}</VisuallyHidden>
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={frame.findText} aria-hidden="true">
          {t('find')}
        </span>
        <span className={frame.findKeys} aria-hidden="true">
          <Keys keys="mod+k" />
        </span>
      </button>
      <Connection boardId={board?.id} />
      <Suspense>
        <Here boardId={board?.id} />
      </Suspense>
      <span className={frame.rule} />
      <span className={frame.wideOnly}>
        <LanguageAndTheme />
      </span>
      <Suspense fallback={<span className={frame.tool} />}>
        <Bell />
      </Suspense>
      <AccountMenu />
    </header>
  );
}
