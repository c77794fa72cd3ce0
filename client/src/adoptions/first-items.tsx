import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import parts from '../boards/parts.module.css';
import { isoDay } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useMySeatOn } from '../tasks/adding.js';
import { useColleagues } from '../tasks/form-parts.js';
import styles from './adoptions.module.css';
import { useAdoptionWords } from './words.js';

interface Item {
  readonly take: boolean;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
}

const longestTitle = 200;

/** What is pasted of several lines, as a title. */
export const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

export interface ItemsToBeginWith {
  readonly rows: readonly Item[];
  readonly colleagues: readonly { key: string; name: string }[];
  /** As the server takes them. */
  readonly chosen: { title: string; ownerId: string; dueOn: string | null }[];
  change(at: number, change: Partial<Item>): void;
  add(): void;
}

/** What a lesson tells others to do, as action items of one's own organization. */
export function useFirstItems(teamId: string, doThis: readonly string[]): ItemsToBeginWith {
  const me = useMe().person.id;
  const seat = useMySeatOn(teamId);
  const colleagues = useColleagues(teamId, seat?.organizationId ?? '');
  const [rows, setRows] = useState<readonly Item[]>(() => doThis.map((title) => ({ take: true, title: title.slice(0, longestTitle), ownerId: me, dueOn: '' })));
  return {
    rows,
    colleagues,
    chosen: rows.flatMap(({ take, title, ownerId, dueOn }) => (take && title.trim() ? [{ title: title.trim(), ownerId, dueOn: dueOn || null }] : [])),
    change: (at, change) => setRows((now) => now.map((row, other) => (other === at ? { ...row, ...change } : row))),
    add: () => setRows((now) => [...now, { take: true, title: '', ownerId: me, dueOn: '' }]),
  };
}

export function FirstItems({ items: { rows, colleagues, change, add }, language }: { items: ItemsToBeginWith; language: string }) {
  const t = useAdoptionWords();
  return (
    <fieldset className={styles.items}>
      <legend className={parts.name}>{t('items')}</legend>
      <span className={parts.hint}>{t('itemsHint')}</span>
      {rows.map(({ take, title, ownerId, dueOn }, at) => (
        <div key={at} className={styles.itemRow} data-off={!take || undefined}>
          <input
            type="checkbox"
            aria-label={t('take', { item: title || t('item') })}
            checked={take}
            onChange={(event) => change(at, { take: event.currentTarget.checked })}
          />
          <textarea
            className={`${parts.field} ${styles.oneLine}`}
            aria-label={t('item')}
            lang={language}
            rows={1}
            value={title}
            maxLength={longestTitle}
            disabled={!take}
            onChange={(event) => change(at, { title: inOneLine(event.currentTarget.value) })}
          />
          <select
            className={parts.field}
            aria-label={t('owner')}
            value={ownerId}
            disabled={!take}
            onChange={(event) => change(at, { ownerId: event.currentTarget.value })}
          >
            {colleagues.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
          <input
            type="date"
            className={parts.field}
            aria-label={t('due')}
            min={isoDay()}
            value={dueOn}
            disabled={!take}
            onChange={(event) => change(at, { dueOn: event.currentTarget.value })}
          />
        </div>
      ))}
      <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={add}>
        <IconPlus size={14} stroke={1.75} aria-hidden="true" />
        {t('addItem')}
      </button>
    </fieldset>
  );
}
