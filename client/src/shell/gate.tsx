import { lazy, Suspense, useEffect } from 'react';
import { Frame } from './frame.js';
import { fetchAhead, later } from './later.js';
import { Loading, Unreachable } from './notices.js';
import { begin, useSession } from './session.js';

const signInPage = later(() => import('../identity/sign-in.page.js'));
const SignIn = lazy(signInPage);

const again = () => void begin();

/** Shows the frame to whoever is signed in. Others sign in right here, and the address stays. */
export function Gate() {
  const { phase } = useSession();
  useEffect(() => {
    // First the page that has to be there when a session ends without a connection.
    if (phase === 'signed in') fetchAhead(signInPage);
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
