import { useState } from 'react';
import { useLabels } from '../../audience/labels.js';
import parts from '../../boards/parts.module.css';
import type { Lesson } from '../../generated/rows.js';
import { usePack } from '../../shell/pack.js';
import { ReasonDialog } from '../reason-dialog.js';
import { useLessonTerms } from '../terms.js';
import { useLessonWords } from '../words.js';
import { FieldFrame } from './choices.js';
import { useLessonSave } from './saving.js';

/** From the strictest to the most open, as the pack lists them. */
export function LabelField({ lesson }: { lesson: Lesson }) {
  const t = useLessonWords();
  const terms = useLessonTerms();
  const pack = usePack();
  const saving = useLessonSave(lesson.id);
  const [lowering, setLowering] = useState<string>();
  const labels = terms.of('handling') ?? [];
  const { options, hint } = useLabels(lesson.audience, lesson.handling);
  const strictness = (key: string) => labels.findIndex((one) => one.key === key);
  const choose = (key: string) => {
    if (strictness(key) > strictness(lesson.handling)) setLowering(key);
    else void saving.save({ handling: key });
  };
  return (
    <>
      <FieldFrame
        field="handling"
        saving={saving}
        hint={[terms.hint('handling', lesson.handling), `${pack.word('label_note')}.`, hint].filter(Boolean).join(' ')}
      >
        {(id) => (
          <select id={id} className={parts.field} value={lesson.handling} onChange={(event) => choose(event.currentTarget.value)}>
            {options.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </FieldFrame>
      {lesson.labelReason ? (
        <p className={parts.hint}>
          {t('field_labelReason')}: {lesson.labelReason}
        </p>
      ) : null}
      {lowering ? (
        <ReasonDialog
          title={t('lowerTitle')}
          text={t('lowerText', { from: lesson.handling, to: lowering })}
          send={t('lower')}
          label={t('field_labelReason')}
          onClose={() => setLowering(undefined)}
          onSend={(labelReason) => {
            setLowering(undefined);
            void saving.save({ handling: lowering, labelReason });
          }}
        />
      ) : null}
    </>
  );
}
