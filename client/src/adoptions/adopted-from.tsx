import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { v4 } from 'uuid';
import parts from '../boards/parts.module.css';
import type { TacticAdoptionsQuery } from '../generated/graphql.js';
import { useDates } from '../shell/dates.js';
import { later } from '../shell/later.js';
import { ask, useLoad } from '../sync/index.js';
import drawer from '../tactics/drawer.module.css';
import styles from './adoptions.module.css';
import { removeAdaptationDocument, tacticAdoptionsDocument } from './documents.js';
import { OutcomeMark, useStanding } from './marks.js';
import { lastOutcome, useAdoptionsAgain, useCodes } from './terms.js';
import { useAdoptionWords } from './words.js';

const AdaptationDialog = lazy(later(() => import('./adaptation-dialog.js')));
const ReportDialog = lazy(later(() => import('./report-dialog.js')));
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
  const { id, edition, viewerCan, withdrawnOn, adaptations } = adoption;
  const title = edition?.title ?? t('lessonGone');
  const close = () => setOpen(undefined);
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
      <h3>{t('adaptations')}</h3>
      {adaptations.length ? <Adaptations rows={adaptations} reload={reload} /> : <p className={parts.hint}>{t('adaptNone')}</p>}
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
        {open === 'adapt' ? <AdaptationDialog adoptionId={id} onDone={reload} onClose={close} /> : null}
        {open === 'report' ? <ReportDialog adoptionId={id} title={title} onDone={reload} onClose={close} /> : null}
      </Suspense>
    </div>
  );
}

function Adaptations({ rows, reload }: { rows: Adoption['adaptations']; reload(): void }) {
  const t = useAdoptionWords();
  const codes = useCodes();
  const name = (field: keyof typeof codes, key: string | null | undefined) => codes[field].find((one) => one.key === key)?.name;
  const remove = (id: string) => void ask(removeAdaptationDocument, { act: v4(), id }).then(reload, reload);
  return (
    <ul className={styles.adaptations}>
      {rows.map(({ id, text, changed, nature, fidelity, viewerCan }) => (
        <li key={id}>
          <div>
            <p>{text}</p>
            <span className={parts.hint}>
              {[name('changed', changed), name('nature', nature), fidelity === 'unknown' ? undefined : t(fidelity === 'core_kept' ? 'coreKept' : 'coreChanged')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
          {viewerCan.includes('removeAdaptation') ? (
            <button
              type="button"
              className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
              aria-label={t('removeAdaptation', { text })}
              onClick={() => remove(id)}
            >
              <IconX size={16} stroke={1.75} aria-hidden="true" />
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
