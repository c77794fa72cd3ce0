import { useState } from 'react';
import parts from '../../boards/parts.module.css';
import type { RelatableQuery } from '../../generated/graphql.js';
import type { Lesson } from '../../generated/rows.js';
import { useSettled } from '../../search/use-search.js';
import { TypedChoice } from '../../shell/typed-choice.js';
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
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().slice(0, 200);
  const text = useSettled(wanted);
  const { data, loading } = useLoad(relatableDocument, { input: { text: text || null, limit: 30 } });
  const found = useChoices(data?.library.entries ?? [], teamId)
    .filter(({ id }) => !but.has(id))
    .slice(0, most);
  return (
    <div className={styles.picker}>
      <TypedChoice
        says={{ field: t('relateFind'), list: t('related'), none: t('relateNone') }}
        typed={typed}
        onType={setTyped}
        choices={found}
        waiting={loading || text !== wanted}
        onPick={onPick}
        onClose={onClose}
      >
        {(choice) => (
          <>
            <span lang={choice.language}>{choice.title}</span>
            <span className={styles.under}>
              <KindMark kind={choice.mark} />
              {choice.from}
            </span>
          </>
        )}
      </TypedChoice>
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
