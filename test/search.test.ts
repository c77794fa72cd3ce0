import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { addTactics, archiveTactics, createBoard, editTactic, share } from './doings.js';
import { problems, refusal } from './board-acts.js';
import { comments, say } from './comment-acts.js';
import { promises } from './commitment-acts.js';
import { startServer, type Json, type Person, type TestServer } from './harness.js';
import { learns } from './lesson-acts.js';
import { meetingOf, meets } from './meeting-acts.js';
import { finds, marked, searchDocument, searches } from './search-acts.js';
import { does, inDays } from './task-acts.js';
import { makeCity, makeNetwork, makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let police: Person;
let prosecutor: Person;
let coordinator: Person;
let denver: Person;
let board: string;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  [police, prosecutor, coordinator] = (await Promise.all(['police', 'prosecutor', 'coordinator'].map((key) => server.as(`${key}@boston.example`)))) as [
    Person,
    Person,
    Person,
  ];
  denver = await server.as('police@denver.example');
  board = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'The strategy' } })).createBoard.id;
});
afterAll(() => server.stop());

const policeOnly = () => ({ team: world.boston.team, sectors: ['law_enforcement'] });
const wholeTeam = () => ({ team: world.boston.team });
async function card(by: Person, title: string, more: object = {}, audience?: object): Promise<Json> {
  const input = { boardId: board, stage: 'idea', position: `a${Math.random().toString(36).slice(2)}V`, tactics: [{ title }], ...(audience && { audience }) };
  const [made] = (await by.do<Json>(addTactics, { input })).addTactics;
  if (Object.keys(more).length) await by.do(editTactic, { input: { id: made.id, version: made.version, ...more } });
  return made;
}

