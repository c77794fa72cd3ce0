import { lazy, Suspense, useRef, useState } from 'react';
import { Link } from 'react-router';
import { v4 } from 'uuid';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import type { TacticAdoptionsQuery } from '../generated/graphql.js';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { ask, useLoad } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import { Adaptations, RemovedAdaptations } from './adapting/adaptations.js';
import styles from './adoptions.module.css';
import { removeAdaptationDocument, restoreAdaptationDocument, tacticAdoptionsDocument } from './documents.js';
import { OutcomeMark, useStanding } from './marks.js';
import { Reports } from './reporting/reports.js';
import { lastOutcome, useAdoptionsAgain, type Adaptation } from './terms.js';
import { useAdoptionWords } from './words.js';

const AdaptationDialog = lazy(later(() => import('./adapting/adaptation-dialog.js')));
const ReportDialog = lazy(later(() => import('./reporting/report-dialog.js')));
type Adoption = NonNullable<TacticAdoptionsQuery['tactic']>['adoptions'][number];

/** In a tactic's drawer: the lesson of another team that it was taken over from, and what is done otherwise here. */
export default function AdoptedFrom({ tacticId }: { tacticId: string }) {
  const t = useAdoptionWords();
  const { data, reload } = useLoad(tacticAdoptionsDocument, { id: tacticId });
  useAdoptionsAgain(reload);
  const adoptions = data?.tactic?.adoptions ?? [];
  if (!adoptions.length) return null;
  return (
    <section className={drawer.section} aria-label={t('adoptedFrom')}>
      <h2>{t('adoptedFrom')}</h2>
      {adoptions.map((adoption) => (
        <One key={adoption.id} adoption={adoption} reload={reload} />
      ))}
    </section>
  );
}

function One({ adoption, reload }: { adoption: Adoption; reload(): void }) {
  const t = useAdoptionWords();
  const dates = useDates();
  const standing = useStanding();
  const [open, setOpen] = useState<'adapt' | 'report'>();
  const [editing, setEditing] = useState<Adaptation>();
  const [problem, setProblem] = useState<string>();
  const tell = useTell();
  const { id, edition, viewerCan, withdrawnOn, adaptations, removedAdaptations, reports } = adoption;
  const title = edition?.title ?? t('lessonGone');
  const close = () => {
    setOpen(undefined);
    setEditing(undefined);
  };
  const list = useRef<HTMLHeadingElement>(null);
  // The row goes to the other list, with the button that was pressed.
  const move = (moving: Promise<unknown>) => {
    setProblem(undefined);
    moving
      .then(
        () => list.current?.focus(),
        (error: unknown) => setProblem(tell(error)),
      )
      .finally(reload);
  };
  return (
    <div className={styles.from}>
      <div className={styles.fromHead}>
        {edition ? (
          <Link to={`/library/${edition.id}`} lang={edition.language}>
            {title}
          </Link>
        ) : (
          <b>{title}</b>
        )}
        <span className={parts.hint}>{standing(adoption)}</span>
        <OutcomeMark outcome={lastOutcome(adoption)} />
      </div>
      {withdrawnOn ? <p className={parts.notice}>{t('withdrawn', { day: dates.day(withdrawnOn) })}</p> : null}
      <h3 ref={list} tabIndex={-1}>
        {t('adaptations')}
      </h3>
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
      {adaptations.length ? (
        <Adaptations rows={adaptations} onEdit={setEditing} onRemove={(one) => move(ask(removeAdaptationDocument, { act: v4(), id: one }))} />
      ) : (
        <p className={parts.hint}>{t('adaptNone')}</p>
      )}
      {removedAdaptations.length ? (
        <RemovedAdaptations rows={removedAdaptations} onRestore={(one) => move(ask(restoreAdaptationDocument, { act: v4(), id: one }))} />
      ) : null}
      <Reports adoptionId={id} title={title} reports={reports} reload={reload} />
      <div className={styles.acts}>
        {viewerCan.includes('addAdaptation') ? (
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setOpen('adapt')}>
            {t('adapt')}
          </button>
        ) : null}
        {viewerCan.includes('addReport') ? (
          <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setOpen('report')}>
            {t('report')}
          </button>
        ) : null}
      </div>
      <Suspense>
        {open === 'adapt' || editing ? <AdaptationDialog adoptionId={id} adaptation={editing} onDone={reload} onClose={close} /> : null}
        {open === 'report' ? <ReportDialog adoptionId={id} title={title} onDone={reload} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}
