import { lazy, Suspense } from 'react';
import { endStages, isStage } from '../boards/cells.js';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import { useDates } from '../shell/dates.js';
import { afterwards, later } from '../shell/later.js';
import { usePack } from '../shell/pack.js';
import { useWords } from '../shell/words.js';
import styles from './drawer.module.css';
import { Facts } from './facts.js';
import { SavedMark, TextField } from './field.js';
import { History } from './history.js';
import { LeadFacts } from './lead.js';
import { ConfidenceMark } from './marks.js';
import { PartnerFacts } from './partners.js';
import { ReviewSection } from './review-section.js';
import type { TacticRights } from './rights.js';
import { useTacticSave } from './saving.js';
import { useTacticWords } from './words.js';

const TacticCommitments = lazy(later(() => import('../commitments/tactic-commitments.js')));
const Reviews = lazy(afterwards<{ tactic: Tactic; may: boolean }>(async () => ({ default: (await import('../after-action/about-reviews.js')).TacticReviews })));
const Lessons = lazy(afterwards(() => import('../lessons/tactic-lessons.js')));
const AdoptedFrom = lazy(afterwards(() => import('../adoptions/adopted-from.js')));
const Conversation = lazy(later(() => import('../comments/conversation.js')));
const TacticTasks = lazy(later(() => import('../tasks/tactic-tasks.js')));

interface BodyProps {
  tactic: Tactic;
  rights: TacticRights;
}

const LONGEST_TITLE = 200;

/** Text at the left, facts at the right; below 1280 pixels the facts come under the text. */
export function TacticBody({ tactic, rights }: BodyProps) {
  const may = rights.edit && tactic.archivedAt === null;
  const over = isStage(tactic.stage) && endStages.includes(tactic.stage);
  const lookingBack = (
    <Suspense>
      <Reviews key={`after action ${tactic.id}`} tactic={tactic} may={may} />
      <Lessons key={`lessons ${tactic.id}`} tactic={tactic} />
    </Suspense>
  );
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        <Title tactic={tactic} may={may} />
        <StoppedNote tactic={tactic} />
        {/* Of one that is over it is what comes next. */}
        {over && lookingBack}
        <ReviewSection tactic={tactic} rights={rights} />
        <Suspense>
          <AdoptedFrom key={`adopted ${tactic.id}`} tacticId={tactic.id} />
        </Suspense>
        <WhatAndWhy tactic={tactic} may={may} />
        <Confidence tactic={tactic} may={may} />
        <Resources tactic={tactic} may={may} />
        <Suspense>
          <TacticTasks key={`items ${tactic.id}`} tactic={tactic} may={may} />
        </Suspense>
        <Suspense>
          <TacticCommitments key={`commitments ${tactic.id}`} tactic={tactic} may={may} />
        </Suspense>
        {!over && lookingBack}
        <Suspense>
          <Conversation key={`comments ${tactic.id}`} kind="tactic" id={tactic.id} teamId={tactic.teamId} audience={tactic.audience} />
        </Suspense>
        <History key={`history ${tactic.id}`} tacticId={tactic.id} may={may} />
      </div>
      <aside className={styles.side}>
        <LeadFacts tactic={tactic} rights={rights} />
        <PartnerFacts tactic={tactic} rights={rights} />
        <Facts tactic={tactic} may={may} />
      </aside>
    </div>
  );
}

interface PartProps {
  tactic: Tactic;
  may: boolean;
}

function Title({ tactic, may }: PartProps) {
  const pack = usePack();
  const t = useTacticWords();
  const fields = useWords('fields');
  return (
    <div className={styles.title}>
      <div className={styles.titleHead}>
        <span className={styles.type}>{tactic.typeKey ? pack.term('tacticTypes', tactic.typeKey) : t('noType')}</span>
        <ConfidenceMark confidence={tactic.confidence} pill />
      </div>
      <TextField
        tacticId={tactic.id}
        field="title"
        label={fields('title')}
        value={tactic.title}
        may={may}
        required
        reading="title"
        labelled={false}
        limit={LONGEST_TITLE}
      />
    </div>
  );
}

function StoppedNote({ tactic }: { tactic: Tactic }) {
  const t = useTacticWords();
  const pack = usePack();
  if (tactic.stage !== 'stopped' || !tactic.stopReason) return null;
  return (
    <div className={parts.notice} data-tone="plain">
      <p>{t('stoppedBecause', { reason: pack.term('stopReasons', tactic.stopReason) })}</p>
      {tactic.stopNote && <p>{tactic.stopNote}</p>}
    </div>
  );
}

function WhatAndWhy({ tactic, may }: PartProps) {
  const t = useTacticWords();
  const fields = useWords('fields');
  const pack = usePack();
  const text = { tacticId: tactic.id, may, long: true, reading: 'text' } as const;
  return (
    <section className={styles.section} aria-label={t('whatAndWhy')}>
      <h2>{t('whatAndWhy')}</h2>
      <div className={styles.fields}>
        <TextField {...text} field="description" label={fields('description')} value={tactic.description} />
        <TextField {...text} field="mechanism" label={fields('mechanism')} value={tactic.mechanism} />
        <TextField {...text} field="reaches" label={pack.word('reaches')} value={tactic.reaches} />
      </div>
      {may && <p className={parts.hint}>{pack.word('guard')}.</p>}
    </section>
  );
}

/** One tap and one sentence. */
function Confidence({ tactic, may }: PartProps) {
  const t = useTacticWords();
  const fields = useWords('fields');
  const pack = usePack();
  const dates = useDates();
  const { state, problem, save } = useTacticSave(tactic.id);
  return (
    <section className={styles.section} aria-label={fields('confidence')}>
      <div className={styles.sectionHead}>
        <h2>{fields('confidence')}</h2>
        <SavedMark state={state} />
        {tactic.confidenceAt && <span className={`${parts.hint} ${parts.push}`}>{t('judged', { when: dates.ago(tactic.confidenceAt) })}</span>}
      </div>
      {may && (
        <div className={styles.choices} role="radiogroup" aria-label={fields('confidence')}>
          {pack.list('confidences').map((one) => (
            <label key={one.key} data-on={tactic.confidence === one.key || undefined}>
              <input
                type="radio"
                name={`confidence-${tactic.id}`}
                className={parts.hidden}
                checked={tactic.confidence === one.key}
                onChange={() => void save({ confidence: one.key })}
              />
              <ConfidenceMark confidence={one.key} />
            </label>
          ))}
        </div>
      )}
      {problem && (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      )}
      <TextField tacticId={tactic.id} field="confidenceNote" label={fields('confidenceNote')} value={tactic.confidenceNote} may={may} reading="text" />
    </section>
  );
}

function Resources({ tactic, may }: PartProps) {
  const t = useTacticWords();
  const fields = useWords('fields');
  const text = { tacticId: tactic.id, may, long: true } as const;
  return (
    <section className={styles.section} aria-label={t('resources')}>
      <h2>{t('resources')}</h2>
      <div className={styles.three}>
        <TextField {...text} field="resourcesPeople" label={fields('resourcesPeople')} value={tactic.resourcesPeople} />
        <TextField {...text} field="resourcesMoney" label={fields('resourcesMoney')} value={tactic.resourcesMoney} />
        <TextField {...text} field="resourcesInKind" label={fields('resourcesInKind')} value={tactic.resourcesInKind} />
      </div>
    </section>
  );
}
