import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTeamWords } from './words.js';
import team from './team.module.css';

/** An invitation's link. The server tells it once, so it stays here until the person closes it. */
export function InvitationLink({ link, text, onClose }: { link: string; text: string; onClose(): void }) {
  const t = useTeamWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const address = new URL(link, window.location.origin).href;
  useEffect(() => field.current?.focus(), []);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <div className={team.link} role="group" aria-label={t('linkTitle')}>
      <p>{text}</p>
      <div>
        <TextInput aria-label={t('linkTitle')} value={address} readOnly ref={field} onFocus={(event) => event.currentTarget.select()} />
        <Button variant="default" onClick={() => void copy()}>
          <span role="status">{copied ? t('copied') : t('copy')}</span>
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}
