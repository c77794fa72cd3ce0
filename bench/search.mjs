// Words and facets in three hundred thousand things of eleven teams, as a member of one of them.
import { findingStatement, makeFindingTables } from './limit/finding.mjs';
import { asked, openStage, statementsOf } from './product.mjs';
import { cpu, lines, measured, middle, openLimit, ratio } from './rates.mjs';
import { seedWorld } from './world.mjs';
import { seedWritings, wordOf } from './writings.mjs';

export const reach = { rps: ['>=', 0.5], p95Ms: ['<=', 50] };

const things = 300_000;
const limit = 20;

const swapped = (word) => word.slice(0, 3) + word[4] + word[3] + word.slice(5);
/** As people look: words that few, some and many texts have, two and three of them, the beginning of one, and one in ten with two letters swapped. */
export const lookedFor = () =>
  Array.from({ length: 10 }, (_, at) => [
    wordOf(2500 + at * 300),
    wordOf(300 + at * 50),
    wordOf(40 + at * 7),
    `${wordOf(300 + at * 40)} ${wordOf(30 + at)}`,
    `${wordOf(60 + at)} ${wordOf(90 + at)}`,
    `${wordOf(20 + at)} ${wordOf(45 + at)} ${wordOf(10 + at)}`,
    wordOf(700 + at * 30).slice(0, 5),
    `${wordOf(50 + at)} ${wordOf(900 + at).slice(0, 4)}`,
    wordOf(1200 + at * 10).slice(0, 6),
    swapped(wordOf(400 + at * 60)),
  ]).flat();

export default async function search({ say }) {
  const stage = await openStage();
  let barest;
  try {
    const world = await seedWorld(stage.admin, { tactics: 1000 });
    const began = performance.now();
    await stage.without(() => seedWritings(stage.admin, world, things));
    const [who] = world.people.slice(2);
    await makeFindingTables(stage.admin, who.id);
    const { rows } = await stage.admin.query(
      'select (select count(*)::int from app.search_text) as all, (select count(*)::int from bench.search_text) as seen',
    );
    say(`${rows[0].all} things are there after ${((performance.now() - began) / 1000).toFixed(0)} s, of which one sees ${rows[0].seen}`);
    barest = await openLimit(stage);
    const bodies = lookedFor().map((text) => asked('Search', { input: { text, withFacets: true, limit } }));
    const matches = await sameAnswers(stage, who);
    const statements = await statementsOf(stage, () => stage.ask(who.token, 'Search', bodies[0].variables));
    const cookies = [stage.cookieOf(who.token)];
    const plan = { kind: 'turns', cookies, bodies };
    const sides = (connections) => ({
      limit: { pid: barest.pid, plan: { ...plan, connections, port: barest.port } },
      product: { pid: stage.product.pid, plan: { ...plan, connections, port: stage.product.port } },
    });
    const many = await measured(stage, sides(10));
    const one = await measured(stage, sides(1));
    return {
      lines: [...lines(many).map((line) => ({ connections: 10, ...line })), ...lines(one).map((line) => ({ connections: 1, ...line }))],
      ratios: { rps: ratio(many.product, many.limit, 'rps'), cpu: ratio(many.product, many.limit, cpu) },
      figures: {
        ...{
          things: rows[0].all,
          seen: rows[0].seen,
          matches,
          statements: statements.length,
          p95Ms: middle(one.product, 'p95'),
          p50Ms: middle(one.product, 'p50'),
        },
        ...{ limitP95Ms: middle(one.limit, 'p95'), limitRps: middle(many.limit, 'rps'), productRps: middle(many.product, 'rps') },
      },
    };
  } finally {
    await barest?.stop();
    await stage.close();
  }
}

/** That both find the same is no matter of course; answers the median of how many. */
async function sameAnswers(stage, who) {
  const counts = [];
  for (const text of lookedFor()) {
    const { search: found } = await stage.ask(who.token, 'Search', { input: { text, withFacets: true, limit } });
    const { rows } = await stage.admin.query(findingStatement(), [text.split(' '), limit + 1]);
    const barest = JSON.parse(rows[0].text).data.search;
    const [ours, theirs] = [found.results, barest.results.slice(0, limit)].map((results) => results.map(({ id }) => id).join());
    if (found.count !== barest.count || ours !== theirs) throw new Error(`"${text}": ${found.count} of the product, ${barest.count} of the limit`);
    counts.push(found.count);
  }
  return counts.sort((a, b) => a - b)[counts.length / 2];
}
