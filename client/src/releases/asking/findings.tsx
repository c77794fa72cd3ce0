import { IconAlertTriangle } from '@tabler/icons-react';
import parts from '../../boards/parts.module.css';
import { useLessonFields } from '../../lessons/terms.js';
import styles from '../releases.module.css';
import { findingKind } from '../standing.js';
import { useReleaseWords } from '../words.js';
import type { AskProps } from './ask-dialog.js';
import type { Finding } from './asking.js';

/** What in the text may say who somebody is, each where it stands. */
export function Findings({ lesson, check, asking, onChange, onField }: AskProps) {
  const t = useReleaseWords();
  return (
    <section className={styles.group} aria-label={t('findings')}>
      <h3>{t('findings')}</h3>
      {check === undefined ? <p role="status">{t('scanning')}</p> : <p>{t(check.findings.length ? 'findingsHint' : 'noFindings')}</p>}
      <ul className={styles.findings}>
        {check?.findings.map((finding) => (
          <Found
            key={finding.key}
            finding={finding}
            language={lesson.language}
            word={asking.words[finding.key] ?? ''}
            onWord={(word) => onChange({ words: { ...asking.words, [finding.key]: word } })}
            onField={onField}
          />
        ))}
      </ul>
    </section>
  );
}

interface FoundProps {
  finding: Finding;
  language: string;
  word: string;
  onWord(word: string): void;
  onField(field: string): void;
}

function Found({ finding: { field, kind, excerpt, blocks }, language, word, onWord, onField }: FoundProps) {
  const t = useReleaseWords();
  const fields = useLessonFields();
  const name = fields.name(field);
  return (
    <li data-blocks={blocks || undefined}>
      <span className={parts.status} data-tone={blocks ? 'off' : 'warn'}>
        <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
        {t(`kind_${findingKind(kind)}`)}
      </span>
      <q lang={language}>{excerpt}</q>
      {blocks ? (
        <p>{t('blocks')}</p>
      ) : (
        <input
          className={parts.field}
          maxLength={500}
          placeholder={t('word')}
          aria-label={t('wordFor', { excerpt })}
          value={word}
          onChange={(event) => onWord(event.currentTarget.value)}
        />
      )}
      <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => onField(field)}>
        {t('toField', { field: name })}
      </button>
    </li>
  );
}
