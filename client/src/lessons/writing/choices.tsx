import { useId, useMemo, useState, type ReactNode } from 'react';
import { TypeSelect } from '../../boards/add-dialog.js';
import { useLivingSeats } from '../../audience/names.js';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { usePack } from '../../shell/pack.js';
import { store, useLoad, useRows } from '../../sync/index.js';
import { SavedMark } from '../../tactics/field.js';
import { lessonsDocument } from '../documents.js';
import lists from '../lessons.module.css';
import { kindIcons, kinds, useLessonFields, useLessonTerms, type LessonField } from '../terms.js';
import { useLessonWords } from '../words.js';
import { useLessonSave, type LessonChange, type Saving } from './saving.js';
import styles from './writing.module.css';

interface FrameProps {
  field: LessonField;
  saving: Saving;
  hint?: string | undefined;
  children(id: string): ReactNode;
}

/** Label, control, where saving stands. */
export function FieldFrame({ field, saving, hint, children }: FrameProps) {
  const id = useId();
  const label = useLessonFields().name(field);
  return (
    <div className={styles.field} id={field}>
      <span className={styles.head}>
        <label htmlFor={id}>{label}</label>
        <SavedMark state={saving.state} />
      </span>
      {children(id)}
      {hint ? <span className={parts.hint}>{hint}</span> : null}
      {saving.problem ? (
        <p className={parts.error} role="alert">
          {saving.problem}
        </p>
      ) : null}
    </div>
  );
}

interface FieldProps {
  lesson: Lesson;
}

type Choice = LessonField &
  (
    | ('tacticTypeKey' | 'strand' | 'level' | 'contextPlaceSize' | 'costBand' | 'mechanismKey')
    | ('evidenceStrength' | 'evidenceDirection' | 'language' | 'livedExperienceOutcome')
  );

/** One of a list, saved when chosen. */
export function ChoiceField({ lesson, field, hint }: FieldProps & { field: Choice; hint?: string }) {
  const t = useLessonWords();
  const terms = useLessonTerms();
  const saving = useLessonSave(lesson.id);
  const value = lesson[field] ?? '';
  const save = (key: string) => void saving.save({ [field]: key || null });
  return (
    <FieldFrame field={field} saving={saving} hint={hint ?? terms.hint(field, lesson[field])}>
      {(id) =>
        field === 'tacticTypeKey' ? (
          <TypeSelect id={id} className={parts.field ?? ''} value={value} onChange={save} />
        ) : (
          <select id={id} className={parts.field} value={value} onChange={(event) => save(event.currentTarget.value)}>
            {field === 'language' ? null : <option value="">{t('none')}</option>}
            {(terms.of(field) ?? []).map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </select>
        )
      }
    </FieldFrame>
  );
}

export function KindField({ lesson }: FieldProps) {
  const t = useLessonWords();
  const saving = useLessonSave(lesson.id);
  return (
    <div className={styles.field} id="kind">
      <fieldset className={lists.choice}>
        <legend>{t('field_kind')}</legend>
        {kinds.map((one) => {
          const Glyph = kindIcons[one];
          return (
            <label key={one} data-on={lesson.kind === one || undefined}>
              <input type="radio" name="kind" value={one} checked={lesson.kind === one} onChange={() => void saving.save({ kind: one })} />
              <Glyph size={16} stroke={1.75} aria-hidden="true" />
              {t(`kind_${one}`)}
            </label>
          );
        })}
      </fieldset>
      {saving.problem ? (
        <p className={parts.error} role="alert">
          {saving.problem}
        </p>
      ) : null}
    </div>
  );
}

export function FlagField({ lesson, field }: FieldProps & { field: 'livedExperienceReviewNeeded' }) {
  const pack = usePack();
  const saving = useLessonSave(lesson.id);
  return (
    <FieldFrame field={field} saving={saving} hint={pack.word('review')}>
      {(id) => (
        <input
          id={id}
          type="checkbox"
          className={styles.check}
          checked={lesson[field]}
          onChange={(event) => void saving.save({ [field]: event.currentTarget.checked })}
        />
      )}
    </FieldFrame>
  );
}

/** A day, saved when it is whole; where there may be none, also when it is taken away. */
export function DayField({ lesson, field, hint, mayBeNone }: FieldProps & { field: 'reviewOn' | 'expiresOn'; hint?: string; mayBeNone?: boolean }) {
  const saving = useLessonSave(lesson.id);
  const [text, setText] = useState<string>();
  const finish = () => {
    const wanted = text !== undefined && (text || mayBeNone) && text !== (lesson[field] ?? '');
    if (wanted) void saving.save({ [field]: text || null });
    setText(undefined);
  };
  return (
    <FieldFrame field={field} saving={saving} hint={hint}>
      {(id) => (
        <input
          id={id}
          type="date"
          className={parts.field}
          value={text ?? lesson[field] ?? ''}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(event) => event.key === 'Enter' && finish()}
        />
      )}
    </FieldFrame>
  );
}

export function ContactField({ lesson }: FieldProps) {
  const t = useLessonWords();
  const pack = usePack();
  const saving = useLessonSave(lesson.id);
  const seats = useLivingSeats(lesson.teamId);
  const options = useMemo(
    () =>
      seats
        .filter((seat) => seat.role !== 'guest' || seat.id === lesson.contactSeatId)
        .map((seat) => {
          const organization = store.get('organization', seat.organizationId)?.name ?? '…';
          const holder = store.get('person', seat.holderId ?? '')?.displayName;
          return { key: seat.id, name: [organization, pack.term('roles', seat.role), holder].filter(Boolean).join(' · ') };
        })
        .sort((one, other) => one.name.localeCompare(other.name)),
    [seats, pack, lesson.contactSeatId],
  );
  return (
    <FieldFrame field="contactSeatId" saving={saving} hint={t('hint_contactSeatId')}>
      {(id) => (
        <Options
          id={id}
          value={lesson.contactSeatId}
          options={options}
          empty={options.some(({ key }) => key === lesson.contactSeatId) ? undefined : t('contactVacant')}
          onChoose={(key) => key && void saving.save({ contactSeatId: key })}
        />
      )}
    </FieldFrame>
  );
}

/** A lesson of the same team whose place this one takes. */
export function EarlierField({ lesson }: FieldProps) {
  const t = useLessonWords();
  const saving = useLessonSave(lesson.id);
  useLoad(lessonsDocument, { input: { teamId: lesson.teamId, limit: 200 } });
  const rows = useRows('lesson', 'teamId', lesson.teamId);
  const options = rows
    .filter((one) => one.id !== lesson.id && (!one.archivedAt || one.id === lesson.supersedesId))
    .map((one) => ({ key: one.id, name: one.title }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return (
    <FieldFrame field="supersedesId" saving={saving}>
      {(id) => (
        <Options
          id={id}
          value={lesson.supersedesId ?? ''}
          options={options}
          empty={t('none')}
          onChoose={(key) => void saving.save({ supersedesId: key || null } satisfies LessonChange)}
        />
      )}
    </FieldFrame>
  );
}

interface OptionsProps {
  id: string;
  value: string;
  options: readonly { key: string; name: string }[];
  empty: string | undefined;
  onChoose(key: string): void;
}

function Options({ id, value, options, empty, onChoose }: OptionsProps) {
  return (
    <select id={id} className={parts.field} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {empty !== undefined ? <option value={options.some(({ key }) => key === value) ? '' : value}>{empty}</option> : null}
      {options.map((one) => (
        <option key={one.key} value={one.key}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
