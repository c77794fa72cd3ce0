import type { Person, TestServer } from '../harness.js';
import { boardOf } from './screen.js';
import type { Places } from './states.js';

const learned = 'One new word in the decoy ends your series';
const unshared = 'Una campaña en español necesita su propio mensaje, no una traducción';
const title = 'Ten-week program with the fee paid to services';

/** Boston's board and team, a tactic of many fields, and a living invitation. */
export async function placesOf(server: TestServer, coordinator: Person): Promise<Places> {
  const board = await boardOf(coordinator);
  const seen = await coordinator.see('query Board($id: ID!) { board(id: $id) { teamId tactics { id title } } }', { id: board });
  const survivor = await server.as('survivor-leader@boston.example');
  const { seats } = await survivor.see('query Seats { seats { id state } }');
  const proposed = seats.find((seat: { state: string }) => seat.state === 'proposed');
  const { confirmSeat } = await survivor.do('mutation Confirm($act: ID!, $id: ID!) { confirmSeat(act: $act, id: $id) { link } }', { id: proposed.id });
  const { pathname, hash } = new URL(confirmSeat.link, server.url);
  const { meetings } = await coordinator.see('query Meetings($teamId: ID) { meetings(teamId: $teamId) { id title state } }', { teamId: seen.board.teamId });
  await leave(coordinator, 'Priya Raman');
  const { item, ask, organization } = await itemsOf(server, coordinator, seen.board.teamId);
  await bringBefore(await server.as('services@boston.example'));
  // Whoever is to be reminded was.
  await server.clock.passes(new Date());
  const { handOvers } = await coordinator.see('query HandOvers($teamId: ID!) { handOvers(teamId: $teamId) { id } }', { teamId: seen.board.teamId });
  const { commitments } = (await coordinator.see('query Promised { commitments { commitments { id title state } } }')).commitments;
  const lessonsIn = async (state: string): Promise<Places['lesson'][]> =>
    (await coordinator.see('query Lessons($input: LessonsInput) { lessons(input: $input) { lessons { id title } } }', { input: { states: [state] } })).lessons
      .lessons;
  const { questions } = (await coordinator.see('query Asked { questions(input: { ours: true }) { questions { id title } } }')).questions;
  return {
    question: questions[0],
    lesson: named(await lessonsIn('identified'), learned),
    ready: named(await lessonsIn('validated'), unshared),
    taken: await takenOver(coordinator, await server.as('coordinator@denver.example')),
    handOver: handOvers[0].id,
    commitment: commitments.find((one: { state: string }) => one.state === 'accepted'),
    meeting: meetings.find((one: { state: string }) => one.state === 'planned'),
    item,
    ask,
    organization,
    board,
    team: seen.board.teamId,
    tactic: { id: seen.board.tactics.find((one: { title: string }) => one.title === title).id, title },
    invitation: pathname + hash,
  };
}

const named = (lessons: Places['lesson'][], wanted: string): Places['lesson'] => lessons.find((one) => one.title === wanted)!;

/** What Denver took over of Boston, by the eyes of both. */
async function takenOver(boston: Person, denver: Person): Promise<Places['taken']> {
  const home = 'query Lessons($input: LessonsInput) { lessons(input: $input) { lessons { id title releases { id editionId } } } }';
  const { lessons } = (await boston.see(home, { input: { states: ['adopted'] } })).lessons;
  const { id: lesson, title, releases } = lessons.find((one: { title: string }) => one.title.startsWith('Two trained volunteer evenings'));
  const [{ id: release, editionId: edition }] = releases;
  const { adoptions } = (await denver.see('query Taken($id: ID!) { edition(id: $id) { adoptions { tactic { id boardId } } } }', { id: edition })).edition;
  const { tactic } = adoptions.find((one: { tactic: object | null }) => one.tactic);
  const { editions } = (await denver.see('{ editions { editions { id title } } }')).editions;
  const { id: other } = editions.find((one: { title: string }) => one.title.startsWith('A letter to a registered address'));
  return { title, lesson, release, edition, board: tactic.boardId, tactic: tactic.id, other };
}

/** Somebody whose colleague stays, so that what they had is to be taken. */
async function leave(coordinator: Person, name: string): Promise<void> {
  const { seats, people } = await coordinator.see('query Seats { seats { id state holderId } people { id displayName } }');
  const { id: holder } = people.find((one: { displayName: string }) => one.displayName === name);
  const { id } = seats.find((seat: { state: string; holderId: string }) => seat.state === 'held' && seat.holderId === holder);
  await coordinator.do('mutation End($act: ID!, $id: ID!) { endSeat(act: $act, id: $id) { id } }', { id });
}

/** Their organization wants to know what is late, and they are who is told. */
async function bringBefore(person: Person): Promise<void> {
  const [seat] = (await person.see('query Me { me { seats { id organizationId } } }')).me.seats;
  await person.do('mutation Leads($act: ID!, $id: ID!) { setLeads(act: $act, id: $id, leads: true) { id } }', { id: seat.id });
  await person.do('mutation Rule($act: ID!, $input: EscalationInput!) { setEscalation(act: $act, input: $input) { id } }', {
    input: { organizationId: seat.organizationId, days: 1 },
  });
}

const add = 'mutation Add($act: ID!, $input: AddTaskInput!) { addTask(act: $act, input: $input) { id title } }';

/** An item of the coordinator's own, and one that the police ask her office for. */
async function itemsOf(server: TestServer, coordinator: Person, teamId: string): Promise<Pick<Places, 'item' | 'ask' | 'organization'>> {
  const { me } = await coordinator.see('query Me { me { seats { teamId organizationId } } }');
  const { organizationId } = me.seats.find((seat: { teamId: string }) => seat.teamId === teamId);
  const checklist = ['Find a second reader', 'Send it to the printer'];
  const own = await coordinator.do(add, {
    input: { teamId, title: 'The help card in four languages', why: 'Half of the callers read no English.', checklist },
  });
  const police = await server.as('police@boston.example');
  const asked = await police.do(add, { input: { teamId, title: 'Five minutes at the next meeting', organizationId } });
  return { item: own.addTask, ask: asked.addTask, organization: organizationId };
}
