import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { SectorBullet } from '../shell/bullet.js';
import parts from '../shell/parts.module.css';
import { usePack } from '../shell/pack.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useTeamWords } from './words.js';
import { ask, useRow, useRows, type Rows } from '../sync/index.js';
import { useObligations, useOrganizationKinds, usePlaceChoices, useSectorChoices } from './choices.js';
import { saveOrganizationDocument } from './documents.js';
import { RecordDialog, type FieldOf } from './record-dialog.js';
import type { TeamRights } from './rights.js';
import team from './team.module.css';

interface Values {
  name: string;
  sector: string;
  kind: string;
  placeId: string;
  obligations: string[];
}

function OrganizationDialog({ of, networkId, placeId, onClose }: { of?: Rows['organization']; networkId: string; placeId: string; onClose(): void }) {
  const t = useTeamWords();
  const sectors = useSectorChoices();
  const kinds = useOrganizationKinds();
  const fields: FieldOf<Values>[] = [
    { name: 'name', label: t('name'), kind: 'text', required: true },
    { name: 'sector', label: t('sector'), hint: t('sectorFixed'), kind: 'search', choices: sectors, locked: of !== undefined, required: true },
    { name: 'kind', label: t('kind'), kind: 'choice', choices: kinds, required: true },
    { name: 'placeId', label: t('place'), kind: 'search', choices: usePlaceChoices(), required: true },
    { name: 'obligations', label: t('obligations'), hint: t('obligationsHint'), kind: 'many', choices: useObligations() },
  ];
  const values: Values = {
    name: of?.name ?? '',
    sector: of?.sector ?? '',
    kind: of?.kind ?? kinds[0]?.value ?? '',
    placeId: of?.placeId ?? placeId,
    obligations: [...(of?.obligations ?? [])],
  };
  const save = async (now: Values, act: string) => {
    const { sector, ...rest } = now;
    const input = of ? { id: of.id, version: of.version, ...rest } : { networkId, sector, ...rest };
    await ask(saveOrganizationDocument, { act, input });
  };
  return (
    <RecordDialog title={of ? t('editOrganization', { name: of.name }) : t('newOrganization')} fields={fields} values={values} save={save} onClose={onClose} />
  );
}

function Row({
  organization,
  teamId,
  seated,
  onEdit,
}: {
  organization: Rows['organization'];
  teamId: string;
  seated: boolean;
  onEdit: (() => void) | undefined;
}) {
  const t = useTeamWords();
  const pack = usePack();
  const place = useRow('place', organization.placeId);
  const obligations = organization.obligations.map((key) => pack.word(`obligation.${key}`)).join(', ');
  return (
    <tr>
      <td>
        <span className={parts.organization}>
          <SectorBullet sector={organization.sector} />
          {seated ? (
            <Link to={`/organizations/${organization.id}?team=${teamId}`}>
              <b>{organization.name}</b>
            </Link>
          ) : (
            <b>{organization.name}</b>
          )}
        </span>
      </td>
      <td data-label={t('sector')}>{pack.term('sectors', organization.sector)}</td>
      <td data-label={t('place')}>{place?.name}</td>
      <td data-label={t('obligations')}>{obligations}</td>
      <td>{seated ? <span className={team.tag}>{t('onTeam')}</span> : null}</td>
      <td>
        {onEdit ? (
          <Button variant="default" size="xs" onClick={onEdit} aria-label={t('editOrganization', { name: organization.name })}>
            {t('editTeamShort')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** The organizations of the network; those of the team's places first. */
export function OrganizationsView({ of, rights }: { of: Rows['team']; rights: TeamRights }) {
  const t = useTeamWords();
  const organizations = useRows('organization');
  const seats = useRows('seat', 'teamId', of.id);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<{ of?: Rows['organization'] }>();
  const seated = useMemo(() => new Set(seats.filter((seat) => seat.state === 'held').map((seat) => seat.organizationId)), [seats]);
  const shown = useMemo(() => {
    const isHere = (one: Rows['organization']) => of.placeIds.includes(one.placeId);
    return organizations
      .filter((one) => !one.archivedAt && one.name.toLowerCase().includes(query.trim().toLowerCase()))
      .sort((a, b) => Number(isHere(b)) - Number(isHere(a)) || a.name.localeCompare(b.name));
  }, [organizations, of.placeIds, query]);
  const add =
    rights.steward || rights.coordinates ? (
      <Button size="xs" onClick={() => setEditing({})}>
        {t('newOrganization')}
      </Button>
    ) : undefined;
  return (
    <Sheet title={t('organizations')} count={shown.length} side={add}>
      <div className={team.tools}>
        <p>{t('organizationsText')}</p>
        <TextInput label={t('findOrganization')} type="search" value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
      </div>
      {shown.length ? (
        <div className={team.scroll}>
          <table className={team.table}>
            <thead>
              <tr>
                {[t('name'), t('sector'), t('place'), t('obligations'), t('onTeam'), ''].map((head, at) => (
                  <th key={at} scope="col">
                    {head || <span className={team.hidden}>{t('editTeamShort')}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <Row
                  key={one.id}
                  organization={one}
                  teamId={of.id}
                  seated={seated.has(one.id)}
                  onEdit={rights.steward ? () => setEditing({ of: one }) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Empty>{t('noneFound')}</Empty>
      )}
      {editing ? <OrganizationDialog {...editing} networkId={of.networkId} placeId={of.placeIds[0] ?? ''} onClose={() => setEditing(undefined)} /> : null}
    </Sheet>
  );
}
