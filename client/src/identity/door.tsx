import type { ReactNode } from 'react';
import parts from '../shell/parts.module.css';
import { Mark } from '../shell/rail.js';
import { LanguageAndTheme } from '../shell/top-bar.js';
import { useWords } from '../shell/words.js';
import door from './door.module.css';

/** The plain page of whoever is not signed in yet. */
export function Door({ title, text, aside, below, children }: { title: string; text?: string; aside?: ReactNode; below?: ReactNode; children?: ReactNode }) {
  const t = useWords('shell');
  return (
    <div className={door.door}>
      <header className={door.bar}>
        <span className={door.mark}>
          <Mark />
          <span aria-hidden="true">{t('product')}</span>
        </span>
        <LanguageAndTheme />
      </header>
      <main className={`${door.columns} ${aside ? door.both : ''}`} id="main">
        <div className={door.main}>
          <div>
            <h1>{title}</h1>
            {text ? <p>{text}</p> : null}
          </div>
          {children ? <div className={parts.sheet}>{children}</div> : null}
          {below}
        </div>
        {aside}
      </main>
    </div>
  );
}
