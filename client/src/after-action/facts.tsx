import { IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { shortSector, useLivingSeats } from '../audience/names.js';
import parts from '../boards/parts.module.css';
import type { AfterActionReview } from '../generated/rows.js';
import { SectorBullet } from '../shell/bullet.js';
import { isoDay, useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { Sheet } from '../shell/sheet.js';
import { store, useRows } from '../sync/index.js';
import { useAfterActionActs } from './acts.js';
import styles from './after-action.module.css';
import { useAfterActionWords } from './words.js';

export interface Named {
  readonly key: string;
  readonly name: string;
}

/** Who may lead a review: whoever works on the team, by name. */
export function useWorkers(teamId: string): readonly Named[] {
  const seats = useLivingSeats(teamId);
  const people = useRows('person');
  return useMemo(() => {
    const ids = new Set(seats.flatMap(({ holderId, role }) => (holderId && role !== 'guest' ? [holderId] : [])));
    return people
      .filter(({ id }) => ids.has(id))
      .map(({ id, displayName }) => ({ key: id, name: displayName }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }, [seats, people]);
}

/** Who led it, when, and which sectors took part. */
export function ReviewFacts({ review, may }: { review: AfterActionReview; may: boolean }) {
  const t = useAfterActionWords();
  const acts = useAfterActionActs();
  const dates = useDates();
  const workers = useWorkers(review.teamId);
  const settle = (change: Parameters<typeof acts.edit>[1]) =>
    void acts.edit(review, change).done.catch((error: unknown) => console.debug('Told by the message', error));
  if (!may)
    return (
      <dl className={styles.facts}>
        <dt>{t('heldOn')}</dt>
        <dd>{dates.day(review.heldOn)}</dd>
        <dt>{t('facilitator')}</dt>
        <dd>{review.facilitatorName}</dd>
      </dl>
    );
  // Whoever led it stays to be read, also without a seat on the team today.
  const gone = workers.some(({ key }) => key === review.facilitatorId) ? [] : [{ key: review.facilitatorId, name: review.facilitatorName }];
  return (
    <div className={styles.controls}>
      <label className={parts.control}>
        <span className={parts.name}>{t('heldOn')}</span>
        <input
          type="date"
          className={parts.field}
          value={review.heldOn}
          max={isoDay()}
          onChange={(event) => event.currentTarget.value && settle({ heldOn: event.currentTarget.value })}
        />
      </label>
      <label className={parts.control}>
        <span className={parts.name}>{t('facilitator')}</span>
        <select className={parts.field} value={review.facilitatorId} onChange={(event) => settle({ facilitatorId: event.currentTarget.value })}>
          {[...gone, ...workers].map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Those of the team first; any other may have come too. */
export function Participants({ review, may }: { review: AfterActionReview; may: boolean }) {
  const t = useAfterActionWords();
  const pack = usePack();
  const acts = useAfterActionActs();
  const seats = useLivingSeats(review.teamId);
  const here = new Set(seats.map(({ sector }) => sector));
  const all = pack.list('sectors');
  const shown = may ? all.filter(({ key }) => here.has(key) || review.sectors.includes(key)) : all.filter(({ key }) => review.sectors.includes(key));
  const others = may ? all.filter((one) => !shown.includes(one)) : [];
  const set = (sectors: string[]) => {
    // Pressed quickly one after the other, each knows of the one before.
    const now = store.get('after_action_review', review.id) ?? review;
    void acts.edit(now, { sectors }).done.catch((error: unknown) => console.debug('Told by the message', error));
  };
  const toggle = (key: string) => set(review.sectors.includes(key) ? review.sectors.filter((one) => one !== key) : [...review.sectors, key]);
  return (
    <Sheet title={t('sectors')} count={review.sectors.length}>
      <div className={styles.sectors} role={may ? 'group' : undefined} aria-label={may ? t('sectors') : undefined}>
        {shown.map(({ key, name }) => {
          const on = review.sectors.includes(key);
          const face = (
            <>
              {may && on ? <IconCheck size={14} stroke={2} aria-hidden="true" /> : <SectorBullet sector={key} />}
              {shortSector(name)}
            </>
          );
          return may ? (
            <button key={key} type="button" className={`${parts.chip} ${on ? parts.on : ''}`} aria-pressed={on} onClick={() => toggle(key)}>
              {face}
            </button>
          ) : (
            <span key={key} className={`${parts.chip} ${parts.line}`}>
              {face}
            </span>
          );
        })}
        {!shown.length && <p className={parts.hint}>{t('noSectors')}</p>}
        {others.length > 0 && (
          <select
            className={`${parts.field} ${styles.others}`}
            aria-label={t('otherSector')}
            value=""
            onChange={(event) => event.currentTarget.value && set([...review.sectors, event.currentTarget.value])}
          >
            <option value="">{t('otherSector')}</option>
            {others.map(({ key, name }) => (
              <option key={key} value={key}>
                {shortSector(name)}
              </option>
            ))}
          </select>
        )}
      </div>
    </Sheet>
  );
}
