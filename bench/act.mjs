// Renaming a tactic: session, rights, version, change log, number, digest and commit, each connection on a card of its own.
import { randomUUID } from 'node:crypto';
import { asked, openStage, statementsOf } from './product.mjs';
import { cpu, lines, measured, middle, openLimit, ratio } from './rates.mjs';
import { actTables } from './limit/statements.mjs';
import { seedWorld } from './world.mjs';

export const reach = { rps: ['>=', 0.5], statements: ['<=', 8], rowsPerMove: ['=', 1] };

export default async function act() {
  const stage = await openStage();
  let limit;
  try {
    const world = await seedWorld(stage.admin, { tactics: 1000 });
    await stage.admin.query(actTables);
    limit = await openLimit(stage);
    const { token } = world.people[0];
    const rename = (card, version) => stage.ask(token, 'EditTactic', { act: randomUUID(), input: { id: card, version, title: `Once more ${version}` } });
    const counted = world.tactics[501];
    await rename(counted, 1);
    const statements = await statementsOf(stage, () => rename(counted, 2));
    const moved = await moveOne(stage, token, world.tactics[502]);
    const cards = () => world.tactics.filter((_, at) => at % 10 === 5).slice(0, 10).map((id) => ({ id, version: 1 }));
    const found = await measured(stage, {
      limit: { pid: limit.pid, plan: { kind: 'rename', port: limit.port, connections: 10, cards: cards(), body: { operationName: 'EditTactic' } } },
      product: { pid: stage.product.pid, plan: { kind: 'rename', port: stage.product.port, cookies: world.people.map((one) => stage.cookieOf(one.token)), connections: 10, cards: cards(), body: asked('EditTactic') } },
    });
    return {
      lines: lines(found),
      ratios: { rps: ratio(found.product, found.limit, 'rps'), cpu: ratio(found.product, found.limit, cpu) },
      figures: {
        statements: statements.length,
        rowsPerMove: moved,
        limitRps: middle(found.limit, 'rps'),
        productRps: middle(found.product, 'rps'),
        limitCpuMs: middle(found.limit, cpu),
        productCpuMs: middle(found.product, cpu),
      },
    };
  } finally {
    await limit?.stop();
    await stage.close();
  }
}

/** How many rows the journal says that a move changed. */
async function moveOne(stage, token, id) {
  const act = randomUUID();
  await stage.ask(token, 'MoveTactics', { act, input: { ids: [id], stage: 'testing', position: 'a0Vbench' } });
  const { rows } = await stage.admin.query('select count(*)::int as changed from app.change c join app.act a on a.work_number = c.work_number where a.id = $1', [act]);
  return rows[0].changed;
}
