import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { listenToKeys } from './keys.js';
import { NewVersion } from './new-version.js';

/** Around every page, signed in or not. */
export function Root() {
  useEffect(listenToKeys, []);
  return (
    <>
      <NewVersion />
      <Outlet />
    </>
  );
}
