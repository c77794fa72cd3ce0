import type { Refer, Report } from './pack.checks.js';
import type { SampleData, SampleHandOver } from './sample.shape.js';

interface World {
  sample: SampleData;
  refer: Refer;
  report: Report;
}

/** What a hand-over of the sample says of seats, people and items that are not there. */
export function handOverReferences(handOver: SampleHandOver, at: number, { sample, refer, report }: World): void {
  const held = sample.seats.filter((seat) => seat.state === 'held');
  const seat = held.find((one) => one.key === handOver.seat);
  const check = (field: string, value: string | null, known: readonly string[], what: string) => refer('handOvers', [at, field], value, new Set(known), what);
  check(
    'seat',
    handOver.seat,
    held.map((one) => one.key),
    'held seat',
  );
  const colleagues = held.filter((one) => one.team === seat?.team && one.organization === seat?.organization && one.holder !== seat?.holder);
  check(
    'incoming',
    handOver.incoming,
    colleagues.map((one) => one.holder!),
    'colleague of who leaves',
  );
  const theirs = sample.tasks.filter((task) => task.owner === seat?.holder).map((task) => task.key);
  for (const task of handOver.accepted) check('accepted', task, theirs, 'item of who leaves');
  if (handOver.accepted.length && handOver.incoming === null) report('handOvers', [at, 'accepted'], 'Nobody is named who could have taken it');
}
