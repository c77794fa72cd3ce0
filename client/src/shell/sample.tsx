import { Button, Modal, PasswordInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import frame from './frame.module.css';
import { useSession } from './session.js';
import { useWords } from './words.js';

let hidden = false;

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

function RemoveDialog({ onClose }: { onClose(): void }) {
  const t = useWords('shell');
  const refusals = useWords('identity');
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
          <Button type="submit" color="red" loading={busy}>
            {busy ? t('removing') : t('removeSampleDo')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Says that nothing here is real, and takes it away for who may. */
export function SampleBanner() {
  const t = useWords('shell');
  const { installation } = useSession();
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(!hidden);
  if (!installation?.sample || !shown) return null;
  const hide = () => {
    hidden = true;
    setShown(false);
  };
  return (
    <div className={frame.sample} role="note">
      <span>
        <b>{t('sampleTitle')}.</b> {t('sampleText')}
      </span>
      {installation.sampleRemovable ? (
        <button type="button" className={frame.act} onClick={() => setAsking(true)}>
          {t('removeSample')}
        </button>
      ) : null}
      <button type="button" className={`${frame.tool} ${frame.hide}`} onClick={hide} aria-label={t('hideBanner')}>
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </button>
      {asking ? <RemoveDialog onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
