import { Agreement } from '../agreements/agreement.js';
import type { Work } from '../work/work.js';
import type { Refer, Report } from './pack.checks.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleAgreement, SampleData } from './sample.shape.js';

interface World {
  sample: SampleData;
  words: Set<string>;
  refer: Refer;
  report: Report;
}

/** What an agreement of the sample says of people, organizations and words that are not there. */
export function agreementReferences(agreement: SampleAgreement, at: number, { sample, words, refer, report }: World): void {
  const held = sample.seats.filter((seat) => seat.team === agreement.team && seat.state === 'held');
  const leading = new Set(held.filter(({ role }) => role === 'coordinator' || role === 'chair').map((seat) => seat.holder!));
  const organizations = new Set(held.map((seat) => seat.organization));
  refer('agreements', [at, 'kind'], `agreement.${agreement.kind}`, words, 'word');
  refer('agreements', [at, 'by'], agreement.by, leading, 'coordinator or chair of the team');
  agreement.parties.forEach((party, of) => refer('agreements', [at, 'parties', of], party, organizations, 'organization of the team'));
  if (agreement.state === 'in_force' && agreement.startsOn === null) report('agreements', [at, 'startsOn'], 'What is in force says since when');
  if (agreement.state === 'ended' && agreement.endsOn === null) report('agreements', [at, 'endsOn'], 'What has ended says when');
}

export async function makeAgreement(work: Work, agreement: SampleAgreement, keys: Keys, days: Days): Promise<void> {
  const { title, kind, scope, mayShare, mayNotShare, link, state } = agreement;
  const teamId = keys.of('Team', agreement.team);
  await work.insert(Agreement, {
    ...{ teamId, title, kind, scope, mayShare, mayNotShare, link, state },
    partyIds: agreement.parties.map((party) => keys.of('Organization', party)),
    startsOn: days.on(agreement.startsOn),
    endsOn: days.on(agreement.endsOn),
    reviewOn: days.on(agreement.reviewOn),
    audienceId: await work.audienceOf([`team/${teamId}`]),
  });
}
