import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Comment } from '../src/comments/comment.js';
import { Tactic } from '../src/tactics/tactic.js';
import { performAsSystem } from '../src/work/act.js';
import { perform, problems, refusal } from './board-acts.js';
import { comments, conversation, mentionable, reads, say, unread, words } from './comment-acts.js';
import { learns } from './lesson-acts.js';
import { share } from './doings.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { whysFor } from './notice-acts.js';
import { does, inDays } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let coordinator: Person;
let police: Person;
let services: Person;
let prosecutor: Person;
let guest: Person;
let denver: Person;
let denverPolice: Person;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [coordinator, police, services, prosecutor, guest, denver, denverPolice] = (await Promise.all(
    ['coordinator@boston', 'police@boston', 'services@boston', 'prosecutor@boston', 'guest@boston', 'coordinator@denver', 'police@denver'].map((who) =>
      server.as(`${who}.example`),
    ),
  )) as [Person, Person, Person, Person, Person, Person, Person];
});
afterAll(() => server?.stop());

type About = readonly [string, string];
const ofBoston = () => ({ people: world.boston.people, organizations: world.boston.organizations });

async function card(title = 'Training for hotel staff', audience?: object): Promise<About> {
  const board = await perform(coordinator, 'createBoard', { teamId: world.boston.team, title: `Board ${randomUUID()}` });
  const [tactic] = await perform(coordinator, 'addTactics', { boardId: board.id, stage: 'idea', position: 'a0Vtest', tactics: [{ title }] });
  if (audience) await coordinator.do(share, { input: { kind: 'tactic', id: tactic.id, audience: { team: world.boston.team, ...audience } } });
  return ['tactic', tactic.id];
}
const texts = async (person: Person, about: About): Promise<string[]> => (await conversation(person, about)).comments.map((one: Json) => one.text);

