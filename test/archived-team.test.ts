import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adopts, releasedLesson, seeMessages } from './adoption-acts.js';
import { perform, problems, refusal, seeBoard } from './board-acts.js';
import { say } from './comment-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { seeLesson } from './lesson-acts.js';
import { meetingOf, meets } from './meeting-acts.js';
import { answers, postedQuestion, seeQuestion } from './question-acts.js';
import { asking, releases, validLesson } from './release-acts.js';
import { does, inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';
import { Writer } from './writer.js';

let server: TestServer;
let world: World;
let police: Person;
let services: Person;
let coordinator: Person;
let denver: Person;
let steward: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [police, services, coordinator, denver, steward] = (await Promise.all(
    ['police@boston', 'services@boston', 'coordinator@boston', 'coordinator@denver', 'steward@network'].map((who) => server.as(`${who}.example`)),
  )) as [Person, Person, Person, Person, Person];
});
afterAll(() => server?.stop());

const puts = (verb: 'archiveTeam' | 'restoreTeam') =>
  steward.do(`mutation A($act: ID!, $id: ID!) { ${verb}(act: $act, id: $id) { archivedAt } }`, { id: world.boston.team });
const wait = (days: number) => server.clock.passes(new Date(Date.now() + days * 86_400_000));

describe('a team that is put away', () => {
  it('gives its people nothing any more, on open screens too, and lets nothing of it out; restored, it goes on', async () => {
    const teamId = world.boston.team;
    const board = (await perform(coordinator, 'createBoard', { teamId, title: 'Strategy' })).id;
    const [tactic] = await perform(coordinator, 'addTactics', { boardId: board, stage: 'idea', position: 'a0Vtest', tactics: [{ title: 'Letters' }] });
    const meeting = (await meets(coordinator, 'addMeeting', meetingOf(teamId))).id;
    const { edition } = await releasedLesson(server, { police, services, world });
    const waiting = await validLesson({ police, services, world }, { title: 'Call after you wrote' });
    const { id: release } = await releases(police, 'askRelease', asking(waiting, { embargoUntil: inDays(3) }));
    const question = await postedQuestion(server, police, world);
    const { makeFeed } = await police.see<Json>('mutation { makeFeed(viewId: null) { path } }');
    const writer = new Writer(police, meeting);
    expect(await writer.open()).toBe('opened');
    writer.type('We meet');
    await writer.settled();

    await puts('archiveTeam');
    await writer.until(() => writer.told.includes('gone'));
    expect(await writer.sendRaw(new Uint8Array([0, 0]))).toBe('gone');
    expect(await writer.open()).toBe('NOT_FOUND');
    writer.leave();
    expect(await seeBoard(police, board)).toBeNull();
    expect(await seeLesson(police, waiting.id)).toBeNull();
    expect((await police.send(`/meetings/${meeting}/minutes.pdf`)).status).toBe(404);
    expect(String((await server.stranger().send(makeFeed.path)).body)).not.toContain('VEVENT');
    const attempts: Record<string, () => Promise<Json>> = {
      addTactics: () => perform(police, 'addTactics', { boardId: board, stage: 'idea', position: 'a1Vtest', tactics: [{ title: 'More' }] }),
      addTask: () => does(police, 'addTask', { teamId, organizationId: world.boston.organizations.police, title: 'More' }),
      addComment: () => say(police, ['tactic', tactic.id], 'More'),
      askSource: () => adopts(police, 'askSource', { editionId: edition, teamId, text: 'More' }),
      answerQuestion: () => answers(police, question.id, teamId, 'More'),
    };
    for (const [verb, attempt] of Object.entries(attempts))
      expect({ verb, code: (await refusal(attempt())).code }).toEqual({ verb, code: expect.stringMatching(/NOT_FOUND|FORBIDDEN/) });

    const ask = { teamId: world.denver.team, answeringTeamId: teamId, organizationId: world.boston.organizations.police, title: 'Send it', dueOn: inDays(9) };
    expect(await problems(does(denver, 'addTask', ask))).toEqual(['answeringTeamId not_allowed']);
    // A refusal would say whose lesson or question it is, where the city is hidden: who is put away stands on the network page.
    await adopts(denver, 'askSource', { editionId: edition, teamId: world.denver.team, text: 'Who made the calls?' });
    await answers(denver, question.id, world.denver.team, 'We do');
    await wait(6);
    expect(JSON.stringify(await denver.see('{ library { entries { edition { title } } } }'))).not.toContain('Call after you wrote');

    await puts('restoreTeam');
    await wait(7);
    expect(JSON.stringify(await denver.see('{ library { entries { edition { title } } } }'))).toContain('Call after you wrote');
    expect((await seeMessages(police, edition)).map(({ text }) => text)).toEqual(['Who made the calls?']);
    expect(await seeQuestion(police, question.id)).toMatchObject({ answerCount: 1, state: 'open' });
    expect((await seeBoard(police, board)).title).toBe('Strategy');
    expect((await police.see<Json>('query R($id: ID!) { release(id: $id) { state } }', { id: release })).release.state).toBe('released');
  });
});
