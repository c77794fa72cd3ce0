// One tactic with its partners and reviews: what opening the drawer asks.
import { asked, openStage, statementsOf } from './product.mjs';
import { cpu, lines, measured, middle, openLimit, ratio } from './rates.mjs';
import { seedWorld } from './world.mjs';

export const reach = { rps: ['>=', 0.3] };

export default async function item() {
  const stage = await openStage();
  let limit;
  try {
    const world = await seedWorld(stage.admin, { tactics: 1000 });
    limit = await openLimit(stage);
    const ids = world.tactics.filter((_, at) => at % 10 === 5);
    const cookies = world.people.slice(0, 10).map(({ token }) => stage.cookieOf(token));
    await stage.ask(world.people[0].token, 'TacticPage', { id: ids[0] });
    const statements = await statementsOf(stage, () => stage.ask(world.people[0].token, 'TacticPage', { id: ids[1] }));
    const found = await measured(stage, {
      limit: { pid: limit.pid, plan: { kind: 'turns', port: limit.port, connections: 10, bodies: ids.map((id) => ({ operationName: 'TacticPage', variables: { id } })) } },
      product: { pid: stage.product.pid, plan: { kind: 'turns', port: stage.product.port, cookies, connections: 10, bodies: ids.map((id) => asked('TacticPage', { id })) } },
    });
    return {
      lines: lines(found),
      ratios: { rps: ratio(found.product, found.limit, 'rps'), cpu: ratio(found.product, found.limit, cpu) },
      figures: { statements: statements.length, limitRps: middle(found.limit, 'rps'), productRps: middle(found.product, 'rps'), limitCpuMs: middle(found.limit, cpu), productCpuMs: middle(found.product, cpu) },
    };
  } finally {
    await limit?.stop();
    await stage.close();
  }
}
