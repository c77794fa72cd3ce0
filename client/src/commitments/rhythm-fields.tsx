import parts from '../boards/parts.module.css';
import { Select } from '../tasks/form-parts.js';
import { kinds, nthKeys, positions, useWeekdayNames, weekdays, type Position, type Rhythm, type Weekday } from './rhythm.js';
import styles from './commitments.module.css';
import { useCommitmentWords } from './words.js';

interface RhythmFieldsProps {
  rhythm: Rhythm;
  onChange(rhythm: Rhythm): void;
}

const intervals = {
  daily: 'intervalDays',
  weekly: 'intervalWeeks',
  monthlyWeekday: 'intervalMonths',
  monthlyDay: 'intervalMonths',
  monthlyWorkday: 'intervalMonths',
} as const;

/** How often, in plain words. */
export function RhythmFields({ rhythm, onChange }: RhythmFieldsProps) {
  const t = useCommitmentWords();
  const names = useWeekdayNames();
  const { kind, interval } = rhythm;
  const offered = rhythm.kind === 'own' ? (['own', ...kinds] as const) : kinds;
  const every = kind === 'own' || kind === 'yearly' ? undefined : intervals[kind];
  const position = (among: readonly Position[]) => (
    <Select
      label={t('nth')}
      value={String(rhythm.nth)}
      options={among.map((one) => ({ key: String(one), name: t(nthKeys[one]) }))}
      onChange={(key) => onChange({ ...rhythm, nth: positions.find((one) => String(one) === key) ?? 1 })}
    />
  );
  return (
    <>
      <Select
        label={t('howOften')}
        value={kind}
        options={offered.map((key) => ({ key, name: t(`every_${key}`) }))}
        onChange={(key) => onChange({ ...rhythm, kind: offered.find((one) => one === key) ?? 'weekly', nth: key === 'monthlyWorkday' ? 1 : rhythm.nth })}
      />
      <div className={parts.two}>
        {every && (
          <Select
            label={t(every)}
            value={String(interval)}
            options={[1, 2, 3, 4, 6, 12].map((one) => ({ key: String(one), name: String(one) }))}
            onChange={(key) => onChange({ ...rhythm, interval: Number(key) })}
          />
        )}
        {kind === 'monthlyWeekday' && (
          <>
            {position(positions)}
            <Select
              label={t('weekday')}
              value={rhythm.weekday}
              options={weekdays.map((key) => ({ key, name: names.get(key) ?? key }))}
              onChange={(key) => onChange({ ...rhythm, weekday: weekdays.find((one) => one === key) ?? 'MO' })}
            />
          </>
        )}
        {kind === 'monthlyWorkday' && position([1, -1])}
        {kind === 'monthlyDay' && (
          <Select
            label={t('dayOfMonth')}
            value={String(rhythm.day)}
            options={[...Array.from({ length: 31 }, (_, at) => ({ key: String(at + 1), name: String(at + 1) })), { key: '-1', name: t('lastDay') }]}
            onChange={(key) => onChange({ ...rhythm, day: Number(key) })}
          />
        )}
      </div>
      {kind === 'weekly' && <Weekdays days={rhythm.days} onChange={(days) => onChange({ ...rhythm, days })} />}
    </>
  );
}

function Weekdays({ days, onChange }: { days: readonly Weekday[]; onChange(days: readonly Weekday[]): void }) {
  const t = useCommitmentWords();
  const names = useWeekdayNames();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('weekdays')}</legend>
      <div className={styles.weekdays}>
        {weekdays.map((day) => (
          <label key={day}>
            <input
              type="checkbox"
              checked={days.includes(day)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...days, day] : days.filter((one) => one !== day))}
            />
            {names.get(day)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
