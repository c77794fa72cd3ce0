import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link, useParams } from 'react-router';
import parts from '../boards/parts.module.css';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { Loading } from '../shell/notices.js';
import { Empty, Page, PageHead, Sheet } from '../shell/sheet.js';
import { useTitle } from '../shell/title.js';
import '../shell/handling.css';
import { useHappenings, useLoad } from '../sync/index.js';
import { PeopleToKnow, Unwritten, WhoTakesOver } from './about-hand-over.js';
import { useHandOverActs, type Handed, type HandOver } from './acts.js';
import { handOverDocument } from './documents.js';
import { HandedRow } from './handed-row.js';
import styles from './handovers.module.css';
import { useTurnoverWords } from './words.js';

const pause = 400;
const kinds: ReadonlySet<string> = new Set(['hand_over', 'hand_over_item', 'task', 'commitment', 'decision', 'agreement', 'seat']);
const order = ['does', 'answers', 'asks', 'promises', 'knows', 'agreements'] as const;
// As strict as the strictest thing in it, and never for others than those whom it concerns.
const handlingOf = ({ pack }: HandOver) => (pack.some(({ handling }) => handling === 'TLP:RED') ? 'TLP:RED' : 'TLP:AMBER+STRICT');
const sheetOf = ({ part, kind }: Handed) => (kind === 'agreement' ? 'agreements' : part);

/** What goes over with a seat, and what was said about each thing. */
export default function HandOverPage() {
  const { handOverId = '', teamId = '' } = useParams();
  const t = useTurnoverWords();
  const { data, loading, reload } = useLoad(handOverDocument, { id: handOverId });
  const asked = useRef<number>(undefined);
  // What is in it is read with my own eyes each time: it is asked for again when something moved.
  useHappenings(({ changes, signal }) => {
    if (signal !== 'RESET' && !changes.some(({ kind }) => kinds.has(kind))) return;
    window.clearTimeout(asked.current);
    asked.current = window.setTimeout(reload, pause);
  });
  useEffect(() => () => window.clearTimeout(asked.current), []);
  const handOver = data?.handOver;
  useTitle(handOver ? t('handOverOf', { name: handOver.outgoingName }) : t('handOver'));
  if (handOver) return <Shown handOver={handOver} />;
  if (loading) return <Loading />;
  return (
    <Page>
      <PageHead title={t('goneTitle')}>{t('goneText')}</PageHead>
      <p>
        <Link to={`/team/${teamId}`}>{t('toTeam')}</Link>
      </p>
    </Page>
  );
}

function Shown({ handOver }: { handOver: HandOver }) {
  const t = useTurnoverWords();
  const dates = useDates();
  const can = new Set(handOver.viewerCan);
  const { outgoingName, incomingName, organizationId, leavingOn, pack } = handOver;
  return (
    <Page>
      <PageHead title={t('handOverOf', { name: outgoingName })} acts={<Acts handOver={handOver} can={can} />}>
        <span className={styles.facts}>
          <OrganizationName id={organizationId} />
          <span>{t('lastDay', { day: dates.longDay(leavingOn) })}</span>
          <span>{incomingName ? t('takesOver', { name: incomingName }) : t('nobodyNamed')}</span>
          <span data-handling={handlingOf(handOver)}>{handlingOf(handOver)}</span>
        </span>
      </PageHead>
      <Progress handOver={handOver} />
      <div className={styles.columns}>
        <div>
          {pack.length === 0 && <Empty>{t('progressNone')}</Empty>}
          {order.map((sheet) => {
            const things = pack.filter((one) => sheetOf(one) === sheet);
            if (!things.length) return null;
            return (
              <Sheet key={sheet} title={t(`part_${sheet}`)} count={things.length}>
                {things.map((one) => (
                  <HandedRow key={one.subjectId} handOver={handOver} one={one} may={can.has('acceptHanded')} />
                ))}
              </Sheet>
            );
          })}
        </div>
        <div>
          <Unwritten handOver={handOver} can={can} />
          <WhoTakesOver handOver={handOver} can={can} />
          <PeopleToKnow teamId={handOver.teamId} />
        </div>
      </div>
    </Page>
  );
}

function Progress({ handOver: { pack, state } }: { handOver: HandOver }) {
  const t = useTurnoverWords();
  if (!pack.length) return null;
  const accepted = pack.filter((one) => one.state === 'accepted').length;
  const declined = pack.filter((one) => one.state === 'declined').length;
  const text = t('progress', { accepted, all: pack.length });
  return (
    <div className={styles.progress}>
      <span className={`${parts.status} ${parts.pill}`} data-tone={state === 'done' ? 'ok' : state === 'open' ? 'done' : 'none'}>
        {t(state === 'done' ? 'isDone' : state === 'open' ? 'isOpen' : 'isCalledOff')}
      </span>
      <progress value={accepted} max={pack.length} aria-label={text} />
      <span>
        {text}
        {declined > 0 && ` · ${t('progressDeclined', { count: declined })}`}
      </span>
    </div>
  );
}

function Acts({ handOver, can }: { handOver: HandOver; can: ReadonlySet<string> }) {
  const t = useTurnoverWords();
  const acts = useHandOverActs();
  const waits = handOver.pack.some((one) => one.state === 'waiting');
  return (
    <div className={styles.pageActs}>
      <Button variant="default" size="sm" leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />} onClick={() => window.print()}>
        {t('print')}
      </Button>
      {can.has('callOffHandOver') && (
        <Button variant="default" size="sm" onClick={() => acts.callOff(handOver)}>
          {t('callOffHandOver')}
        </Button>
      )}
      {can.has('finishHandOver') && !waits && (
        <Button size="sm" onClick={() => acts.finish(handOver)}>
          {t('finish')}
        </Button>
      )}
    </div>
  );
}
