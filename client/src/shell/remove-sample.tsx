import { Button, Modal, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import frame from './frame.module.css';
import { useWords } from './words.js';
import { useIdentityWords } from '../identity/words.js';

async function remove(password: string): Promise<{ setUp?: string; status: number }> {
  const response = await fetch('/auth/remove-sample', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ password }),
  });
  const body: unknown = response.ok ? await response.json() : {};
  const { setUp } = body as { setUp?: string };
  return { status: response.status, ...(setUp && { setUp }) };
}

/** Asks for the password, then replaces the whole database and goes to the set-up page. */
export default function RemoveSampleDialog({ onClose }: { onClose(): void }) {
  const t = useWords('shell');
  const refusals = useIdentityWords();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem('');
    const answer = await remove(password).catch(() => ({ status: 0, setUp: undefined }));
    if (answer.setUp) {
      window.location.assign(answer.setUp);
      return;
    }
    setBusy(false);
    setProblem(answer.status === 429 ? refusals('tooOften', { seconds: 60 }) : answer.status === 0 ? refusals('noAnswer') : refusals('wrongPassword'));
  };
  return (
    <Modal opened onClose={onClose} title={t('removeSampleAsk')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form className={frame.versions} onSubmit={(event) => void submit(event)}>
        <p>{t('removeSampleText')}</p>
        <PasswordInput
          label={t('removeSamplePassword')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={problem}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
        />
        <div className={frame.line}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" color="red" loading={busy}>
            {busy ? t('removing') : t('removeSampleDo')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
