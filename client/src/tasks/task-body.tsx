import { IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useLabels } from '../audience/labels.js';
import { useAudienceWords } from '../audience/names.js';
import { wholeTeam } from '../audience/seen.js';
import parts from '../boards/parts.module.css';
import { changed } from '../boards/changed.js';
import type { Audience, Task } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { leavesByEscape } from '../shell/escape.js';
import { usePack } from '../shell/pack.js';
import { later } from '../shell/later.js';
import { useTaskWords } from './words.js';
import { useRow } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import { Select, Words } from './form-parts.js';
import { useTaskActs } from './acts.js';
import { Checklist } from './checklist.js';
import { Due, WhereItIsDone, Who } from './marks.js';
import type { Standing, TaskAct } from './rights.js';
import { isAcross, isAsk, priorities } from './states.js';
import { Helpers } from './around/helpers.js';
import { TaskDecisions } from './around/decisions.js';
import { TaskLessons } from './around/lessons.js';
import { TaskGoals } from './around/goals.js';
import { Waits } from './around/waits.js';
import { StateLine } from './state-line.js';
import { TaskHistory } from './task-history.js';
import { TaskLinks } from './task-links.js';
import { TaskNoteField } from './task-note.js';
import marks from './marks.module.css';
import styles from './drawer.module.css';

const Conversation = lazy(later(() => import('../comments/conversation.js')));
const OwnerLeft = lazy(later(() => import('../handovers/owner-left.js')));

interface BodyProps {
  task: Task;
  can: ReadonlySet<TaskAct>;
  standing: Standing;
  ownerLeft: boolean;
  /** How the asking side of an ask across teams keeps it; its own people are told. */
  askingAudience: Audience | undefined;
  phone: boolean;
}

export function TaskBody({ task, can, standing, ownerLeft, askingAudience, phone }: BodyProps) {
  // Whoever is asked decides first; what one adds to an item of one's own comes after the answer.
  const answered = !standing.answers(task);
  const may = { doing: standing.doing(task) && answered, around: (standing.isOfMyTeam(task) || standing.doing(task)) && answered };
  return (
    <div className={drawer.body}>
      <div className={drawer.main}>
        <Texts task={task} may={can.has('editTask')} />
        {ownerLeft && (
          <Suspense>
            <OwnerLeft task={task} standing={standing} />
          </Suspense>
        )}
        {/* On a phone what one decides about stands before the answers, not a screen below them. */}
        {phone && (
          <div className={styles.brief}>
            <Facts task={task} />
          </div>
        )}
        <StateLine task={task} can={can} />
        <Checklist task={task} may={can.has('editTask') || may.doing} />
        {answered && <TaskNoteField taskId={task.id} />}
        <Suspense>
          <Conversation key={`comments ${task.id}`} kind="task" id={task.id} teamId={task.teamId} audience={task.audience} />
        </Suspense>
        <TaskHistory key={task.id} task={task} />
      </div>
      <aside className={drawer.side}>
        {!phone && <Facts task={task} />}
        <Helpers task={task} may={can.has('finishTask') || standing.asks(task) || may.doing} standing={standing} />
        <Waits task={task} may={task.archivedAt === null && (standing.asks(task) || may.doing)} />
        <TaskGoals task={task} may={may.around} />
        <TaskDecisions task={task} may={may.around} />
        <TaskLessons task={task} may={may.around} />
        <TaskLinks task={task} may={may.around} />
        {isAcross(task) && <AcrossNote task={task} standing={standing} askingAudience={askingAudience} />}
      </aside>
    </div>
  );
}

