import { currentOf, EditionOrigin, type Edition } from '../editions/edition.js';
import type { Work } from '../work/work.js';

/** Below this, a lesson rests on what one place saw or thought. */
const lifted: ReadonlySet<string | null> = new Set(['idea', 'practice_one']);
const enoughPlaces = 2;

interface Worked {
  placeId: string | null;
  placeName: string;
}

// The last word of each team, where the network knows that it took the lesson over.
const worked = `
  select distinct a.place_id as "placeId", a.place_name as "placeName" from app.adoption a
  where a.first_edition_id = $1 and a.told and a.place_name <> '' and (
    select r.outcome from app.report_back r where r.adoption_id = a.id and r.state = 'answered' order by r.answered_at desc, r.id desc limit 1) = 'worked'`;

/**
 * Where it worked, as far as that says more than the lesson itself. The team that it comes from can't take it over. Another team of the
 * same place doesn't count where everybody knows the place; where it is hidden it does, since leaving it out would say which it is.
 */
async function placesOf(work: Work, edition: Edition, firstEditionId: string): Promise<string[]> {
  const [origin] = await work.find(EditionOrigin, { editionId: edition.id });
  const found = await work.query<Worked>(worked, [firstEditionId]);
  const own = origin && !origin.hidden ? origin.placeIds : [];
  const names = found.filter(({ placeId }) => placeId === null || !own.includes(placeId)).map(({ placeName }) => placeName);
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, 'en'));
}

/** Lifts what the network reads to "several teams" where two other places say that it worked, with these places as the reason; or lets it down again. */
export async function judge(work: Work, firstEditionId: string): Promise<boolean> {
  const edition = await currentOf(work, firstEditionId, { lock: true });
  if (!edition) return false;
  const own = edition.saidStrength ?? edition.evidenceStrength;
  const places = lifted.has(own) ? await placesOf(work, edition, firstEditionId) : [];
  const lifts = places.length >= enoughPlaces;
  const { version } = edition;
  await work.update(edition, { evidenceStrength: lifts ? 'practice_many' : own, saidStrength: lifts ? own : null, workedIn: lifts ? places : [] });
  return edition.version !== version;
}
