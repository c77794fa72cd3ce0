import { geoAlbersUsa, geoPath } from 'd3-geo';
import { useMemo } from 'react';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/states-albers-10m.json';
import styles from './network.module.css';
import { shortName, type Flow, type Place } from './shape.js';
import { useNetworkWords } from './words.js';

// The atlas is drawn already, with this projection: places are put on it with the same.
const [width, height] = [975, 610];
const projection = geoAlbersUsa()
  .scale(1300)
  .translate([width / 2, height / 2]);
const drawn = atlas as unknown as Topology<{ states: GeometryCollection; nation: GeometryCollection }>;

type Point = readonly [number, number];

/** The way bends to one side, so that there and back are two lines. */
function bend([x, y]: Point, [toX, toY]: Point): string {
  const [dx, dy] = [toX - x, toY - y];
  return `M${x},${y}Q${(x + toX) / 2 + dy * 0.16},${(y + toY) / 2 - Math.abs(dx) * 0.16} ${toX},${toY}`;
}

interface MapProps {
  places: readonly Place[];
  flows: readonly Flow[];
  chosen: string | undefined;
  onChoose(place: string): void;
}

/** Where the places are and which way lessons went. Whoever doesn't see it reads the table and the list, which say the same. */
export default function NetworkMap({ places, flows, chosen, onChoose }: MapProps) {
  const t = useNetworkWords();
  const [nation, borders] = useMemo(() => {
    const path = geoPath();
    return [path(feature(drawn, drawn.objects.nation)) ?? '', path(mesh(drawn, drawn.objects.states, (one, other) => one !== other)) ?? ''];
  }, []);
  const at = useMemo(() => {
    const points = new Map<string, Point>();
    for (const { id, latitude, longitude } of places) {
      const point = latitude == null || longitude == null ? null : projection([longitude, latitude]);
      if (point) points.set(id, point);
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
    <svg
      className={styles.map}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('mapText', { places: at.size, moves: t('mapLines', { count: lines.length }) })}
    >
      <path className={styles.land} d={nation} />
      <path className={styles.borders} d={borders} />
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
    </svg>
  );
}
