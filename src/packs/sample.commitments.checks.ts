import type { Refer, Report } from './pack.checks.js';
import type { SampleCommitment, SampleData } from './sample.shape.js';

interface World {
  sample: SampleData;
  refer: Refer;
  report: Report;
}

/** What a commitment of the sample says of people, organizations and tactics that are not there. */
export function commitmentReferences(commitment: SampleCommitment, at: number, { sample, refer, report }: World): void {
  const held = sample.seats.filter((seat) => seat.team === commitment.team && seat.state === 'held');
  const boards = new Set(sample.boards.filter((board) => board.team === commitment.team).map((board) => board.key));
  const tactics = sample.tactics.filter((tactic) => boards.has(tactic.board) && !tactic.audience).map((tactic) => tactic.key);
  const owners = held.filter((seat) => seat.organization === commitment.organization).map((seat) => seat.holder!);
  const check = (field: string, value: string | null, known: Iterable<string>, what: string) => refer('commitments', [at, field], value, new Set(known), what);
  check(
    'by',
    commitment.by,
    held.map((seat) => seat.holder!),
    'person of the team',
  );
  check(
    'organization',
    commitment.organization,
    held.map((seat) => seat.organization),
    'organization of the team',
  );
  check('owner', commitment.owner, owners, 'person of the organization');
  check('tactic', commitment.tactic, tactics, 'tactic that the whole team sees');
  if ((commitment.state === 'proposed') !== (commitment.owner === null))
    report('commitments', [at, 'owner'], 'What is promised has an owner, what is asked has none');
  if ((commitment.state === 'paused') !== (commitment.pausedFrom !== null))
    report('commitments', [at, 'pausedFrom'], 'A pause says from when, another state does not');
}
