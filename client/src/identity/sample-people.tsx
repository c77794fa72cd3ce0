import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { PersonAvatar } from '../shell/avatar.js';
import { Sheet } from '../shell/sheet.js';
import { type Say } from '../shell/words.js';
import { useIdentityWords } from './words.js';
import type { SamplePerson, Welcome } from './doors.js';
import door from './door.module.css';

const roles = ['coordinator', 'chair', 'member', 'analyst', 'steward', 'guest'] as const;

export function roleName(t: Say<'identity'>, role: string): string {
  const known = roles.find((each) => each === role);
  return known ? t(`role_${known}`) : role;
}

function byTeam(people: readonly SamplePerson[]): [string, SamplePerson[]][] {
  const teams = new Map<string, SamplePerson[]>();
  for (const person of people) teams.set(person.team, [...(teams.get(person.team) ?? []), person]);
  return [...teams];
}

/** How two windows can be two people: the two names of this machine keep a cookie each. */
export function TwoPeople({ origin }: { origin: string }) {
  const t = useIdentityWords();
  return (
    <div className={door.two}>
      <b>{t('twoTitle')}</b>
      {t('twoText')}{' '}
      <a href={`${origin}/sign-in`} target="_blank" rel="noreferrer">
        {origin}
      </a>
    </div>
  );
}

/** One click signs in as an invented person. */
export function SamplePeople({ welcome, busy, onChoose }: { welcome: Welcome; busy: boolean; onChoose(person: SamplePerson): void }) {
  const t = useIdentityWords();
  return (
    <Sheet title={t('sampleTitle')}>
      <div className={door.people}>
        <p className={door.intro}>{t('sampleText')}</p>
        {byTeam(welcome.people).map(([team, people]) => (
          <section key={team} aria-label={team}>
            <h3>{team}</h3>
            {people.map((person) => {
              const role = roleName(t, person.role);
              return (
                <button key={person.email} type="button" className={door.person} disabled={busy} onClick={() => onChoose(person)}>
                  <PersonAvatar name={person.displayName} />
                  <span>
                    <VisuallyHidden>{t('signInAs')} </VisuallyHidden>
                    <b>{person.displayName}</b>
                    <small>
                      {role} · {person.organization}
                    </small>
                  </span>
                  <IconArrowRight size={16} stroke={1.75} aria-hidden="true" />
                </button>
              );
            })}
          </section>
        ))}
      </div>
    </Sheet>
  );
}
