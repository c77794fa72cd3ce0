import { useMemo } from 'react';
import { bend, Country, pointOf, width, type Point } from './country.js';
import styles from './network.module.css';
import { shortName, type Flow, type Place } from './shape.js';
import { useNetworkWords } from './words.js';

interface MapProps {
  places: readonly Place[];
  flows: readonly Flow[];
  chosen: string | undefined;
  onChoose(place: string): void;
}

/** Where the places are and which way lessons went. Whoever doesn't see it reads the table and the list, which say the same. */
export default function NetworkMap({ places, flows, chosen, onChoose }: MapProps) {
  const t = useNetworkWords();
  const at = useMemo(() => {
    const points = new Map<string, Point>();
    for (const place of places) {
      const point = pointOf(place);
      if (point) points.set(place.id, point);
    }
    return points;
  }, [places]);
  const lines = flows.flatMap((flow) => {
    const [from, to] = [at.get(flow.fromPlaceId ?? ''), at.get(flow.toPlaceId ?? '')];
    return from && to ? [{ flow, path: bend(from, to) }] : [];
  });
  // On a phone there is room for the names of a line's ends alone.
  const ends = new Set(chosen ? lines.flatMap(({ flow }) => [flow.fromPlaceId, flow.toPlaceId]) : []);
  return (
    <Country says={t('mapText', { places: at.size, moves: t('mapLines', { count: lines.length }) })}>
      {lines.map(({ flow, path }) => (
        <path key={flow.adoptionId} className={styles.line} data-way={flow.toPlaceId === chosen ? 'here' : 'there'} d={path} />
      ))}
      {places.map((place) => {
        const point = at.get(place.id);
        if (!point) return null;
        // Beside the sea there is no room for a name on a phone: it stands over its point.
        const east = point[0] > width - 120;
        const left = point[0] > 80 && point[0] < 430;
        const [x, y] = east ? [8, -14] : [left ? -12 : 12, 5];
        return (
          <g
            key={place.id}
            className={styles.point}
            data-chosen={place.id === chosen || undefined}
            data-west={(left && point[0] < 200) || undefined}
            data-end={ends.has(place.id) || undefined}
            onClick={() => onChoose(place.id)}
          >
            <circle cx={point[0]} cy={point[1]} r={place.id === chosen ? 8 : 6} />
            <text x={point[0] + x} y={point[1] + y} textAnchor={left || east ? 'end' : 'start'}>
              {shortName(place.name)}
            </text>
          </g>
        );
      })}
    </Country>
  );
}
