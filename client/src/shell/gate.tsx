import { lazy, Suspense, useEffect } from 'react';
import { Frame } from './frame.js';
import { fetchAhead, later } from './later.js';
import { Loading, Unreachable } from './notices.js';
import { begin, useSession } from './session.js';

const SignIn = lazy(later(() => import('../identity/sign-in.page.js')));

const again = () => void begin();

/** Shows the frame to whoever is signed in. Others sign in right here, and the address stays. */
export function Gate() {
  const { phase } = useSession();
  useEffect(() => {
    if (phase === 'signed in') fetchAhead();
  }, [phase]);
  if (phase === 'starting') return <Loading />;
  if (phase === 'unreachable') return <Unreachable again={again} />;
  if (phase === 'signed in') return <Frame />;
  return (
    <Suspense fallback={<Loading />}>
      <SignIn />
    </Suspense>
  );
}
