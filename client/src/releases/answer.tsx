import { useState } from 'react';
import parts from '../boards/parts.module.css';
import { EqualAnswer } from '../shell/answer.js';
import card from '../shell/beside.module.css';
import { leavesByEscape } from '../shell/escape.js';
import { useSubmit } from '../shell/form.js';
import { useInPlace } from '../shell/in-place.js';
import { ask, useRow } from '../sync/index.js';
import { agreeToReleaseDocument, refuseReleaseDocument, takeBackAgreementDocument } from './documents.js';
import styles from './releases.module.css';
import { useReleaseWords } from './words.js';

interface AnswerProps {
  approval: { readonly id: string; readonly organizationId: string };
  title: string;
  onAnswered(): void;
}

/** My organization's answer; a no says why. */
export function Answer({ approval: { id, organizationId }, title, onAnswered }: AnswerProps) {
  const t = useReleaseWords();
  const organization = useRow('organization', organizationId)?.name ?? '…';
  const refusing = useInPlace<'refuse'>();
  const agree = useSubmit(async (act) => {
    await ask(agreeToReleaseDocument, { act, id });
    onAnswered();
  });
  return (
    <section className={card.card} aria-label={t('yourAnswer')}>
      <h2>{t('yourAnswer')}</h2>
      <p>{t('yourAnswerFor', { organization })}</p>
      {refusing.open ? (
        <Refusing
          name={t('refuse')}
          why={t('refuseReason')}
          send={(act, reason) => ask(refuseReleaseDocument, { act, input: { id, reason } })}
          onAnswered={onAnswered}
          onBack={refusing.leave}
        />
      ) : (
        <EqualAnswer label={t('answerFor', { title })} yes={t('agree')} onYes={() => agree.submit()}>
          <button ref={refusing.opener('refuse')} type="button" onClick={() => refusing.begin('refuse')}>
            {t('refuse')}
          </button>
        </EqualAnswer>
      )}
      {agree.problem ? (
        <p className={parts.error} role="alert">
          {agree.problem}
        </p>
      ) : null}
      <span className={parts.hint}>{t('yourAnswerHint')}</span>
    </section>
  );
}

/** A yes that my organization gave, until it is out. */
export function Given({ approval: { id, organizationId }, onAnswered }: Omit<AnswerProps, 'title'>) {
  const t = useReleaseWords();
  const organization = useRow('organization', organizationId)?.name ?? '…';
  const takingBack = useInPlace<'takeBack'>();
  return (
    <section className={card.card} aria-label={t('given')}>
      <h2>{t('given')}</h2>
      <p>{t('givenFor', { organization })}</p>
      {takingBack.open ? (
        <Refusing
          name={t('takeBackAgreement')}
          why={t('takeBackReason')}
          send={(act, reason) => ask(takeBackAgreementDocument, { act, input: { id, reason } })}
          onAnswered={onAnswered}
          onBack={takingBack.leave}
        />
      ) : (
        <div className={styles.acts}>
          <button ref={takingBack.opener('takeBack')} type="button" className={`${parts.btn} ${parts.small}`} onClick={() => takingBack.begin('takeBack')}>
            {t('takeBackAgreement')}
          </button>
        </div>
      )}
      <span className={parts.hint}>{t('givenHint')}</span>
    </section>
  );
}

interface RefusingProps {
  name: string;
  /** What the reason is asked for. */
  why: string;
  send(act: string, reason: string): Promise<unknown>;
  onAnswered(): void;
  onBack(): void;
}

function Refusing({ name, why, send, onAnswered, onBack }: RefusingProps) {
  const t = useReleaseWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const refuse = useSubmit(async (act) => {
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    await send(act, reason.trim());
    onAnswered();
  });
  const problem = missing && !reason.trim() ? t('reasonNeeded') : refuse.problem;
  return (
    <form className={styles.form} aria-label={name} noValidate onSubmit={refuse.submit} onKeyDown={leavesByEscape(onBack)}>
      <label className={parts.control}>
        <span className={parts.name}>{why}</span>
        <span className={parts.hint}>{t('refuseHint')}</span>
        <textarea
          className={parts.field}
          rows={3}
          maxLength={1000}
          autoFocus
          aria-invalid={(missing && !reason.trim()) || undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {problem ? (
        <p className={parts.error} role="alert">
          {problem}
        </p>
      ) : null}
      <div className={styles.acts}>
        <button type="submit" className={`${parts.btn} ${parts.small}`} disabled={refuse.busy}>
          {name}
        </button>
        <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.small}`} onClick={onBack}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
