import { Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconChevronDown, IconX } from '@tabler/icons-react';
import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { withParameter } from '../boards/filter.js';
import parts from '../boards/parts.module.css';
import { useShortcut } from '../shell/keys.js';
import { useTyped } from '../shell/typed.js';
import { useTaskWords } from './words.js';
import { store, useRows } from '../sync/index.js';
import { groupings, itemViews, type TaskFilter } from './filter.js';
import { usePlanningWords } from './planning-words.js';
import { taskStates } from './states.js';
import styles from './items.module.css';

interface ToolbarProps {
  filter: TaskFilter;
  search: URLSearchParams;
  onSearch(next: URLSearchParams): void;
  /** Nothing lies over the page that has keys of its own. */
  mayFind: boolean;
}

/** Mine or all, the grouping, and what is shown: all of it stands in the address. */
export function ItemsToolbar({ filter, search, onSearch, mayFind }: ToolbarProps) {
  const t = useTaskWords();
  const planning = usePlanningWords();
  const set = (name: string, values: readonly string[]) => onSearch(withParameter(search, name, values));
  const toggle = (name: string, values: readonly string[], value: string) =>
    set(name, values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  const organizations = useAskedOrganizations();
  const rest = useId();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const find = () => {
    flushSync(() => setOpen(true));
    field.current?.focus();
  };
  useShortcut('/', t('shortcutFind'), find, mayFind);
  const chosen = filter.states.length + filter.organizations.length + (filter.text ? 1 : 0);
  return (
    <div className={styles.toolbar}>
      <div className={styles.switch} role="group" aria-label={t('whose')}>
        <button type="button" aria-pressed={!filter.mine} onClick={() => set('mine', [])}>
          {t('all')}
        </button>
        <button type="button" aria-pressed={filter.mine} onClick={() => set('mine', ['1'])}>
          {t('mine')}
        </button>
      </div>
      <button type="button" className={`${parts.btn} ${parts.small} ${styles.opens}`} aria-expanded={open} aria-controls={rest} onClick={() => setOpen(!open)}>
        <IconAdjustmentsHorizontal size={16} aria-hidden="true" />
        {chosen ? t('filterSome', { count: chosen }) : t('filter')}
      </button>
      <div id={rest} className={styles.rest} data-open={open || undefined}>
        <div className={styles.switch} role="group" aria-label={planning('view')}>
          {itemViews.map((one) => (
            <button key={one} type="button" aria-pressed={filter.view === one} onClick={() => set('view', one === 'table' ? [] : [one])}>
              {planning(`view_${one}`)}
            </button>
          ))}
        </div>
        {filter.view === 'table' && (
          <Choose label={t('groupBy', { by: t(`group_${filter.group}`) })}>
            {groupings.map((one) => (
              <Menu.Item key={one} onClick={() => set('group', one === 'due' ? [] : [one])}>
                {t(`group_${one}`)}
              </Menu.Item>
            ))}
          </Choose>
        )}
        <Choose label={filter.states.length ? t('stateSome', { count: filter.states.length }) : t('stateOpen')} stays>
          {taskStates.map((state) => (
            <Option key={state} on={filter.states.includes(state)} onToggle={() => toggle('state', filter.states, state)}>
              {t(`state_${state}`)}
            </Option>
          ))}
        </Choose>
        <Choose label={filter.organizations.length ? t('organizationSome', { count: filter.organizations.length }) : t('organizationAll')} stays>
          {organizations.map((one) => (
            <Option key={one.key} on={filter.organizations.includes(one.key)} onToggle={() => toggle('organization', filter.organizations, one.key)}>
              {one.name}
            </Option>
          ))}
        </Choose>
        <TextSearch value={filter.text} field={field} onChange={(text) => set('text', [text])} />
      </div>
      {(filter.states.length > 0 || filter.organizations.length > 0 || filter.text !== '' || filter.mine || filter.hidden.length > 0) && (
        <button
          type="button"
          className={`${parts.btn} ${parts.ghost} ${parts.small} ${styles.clear}`}
          onClick={() =>
            onSearch(new URLSearchParams({ ...(filter.view !== 'table' && { view: filter.view }), ...(filter.group !== 'due' && { group: filter.group }) }))
          }
        >
          <IconX size={14} aria-hidden="true" />
          <span>{t('clearFilter')}</span>
        </button>
      )}
    </div>
  );
}

function Choose({ label, stays = false, children }: { label: string; stays?: boolean; children: React.ReactNode }) {
  return (
    <Menu position="bottom-start" closeOnItemClick={!stays} width={280}>
      <Menu.Target>
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`}>
          {label}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>{children}</Menu.Dropdown>
    </Menu>
  );
}

function Option({ on, onToggle, children }: { on: boolean; onToggle(): void; children: React.ReactNode }) {
  return (
    <Menu.Item role="menuitemcheckbox" aria-checked={on} onClick={onToggle} data-on={on || undefined} className={styles.option}>
      {children}
    </Menu.Item>
  );
}

/** Organizations that the items on this page are asked of. */
function useAskedOrganizations(): readonly { key: string; name: string }[] {
  const tasks = useRows('task');
  const organizations = useRows('organization');
  return useMemo(() => {
    const ids = new Set(tasks.map((task) => task.organizationId));
    return organizations
      .filter((one) => ids.has(one.id))
      .map((one) => ({ key: one.id, name: store.get('organization', one.id)?.name ?? one.name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [tasks, organizations]);
}

function TextSearch({ value, field, onChange }: { value: string; field: React.RefObject<HTMLInputElement | null>; onChange(text: string): void }) {
  const t = useTaskWords();
  const [text, type] = useTyped(value, onChange);
  return (
    <input
      ref={field}
      type="search"
      className={`${parts.field} ${styles.search}`}
      aria-label={t('search')}
      placeholder={t('search')}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
