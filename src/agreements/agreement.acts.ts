import { audienceFor } from '../audience/audience.js';
import { seatedOrganizations } from '../teams/seated.js';
import { Team } from '../teams/team.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { allOf, leadsTheTeam, rule, type Rule } from '../work/rules.js';
import { vocabulary } from '../work/vocabulary.js';
import { shown, type Work } from '../work/work.js';
import {
  Agreement,
  type AddAgreementInput,
  type AgreementFieldsInput,
  type AgreementState,
  type EditAgreementInput,
  type EndAgreementInput,
} from './agreement.js';

/** Which buttons to show. Who comes too late is told so by `mustBe`, not that they may not. */
const whenever = (...states: readonly AgreementState[]): Rule<Agreement> =>
  rule(`while ${states.join(' or ')}`, (_viewer, agreement, input) => input !== undefined || (states.includes(agreement.state) && !agreement.archivedAt));
const leads = leadsTheTeam as Rule<Agreement>;
const locked = (work: Work, { id }: { id: string }): Promise<Agreement> => work.get(Agreement, id, { lock: true });
const today = (): string => new Date().toISOString().slice(0, 10);

/** @throws Refusal CONFLICT with the agreement as it is now: somebody was first. */
function mustBe(agreement: Agreement, ...states: readonly AgreementState[]): void {
  if (!states.includes(agreement.state) || agreement.archivedAt)
    throw new Refusal('CONFLICT', { id: agreement.id, fields: ['state'], current: shown(agreement) });
}

function fieldsOf({ title, kind, partyIds, scope, mayShare, mayNotShare, startsOn, endsOn, reviewOn, link }: AgreementFieldsInput) {
  return {
    title: title?.trim(),
    kind: kind ?? undefined,
    partyIds: partyIds ? [...new Set(partyIds.map((id) => id.toLowerCase()))] : undefined,
    ...{ scope, mayShare, mayNotShare, startsOn, endsOn, reviewOn, link },
  };
}

/** Who was a party before may stay one, also after its last seat on the team ended: the paper says so. */
async function checkFields(work: Work, teamId: string, input: AgreementFieldsInput, was: Partial<Agreement>): Promise<void> {
  const wanted = (field: 'startsOn' | 'endsOn') => (input[field] === undefined ? was[field] : input[field]);
  const [startsOn, endsOn] = [wanted('startsOn'), wanted('endsOn')];
  const check = new Check()
    .text('title', input.title, { max: 200, required: true })
    .that('kind', input.kind !== null, 'required')
    .key('kind', input.kind, vocabulary('agreements'))
    .that('partyIds', input.partyIds !== null, 'required')
    .ids('partyIds', input.partyIds, { max: 50, min: 1 })
    .date('startsOn', input.startsOn)
    .that('startsOn', was.state !== 'in_force' || startsOn != null, 'required')
    .date('endsOn', input.endsOn)
    .that('endsOn', was.state !== 'ended' || endsOn != null, 'required')
    .that('endsOn', !startsOn || !endsOn || startsOn <= endsOn, 'out_of_range')
    .date('reviewOn', input.reviewOn)
    .link('link', input.link);
  for (const field of ['scope', 'mayShare', 'mayNotShare'] as const) check.text(field, input[field], { max: 2000 });
  check.done();
  const added = (fieldsOf(input).partyIds ?? []).filter((id) => !was.partyIds?.includes(id));
  const seated = await seatedOrganizations(work, teamId, added);
  check.that('partyIds', seated.size === added.length, 'unknown').done();
}

export const addAgreement = act({
  mutation: 'addAgreement',
  name: 'agreement.added',
  load: async (work, input: AddAgreementInput) => ({ teamId: (await work.get(Team, input.teamId)).id }),
  may: leadsTheTeam,
  do: async (work, { teamId }, input) => {
    const check = new Check();
    for (const field of ['title', 'kind', 'partyIds'] as const) check.that(field, input[field] != null, 'required');
    check.done();
    await checkFields(work, teamId, input, {});
    const { title, kind, partyIds, startsOn, ...rest } = fieldsOf(input);
    const inForce = input.inForce ?? false;
    return work.insert(Agreement, {
      ...rest,
      ...{ teamId, title: title!, kind: kind!, partyIds: partyIds! },
      startsOn: startsOn ?? (inForce ? startOf(rest.endsOn) : null),
      state: inForce ? ('in_force' as const) : ('draft' as const),
      audienceId: await audienceFor(work, teamId, input.audience),
    });
  },
});

/** Today, or the last day of what was over before it was written down. */
const startOf = (endsOn: string | null | undefined): string => (endsOn && endsOn < today() ? endsOn : today());

/** For share and undo too. */
export const changesAgreement: Rule<Agreement> = allOf(
  rule<Agreement>('while it was not put away', (_viewer, agreement, input) => input !== undefined || !agreement.archivedAt),
  leads,
);

export const editAgreement = act({
  mutation: 'editAgreement',
  name: 'agreement.edited',
  on: Agreement,
  load: (work, input: EditAgreementInput) => locked(work, input),
  may: changesAgreement,
  do: async (work, agreement, input) => {
    await checkFields(work, agreement.teamId, input, agreement);
    mustBe(agreement, 'draft', 'in_force', 'ended');
    return work.edit(agreement, input.version, fieldsOf(input));
  },
});

export const putAgreementInForce = act({
  mutation: 'putAgreementInForce',
  name: 'agreement.put_in_force',
  on: Agreement,
  load: (work, input: { id: string }) => locked(work, input),
  may: allOf(whenever('draft'), leads),
  do: async (work, agreement) => {
    mustBe(agreement, 'draft');
    return work.update(agreement, { state: 'in_force', startsOn: agreement.startsOn ?? startOf(agreement.endsOn) });
  },
});

/** Before its last day, or after it: what expired is over, and somebody has said so. */
export const endAgreement = act({
  mutation: 'endAgreement',
  name: 'agreement.ended',
  on: Agreement,
  load: (work, input: EndAgreementInput) => locked(work, input),
  may: allOf(whenever('in_force'), leads),
  do: async (work, agreement, { endsOn: given }) => {
    const expired = agreement.endsOn !== null && agreement.endsOn < today() ? agreement.endsOn : today();
    const endsOn = given ?? expired;
    new Check()
      .date('endsOn', given)
      .that('endsOn', (!agreement.startsOn || agreement.startsOn <= endsOn) && endsOn <= today(), 'out_of_range')
      .done();
    mustBe(agreement, 'in_force');
    return work.update(agreement, { state: 'ended', endsOn });
  },
});

export const archiveAgreement = act({
  mutation: 'archiveAgreement',
  name: 'agreement.archived',
  on: Agreement,
  load: (work, input: { id: string }) => locked(work, input),
  may: allOf(whenever('draft', 'ended'), leads),
  do: async (work, agreement) => {
    if (agreement.archivedAt) return agreement;
    mustBe(agreement, 'draft', 'ended');
    return work.update(agreement, { archivedAt: new Date() });
  },
});
