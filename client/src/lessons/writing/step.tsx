import type { ReactNode } from 'react';
import { useLessonWords } from '../words.js';
import styles from './writing.module.css';

export const steps = ['claim', 'place', 'story', 'use', 'effort', 'care', 'keep'] as const;

/** A part of the form, with what it is for. */
export function Step({ name, children }: { name: (typeof steps)[number]; children: ReactNode }) {
  const t = useLessonWords();
  return (
    <section className={styles.step} id={`step-${name}`} aria-labelledby={`title-${name}`} tabIndex={-1}>
      <header>
        <h2 id={`title-${name}`}>{t(`step_${name}`)}</h2>
        <p>{t(`stepHint_${name}`)}</p>
      </header>
      {children}
    </section>
  );
}

/** The way through the form, beside it. */
export function StepList() {
  const t = useLessonWords();
  return (
    <ol className={styles.stepList}>
      {steps.map((name) => (
        <li key={name}>
          <a
            href={`#step-${name}`}
            onClick={(event) => {
              event.preventDefault();
              showField(`step-${name}`);
            }}
          >
            {t(`step_${name}`)}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Brings a part of the form before the eyes, and the focus into it. */
export function showField(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  // A field of its own before its tools.
  const within = (what: string) => part?.querySelector<HTMLElement>(what);
  const inside = id.startsWith('step-') ? part : (within('textarea, select, input, [role="textbox"]') ?? within('button'));
  inside?.focus({ preventScroll: true });
}
