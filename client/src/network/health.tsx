import parts from '../boards/parts.module.css';
import { Sheet } from '../shell/sheet.js';
import styles from './network.module.css';
import type { NetworkData } from './shape.js';
import { useNetworkWords } from './words.js';

const share = (part: number, whole: number): string => (whole ? `${Math.round((100 * part) / whole)} %` : '–');

/** Whether the library does what it is for. */
export function Health({ health: { lessons, withData, failures, days, adoptions, reports } }: { health: NetworkData['health'] }) {
  const t = useNetworkWords();
  const lines = [
    { name: t('lessons'), value: String(lessons) },
    { name: t('withData'), value: share(withData, lessons), hint: t('withDataHint') },
    { name: t('failures'), value: share(failures, lessons), hint: t('failuresHint') },
    { name: t('days'), value: days == null ? t('daysNone') : t('daysValue', { count: days }), hint: t('daysHint') },
    { name: t('adoptions'), value: String(adoptions) },
    { name: t('reports'), value: String(reports) },
  ];
  return (
    <Sheet title={t('health')}>
      <dl className={styles.health}>
        {lines.map(({ name, value, hint }) => (
          <div key={name}>
            <dt>
              {name}
              {hint ? <span>{hint}</span> : null}
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={`${parts.hint} ${styles.under}`}>{t('healthHint')}</p>
    </Sheet>
  );
}
