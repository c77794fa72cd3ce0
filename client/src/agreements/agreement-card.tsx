import { IconBan, IconCheck, IconExternalLink } from '@tabler/icons-react';
import { AudienceControl } from '../audience/control.js';
import parts from '../boards/parts.module.css';
import type { Agreement } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { usePack } from '../shell/pack.js';
import { useAgreementActs } from './acts.js';
import styles from './agreements.module.css';
import { standingOf } from './standing.js';
import { useAgreementWords } from './words.js';

/** One agreement: how it stands, who is bound by it, and what may pass between them. */
export function AgreementCard({ agreement, leads, onEdit }: { agreement: Agreement; leads: boolean; onEdit(): void }) {
  const t = useAgreementWords();
  const pack = usePack();
  const dates = useDates();
  const { title, kind, startsOn, endsOn, reviewOn, scope, mayShare, mayNotShare, link } = agreement;
  const from = startsOn ? dates.day(startsOn) : '';
  const to = endsOn ? dates.day(endsOn) : '';
  const span = from && to ? t('fromTo', { from, to }) : from ? t('since', { from }) : to && t('until', { to });
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <StandingMark agreement={agreement} />
      </div>
      <p className={styles.facts}>
        <span>{pack.word(`agreement.${kind}`)}</span>
        {span ? <span>{span}</span> : null}
        {reviewOn ? <span>{t('reviewed', { day: dates.day(reviewOn) })}</span> : null}
      </p>
      <ul className={styles.parties} aria-label={t('parties')}>
        {agreement.partyIds.map((id) => (
          <li key={id}>
            <OrganizationName id={id} />
          </li>
        ))}
      </ul>
      {scope ? <p>{scope}</p> : null}
      {mayShare || mayNotShare ? (
        <dl className={styles.sharing}>
          {mayShare ? (
            <div data-may="yes">
              <dt>
                <IconCheck size={14} stroke={2} aria-hidden="true" />
                {t('mayShare')}
              </dt>
              <dd>{mayShare}</dd>
            </div>
          ) : null}
          {mayNotShare ? (
            <div data-may="no">
              <dt>
                <IconBan size={14} stroke={2} aria-hidden="true" />
                {t('mayNotShare')}
              </dt>
              <dd>{mayNotShare}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      <div className={styles.foot}>
        {link ? (
          <a href={link} target="_blank" rel="noreferrer noopener" aria-label={t('paperOf', { title })}>
            <IconExternalLink size={14} stroke={1.75} aria-hidden="true" />
            {t('paper')}
          </a>
        ) : null}
        <AudienceControl kind="agreement" id={agreement.id} may={leads} />
        {leads ? <Acts agreement={agreement} onEdit={onEdit} /> : null}
      </div>
    </li>
  );
}

export function StandingMark({ agreement }: { agreement: Agreement }) {
  const { Glyph, tone, text } = standingOf(agreement, useAgreementWords(), useDates());
  return (
    <span className={`${parts.status} ${parts.pill} ${styles.standing}`} data-tone={tone}>
      <Glyph size={14} stroke={2} aria-hidden="true" />
      {text}
    </span>
  );
}

function Acts({ agreement, onEdit }: { agreement: Agreement; onEdit(): void }) {
  const t = useAgreementWords();
  const acts = useAgreementActs();
  const button = `${parts.btn} ${parts.small}`;
  const quiet = `${button} ${parts.ghost}`;
  return (
    <span className={styles.acts} role="group" aria-label={t('actsFor', { title: agreement.title })}>
      {agreement.state === 'draft' ? (
        <button type="button" className={button} onClick={() => acts.putInForce(agreement)}>
          {t('putInForce')}
        </button>
      ) : null}
      <button type="button" className={quiet} onClick={onEdit}>
        {t('edit')}
      </button>
      {agreement.state === 'in_force' ? (
        <button type="button" className={quiet} onClick={() => acts.end(agreement)}>
          {t('end')}
        </button>
      ) : (
        <button type="button" className={quiet} onClick={() => acts.archive(agreement)}>
          {t('archive')}
        </button>
      )}
    </span>
  );
}
