import parts from '../boards/parts.module.css';
import type { Task } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { useInPlace } from '../shell/in-place.js';
import { useMe } from '../shell/session.js';
import { useTaskWords } from './words.js';
import drawer from '../tactics/drawer.module.css';
import { ActForm, formActs, type FormAct } from './act-forms.js';
import { useTaskActs } from './acts.js';
import { useBulkTaskActs } from './bulk-acts.js';
import { AnswerAsk, AnswerOffer } from './answer.js';
import { taskActs, type TaskAct } from './rights.js';
import forms from './forms.module.css';
import styles from './drawer.module.css';

const isForm = (act: TaskAct): act is TaskAct & FormAct => formActs.some((one) => one === act);
// What has a place of its own: the equal answers, and the pencil beside the title.
const elsewhere: ReadonlySet<TaskAct> = new Set(['acceptTask', 'counterTask', 'declineTask', 'agreeToOffer', 'editTask']);

/** Where it stands, why, and what can be done now. */
export function StateLine({ task, can }: { task: Task; can: ReadonlySet<TaskAct> }) {
  const t = useTaskWords();
  const me = useMe().person.id;
  const acts = useTaskActs();
  const bulk = useBulkTaskActs();
  const form = useInPlace<FormAct>();
  const answering = can.has('acceptTask');
  const agreeing = can.has('agreeToOffer');
  const others = taskActs.filter((act) => can.has(act) && !elsewhere.has(act) && !(agreeing && (act === 'askAgain' || act === 'withdrawTask')));
  const run = (act: TaskAct) => {
    if (isForm(act)) return form.begin(act);
    if (act === 'startTask') acts.start(task);
    else if (act === 'unblockTask') acts.unblock(task);
    else if (act === 'reopenTask') acts.reopen(task);
    else if (act === 'withdrawTask') acts.withdraw(task);
    else if (act === 'acceptTask') acts.accept(task, me);
    else if (act === 'archiveTasks') bulk.archive([task.id]);
  };
  const main = others.find((act) => act === 'startTask' || act === 'finishTask' || act === 'unblockTask');
  return (
    <section className={styles.stateLine} aria-label={t('state')}>
      <div className={styles.stateHead}>
        <StateText task={task} />
      </div>
      {answering && <AnswerAsk task={task} />}
      {agreeing && <AnswerOffer task={task} />}
      {form.open && can.has(form.open) ? (
        <ActForm task={task} act={form.open} onClose={form.leave} />
      ) : (
        others.length > 0 && (
          <div className={styles.acts} role="group" aria-label={t('whatNow')}>
            {others.map((act) => (
              <button
                key={act}
                ref={isForm(act) ? form.opener(act) : undefined}
                type="button"
                className={`${parts.btn} ${parts.small} ${act === main ? parts.main : ''}`}
                onClick={() => run(act)}
                aria-expanded={isForm(act) ? false : undefined}
              >
                {t(act as Exclude<TaskAct, 'editTask' | 'counterTask'>)}
              </button>
            ))}
          </div>
        )
      )}
    </section>
  );
}

function StateText({ task }: { task: Task }) {
  const t = useTaskWords();
  const dates = useDates();
  if (task.state === 'countered')
    return (
      <div className={drawer.fields}>
        <p>{t('offerFrom', { name: task.answeredByName ?? '' })}</p>
        {task.offeredOn && <p>{t('offerDay', { day: dates.longDay(task.offeredOn) })}</p>}
        {task.offeredScope && <p className={styles.quote}>{task.offeredScope}</p>}
      </div>
    );
  if ((task.state === 'declined' || task.state === 'cancelled') && task.reason) return <p className={styles.quote}>{task.reason}</p>;
  if (task.state === 'blocked')
    return (
      <div className={drawer.fields}>
        {task.waitingFor && <p>{t('waitingForWhat', { what: task.waitingFor })}</p>}
        {task.waitingForOrganizationId && (
          <p className={forms.readPart}>
            {t('waitsFor')} <OrganizationName id={task.waitingForOrganizationId} />
          </p>
        )}
      </div>
    );
  if (task.state === 'done')
    return (
      <div className={drawer.fields}>
        {task.evidence && <p className={styles.quote}>{task.evidence}</p>}
        {task.evidenceLink && (
          <p>
            <a href={task.evidenceLink} rel="noreferrer noopener" target="_blank">
              {task.evidenceLink}
            </a>
          </p>
        )}
      </div>
    );
  return null;
}
