import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { freshDatabase, startServer, type Json, type Person, type TestDatabase, type TestServer } from './harness.js';
import { MailBox } from './mail-box.js';
import { does } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let own: TestDatabase;
let server: TestServer | undefined;
let post: Server | undefined;
const lines = new Set<Socket>();

beforeEach(async () => {
  own = await freshDatabase();
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  for (const line of lines) line.destroy();
  post?.close();
  await own.drop();
});

/** Something on a port that is spoken to as a mail server: says this when somebody comes, and that to each piece it gets. */
async function liar(greeting: string, answer: (said: string, line: Socket, nth: number) => void): Promise<Record<string, string>> {
  post = createServer((line) => {
    lines.add(line);
    let nth = 0;
    line.on('error', () => undefined);
    line.on('data', (piece) => answer(piece.toString(), line, nth++));
    if (greeting) line.write(greeting);
  });
  post.listen(0, '127.0.0.1');
  await once(post, 'listening');
  return { SMTP_URL: `smtp://127.0.0.1:${(post.address() as AddressInfo).port}`, MAIL_FROM: 'Crosstown <crosstown@city.example>' };
}

/** A mail is on its way to somebody of the police. */
async function asking(settings: Record<string, string>): Promise<{ world: World; coordinator: Person }> {
  server = await startServer(settings, own);
  const world = await makeWorld(server.database);
  const coordinator = await server.as('coordinator@boston.example');
  await does(coordinator, 'addTask', { teamId: world.boston.team, organizationId: world.boston.organizations.police, title: 'Send the list' });
  await server.clock.passes(new Date(Date.now() + 60_000));
  return { world, coordinator };
}

const works = async (person: Person): Promise<unknown> => (await person.see<Json>('{ me { id } }')).me.id;

describe('a mail server', () => {
  it('that never says a word keeps nobody from stopping, and the mail is sent by who comes next', async () => {
    const { coordinator } = await asking(await liar('', () => undefined));
    // One look whether it is there, one mail.
    while (lines.size < 2) await works(coordinator);
    await server!.stop();
    server = undefined;
    const box = await new MailBox().open();
    try {
      server = await startServer(box.settings, own);
      expect(await box.until('police@boston.example', 1)).toHaveLength(1);
      await server.stop();
      server = undefined;
    } finally {
      await box.close();
    }
  });

  it('that talks nonsense, too much, or breaks off in the middle harms nobody', async () => {
    const { world, coordinator } = await asking(
      await liar('220 hello\r\n', (said, line) => {
        const manner = [...lines].indexOf(line) % 5;
        const verb = said.slice(0, 4).toUpperCase();
        if (manner === 1) return void line.write('999 what\r\n\r\n\0\0 garbage');
        if (manner === 2) return void line.write('x'.repeat(3_000_000));
        if (manner === 3) return void line.resetAndDestroy();
        if (verb === 'EHLO') return void line.write('250-me\r\n250 SIZE 10\r\n');
        if (verb === 'DATA') return void (manner === 4 ? line.resetAndDestroy() : line.write('354 go\r\n'));
        if (verb === 'QUIT') return void line.write('221 bye\r\n221 bye\r\n554 no\r\n', () => line.resetAndDestroy());
        line.write('250 ok\r\n250 ok\r\n250 ok\r\n');
      }),
    );
    for (let later = 1; lines.size < 6; later++) {
      if (later % 20 === 1)
        await does(coordinator, 'addTask', { teamId: world.boston.team, organizationId: world.boston.organizations.police, title: 'Again' });
      await server!.clock.passes(new Date(Date.now() + later * 700_000));
    }
    expect(await works(coordinator)).toBe(world.boston.people.coordinator);
    expect((await fetch(`${server!.url}/health`)).status).toBe(200);
  });
});
