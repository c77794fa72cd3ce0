import { useState } from 'react';
import { useTeamWords } from './words.js';
import { ask, store, useRow, useRows } from '../sync/index.js';
import { useOrganizationChoices, useRoleChoices } from './choices.js';
import { proposeSeatDocument } from './documents.js';
import { orNull, RecordDialog, type FieldOf } from './record-dialog.js';
import type { TeamRights } from './rights.js';

interface Values {
  organizationId: string;
  role: string;
  name: string;
  email: string;
  authority: string;
  termStart: string;
  termEnd: string;
}

/** What to tell after somebody was proposed: the link if there is one. */
export interface Proposed {
  readonly name: string;
  readonly organization: string;
  readonly link: string | null;
}

/** Organizations that the person may name here: a steward brings in a first holder, a coordinator adds to those that sit already. */
function useAllowed(teamId: string, sector: string | undefined, rights: TeamRights) {
  const choices = useOrganizationChoices(sector);
  const seats = useRows('seat', 'teamId', teamId);
  const seated = new Set(seats.filter((seat) => seat.state === 'held').map((seat) => seat.organizationId));
  return choices.filter((choice) => rights.steward || (rights.coordinates && seated.has(choice.value)));
}

export function ProposeDialog({
  teamId,
  sector,
  rights,
  onDone,
  onClose,
}: {
  teamId: string;
  sector?: string;
  rights: TeamRights;
  onDone(proposed: Proposed): void;
  onClose(): void;
}) {
  const t = useTeamWords();
  const team = useRow('team', teamId);
  const organizations = useAllowed(teamId, sector, rights);
  const roles = useRoleChoices(team?.kind);
  const [values] = useState<Values>(() => ({
    organizationId: organizations.length === 1 ? (organizations[0]?.value ?? '') : '',
    role: roles[0]?.value ?? 'member',
    name: '',
    email: '',
    authority: '',
    termStart: '',
    termEnd: team?.endsOn ?? '',
  }));
  const fields: FieldOf<Values>[] = [
    {
      name: 'organizationId',
      label: t('organization'),
      ...(organizations.length ? {} : { hint: t('noOrganization') }),
      kind: 'search',
      choices: organizations,
      required: true,
    },
    { name: 'name', label: t('personName'), kind: 'text', required: true },
    { name: 'role', label: t('role'), kind: 'choice', choices: roles, required: true },
    { name: 'email', label: t('email'), hint: t('emailHint'), kind: 'email', required: true },
    { name: 'authority', label: t('authority'), hint: t('authorityHint'), kind: 'area' },
    { name: 'termStart', label: t('termStart'), kind: 'date' },
    { name: 'termEnd', label: t('termEnd'), kind: 'date' },
  ];
  const save = async (now: Values, act: string) => {
    const input = { ...now, teamId, authority: orNull(now.authority), termStart: orNull(now.termStart), termEnd: orNull(now.termEnd) };
    const { proposeSeat } = await ask(proposeSeatDocument, { act, input });
    onDone({ name: now.name, organization: store.get('organization', now.organizationId)?.name ?? '', link: proposeSeat.link });
  };
  return (
    <RecordDialog
      title={t(rights.steward ? 'inviteTitle' : 'proposeTitle')}
      text={t('proposeText')}
      fields={fields}
      values={values}
      sendText={t(rights.steward ? 'sendInvite' : 'send')}
      save={save}
      onClose={onClose}
    />
  );
}
