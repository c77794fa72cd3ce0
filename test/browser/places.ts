import type { Person, TestServer } from '../harness.js';
import { boardOf } from './screen.js';
import type { Places } from './states.js';

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
  return {
    board,
    team: seen.board.teamId,
    tactic: { id: seen.board.tactics.find((one: { title: string }) => one.title === title).id, title },
    invitation: pathname + hash,
  };
}
