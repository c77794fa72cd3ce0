import { Button, Menu, Modal } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { PersonAvatar } from '../shell/avatar.js';
import { daysUntil, useDates } from '../shell/dates.js';
import form from '../shell/form.module.css';
import frame from '../shell/frame.module.css';
import { later } from '../shell/later.js';
import { usePack } from '../shell/pack.js';
import { useMe } from '../shell/session.js';
import { useTeamWords } from './words.js';
import { ask, perform, useRow, useRows, type Rows } from '../sync/index.js';
import { useRoleChoices } from './choices.js';
import { editSeatDocument, endSeatDocument } from './documents.js';
import { changedIn, orNull, RecordDialog, type FieldOf } from './record-dialog.js';
import team from './team.module.css';

const StartHandOver = lazy(later(() => import('../handovers/start-hand-over.js')));

const recently = 14 * 86_400_000;

interface Values {
  role: string;
  deputyId: string;
  authority: string;
  termStart: string;
  termEnd: string;
}

function EditSeat({ seat, name, onClose }: { seat: Rows['seat']; name: string; onClose(): void }) {
  const t = useTeamWords();
  const ofTeam = useRow('team', seat.teamId);
  const seats = useRows('seat', 'teamId', seat.teamId);
  const people = useRows('person');
  const holders = new Set(seats.flatMap((each) => (each.state === 'held' && each.holderId !== seat.holderId && each.holderId ? [each.holderId] : [])));
  const deputies = people.filter((person) => holders.has(person.id)).map((person) => ({ value: person.id, label: person.displayName }));
  // Nobody gives himself a role or more time.
  const locked = seat.holderId === useMe().person.id;
  const fields: FieldOf<Values>[] = [
    { name: 'role', label: t('role'), kind: 'choice', choices: useRoleChoices(ofTeam?.kind), locked, required: true },
    { name: 'deputyId', label: t('deputyField'), kind: 'choice', choices: [{ value: '', label: t('nobody') }, ...deputies] },
    { name: 'authority', label: t('authority'), hint: t('authorityHint'), kind: 'area' },
    { name: 'termStart', label: t('termStart'), kind: 'date', locked },
    { name: 'termEnd', label: t('termEnd'), kind: 'date', locked },
  ];
  const values = {
    role: seat.role,
    deputyId: seat.deputyId ?? '',
    authority: seat.authority ?? '',
    termStart: seat.termStart ?? '',
    termEnd: seat.termEnd ?? '',
  };
  const save = async (now: Values, act: string) => {
    const { role, ...rest } = changedIn(now, values);
    const texts = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, orNull(value)]));
    await ask(editSeatDocument, { act, input: { id: seat.id, version: seat.version, ...(role && { role }), ...texts } });
  };
  return <RecordDialog title={`${t('editSeat')}: ${name}`} fields={fields} values={values} save={save} onClose={onClose} />;
}

function EndSeat({ seat, name, onClose }: { seat: Rows['seat']; name: string; onClose(): void }) {
  const t = useTeamWords();
  const end = () => {
    perform(endSeatDocument, { id: seat.id }, { says: t('endedSeat', { name }), show: (draft) => draft.patch('seat', seat.id, { state: 'ended' }) });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('endSeatAsk', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('endSeatText', { name })}</p>
      <div className={form.ends} style={{ marginTop: 16 }}>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="red" onClick={end}>
          {t('endSeat')}
        </Button>
      </div>
    </Modal>
  );
}

function SeatMenu({ seat, name, can }: { seat: Rows['seat']; name: string; can: readonly string[] }) {
  const t = useTeamWords();
  const [open, setOpen] = useState<'edit' | 'handOver' | 'end'>();
  const mayEdit = can.includes('editSeat');
  const mayEnd = can.includes('endSeat');
  const mayHandOver = can.includes('startHandOver');
  if (!mayEdit && !mayEnd && !mayHandOver) return <span />;
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button type="button" className={frame.tool} aria-label={t('actionsFor', { name })}>
            <IconDots size={18} stroke={1.75} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayEdit ? <Menu.Item onClick={() => setOpen('edit')}>{t('editSeat')}</Menu.Item> : null}
          {mayHandOver ? <Menu.Item onClick={() => setOpen('handOver')}>{t('handOver')}</Menu.Item> : null}
          {mayEnd ? (
            <Menu.Item c="var(--off)" onClick={() => setOpen('end')}>
              {t('endSeat')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {open === 'edit' ? <EditSeat seat={seat} name={name} onClose={close} /> : null}
      {open === 'handOver' ? (
        <Suspense>
          <StartHandOver seat={seat} name={name} onClose={close} />
        </Suspense>
      ) : null}
      {open === 'end' ? <EndSeat seat={seat} name={name} onClose={close} /> : null}
    </>
  );
}

function Term({ seat }: { seat: Rows['seat'] }) {
  const t = useTeamWords();
  const dates = useDates();
  if (seat.state === 'ended' && seat.endedAt) return <span className={team.term}>{t('ended', { day: dates.day(seat.endedAt.slice(0, 10)) })}</span>;
  if (!seat.termEnd) return <span className={team.term} />;
  const over = daysUntil(seat.termEnd) < 0;
  return <span className={`${team.term} ${over ? team.over : ''}`}>{t(over ? 'termOver' : 'until', { day: dates.day(seat.termEnd) })}</span>;
}

/** A person's place on the team: for whom, in which role, until when, who stands in. */
export function SeatRow({ seat, can }: { seat: Rows['seat']; can: readonly string[] }) {
  const t = useTeamWords();
  const pack = usePack();
  const dates = useDates();
  const holder = useRow('person', seat.holderId);
  const deputy = useRow('person', seat.deputyId);
  const organization = useRow('organization', seat.organizationId);
  const name = holder?.displayName ?? seat.proposedName ?? t('vacant');
  const isNew = seat.joinedAt && Date.now() - new Date(seat.joinedAt).getTime() < recently;
  return (
    <li className={team.seat}>
      <PersonAvatar id={seat.holderId} name={name} />
      <div>
        <b>{name}</b>
        {holder?.pronouns ? ` (${holder.pronouns})` : ''}{' '}
        {isNew && seat.joinedAt ? <span className={`${team.tag} ${team.new}`}>{t('joined', { when: dates.ago(seat.joinedAt) })}</span> : null}
        <small>
          {pack.term('roles', seat.role)} · {organization?.name}
          {deputy ? ` · ${t('deputy', { name: deputy.displayName })}` : ''}
        </small>
      </div>
      <Term seat={seat} />
      <SeatMenu seat={seat} name={name} can={can} />
    </li>
  );
}
