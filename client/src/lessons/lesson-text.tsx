import { IconCheck, IconX } from '@tabler/icons-react';
import type { Lesson } from '../generated/rows.js';
import styles from './reading/reading.module.css';
import { TextEditor } from './writing/editor.js';

/** The long texts of a lesson: what several people write together. */
export type LongText = 'problem' | 'whatWeDid' | 'result' | 'mechanism' | 'moderators' | 'appliesIf' | 'notIf' | 'harms' | 'legalNotes';

interface LessonTextProps {
  lesson: Lesson;
  field: LongText;
  /** Written, or read. */
  editing?: boolean;
  hint?: string;
  rows?: number;
  /** How its lines are read: as paragraphs, as steps in order, as what has to be so, or must not be. */
  as?: Reading;
}

export type Reading = 'prose' | 'steps' | 'bullets' | 'yes' | 'no';

/** A long text of a lesson, to read or to write: the one place in which such a text stands. */
export function LessonText({ lesson, field, editing = false, hint, rows, as = 'prose' }: LessonTextProps) {
  if (editing) return <TextEditor lesson={lesson} field={field} hint={hint} {...(rows && { rows })} />;
  const text = lesson[field];
  return text ? <Lines lines={text.split('\n')} as={as} language={lesson.language} /> : null;
}

// Whoever numbers or dots the lines by hand gets one number and no two.
const ownMark = /^\s*(?:\d{1,2}[.)]|[-–•*])\s+/;

/** Several lines, as they are meant to be read. */
export function Lines({ lines, as, language }: { lines: readonly string[]; as: Reading; language: string }) {
  const said = lines.map((line) => line.trim()).filter(Boolean);
  if (as === 'prose' || (as === 'steps' && said.length < 2))
    return (
      <div className={styles.prose} lang={language}>
        {said.map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      </div>
    );
  const List = as === 'steps' ? 'ol' : 'ul';
  return (
    <List className={styles[as]} lang={language}>
      {said.map((line, at) => (
        <li key={at}>
          {as === 'yes' ? <IconCheck size={16} stroke={2} aria-hidden="true" /> : null}
          {as === 'no' ? <IconX size={16} stroke={2} aria-hidden="true" /> : null}
          <span>{line.replace(ownMark, '')}</span>
        </li>
      ))}
    </List>
  );
}
