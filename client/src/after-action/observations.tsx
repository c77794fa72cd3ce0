import { IconArrowRight, IconBulb, IconPencil, IconRefresh, IconSparkles, IconThumbUp, IconX, type Icon } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { LineEditor, LinesField } from '../boards/line-fields.js';
import { linesOf } from '../boards/lines.js';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { GrownLessonsQuery } from '../generated/graphql.js';
import type { AfterActionReview, Observation } from '../generated/rows.js';
import { useSubmit } from '../shell/form.js';
import { ask, useDraft, useHappenings, useLoad, useRows } from '../sync/index.js';
import { useAfterActionActs, type ObservationKind } from './acts.js';
import styles from './after-action.module.css';
import { Answer } from './answer.js';
import { grownLessonsDocument, lessonFromObservationDocument } from './documents.js';
import { useAfterActionWords } from './words.js';

export type GrownLesson = NonNullable<GrownLessonsQuery['afterActionReview']>['lessons'][number];

const longest = 1000;
const groups: readonly { kind: ObservationKind; field: 'keep' | 'change' | 'surprises'; Glyph: Icon }[] = [
  { kind: 'keep', field: 'keep', Glyph: IconThumbUp },
  { kind: 'change', field: 'change', Glyph: IconRefresh },
  { kind: 'surprise', field: 'surprises', Glyph: IconSparkles },
];

interface ObservationsProps {
  review: AfterActionReview;
  may: boolean;
  /** Somebody who works on the team may make lessons of them, also when the review is done. */
  mayWrite: boolean;
}

/** What to keep, what to change, what nobody expected: a line each. */
export function Observations({ review, may, mayWrite }: ObservationsProps) {
  const rows = useRows('observation', 'afterActionReviewId', review.id);
  const { data, reload } = useLoad(grownLessonsDocument, { id: review.id });
  useHappenings(({ changes }) => {
    if (changes.some(({ kind }) => kind === 'lesson')) reload();
  });
  const living = useMemo(() => rows.filter((row) => !row.archivedAt).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)), [rows]);
  const grown = new Map(data?.afterActionReview?.lessons.map((lesson) => [lesson.observationId, lesson]));
  return (
    <div className={styles.groups}>
      {groups.map(({ kind, field, Glyph }) => (
        <Group key={kind} {...{ review, kind, field, Glyph, may, mayWrite, grown }} rows={living.filter((row) => row.kind === kind)} />
      ))}
    </div>
  );
}

interface GroupProps extends ObservationsProps {
  kind: ObservationKind;
  field: 'keep' | 'change' | 'surprises';
  Glyph: Icon;
  rows: readonly Observation[];
  grown: ReadonlyMap<string | null, GrownLesson>;
}

function Group({ review, kind, field, Glyph, may, mayWrite, rows, grown }: GroupProps) {
  const t = useAfterActionWords();
  const [wordy, setWordy] = useState(false);
  const more = wordy || review[field] !== null;
  const id = `${review.id}-${kind}-group`;
  return (
    <section className={styles.group} data-kind={kind} aria-labelledby={id}>
      <h3 id={id}>
        <Glyph size={16} stroke={1.75} aria-hidden="true" />
        {t(kind)}
        <span className={parts.hint}>{t(`${kind}Hint`)}</span>
      </h3>
      {rows.length ? (
        <ul>
          {rows.map((row) => (
            <Line key={row.id} row={row} may={may} mayWrite={mayWrite} lesson={grown.get(row.id)} />
          ))}
        </ul>
      ) : (
        !may && <p className={parts.hint}>{t('none')}</p>
      )}
      {may && <AddLine review={review} kind={kind} />}
      {more && (may || review[field]) ? (
        <div>
          <span className={parts.label}>{t('inWords')}</span>
          <Answer review={review} field={field} label={t('inWordsOf', { kind: t(kind) })} labelled={false} may={may} rows={2} />
        </div>
      ) : may ? (
        <button type="button" className={styles.wordy} aria-label={t('inWordsOf', { kind: t(kind) })} onClick={() => setWordy(true)}>
          {t('inWords')}
        </button>
      ) : null}
    </section>
  );
}

