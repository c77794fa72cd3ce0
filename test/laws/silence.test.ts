import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addTactics, archiveTactics, chooser, createBoard, doSomething, editTactic, moveTactics, requestReview, share } from '../doings.js';
import { comments, say } from '../comment-acts.js';
import { startServer, type Json, type Person, type TestServer } from '../harness.js';
import { does, documentOf, inDays, verbsOnTask, type TaskVerb } from '../task-acts.js';
import { promises } from '../commitment-acts.js';
import { makeWorld, type World } from '../world.js';
import { questions, schema } from './questions.js';

let server: TestServer;
let world: World;
let board: string;
let shared: string;
let hidden: string;
let police: Person;
let outsiders: Record<string, Person>;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  police = await server.as('police@boston.example');
  const coordinator = await server.as('coordinator@boston.example');
  board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Board' } })).createBoard.id;
  shared = (await coordinator.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a0V', tactics: [{ title: 'For the whole team' }] } }))
    .addTactics[0].id;
  hidden = (
    await police.do<Json>(addTactics, {
      input: { boardId: board, stage: 'idea', position: 'a1V', tactics: [{ title: 'Police only' }], audience: policeOnly() },
    })
  ).addTactics[0].id;
  outsiders = {
    'a colleague of another sector': await server.as('prosecutor@boston.example'),
    'the coordinator of the same team': coordinator,
    'the coordinator of another city': await server.as('coordinator@denver.example'),
    'a network steward': await server.as('steward@network.example'),
    'a guest': await server.as('guest@boston.example'),
  };
});
afterAll(() => server.stop());

const policeOnly = () => ({ team: world.boston.team, sectors: ['law_enforcement'] });

/** What a person can learn by asking everything, byte for byte; only sealed cursors and moments of asking are replaced. */
async function answers(person: Person, id: string): Promise<Record<string, string>> {
  const where = { world, board };
  const asked = [
    ...Object.entries(questions(where, id)),
    ...Object.entries(questions(where, board)).map(([name, question]) => [`${name} of the board`, question] as const),
    ...Object.entries(questions(where, shared)).map(([name, question]) => [`${name} of a card that all see`, question] as const),
  ];
  const said: Record<string, string> = {};
  for (const [name, question] of asked) {
    const { status, body } = await person.raw(question);
    said[name] = `${status} ${JSON.stringify(body)}`
      .replaceAll(id, '<id>')
      .replace(/[A-Za-z0-9_-]{59}/g, '<cursor>')
      .replace(/"lastUsedAt":"[^"]+"/g, '"lastUsedAt":"<now>"');
  }
  return said;
}

/** Everything that the police can do among themselves on a board that others look at. */
async function hiddenActs(): Promise<void> {
  const detective = await server.as('detective@boston.example');
  const added = (
    await police.do<Json>(addTactics, {
      input: { boardId: board, stage: 'designing', position: 'a2V', tactics: [{ title: 'One' }, { title: 'Two' }], audience: policeOnly() },
    })
  ).addTactics as { id: string; version: number }[];
  await detective.do(editTactic, { input: { id: added[0]!.id, version: added[0]!.version, title: 'One, by day', risks: 'None' } });
  await police.do(moveTactics, { input: { ids: [added[1]!.id, hidden], stage: 'designing', position: 'a3V' } });
  await police.do(requestReview, { input: { tacticId: hidden, stage: 'design' } });
  await police.do('mutation P($act: ID!, $input: PartnerInput!) { proposePartner(act: $act, input: $input) { id } }', {
    input: { tacticId: added[1]!.id, organizationId: world.boston.organizations.prosecutor },
  });
  await police.do('mutation L($act: ID!, $input: LeadInput!) { proposeLead(act: $act, input: $input) { id } }', {
    input: { tacticId: added[1]!.id, organizationId: world.boston.organizations.police },
  });
  await police.do(share, { input: { kind: 'tactic', id: added[0]!.id, audience: { team: world.boston.team, people: [world.boston.people.detective] } } });
  const own = await does(police, 'addTask', {
    teamId: world.boston.team,
    title: 'Call the hotels',
    tacticId: hidden,
    audience: policeOnly(),
    checklist: ['One'],
    dueOn: inDays(3),
  });
  await does(detective, 'blockTask', {
    id: own.id,
    blockerType: 'waiting_other_organization',
    waitingForOrganizationId: world.boston.organizations.prosecutor,
  });
  await does(detective, 'addChecklistLines', { taskId: own.id, lines: ['Two'] });
  await does(police, 'writeTaskNote', { taskId: own.id, text: 'Careful' });
  await does(police, 'finishTask', { id: own.id, evidence: 'All called' });
  const promised = await promises(police, 'addCommitment', {
    teamId: world.boston.team,
    title: 'One operation a month',
    tacticId: hidden,
    audience: policeOnly(),
    pattern: { rule: 'FREQ=DAILY', startsOn: inDays(1), timeZone: 'UTC' },
  });
  await promises(detective, 'keepOccurrence', { id: promised.occurrences[0].id });
  await promises(police, 'pauseCommitment', { id: promised.id });
  const aside = await say(police, ['tactic', shared], 'Among us', { audience: policeOnly() });
  await say(detective, ['tactic', shared], `{${world.boston.people.police}}, I see`, { threadId: aside.id });
  await comments(detective, 'resolveThread', aside.id);
  await say(detective, ['tactic', hidden], 'When?');
  await say(police, ['task', own.id], 'Done');
  const act = randomUUID();
  await police.do(archiveTactics, { act, ids: [added[1]!.id] });
  await police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
  await police.do('mutation D { saveDraft(key: "tactic", value: "A thought") { key } }', {});
}

