import parts from '../boards/parts.module.css';
import styles from './adoptions.module.css';
import { fitAnswers, fitKeys } from './terms.js';
import { useAdoptionWords } from './words.js';

export type Fit = Readonly<Record<(typeof fitKeys)[number], { readonly answer: string; readonly note: string }>>;

export const fitOf = (said: readonly { key: string; answer: string; note?: string | null }[]): Fit =>
  Object.fromEntries(
    fitKeys.map((key) => {
      const one = said.find((each) => each.key === key);
      return [key, { answer: one?.answer ?? '', note: one?.note ?? '' }];
    }),
  ) as Fit;
export const emptyFit = fitOf([]);
export const isWhole = (fit: Fit): boolean => fitKeys.every((key) => fit[key].answer !== '');

/** Six respects, four answers each, and room for a word. */
export function FitCheck({ fit, onChange }: { fit: Fit; onChange(fit: Fit): void }) {
  const t = useAdoptionWords();
  return (
    <div className={styles.fit}>
      {fitKeys.map((key, at) => {
        const respect = t(`fit_${key}`);
        const set = (change: Partial<Fit[typeof key]>) => onChange({ ...fit, [key]: { ...fit[key], ...change } });
        return (
          <fieldset key={key} className={styles.respect}>
            <legend>{respect}</legend>
            <span className={parts.hint}>{t(`fitHint_${key}`)}</span>
            <div className={styles.answers}>
              {fitAnswers.map((answer, nth) => (
                <label key={answer} data-on={fit[key].answer === answer || undefined}>
                  <input
                    type="radio"
                    name={`fit-${key}`}
                    value={answer}
                    // What is chosen, or else the first, is where the keyboard begins.
                    data-autofocus={(at === 0 && (fit[key].answer ? fit[key].answer === answer : nth === 0)) || undefined}
                    checked={fit[key].answer === answer}
                    onChange={() => set({ answer })}
                  />
                  {t(`answer_${answer}`)}
                </label>
              ))}
            </div>
            <input
              className={parts.field}
              aria-label={t('noteFor', { respect })}
              placeholder={t('note')}
              maxLength={1000}
              value={fit[key].note}
              onChange={(event) => set({ note: event.currentTarget.value })}
            />
          </fieldset>
        );
      })}
    </div>
  );
}
