import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Lesson } from '../generated/rows.js';
import styles from './reading/reading.module.css';
import { wordsOf, writtenLines, type Line } from './reading/written.js';

/** The long texts of a lesson: what several people write together. */
export type LongText = 'problem' | 'whatWeDid' | 'result' | 'mechanism' | 'moderators' | 'appliesIf' | 'notIf' | 'harms' | 'legalNotes';

/** Whatever has these texts: a lesson at home, or what others read of it. */
export type WithTexts = Pick<Lesson, LongText | 'written' | 'language'>;

interface LessonTextProps {
  lesson: WithTexts;
  field: LongText;
  /** How its lines are read: as paragraphs, as steps in order, as what has to be so, or must not be. */
  as?: Reading;
}

export type Reading = 'prose' | 'steps' | 'bullets' | 'yes' | 'no';

/** A long text of a lesson, to read: the one place in which such a text stands. */
export function LessonText({ lesson, field, as = 'prose' }: LessonTextProps) {
  const lines = writtenLines(lesson, field);
  return lines.length ? <Lines lines={lines} as={as} language={lesson.language} /> : null;
}

/** Several lines, as they are meant to be read. */
export function Lines({ lines, as, language }: { lines: readonly (string | Line)[]; as: Reading; language: string }) {
  const said = lines.map((line) => (typeof line === 'string' ? wordsOf(line) : line)).filter(({ runs }) => runs.length > 0);
  if (as === 'prose' || (as === 'steps' && said.length < 2))
    return (
      <div className={styles.prose} lang={language}>
        <Prose lines={said} />
      </div>
    );
  const List = as === 'steps' ? 'ol' : 'ul';
  return (
    <List className={styles[as]} lang={language}>
      {said.map((line, at) => (
        <li key={at}>
          {as === 'yes' ? <IconCheck size={16} stroke={2} aria-hidden="true" /> : null}
          {as === 'no' ? <IconX size={16} stroke={2} aria-hidden="true" /> : null}
          <span>
            <Runs line={line} />
          </span>
        </li>
      ))}
    </List>
  );
}

/** Paragraphs, and lists where somebody wrote a list. */
function Prose({ lines }: { lines: readonly Line[] }) {
  const parts: ReactNode[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    if (!line.item) {
      parts.push(
        <p key={at}>
          <Runs line={line} />
        </p>,
      );
      continue;
    }
    const from = at;
    while (lines[at + 1]?.item === line.item) at++;
    const List = line.item === 'number' ? 'ol' : 'ul';
    parts.push(
      <List key={from}>
        {lines.slice(from, at + 1).map((one, place) => (
          <li key={place} data-level={one.level}>
            <Runs line={one} />
          </li>
        ))}
      </List>,
    );
  }
  return parts;
}

function Runs({ line }: { line: Line }) {
  return line.runs.map(({ text, bold, italic, underline, strike, link }, at) => {
    let shown: ReactNode = text;
    if (bold) shown = <strong>{shown}</strong>;
    if (italic) shown = <em>{shown}</em>;
    if (underline) shown = <u>{shown}</u>;
    if (strike) shown = <s>{shown}</s>;
    if (link)
      shown = (
        <a href={link} rel="noopener noreferrer" target={link.startsWith('https:') ? '_blank' : undefined}>
          {shown}
        </a>
      );
    return <span key={at}>{shown}</span>;
  });
}
