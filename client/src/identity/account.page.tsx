import { Button, PasswordInput, SegmentedControl, Switch, TextInput } from '@mantine/core';
import '@mantine/core/styles/SegmentedControl.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/Switch.css';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { ask, useLoad, useRow, type Rows } from '../sync/index.js';
import { useDates } from '../shell/dates.js';
import { ProblemNote, useSubmit } from '../shell/form.js';
import form from '../shell/form.module.css';
import { usePack } from '../shell/pack.js';
import { themes, useTheme } from '../shell/scheme.js';
import { choose, rename, useMe } from '../shell/session.js';
import { Page, PageHead, Sheet } from '../shell/sheet.js';
import { useMySeats } from '../shell/team.js';
import { useTitle } from '../shell/title.js';
import { languages, useLanguage } from '../shell/words.js';
import { useIdentityWords } from './words.js';
import { Feeds } from './feeds.js';
import { Notifications } from './notifications.js';
import account from './account.module.css';
import { changePasswordDocument, editMyselfDocument, endOtherSessionsDocument, endSessionDocument, sessionsDocument } from './documents.js';
import { SendLine } from './send-line.js';

function You() {
  const t = useIdentityWords();
  const me = useMe();
  const [displayName, setDisplayName] = useState(me.person.displayName);
  const [pronouns, setPronouns] = useState(me.person.pronouns ?? '');
  const [saved, setSaved] = useState(false);
  const edit = useSubmit(async (act) => {
    setSaved(false);
    const answer = await ask(editMyselfDocument, { act, displayName, pronouns: pronouns.trim() || null });
    rename(answer.editMyself);
    setSaved(true);
  });
  return (
    <Sheet title={t('youTitle')}>
      <form className={form.form} onSubmit={edit.submit} noValidate>
        <ProblemNote>{edit.problem}</ProblemNote>
        <div className={form.two}>
          <TextInput label={t('name')} value={displayName} onChange={(event) => setDisplayName(event.currentTarget.value)} error={edit.fields.displayName} />
          <TextInput
            label={t('pronouns')}
            description={t('pronounsHint')}
            value={pronouns}
            onChange={(event) => setPronouns(event.currentTarget.value)}
            error={edit.fields.pronouns}
          />
        </div>
        <p className={form.note}>{t('emailNote', { email: me.email })}</p>
        <SendLine send={t('save')} busy={edit.busy} done={saved ? t('saved') : ''} />
      </form>
    </Sheet>
  );
}

function SettingsSheet() {
  const t = useIdentityWords();
  const { settings } = useMe();
  const language = useLanguage();
  const { theme } = useTheme();
  const narrow = useMediaQuery('(max-width: 599px)');
  return (
    <Sheet title={t('settingsTitle')}>
      <div className={form.form}>
        <fieldset className={account.choice}>
          <legend>{t('language')}</legend>
          <SegmentedControl
            aria-label={t('language')}
            value={language}
            data={languages.map((each) => ({ value: each.key, label: <span lang={each.key}>{each.name}</span> }))}
            onChange={(value) => void choose({ language: value === 'es' ? 'es' : 'en' })}
          />
        </fieldset>
        <fieldset className={account.choice}>
          <legend>{t('theme')}</legend>
          <SegmentedControl
            aria-label={t('theme')}
            value={theme}
            orientation={narrow ? 'vertical' : 'horizontal'}
            data={themes.map((each) => ({ value: each, label: t(`theme_${each}`) }))}
            onChange={(value) => void choose({ theme: themes.find((each) => each === value) ?? 'auto' })}
          />
        </fieldset>
        <Switch
          label={t('singleKeys')}
          description={t('singleKeysHint')}
          checked={settings.singleKeys}
          onChange={(event) => void choose({ singleKeys: event.currentTarget.checked })}
        />
      </div>
    </Sheet>
  );
}

function Password() {
  const t = useIdentityWords();
  const { email } = useMe();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [done, setDone] = useState(false);
  const change = useSubmit(async (act) => {
    setDone(false);
    await ask(changePasswordDocument, { act, current, new: next });
    setCurrent('');
    setNext('');
    setDone(true);
  });
  return (
    <Sheet title={t('passwordTitle')}>
      <form className={form.form} onSubmit={change.submit} noValidate>
        <ProblemNote>{change.problem}</ProblemNote>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <div className={form.two}>
          <PasswordInput
            label={t('currentPassword')}
            autoComplete="current-password"
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            error={change.fields.current && t('wrongPassword')}
          />
          <PasswordInput
            label={t('newPassword')}
            autoComplete="new-password"
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
            error={change.fields.new}
          />
        </div>
        <p className={form.note}>{t('newPasswordHint')}</p>
        <SendLine send={t('changePassword')} busy={change.busy} done={done ? t('passwordChanged') : ''} />
      </form>
    </Sheet>
  );
}

function Sessions() {
  const t = useIdentityWords();
  const dates = useDates();
  const { data, reload } = useLoad(sessionsDocument, {});
  const sessions = data?.me.sessions ?? [];
  const [problem, setProblem] = useState<string>();
  const end = (id?: string) => {
    setProblem(undefined);
    const ending: Promise<unknown> = id ? ask(endSessionDocument, { id }) : ask(endOtherSessionsDocument, {});
    ending.then(reload, () => setProblem(t('noAnswer')));
  };
  const endOthers =
    sessions.length > 1 ? (
      <Button variant="default" size="xs" onClick={() => end()}>
        {t('endOthers')}
      </Button>
    ) : undefined;
  return (
    <Sheet title={t('sessionsTitle')} count={sessions.length} side={endOthers}>
      <p className={account.intro}>{t('sessionsText')}</p>
      <ProblemNote>{problem}</ProblemNote>
      <ul className={account.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              <b>{session.label || t('unknownDevice')}</b>
              <small>{t('lastUsed', { when: dates.ago(session.lastUsedAt), since: dates.dayTime(session.madeAt) })}</small>
            </span>
            {session.current ? (
              <span className={account.here}>{t('thisSession')}</span>
            ) : (
              <Button variant="default" size="xs" onClick={() => end(session.id)} aria-label={t('endSessionOf', { label: session.label })}>
                {t('endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function SeatLine({ seat: { teamId, organizationId, role, holderId } }: { seat: Rows['seat'] }) {
  const t = useIdentityWords();
  const me = useMe().person.id;
  const pack = usePack();
  const team = useRow('team', teamId);
  const organization = useRow('organization', organizationId);
  return (
    <li>
      <span>
        <b>{team?.name}</b>
        <small>{t(holderId === me ? 'seatAs' : 'deputyAs', { role: pack.term('roles', role), organization: organization?.name ?? '' })}</small>
      </span>
    </li>
  );
}

export default function AccountPage() {
  const t = useIdentityWords();
  const seats = useMySeats();
  useTitle(t('accountTitle'));
  return (
    <Page>
      <PageHead title={t('accountTitle')} />
      <div className={account.columns}>
        <div>
          <You />
          <SettingsSheet />
          <Notifications />
        </div>
        <div>
          <Sheet title={t('yourSeats')} count={seats.length}>
            <ul className={account.rows}>
              {seats.map((seat) => (
                <SeatLine key={seat.id} seat={seat} />
              ))}
            </ul>
          </Sheet>
          <Feeds />
          <Password />
          <Sessions />
        </div>
      </div>
    </Page>
  );
}
