import { useEffect } from 'react';
import { Link, useRouteError } from 'react-router';
import { useOutdated } from '../sync/index.js';
import frame from './frame.module.css';
import { useTitle } from './title.js';
import { useWords } from './words.js';

export function Loading() {
  const t = useWords('shell');
  return (
    <p className={frame.waiting} role="status">
      {t('loading')}…
    </p>
  );
}

/** Says the same for what never was and for what the person may not see. */
export function Missing() {
  const t = useWords('shell');
  useTitle(t('missingTitle'));
  return (
    <div className={frame.notice}>
      <h1>{t('missingTitle')}</h1>
      <p>{t('missingText')}</p>
      <Link className={frame.action} to="/today">
        {t('missingGo')}
      </Link>
    </div>
  );
}

export function Broken() {
  const t = useWords('shell');
  const error = useRouteError();
  useTitle(t('brokenTitle'));
  useEffect(() => console.error(error), [error]);
  return (
    <div className={frame.notice} role="alert">
      <h1>{t('brokenTitle')}</h1>
      <p>{t('brokenText')}</p>
      <button type="button" className={frame.action} onClick={() => window.location.reload()}>
        {t('brokenReload')}
      </button>
    </div>
  );
}

/** The server can't be reached at the start: tries again by itself. */
export function Unreachable({ again }: { again(): void }) {
  const t = useWords('shell');
  useTitle(t('unreachableTitle'));
  const outdated = useOutdated();
  useEffect(() => {
    if (outdated) return undefined;
    const timer = window.setInterval(again, 5_000);
    return () => window.clearInterval(timer);
  }, [again, outdated]);
  return (
    <main className={frame.notice}>
      <h1>{t('unreachableTitle')}</h1>
      <p role="status">{t('unreachableText')}</p>
      <button type="button" className={frame.action} onClick={again}>
        {t('tryAgain')}
      </button>
    </main>
  );
}
