import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Refused, startServer, type TestServer } from './harness.js';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1' });
});
afterAll(() => server.stop());

it('a person signs in, sees what is theirs, and signs out', async () => {
  const maria = await server.as('coordinator@boston.example');
  const { me } = await maria.see('{ me { person { displayName } } }');
  expect(me.person.displayName).toEqual(expect.any(String));
  await maria.signOut();
  await expect(maria.see('{ me { person { displayName } } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

it('a wrong password is refused', async () => {
  await expect(server.as('coordinator@boston.example', 'not this one')).rejects.toBeInstanceOf(Refused);
});

it('tells whether it is well without a sign-in', async () => {
  expect(await server.stranger().send('/health')).toMatchObject({ status: 200, body: { ok: true } });
});

it('a person follows what happens, and hears it once it is done', async () => {
  const maria = await server.as('coordinator@boston.example');
  const { cursor } = await maria.see('{ cursor }');
  const follow = await maria.follow('subscription Follow($after: String!) { happenings(after: $after) { __typename ... on Happening { act { name } } } }', {
    after: cursor,
  });
  await maria.do('mutation Rename($act: ID!) { editMyself(act: $act, displayName: "Maria of Boston") { id } }');
  await follow.until((frame) => JSON.stringify(frame).includes('person'));
  await follow.stop();
  expect((await follow.closed).code).toBe(1000);
});

it('a stranger is not let in to follow', async () => {
  await expect(server.stranger().follow('subscription Follow { happenings(after: "") { __typename } }')).rejects.toMatchObject({ code: 4401 });
});
