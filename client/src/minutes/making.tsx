import { IconCalendarEvent, IconUserQuestion } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import { useMeetingActs } from '../meetings/acts.js';
import { OrganizationName } from '../shell/bullet.js';
import { isoDay, useDates } from '../shell/dates.js';
import { useMe } from '../shell/session.js';
import { useLanguage } from '../shell/words.js';
import { newId, store } from '../sync/index.js';
import { placedAt, useCandidates, useMySeatOn } from '../tasks/adding.js';
import { readQuickLine, type QuickLine } from '../tasks/quick-line.js';
import type { CommandLine } from './command-lines.js';
import styles from './minutes.module.css';
import { useMinutesWords } from './words.js';

const longest = { action: 200, ask: 200, decision: 500 } as const;

export interface Making {
  /** Makes the thing that the line says and answers which it is; undefined while something is missing. */
  make(line: CommandLine): { kind: 'task' | 'decision'; id: string } | undefined;
  /** Why the line can't become a thing yet, or why the server refused the last one. */
  readonly problem: string | undefined;
  readonly line: QuickLine | undefined;
  readonly mine: ReturnType<typeof useMySeatOn>;
}

/** What a line of the minutes would become, and the act that makes it. */
export function useMaking(meetingId: string, teamId: string, command: CommandLine | undefined): Making {
  const t = useMinutesWords();
  const me = useMe().person.id;
  const language = useLanguage();
  const acts = useMeetingActs();
  const tell = useTell();
  const candidates = useCandidates(teamId);
  const mine = useMySeatOn(teamId);
  const [problem, setProblem] = useState<{ text: string; of: string }>();
  const read = (rest: string) => readQuickLine(rest, candidates, isoDay(), language === 'es' ? 'day first' : 'month first');
  const line = useMemo(
    () =>
      command && command.kind !== 'decision' ? readQuickLine(command.rest, candidates, isoDay(), language === 'es' ? 'day first' : 'month first') : undefined,
    [command, candidates, language],
  );
  const make = (typed: CommandLine) => {
    const say = (text: string) => setProblem({ text, of: typed.text });
    const meeting = store.get('meeting', meetingId);
    if (!mine || !meeting) return undefined;
    const asked = read(typed.rest);
    const words = typed.kind === 'decision' ? typed.rest : asked.title;
    if (words.length > longest[typed.kind]) return void say(t('tooLong', { limit: longest[typed.kind] }));
    if (typed.kind !== 'decision') {
      if (!asked.title || (asked.mention && !asked.who)) return void say(t('whoUnclear'));
      if (typed.kind === 'ask' && !asked.who) return void say(t('whoToAsk'));
    }
    const performed =
      typed.kind === 'decision'
        ? acts.decide({ teamId, meetingId, statement: words, decidedOn: isoDay() })
        : acts.promise(meeting, { ...placedAt(teamId, mine, me, asked.who), title: asked.title, dueOn: asked.dueOn });
    setProblem(undefined);
    performed.done.catch((refused: unknown) => setProblem({ text: `${words}: ${tell(refused)}`, of: '' }));
    return { kind: typed.kind === 'decision' ? ('decision' as const) : ('task' as const), id: newId(performed.act, 0) };
  };
  return { make, problem: problem && (problem.of === '' || problem.of === command?.text) ? problem.text : undefined, line, mine };
}

/** Below the text stands what the line would become, before anything is made. */
export function Understood({ making, command, teamId }: { making: Making; command: CommandLine | undefined; teamId: string }) {
  const t = useMinutesWords();
  if (!command && !making.problem) return null;
  return (
    <div className={styles.understood} aria-live="polite">
      {command && (
        <>
          <span className={parts.hint}>{t('enterMakes')}</span>
          {command.kind === 'decision' ? (
            <>
              <span>{t('makes_decision')}:</span> <b>{command.rest}</b>
            </>
          ) : (
            <TaskRead making={making} asked={command.kind === 'ask'} teamId={teamId} />
          )}
        </>
      )}
      {making.problem && (
        <span className={styles.problem} role="alert">
          {making.problem}
        </span>
      )}
      {command && <span className={styles.escape}>{t('escapeKeeps')}</span>}
    </div>
  );
}

function TaskRead({ making: { line, mine }, asked, teamId }: { making: Making; asked: boolean; teamId: string }) {
  const t = useMinutesWords();
  const dates = useDates();
  if (!line) return null;
  const { who } = line;
  const isAsk = who === undefined ? asked : mine !== undefined && (who.organizationId !== mine.organizationId || who.teamId !== teamId);
  return (
    <>
      <span>{t(isAsk ? 'makes_ask' : 'makes_action')}:</span> <b>{line.title || '…'}</b>
      <span className={styles.part}>
        {line.mention && !who ? (
          <>
            <IconUserQuestion size={14} stroke={2} aria-hidden="true" />
            {line.perhaps.length ? line.perhaps.map(({ name }) => name).join(', ') : t('whoUnclear')}
          </>
        ) : (
          <>
            <OrganizationName id={who?.organizationId ?? mine?.organizationId} />
            {who?.kind === 'person' ? `(${who.name})` : null}
          </>
        )}
      </span>
      {line.dueOn && (
        <span className={styles.part}>
          <IconCalendarEvent size={14} stroke={2} aria-hidden="true" />
          {dates.longDay(line.dueOn)}
        </span>
      )}
    </>
  );
}
