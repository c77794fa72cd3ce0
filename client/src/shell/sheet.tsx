import { useEffect, useId, type ReactNode } from 'react';
import { keyCaps } from './keys.js';
import { pageShown } from './later.js';
import parts from './parts.module.css';

/** A titled box: one topic. */
export function Sheet({ title, count, side, children }: { title: string; count?: number; side?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={parts.sheet} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {count === undefined ? null : <span className={parts.count}>{count}</span>}
        {side}
      </header>
      {children}
    </section>
  );
}

/** The top of a page: its one h1, a sentence, what can be done here. */
export function PageHead({ title, children, acts }: { title: string; children?: ReactNode; acts?: ReactNode }) {
  return (
    <div className={parts.head}>
      <div>
        <h1>{title}</h1>
        {children ? <p>{children}</p> : null}
      </div>
      {acts ? <div className={parts.acts}>{acts}</div> : null}
    </div>
  );
}

/** A page of its own. What comes after the first page may come when it stands. */
export function Page({ children }: { children: ReactNode }) {
  useEffect(pageShown, []);
  return <div className={parts.page}>{children}</div>;
}

/** What to do next, where there is nothing yet. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={parts.empty}>{children}</p>;
}

export function Keys({ keys }: { keys: string }) {
  return (
    <span className={parts.keys}>
      {keyCaps(keys).map((cap, at) => (
        <kbd key={at} className={parts.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
