import { geoAlbersUsa, geoPath } from 'd3-geo';
import { useMemo, type ReactNode } from 'react';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'us-atlas/states-albers-10m.json';
import styles from './country.module.css';

// The atlas is drawn already, with this projection: places are put on it with the same.
export const [width, height] = [975, 610];
const projection = geoAlbersUsa()
  .scale(1300)
  .translate([width / 2, height / 2]);
const drawn = atlas as unknown as Topology<{ states: GeometryCollection; nation: GeometryCollection }>;

export type Point = readonly [number, number];

/** Where it stands on the country; null: on another continent, or nobody has said where. */
export const pointOf = ({ latitude, longitude }: { latitude?: number | null; longitude?: number | null }): Point | null =>
  latitude == null || longitude == null ? null : projection([longitude, latitude]);

/** The way bends to one side, so that there and back are two lines. */
export function bend([x, y]: Point, [toX, toY]: Point): string {
  const [dx, dy] = [toX - x, toY - y];
  return `M${x},${y}Q${(x + toX) / 2 + dy * 0.16},${(y + toY) / 2 - Math.abs(dx) * 0.16} ${toX},${toY}`;
}

/** The land and its states, and over them what stands there. `says`: the whole in words. */
export function Country({ says, children }: { says: string; children: ReactNode }) {
  const [nation, borders] = useMemo(() => {
    const path = geoPath();
    return [path(feature(drawn, drawn.objects.nation)) ?? '', path(mesh(drawn, drawn.objects.states, (one, other) => one !== other)) ?? ''];
  }, []);
  return (
    <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
      <path className={styles.land} d={nation} />
      <path className={styles.borders} d={borders} />
      {children}
    </svg>
  );
}
