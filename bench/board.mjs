// Opening a board of 1,000 tactics: the client's own query, as a signed-in member, under row-level security.
import { asked, openStage, statementsOf } from './product.mjs';
import { cpu, lines, measured, middle, openLimit, ratio } from './rates.mjs';
import { seedWorld } from './world.mjs';

export const reach = { rpsCold: ['>=', 0.6], cpuCold: ['<=', 1.5], rpsUnchanged: ['>=', 4], statements: ['<=', 12] };

export default async function board() {
  const stage = await openStage();
  let limit;
  try {
    const world = await seedWorld(stage.admin, { tactics: 1000 });
    limit = await openLimit(stage);
    const body = asked('BoardPage', { id: world.board });
    const cookies = world.people.slice(0, 10).map(({ token }) => stage.cookieOf(token));
    const product = { port: stage.product.port, cookies, connections: 10, body };
    await stage.ask(world.people[0].token, 'BoardPage', { id: world.board });
    const statements = await statementsOf(stage, () => stage.ask(world.people[0].token, 'BoardPage', { id: world.board, fresh: 'counted' }));
    const found = await measured(stage, {
      limit: { pid: limit.pid, plan: { kind: 'same', port: limit.port, connections: 10, body: { operationName: 'BoardPage', variables: { id: world.board } } } },
      'nothing kept': { pid: stage.product.pid, plan: { ...product, kind: 'fresh' } },
      unchanged: { pid: stage.product.pid, plan: { ...product, kind: 'same' } },
    });
    return {
      lines: lines(found),
      ratios: {
        rpsCold: ratio(found['nothing kept'], found.limit, 'rps'),
        cpuCold: ratio(found['nothing kept'], found.limit, cpu),
        rpsUnchanged: ratio(found.unchanged, found.limit, 'rps'),
      },
      figures: {
        statements: statements.length,
        limitRps: middle(found.limit, 'rps'),
        coldRps: middle(found['nothing kept'], 'rps'),
        unchangedRps: middle(found.unchanged, 'rps'),
        limitCpuMs: middle(found.limit, cpu),
        coldCpuMs: middle(found['nothing kept'], cpu),
        unchangedCpuMs: middle(found.unchanged, cpu),
        kB: middle(found['nothing kept'], 'bytes') / 1024,
      },
    };
  } finally {
    await limit?.stop();
    await stage.close();
  }
}
