import { Entry } from './entry.js';
import { CommitmentEntry, MeetingEntry } from './other-entries.js';
import type { Plan } from './plans.js';
import type { Mover } from './use-mover.js';

interface PlanEntryProps {
  plan: Plan;
  mover: Mover;
  address(taskId: string): string;
  long?: boolean;
}

/** What stands on a day, whatever it is. */
export function PlanEntry({ plan, mover, address, long = false }: PlanEntryProps) {
  if (plan.kind === 'meetings') return <MeetingEntry meeting={plan.meeting} long={long} />;
  if (plan.kind === 'commitments') return <CommitmentEntry commitment={plan.commitment} date={plan.date} long={long} />;
  return <Entry task={plan.task} address={address(plan.id)} mover={mover} long={long} />;
}
