import type { ComponentType } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { boardDocument } from '../boards/documents.js';
import { askAhead } from '../sync/index.js';
import { Broken, Loading, Missing } from './notices.js';
import { Gate } from './gate.js';
import { later } from './later.js';
import { Root } from './root.js';

function page(load: () => Promise<{ default: ComponentType }>): () => Promise<{ Component: ComponentType }> {
  const fetched = later(load);
  return async () => ({ Component: (await fetched()).default });
}

const inside: RouteObject[] = [
  { path: '/', element: <Navigate to="/today" replace /> },
  { path: '/today', lazy: page(() => import('../today/today.page.js')) },
  { path: '/boards', lazy: page(() => import('../boards/boards.page.js')) },
  {
    // The tactic is a child, so that the board stays as it is while a drawer opens over it.
    path: '/boards/:boardId',
    // The board is on its way while the page that shows it is.
    loader: ({ params }) => {
      askAhead(boardDocument, { id: params.boardId ?? '' });
      return null;
    },
    shouldRevalidate: ({ currentParams, nextParams }) => currentParams.boardId !== nextParams.boardId,
    lazy: page(() => import('../boards/board.page.js')),
    children: [{ path: 'tactics/:tacticId', element: null }],
  },
  {
    path: '/action-items',
    lazy: page(() => import('../tasks/items.page.js')),
    children: [{ path: ':taskId', element: null }],
  },
  { path: '/meetings', lazy: page(() => import('../meetings/list/meetings.page.js')) },
  { path: '/meetings/:meetingId', lazy: page(() => import('../meetings/meeting.page.js')) },
  { path: '/decisions', lazy: page(() => import('../meetings/decisions/decisions.page.js')) },
  { path: '/after-action-reviews/:reviewId', lazy: page(() => import('../after-action/review.page.js')) },
  { path: '/search', lazy: page(() => import('../search/search.page.js')) },
  { path: '/lessons', lazy: page(() => import('../lessons/lessons.page.js')) },
  { path: '/lessons/:lessonId', lazy: page(() => import('../lessons/lesson.page.js')) },
  { path: '/releases/:releaseId', lazy: page(() => import('../releases/release.page.js')) },
  { path: '/library/:editionId', lazy: page(() => import('../library/edition.page.js')) },
  { path: '/questions', lazy: page(() => import('../questions/questions.page.js')) },
  { path: '/questions/:questionId', lazy: page(() => import('../questions/question.page.js')) },
  { path: '/network', lazy: page(() => import('../network/network.page.js')) },
  { path: '/network/ledger', lazy: page(() => import('../adoptions/ledger.page.js')) },
  { path: '/commitments/:commitmentId', lazy: page(() => import('../commitments/commitment.page.js')) },
  { path: '/organizations/:organizationId', lazy: page(() => import('../organizations/organization.page.js')) },
  { path: '/team/:teamId', lazy: page(() => import('../teams/team.page.js')) },
  { path: '/team/:teamId/hand-overs/:handOverId', lazy: page(() => import('../handovers/hand-over.page.js')) },
  { path: '/account', lazy: page(() => import('../identity/account.page.js')) },
  { path: '*', element: <Missing /> },
];

/** Every address of the client. Pages are loaded when somebody goes there. */
export const router = createBrowserRouter([
  {
    element: <Root />,
    errorElement: <Broken />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: '/sign-in', lazy: page(() => import('../identity/sign-in.page.js')) },
      { path: '/join', lazy: page(() => import('../identity/join.page.js')) },
      { path: '/set-up', lazy: page(() => import('../identity/set-up.page.js')) },
      { element: <Gate />, children: inside.map((route) => ({ ...route, errorElement: <Broken /> })) },
    ],
  },
]);