interface LineProps {
  row: Observation;
  may: boolean;
  mayWrite: boolean;
  lesson: GrownLesson | undefined;
}

function Line({ row, may, mayWrite, lesson }: LineProps) {
  const t = useAfterActionWords();
  const acts = useAfterActionActs();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { text } = row;
  if (editing)
    return (
      <li>
        <EditLine
          row={row}
          onClose={() => {
            setEditing(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        />
      </li>
    );
  const button = `${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`;
  return (
    <li className={styles.line}>
      <span>{text}</span>
      <span className={styles.lineActs}>
        {lesson ? (
          <Link className={styles.grown} to={`/lessons/${lesson.id}`} aria-label={t('lessonOf', { title: lesson.title })}>
            <IconBulb size={14} stroke={1.75} aria-hidden="true" />
            {t('lesson')}
          </Link>
        ) : (
          mayWrite && <WriteLesson row={row} />
        )}
        {may && (
          <>
            <button ref={opener} type="button" className={button} aria-label={t('editObservation', { text })} onClick={() => setEditing(true)}>
              <IconPencil size={14} aria-hidden="true" />
            </button>
            <button type="button" className={button} aria-label={t('removeObservation', { text })} onClick={() => acts.remove(row)}>
              <IconX size={14} aria-hidden="true" />
            </button>
          </>
        )}
      </span>
    </li>
  );
}

/** It opens as a draft that says already what the review and its tactic say. */
function WriteLesson({ row }: { row: Observation }) {
  const t = useAfterActionWords();
  const go = useNavigate();
  const draft = useSubmit(async (act) => {
    const { draftLesson } = await ask(lessonFromObservationDocument, { act, input: { observationId: row.id } });
    void go(`/lessons/${draftLesson.id}`);
  });
  return (
    <>
      {/* One that the server has not answered yet can't become anything. */}
      <button
        type="button"
        className={styles.write}
        aria-label={t('writeLessonOf', { text: row.text })}
        disabled={draft.busy || row.version === 0}
        onClick={() => draft.submit()}
      >
        {t('writeLesson')}
        <IconArrowRight size={14} stroke={1.75} aria-hidden="true" />
      </button>
      {draft.problem && (
        <span className={parts.error} role="alert">
          {draft.problem}
        </span>
      )}
    </>
  );
}

function EditLine({ row, onClose }: { row: Observation; onClose(): void }) {
  const t = useAfterActionWords();
  const acts = useAfterActionActs();
  const seen = useRef(row);
  return (
    <LineEditor
      label={t('observation')}
      save={t('save')}
      text={row.text}
      longest={longest}
      className={styles.addLine}
      onKeep={(next) => acts.editObservation(seen.current, next).done.catch((error: unknown) => console.debug('Told by the message', error))}
      onClose={onClose}
    />
  );
}

/** Enter adds and stays; pasted lines become one each. */
function AddLine({ review, kind }: { review: AfterActionReview; kind: ObservationKind }) {
  const t = useAfterActionWords();
  const acts = useAfterActionActs();
  const tell = useTell();
  const draft = useDraft(`after-action:${review.id}:line:${kind}`);
  const [problem, setProblem] = useState<string>();
  const text = draft.value ?? '';
  const name = t('addTo', { kind: t(kind) });
  const add = () => {
    const lines = linesOf(text);
    if (!lines.length) return;
    draft.drop();
    setProblem(undefined);
    acts.add(review, kind, lines).done.catch((refused: unknown) => {
      setProblem(tell(refused));
      draft.set(lines.join('\n'));
    });
  };
  return (
    <form
      className={styles.addLine}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <LinesField label={name} text={text} invalid={Boolean(problem)} onChange={(next) => draft.set(next)} onAdd={add} />
      {text.trim() && (
        <button type="submit" className={`${parts.btn} ${parts.small}`}>
          {t('add')}
        </button>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