/** Title, why, and what "done" means; edited together. */
function Texts({ task, may }: { task: Task; may: boolean }) {
  const t = useTaskWords();
  const [editing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (editing)
    return (
      <EditTexts
        task={task}
        onClose={() => {
          setEditing(false);
          requestAnimationFrame(() => opener.current?.focus());
        }}
      />
    );
  return (
    <div className={drawer.title}>
      <div className={drawer.titleHead}>
        <span className={drawer.type}>{t(isAsk(task) ? 'ask_noun' : 'item')}</span>
        {task.priority !== 'normal' && <span className={marks.high}>{t(`priority_${priorities.find((one) => one === task.priority) ?? 'normal'}`)}</span>}
      </div>
      <div className={styles.titleLine}>
        <h1>{task.title}</h1>
        {may && (
          <button
            ref={opener}
            type="button"
            className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
            aria-label={t('editTask')}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      <Text label={t('why')} text={task.why} />
      <Text label={t('definitionOfDone')} text={task.definitionOfDone} />
    </div>
  );
}

function Text({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <div className={styles.text}>
      <span className={parts.label}>{label}</span>
      <p>{text}</p>
    </div>
  );
}

function EditTexts({ task, onClose }: { task: Task; onClose(): void }) {
  const t = useTaskWords();
  const acts = useTaskActs();
  const seen = useRef(task);
  const [title, setTitle] = useState(task.title);
  const [why, setWhy] = useState(task.why ?? '');
  const [outcome, setOutcome] = useState(task.definitionOfDone ?? '');
  const [priority, setPriority] = useState(task.priority);
  const [handling, setHandling] = useState(task.handling);
  const pack = usePack();
  // What two cities share is never for named people alone.
  const labels = useLabels(isAcross(task) ? wholeTeam : task.audience, task.handling);
  const [missing, setMissing] = useState(false);
  const save = () => {
    if (!title.trim()) return setMissing(true);
    const change = changed({ title: title.trim(), why: why.trim() || null, definitionOfDone: outcome.trim() || null, priority, handling }, seen.current);
    if (Object.keys(change).length) acts.edit(task, change, seen.current);
    onClose();
  };
  return (
    <form
      className={`${parts.form} ${drawer.inline}`}
      aria-label={t('editTask')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={leavesByEscape(onClose)}
    >
      <Words label={t('what')} value={title} onChange={setTitle} rows={1} limit={200} focus />
      {missing && (
        <p className={parts.error} role="alert">
          {t('titleNeeded')}
        </p>
      )}
      <Words label={t('why')} value={why} onChange={setWhy} limit={2000} />
      <Words label={t('definitionOfDone')} value={outcome} onChange={setOutcome} />
      <Select label={t('priority')} value={priority} options={priorities.map((key) => ({ key, name: t(`priority_${key}`) }))} onChange={setPriority} />
      <Select
        label={t('handling')}
        hint={[pack.term('labels', handling), labels.hint].filter(Boolean).join(' ')}
        value={handling}
        options={labels.options}
        onChange={setHandling}
      />
      <div className={parts.actions}>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="submit" className={`${parts.btn} ${parts.main} ${parts.small}`}>
          {t('save')}
        </button>
      </div>
    </form>
  );
}

function Facts({ task }: { task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  const pack = usePack();
  const answeringTeam = useRow('team', task.answeringTeamId);
  const askingTeam = useRow('team', task.teamId);
  const across = isAcross(task);
  return (
    <>
      <Fact label={t('organization')}>
        <WhereItIsDone task={task} />
        {across && answeringTeam && <span className={parts.hint}>{answeringTeam.name}</span>}
      </Fact>
      <Fact label={task.ownerId ? t('owner') : t('askedPerson')}>{task.ownerName || task.askedPersonName ? <Who task={task} /> : t('anybodySeated')}</Fact>
      <Fact label={t('dueOn')}>
        <Due task={task} long />
        {task.slips > 0 && <span className={parts.hint}>{t('slipped', { count: task.slips })}</span>}
      </Fact>
      <Fact label={t('askedBy')}>
        <span>{task.askedByName}</span>
        <OrganizationName id={task.askedByOrganizationId} />
        {across && askingTeam && <span className={parts.hint}>{askingTeam.name}</span>}
        {task.askedAt && <span className={parts.hint}>{dates.dayTime(task.askedAt)}</span>}
      </Fact>
      {task.answeredByName && (
        <Fact label={t('answeredBy')}>
          <span>{task.answeredByName}</span>
          {task.answeredAt && <span className={parts.hint}>{dates.dayTime(task.answeredAt)}</span>}
        </Fact>
      )}
      <Fact label={t('handling')}>
        <span>{task.handling}</span>
        <span className={parts.hint}>{pack.term('labels', task.handling)}</span>
      </Fact>
      {task.blockedSince && (
        <Fact label={t('blockedSince')}>
          <span>{dates.ago(task.blockedSince)}</span>
          <span className={parts.hint}>{pack.term('blockerTypes', task.blockerType)}</span>
        </Fact>
      )}
    </>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={`${drawer.fact} ${styles.fact}`}>
      <span className={parts.label}>{label}</span>
      {children}
    </div>
  );
}

/** Between two cities each side sees another part; that is said, not left to be guessed. */
function AcrossNote({ task, standing, askingAudience }: Pick<BodyProps, 'task' | 'standing' | 'askingAudience'>) {
  const t = useTaskWords();
  const organization = useRow('organization', task.organizationId)?.name ?? '';
  const asking = useRow('team', task.teamId)?.name ?? '';
  const audience = useAudienceWords(task.teamId);
  return (
    <div className={drawer.fact}>
      <span className={parts.label}>{t('whoCanSee')}</span>
      {askingAudience && <p className={styles.small}>{audience.sentence(askingAudience).filter(Boolean).join(' ')}</p>}
      <p className={styles.small}>{standing.isOfMyTeam(task) ? t('acrossSees', { organization }) : t('acrossSeenByAsked', { team: asking, organization })}</p>
    </div>
  );
}
