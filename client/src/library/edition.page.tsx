import { IconArrowLeft, IconPrinter, IconWorld } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { Link, useParams } from 'react-router';
import parts from '../boards/parts.module.css';
import type { EditionPageQuery } from '../generated/graphql.js';
import { LessonArticle } from '../lessons/reading/article.js';
import { Byline } from '../lessons/reading/byline.js';
import reading from '../lessons/reading/reading.module.css';
import { RelatedEditions } from '../lessons/related/list.js';
import { useLessonTerms } from '../lessons/terms.js';
import { useLessonWords } from '../lessons/words.js';
import { useAgainAfter } from '../notifications/again.js';
import card from '../shell/beside.module.css';
import { useDates } from '../shell/dates.js';
import '../shell/handling.css';
import { afterwards, pageShown } from '../shell/later.js';
import { Loading } from '../shell/notices.js';
import { usePack } from '../shell/pack.js';
import { Page, PageHead } from '../shell/sheet.js';
import { useTitle } from '../shell/title.js';
import { ask, useLoad } from '../sync/index.js';
import { editionDocument, openEditionDocument } from './documents.js';
import styles from './library.module.css';
import { useLibraryWords } from './words.js';

const AdoptionCard = lazy(afterwards(() => import('../adoptions/adoption-card.js')));
const WhoElse = lazy(afterwards(() => import('./who-else.js')));

type Edition = NonNullable<EditionPageQuery['edition']>;
type Withdrawn = EditionPageQuery['withdrawnEdition'];

/** A lesson as the network reads it, whichever of its editions the address names. */
export default function EditionPage() {
  const { editionId = '' } = useParams();
  const { data, loading, reload } = useLoad(editionDocument, { id: editionId });
  useAgainAfter(reload, ({ kind }) => kind === 'edition' || kind === 'withdrawn_edition');
  const edition = data?.edition;
  useTitle(edition?.title);
  const openedId = edition?.id;
  useEffect(() => {
    // Whose it is learns that their organization reads it. If that fails, the page is read all the same.
    if (openedId) ask(openEditionDocument, { id: openedId }).catch((error: unknown) => console.debug('Not noted as read', error));
  }, [openedId]);
  // By the address: a later edition of the same lesson takes nothing from whoever is in the middle of something.
  if (edition) return <Opened key={editionId} edition={edition} />;
  if (loading && !data) return <Loading />;
  return <Gone withdrawn={data?.withdrawnEdition} />;
}

const reasons = ['person_identifiable', 'harm', 'partner_objects', 'mistake', 'out_of_date'] as const;

function Gone({ withdrawn }: { withdrawn: Withdrawn | undefined }) {
  const t = useLessonWords();
  const l = useLibraryWords();
  const dates = useDates();
  const reason = reasons.find((one) => one === withdrawn?.reason) ?? 'reasons';
  return (
    <Page>
      {withdrawn ? (
        <PageHead title={l('withdrawnTitle')}>{l('withdrawnText', { day: dates.day(withdrawn.withdrawnOn), reason: l(`because_${reason}`) })}</PageHead>
      ) : (
        <PageHead title={t('goneTitle')}>{t('goneText')}</PageHead>
      )}
      <p>
        <Link className={parts.btn} to="/lessons">
          {t('toLessons')}
        </Link>
      </p>
    </Page>
  );
}

function Opened({ edition }: { edition: Edition }) {
  const t = useLessonWords();
  const l = useLibraryWords();
  const dates = useDates();
  const { origin, lesson } = edition;
  const button = `${parts.btn} ${parts.ghost} ${parts.small}`;
  useEffect(pageShown, []);
  const byline = (
    <Byline
      lesson={edition}
      face={
        <span className={styles.globe}>
          <IconWorld size={18} stroke={1.75} aria-hidden="true" />
        </span>
      }
      name={origin && !origin.hidden ? origin.placeName : l('hiddenPlace')}
      below={origin && !origin.hidden ? origin.organizationName : l('hiddenFrom')}
      since={l('releasedOn', { day: dates.day(edition.releasedOn) })}
    />
  );
  return (
    <div className={reading.whole}>
      <div className={reading.main}>
        <div className={reading.tools}>
          <Link className={button} to="/lessons">
            <IconArrowLeft size={16} stroke={1.75} aria-hidden="true" />
            {t('toLessons')}
          </Link>
          <span className={reading.push}>
            <button type="button" className={button} onClick={() => window.print()}>
              <IconPrinter size={16} stroke={1.75} aria-hidden="true" />
              {t('print')}
            </button>
          </span>
        </div>
        <LessonArticle
          lesson={edition}
          byline={byline}
          notes={
            lesson ? (
              <p className={`${parts.notice} ${reading.note}`}>
                {l('ourLesson')}
                <Link to={`/lessons/${(lesson as { id: string }).id}`}>{l('toOurLesson')}</Link>
              </p>
            ) : null
          }
          after={<RelatedEditions editions={edition.related} />}
        />
      </div>
      <aside className={reading.side}>
        <Suspense>
          <AdoptionCard editionId={edition.id} />
        </Suspense>
        <About edition={edition} />
        <Suspense>{edition.tacticTypeKey ? <WhoElse typeKey={edition.tacticTypeKey} /> : null}</Suspense>
      </aside>
    </div>
  );
}

/** What a reader wants to know about it; of a hidden city, that it can be asked. */
function About({ edition }: { edition: Edition }) {
  const t = useLessonWords();
  const l = useLibraryWords();
  const pack = usePack();
  const terms = useLessonTerms();
  const { origin } = edition;
  const named = origin && !origin.hidden ? origin : undefined;
  return (
    <section className={card.card} aria-label={t('aboutIt')}>
      <h2>{t('aboutIt')}</h2>
      <dl className={card.facts}>
        <div>
          <dt>{l('from')}</dt>
          <dd>
            {named ? named.teamName : l('hiddenPlace')}
            <span className={card.hint}>{named ? l('editionNumber', { number: edition.number }) : l('hiddenText')}</span>
          </dd>
        </div>
        <div>
          <dt>{l('askSeat')}</dt>
          <dd>
            {named
              ? l(named.contactRole ? 'seatThere' : 'seatUnnamed', { role: pack.term('roles', named.contactRole), organization: named.organizationName })
              : l('askHidden')}
          </dd>
        </div>
        <div>
          <dt>{l('sector')}</dt>
          <dd>{pack.term('sectors', edition.sector)}</dd>
        </div>
        <div>
          <dt>{t('field_handling')}</dt>
          <dd>
            {edition.handling}
            <span className={card.hint}>{terms.hint('handling', edition.handling)}</span>
          </dd>
        </div>
        {edition.level || edition.strand ? (
          <div>
            <dt>{pack.word('level')}</dt>
            <dd>{[terms.name('level', edition.level), terms.name('strand', edition.strand)].filter(Boolean).join(' · ')}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('field_language')}</dt>
          <dd>{terms.name('language', edition.language)}</dd>
        </div>
      </dl>
    </section>
  );
}
