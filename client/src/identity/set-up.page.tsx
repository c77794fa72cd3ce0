import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemNote, useSubmit } from '../shell/form.js';
import { useRefusalText } from '../shell/refusal-text.js';
import { begin, choose } from '../shell/session.js';
import { useTitle } from '../shell/title.js';
import { currentLanguage } from '../shell/words.js';
import { useIdentityWords } from './words.js';
import { Door } from './door.js';
import { knock, problemOf, tokenInAddress } from './doors.js';
import door from './door.module.css';

const empty = { networkName: '', organizationName: '', displayName: '', email: '', password: '' };

/** The one-time link of an empty server: makes the network and its first steward. */
export default function SetUpPage() {
  const t = useIdentityWords();
  const refusals = useRefusalText();
  const go = useNavigate();
  const [token] = useState(tokenInAddress);
  const [values, setValues] = useState(empty);
  const [dead, setDead] = useState(false);
  useTitle(t('setUpTitle'));
  const form = useSubmit(async () => {
    const answer = await knock('/auth/set-up', { token, ...values });
    if (answer.status === 404 || answer.status === 401) {
      setDead(true);
      return;
    }
    if (answer.status !== 200) throw problemOf(answer, t, refusals);
    // The first person goes on in the language that this page spoke.
    await choose({ language: currentLanguage() });
    await begin();
    await go('/today', { replace: true });
  });
  if (dead || !token) return <Door title={t('setUpDeadTitle')} text={t('setUpDeadText')} />;
  const field = (name: keyof typeof empty) => ({
    name,
    value: values[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setValues((now) => ({ ...now, [name]: value }));
    },
    error: form.fields[name],
    size: 'md' as const,
  });
  return (
    <Door title={t('setUpTitle')} text={t('setUpText')}>
      <form className={door.form} onSubmit={form.submit} noValidate>
        <ProblemNote>{form.problem}</ProblemNote>
        <TextInput label={t('networkName')} description={t('networkNameHint')} {...field('networkName')} />
        <TextInput label={t('organizationName')} autoComplete="organization" {...field('organizationName')} />
        <TextInput label={t('displayName')} autoComplete="name" {...field('displayName')} />
        <TextInput label={t('email')} type="email" autoComplete="username" {...field('email')} />
        <PasswordInput label={t('newPassword')} description={t('newPasswordHint')} autoComplete="new-password" {...field('password')} />
        <Button type="submit" size="md" loading={form.busy}>
          {t('setUp')}
        </Button>
      </form>
    </Door>
  );
}
