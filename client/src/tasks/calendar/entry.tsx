import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Menu } from '@mantine/core';
import { IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { Task } from '../../generated/rows.js';
import { SectorBullet } from '../../shell/bullet.js';
import { useRow } from '../../sync/index.js';
import { useStateText } from '../marks.js';
import { usePlanningWords } from '../planning-words.js';
import { isLate, isOpen } from '../states.js';
import styles from './calendar.module.css';
import { addDays } from './days.js';
import type { Mover } from './use-mover.js';

interface EntryProps {
  task: Task;
  address: string;
  mover: Mover;
  /** With who does it and where it stands, where there is room. */
  long?: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** An item on its day: dragged, moved by Alt and an arrow key, or by its menu. */
export function Entry({ task, address, mover, long = false }: EntryProps) {
  const t = usePlanningWords();
  const ref = useRef<HTMLLIElement>(null);
  const text = useStateText()(task);
  const sector = useRow('organization', task.organizationId)?.sector;
  const dragged = useDragged(ref, task.id, mover.may(task));
  const may = mover.may(task);
  const day = task.dueOn ?? '';
  return (
    <li ref={ref} className={styles.entry} data-dragged={dragged || undefined} data-late={isLate(task) || undefined} data-over={!isOpen(task) || undefined}>
      <Link
        to={address}
        draggable={false}
        data-focus={task.id}
        aria-keyshortcuts={may ? 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown' : undefined}
        onKeyDown={(event) => {
          const step = event.altKey ? steps[event.key] : undefined;
          if (step === undefined || !may) return;
          event.preventDefault();
          mover.move(task, addDays(day, step));
        }}
      >
        <SectorBullet sector={sector} />
        <span>{task.title}</span>
        {isLate(task) && <IconAlertTriangle size={13} stroke={2} aria-hidden="true" />}
        <span className={long ? styles.state : parts.hidden}>{text}</span>
      </Link>
      {may && (
        <Menu position="bottom-end" width={220} withinPortal>
          <Menu.Target>
            <button type="button" className={styles.entryMenu} aria-label={t('moveItem', { title: task.title })}>
              <IconDots size={14} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => mover.move(task, addDays(day, 1))}>{t('dayLater')}</Menu.Item>
            <Menu.Item onClick={() => mover.move(task, addDays(day, 7))}>{t('weekLater')}</Menu.Item>
            <Menu.Item onClick={() => mover.move(task, addDays(day, -1))}>{t('dayEarlier')}</Menu.Item>
            <Menu.Item onClick={() => mover.choose(task)}>{t('otherDay')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

function useDragged(ref: RefObject<HTMLElement | null>, id: string, may: boolean): boolean {
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !may) return undefined;
    return draggable({ element, getInitialData: () => ({ task: id }), onDragStart: () => setDragged(true), onDrop: () => setDragged(false) });
  }, [ref, id, may]);
  return dragged;
}

/** A day that takes what is dropped on it; is something over it? */
export function useDayTarget(ref: RefObject<HTMLElement | null>, day: string, mover: Mover): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(mover);
  useEffect(() => {
    latest.current = mover;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.task === 'string',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        if (typeof source.data.task === 'string') latest.current.moveById(source.data.task, day);
      },
    });
  }, [ref, day]);
  return over;
}
