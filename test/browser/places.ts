import { adopts } from '../adoption-acts.js';
import type { Person, TestServer } from '../harness.js';
import { learns, seeLesson } from '../lesson-acts.js';
import { asking, releases, whole } from '../release-acts.js';
import { inDays } from '../task-acts.js';
import { boardOf } from './screen.js';
import type { Places } from './states.js';

const learned = 'One new word in the decoy ends your series';
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
  const services = await server.as('services@boston.example');
  await bringBefore(services);
  const agreed = await agreedTo(coordinator, services, seen.board.teamId);
  // Whoever is to be reminded was.
  await server.clock.passes(new Date());
  const { handOvers } = await coordinator.see('query HandOvers($teamId: ID!) { handOvers(teamId: $teamId) { id } }', { teamId: seen.board.teamId });
  const { commitments } = (await coordinator.see('query Promised { commitments { commitments { id title state } } }')).commitments;
  const lessonsIn = async (state: string): Promise<Places['lesson'][]> =>
    (await coordinator.see('query Lessons($input: LessonsInput) { lessons(input: $input) { lessons { id title } } }', { input: { states: [state] } })).lessons
      .lessons;
  const lesson = named(await lessonsIn('identified'), learned);
  await holdsNoLonger(await server.as('grace.tan@boston.example'), lesson.id);
  const { questions } = (await coordinator.see('query Asked { questions(input: { ours: true }) { questions { id title } } }')).questions;
  return {
    question: questions[0],
    lesson,
    agreed,
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
  const home = 'query Lessons($input: LessonsInput) { lessons(input: $input) { lessons { id title releases { editionId } } } }';
  const { lessons } = (await boston.see(home, { input: { states: ['adopted'] } })).lessons;
  const { id: lesson, title, releases } = lessons.find((one: { title: string }) => one.title.startsWith('Two trained volunteer evenings'));
  const [{ editionId: edition }] = releases;
  const taken = 'query Taken($id: ID!) { edition(id: $id) { adoptions { tactic { id boardId } adaptations { id } } } }';
  const { adoptions } = (await denver.see(taken, { id: edition })).edition;
  const { tactic, adaptations } = adoptions.find((one: { tactic: object | null }) => one.tactic);
  await adopts(denver, 'removeAdaptation', adaptations.at(-1).id);
  const { entries } = (await denver.see('{ library { entries { edition { id title } } } }')).library;
  const other = entries.find((one: { edition: { title: string } | null }) => one.edition?.title.startsWith('A letter to a registered address')).edition.id;
  return { title, lesson, edition, board: tactic.boardId, tactic: tactic.id, other };
}

/** Of two lessons of the coordinator's one goes out when its day has come; services did not agree that the other does. */
async function agreedTo(coordinator: Person, services: Person, teamId: string): Promise<Places['agreed']> {
  const valid = async (title: string) => {
    const { id } = await learns(coordinator, 'draftLesson', { teamId, ...whole, title });
    await learns(coordinator, 'identifyLesson', id);
    await learns(services, 'checkLesson', { id, context: true, happened: true, why: true, soWhat: true, whereApplies: true });
    return learns(coordinator, 'validateLesson', id);
  };
  const [{ organizationId }] = (await services.see('query Me { me { seats { organizationId } } }')).me.seats;
  const { approvals } = await releases(coordinator, 'askRelease', asking(await valid('A short letter'), { organizationIds: [organizationId] }));
  const asked = approvals.find((one: { organizationId: string }) => one.organizationId === organizationId);
  await releases(services, 'refuseRelease', { id: asked.id, reason: 'One of the hotels can be told from it.' });
  const { id, title } = await releases(coordinator, 'askRelease', asking(await valid('Call before you write'), { embargoUntil: inDays(20) }));
  return { id, title };
}

async function holdsNoLonger(writer: Person, id: string): Promise<void> {
  const { version } = await seeLesson(writer, id);
  // Wherever the browser stands, that was not later than today.
  await learns(writer, 'editLesson', { id, version, expiresOn: inDays(-1) });
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
