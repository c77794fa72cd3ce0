import { Field, ID, InputType } from '@nestjs/graphql';
import { act } from '../work/act.js';
import { invalid } from '../work/refusal.js';
import { rule } from '../work/rules.js';
import { changingRule, classOf, followsItsWhole, kindOf, traitsOf, type ThingClass } from '../work/thing.js';
import { AudienceInput, principalsWithin, Shared } from './audience.js';

@InputType()
export class ShareInput {
  @Field() kind: string;
  @Field(() => ID) id: string;
  @Field(() => AudienceInput) audience: AudienceInput;
}

type OfTeam = Shared & { teamId: string };

/** Points a row at another audience; its parts follow or become narrower with it. */
export const share = act({
  mutation: 'share',
  name: 'audience.changed',
  load: async (work, { kind, id }: ShareInput) => {
    const type = classOf(kind);
    if (!type || !(type.prototype instanceof Shared) || !changingRule(kind) || followsItsWhole(kind)) throw invalid({ field: 'kind', reason: 'unknown' });
    return (await work.get(type, id, { lock: true })) as OfTeam;
  },
  may: rule('may change the row', (viewer, row: OfTeam) => changingRule(kindOf(row.constructor as ThingClass))?.allows(viewer, row) ?? false),
  do: async (work, row, { kind, audience }) => {
    const principals = principalsWithin(work.viewer, row.teamId, audience);
    const traits = traitsOf(kind);
    const shared = await work.update<OfTeam>(row, { audienceId: await work.audienceOf((await traits.audience?.(work, row, principals)) ?? principals) });
    traits.holds?.(shared);
    return shared;
  },
});
