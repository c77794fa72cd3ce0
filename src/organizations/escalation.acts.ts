import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { rule } from '../work/rules.js';
import { Organization } from './organization.js';

@InputType()
export class EscalationInput {
  @Field(() => ID) organizationId: string;
  @Field(() => Int, { nullable: true, description: '1 to 60; null: never' }) days?: number | null;
}

/** No team and no steward decides for an organization when its leadership is told. */
export const setEscalation = act({
  mutation: 'setEscalation',
  name: 'organization.escalation_set',
  on: Organization,
  load: (work, input: EscalationInput) => work.get(Organization, input.organizationId, { lock: true }),
  may: rule<Organization>('seated for this organization', (viewer, organization) =>
    viewer.seats.some((seat) => seat.organization === organization.id && seat.role !== 'guest'),
  ),
  do: (work, organization, { days }) => {
    new Check().whole('days', days, 1, 60).done();
    return work.update(organization, { escalateAfterDays: days ?? null });
  },
});
