import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPack, stageKeys } from '../src/packs/pack.schema.js';
import { freshDatabase, Person, startServer, type Json, type TestServer } from './harness.js';
import { withoutSpace, wordsOf } from './paper.js';

const { sample } = readPack(fileURLToPath(new URL('../packs/demand-reduction', import.meta.url)));
const cities = ['boston', 'denver', 'seattle'];
const signIns = [
  ...cities.flatMap((city) => ['coordinator', 'police', 'prosecutor', 'services', 'survivor-leader', 'mayor'].map((name) => `${name}@${city}.example`)),
  'steward@network.example',
];

const boardsOf = 'query Boards { boards { id title teamId } people { id displayName } }';
const boardOf = `query Board($id: ID!) { board(id: $id) { title goal { statement deadline } partners { tacticId state } reviews { tacticId outcome }
  tactics { id title stage position madeBy audience { team sectors organizations people } } } }`;

/** The one board of somebody's team, whole, with the names of people by their id. */
async function boardFor(person: Person): Promise<{ id: string; board: Json; names: Map<string, string> }> {
  const { boards, people } = await person.see(boardsOf);
  expect(boards).toHaveLength(1);
  const { board } = await person.see(boardOf, { id: boards[0].id });
  return { id: boards[0].id, board, names: new Map(people.map((one: Json) => [one.id, one.displayName])) };
}

let server: TestServer;
const people = new Map<string, Person>();
/** Signs in once; the password costs time on purpose. */
async function as(email: string): Promise<Person> {
  const person = people.get(email) ?? (await server.as(email));
  people.set(email, person);
  return person;
}
beforeAll(async () => {
  server = await startServer({ SAMPLE: '1', LIMIT_SIGN_INS_PER_ADDRESS: '1000' });
});
afterAll(() => server?.stop());

