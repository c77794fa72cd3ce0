import { Button } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../shell/dates.js';
import { Sheet } from '../shell/sheet.js';
import { useTeamWords } from './words.js';
import { ask, useRow, useRows, type Rows } from '../sync/index.js';
import { ArchiveTeam, RestoreTeam } from './archive-team.js';
import { usePlaceChoices, useSectorChoices } from './choices.js';
import { saveTeamDocument } from './documents.js';
import { changedIn, orNull, RecordDialog, type FieldOf } from './record-dialog.js';
import type { TeamRights } from './rights.js';
import team from './team.module.css';

interface Values {
  name: string;
  purpose: string;
  placeIds: string[];
  coreSectors: string[];
  startsOn: string;
  endsOn: string;
}

/** Makes a team of a network, or changes one. `locked`: a coordinator changes its purpose and core sectors only. */
export function TeamDialog({ of, networkId, locked = false, onClose }: { of?: Rows['team']; networkId: string; locked?: boolean; onClose(): void }) {
  const t = useTeamWords();
  const fields: FieldOf<Values>[] = [
    { name: 'name', label: t('name'), kind: 'text', locked, required: true },
    { name: 'purpose', label: t('purpose'), kind: 'area' },
    { name: 'placeIds', label: t('placesField'), kind: 'many', choices: usePlaceChoices(), locked, required: true },
    { name: 'coreSectors', label: t('coreSectors'), kind: 'many', choices: useSectorChoices() },
    { name: 'startsOn', label: t('startsOn'), kind: 'date', locked },
    { name: 'endsOn', label: t('endsOn'), kind: 'date', locked },
  ];
  const values: Values = {
    name: of?.name ?? '',
    purpose: of?.purpose ?? '',
    placeIds: [...(of?.placeIds ?? [])],
    coreSectors: [...(of?.coreSectors ?? [])],
    startsOn: of?.startsOn ?? '',
    endsOn: of?.endsOn ?? '',
  };
  const save = async (now: Values, act: string) => {
    const identity = of ? { id: of.id, version: of.version } : { networkId };
    const { purpose, startsOn, endsOn, ...rest } = of ? changedIn(now, values) : now;
    const texts = Object.entries({ purpose, startsOn, endsOn }).filter(([, value]) => value !== undefined);
    await ask(saveTeamDocument, { act, input: { ...identity, ...rest, ...Object.fromEntries(texts.map(([name, value]) => [name, orNull(value)])) } });
  };
  return <RecordDialog title={t(of ? 'editTeam' : 'newTeam')} fields={fields} values={values} save={save} onClose={onClose} />;
}

/** Purpose, places and term of a team. */
export function AboutTeam({ of, rights }: { of: Rows['team']; rights: TeamRights }) {
  const t = useTeamWords();
  const dates = useDates();
  const places = useRows('place').filter((place) => of.placeIds.includes(place.id));
  const network = useRow('network', of.networkId);
  const [open, setOpen] = useState<'edit' | 'archive'>();
  const close = () => setOpen(undefined);
  const edit =
    rights.coordinates || rights.steward ? (
      <>
        {rights.steward && of.kind === 'team' && !of.archivedAt ? (
          <Button variant="default" size="xs" onClick={() => setOpen('archive')}>
            {t('archiveTeam')}
          </Button>
        ) : null}
        {rights.steward && of.archivedAt ? <RestoreTeam of={of} /> : null}
        <Button variant="default" size="xs" onClick={() => setOpen('edit')}>
          {t('editTeam')}
        </Button>
      </>
    ) : undefined;
  return (
    <Sheet title={t('about')} side={edit}>
      <dl className={team.facts}>
        {of.archivedAt ? (
          <div>
            <dt>{t('archivedSince')}</dt>
            <dd>{dates.dayTime(of.archivedAt)}</dd>
          </div>
        ) : null}
        {of.purpose ? (
          <div>
            <dt>{t('purpose')}</dt>
            <dd>{of.purpose}</dd>
          </div>
        ) : null}
        {places.length ? (
          <div>
            <dt>{t('placesField')}</dt>
            <dd>{dates.list(places.map((place) => place.name))}</dd>
          </div>
        ) : null}
        {of.startsOn ? (
          <div>
            <dt>{t('startsOn')}</dt>
            <dd>{of.endsOn ? t('fromTo', { from: dates.day(of.startsOn), to: dates.day(of.endsOn) }) : t('since', { from: dates.day(of.startsOn) })}</dd>
          </div>
        ) : null}
        <div>
          <dt>{t('network')}</dt>
          <dd>{network?.name}</dd>
        </div>
      </dl>
      {open === 'edit' ? <TeamDialog of={of} networkId={of.networkId} locked={!rights.steward} onClose={close} /> : null}
      {open === 'archive' ? <ArchiveTeam of={of} onClose={close} /> : null}
    </Sheet>
  );
}
