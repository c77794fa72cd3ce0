import { useState } from 'react';
import { Link } from 'react-router';
import parts from '../boards/parts.module.css';
import type { Lesson } from '../generated/rows.js';
import life from '../lessons/life/life.module.css';
import { useAgainAfter } from '../notifications/again.js';
import card from '../shell/beside.module.css';
import { useLoad } from '../sync/index.js';
import { Answers } from './agreeing.js';
import { AskDialog } from './asking/ask-dialog.js';
import { emptyAsking } from './asking/asking.js';
import { sharingDocument } from './documents.js';
import { OpenedBy } from './opened-by.js';
import styles from './releases.module.css';
import { isOpen, ofReleases, type Sharing } from './standing.js';
import { StateLine } from './state-line.js';
import { WithdrawDialog } from './withdraw-dialog.js';
import { useReleaseWords } from './words.js';

interface ShareProps {
  lesson: Lesson;
  /** The acts that are open to me. */
  can: ReadonlySet<string>;
  /** Brings a field before the eyes, in the form. */
  onField(field: string): void;
}

/** How a lesson goes to the network: what comes first, who agreed, and what others made of it. */
export function Share({ lesson, can, onField }: ShareProps) {
  const t = useReleaseWords();
  const [asking, setAsking] = useState(emptyAsking);
  const [open, setOpen] = useState(false);
  const { data, reload } = useLoad(sharingDocument, { id: lesson.id, hideCity: asking.hideCity }, { again: lesson.version });
  useAgainAfter(reload, ofReleases);
  // The answer for the other choice of the city is on its way: what was known stays till then.
  const [known, setKnown] = useState<Sharing>();
  if (data?.lesson && data.lesson !== known) setKnown(data.lesson);
  const sharing = data?.lesson ?? known;
  if (!sharing) return null;
  const [latest] = sharing.releases;
  const may = can.has('askRelease') && !(latest && isOpen(latest.state));
  if (!may && !latest) return null;
  return (
    <section className={card.card} aria-label={t('share')}>
      <h2>{t('share')}</h2>
      {latest ? <Latest release={latest} onChange={reload} /> : <p>{t('shareHint')}</p>}
      {may ? (
        <Begin
          sharing={sharing}
          onField={onField}
          onBegin={(hideCity) => {
            if (hideCity) setAsking((now) => ({ ...now, hideCity }));
            setOpen(true);
          }}
        />
      ) : null}
      {sharing.edition ? <OpenedBy edition={sharing.edition} /> : null}
      {open ? (
        <AskDialog
          lesson={lesson}
          check={data?.lesson?.releaseCheck}
          asking={asking}
          cityWasSaid={cityWasSaid(sharing)}
          onChange={(more) => setAsking((now) => ({ ...now, ...more }))}
          onField={(field) => {
            setOpen(false);
            onField(field);
          }}
          onAsked={() => {
            setOpen(false);
            setAsking(emptyAsking);
            reload();
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}

type Release = Sharing['releases'][number];

/** Whoever read it then knows, whatever goes out from now on. */
const cityWasSaid = ({ releases }: Sharing): boolean => releases.some(({ hideCity, releasedAt }) => !hideCity && releasedAt !== null);

function Latest({ release, onChange }: { release: Release; onChange(): void }) {
  const t = useReleaseWords();
  const [withdrawing, setWithdrawing] = useState(false);
  return (
    <>
      <StateLine release={release} />
      <Answers approvals={release.approvals} />
      <div className={styles.acts}>
        {release.state === 'withdrawn' ? null : (
          <Link className={`${parts.btn} ${parts.small}`} to={`/releases/${release.id}`}>
            {t('seeText')}
          </Link>
        )}
        {release.viewerCan.includes('withdrawRelease') ? (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={() => setWithdrawing(true)}>
            {t('withdraw')}
          </button>
        ) : null}
      </div>
      {withdrawing ? <WithdrawDialog release={release} onDone={onChange} onClose={() => setWithdrawing(false)} /> : null}
    </>
  );
}

const jumps: Readonly<Record<string, string>> = { livedExperience: 'livedExperienceOutcome', label: 'handling', expired: 'expiresOn' };
const lacks = ['state', 'qualityCheck', 'livedExperience', 'label', 'expired'] as const;

function Begin({ sharing, onField, onBegin }: { sharing: Sharing; onField(field: string): void; onBegin(hideCity?: boolean): void }) {
  const t = useReleaseWords();
  const { missing, unchanged } = sharing.releaseCheck;
  const isOut = sharing.edition !== null;
  // The same text may still go out anew, without its city.
  const saysCity = sharing.releases.some(({ state, hideCity }) => state === 'released' && !hideCity);
  if (unchanged)
    return (
      <>
        <p className={parts.hint}>{t('unchanged')}</p>
        {saysCity && !missing.length ? (
          <div className={styles.acts}>
            <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small} ${styles.quiet}`} onClick={() => onBegin(true)}>
              {t('hideFromNow')}
            </button>
          </div>
        ) : null}
      </>
    );
  const named = lacks.filter((one) => missing.includes(one));
  return (
    <>
      {isOut ? <p>{t('moved')}</p> : null}
      {named.length ? (
        <div className={parts.notice}>
          <b>{t('waitsFor', { count: named.length })}</b>
          <ul className={life.missing}>
            {named.map((one) => (
              <li key={one}>
                {jumps[one] ? (
                  <button type="button" onClick={() => onField(jumps[one]!)}>
                    {t(`missing_${one}`)}
                  </button>
                ) : (
                  t(`missing_${one}`)
                )}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <div className={life.next}>
          <button type="button" className={`${parts.btn} ${parts.main}`} onClick={() => onBegin()}>
            {t(isOut ? 'beginAgain' : 'begin')}
          </button>
        </div>
      )}
    </>
  );
}
