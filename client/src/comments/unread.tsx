import { lazy, Suspense, type ComponentProps } from 'react';
import { afterwards } from '../shell/later.js';
import type UnreadMark from './unread-mark.js';

const Mark = lazy(afterwards<ComponentProps<typeof UnreadMark>>(() => import('./unread-mark.js')));

/** The mark of unread comments; nobody misses it while the first page is on its way. */
export function Unread(props: ComponentProps<typeof UnreadMark>) {
  return (
    <Suspense>
      <Mark {...props} />
    </Suspense>
  );
}
