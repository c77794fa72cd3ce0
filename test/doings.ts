import { randomUUID } from 'node:crypto';
import { Refused, type Person } from './harness.js';

/** What a random member does on a board, through the front door. Choices come from `choose`, so that a seed repeats them. */
export interface Doer {
  person: Person;
  team: string;
  board: string;
  choose: (below: number) => number;
}

interface Card {
  id: string;
  version: number;
  stage: string;
  position: string;
  archivedAt: string | null;
}

const stages = ['idea', 'designing'];
const sectors = ['law_enforcement', 'prosecution', 'victim_services', 'survivor_leadership', 'executive'];
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz';
const words = ['Evening', 'signs', 'training', 'for', 'hotel', 'staff', 'and', 'drivers', 'letters', 'posters'];

export const createBoard = 'mutation CreateBoard($act: ID!, $input: CreateBoardInput!) { createBoard(act: $act, input: $input) { id version } }';
export const addTactics =
  'mutation AddTactics($act: ID!, $input: AddTacticsInput!) { addTactics(act: $act, input: $input) { id version position stage archivedAt } }';
export const editTactic = 'mutation EditTactic($act: ID!, $input: EditTacticInput!) { editTactic(act: $act, input: $input) { id version title } }';
export const moveTactics = 'mutation MoveTactics($act: ID!, $input: MoveTacticsInput!) { moveTactics(act: $act, input: $input) { id version } }';
export const share = 'mutation Share($act: ID!, $input: ShareInput!) { share(act: $act, input: $input) { __typename } }';
export const archiveTactics = 'mutation Archive($act: ID!, $ids: [ID!]!) { archiveTactics(act: $act, ids: $ids) { id version } }';
export const restoreTactics = 'mutation Restore($act: ID!, $ids: [ID!]!) { restoreTactics(act: $act, ids: $ids) { id version } }';
export const requestReview = 'mutation Review($act: ID!, $input: RequestReviewInput!) { requestReview(act: $act, input: $input) { id } }';
export const cards =
  'query Cards($board: ID!) { board(id: $board) { tactics { id version stage position archivedAt } archived: tactics(archived: true) { id version stage position archivedAt } } }';

/** A position of the form that the client makes: an order key with a random tail. */
export function randomPosition(choose: Doer['choose']): string {
  return `a${letters[choose(letters.length)]!}V${Array.from({ length: 5 }, () => letters[choose(letters.length)]!).join('')}`;
}

const sentence = (choose: Doer['choose']) => Array.from({ length: 3 }, () => words[choose(words.length)]!).join(' ');

/** One random act. Answers the act's id if the server acknowledged it, undefined if it was refused. */
export async function doSomething({ person, team, board, choose }: Doer): Promise<string | undefined> {
  const seen = await person.see<{ board: { tactics: Card[]; archived: Card[] } | null }>(cards, { board });
  const here = seen.board?.tactics ?? [];
  const archived = seen.board?.archived ?? [];
  const card = here[choose(Math.max(here.length, 1))];
  const act = randomUUID();
  const input = (): Promise<unknown> => {
    const kind = card ? choose(100) : 0;
    if (kind < 25 || !card)
      return person.do(addTactics, {
        act,
        input: {
          boardId: board,
          stage: stages[choose(2)],
          position: randomPosition(choose),
          tactics: Array.from({ length: 1 + choose(3) }, () => ({ title: sentence(choose) })),
          audience: audience(),
        },
      });
    if (kind < 45) return person.do(editTactic, { act, input: { id: card.id, version: card.version, title: sentence(choose) } });
    if (kind < 55)
      return person.do(editTactic, {
        act,
        input: { id: card.id, version: card.version, risks: sentence(choose), confidence: ['on_track', 'at_risk'][choose(2)] },
      });
    if (kind < 75) return person.do(moveTactics, { act, input: { ids: [card.id], stage: stages[choose(2)], position: randomPosition(choose) } });
    if (kind < 88) return person.do(share, { act, input: { kind: 'tactic', id: card.id, audience: audience() ?? { team } } });
    if (kind < 93) return person.do(archiveTactics, { act, ids: [card.id] });
    if (kind < 97 && archived.length) return person.do(restoreTactics, { act, ids: [archived[choose(archived.length)]!.id] });
    return person.do(requestReview, { act, input: { tacticId: card.id, stage: 'design' } });
  };
  const audience = () => (choose(3) ? null : { team, sectors: sectors.filter(() => choose(2)) });
  try {
    await input();
    return act;
  } catch (error) {
    // Somebody was faster, or narrowed it meanwhile: an honest answer.
    if (error instanceof Refused && ['CONFLICT', 'NOT_FOUND', 'INVALID'].includes(error.code)) return undefined;
    throw error;
  }
}

/** Numbers from a seed, the same on every run: a small linear congruential generator is enough to choose acts by. */
export function chooser(seed: number): Doer['choose'] {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