describe('search', () => {
  it('finds each kind of thing that has words, and says where it is', async () => {
    const { id: tactic } = await card(police, 'Zephyr letters', { typeKey: undefined, description: 'Letters to managers' });
    const task = await does(police, 'addTask', { teamId: world.boston.team, title: 'Print the zephyr list', dueOn: inDays(3) });
    const decision = await meets(police, 'addDecision', { teamId: world.boston.team, statement: 'Zephyr goes first', decidedOn: inDays(0) });
    const meeting = await meets(coordinator, 'addMeeting', meetingOf(world.boston.team, { title: 'Zephyr round' }));
    const commitment = await promises(police, 'addCommitment', {
      teamId: world.boston.team,
      title: 'A zephyr report every day',
      pattern: { rule: 'FREQ=DAILY', startsOn: inDays(1), timeZone: 'UTC' },
    });
    const comment = await say(prosecutor, ['tactic', tactic], 'Is zephyr the right word?');
    const taught = { teamId: world.boston.team, title: 'What zephyr taught us', kind: 'worked', language: 'en', contextPlaceSize: 'under_1000000' };
    const lesson = await learns(police, 'draftLesson', taught);
    const { results, facets, count } = await searches(prosecutor, 'zephyr');
    const byKind = Object.fromEntries(results.map((one: Json) => [one.kind, one]));
    expect(byKind).toMatchObject({
      tactic: { id: tactic, boardId: board, boardTitle: 'The strategy', state: 'idea', teamName: 'Boston team' },
      task: { id: task.id, state: 'accepted', who: 'Boston police' },
      decision: { id: decision.id },
      meeting: { id: meeting.id, state: 'planned' },
      commitment: { id: commitment.id, state: 'accepted' },
      comment: { id: comment.id, title: 'Zephyr letters', aboutKind: 'tactic', aboutId: tactic, boardId: board, who: 'Boston prosecutor' },
      lesson: { id: lesson.id, state: 'worked' },
    });
    expect(count).toBe(7);
    expect(facets.kinds.map((one: Json) => one.count)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(facets.teams).toEqual([{ key: world.boston.team, name: 'Boston team', count: 7 }]);
    expect(await searches(denver, 'zephyr')).toMatchObject({ count: 0, results: [], facets: { kinds: [], teams: [], tacticTypes: [] }, next: null });
    // Which size of place was chosen is no word of theirs.
    expect(await searches(prosecutor, '1000000')).toMatchObject({ count: 0 });
  });

  it('says of every comment what it is about: of an answer too, and of what is said about a lesson', async () => {
    const { id: tactic } = await card(police, 'Cards for the road');
    const thread = await say(police, ['tactic', tactic], 'Who prints them?');
    await say(prosecutor, ['tactic', tactic], 'The kookaburra press', { threadId: thread.id });
    const lesson = await learns(police, 'draftLesson', { teamId: world.boston.team, title: 'What the road taught us', kind: 'worked', language: 'en' });
    await say(prosecutor, ['lesson', lesson.id], 'Was it the kookaburra press?');
    const { results } = await searches(police, 'kookaburra');
    expect(results.map(({ title, aboutKind, boardId }: Json) => [title, aboutKind, boardId]).sort()).toEqual([
      ['Cards for the road', 'tactic', board],
      ['What the road taught us', 'lesson', null],
    ]);
  });

  it('finds people of my teams by name and organizations, and no other city’s people', async () => {
    expect(await finds(prosecutor, 'boston detect')).toEqual(['Boston detective']);
    expect(await finds(prosecutor, 'detectiv', { kinds: ['person'] })).toEqual(['Boston detective']);
    expect(await finds(denver, 'detective', { kinds: ['person'] })).toEqual(['Denver detective']);
    expect((await finds(prosecutor, 'denver', { kinds: ['organization'] })).length).toBeGreaterThan(0);
  });

  it('finds places, teams and organizations by name and says where they are, of my network alone', async () => {
    const elsewhere = await makeNetwork(server.database, 'Elsewhere');
    const city = await makeCity(server.database, { ...world, network: elsewhere }, 'Dunedin', 'Otago', 'Kestrel Harbor');
    const stranger = await server.as('police@dunedin.example');
    const found = async (person: Person, text: string, kinds: string[]) =>
      (await searches(person, text, { kinds })).results.map(({ kind, id, title, who }: Json) => ({ kind, id, title, who }));
    expect(await found(denver, 'boston', ['place', 'team'])).toEqual(
      expect.arrayContaining([
        { kind: 'place', id: world.boston.place, title: 'Boston', who: 'Massachusetts' },
        { kind: 'team', id: world.boston.team, title: 'Boston team', who: 'Boston' },
      ]),
    );
    expect(await found(denver, 'boston police', ['organization'])).toEqual([
      { kind: 'organization', id: world.boston.organizations.police, title: 'Boston Police Department', who: 'Boston' },
    ]);
    expect(await found(stranger, 'kestrel', ['place', 'team', 'organization'])).toEqual([
      { kind: 'place', id: city.district, title: 'Kestrel Harbor', who: 'Dunedin' },
    ]);
    for (const text of ['dunedin', 'dunedni', 'duned', 'otago', 'elsewhere']) expect(await searches(denver, text)).toMatchObject({ count: 0, results: [] });
    for (const text of ['boston', 'denver', 'montbello', 'massachusetts', 'bostno']) {
      expect(await searches(stranger, text)).toMatchObject({ count: 0, results: [], facets: { kinds: [], teams: [] } });
    }
  });

  it('follows the name of a place, and leaves a team out that is archived', async () => {
    const steward = await server.as('steward@network.example');
    const { id, version } = (
      await steward.do<Json>('mutation S($act: ID!, $input: PlaceInput!) { savePlace(act: $act, input: $input) { id version } }', {
        input: { networkId: world.network, name: 'Ptarmigan', kind: 'city' },
      })
    ).savePlace;
    expect(await finds(denver, 'ptarmigan')).toEqual(['Ptarmigan']);
    await steward.do('mutation S($act: ID!, $input: PlaceInput!) { savePlace(act: $act, input: $input) { id } }', {
      input: { id, version, name: 'Capercaillie' },
    });
    expect([await finds(denver, 'ptarmigan'), await finds(denver, 'capercaillie')]).toEqual([[], ['Capercaillie']]);
    const team = (
      await steward.do<Json>('mutation S($act: ID!, $input: TeamInput!) { saveTeam(act: $act, input: $input) { id } }', {
        input: { networkId: world.network, name: 'Lammergeier team', placeIds: [id] },
      })
    ).saveTeam;
    expect((await searches(denver, 'lammergeier')).results).toMatchObject([{ kind: 'team', id: team.id, who: 'Capercaillie' }]);
    await steward.do('mutation S($act: ID!, $input: PlaceInput!) { savePlace(act: $act, input: $input) { id } }', {
      input: { id, version: version + 1, name: 'Hoopoe' },
    });
    expect([await finds(denver, 'capercaillie'), await finds(denver, 'hoopoe', { kinds: ['team'] })]).toEqual([[], ['Lammergeier team']]);
    await steward.do('mutation A($act: ID!, $id: ID!) { archiveTeam(act: $act, id: $id) { id } }', { id: team.id });
    expect(await finds(denver, 'lammergeier')).toEqual([]);
  });

  it('knows words in both languages, with and without accents', async () => {
    await card(police, 'Evaluación del mercado', { description: 'Contamos los anuncios cada semana' });
    await card(police, 'Measuring the effect', { description: 'We evaluated the advertisements of three cities' });
    for (const text of ['evaluaciones', 'evaluación', 'EVALUACION', 'evaluaciones mercados', 'anuncio']) {
      expect({ text, found: (await finds(police, text))[0] }).toEqual({ text, found: 'Evaluación del mercado' });
    }
    for (const text of ['measured effects', 'evaluated three', 'advertisement city']) {
      expect({ text, found: await finds(police, text) }).toEqual({ text, found: ['Measuring the effect'] });
    }
  });

  it('takes a Spanish lesson as Spanish', async () => {
    await learns(police, 'draftLesson', { teamId: world.boston.team, title: 'Las cartas llegaron tarde', kind: 'did_not', language: 'es' });
    expect(await finds(police, 'carta llegada')).toEqual(['Las cartas llegaron tarde']);
    expect(await finds(police, 'cartas')).toEqual(['Las cartas llegaron tarde']);
  });

  it('finds by the beginning of the last word, and parts words at every sign', async () => {
    await card(police, 'Quarterly hotel/motel walk-through (downtown)');
    for (const text of ['quar', 'quarterly hot', 'motel', 'hotel walk', 'downt', '"hotel/motel"', 'the motel']) {
      expect({ text, found: await finds(police, text) }).toEqual({ text, found: ['Quarterly hotel/motel walk-through (downtown)'] });
    }
  });

  it('forgives a few letters, and then says that it is near', async () => {
    await card(police, 'Prosecutor training on vouchers');
    for (const text of ['prosecuter vuchers', 'vouchres', 'tranning vouchers']) {
      expect(await searches(police, text)).toMatchObject({ near: true, results: [{ title: 'Prosecutor training on vouchers' }] });
    }
    expect(await searches(police, 'vouchers')).toMatchObject({ near: false, count: 1 });
    expect(await searches(police, 'xqzwvk')).toMatchObject({ count: 0 });
  });

  it('where nothing has all the words, shows what has most of them', async () => {
    await card(police, 'Billboards along the highway');
    expect((await finds(police, 'why did we say no to billboards and highways'))[0]).toBe('Billboards along the highway');
  });

  it('takes what a search language would read as nothing but text', async () => {
    await card(police, 'Ampersand & pipes | colons');
    for (const text of [
      'ampersand & pipes',
      'ampersand | !pipes',
      'pipes:*',
      "'ampersand'",
      '"pipes',
      '(colons',
      'colons)',
      'ampersand <-> pipes',
      '\\pipes\\',
    ]) {
      expect({ text, found: await finds(police, text) }).toEqual({ text, found: ['Ampersand & pipes | colons'] });
    }
    for (const text of ['', '   ', '%', '_', '%%%', '!!!', ':*', '<script>', "'; drop table app.tactic; --", '( & | ! )', '\\']) {
      expect((await searches(police, text)).results.every((one: Json) => !/Ampersand/.test(one.title))).toBe(true);
    }
  });

  it('marks what was looked for by its place in plain text, never by markup', async () => {
    await card(police, '<script>alert("kestrel")</script>', {
      description: `${'Before it comes a lot. '.repeat(12)}<b>Kestrels</b> & "kestrel" <img src=x onerror=alert(1)>${' And after.'.repeat(40)}`,
    });
    const [one] = (await searches(police, 'kestrel')).results;
    expect(one.title).toBe('<script>alert("kestrel")</script>');
    expect(marked(one.title, one.titleMarks)).toEqual(['kestrel']);
    expect(one.snippet).toContain('<b>Kestrels</b> & "kestrel" <img src=x onerror=alert(1)>');
    expect(one.snippet.length).toBeLessThan(240);
    expect(marked(one.snippet, one.snippetMarks)).toEqual(['Kestrels', 'kestrel']);
    await card(police, 'Of many fields', { description: 'A goshawk by the lifts\n\nand two more', mechanism: 'Guests notice it.', reaches: 'Buyers' });
    expect((await searches(police, 'goshawk')).results[0].snippet).toBe('A goshawk by the lifts · and two more · Guests notice it. Buyers');
    const [spanish] = (await searches(police, 'evaluaciones')).results;
    expect(marked(spanish.title, spanish.titleMarks)).toEqual(['Evaluación']);
  });

  it('narrows by kind, team and type, and counts each as if it were not chosen', async () => {
    const { id } = await card(police, 'Osprey one');
    await card(police, 'Osprey two');
    await does(police, 'addTask', { teamId: world.boston.team, title: 'Osprey item', dueOn: inDays(3) });
    const typed = await police.see<Json>('{ pack { tacticTypes { key } } }');
    const type = typed.pack.tacticTypes[0].key as string;
    const { version } = (await police.see<Json>('query T($id: ID!) { tactic(id: $id) { version } }', { id })).tactic;
    await police.do(editTactic, { input: { id, version, typeKey: type } });
    const tactics = await searches(police, 'osprey', { kinds: ['tactic'] });
    expect(tactics).toMatchObject({
      count: 2,
      facets: {
        kinds: [
          { key: 'tactic', count: 2 },
          { key: 'task', count: 1 },
        ],
        tacticTypes: [{ key: type, count: 1 }],
      },
    });
    expect(await finds(police, 'osprey', { tacticTypeKey: type })).toEqual(['Osprey one']);
    expect(await finds(police, 'osprey', { teamId: world.denver.team })).toEqual([]);
    expect(await finds(police, 'osprey', { from: inDays(1) })).toEqual([]);
    expect((await finds(police, 'osprey', { from: inDays(-1), until: inDays(1) })).length).toBe(3);
    expect(await searches(police, 'osprey', { withFacets: false })).toMatchObject({ count: 3, facets: null });
  });

  it('goes on page by page, nothing twice and nothing left out', async () => {
    for (let at = 0; at < 7; at++) await card(police, `Merlin number ${at}`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Json = await searches(police, 'merlin', { limit: 3, after });
      expect(page.count).toBe(7);
      seen.push(...page.results.map((one: Json) => one.id));
      after = page.next;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([7, 7]);
  });

  it('names each field that is wrong', async () => {
    const wrong: [object, string[]][] = [
      [{ text: 'x'.repeat(201) }, ['text too_long 200']],
      [{ text: 'a\u0000b' }, ['text malformed']],
      [{ kinds: ['password'] }, ['kinds unknown']],
      [{ teamId: 'mine' }, ['teamId malformed']],
      [{ tacticTypeKey: 'nothing_like_it' }, ['tacticTypeKey unknown']],
      [{ from: 'yesterday' }, ['from malformed']],
      [{ limit: 0 }, ['limit out_of_range 1']],
      [{ limit: 51 }, ['limit out_of_range 50']],
      [{ after: 'MSAyIDM' }, ['after malformed']],
    ];
    for (const [input, said] of wrong) expect({ input, said: await problems(searches(police, 'one', input)) }).toEqual({ input, said });
    expect((await refusal(searches(server.stranger(), 'zephyr'))).code).toBe('UNAUTHENTICATED');
  });
});

describe('what is not shared', () => {
  it('is not found and not counted, until it is shared; and no longer once it is taken back', async () => {
    const secret = await card(police, 'Nightjar stakeout', { risks: 'Corncrake' }, policeOnly());
    await say(police, ['tactic', secret.id], 'The nightjar sings');
    for (const other of [prosecutor, coordinator, denver]) {
      for (const text of ['nightjar', 'stakeout', 'corncrake', 'nihgtjar', 'nightj', 'sings']) {
        expect({ text, ...(await searches(other, text)) }).toMatchObject({ text, count: 0, results: [], facets: { kinds: [], teams: [] } });
      }
    }
    expect((await searches(police, 'nightjar')).count).toBe(2);
    await police.do(share, { input: { kind: 'tactic', id: secret.id, audience: wholeTeam() } });
    expect((await searches(prosecutor, 'nightjar')).count).toBe(2);
    expect((await searches(prosecutor, 'corncrake')).count).toBe(1);
    await police.do(share, { input: { kind: 'tactic', id: secret.id, audience: policeOnly() } });
    expect(await searches(prosecutor, 'nightjar')).toMatchObject({ count: 0, results: [] });
    expect((await searches(police, 'nightjar')).count).toBe(2);
  });

  it('said aside is found by those alone who hear it', async () => {
    const { id } = await card(police, 'Everybody sees this one');
    await say(police, ['tactic', id], 'Among us: bittern', { audience: policeOnly() });
    expect((await searches(police, 'bittern')).count).toBe(1);
    expect(await searches(prosecutor, 'bittern')).toMatchObject({ count: 0, facets: { kinds: [] } });
  });

  it('changes no byte of what others are told, whatever it says', async () => {
    await card(police, 'Harrier watch', { description: 'A harrier over the river' });
    const texts = ['harrier', 'harier', 'harr', 'harrier river', 'why is there no harrier', 'the', 'a', '', 'watch harrier lapwing'];
    const people = { prosecutor, coordinator, denver, steward: await server.as('steward@network.example'), guest: await server.as('guest@boston.example') };
    const answers = async () => {
      const said: Record<string, string> = {};
      for (const [who, person] of Object.entries(people)) {
        for (const text of texts)
          for (const limit of [1, 20]) {
            const { status, body } = await person.raw({ query: searchDocument, variables: { input: { text, limit, withFacets: true } } });
            said[`${who} ${text} ${limit}`] = `${status} ${JSON.stringify(body)}`;
          }
      }
      return said;
    };
    const before = await answers();
    for (let at = 0; at < 5; at++) await card(police, `Harrier harrier ${at}`, { description: 'harier lapwing watch harrier river' }, policeOnly());
    const { id } = await card(police, 'Lapwing', {}, policeOnly());
    await say(police, ['tactic', id], 'harrier');
    await does(police, 'addTask', { teamId: world.boston.team, title: 'Harrier lapwing', audience: policeOnly(), dueOn: inDays(2) });
    await learns(police, 'draftLesson', { teamId: world.boston.team, title: 'Harier', kind: 'worked', language: 'en', audience: policeOnly() });
    expect(await answers()).toEqual(before);
  });

  it('is not found through a connection that names no session, and no login can read the words', async () => {
    const none = 'select app.search($1, $1, null, null, null, null, null, null, null, null, 20, true) as answer';
    const { rows } = await server.database.app.query(none, [['harrier']]);
    expect(rows[0].answer).toMatchObject({ count: 0, results: [], kinds: {}, teams: {}, types: {} });
    for (const login of ['app', 'clock', 'tail'] as const) {
      await expect(server.database[login].query('select * from app.search_text')).rejects.toThrow(/permission denied/);
      await expect(server.database[login].query("select app.search_matches('{1,2,3}', '{harrier}', '{harrier}')")).rejects.toThrow(/permission denied/);
    }
  });
});

describe('what is no longer in use', () => {
  it('is not found, nor what was said about it; with its return both are', async () => {
    const { id } = await card(police, 'Wryneck patrol');
    await say(prosecutor, ['tactic', id], 'Wryneck or not?');
    const act = randomUUID();
    await police.do(archiveTactics, { act, ids: [id] });
    expect((await searches(police, 'wryneck')).count).toBe(0);
    await police.do('mutation U($act: ID!, $of: ID!) { undo(act: $act, of: $of) { __typename } }', { of: act });
    expect((await searches(police, 'wryneck')).count).toBe(2);
  });

  it('is not found with its board', async () => {
    const other = (await coordinator.do<Json>(createBoard, { input: { teamId: world.boston.team, title: 'Another' } })).createBoard;
    const [{ id }] = (
      await coordinator.do<Json>(addTactics, { input: { boardId: other.id, stage: 'idea', position: 'a0V', tactics: [{ title: 'Dotterel count' }] } })
    ).addTactics;
    await say(coordinator, ['tactic', id], 'A dotterel?');
    expect((await searches(coordinator, 'dotterel')).count).toBe(2);
    await coordinator.do('mutation A($act: ID!, $id: ID!) { archiveBoard(act: $act, id: $id) { id } }', { id: other.id });
    expect((await searches(coordinator, 'dotterel')).count).toBe(0);
  });

  it('follows its words: the old ones find nothing, a removed comment neither', async () => {
    const one = await card(police, 'Plover');
    await police.do(editTactic, { input: { id: one.id, version: one.version, title: 'Turnstone' } });
    expect([await finds(police, 'plover'), await finds(police, 'turnstone')]).toEqual([[], ['Turnstone']]);
    const said = await say(police, ['tactic', one.id], 'Sanderling');
    await comments(police, 'removeComment', said.id);
    expect(await finds(police, 'sanderling')).toEqual([]);
  });
});

describe('whatever is typed', () => {
  it('is answered, and with nothing but what the person sees', async () => {
    await card(police, 'Sesame street', {}, policeOnly());
    const text = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc
        .array(fc.constantFrom('sesame', 'street', '&', '|', '!', ':*', "'", '"', '(', ')', '%', '_', '\\', '<->', 'the', '🦅', 'ñandú', '\u0301'), {
          maxLength: 8,
        })
        .map((all) => all.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        const { status, body } = await prosecutor.raw({ query: searchDocument, variables: { input: { text: said, withFacets: true } } });
        const answer = (body as Json).data?.search;
        if (!answer) expect((body as Json).errors[0].extensions.fields).toEqual([{ field: 'text', reason: 'malformed' }]);
        else {
          expect(status).toBe(200);
          expect(JSON.stringify(answer)).not.toContain('Sesame');
          expect(answer.facets.kinds.reduce((sum: number, one: Json) => sum + one.count, 0)).toBe(answer.count);
        }
      }),
      { numRuns: 150 },
    );
  });
});
