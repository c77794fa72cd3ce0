import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { ProblemNote, useSubmit } from '../shell/form.js';
import { useRefusalText } from '../shell/refusal-text.js';
import { begin, useSession } from '../shell/session.js';
import { useTitle } from '../shell/title.js';
import { useIdentityWords } from './words.js';
import { Door } from './door.js';
import { fetchWelcome, knock, problemOf, samplePassword, type SamplePerson, type Welcome } from './doors.js';
import door from './door.module.css';
import { SamplePeople, TwoPeople } from './sample-people.js';

/** At its own address, and in place of any page when nobody is signed in: the address stays and shows after signing in. */
export default function SignInPage() {
  const t = useIdentityWords();
  const refusals = useRefusalText();
  const { phase, ended } = useSession();
  const { pathname } = useLocation();
  const go = useNavigate();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  // Undefined: not asked yet. Null: the server did not say.
  const [welcome, setWelcome] = useState<Welcome | null>();
  useTitle(t('signInTitle'));
  useEffect(() => {
    void fetchWelcome().then((answer) => setWelcome(answer ?? null));
  }, []);
  useEffect(() => {
    if (phase === 'signed in' && pathname === '/sign-in') void go('/today', { replace: true });
  }, [phase, pathname, go]);

  const who = useRef({ email: '', password: '' });
  const form = useSubmit(async () => {
    const answer = await knock('/auth/sign-in', who.current);
    if (answer.status !== 200) throw problemOf(answer, t, refusals);
    await begin();
  });
  const signIn = (as: { email: string; password: string }) => {
    who.current = { email: as.email.trim(), password: as.password };
    form.submit();
  };
  const choose = (person: SamplePerson) => {
    setEmail(person.email);
    setPassword(samplePassword);
    signIn({ email: person.email, password: samplePassword });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn({ email, password });
  };

  // Where the whole database was replaced, nobody can come back for what was typed.
  const endedText = welcome === undefined ? '' : t(welcome?.setUp ? 'emptiedText' : 'sessionEndedText');
  const people = welcome?.people.length ? <SamplePeople welcome={welcome} busy={form.busy} onChoose={choose} /> : undefined;
  return (
    <Door
      title={t(ended ? 'sessionEndedTitle' : 'signInTitle')}
      text={ended ? endedText : t('signInText')}
      aside={people}
      below={welcome?.otherOrigin ? <TwoPeople origin={welcome.otherOrigin} /> : undefined}
    >
      <form className={door.form} onSubmit={submit} noValidate>
        <ProblemNote>{form.problem}</ProblemNote>
        <TextInput
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={form.fields.email}
          size="md"
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={form.fields.password}
          size="md"
        />
        <Button type="submit" size="md" loading={form.busy}>
          {form.busy ? t('signingIn') : t('signIn')}
        </Button>
        <p className={door.note}>{welcome?.setUp ? t('notSetUp') : t('forgot')}</p>
      </form>
    </Door>
  );
}
