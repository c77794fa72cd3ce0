import { IconArrowBackUp, IconPlus, IconRefresh } from '@tabler/icons-react';
import { useMemo, useState, type FormEvent } from 'react';
import parts from '../../boards/parts.module.css';
import { byPosition, positionAt } from '../../boards/position.js';
import { useTell } from '../../boards/tell.js';
import type { AgendaItem, Meeting } from '../../generated/rows.js';
import { Empty, Sheet } from '../../shell/sheet.js';
import { useDraft, useRows } from '../../sync/index.js';
import { useMeetingActs } from '../acts.js';
import styles from '../meetings.module.css';
import { useMeetingWords } from '../words.js';
import { AgendaLine } from './agenda-line.js';
import { useCarrying } from './carrying.js';

interface AgendaProps {
  meeting: Meeting;
  can: ReadonlySet<string>;
}

/** What is talked about, in order: follow-up first. Each person sees the points that they may see. */
export function Agenda({ meeting, can }: AgendaProps) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const rows = useRows('agenda_item', 'meetingId', meeting.id);
  const [said, setSaid] = useState('');
  const { standing, dropped } = useMemo(() => {
    const living = rows.filter((row) => !row.archivedAt).sort(byPosition);
    return { standing: living.filter((row) => row.state !== 'dropped'), dropped: living.filter((row) => row.state === 'dropped') };
  }, [rows]);
  const runs = can.has('editMeeting');
  const move = (item: AgendaItem, to: number) => {
    const others = standing.filter((row) => row.id !== item.id);
    const at = Math.max(0, Math.min(to, others.length));
    acts.movePoint(item, positionAt(others, at));
    setSaid(t('moved', { title: item.title, at: at + 1, of: standing.length }));
  };
  const carrying = useCarrying((id, to) => {
    const item = standing.find((row) => row.id === id);
    if (item) move(item, to);
  });
  const used = standing.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
  const all = Math.round((Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000);
  return (
    <Sheet
      title={t('agenda')}
      count={standing.length}
      side={
        <span className={styles.total} data-over={used > all || undefined}>
          {t('ofMinutes', { used, all })}
        </span>
      }
    >
      {standing.length ? (
        <ol className={styles.agenda} ref={carrying.list}>
          {standing.map((item, at) => (
            <AgendaLine
              key={item.id}
              item={item}
              at={at}
              of={standing.length}
              runs={runs}
              changes={meeting.state === 'planned' || meeting.state === 'held'}
              onMove={(to) => move(item, to)}
              marks={carrying.marks(item.id, at)}
              grip={carrying.grip(item.id, at)}
            />
          ))}
        </ol>
      ) : (
        <Empty>{t('emptyAgenda')}</Empty>
      )}
      <p className={parts.hidden} aria-live="polite">
        {said}
      </p>
      {can.has('addAgendaItem') && <AddPoint meeting={meeting} standing={standing} />}
      {can.has('buildAgenda') && (
        <div className={styles.build}>
          <button type="button" className={parts.btn} onClick={() => acts.build(meeting)}>
            <IconRefresh size={16} aria-hidden="true" />
            {t(standing.length ? 'buildAgain' : 'build')}
          </button>
          <span className={parts.hint}>{t('buildHint')}</span>
        </div>
      )}
      {dropped.length > 0 && runs && (
        <details className={styles.dropped}>
          <summary>{t('dropped', { count: dropped.length })}</summary>
          <ul>
            {dropped.map((item) => (
              <li key={item.id}>
                <span>{item.title}</span>
                <button
                  type="button"
                  className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
                  aria-label={t('reopen', { title: item.title })}
                  onClick={() => acts.settlePoint(item, 'open')}
                >
                  <IconArrowBackUp size={16} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}

/** Nothing that would need everybody in one room. */
export function isIdle(items: readonly AgendaItem[]): boolean {
  return !items.some((item) => !item.archivedAt && item.state === 'open' && (item.purpose !== 'inform' || item.section !== 'added'));
}

export function NothingToDecide({ meeting, can }: AgendaProps) {
  const t = useMeetingWords();
  const acts = useMeetingActs();
  const rows = useRows('agenda_item', 'meetingId', meeting.id);
  if (!can.has('cancelMeeting') || !isIdle(rows)) return null;
  return (
    <section className={styles.idle} aria-label={t('nothingTitle')}>
      <div>
        <b>{t('nothingTitle')}</b>
        <p>{t('nothingText')}</p>
      </div>
      <button type="button" className={parts.btn} onClick={() => acts.cancel(meeting)}>
        {t('cancelIt')}
      </button>
    </section>
  );
}

const usualMinutes = 10;

function AddPoint({ meeting, standing }: { meeting: Meeting; standing: readonly AgendaItem[] }) {
  const t = useMeetingWords();
  const tell = useTell();
  const acts = useMeetingActs();
  const draft = useDraft(`agenda:${meeting.id}`);
  const [problem, setProblem] = useState<string>();
  const text = draft.value ?? '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    const title = text.trim();
    if (!title) return;
    const { done } = acts.addPoint(meeting, { title, position: positionAt(standing, standing.length), purpose: 'discuss', minutes: usualMinutes });
    draft.drop();
    setProblem(undefined);
    done.catch((refused: unknown) => {
      setProblem(tell(refused));
      draft.set(text);
    });
  };
  return (
    <form className={styles.addPoint} onSubmit={add} aria-label={t('addPoint')}>
      <IconPlus size={16} aria-hidden="true" />
      <input
        className={styles.plainField}
        aria-label={t('addPoint')}
        placeholder={t('pointPlaceholder')}
        maxLength={200}
        value={text}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => draft.set(event.currentTarget.value)}
      />
      <button type="submit" className={`${parts.btn} ${parts.small}`} disabled={!text.trim()}>
        {t('add')}
      </button>
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
