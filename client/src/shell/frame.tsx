import { lazy, Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { undoLast, useLoad, useSealed, useSync } from '../sync/index.js';
import { closeDialog, openDialog, useOpenDialog, type DialogName } from './dialogs.js';
import { directoryDocument } from './documents.js';
import frame from './frame.module.css';
import { useShortcut } from './keys.js';
import { afterwards, later } from './later.js';
import { LeaveDialog } from './leave.js';
import { Loading } from './notices.js';
import { useOpenBoard } from './places.js';
import { PhoneBar, Rail } from './rail.js';
import { SampleBanner } from './sample.js';
import { sealedDialog } from './soon.js';
import { useCurrentTeam } from './team.js';
import { useTitle } from './title.js';
import { Toasts } from './toasts.js';
import { TopBar } from './top-bar.js';
import { typeAhead } from './typed-ahead.js';
import { useWords } from './words.js';

const KeepPlace = lazy(afterwards(() => import('./kept-place.js')));
const AskedElsewhere = lazy(afterwards(() => import('../today/asked-elsewhere.js')));
const SealedDialog = lazy(sealedDialog);

const dialogs: Record<Exclude<DialogName, 'leave'>, ReturnType<typeof lazy>> = {
  shortcuts: lazy(later(() => import('./shortcuts.js'))),
  palette: lazy(later(() => import('./palette.js'))),
  conflicts: lazy(later(() => import('./conflicts.js'))),
};

function find(): void {
  typeAhead();
  openDialog('palette');
}

function useFrameKeys(): void {
  const t = useWords('shell');
  const go = useNavigate();
  const team = useCurrentTeam();
  useShortcut('?', t('shortcutHelp'), () => openDialog('shortcuts'));
  useShortcut('mod+k', t('shortcutPalette'), find);
  useShortcut('mod+z', t('shortcutUndo'), undoLast);
  useShortcut('g t', t('goToday'), () => void go('/today'));
  useShortcut('g b', t('goBoards'), () => void go('/boards'));
  useShortcut('g i', t('goItems'), () => void go('/action-items'));
  useShortcut('g m', t('goTeam'), () => void (team && go(`/team/${team.id}`)), team !== undefined);
  useShortcut('g a', t('goAccount'), () => void go('/account'));
}

/** A new page takes the focus, so that a keyboard or a screen reader starts at its top. A drawer over a board sees to itself. */
function useArrival(): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const screen = pathname.split('/').slice(0, 3).join('/');
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    // A screen that begins with a field has taken the focus there.
    if (!main.current?.querySelector(':focus')) main.current?.focus({ preventScroll: true });
    main.current?.scrollTo(0, 0);
    closeDialog();
  }, [screen]);
  return main;
}

function OpenDialog() {
  const name = useOpenDialog();
  const { conflicts } = useSync();
  const Dialog = name && name !== 'leave' ? dialogs[name] : undefined;
  useEffect(() => {
    if (name === 'conflicts' && !conflicts.length) closeDialog();
  }, [name, conflicts]);
  if (name === 'leave') return <LeaveDialog />;
  return <Suspense>{Dialog ? <Dialog /> : null}</Suspense>;
}

/** Rail, top bar, the page, the phone's bar: around every page of somebody who is signed in. */
export function Frame() {
  const t = useWords('shell');
  const directory = useLoad(directoryDocument, {});
  const board = useOpenBoard();
  const sealed = useSealed();
  const main = useArrival();
  useFrameKeys();
  useTitle(board?.title);
  const help = () => openDialog('shortcuts');
  return (
    <div className={frame.app}>
      <a className={frame.skip} href="#main">
        {t('skip')}
      </a>
      <Rail onHelp={help} />
      <div className={frame.top}>
        <SampleBanner />
        <TopBar waiting={directory.loading && !directory.data} onFind={find} />
      </div>
      <main className={frame.view} id="main" tabIndex={-1} ref={main}>
        {/* Whoever finds another person's unsent work decides about it first: a drawer would lie over the question. */}
        {sealed ? null : directory.data || !directory.loading ? (
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        ) : (
          <Loading />
        )}
      </main>
      <PhoneBar onHelp={help} />
      <Toasts />
      <OpenDialog />
      <Suspense>
        <KeepPlace />
        <AskedElsewhere />
      </Suspense>
      <Suspense>{sealed ? <SealedDialog /> : null}</Suspense>
    </div>
  );
}