describe('the sample network', () => {
  it('offers its people on the sign-in page, and lets each of them in', async () => {
    const welcome = (await server.stranger().send('/auth/welcome')).body as Json;
    expect(welcome).toMatchObject({ sample: true, setUp: false });
    expect(welcome.people.map((one: Json) => one.email).sort()).toEqual([...signIns].sort());
    expect(welcome.people.find((one: Json) => one.email === 'prosecutor@boston.example')).toEqual({
      email: 'prosecutor@boston.example',
      displayName: 'Thomas Adeyemi',
      role: 'member',
      organization: "District Attorney's Office",
      team: 'Boston team',
    });
    for (const email of signIns) {
      const person = await as(email);
      const { me } = await person.see('query Me { me { email person { displayName } seats { role } } }');
      expect(me).toMatchObject({ email, person: { displayName: sample.people.find((one) => one.email === email)!.displayName } });
      expect(me.seats).toHaveLength(1);
    }
  });

  it('has eleven teams in their places, and the stewards', async () => {
    const steward = await as('steward@network.example');
    const { teams, places, networks, organizations, installation } = await steward.see(
      'query Directory { teams { name kind placeIds } places { id name kind parentId latitude longitude } networks { name principles } organizations { sector obligations } installation { sample sampleRemovable production } }',
    );
    expect(networks).toEqual([{ name: sample.network.name, principles: sample.network.principles }]);
    const working = teams.filter((team: Json) => team.kind === 'team');
    expect(working).toHaveLength(11);
    for (const team of working) {
      const place = places.find((one: Json) => one.id === team.placeIds[0]);
      expect(Math.abs(place.latitude)).toBeGreaterThan(0);
      expect(places.find((one: Json) => one.id === place.parentId)?.kind).toBe('state');
    }
    expect(organizations).toHaveLength(sample.organizations.length);
    expect(installation).toEqual({ sample: true, sampleRemovable: true, production: false });
  });

  it('has four lessons that the network reads, one of them without its city', async () => {
    await server.clock.passes(new Date());
    // Of a team that has written none itself.
    const atlanta = await as('coordinator@atlanta.example');
    const { entries } = (await atlanta.see('{ library { entries { edition { title madeBy origin { placeName } } } } }')).library;
    const editions = entries.map(({ edition }: Json) => edition);
    const told = sample.lessons.filter(({ release }) => release).map(({ title, release }) => ({ title, hidden: release!.hideCity }));
    expect(told).toHaveLength(4);
    expect(editions.map(({ title, origin }: Json) => ({ title, hidden: origin === null })).sort((a: Json, b: Json) => a.title.localeCompare(b.title))).toEqual(
      told.sort((a, b) => a.title.localeCompare(b.title)),
    );
    expect(editions.every(({ madeBy }: Json) => madeBy === null)).toBe(true);
  });

  it('shows how they spread: from each state of an adoption one, with a report, a change and what was asked of those who wrote it', async () => {
    const steward = await as('steward@network.example');
    const { lines, places } = (await steward.see('{ adoptionLedger { places lines { entries { outcome adoption { state reason edition { title } } } } } }'))
      .adoptionLedger;
    const entries = lines.flatMap((line: Json) => line.entries);
    expect(entries).toHaveLength(sample.adoptions.length);
    expect(new Set(entries.map(({ adoption }: Json) => adoption.state)).size).toBe(6);
    expect(new Set(entries.map(({ outcome }: Json) => outcome))).toEqual(new Set(['worked', 'partly', 'not', null]));
    expect(places.length).toBeGreaterThan(8);
    const denver = await as('coordinator@denver.example');
    const { tactics } = (await boardFor(denver)).board;
    const { id } = tactics.find(({ title }: Json) => title.startsWith('Volunteer evenings'));
    const document = 'query T($id: ID!) { tactic(id: $id) { adoptions { adaptations { decidedBy } reports { state } edition { id } } } }';
    const { adoptions } = (await denver.see(document, { id })).tactic;
    expect(adoptions).toMatchObject([{ adaptations: expect.arrayContaining([{ decidedBy: 'coordinator' }]), reports: [{ state: 'answered' }] }]);
    const { sourceMessages } = await denver.see('query M($id: ID!) { sourceMessages(editionId: $id) { fromSource senderPlace } }', {
      id: adoptions[0].edition.id,
    });
    expect(sourceMessages).toEqual([
      { fromSource: false, senderPlace: 'Denver' },
      { fromSource: true, senderPlace: 'Boston' },
    ]);
  });

  it('has three questions to the network with what others answered, one without its city, one with the answer that helped', async () => {
    await server.clock.passes(new Date());
    const { questions } = (
      await (
        await as('mayor@denver.example')
      ).see('{ questions { questions { title placeName madeBy acceptedAnswerId answers { fromAsker placeName text } } } }')
    ).questions;
    const byTitle = new Map(questions.map((one: Json) => [one.title, one]));
    expect(questions).toHaveLength(sample.questions.length);
    for (const { title, hideCity, answers, accepted } of sample.questions) {
      const said = byTitle.get(title) as Json;
      expect({ title, hidden: said.placeName === null, madeBy: said.madeBy }).toEqual({ title, hidden: hideCity, madeBy: null });
      expect(said.answers.map(({ text, fromAsker }: Json) => [text, fromAsker])).toEqual(answers.map((one) => [one.text, 'asker' in one]));
      expect(said.acceptedAnswerId !== null).toBe(accepted !== null);
      expect(said.answers.every(({ fromAsker, placeName }: Json) => fromAsker === (placeName === null))).toBe(true);
    }
  });

  it('knows by whose clock each of its people lives', async () => {
    const zoneOf = async (email: string) => (await (await as(email)).see('{ me { settings { timeZone } } }')).me.settings.timeZone;
    const cities = {
      boston: 'America/New_York',
      chicago: 'America/Chicago',
      denver: 'America/Denver',
      phoenix: 'America/Phoenix',
      seattle: 'America/Los_Angeles',
    };
    for (const [city, zone] of Object.entries(cities)) expect(await zoneOf(`coordinator@${city}.example`)).toBe(zone);
    for (const email of signIns) expect(await zoneOf(email)).toMatch(/^America\//);
  });

  it('shows each city its own board with every card that the person may see, and none besides', async () => {
    for (const email of signIns.filter((one) => one !== 'steward@network.example')) {
      const key = sample.people.find((one) => one.email === email)!.key;
      const seat = sample.seats.find((one) => one.holder === key)!;
      const person = await as(email);
      const { board } = await boardFor(person);
      const own = sample.boards.find((one) => one.team === seat.team)!;
      expect(board).toMatchObject({ title: own.title, goal: { statement: own.goal.statement, deadline: own.goal.deadline } });
      expect(board.tactics.map((one: Json) => one.title).sort()).toEqual(titlesFor(key).sort());
    }
  });

  it('fills every stage of Boston in the order of its files, with partners, reviews and makers', async () => {
    const person = await as('coordinator@boston.example');
    const { board, names } = await boardFor(person);
    const tactics: Json[] = board.tactics;
    const partsOf = (list: Json[], tactic: string, field: string) =>
      list
        .filter((one) => one.tacticId === tactic)
        .map((one) => one[field])
        .sort();
    expect(new Set(tactics.map((one) => one.stage))).toEqual(new Set(stageKeys));
    const inFiles = titlesFor('maya-okafor').filter((title) => sample.tactics.find((one) => one.title === title)!.stage === 'running');
    const running = tactics.filter((one) => one.stage === 'running').sort((one, other) => (one.position < other.position ? -1 : 1));
    expect(running.map((one) => one.title)).toEqual(inFiles);
    for (const tactic of tactics) {
      const { partners, reviews, madeBy } = sample.tactics.find((one) => one.title === tactic.title)!;
      expect(partsOf(board.partners, tactic.id, 'state')).toEqual(partners.map((one) => one.state).sort());
      expect(partsOf(board.reviews, tactic.id, 'outcome')).toEqual(reviews.map((one) => one.outcome).sort());
      expect(names.get(tactic.madeBy)).toBe(sample.people.find((one) => one.key === madeBy)!.displayName);
    }
  });

  it('tells in the history who made a card', async () => {
    const person = await as('coordinator@boston.example');
    const { id, names } = await boardFor(person);
    const { activity } = await person.see(
      'query Activity($of: ID!) { activity(of: $of, limit: 200) { acts { name actorId changes { kind title operation } } } }',
      { of: id },
    );
    const added = activity.acts.filter((act: Json) => act.changes.some((change: Json) => change.kind === 'tactic' && change.operation === 'insert'));
    expect(added).toHaveLength(titlesFor('maya-okafor').length);
    const shorter = added.find((act: Json) =>
      act.changes.some((change: Json) => change.title === sample.tactics.find((one) => one.key === 'boston-shorter-wait')!.title),
    );
    expect(names.get(shorter.actorId)).toBe('Thomas Adeyemi');
  });

  it('has the minutes of what was held, and on paper those that were approved', async () => {
    const person = await as('coordinator@boston.example');
    const { meetings } = await person.see(
      '{ meetings { id title state minutes { kind level runs { text } } minutesVersions { number text approvedByName } } }',
    );
    const closed = sample.meetings.filter(({ state }) => state === 'held' || state === 'approved');
    expect(closed.map(({ state }) => state).sort()).toEqual(['approved', 'held']);
    for (const { title, state, written, approvedBy } of closed) {
      const lines = written.flatMap((line) => Object.values(line).flat() as string[]);
      expect(lines.length).toBeGreaterThanOrEqual(10);
      const meeting = meetings.find((one: Json) => one.title === title && one.state === state);
      expect(meeting.minutes.map((block: Json) => block.runs.map((run: Json) => run.text).join(''))).toEqual(lines);
      expect(new Set(meeting.minutes.map((block: Json) => block.kind))).toEqual(new Set(['heading', 'paragraph', 'item']));
      const approver = sample.people.find(({ key }) => key === approvedBy)?.displayName;
      expect(meeting.minutesVersions).toEqual(approver ? [{ number: 1, text: lines.join('\n'), approvedByName: approver }] : []);
      const answer = await fetch(`${server.url}/meetings/${meeting.id}/minutes.pdf`, { headers: { cookie: person.cookie! } });
      const paper = wordsOf(Buffer.from(await answer.arrayBuffer()));
      for (const line of lines) expect(paper).toContain(withoutSpace(line));
    }
  });

  it('leaves no trace of Boston in Denver', async () => {
    const boston = await as('coordinator@boston.example');
    const denver = await as('coordinator@denver.example');
    const { id, board } = await boardFor(boston);
    const one: string = board.tactics[0].id;
    const seen = await denver.see('query Other($id: ID!, $one: ID!) { board(id: $id) { id } tactic(id: $one) { id } activity(of: $id) { acts { id } } }', {
      id,
      one,
    });
    expect(seen).toEqual({ board: null, tactic: null, activity: { acts: [] } });
    // Coordinators know who sits where in the network; members know their own team and the coordinators.
    const police = await as('police@denver.example');
    const names = (await police.see('query People { people { displayName } }')).people.map((person: Json) => person.displayName);
    expect(names).toEqual(expect.arrayContaining(['Deborah Feldman', 'Maya Okafor']));
    expect(names).not.toContain('Thomas Adeyemi');
  });

  it('has a proposed holder whom only a colleague of the same organization can confirm', async () => {
    const can = async (email: string) => {
      const { seats } = await (await as(email)).see('query Seats { seats { state proposedName viewerCan } }');
      return seats.find((seat: Json) => seat.proposedName === 'Tasha Wynn').viewerCan;
    };
    expect(await can('survivor-leader@boston.example')).toContain('confirmSeat');
    expect(await can('coordinator@boston.example')).not.toContain('confirmSeat');
    expect(await can('police@boston.example')).not.toContain('confirmSeat');
  });

  it('answers the pack', async () => {
    const person = await as('mayor@seattle.example');
    const { pack } = await person.see(
      'query Pack { pack { key name { es } stages { key name { en } hint { en } } labels { key name { en } } words { key name { en } } sectors { key group } indicators { key name { en } } tacticTypes { key costBand { en } mechanismIsReasoning indicators } glossary { key name { es } } } }',
    );
    expect(pack.stages.map((stage: Json) => stage.key)).toEqual([...stageKeys]);
    expect(pack.sectors).toHaveLength(24);
    expect(pack.tacticTypes).toHaveLength(33);
    expect(pack.words.find((word: Json) => word.key === 'review').name.en).toBe('Survivor review');
    const known = pack.indicators.map((one: Json) => one.key);
    for (const type of pack.tacticTypes) expect(known).toEqual(expect.arrayContaining(type.indicators));
    await expect(server.stranger().see('query Pack { pack { key } }')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('a load that was cut off', () => {
  it('is made anew by the next start', async () => {
    const database = await freshDatabase();
    await (await startServer({ SAMPLE: '1' }, database)).stop();
    // As if the process had been killed between two cards.
    await database.query(
      "truncate app.task_note, app.task_link, app.checklist_line, app.task, app.review, app.partner, app.tactic cascade; update app.installation set sample_state = 'loading'",
    );
    const again = await startServer({ SAMPLE: '1' }, database);
    try {
      const person = await again.as('coordinator@boston.example');
      const { board } = await boardFor(person);
      const { teams } = await person.see('query Teams { teams { id } }');
      expect(board.tactics).toHaveLength(titlesFor('maya-okafor').length);
      expect(teams).toHaveLength(sample.teams.length);
    } finally {
      await again.stop();
      await database.drop();
    }
  });
});

/** By the files alone: what somebody of a team may see on its board, in the files' order. */
function titlesFor(person: string): string[] {
  const seat = sample.seats.find((one) => one.holder === person)!;
  const sector = sample.organizations.find((one) => one.key === seat.organization)!.sector;
  const boards = sample.boards.filter((one) => one.team === seat.team).map((one) => one.key);
  return sample.tactics
    .filter(({ board, audience, madeBy }) => {
      if (!boards.includes(board)) return false;
      return (
        !audience ||
        madeBy === person ||
        audience.sectors.includes(sector) ||
        audience.organizations.includes(seat.organization) ||
        audience.people.includes(person)
      );
    })
    .map((one) => one.title);
}
