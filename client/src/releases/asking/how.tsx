import parts from '../../boards/parts.module.css';
import { useLessonTerms } from '../../lessons/terms.js';
import { isoDay, useDates } from '../../shell/dates.js';
import { useReleaseWords } from '../words.js';
import type { AskProps } from './ask-dialog.js';
import { waitsTooLong } from './asking.js';

/** The label that it carries, never less strict than at home, and from which day on others read it. */
export function HowItGoesOut({ lesson, asking, onChange }: AskProps) {
  const t = useReleaseWords();
  const terms = useLessonTerms();
  const dates = useDates();
  const labels = lesson.handling === 'TLP:CLEAR' ? ['TLP:GREEN', 'TLP:CLEAR'] : ['TLP:GREEN'];
  return (
    <div className={parts.two}>
      <label className={parts.control}>
        <span className={parts.name}>{t('label')}</span>
        <select className={parts.field} value={asking.label ?? 'TLP:GREEN'} onChange={(event) => onChange({ label: event.currentTarget.value })}>
          {labels.map((key) => (
            <option key={key} value={key}>
              {terms.hint('handling', key) ?? key}
            </option>
          ))}
        </select>
      </label>
      <label className={parts.control}>
        <span className={parts.name}>{t('embargo')}</span>
        <input
          type="date"
          className={parts.field}
          min={isoDay()}
          value={asking.embargoUntil}
          onChange={(event) => onChange({ embargoUntil: event.currentTarget.value })}
        />
        <span className={parts.hint}>{t('embargoHint')}</span>
        {lesson.expiresOn ? (
          <span className={waitsTooLong(lesson, asking) ? parts.error : parts.hint}>{t('embargoUntil', { day: dates.day(lesson.expiresOn) })}</span>
        ) : null}
      </label>
    </div>
  );
}
