import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { useSync } from '../sync/index.js';
import { listenToKeys } from './keys.js';
import { sessionEnded } from './session.js';

/** Around every page, signed in or not. */
export function Root() {
  const { connection } = useSync();
  useEffect(listenToKeys, []);
  useEffect(() => {
    if (connection === 'signed out') sessionEnded();
  }, [connection]);
  return <Outlet />;
}
