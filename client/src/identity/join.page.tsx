import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNote, useSubmit } from '../shell/form.js';
import { Loading } from '../shell/notices.js';
import { useRefusalText } from '../shell/refusal-text.js';
import { begin, choose } from '../shell/session.js';
import { useTitle } from '../shell/title.js';
import { currentLanguage } from '../shell/words.js';
import { useIdentityWords } from './words.js';
import { Door } from './door.js';
import { knock, problemOf, tokenInAddress } from './doors.js';
import door from './door.module.css';
import { roleName } from './sample-people.js';

interface Invited {
  readonly team: string;
  readonly organization: string;
  readonly role: string;
  readonly email: string;
  /** Whether this address signs in here already. */
  readonly known: boolean;
  /** As whoever proposed the person wrote it. */
  readonly displayName: string | null;
}

type Look = Invited | 'dead' | 'unreachable' | undefined;

function useInvitation(token: string): Look {
  const [look, setLook] = useState<Look>();
  useEffect(() => {
    void knock('/auth/join/look', { token }).then(({ status, body }) => {
      if (status === 200) setLook(body as unknown as Invited);
      else setLook(status === 0 || status >= 500 ? 'unreachable' : 'dead');
    });
  }, [token]);
  return look;
}

function JoinForm({ token, invited }: { token: string; invited: Invited }) {
  const t = useIdentityWords();
  const refusals = useRefusalText();
  const go = useNavigate();
  const [displayName, setDisplayName] = useState(invited.displayName ?? '');
  const [password, setPassword] = useState('');
  const form = useSubmit(async () => {
    const answer = await knock('/auth/join', { token, password, ...(!invited.known && { displayName }) });
    if (answer.status !== 200) throw problemOf(answer, t, refusals);
    // A new person goes on in the language that this page spoke.
    if (!invited.known) await choose({ language: currentLanguage() });
    await begin();
    await go('/today', { replace: true });
  });
  return (
    <form className={door.form} onSubmit={form.submit} noValidate>
      <ProblemNote>{form.problem}</ProblemNote>
      <p className={door.note}>{t(invited.known ? 'joinKnown' : 'joinNew', { email: invited.email })}</p>
      <input type="hidden" name="username" autoComplete="username" value={invited.email} />
      {invited.known ? null : (
        <TextInput
          label={t('displayName')}
          autoComplete="name"
          value={displayName}
          onChange={(event) => setDisplayName(event.currentTarget.value)}
          error={form.fields.displayName}
          size="md"
        />
      )}
      <PasswordInput
        label={t(invited.known ? 'password' : 'newPassword')}
        description={invited.known ? undefined : t('newPasswordHint')}
        autoComplete={invited.known ? 'current-password' : 'new-password'}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={form.fields.password}
        size="md"
      />
      <Button type="submit" size="md" loading={form.busy}>
        {t('join')}
      </Button>
    </form>
  );
}

/** The invitation's link: the token stays behind the #, so that no server log holds it. */
export default function JoinPage() {
  const t = useIdentityWords();
  const [token] = useState(tokenInAddress);
  const look = useInvitation(token);
  useTitle(t('joinPlain'));
  if (look === undefined) return <Loading />;
  if (look === 'unreachable') return <Door title={t('joinPlain')} text={t('noAnswer')} />;
  if (look === 'dead') return <Door title={t('joinDeadTitle')} text={t('joinDeadText')} />;
  return (
    <Door title={t('joinTitle', { team: look.team })} text={t('joinText', { organization: look.organization, role: roleName(t, look.role) })}>
      <JoinForm token={token} invited={look} />
    </Door>
  );
}
