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
