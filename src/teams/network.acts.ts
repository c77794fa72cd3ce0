import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { invalid } from '../work/refusal.js';
import { rule } from '../work/rules.js';
import { Network } from './network.js';

@InputType()
export class NetworkInput {
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => [String], { nullable: true }) principles?: string[] | null;
}

const stewardsIt = rule<Network>('steward of the network', (viewer, network) => viewer.stewards(network.id));

/** A network begins with the set-up link, for whoever makes one would seat himself; so here it is edited only. */
export const saveNetwork = act({
  mutation: 'saveNetwork',
  name: 'network.saved',
  load: (work, input: NetworkInput) => {
    if (!input.id) throw invalid({ field: 'id', reason: 'required' });
    return work.get(Network, input.id, { lock: true });
  },
  may: stewardsIt,
  do: async (work, network, input) => {
    new Check()
      .that('version', input.version != null, 'required')
      .text('name', input.name, { max: 200, required: true })
      .texts('principles', input.principles, { max: 30, each: 500 })
      .done();
    return work.edit(network, input.version!, { name: input.name?.trim(), principles: input.principles === null ? [] : input.principles });
  },
});
