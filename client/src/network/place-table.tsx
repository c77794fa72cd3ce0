import parts from '../boards/parts.module.css';
import { Sheet } from '../shell/sheet.js';
import styles from './network.module.css';
import type { Place } from './shape.js';
import { useNetworkWords } from './words.js';

interface TableProps {
  places: readonly Place[];
  chosen: string | undefined;
  onChoose(place: string | undefined): void;
}

/** The facts of the map, by name. */
export function PlaceTable({ places, chosen, onChoose }: TableProps) {
  const t = useNetworkWords();
  return (
    <Sheet
      title={t('places')}
      side={
        chosen ? (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => onChoose(undefined)}>
            {t('everyPlace')}
          </button>
        ) : null
      }
    >
      <table className={styles.table}>
        <caption className={parts.hidden}>{t('tableHint')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('shared')}</th>
            <th scope="col">{t('adopted')}</th>
            <th scope="col">{t('reported')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ id, name, partOf, shared, adopted, reported }) => (
            <tr key={id} data-chosen={id === chosen || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id === chosen ? undefined : id)}>
                  {name}
                </button>
                {partOf ? <span>{partOf}</span> : null}
              </th>
              <td>{shared}</td>
              <td>{adopted}</td>
              <td>{reported}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
