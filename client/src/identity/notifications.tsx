import { Checkbox, NativeSelect, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MyMailQuery } from '../generated/graphql.js';
import { ask, useLoad } from '../sync/index.js';
import { keepTimeZone } from '../shell/dates.js';
import { Problem, ProblemNote, useSubmit } from '../shell/form.js';
import form from '../shell/form.module.css';
import { Sheet } from '../shell/sheet.js';
import { useLanguage } from '../shell/words.js';
import { useMySeats } from '../shell/team.js';
import { useIdentityWords } from './words.js';
import account from './account.module.css';
import { myMailDocument, saveMailSettingsDocument, sendTestMailDocument } from './documents.js';
import { SendLine } from './send-line.js';

type Mine = MyMailQuery['me']['settings'];

const kinds = ['asks', 'reminders', 'escalations', 'meetings', 'comments'] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const zones = Intl.supportedValuesOf('timeZone');

/** The hour as clocks show it in this language. */
function useHours(): { value: string; label: string }[] {
  const language = useLanguage();
  return useMemo(() => {
    const clock = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    return hours.map((hour) => ({ value: String(hour), label: clock.format(Date.UTC(2000, 0, 1, hour)) }));
  }, [language]);
}

/** When and about what mail comes. */
export function Notifications() {
  const t = useIdentityWords();
  const { data } = useLoad(myMailDocument, {});
  if (!data) return null;
  return (
    <Sheet title={t('mailTitle')}>
      <p className={account.intro}>{t(data.me.mail ? 'mailText' : 'mailIsOff')}</p>
      <Hours settings={data.me.settings} />
      {data.me.mail && <TestMail />}
    </Sheet>
  );
}

function Hours({ settings }: { settings: Mine }) {
  const t = useIdentityWords();
  const hourChoices = useHours();
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [mine, setMine] = useState<Mine>({ ...settings, timeZone: settings.timeZone ?? here });
  const [quiet, setQuiet] = useState(settings.quietFrom !== settings.quietTo);
  const [saved, setSaved] = useState(false);
  const set = (change: Partial<Mine>) => {
    setSaved(false);
    setMine((now) => ({ ...now, ...change }));
  };
  const save = useSubmit(async () => {
    const { timeZone, digestHour, quietFrom, quietTo, mailOff } = mine;
    await ask(saveMailSettingsDocument, { input: { timeZone, digestHour, quietFrom, quietTo: quiet ? quietTo : quietFrom, mailOff } });
    keepTimeZone(timeZone);
    setSaved(true);
  });
  const switchQuiet = (on: boolean) => {
    setQuiet(on);
    set(on && mine.quietFrom === mine.quietTo ? { quietFrom: 20, quietTo: 7 } : {});
  };
  const zone = mine.timeZone ?? here;
  return (
    <form className={form.form} onSubmit={save.submit} noValidate>
      <ProblemNote>{save.problem}</ProblemNote>
      <div className={form.two}>
        <NativeSelect
          label={t('timeZone')}
          value={zone}
          data={(zones.includes(zone) ? zones : [zone, ...zones]).map((each) => ({ value: each, label: each.replaceAll('_', ' ') }))}
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
          error={save.fields['timeZone']}
        />
        <NativeSelect
          label={t('digestHour')}
          value={String(mine.digestHour)}
          data={hourChoices}
          onChange={(event) => set({ digestHour: Number(event.currentTarget.value) })}
        />
      </div>
      <Switch label={t('quietHours')} description={t('quietHint')} checked={quiet} onChange={(event) => switchQuiet(event.currentTarget.checked)} />
      {quiet && (
        <div className={form.two}>
          <NativeSelect
            label={t('quietFrom')}
            value={String(mine.quietFrom)}
            data={hourChoices}
            onChange={(event) => set({ quietFrom: Number(event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('quietTo')}
            value={String(mine.quietTo)}
            data={hourChoices}
            onChange={(event) => set({ quietTo: Number(event.currentTarget.value) })}
          />
        </div>
      )}
      <Checkbox.Group
        label={t('mailAbout')}
        value={kinds.filter((kind) => !mine.mailOff.includes(kind))}
        onChange={(wanted) => set({ mailOff: kinds.filter((kind) => !wanted.includes(kind)) })}
      >
        <div className={account.kinds}>
          {kinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`mail_${kind}`)} description={t(`mailHint_${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <SendLine send={t('save')} busy={save.busy} done={saved ? t('saved') : ''} />
    </form>
  );
}

/** Whether mail arrives is seen by who looks after the network. */
function TestMail() {
  const t = useIdentityWords();
  const stewards = useMySeats().some((seat) => seat.role === 'steward');
  const [done, setDone] = useState<boolean>();
  const send = useSubmit(async () => {
    setDone(undefined);
    const { sendTestMail } = await ask(sendTestMailDocument, {});
    if (!sendTestMail) throw new Problem(t('testMailNotTaken'));
    setDone(true);
  });
  if (!stewards) return null;
  return (
    <form className={form.form} onSubmit={send.submit}>
      <ProblemNote>{send.problem}</ProblemNote>
      <SendLine send={t('testMail')} busy={send.busy} done={done ? t('testMailSent') : ''} />
    </form>
  );
}
