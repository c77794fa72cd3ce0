import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { EqualAnswer } from '../shell/answer.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { leavesByEscape } from '../shell/escape.js';
import { useInPlace } from '../shell/in-place.js';
import { useRow } from '../sync/index.js';
import { DeskRow } from '../tasks/today/desk-row.js';
import today from './today.module.css';
import { useTodayWords } from './words.js';

export interface AskProps {
  readonly title: string;
  readonly address?: string;
  /** The title in plain text, for the name of the group of answers. */
  readonly plain: string;
  readonly organizationId: string | null;
  readonly askedBy: string | null;
  readonly askedAt: string | null;
  readonly children?: ReactNode;
  confirm(): void;
  decline(reason: string): void;
}

function Reason({ onSend, onBack }: { onSend(reason: string): void; onBack(): void }) {
  const t = useTodayWords();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onSend(reason.trim());
    else setProblem(t('reasonNeeded'));
  };
  return (
    <form className={today.reason} onSubmit={send} noValidate onKeyDown={leavesByEscape(onBack)}>
      <Textarea
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={problem}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        autoFocus
      />
      <div>
        <Button type="submit" variant="default">
          {t('send')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </form>
  );
}

/** One thing that waits for my organization's answer: who asks, for what, and equal answers. */
export function Ask({ title, plain, address, organizationId, askedBy, askedAt, children, confirm, decline }: AskProps) {
  const t = useTodayWords();
  const dates = useDates();
  const person = useRow('person', askedBy);
  const declining = useInPlace<'decline'>();
  const name = person?.displayName ?? t('someone');
  return (
    <DeskRow
      title={title}
      address={address}
      from={
        <>
          <OrganizationName id={organizationId} />
          <span>{askedAt ? t('askedOn', { name, when: dates.ago(askedAt) }) : t('asked', { name })}</span>
        </>
      }
    >
      {declining.open ? (
        <Reason onSend={decline} onBack={declining.leave} />
      ) : (
        <EqualAnswer label={t('answerFor', { what: plain })} yes={t('confirm')} onYes={confirm}>
          <button ref={declining.opener('decline')} type="button" onClick={() => declining.begin('decline')}>
            {t('decline')}
          </button>
        </EqualAnswer>
      )}
      {children}
    </DeskRow>
  );
}