describe('a thread', () => {
  it('is begun on a card, answered, settled and taken up again by whoever works on the team', async () => {
    const about = await card();
    const first = await say(services, about, 'Who trains the night shift?');
    expect(first).toMatchObject({ aboutKind: 'tactic', threadId: null, writtenByName: 'Boston services', organizationId: ofBoston().organizations.services });
    const answer = await say(police, about, 'We can, on Thursdays', { threadId: first.id });
    expect(answer.threadId).toBe(first.id);
    // An answer to an answer stands beside it.
    expect((await say(services, about, 'Thank you', { threadId: answer.id })).threadId).toBe(first.id);
    expect(await texts(prosecutor, about)).toEqual(['Who trains the night shift?', 'We can, on Thursdays', 'Thank you']);
    expect(await comments(prosecutor, 'resolveThread', first.id)).toMatchObject({ resolvedByName: 'Boston prosecutor' });
    expect(await comments(police, 'reopenThread', first.id)).toMatchObject({ resolvedAt: null, resolvedByName: null });
    expect((await refusal(comments(police, 'resolveThread', answer.id))).code).toBe('FORBIDDEN');
  });

  it.each(['task', 'meeting', 'decision', 'lesson'])('is begun on a %s too', async (kind) => {
    const made: Record<string, () => Promise<string>> = {
      task: async () => (await does(coordinator, 'addTask', { teamId: world.boston.team, organizationId: ofBoston().organizations.mayor, title: 'Call' })).id,
      meeting: async () =>
        (
          await coordinator.do<Json>('mutation M($act: ID!, $input: AddMeetingInput!) { addMeeting(act: $act, input: $input) { id } }', {
            input: { teamId: world.boston.team, title: 'June', startsAt: '2027-06-01T15:00:00Z', endsAt: '2027-06-01T16:00:00Z', timeZone: 'America/New_York' },
          })
        ).addMeeting.id,
      decision: async () =>
        (
          await coordinator.do<Json>('mutation D($act: ID!, $input: AddDecisionInput!) { addDecision(act: $act, input: $input) { id } }', {
            input: { teamId: world.boston.team, statement: 'No posters', decidedOn: inDays(0) },
          })
        ).addDecision.id,
      lesson: async () => (await learns(coordinator, 'draftLesson', { teamId: world.boston.team, title: 'Call first', kind: 'worked' })).id,
    };
    const about = [kind, await made[kind]!()] as const;
    await say(services, about, 'Why?');
    expect(await texts(police, about)).toEqual(['Why?']);
  });

  it('shows that somebody changed their words, keeps the ones before in its history, and shows nothing of what was taken away', async () => {
    const about = await card();
    const first = await say(services, about, 'Thursday');
    const edited = await comments(services, 'editComment', { id: first.id, version: first.version, content: words('Friday') });
    expect(edited).toMatchObject({ text: 'Friday', editedAt: expect.anything() });
    const past = async (): Promise<Json[]> =>
      (await police.see<Json>('query A($of: ID!) { activity(of: $of) { acts { name changes { before after } } } }', { of: first.id })).activity.acts;
    expect(JSON.parse((await past())[0].changes[0].before)).toMatchObject({ text: 'Thursday' });
    expect((await refusal(comments(police, 'editComment', { id: first.id, version: edited.version, content: words('Mine') }))).code).toBe('FORBIDDEN');
    expect((await refusal(comments(police, 'removeComment', first.id))).code).toBe('FORBIDDEN');
    expect(await comments(services, 'removeComment', first.id)).toMatchObject({ text: '', mentionIds: [], archivedAt: expect.anything() });
    expect((await conversation(police, about)).comments[0].content).not.toContain('Friday');
    expect((await past()).map(({ name }) => name)).toEqual(['comment.removed', 'comment.edited', 'comment.added']);
    expect(JSON.stringify(await past())).not.toMatch(/Friday|Thursday/);
    expect((await refusal(say(police, about, 'And now?', { threadId: first.id }))).code).toBe('CONFLICT');
    expect((await refusal(comments(services, 'editComment', { id: first.id, version: 3, content: words('Back') }))).code).toBe('CONFLICT');
  });

  it('has no words left when its writer takes back that they said it, and has them again when they take back that they removed it', async () => {
    const about = await card();
    const act = randomUUID();
    const input = { aboutKind: about[0], aboutId: about[1], content: words('Not for this table') };
    await services.do('mutation S($act: ID!, $input: AddCommentInput!) { addComment(act: $act, input: $input) { id } }', { act, input });
    const undo = (of: string) => services.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of });
    await undo(act);
    expect(JSON.stringify(await conversation(police, about))).not.toContain('Not for this table');
    const kept = await say(services, about, 'For this one');
    const removed = randomUUID();
    await services.do('mutation R($act: ID!, $id: ID!) { removeComment(act: $act, id: $id) { id } }', { act: removed, id: kept.id });
    await undo(removed);
    expect(await texts(police, about)).toEqual(['', 'For this one']);
  });

  it('is shown where it is new, however much was said before, with what it answers to', async () => {
    const about = await card();
    const first = await say(services, about, 'Who trains the night shift?');
    await performAsSystem({ pool: server.database.clock, purpose: 'test', act: randomUUID() }, 'test.said', async (work) => {
      const tactic = await work.get(Tactic, about[1]);
      const { teamId, aboutKind, aboutId, tacticId, content, writtenBy, writtenByName, organizationId, audienceId } = await work.get(Comment, first.id);
      const row = { teamId, aboutKind, aboutId, tacticId, content, text: 'Much', mentionIds: [], writtenBy, writtenByName, organizationId, audienceId };
      await work.insertAll(
        Comment,
        Array.from({ length: 2_000 }, () => row),
        tactic,
      );
    });
    await say(police, about, 'We can', { threadId: first.id });
    const shown = await texts(prosecutor, about);
    expect([shown[0], shown[1], shown.at(-1)]).toEqual(['Who trains the night shift?', 'Much', 'We can']);
  });

  it('is shown live to who sees it', async () => {
    const about = await card();
    const screen = await police.follow(
      'subscription F($after: String!) { happenings(after: $after) { signal changes { id row { ... on Comment { text writtenByName } } } } }',
      { after: (await police.see<Json>('{ cursor }')).cursor },
    );
    await screen.until((frame) => frame.happenings.signal === 'READY');
    const first = await say(services, about, 'Who calls?');
    const frame = await screen.until((one) => one.happenings.changes.some((change: Json) => change.id === first.id));
    expect(frame.happenings.changes).toEqual([{ id: first.id, row: { text: 'Who calls?', writtenByName: 'Boston services' } }]);
  });
});

