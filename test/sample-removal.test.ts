import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { openSetUp } from '../src/identity/set-up.js';
import { freePort, freshDatabase, Person, Refused, startServer, type Answer, type Json, type TestDatabase, type TestServer } from './harness.js';
import { signIn } from './person.js';
import { ServerProcess } from './process.js';

const refusals = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'INVALID', 'CONFLICT', 'TOO_MANY'];
const settings = { SAMPLE: '1', LIMIT_SIGN_INS_PER_ADDRESS: '1000' };

let database: TestDatabase;
let server: TestServer;
beforeAll(async () => {
  database = await freshDatabase();
  server = await startServer(settings, database);
});
afterAll(async () => {
  await server?.stop();
  await database?.drop();
});

const post = (person: Person, path: string, body: object): Promise<Answer> =>
  person.send(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const remove = (person: Person, password = 'crosstown-sample') => post(person, '/auth/remove-sample', { password });

describe('removing the sample', () => {
  it('is refused to strangers, to everybody but a steward, and without the right password', async () => {
    expect((await remove(server.stranger())).status).toBe(401);
    const coordinator = await server.as('coordinator@boston.example');
    expect(await coordinator.see('query May { installation { sample sampleRemovable } }')).toEqual({ installation: { sample: true, sampleRemovable: false } });
    expect((await remove(coordinator)).status).toBe(403);
    const steward = await server.as('steward@network.example');
    expect(await remove(steward, 'something else')).toMatchObject({
      status: 400,
      body: { code: 'INVALID', fields: [{ field: 'password', reason: 'not_allowed' }] },
    });
    expect(await post(steward, '/auth/remove-sample', {})).toMatchObject({ status: 400, body: { code: 'INVALID', fields: [{ field: 'password' }] } });
    expect((await steward.see('query Teams { teams { id } }')).teams).toHaveLength(12);
  });

  it('leaves nothing, shows the set-up link, and closes what is open, while others are at work', async () => {
    const steward = await server.as('steward@network.example');
    const coordinator = await server.as('coordinator@boston.example');
    const { boards, cursor } = await coordinator.see('query Start { boards { id } cursor }');
    const follow = await coordinator.follow('subscription Happenings($after: String!) { happenings(after: $after) { signal } }', { after: cursor });
    await follow.until((frame: Json) => frame.happenings.signal === 'READY');

    const add = 'mutation Add($act: ID!, $input: AddTacticsInput!) { addTactics(act: $act, input: $input) { id } }';
    const atWork = Array.from({ length: 40 }, (_, at) =>
      at % 2 === 0
        ? coordinator.do(add, { act: randomUUID(), input: { boardId: boards[0].id, stage: 'idea', position: 'a0', tactics: [{ title: `Card ${at}` }] } })
        : coordinator.see('query Look($id: ID!) { board(id: $id) { tactics { id title } } people { id } }', { id: boards[0].id }),
    ).map((work) => work.catch((error: unknown) => error));
    const [removed, ...answers] = await Promise.all([remove(steward), ...atWork]);

    expect(removed).toMatchObject({ status: 200, body: { setUp: expect.stringMatching(/^\/set-up#.{43}$/) } });
    for (const answer of answers) if (answer instanceof Error) expect(refusals).toContain((answer as Refused).code);
    expect((await follow.closed).code).toBe(4401);
    await database.query(nothingIsLeft);
    expect((await server.stranger().send('/auth/welcome')).body).toMatchObject({ sample: false, people: [], setUp: true });
    expect((await coordinator.send('/auth/me')).status).toBe(401);
    await expect(coordinator.see('query Boards { boards { id } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(server.as('coordinator@boston.example')).rejects.toMatchObject({ code: 'HTTP 401' });
    expect((await remove(steward)).status).toBe(401);

    const first = await setUp(server, removed.body as { setUp: string });
    const seen = await first.see(
      'query Mine { networks { name } teams { kind } boards { id } people { displayName } installation { sample sampleRemovable } pack { key } cursor }',
    );
    expect(seen).toMatchObject({
      networks: [{ name: 'Lakes' }],
      boards: [],
      people: [{ displayName: 'Ida Berg' }],
      installation: { sample: false, sampleRemovable: false },
    });
    expect((await remove(first, 'a long enough password')).status).toBe(403);

    const later = await first.follow('subscription Happenings($after: String!) { happenings(after: $after) { signal changes { kind row { __typename } } } }', {
      after: seen.cursor,
    });
    await later.until((frame: Json) => frame.happenings.signal === 'READY');
    await first.do('mutation Name($act: ID!) { editMyself(act: $act, displayName: "Ida B.") { displayName } }');
    await later.until((frame: Json) => frame.happenings.changes.some((change: Json) => change.kind === 'person'));
  });

  it('does not come back with the next start', async () => {
    await server.stop();
    server = await startServer(settings, database);
    const person = await server.as('ida@lakes.example', 'a long enough password');
    expect(await person.see('query Mine { networks { name } installation { sample } }')).toEqual({
      networks: [{ name: 'Lakes' }],
      installation: { sample: false },
    });
  });
});

describe('a set-up link', () => {
  it('opens nothing once a later start has loaded the sample', async () => {
    const own = await freshDatabase();
    const empty = await startServer({}, own);
    const link = { setUp: await openSetUp(empty) };
    await empty.stop();
    const filled = await startServer(settings, own);
    expect((await post(filled.stranger(), '/auth/set-up', wanted(link))).status).toBe(404);
    await filled.stop();
    await own.drop();
  });

  it('is also printed where the operator looks, when the sample goes', async () => {
    const own = await freshDatabase('sample');
    const port = String(await freePort());
    const process = await new ServerProcess({ ...own.env, ...settings, PORT: port }).ready();
    const steward = await signIn(`http://127.0.0.1:${port}`, 'steward@network.example', 'crosstown-sample');
    const { setUp: link } = (await remove(steward)).body as { setUp: string };
    expect(await process.kill('SIGTERM')).toBe(0);
    expect(process.output).toContain(`set up your network and become its first steward: http://127.0.0.1:${port}${link}`);
    await own.drop();
  });
});

const wanted = ({ setUp: link }: { setUp: string }) => ({
  token: link.split('#')[1],
  email: 'ida@lakes.example',
  displayName: 'Ida Berg',
  password: 'a long enough password',
  networkName: 'Lakes',
  organizationName: 'Lakes office',
});

/** Opens the link as a browser would. */
async function setUp({ url }: TestServer, link: { setUp: string }): Promise<Person> {
  const answer = await post(new Person(url, undefined), '/auth/set-up', wanted(link));
  expect(answer.status).toBe(200);
  return new Person(url, answer.headers.getSetCookie()[0]!.split(';')[0]);
}

/** Fails for any row in any table that could hold something of the sample; of the readers it is only known how far they came. */
const nothingIsLeft = `
do $$ declare name text; rows bigint; begin
  for name in select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')
      and relname not in ('migration', 'installation', 'journal_head', 'set_up', 'reader') loop
    execute format('select count(*) from app.%I', name) into rows;
    if rows > 0 then raise exception '% rows are left in %', rows, name; end if;
  end loop;
  if exists (select from app.installation where sample_network is not null) then raise exception 'the installation still names the sample'; end if;
end $$`;
