import { lazy, Suspense } from 'react';
import { Frame } from './frame.js';
import { Loading, Unreachable } from './notices.js';
import { begin, useSession } from './session.js';

const SignIn = lazy(() => import('../identity/sign-in.page.js'));

const again = () => void begin();

/** Shows the frame to whoever is signed in. Others sign in right here, and the address stays. */
export function Gate() {
  const { phase } = useSession();
  if (phase === 'starting') return <Loading />;
  if (phase === 'unreachable') return <Unreachable again={again} />;
  if (phase === 'signed in') return <Frame />;
  return (
    <Suspense fallback={<Loading />}>
      <SignIn />
    </Suspense>
  );
}
