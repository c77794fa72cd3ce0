import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Broken, Loading, Missing } from './notices.js';
import { Gate } from './gate.js';
import { Root } from './root.js';

const inside: RouteObject[] = [
  { path: '/', element: <Navigate to="/today" replace /> },
  { path: '/today', lazy: async () => ({ Component: (await import('../today/today.page.js')).default }) },
  { path: '/boards', lazy: async () => ({ Component: (await import('../boards/boards.page.js')).default }) },
  {
    // The tactic is a child, so that the board stays as it is while a drawer opens over it.
    path: '/boards/:boardId',
    lazy: async () => ({ Component: (await import('../boards/board.page.js')).default }),
    children: [{ path: 'tactics/:tacticId', element: null }],
  },
  { path: '/team/:teamId', lazy: async () => ({ Component: (await import('../teams/team.page.js')).default }) },
  { path: '/account', lazy: async () => ({ Component: (await import('../identity/account.page.js')).default }) },
  { path: '*', element: <Missing /> },
];

/** Every address of the client. Pages are loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <Broken />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: '/sign-in', lazy: async () => ({ Component: (await import('../identity/sign-in.page.js')).default }) },
      { path: '/join', lazy: async () => ({ Component: (await import('../identity/join.page.js')).default }) },
      { path: '/set-up', lazy: async () => ({ Component: (await import('../identity/set-up.page.js')).default }) },
      { element: <Gate />, children: inside.map((route) => ({ ...route, errorElement: <Broken /> })) },
    ],
  },
]);
