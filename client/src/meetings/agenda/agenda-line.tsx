import {
  IconArrowBarRight,
  IconCheck,
  IconCircleArrowDownRight,
  IconCircleCheck,
  IconClockPause,
  IconFlag,
  IconGripVertical,
  IconPencil,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import parts from '../../boards/parts.module.css';
import type { AgendaItem } from '../../generated/rows.js';
import { useMe } from '../../shell/session.js';
import { store, useRow } from '../../sync/index.js';
import { TaskStateMark } from '../../tasks/marks.js';
import { useMeetingActs } from '../acts.js';
import styles from '../meetings.module.css';
import { usePeople } from '../people.js';
import { useMeetingWords } from '../words.js';
import type { Carrying, Grip } from './carrying.js';
import { LineActs } from './line-acts.js';

const icons: Readonly<Record<string, Icon>> = {
  follow_up: IconCircleCheck,
  blocked: IconClockPause,
  unanswered: IconArrowBarRight,
  off_track: IconCircleArrowDownRight,
  review: IconFlag,
  added: IconPlus,
};
const purposes = ['inform', 'discuss', 'decide'] as const;
const isPurpose = (key: string): key is (typeof purposes)[number] => (purposes as readonly string[]).includes(key);

interface AgendaLineProps {
  item: AgendaItem;
  at: number;
  of: number;
  runs: boolean;
  /** Not once the minutes are approved. */
  changes: boolean;
  onMove(to: number): void;
  marks: ReturnType<Carrying['marks']>;
  grip: Grip;
}

/** A point: number, what, why it is here, and for whoever may: purpose, owner, minutes. */
export function AgendaLine({ item, at, of, runs, changes, onMove, marks, grip }: AgendaLineProps) {
  const me = useMe().person.id;
  const owns = changes && (item.madeBy === me || item.ownerId === me);
  return (
    <li className={styles.point} data-done={item.state === 'done' || undefined} {...marks}>
      <span className={styles.number} aria-hidden="true" data-grip={runs || undefined} {...(runs && grip)}>
        {item.state === 'done' ? <IconCheck size={16} /> : at + 1}
        {runs && <IconGripVertical size={16} stroke={1.75} />}
      </span>
      <div className={styles.pointText}>
        <PointTitle item={item} />
        <Why item={item} />
        <PointFacts item={item} editable={runs || owns} />
      </div>
      <LineActs item={item} at={at} of={of} runs={runs} owns={owns} onMove={onMove} />
    </li>
  );
}

function PointTitle({ item }: { item: AgendaItem }) {
  const t = useMeetingWords();
  const tactic = useRow('tactic', item.tacticId);
  const to = item.taskId ? `/action-items/${item.taskId}` : tactic ? `/boards/${tactic.boardId}/tactics/${tactic.id}` : undefined;
  return (
    <span className={styles.pointTitle}>
      {to ? <Link to={to}>{item.title}</Link> : item.title}
      {item.state === 'done' && <span className={styles.doneWord}>{t('isDone')}</span>}
    </span>
  );
}

function Why({ item }: { item: AgendaItem }) {
  const t = useMeetingWords();
  const task = useRow('task', item.taskId);
  const Glyph = icons[item.section] ?? IconPlus;
  const section = item.section;
  const text =
    section === 'follow_up' || section === 'blocked' || section === 'unanswered' || section === 'off_track' || section === 'review'
      ? t(`section_${section}`)
      : t('section_added', { name: store.get('person', item.madeBy ?? '')?.displayName ?? '…' });
  return (
    <span className={styles.why}>
      <Glyph size={14} stroke={1.75} aria-hidden="true" />
      {text}
      {task && <TaskStateMark task={task} />}
    </span>
  );
}

function PointFacts({ item, editable }: { item: AgendaItem; editable: boolean }) {
  const t = useMeetingWords();
  const owner = useRow('person', item.ownerId);
  const [setting, setSetting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setSetting(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const said = (
    <>
      {isPurpose(item.purpose) && <span>{t(`purpose_${item.purpose}`)}</span>}
      {owner && <span>{owner.displayName}</span>}
      {item.minutes && <span>{t('minutesShort', { count: item.minutes })}</span>}
    </>
  );
  if (!editable || item.state === 'done') return <span className={styles.facts}>{said}</span>;
  // A meeting of twelve points would show thirty-six fields, of which hardly one is changed.
  if (setting) return <FactFields item={item} onClose={close} />;
  return (
    <>
      <span className={`${styles.facts} ${styles.onPaper}`}>{said}</span>
      <button ref={opener} type="button" className={`${styles.facts} ${styles.setFacts}`} aria-expanded="false" onClick={() => setSetting(true)}>
        {said}
        <span className={parts.hidden}>{t('setPoint', { title: item.title })}</span>
        <IconPencil size={14} stroke={1.75} aria-hidden="true" />
      </button>
    </>
  );
}

function FactFields({ item, onClose }: { item: AgendaItem; onClose(): void }) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const people = usePeople(item.teamId);
  const { title } = item;
  return (
    <span
      className={styles.facts}
      role="group"
      aria-label={t('setPoint', { title })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <select
        autoFocus
        aria-label={t('purposeOf', { title })}
        value={item.purpose}
        onChange={(event) => acts.editPoint(item, { purpose: event.currentTarget.value })}
      >
        {purposes.map((key) => (
          <option key={key} value={key}>
            {t(`purpose_${key}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('ownerOf', { title })}
        value={item.ownerId ?? ''}
        onChange={(event) => acts.editPoint(item, { ownerId: event.currentTarget.value || null })}
      >
        <option value="">{t('nobody')}</option>
        {people.map((one) => (
          <option key={one.key} value={one.key}>
            {one.name}
          </option>
        ))}
      </select>
      <select
        aria-label={t('minutesOf', { title })}
        value={item.minutes ?? ''}
        onChange={(event) => acts.editPoint(item, { minutes: Number(event.currentTarget.value) || null })}
      >
        {[...new Set([0, 2, 3, 5, 10, 15, 20, 30, 45, 60, item.minutes ?? 0])]
          .sort((a, b) => a - b)
          .map((count) => (
            <option key={count} value={count || ''}>
              {count ? t('minutesShort', { count }) : '–'}
            </option>
          ))}
      </select>
      <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('setDone', { title })} onClick={onClose}>
        <IconCheck size={16} aria-hidden="true" />
      </button>
    </span>
  );
}
