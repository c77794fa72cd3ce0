import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { Link, useRouteError } from 'react-router';
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
      <Button component={Link} to="/today" variant="default">
        {t('missingGo')}
      </Button>
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
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('brokenReload')}
      </Button>
    </div>
  );
}

/** The server can't be reached at the start: tries again by itself. */
export function Unreachable({ again }: { again(): void }) {
  const t = useWords('shell');
  useTitle(t('unreachableTitle'));
  useEffect(() => {
    const timer = window.setInterval(again, 5_000);
    return () => window.clearInterval(timer);
  }, [again]);
  return (
    <main className={frame.notice}>
      <h1>{t('unreachableTitle')}</h1>
      <p role="status">{t('unreachableText')}</p>
      <Button variant="default" onClick={again}>
        {t('tryAgain')}
      </Button>
    </main>
  );
}
