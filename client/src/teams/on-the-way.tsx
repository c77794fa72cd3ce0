import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../shell/dates.js';
import { ProblemNote, useSubmit } from '../shell/form.js';
import { usePack } from '../shell/pack.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useTeamWords } from './words.js';
import { ask, perform, useRow, type Rows } from '../sync/index.js';
import { confirmSeatDocument, declineSeatDocument, renewInvitationDocument } from './documents.js';
import { InvitationLink } from './invitation-link.js';
import type { Can } from './seats-view.js';
import team from './team.module.css';

function useStateText(seat: Rows['seat'], organization: string): string {
  const t = useTeamWords();
  const dates = useDates();
  if (seat.state === 'proposed') return t('stateProposed', { organization });
  const over = !seat.invitedUntil || new Date(seat.invitedUntil).getTime() < Date.now();
  return over ? t('stateInvitedOver') : t('stateInvited', { until: dates.dayTime(seat.invitedUntil ?? '') });
}

function Open({ seat, can }: { seat: Rows['seat']; can: readonly string[] }) {
  const t = useTeamWords();
  const pack = usePack();
  const organization = useRow('organization', seat.organizationId)?.name ?? '';
  const [link, setLink] = useState<string | null>(null);
  const state = useStateText(seat, organization);
  const name = seat.proposedName ?? '';
  const renew = useSubmit(async (act) => setLink((await ask(renewInvitationDocument, { act, id: seat.id })).renewInvitation.link));
  const confirm = useSubmit(async (act) => setLink((await ask(confirmSeatDocument, { act, id: seat.id })).confirmSeat.link));
  const withdraw = () =>
    perform(
      declineSeatDocument,
      { input: { id: seat.id } },
      { says: t('declined', { name }), show: (draft) => draft.patch('seat', seat.id, { state: 'declined' }) },
    );
  const mayDecline = can.includes('declineSeat');
  const mayConfirm = seat.state === 'proposed' && can.includes('confirmSeat');
  const mayRenew = seat.state === 'invited' && can.includes('renewInvitation');
  return (
    <li className={team.open}>
      <div>
        <b>{name}</b>, {pack.term('roles', seat.role)} · {organization}
      </div>
      <p>{state}</p>
      <ProblemNote>{renew.problem ?? confirm.problem}</ProblemNote>
      {link ? <InvitationLink link={link} text={t('linkText', { name })} onClose={() => setLink(null)} /> : null}
      {mayConfirm || mayRenew || mayDecline ? (
        <div>
          {mayConfirm ? (
            <Button variant="default" size="xs" loading={confirm.busy} onClick={() => confirm.submit()}>
              {t('confirm')}
            </Button>
          ) : null}
          {mayRenew && !link ? (
            <Button variant="default" size="xs" loading={renew.busy} onClick={() => renew.submit()}>
              {t('renew')}
            </Button>
          ) : null}
          {mayDecline ? (
            <Button variant="default" size="xs" onClick={withdraw}>
              {t(mayConfirm ? 'declineSeat' : 'takeBack')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** People who are proposed or invited. Everybody on the team sees who is about to join. */
export function OnTheWay({ seats, can }: { seats: readonly Rows['seat'][]; can: Can }) {
  const t = useTeamWords();
  const open = seats.filter((seat) => seat.state === 'proposed' || seat.state === 'invited');
  return (
    <Sheet title={t('openTitle')} count={open.length}>
      {open.length ? null : <Empty>{t('openEmpty')}</Empty>}
      <ul>
        {open.map((seat) => (
          <Open key={seat.id} seat={seat} can={can(seat.id)} />
        ))}
      </ul>
    </Sheet>
  );
}
