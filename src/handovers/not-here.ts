import { Field, ObjectType } from '@nestjs/graphql';
import { Seat } from '../teams/seat.js';
import { Day } from '../work/graphql.js';
import type { Work } from '../work/work.js';

@ObjectType({ description: 'Somebody on a team that I coordinate who has not been here for long: is their seat to be handed over?' })
export class NotHere {
  @Field(() => Seat) seat: Seat;
  @Field(() => Day) lastHereOn: string;
}

const days = 30;

/** For who coordinates, and for nobody else; not of a seat that is handed over already. */
export async function notHere(work: Work, teamId: string | undefined): Promise<NotHere[]> {
  if (!work.viewer.seats.some((seat) => seat.role === 'coordinator' && (!teamId || seat.team === teamId))) return [];
  const rows = await work.query<{ id: string; day: string }>(
    `select n.seat_id as id, n.last_here_on::text as day from app.not_here($1) n
     where not exists (select from app.hand_over h where h.seat_id = n.seat_id and h.state = 'open' and h.archived_at is null) order by n.last_here_on, n.seat_id limit 50`,
    [days],
  );
  const seats = new Map((rows.length ? await work.find(Seat, { id: rows.map(({ id }) => id) }) : []).map((seat) => [seat.id, seat]));
  return rows.flatMap(({ id, day }) => {
    const seat = seats.get(id);
    return seat && (!teamId || seat.teamId === teamId) ? [Object.assign(new NotHere(), { seat, lastHereOn: day })] : [];
  });
}
