import { bend, Country, pointOf, width, type Point } from '../network/country.js';
import { shortName } from '../network/shape.js';
import { useDates } from '../shell/dates.js';
import { useRows } from '../sync/index.js';
import styles from './adopted-map.module.css';
import { isAdopted, type Edition } from './terms.js';
import { useAdoptionWords } from './words.js';

// With more of them the names lie over each other; the list below has them all.
const mostNames = 6;

/** Towards the middle of the country there is room beside a point; at the coasts its name stands below or above. */
function nameBeside(x: number): readonly [dx: number, dy: number, anchor: 'start' | 'end'] {
  if (x < 280) return [-14, 50, 'start'];
  if (x > width - 200) return [-26, -22, 'end'];
  return x < width / 2 ? [-26, 12, 'end'] : [26, 12, 'start'];
}

interface Dot {
  id: string;
  name: string;
  at: Point;
  is: 'source' | 'adopted' | 'looked';
}

/** Each place once, as what it is most: a team that looked at it twice and then took it over took it over. */
function useDots({ origin, adoptions }: Edition): Dot[] {
  const places = useRows('place');
  const dots = new Map<string, Dot>();
  const put = (id: string | null | undefined, is: Dot['is']) => {
    const place = places.find((one) => one.id === id);
    const at = place && pointOf(place);
    if (place && at) dots.set(place.id, { id: place.id, name: shortName(place.name), at, is });
  };
  adoptions.filter((one) => !isAdopted(one)).forEach(({ placeId }) => put(placeId, 'looked'));
  adoptions.filter(isAdopted).forEach(({ placeId }) => put(placeId, 'adopted'));
  // A city that is not named stands nowhere, not even for its own people: they would take it for named.
  if (origin && !origin.hidden) put(origin.placeIds[0], 'source');
  return [...dots.values()];
}

/** Where it was taken over, and from where it came; the list beside it says the same and more. */
export default function AdoptedMap({ edition }: { edition: Edition }) {
  const t = useAdoptionWords();
  const dates = useDates();
  const dots = useDots(edition);
  const source = dots.find(({ is }) => is === 'source');
  const adopted = dots.filter(({ is }) => is === 'adopted');
  if (!adopted.length) return null;
  const taken = t('mapTaken', { places: dates.list(adopted.map(({ name }) => name)) });
  return (
    <Country says={source ? `${taken} ${t('mapFrom', { place: source.name })}` : taken}>
      {source ? adopted.map(({ id, at }) => <path key={id} className={styles.way} d={bend(source.at, at)} />) : null}
      {dots.map(({ id, name, at: [x, y], is }) => {
        const [dx, dy, textAnchor] = nameBeside(x);
        return (
          <g key={id} className={styles.dot} data-is={is}>
            <circle cx={x} cy={y} r={14} />
            {dots.length <= mostNames ? (
              <text x={x + dx} y={y + dy} textAnchor={textAnchor}>
                {name}
              </text>
            ) : null}
          </g>
        );
      })}
    </Country>
  );
}
