import { IconAlertTriangle } from '@tabler/icons-react';
import parts from '../boards/parts.module.css';
import type { IdentifiersQuery } from '../generated/graphql.js';
import { findingKind } from '../releases/standing.js';
import { useReleaseWords } from '../releases/words.js';
import styles from './questions.module.css';
import { useQuestionWords } from './words.js';

export type Finding = IdentifiersQuery['identifiers'][number];

/** What is still to be looked at or changed before it goes out. */
export function lackOf(findings: readonly Finding[], looked: ReadonlySet<string>): 'changeFirst' | 'lookFirst' | undefined {
  if (findings.some(({ blocks }) => blocks)) return 'changeFirst';
  return findings.some(({ key }) => !looked.has(key)) ? 'lookFirst' : undefined;
}

interface FindingsProps {
  findings: readonly Finding[];
  looked: ReadonlySet<string>;
  onLooked(looked: ReadonlySet<string>): void;
}

/** What in the text may say who somebody is, each with a word of whoever sends it. */
export function Findings({ findings, looked, onLooked }: FindingsProps) {
  const t = useQuestionWords();
  const r = useReleaseWords();
  const toggle = (key: string) => {
    const next = new Set(looked);
    if (!next.delete(key)) next.add(key);
    onLooked(next);
  };
  if (!findings.length) return null;
  return (
    <section className={styles.findings} aria-label={t('found')}>
      <h3>{t('found')}</h3>
      <ul>
        {findings.map(({ key, kind, excerpt, blocks }) => (
          <li key={key}>
            <span className={parts.status} data-tone={blocks ? 'off' : 'warn'}>
              <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
              {r(`kind_${findingKind(kind)}`)}
            </span>
            <q>{excerpt}</q>
            {blocks ? (
              <span>{r('blocks')}</span>
            ) : (
              <label className={styles.tick}>
                <input type="checkbox" aria-label={t('mayStayOf', { excerpt })} checked={looked.has(key)} onChange={() => toggle(key)} />
                {t('mayStay')}
              </label>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
