import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { listenToKeys } from './keys.js';

/** Around every page, signed in or not. */
export function Root() {
  useEffect(listenToKeys, []);
  return <Outlet />;
}
