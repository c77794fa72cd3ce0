import { lazy, Suspense, useEffect } from 'react';
import { Frame } from './frame.js';
import { fetchAhead } from './later.js';
import { Loading, Unreachable } from './notices.js';
import { begin, useSession } from './session.js';
import { sealedDialog, signInPage } from './soon.js';

const SignIn = lazy(signInPage);

const again = () => void begin();

/** Shows the frame to whoever is signed in. Others sign in right here, and the address stays. */
export function Gate() {
  const { phase } = useSession();
  useEffect(() => {
    if (phase === 'signed in') fetchAhead([signInPage, sealedDialog]);
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
