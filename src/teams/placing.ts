import { Person } from '../identity/person.js';
import type { Work } from '../work/work.js';

/** Who sees a seat of this role: its team and the network's coordinators and stewards; a coordinator's, the whole network. */
export async function seatAudience(work: Work, teamId: string, role: string): Promise<number> {
  return (await work.query<{ audience: number }>('select app.place_seat($1, $2) as audience', [teamId, role]))[0]!.audience;
}

/** A person is seen by whoever sees one of their seats: to be called when one began, ended or changed its role. */
export async function placePerson(work: Work, id: string): Promise<void> {
  const [place] = await work.query<{ audience: number }>('select app.place_person($1) as audience', [id]);
  await work.update(await work.get(Person, id, { lock: true }), { audienceId: place!.audience });
}
