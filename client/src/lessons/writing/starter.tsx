import { Fragment } from 'react';
import type { Lesson } from '../../generated/rows.js';
import { useRow } from '../../sync/index.js';
import { useLessonWords } from '../words.js';
import { useWritten } from './editor.js';
import { useSharedWords } from './shared.js';
import styles from './writing.module.css';

const gaps = ['context', 'did', 'result', 'reason', 'situation', 'advice', 'limit'] as const;
type Gap = (typeof gaps)[number];

/** The first sentence of a text, or its first line, as it stands within another sentence. */
export function inSentence(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  const first = /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
  const bare = first.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/, '').replace(/[\s.;:,!]+$/, '');
  // A name or an abbreviation keeps its capital.
  return /^\p{Lu}\p{Ll}*(?=\s|$)/u.test(bare) ? bare.charAt(0).toLocaleLowerCase() + bare.slice(1) : bare;
}

/** "In ..., when we ..., ... because ...": fills itself as one writes, and shows what is not said yet. */
export function Starter({ lesson }: { lesson: Lesson }) {
  const t = useLessonWords();
  const team = useRow('team', lesson.teamId);
  const place = useRow('place', team?.placeIds[0] ?? '')?.name;
  // A team of many places is in none of them more than in another.
  const where = (team?.placeIds.length === 1 ? place : undefined) ?? team?.name;
  const period = useWritten(lesson, 'contextPeriod').trim();
  const written: Readonly<Record<Gap, string>> = {
    context: [where, period].filter(Boolean).join(', '),
    did: inSentence(useSharedWords(lesson, 'whatWeDid')),
    result: inSentence(useSharedWords(lesson, 'result')),
    reason: inSentence(useSharedWords(lesson, 'mechanism')),
    situation: inSentence(useSharedWords(lesson, 'appliesIf')),
    advice: inSentence(useWritten(lesson, 'doThis')),
    limit: inSentence(useSharedWords(lesson, 'notIf')),
  };
  const marks = Object.fromEntries(gaps.map((gap) => [gap, `\u0000${gap}\u0000`])) as Readonly<Record<Gap, string>>;
  const pieces = t('starterText', marks).split('\u0000');
  return (
    <figure className={styles.starter}>
      <figcaption>{t('starter')}</figcaption>
      <p>
        {pieces.map((piece, at) => {
          const gap = at % 2 ? gaps.find((one) => one === piece) : undefined;
          if (!gap) return <Fragment key={at}>{piece}</Fragment>;
          return written[gap] ? <b key={at}>{written[gap]}</b> : <i key={at}>{t(`gap_${gap}`)}</i>;
        })}
      </p>
      <span>{t('starterHint')}</span>
    </figure>
  );
}