describe('who sees what is said', () => {
  it('is never more than who sees the thing, and who loses it loses the thread with its answers', async () => {
    const about = await card('Only some', { sectors: ['law_enforcement', 'executive'] });
    const first = await say(police, about, 'Keep this among us');
    await say(coordinator, about, 'Yes', { threadId: first.id });
    expect((await refusal(conversation(services, about))).code).toBe('NOT_FOUND');
    expect((await refusal(say(services, about, 'Hello'))).code).toBe('NOT_FOUND');
    expect((await refusal(say(services, about, 'Hello', { threadId: first.id }))).code).toBe('NOT_FOUND');
    await coordinator.do(share, { input: { kind: 'tactic', id: about[1], audience: { team: world.boston.team } } });
    expect(await texts(services, about)).toEqual(['Keep this among us', 'Yes']);
    await coordinator.do(share, { input: { kind: 'tactic', id: about[1], audience: { team: world.boston.team, sectors: ['executive'] } } });
    expect((await refusal(conversation(police, about))).code).toBe('NOT_FOUND');
    expect((await refusal(comments(police, 'editComment', { id: first.id, version: 9, content: words('Still here') }))).code).toBe('NOT_FOUND');
  });

  it('can be fewer: an aside stays among those for whom it was meant, also in its answers and in its history', async () => {
    const about = await card();
    await say(services, about, 'For all');
    const aside = await say(police, about, 'For the police', { audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    const answer = await say(await server.as('detective@boston.example'), about, 'Understood', { threadId: aside.id });
    expect(answer.audience.sectors).toEqual(['law_enforcement']);
    expect(await texts(services, about)).toEqual(['For all']);
    expect(await texts(police, about)).toEqual(['For all', 'For the police', 'Understood']);
    const history = async (person: Person) =>
      (await person.see<Json>('query A($of: ID!) { activity(of: $of) { acts { name } } }', { of: about[1] })).activity.acts.map((one: Json) => one.name);
    expect((await history(police)).filter((name: string) => name === 'comment.added')).toHaveLength(3);
    expect((await history(services)).filter((name: string) => name === 'comment.added')).toHaveLength(1);
    // Nobody widens it past the thing either.
    await coordinator.do(share, { input: { kind: 'tactic', id: about[1], audience: { team: world.boston.team, sectors: ['victim_services', 'executive'] } } });
    expect(await texts(services, about)).toEqual(['For all']);
  });

  it('across cities is both sides of an ask, each with the names that stand there, and an aside is for one side', async () => {
    const { id } = await does(coordinator, 'addTask', {
      teamId: world.boston.team,
      answeringTeamId: world.denver.team,
      organizationId: world.denver.organizations.police,
      title: 'Send your protocol',
      dueOn: inDays(9),
    });
    const about = ['task', id] as const;
    await say(coordinator, about, 'Any version will do');
    const answer = await say(denverPolice, about, 'The last one is from May');
    expect(answer).toMatchObject({ writtenByName: 'Denver police', teamId: world.denver.team });
    await say(coordinator, about, 'May is old', { audience: { team: world.boston.team } });
    expect(await texts(denverPolice, about)).toEqual(['Any version will do', 'The last one is from May']);
    expect(await mentionable(denverPolice, about)).not.toContain('Boston police');
    expect((await refusal(conversation(denver, about))).code).toBe('NOT_FOUND');
  });

  it('stays in the name of the organization that it was said for: whoever sits for another one since only takes their own words away', async () => {
    const about = await card();
    const advocate = await server.as('advocate@boston.example');
    const first = await say(advocate, about, 'We have beds');
    const act = randomUUID();
    const edit = 'mutation E($act: ID!, $input: EditCommentInput!) { editComment(act: $act, input: $input) { version } }';
    await advocate.do(edit, { act, input: { id: first.id, version: first.version, content: words('We have nine beds') } });
    const steward = await server.as('steward@network.example');
    const { proposeSeat } = await steward.do('mutation P($act: ID!, $input: ProposeSeatInput!) { proposeSeat(act: $act, input: $input) { link } }', {
      input: { teamId: world.boston.team, organizationId: ofBoston().organizations.health, role: 'member', name: 'Advocate', email: 'advocate@boston.example' },
    });
    const body = JSON.stringify({ token: proposeSeat.link.split('#')[1], password: 'crosstown-sample' });
    expect((await server.stranger().send('/auth/join', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(200);
    await coordinator.do('mutation E($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id: world.boston.seats.advocate });
    const [seen] = (await conversation(advocate, about)).comments;
    expect(seen).toMatchObject({
      text: 'We have nine beds',
      organizationId: ofBoston().organizations.services,
      viewerCan: ['removeComment', 'reopenThread', 'resolveThread'],
    });
    const input = { id: first.id, version: seen.version, content: words('Services has no beds') };
    expect((await refusal(comments(advocate, 'editComment', input))).code).toBe('FORBIDDEN');
    expect((await refusal(advocate.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act }))).code).toBe('FORBIDDEN');
    const narrower = { kind: 'comment', id: first.id, audience: { team: world.boston.team, sectors: ['law_enforcement'] } };
    expect((await refusal(advocate.do(share, { input: narrower }))).code).not.toBe('NOT_FOUND');
    expect(await comments(advocate, 'removeComment', first.id)).toMatchObject({ text: '' });
  });

  it('is read by guests, who say nothing', async () => {
    const about = await card();
    await say(police, about, 'Hello');
    expect(await conversation(guest, about)).toMatchObject({ mayComment: false, comments: [{ text: 'Hello', viewerCan: [] }] });
    expect((await refusal(say(guest, about, 'Hello'))).code).toBe('FORBIDDEN');
  });
});

describe('naming people', () => {
  it('tells them, wherever they are, and puts in the name that is theirs', async () => {
    const about = await card();
    const { text, id, mentionIds } = await say(services, about, `Can {${ofBoston().people.police}} say when?`);
    expect(text).toBe('Can @Boston police say when?');
    expect(mentionIds).toEqual([ofBoston().people.police]);
    await server.clock.passes(new Date());
    expect(await whysFor(police, id)).toEqual(['mentioned']);
    expect(await whysFor(prosecutor, id)).toEqual([]);
    await comments(services, 'removeComment', id);
    expect(await whysFor(police, id)).toEqual([]);
    const called = (displayName: string) =>
      police.do('mutation M($act: ID!, $displayName: String) { editMyself(act: $act, displayName: $displayName) { id } }', { displayName });
    await called("Ke$ha $& $1 $' $$");
    expect((await say(services, about, `Can {${ofBoston().people.police}} say when?`)).text).toBe("Can @Ke$ha $& $1 $' $$ say when?");
    await called('Boston police');
  });

  it('is possible only for who sees what is said; who does not is as unknown as nobody', async () => {
    const about = await card('Only some', { sectors: ['law_enforcement', 'executive'] });
    expect(await mentionable(police, about)).toEqual(['Boston coordinator', 'Boston detective', 'Boston mayor', 'Boston police']);
    const hidden = await problems(say(police, about, `{${ofBoston().people.services}}`));
    expect(hidden).toEqual(['mentionIds unknown']);
    expect(await problems(say(police, about, `{${world.denver.people.police}}`))).toEqual(hidden);
    expect(await problems(say(police, about, `{${randomUUID()}}`))).toEqual(hidden);
    const open = await card();
    const aside = { audience: { team: world.boston.team, sectors: ['law_enforcement'] } };
    expect(await problems(say(police, open, `{${ofBoston().people.services}}`, aside))).toEqual(hidden);
  });

  it('tells nobody of what they have lost sight of since', async () => {
    const about = await card();
    const { id } = await say(services, about, `{${ofBoston().people.police}}?`);
    await coordinator.do(share, { input: { kind: 'tactic', id: about[1], audience: { team: world.boston.team, sectors: ['victim_services'] } } });
    await server.clock.passes(new Date());
    expect(await whysFor(police, id)).toEqual([]);
  });

  it('stays with the name of who has left since, when its writer changes other words', async () => {
    const about = await card();
    const named = ofBoston().people.services;
    const { id, version } = await say(police, about, `{${named}} knows the clerk`);
    await coordinator.do(share, { input: { kind: 'tactic', id: about[1], audience: { team: world.boston.team, sectors: ['law_enforcement'] } } });
    const moved = (await conversation(police, about)).comments[0];
    expect(moved.version).toBeGreaterThan(version);
    const edited = await comments(police, 'editComment', { id, version: moved.version, content: words(`{${named}} knows both clerks`) });
    expect(edited).toMatchObject({ text: '@Boston services knows both clerks', mentionIds: [named] });
    expect(edited.content).toContain('"label":"Boston services"');
  });
});

describe('following', () => {
  const watch = (person: Person, [kind, id]: About, state: string | null) =>
    person.see('mutation W($kind: String!, $id: ID!, $state: String) { watch(aboutKind: $kind, aboutId: $id, state: $state) }', { kind, id, state });

  it('brings answers to those who were answered and news to those who watch, and nothing to who muted it unless it names them', async () => {
    const about = await card();
    const first = await say(services, about, 'Who?');
    await watch(prosecutor, about, 'watching');
    const answer = await say(police, about, 'We', { threadId: first.id });
    await server.clock.passes(new Date());
    expect(await whysFor(services, answer.id)).toEqual(['answered']);
    expect(await whysFor(prosecutor, answer.id)).toEqual(['commented']);
    expect(await whysFor(police, answer.id)).toEqual([]);
    expect(await whysFor(coordinator, answer.id)).toEqual([]);
    await watch(services, about, 'muted');
    expect(await whysFor(services, answer.id)).toEqual([]);
    const named = await say(police, about, `{${ofBoston().people.services}}`, { threadId: first.id });
    await server.clock.passes(new Date());
    expect(await whysFor(services, named.id)).toEqual(['mentioned']);
    await watch(prosecutor, about, null);
    expect(await whysFor(prosecutor, answer.id)).toEqual([]);
    expect((await conversation(services, about)).watch).toBe('muted');
  });

  it('keeps for each person until when they have read', async () => {
    const about = await card();
    await say(services, about, 'One');
    expect((await conversation(police, about)).readUntil).toBeNull();
    await reads(police, about);
    const two = await say(services, about, 'Two');
    const { readUntil } = await conversation(police, about);
    expect(Date.parse(readUntil)).toBeLessThan(Date.parse(two.madeAt));
    expect((await conversation(services, about)).readUntil).toBeNull();
  });
});

describe('a long conversation', () => {
  it('comes by whole threads, those in which something was said last first, with all that is new and the one that is asked for', async () => {
    const about = await card();
    const aside = await say(police, about, 'Between us', { audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    const [old, busy, late] = [await say(police, about, 'Old'), await say(police, about, 'Busy'), await say(police, about, 'Late')];
    await say(services, about, 'Still busy', { threadId: busy.id });
    const page = async (person: Person, more: string) => {
      const document = `query C($id: ID!) { conversation(aboutKind: "tactic", aboutId: $id, ${more}) { earlier comments { text } } }`;
      const { earlier, comments: said } = (await person.see<Json>(document, { id: about[1] })).conversation;
      return [earlier, ...said.map(({ text }: Json) => text)];
    };
    expect(await page(prosecutor, 'limit: 1')).toEqual([2, 'Busy', 'Still busy']);
    expect(await page(prosecutor, 'limit: 3')).toEqual([1, 'Busy', 'Late', 'Still busy']);
    expect(await page(prosecutor, 'limit: 100')).toEqual([0, 'Old', 'Busy', 'Late', 'Still busy']);
    expect(await page(prosecutor, `limit: 1, comment: "${old.id}"`)).toEqual([1, 'Old', 'Busy', 'Still busy']);
    // What is hidden is not brought by its id, nor counted.
    expect(await page(prosecutor, `limit: 1, comment: "${aside.id}"`)).toEqual([2, 'Busy', 'Still busy']);
    expect(await page(police, `limit: 1, comment: "${aside.id}"`)).toEqual([2, 'Between us', 'Busy', 'Still busy']);
    await reads(prosecutor, about);
    for (const first of [old, late]) await say(services, about, 'News', { threadId: first.id });
    expect(await page(prosecutor, 'limit: 1')).toEqual([1, 'Old', 'Late', 'News', 'News']);
    expect(await problems(page(prosecutor, 'limit: 2001'))).toEqual(['limit out_of_range 2000']);
    expect(await problems(page(prosecutor, 'limit: 1, comment: "x"'))).toEqual(['comment malformed']);
  });
});

describe('what is new', () => {
  const newTo = async (person: Person, about: About) => (await unread(person))[about[1]] ?? 0;

  it('is what others said that somebody sees and has not read; reading it says so on each of their screens, and on nobody else’s', async () => {
    const about = await card();
    await say(services, about, 'One');
    const first = await say(police, about, 'Two');
    expect([await newTo(police, about), await newTo(services, about), await newTo(prosecutor, about)]).toEqual([1, 1, 2]);
    const follow = async (person: Person) => {
      const screen = await person.follow(
        'subscription F($after: String!) { happenings(after: $after) { signal changes { kind row { ... on ReadMark { subjectId } } } } }',
        {
          after: (await person.see<Json>('{ cursor }')).cursor,
        },
      );
      await screen.until((frame) => frame.happenings.signal === 'READY');
      return screen;
    };
    const [mine, others] = [await follow(prosecutor), await follow(police)];
    await reads(prosecutor, about);
    const frame = await mine.until((one) => one.happenings.signal === 'CHANGE');
    expect(frame.happenings.changes).toEqual([{ kind: 'read_mark', row: { subjectId: about[1] } }]);
    expect(await newTo(prosecutor, about)).toBe(0);
    // What nobody else is told: the next that they hear of is the next that is said.
    await say(services, about, 'Three', { threadId: first.id });
    expect((await others.until((one) => one.happenings.signal === 'CHANGE')).happenings.changes).toEqual([{ kind: 'comment', row: {} }]);
    expect([await newTo(police, about), await newTo(prosecutor, about)]).toEqual([2, 1]);
  });

  it('is what could not be read yet, though it was sent before what was read', async () => {
    const about = await card();
    const first = await say(police, about, 'Who?');
    await reads(prosecutor, about);
    const held = { pool: server.database.clock, purpose: 'test', act: randomUUID() };
    let waiting: Promise<Json> | undefined;
    await performAsSystem(held, 'thread.held', async (work) => {
      await work.get(Comment, first.id, { lock: true });
      waiting = say(services, about, 'We', { threadId: first.id });
      for (let blocked = false; !blocked;)
        blocked = (
          await work.query<{ is: boolean }>(
            'select exists (select from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()) as is',
          )
        )[0]!.is;
      await say(police, about, 'Something else');
      await reads(prosecutor, about);
      expect(await newTo(prosecutor, about)).toBe(0);
    });
    await waiting;
    expect(await newTo(prosecutor, about)).toBe(1);
  });

  it('begins for a new member on the day of their seat', async () => {
    const about = await card();
    await say(police, about, 'Long before');
    const steward = await server.as('steward@network.example');
    const { proposeSeat } = await steward.do('mutation P($act: ID!, $input: ProposeSeatInput!) { proposeSeat(act: $act, input: $input) { seat { id } } }', {
      input: { teamId: world.boston.team, organizationId: ofBoston().organizations.mayor, role: 'member', name: 'Nadia', email: 'nadia@boston.example' },
    });
    const { confirmSeat } = await coordinator.do('mutation C($act: ID!, $id: ID!) { confirmSeat(act: $act, id: $id) { link } }', { id: proposeSeat.seat.id });
    const body = JSON.stringify({ token: confirmSeat.link.split('#')[1], displayName: 'Nadia', password: 'a long enough sentence' });
    expect((await server.stranger().send('/auth/join', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status).toBe(200);
    const nadia = await server.as('nadia@boston.example', 'a long enough sentence');
    expect(await unread(nadia)).toEqual({});
    expect((await conversation(nadia, about)).comments).toHaveLength(1);
    await say(police, about, 'Since she is here');
    expect(await unread(nadia)).toEqual({ [about[1]]: 1 });
  });

  it('is never counted of what is hidden, and not of what was taken away or muted', async () => {
    const about = await card();
    const before = await unread(services);
    const aside = await say(police, about, 'For the police', { audience: { team: world.boston.team, sectors: ['law_enforcement'] } });
    expect(await unread(services)).toEqual(before);
    expect(await newTo(await server.as('detective@boston.example'), about)).toBe(1);
    await comments(police, 'removeComment', aside.id);
    expect(await newTo(await server.as('detective@boston.example'), about)).toBe(0);
    await say(police, about, 'For all');
    expect(await newTo(services, about)).toBe(1);
    await coordinator.do(share, { input: { kind: 'tactic', id: about[1], audience: { team: world.boston.team, sectors: ['law_enforcement', 'executive'] } } });
    expect(await unread(services)).toEqual(before);
    expect(await newTo(prosecutor, about)).toBe(0);
    expect((await refusal(reads(services, about))).code).toBe('NOT_FOUND');
    expect(await newTo(coordinator, about)).toBe(1);
    await coordinator.see('mutation W($id: ID!) { watch(aboutKind: "tactic", aboutId: $id, state: "muted") }', { id: about[1] });
    expect(await newTo(coordinator, about)).toBe(0);
  });
});

describe('what is no comment', () => {
  const doc = (...content: object[]) => JSON.stringify({ type: 'doc', content });
  const line = (...content: object[]) => doc({ type: 'paragraph', content });

  it.each([
    ['nothing', line(), ['content required']],
    ['blanks', line({ type: 'text', text: '  ' }), ['content required']],
    ['no tree', 'hello', ['content malformed']],
    ['a script', doc({ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }), ['content malformed']],
    ['a link that runs', line({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }), ['content malformed']],
    ['a picture from elsewhere', doc({ type: 'image', attrs: { src: 'https://evil.example/x.png' } }), ['content malformed']],
    ['control characters', line({ type: 'text', text: 'a\u0000b' }), ['content malformed']],
    ['a book', line({ type: 'text', text: 'x'.repeat(10_001) }), ['content too_long 10000']],
    [
      'a tower of quotes',
      doc([...Array(40)].reduce((inside) => ({ type: 'blockquote', content: [inside] }), { type: 'paragraph' }) as object),
      ['content malformed'],
    ],
    ['a crowd', line(...Array.from({ length: 21 }, () => ({ type: 'mention', attrs: { id: randomUUID() } }))), ['content too_many']],
  ])('%s', async (_name, content, expected) => {
    const about = await card();
    expect(await problems(say(police, about, '', { content }))).toEqual(expected);
    expect(await texts(police, about)).toEqual([]);
  });

  it('a name that a client made up is replaced, and what it adds to the tree is not kept', async () => {
    const mention = { type: 'mention', attrs: { id: ofBoston().people.police, label: 'The Mayor', onclick: 'x' }, marks: [] };
    const { content } = await say(services, await card(), '', { content: line({ type: 'text', text: 'Ask ', style: 'x' }, mention) });
    expect(JSON.parse(content)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Ask ' },
            { type: 'mention', attrs: { id: ofBoston().people.police, label: 'Boston police' } },
          ],
        },
      ],
    });
  });

  it('an answer in the thread of another thing, or about a kind that is not talked about', async () => {
    const [one, other] = [await card(), await card()];
    const { id } = await say(police, one, 'Here');
    expect((await refusal(say(police, other, 'There', { threadId: id }))).code).toBe('NOT_FOUND');
    expect(await problems(say(police, ['seat', world.boston.seats.police], 'Hello'))).toEqual(['aboutKind unknown']);
    expect(await problems(say(police, one, 'x', { audience: { team: world.denver.team } }))).toEqual(['audience.team not_allowed']);
  });
});
