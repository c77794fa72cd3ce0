import { Button } from '@mantine/core';
import { useMemo, useState, type CSSProperties } from 'react';
import { Sheet } from '../shell/sheet.js';
import { useTeamWords } from './words.js';
import { ask, useRows, type Rows } from '../sync/index.js';
import { placeKinds, usePlaceChoices, usePlaceKindChoices } from './choices.js';
import { savePlaceDocument } from './documents.js';
import { orNull, RecordDialog, type FieldOf } from './record-dialog.js';
import team from './team.module.css';

interface Values {
  name: string;
  kind: string;
  parentId: string;
  populationBand: string;
  languages: string;
  latitude: string;
  longitude: string;
}

const degrees = (value: string) => (value.trim() ? Number(value.replace(',', '.')) : null);

function PlaceDialog({ of, networkId, onClose }: { of?: Rows['place']; networkId: string; onClose(): void }) {
  const t = useTeamWords();
  const places = usePlaceChoices();
  const fields: FieldOf<Values>[] = [
    { name: 'name', label: t('name'), kind: 'text', required: true },
    { name: 'kind', label: t('kind'), kind: 'choice', choices: usePlaceKindChoices(), required: true },
    { name: 'parentId', label: t('partOf'), kind: 'search', choices: places.filter((place) => place.value !== of?.id) },
    { name: 'populationBand', label: t('populationBand'), kind: 'text' },
    { name: 'languages', label: t('languages'), hint: t('languagesHint'), kind: 'text' },
    { name: 'latitude', label: t('latitude'), kind: 'number' },
    { name: 'longitude', label: t('longitude'), kind: 'number' },
  ];
  const values: Values = {
    name: of?.name ?? '',
    kind: of?.kind ?? 'city',
    parentId: of?.parentId ?? '',
    populationBand: of?.populationBand ?? '',
    languages: (of?.languages ?? ['en']).join(', '),
    latitude: of?.latitude?.toString() ?? '',
    longitude: of?.longitude?.toString() ?? '',
  };
  const save = async (now: Values, act: string) => {
    const identity = of ? { id: of.id, version: of.version } : { networkId };
    const where = { latitude: degrees(now.latitude), longitude: degrees(now.longitude) };
    const languages = now.languages.split(/[\s,]+/).filter(Boolean);
    await ask(savePlaceDocument, {
      act,
      input: { ...identity, ...where, languages, name: now.name, kind: now.kind, parentId: orNull(now.parentId), populationBand: orNull(now.populationBand) },
    });
  };
  return <RecordDialog title={of ? t('editOrganization', { name: of.name }) : t('newPlace')} fields={fields} values={values} save={save} onClose={onClose} />;
}

interface Nested {
  readonly place: Rows['place'];
  readonly depth: number;
}

/** Larger places before their parts. */
function nested(places: readonly Rows['place'][]): Nested[] {
  const known = new Set(places.map((place) => place.id));
  const below = (parent: string | null, depth: number): Nested[] =>
    places
      .filter((place) => (parent ? place.parentId === parent : !place.parentId || !known.has(place.parentId)))
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((place) => [{ place, depth }, ...below(place.id, depth + 1)]);
  return below(null, 0);
}

/** The places of the network as a tree. */
export function PlacesView({ of, mayEdit }: { of: Rows['team']; mayEdit: boolean }) {
  const t = useTeamWords();
  const places = useRows('place');
  const rows = useMemo(() => nested(places), [places]);
  const [editing, setEditing] = useState<{ of?: Rows['place'] }>();
  const add = mayEdit ? (
    <Button size="xs" onClick={() => setEditing({})}>
      {t('newPlace')}
    </Button>
  ) : undefined;
  const kindName = (kind: string) => {
    const known = placeKinds.find((each) => each === kind);
    return known ? t(`place_${known}`) : kind;
  };
  return (
    <Sheet title={t('places')} count={rows.length} side={add}>
      <div className={team.tools}>
        <p>{t('placesText')}</p>
      </div>
      <div className={team.scroll}>
        <table className={team.table}>
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('languages')}</th>
              <th scope="col">
                <span className={team.hidden}>{t('editTeamShort')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ place, depth }) => (
              <tr key={place.id}>
                <td>
                  <span className={team.indent} style={{ '--depth': depth } as CSSProperties}>
                    {place.name}
                  </span>
                </td>
                <td data-label={t('kind')}>{kindName(place.kind)}</td>
                <td data-label={t('languages')}>{place.languages.join(', ')}</td>
                <td>
                  {mayEdit ? (
                    <Button variant="default" size="xs" onClick={() => setEditing({ of: place })} aria-label={t('editOrganization', { name: place.name })}>
                      {t('editTeamShort')}
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editing ? <PlaceDialog {...editing} networkId={of.networkId} onClose={() => setEditing(undefined)} /> : null}
    </Sheet>
  );
}
