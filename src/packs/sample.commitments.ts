import { insertLink } from '../commitments/commitment.acts.js';
import { Commitment, Occurrence } from '../commitments/commitment.js';
import { insertDates, planOf } from '../commitments/occurrences.js';
import { datesBetween, plusDays, todayIn } from '../commitments/recurrence.js';
import type { Tactic } from '../tactics/tactic.js';
import type { Work } from '../work/work.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleCommitment, SampleData } from './sample.shape.js';

interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  /** What it serves. */
  tactic: Tactic | undefined;
}

/** A promise that comes back as it stands, with what was kept and missed of it; whoever `work` stands for asked. */
export async function makeCommitment(work: Work, commitment: SampleCommitment, world: World): Promise<void> {
  const { keys, days } = world;
  const now = new Date();
  const teamId = keys.of('Team', commitment.team);
  const fields = fieldsOf(commitment, world);
  const today = todayIn(fields.timeZone, now);
  const plan = planOf(fields, today, now);
  const audienceId = await work.audienceOf([`team/${teamId}`]);
  const made = await work.insert(Commitment, { ...fields, teamId, nextOn: plan.nextOn, audienceId });
  if (world.tactic) await insertLink(work, made, world.tactic);
  await insertDates(work, made, plan);
  const past = fields.state === 'proposed' ? [] : datesBetween(fields, fields.startsOn, plusDays(today, -1)).filter(({ dueOn }) => !pausedOn(fields, dueOn));
  const told = commitment.marks.length ? past.slice(-commitment.marks.length) : [];
  const { organizationId, ownerId: markedBy, ownerName: markedByName } = fields;
  const rows = told.map((date, at) => ({
    ...date,
    ...{ commitmentId: made.id, teamId, organizationId, audienceId },
    ...commitment.marks[at],
    ...(commitment.marks[at]?.state !== 'due' && { markedBy, markedByName, markedAt: days.at(date.dueOn) }),
  }));
  if (rows.length) await work.insertAll(Occurrence, rows, made);
}

const pausedOn = ({ pausedFrom, pausedUntil }: { pausedFrom: string | null; pausedUntil: string | null }, day: string): boolean =>
  pausedFrom !== null && day >= pausedFrom && (pausedUntil === null || day < pausedUntil);

function fieldsOf(commitment: SampleCommitment, { sample, keys, days }: World) {
  const { title, why, state, rule, timeZone, workingDayRule, reason } = commitment;
  const nameOf = (key: string) => sample.people.find((person) => person.key === key)!.displayName;
  const seat = sample.seats.find((one) => one.team === commitment.team && one.holder === commitment.by)!;
  const ownerId = keys.maybe('Person', commitment.owner);
  const ownerName = commitment.owner && nameOf(commitment.owner);
  return {
    ...{ title, why, state, rule, timeZone, workingDayRule, reason, ownerId, ownerName },
    organizationId: keys.of('Organization', commitment.organization),
    startsOn: days.on(commitment.startsOn)!,
    endsOn: null,
    askedBy: keys.of('Person', commitment.by),
    askedByName: nameOf(commitment.by),
    askedByOrganizationId: keys.of('Organization', seat.organization),
    askedAt: days.at(commitment.on)!,
    ...(ownerId !== null && { answeredBy: ownerId, answeredByName: ownerName, answeredAt: days.at(commitment.on) }),
    pausedFrom: days.on(commitment.pausedFrom),
    pausedUntil: days.on(commitment.pausedUntil),
  };
}
