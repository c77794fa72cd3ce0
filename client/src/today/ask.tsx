import { Button, Textarea } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { useWords } from '../shell/words.js';
import { useRow } from '../sync/index.js';
import answer from '../shell/answer.module.css';
import today from './today.module.css';

export interface AskProps {
  readonly title: ReactNode;
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
  const t = useWords('today');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) onSend(reason.trim());
    else setProblem(t('reasonNeeded'));
  };
  return (
    <form className={today.reason} onSubmit={send} noValidate>
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

/** One thing that waits for my organization's answer: who asks, for what, and two equal answers. */
export function Ask({ title, plain, organizationId, askedBy, askedAt, children, confirm, decline }: AskProps) {
  const t = useWords('today');
  const dates = useDates();
  const person = useRow('person', askedBy);
  const [declining, setDeclining] = useState(false);
  const name = person?.displayName ?? t('someone');
  return (
    <article className={today.ask}>
      <div>
        <h3>{title}</h3>
        <div className={today.from}>
          <OrganizationName id={organizationId} />
          <span>{askedAt ? t('askedOn', { name, when: dates.ago(askedAt) }) : t('asked', { name })}</span>
        </div>
      </div>
      {declining ? null : (
        <div className={answer.answer} role="group" aria-label={t('answerFor', { what: plain })}>
          <button type="button" data-yes onClick={confirm}>
            <IconCheck size={16} stroke={2} aria-hidden="true" />
            {t('confirm')}
          </button>
          <button type="button" onClick={() => setDeclining(true)}>
            {t('decline')}
          </button>
        </div>
      )}
      {declining ? <Reason onSend={decline} onBack={() => setDeclining(false)} /> : null}
      {children}
    </article>
  );
}
