import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { v4 } from 'uuid';
import parts from '../boards/parts.module.css';
import { useTell } from '../boards/tell.js';
import beside from '../shell/beside.module.css';
import { later } from '../shell/later.js';
import { useCurrentTeam } from '../shell/team.js';
import { ask, useLoad, useRow } from '../sync/index.js';
import { useMySeatOn } from '../tasks/adding.js';
import { AdoptedBy } from './adopted-by.js';
import styles from './adoptions.module.css';
import { editionAdoptionsDocument, sourceMessagesDocument, tellNetworkDocument } from './documents.js';
import { useStanding } from './marks.js';
import { MoveMenu } from './move-menu.js';
import { Reports } from './reporting/reports.js';
import { isLiving, useAdoptionsAgain, type Adoption, type Edition } from './terms.js';
import { useAdoptionWords } from './words.js';

const AdoptDialog = lazy(later(() => import('./adopt-dialog.js')));
const ReportDialog = lazy(later(() => import('./reporting/report-dialog.js')));
const SourceThread = lazy(later(() => import('./source-thread.js')));

/** Beside a lesson of the network: would it work here, who took it over, and what those who wrote it say. */
export default function AdoptionCard({ editionId }: { editionId: string }) {
  const { data, reload } = useLoad(editionAdoptionsDocument, { id: editionId });
  useAdoptionsAgain(reload);
  const edition = data?.edition;
  if (!edition) return null;
  return (
    <>
      <Here edition={edition} reload={reload} />
      <AdoptedBy edition={edition} />
    </>
  );
}

function Here({ edition, reload }: { edition: Edition; reload(): void }) {
  const t = useAdoptionWords();
  const team = useCurrentTeam();
  const works = useMySeatOn(team?.id ?? '') !== undefined;
  const [opened, setOpened] = useState(false);
  // What it was when the dialog opened: it stays open when this changes, to say where the card is.
  const [adopting, setAdopting] = useState<{ adoption?: Adoption }>();
  // A team of many places, as that of the stewards, stands in none of them.
  const place = useRow('place', team?.placeIds.length === 1 ? team.placeIds[0] : undefined)?.name ?? team?.name ?? '';
  // What was asked and answered is not to be looked for behind a button.
  const asked = useLoad(sourceMessagesDocument, { editionId: edition.id }, { skip: !works }).data?.sourceMessages ?? [];
  const asking = opened || asked.length > 0;
  const mine = edition.adoptions.find((adoption) => adoption.teamId === team?.id && isLiving(adoption));
  const atHome = edition.lesson !== null && edition.lesson !== undefined;
  const askThem = edition.origin && !edition.origin.hidden ? t('askPlace', { place: edition.origin.placeName }) : t('askSource');
  const hidden = edition.origin ? edition.origin.hidden : true;
  const title = atHome ? t('cardHome') : t(mine ? 'cardHere' : 'cardTitle', { place });
  return (
    <section className={`${beside.frame} ${styles.card}`} aria-label={title} tabIndex={-1}>
      <h2>{title}</h2>
      {atHome ? <p className={parts.hint}>{t(edition.adoptions.length ? 'ours' : 'oursNone')}</p> : null}
      {!atHome && mine ? <Mine edition={edition} adoption={mine} onPlan={() => setAdopting({ adoption: mine })} reload={reload} /> : null}
      {!atHome && !mine ? <Conditions edition={edition} place={place} may={works} onAdopt={() => setAdopting({})} /> : null}
      {atHome || (works && asking) ? (
        <Suspense>
          <SourceThread editionId={edition.id} teamId={team?.id ?? ''} atHome={atHome} hidden={hidden} focus={opened} />
        </Suspense>
      ) : null}
      {!atHome && works && !asking ? (
        <button type="button" className={parts.btn} onClick={() => setOpened(true)}>
          {askThem}
        </button>
      ) : null}
      {adopting ? (
        <Suspense>
          <AdoptDialog edition={edition} {...adopting} onDone={reload} onClose={() => setAdopting(undefined)} />
        </Suspense>
      ) : null}
    </section>
  );
}

/** What it says of where it works, one line each. */
const linesOf = (text: string | null | undefined): string[] => (text ?? '').split('\n').flatMap((line) => line.replace(/^[-•\d.)\s]+/, '').trim() || []);

interface ConditionsProps {
  edition: Edition;
  place: string;
  may: boolean;
  onAdopt(): void;
}

function Conditions({ edition, place, may, onAdopt }: ConditionsProps) {
  const t = useAdoptionWords();
  const [applies, not] = [linesOf(edition.appliesIf), linesOf(edition.notIf)];
  return (
    <>
      {applies.length ? <List title={t('conditions')} lines={applies} language={edition.language} /> : null}
      {not.length ? <List title={t('notIf')} lines={not} language={edition.language} /> : null}
      {may ? (
        <>
          <p className={parts.hint}>{t('cardHint')}</p>
          <button type="button" className={`${parts.btn} ${parts.main}`} onClick={onAdopt}>
            {t('adoptIn', { place })}
          </button>
        </>
      ) : null}
    </>
  );
}

function List({ title, lines, language }: { title: string; lines: readonly string[]; language: string }) {
  return (
    <div className={styles.conditions}>
      <h3>{title}</h3>
      <ul lang={language}>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

interface MineProps {
  edition: Edition;
  adoption: Adoption;
  onPlan(): void;
  reload(): void;
}

function Mine({ edition, adoption, onPlan, reload }: MineProps) {
  const t = useAdoptionWords();
  const standing = useStanding();
  const [reporting, setReporting] = useState(false);
  const can = new Set(adoption.viewerCan);
  const tell = useTell();
  const [problem, setProblem] = useState<string>();
  const tellNetwork = () => {
    setProblem(undefined);
    ask(tellNetworkDocument, { act: v4(), id: adoption.id })
      .catch((error: unknown) => setProblem(tell(error)))
      .finally(reload);
  };
  return (
    <>
      <p className={styles.standing}>{standing(adoption)}</p>
      <p className={parts.hint}>{adoption.told ? t('seenByNetwork') : t('seenBySource', { team: adoption.teamName })}</p>
      <Reports adoptionId={adoption.id} title={edition.title} reports={adoption.reports} reload={reload} />
      <div className={styles.acts}>
        {adoption.tactic ? (
          <Link className={`${parts.btn} ${parts.main}`} to={`/boards/${adoption.tactic.boardId}/tactics/${adoption.tactic.id}`}>
            {t('openCard')}
          </Link>
        ) : null}
        {can.has('planAdoption') ? (
          <button type="button" className={`${parts.btn} ${parts.main}`} onClick={onPlan}>
            {t('plan')}
          </button>
        ) : null}
        {can.has('addReport') ? (
          <button type="button" className={parts.btn} onClick={() => setReporting(true)}>
            {t('report')}
          </button>
        ) : null}
        {adoption.movesTo.length ? <MoveMenu adoption={adoption} onDone={reload} /> : null}
        {can.has('tellNetwork') ? (
          <button type="button" className={parts.btn} onClick={tellNetwork}>
            {t('tellNow')}
          </button>
        ) : null}
      </div>
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
      <Suspense>
        {reporting ? <ReportDialog adoptionId={adoption.id} title={edition.title} onDone={reload} onClose={() => setReporting(false)} /> : null}
      </Suspense>
    </>
  );
}
