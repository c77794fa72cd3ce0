import { useId, useState, type KeyboardEvent } from 'react';
import parts from '../../boards/parts.module.css';
import type { RelatableQuery } from '../../generated/graphql.js';
import type { Lesson } from '../../generated/rows.js';
import { useSettled } from '../../search/use-search.js';
import { useLoad } from '../../sync/index.js';
import { KindMark } from '../marks.js';
import { useLessonWords } from '../words.js';
import { relatableDocument } from './documents.js';
import { useEditionRelation } from './list.js';
import styles from './related.module.css';

export interface Picked {
  readonly kind: 'lesson' | 'edition';
  readonly id: string;
  readonly title: string;
}
interface Choice extends Picked {
  readonly mark: string;
  readonly language: string;
  readonly from: string;
}

interface PickerProps {
  teamId: string;
  /** What is related already, and the lesson itself. */
  but: ReadonlySet<string>;
  onPick(picked: Picked): void;
  onClose(): void;
}

const most = 8;

/** A lesson of the library: looked for by its words, chosen with the arrows, taken with Enter. */
export function RelationPicker({ teamId, but, onPick, onClose }: PickerProps) {
  const t = useLessonWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const text = useSettled(typed.trim().slice(0, 200));
  const { data, loading } = useLoad(relatableDocument, { input: { text: text || null, limit: 30 } });
  const found = useChoices(data?.library.entries ?? [], teamId)
    .filter(({ id }) => !but.has(id))
    .slice(0, most);
  const chosen = Math.min(at, Math.max(found.length - 1, 0));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step && found.length) setAt((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter') {
      if (found[chosen]) onPick(found[chosen]);
    } else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <input
        type="text"
        role="combobox"
        className={parts.field}
        aria-label={t('relateFind')}
        placeholder={t('relateFind')}
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[chosen] && `${list}-${chosen}`}
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={list} aria-label={t('related')}>
        {found.map((choice, each) => (
          <li
            key={choice.id}
            id={`${list}-${each}`}
            role="option"
            aria-selected={each === chosen}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice)}
          >
            <span lang={choice.language}>{choice.title}</span>
            <span className={styles.under}>
              <KindMark kind={choice.mark} />
              {choice.from}
            </span>
          </li>
        ))}
      </ul>
      {!found.length && !loading ? (
        <p className={parts.hint} role="status">
          {t('relateNone')}
        </p>
      ) : null}
      <div>
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

/** Lessons of this team, and what others released. */
function useChoices(entries: RelatableQuery['library']['entries'], teamId: string): Choice[] {
  const t = useLessonWords();
  const relationOf = useEditionRelation();
  return entries.flatMap((entry): Choice[] => {
    const lesson = entry.lesson as Lesson | null | undefined;
    if (lesson) {
      const { id, title, kind: mark, language } = lesson;
      return lesson.teamId === teamId ? [{ kind: 'lesson', id, title, mark, language, from: t('ours') }] : [];
    }
    if (!entry.edition) return [];
    const { kind: mark, ...said } = relationOf(entry.edition);
    return [{ kind: 'edition', id: entry.edition.id, mark, ...said }];
  });
}
