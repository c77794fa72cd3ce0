import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useDates } from '../shell/dates.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useMyTeams } from '../shell/team.js';
import { useTeamWords } from './words.js';
import { ask, useRow, useRows, type Rows } from '../sync/index.js';
import { TeamDialog } from './about.js';
import { saveNetworkDocument } from './documents.js';
import { RecordDialog, type FieldOf } from './record-dialog.js';
import type { TeamRights } from './rights.js';
import team from './team.module.css';

interface Values {
  name: string;
  principles: string[];
}

function NetworkDialog({ of, onClose }: { of: Rows['network']; onClose(): void }) {
  const t = useTeamWords();
  const fields: FieldOf<Values>[] = [
    { name: 'name', label: t('name'), kind: 'text', required: true },
    { name: 'principles', label: t('principles'), hint: t('principlesHint'), kind: 'lines' },
  ];
  const save = async (now: Values, act: string) => {
    const principles = now.principles.map((each) => each.trim()).filter(Boolean);
    await ask(saveNetworkDocument, { act, input: { id: of.id, version: of.version, name: now.name, principles } });
  };
  return <RecordDialog title={t('editNetwork')} fields={fields} values={{ name: of.name, principles: [...of.principles] }} save={save} onClose={onClose} />;
}

function Teams({ networkId, mayAdd }: { networkId: string; mayAdd: boolean }) {
  const t = useTeamWords();
  const dates = useDates();
  const teams = useRows('team', 'networkId', networkId);
  const places = useRows('place');
  const mine = new Set(useMyTeams().map((each) => each.id));
  const [adding, setAdding] = useState(false);
  const shown = teams.filter((each) => !each.archivedAt).sort((a, b) => a.name.localeCompare(b.name));
  const names = (ids: readonly string[]) => dates.list(places.filter((place) => ids.includes(place.id)).map((place) => place.name));
  const add = mayAdd ? (
    <Button size="xs" onClick={() => setAdding(true)}>
      {t('newTeam')}
    </Button>
  ) : undefined;
  return (
    <Sheet title={t('teams')} count={shown.length} side={add}>
      <div className={team.tools}>
        <p>{t('teamsText')}</p>
      </div>
      <ul>
        {shown.map((each) => (
          <li key={each.id} className={team.open}>
            <div>{mine.has(each.id) || mayAdd ? <Link to={`/team/${each.id}`}>{each.name}</Link> : <b>{each.name}</b>}</div>
            <p>{names(each.placeIds)}</p>
          </li>
        ))}
      </ul>
      {adding ? <TeamDialog networkId={networkId} onClose={() => setAdding(false)} /> : null}
    </Sheet>
  );
}

/** Principles and teams of the network. */
export function NetworkView({ networkId, rights }: { networkId: string; rights: TeamRights }) {
  const t = useTeamWords();
  const network = useRow('network', networkId);
  const [editing, setEditing] = useState(false);
  if (!network) return null;
  const edit = rights.steward ? (
    <Button variant="default" size="xs" onClick={() => setEditing(true)}>
      {t('editNetwork')}
    </Button>
  ) : undefined;
  return (
    <div className={team.columns}>
      <div>
        <Teams networkId={networkId} mayAdd={rights.steward} />
      </div>
      <div>
        <Sheet title={network.name} side={edit}>
          {network.principles.length ? (
            <dl className={team.facts}>
              <div>
                <dt>{t('principles')}</dt>
                <dd>
                  <ul>
                    {network.principles.map((principle) => (
                      <li key={principle}>{principle}</li>
                    ))}
                  </ul>
                </dd>
              </div>
            </dl>
          ) : (
            <Empty>{t('noPrinciples')}</Empty>
          )}
        </Sheet>
      </div>
      {editing ? <NetworkDialog of={network} onClose={() => setEditing(false)} /> : null}
    </div>
  );
}