describe('silence', () => {
  it('is asked of every field of the API', () => {
    expect(Object.keys(questions({ world, board }, shared)).sort()).toEqual(Object.keys(schema.getQueryType()!.getFields()).sort());
  });

  it('gives an outsider no row, count, edge or different error, however much happens out of sight', async () => {
    const before = new Map<string, Record<string, string>>();
    for (const [who, person] of Object.entries(outsiders)) before.set(who, await answers(person, hidden));
    await hiddenActs();
    for (const [who, person] of Object.entries(outsiders)) expect({ who, ...(await answers(person, hidden)) }).toEqual({ who, ...before.get(who) });
  });

  it('gives an outsider the same answers about a hidden thing as about nothing at all', async () => {
    for (const [who, person] of Object.entries(outsiders))
      expect({ who, ...(await answers(person, hidden)) }).toEqual({ who, ...(await answers(person, randomUUID())) });
  });

  it('sends an outsider no frame, not even an empty one', async () => {
    const follow = 'subscription F($after: String!) { happenings(after: $after) { signal act { name } changes { kind id gone } } }';
    const following = await Promise.all(
      Object.values(outsiders).map(async (person) => person.follow(follow, { after: (await person.see<Json>('{ cursor }')).cursor })),
    );
    await Promise.all(following.map((one) => one.until((frame) => frame.happenings.signal === 'READY')));
    await hiddenActs();
    // A visible act afterward: whatever was to come had come before it.
    const mark = await outsiders['the coordinator of the same team']!.do<Json>(
      'mutation G($act: ID!, $input: NetworkInput!) { saveNetwork(act: $act, input: $input) { id } }',
      { input: { id: world.network, version: 1, name: 'Renamed' } },
    ).catch(() => undefined);
    expect(mark).toBeUndefined();
    const steward = outsiders['a network steward']!;
    await steward.do('mutation G($act: ID!, $input: NetworkInput!) { saveNetwork(act: $act, input: $input) { id } }', {
      input: { id: world.network, version: 1, name: 'Renamed' },
    });
    for (const one of following) {
      await one.until((frame) => frame.happenings.changes.some((change: Json) => change.kind === 'network'));
      expect(one.frames.map((frame) => [frame.happenings.signal, frame.happenings.act?.name])).toEqual([
        ['READY', undefined],
        ['CHANGE', 'network.saved'],
      ]);
    }
  });

  it('refuses every verb on a hidden thing as it refuses it on nothing', async () => {
    const prosecutor = outsiders['a colleague of another sector']!;
    const verbs: [string, (id: string) => object][] = [
      [editTactic, (id) => ({ input: { id, version: 1, title: 'Mine' } })],
      [moveTactics, (id) => ({ input: { ids: [id], stage: 'idea', position: 'a0V' } })],
      [archiveTactics, (id) => ({ ids: [id] })],
      [share, (id) => ({ input: { kind: 'tactic', id, audience: { team: world.boston.team } } })],
      [requestReview, (id) => ({ input: { tacticId: id, stage: 'design' } })],
      ['mutation S($act: ID!, $input: StopTacticInput!) { stopTactic(act: $act, input: $input) { id } }', (id) => ({ input: { id, reason: 'no_effect' } })],
      [
        'mutation C($act: ID!, $input: CopyTacticInput!) { copyTactic(act: $act, input: $input) { id } }',
        (id) => ({ input: { id, boardId: board, position: 'a0V' } }),
      ],
      [
        'mutation P($act: ID!, $input: PartnerInput!) { proposePartner(act: $act, input: $input) { id } }',
        (id) => ({ input: { tacticId: id, organizationId: world.boston.organizations.police } }),
      ],
      [
        'mutation L($act: ID!, $input: LeadInput!) { proposeLead(act: $act, input: $input) { id } }',
        (id) => ({ input: { tacticId: id, organizationId: world.boston.organizations.police } }),
      ],
      ['mutation L($act: ID!, $id: ID!) { confirmLead(act: $act, id: $id) { id } }', (id) => ({ id })],
      ['mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', (id) => ({ of: id })],
    ];
    for (const [verb, variables] of verbs) {
      const say = async (id: string) => {
        const { status, body } = await prosecutor.raw({ query: verb, variables: { act: randomUUID(), ...variables(id) } });
        return `${status} ${JSON.stringify(body)}`.replaceAll(id, '<id>');
      };
      expect({ verb, said: await say(hidden) }).toEqual({ verb, said: await say(randomUUID()) });
      expect(await say(hidden)).toContain('NOT_FOUND');
    }
  });

  it('refuses every verb on a hidden task as it refuses it on nothing', async () => {
    const prosecutor = outsiders['a colleague of another sector']!;
    const task = (await does(police, 'addTask', { teamId: world.boston.team, title: 'Among ourselves', audience: policeOnly() })).id as string;
    for (const [verb, value] of Object.entries(verbsOnTask(world))) {
      const { document, name } = documentOf(verb as TaskVerb);
      const say = async (id: string) => {
        const { status, body } = await prosecutor.raw({ query: document, variables: { act: randomUUID(), [name]: value(id) } });
        return `${status} ${JSON.stringify(body)}`.replaceAll(id, '<id>');
      };
      expect({ verb, said: await say(task) }).toEqual({ verb, said: await say(randomUUID()) });
      expect(await say(task)).toContain('NOT_FOUND');
    }
  });

  it('leaves nothing when a card is narrowed: list, history, activity and the open screen lose it at once', async () => {
    const prosecutor = outsiders['a colleague of another sector']!;
    const card = (await police.do<Json>(addTactics, { input: { boardId: board, stage: 'idea', position: 'a4V', tactics: [{ title: 'Open at first' }] } }))
      .addTactics[0];
    await prosecutor.do(editTactic, { input: { id: card.id, version: card.version, risks: 'I wrote this' } });
    const screen = await prosecutor.follow(
      'subscription F($after: String!) { happenings(after: $after) { signal act { id name actorId } changes { kind id gone row { __typename } } } }',
      { after: (await prosecutor.see<Json>('{ cursor }')).cursor },
    );
    await screen.until((frame) => frame.happenings.signal === 'READY');
    await police.do(share, { input: { kind: 'tactic', id: card.id, audience: policeOnly() } });
    const frame = await screen.until((one) => one.happenings.changes.length > 0);
    expect(frame.happenings).toEqual({ signal: 'CHANGE', act: null, changes: [{ kind: 'tactic', id: card.id, gone: true, row: null }] });
    expect(await answers(prosecutor, card.id)).toEqual(await answers(prosecutor, randomUUID()));
    const acts = (await prosecutor.see<Json>('query A($of: ID!) { activity(of: $of, limit: 200) { acts { changes { id } } } }', { of: board })).activity.acts;
    expect(JSON.stringify(acts)).not.toContain(card.id);
  });

  it('holds while random people do random things: nobody is ever answered or sent a row that is not theirs', async () => {
    const keys = ['police', 'prosecutor', 'services', 'survivor-leader'] as const;
    const people = await Promise.all(keys.map((key) => server.as(`${key}@boston.example`)));
    const sectors = { police: 'law_enforcement', prosecutor: 'prosecution', services: 'victim_services', 'survivor-leader': 'survivor_leadership' };
    const following = await Promise.all(
      people.map(async (person) =>
        person.follow(
          'subscription F($after: String!) { happenings(after: $after) { signal changes { row { ... on Tactic { id audience { sectors organizations people } } } } } }',
          { after: (await person.see<Json>('{ cursor }')).cursor },
        ),
      ),
    );
    const choose = chooser(5);
    for (let round = 0; round < 60; round++) await doSomething({ person: people[round % people.length]!, team: world.boston.team, board, choose });
    for (const [at, person] of people.entries()) {
      const mine = (audience: Json) =>
        (!audience.sectors.length && !audience.organizations.length && !audience.people.length) ||
        audience.sectors.includes(sectors[keys[at]!]) ||
        audience.people.includes(world.boston.people[keys[at]!]) ||
        audience.organizations.includes(world.boston.organizations[keys[at] === 'survivor-leader' ? 'survivors' : (keys[at] as 'police')]);
      const listed = (
        await person.see<Json>('query B($id: ID!) { board(id: $id) { tactics { id audience { sectors organizations people } } } }', { id: board })
      ).board.tactics;
      const sent = following[at]!.frames.flatMap((frame) => frame.happenings.changes.map((change: Json) => change.row).filter((row: Json) => row?.audience));
      for (const row of [...listed, ...sent]) expect({ who: keys[at], row, mine: mine(row.audience) }).toEqual({ who: keys[at], row, mine: true });
    }
  });
});
