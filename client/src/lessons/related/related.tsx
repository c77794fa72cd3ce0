import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { useAgainAfter } from '../../notifications/again.js';
import { perform, useLoad } from '../../sync/index.js';
import { useLessonWords } from '../words.js';
import { relatedLessonsDocument, relateLessonDocument, unrelateLessonDocument } from './documents.js';
import { RelatedLine, RelatedPart, useEditionRelation, type Relation } from './list.js';
import { RelationPicker, type Picked } from './picker.js';
import styles from './related.module.css';

const kinds: ReadonlySet<string> = new Set(['related_lesson', 'lesson', 'edition']);

/** What else belongs to a lesson, at home: put there and taken away where it stands. */
export default function RelatedLessons({ lesson, may }: { lesson: Lesson; may: boolean }) {
  const t = useLessonWords();
  const relationOf = useEditionRelation();
  const { data, reload } = useLoad(relatedLessonsDocument, { id: lesson.id });
  useAgainAfter(reload, ({ kind }) => kinds.has(kind));
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const related = (data?.lesson?.related ?? []).flatMap(({ id, lessons, edition }): { id: string; end: string; relation: Relation }[] => {
    const other = (lessons as readonly Lesson[]).find((one) => one.id !== lesson.id);
    if (edition) return [{ id, end: edition.id, relation: relationOf(edition) }];
    if (!other) return [];
    return [{ id, end: other.id, relation: { path: `/lessons/${other.id}`, title: other.title, kind: other.kind, language: other.language, from: t('ours') } }];
  });
  const close = () => {
    setAdding(false);
    // The button comes back with the next picture.
    requestAnimationFrame(() => add.current?.focus());
  };
  // Why it was refused is told by the page itself.
  const then = ({ done }: { done: Promise<unknown> }) => void done.then(reload, () => undefined);
  const put = ({ kind, id, title }: Picked) => {
    close();
    const end = kind === 'lesson' ? { relatedLessonId: id } : { editionId: id };
    then(perform(relateLessonDocument, { input: { lessonId: lesson.id, ...end } }, { says: t('saysRelated', { title }), undoable: true }));
  };
  const takeAway = (id: string, title: string) => {
    add.current?.focus();
    then(perform(unrelateLessonDocument, { id }, { says: t('saysUnrelated', { title }), undoable: true }));
  };
  if (!data || (!related.length && !may)) return null;
  return (
    <RelatedPart>
      {related.length ? (
        <ul className={styles.list}>
          {related.map(({ id, relation }) => (
            <RelatedLine key={id} relation={relation}>
              {may ? (
                <button
                  type="button"
                  className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
                  aria-label={t('unrelate', { title: relation.title })}
                  onClick={() => takeAway(id, relation.title)}
                >
                  <IconX size={16} stroke={1.75} aria-hidden="true" />
                </button>
              ) : null}
            </RelatedLine>
          ))}
        </ul>
      ) : null}
      {may ? (
        <div className={styles.add}>
          {adding ? (
            <RelationPicker teamId={lesson.teamId} but={new Set([lesson.id, ...related.map(({ end }) => end)])} onPick={put} onClose={close} />
          ) : (
            <div>
              <button ref={add} type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setAdding(true)}>
                <IconPlus size={14} stroke={2} aria-hidden="true" />
                {t('relate')}
              </button>
            </div>
          )}
          <p className={parts.hint}>{t('relatedHint')}</p>
        </div>
      ) : null}
    </RelatedPart>
  );
}
