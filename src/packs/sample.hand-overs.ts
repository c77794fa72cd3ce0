import { HandOver, HandOverItem } from '../handovers/hand-over.js';
import { whoSees } from '../handovers/hand-over.acts.js';
import { Task } from '../tasks/task.js';
import { Seat } from '../teams/seat.js';
import type { Work } from '../work/work.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleData, SampleHandOver } from './sample.shape.js';

interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  tasks: ReadonlyMap<string, Task>;
}

/** A hand-over under way, with what the next holder has taken already; whoever `work` stands for leaves. */
export async function makeHandOver(work: Work, handOver: SampleHandOver, { sample, keys, days, tasks }: World): Promise<void> {
  const nameOf = (key: string) => sample.people.find((person) => person.key === key)!.displayName;
  const told = sample.seats.find((one) => one.key === handOver.seat)!;
  const seat = await work.get(Seat, keys.of('Seat', handOver.seat), { lock: true });
  const leavingOn = days.on(handOver.leavingOn)!;
  const incoming = handOver.incoming === null ? null : { id: keys.of('Person', handOver.incoming), name: nameOf(handOver.incoming) };
  const made = await work.insert(HandOver, {
    ...{ teamId: seat.teamId, organizationId: seat.organizationId, seatId: seat.id, outgoingId: seat.holderId!, outgoingName: nameOf(told.holder!) },
    ...{ incomingId: incoming?.id ?? null, incomingName: incoming?.name ?? null, leavingOn, termEndBefore: seat.termEnd },
    ...{ unwritten: handOver.unwritten, state: 'open' },
    audienceId: await whoSees(work, seat),
  });
  await work.update(seat, { termEnd: leavingOn });
  for (const key of handOver.accepted) {
    const task = await work.get(Task, tasks.get(key)!.id, { lock: true });
    const answered = { answeredBy: incoming!.id, answeredByName: incoming!.name, answeredAt: days.at(handOver.on)! };
    await work.insert(HandOverItem, { handOverId: made.id, part: 'does', taskId: task.id, state: 'accepted', ...answered, audienceId: task.audienceId }, task);
    await work.update(task, { ownerId: incoming!.id, ownerName: incoming!.name });
  }
}
