import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refused, startServer, type Json, type Person, type TestServer } from './harness.js';
import { does, inDays, listTasks, seeTask, type TaskVerb } from './task-acts.js';
import { makeWorld, type World } from './world.js';

let server: TestServer;
let world: World;
let people: Record<string, Person>;

beforeAll(async () => {
  server = await startServer();
  world = await makeWorld(server.database);
  const addresses = ['coordinator@boston', 'mayor@boston', 'police@boston', 'police@denver', 'detective@denver', 'prosecutor@denver', 'coordinator@denver'];
  people = Object.fromEntries(await Promise.all(addresses.map(async (address) => [address, await server.as(`${address}.example`)] as const)));
});
afterAll(() => server.stop());

/** From which states an act leads where: written down once more, apart from the code. */
const machine: Record<string, [from: string[], to: string]> = {
  acceptTask: [['proposed'], 'accepted'],
  declineTask: [['proposed'], 'declined'],
  counterTask: [['proposed'], 'countered'],
  agreeToOffer: [['countered'], 'accepted'],
  askAgain: [['declined', 'countered'], 'proposed'],
  withdrawTask: [['proposed', 'countered'], 'cancelled'],
  cancelTask: [['accepted', 'in_progress', 'blocked'], 'cancelled'],
  startTask: [['accepted'], 'in_progress'],
  blockTask: [['accepted', 'in_progress'], 'blocked'],
  unblockTask: [['blocked'], 'in_progress'],
  finishTask: [['accepted', 'in_progress', 'blocked'], 'done'],
  reopenTask: [['done'], 'in_progress'],
};
const acts = Object.keys(machine);
const asking = ['agreeToOffer', 'askAgain', 'withdrawTask'];
const answering = acts.filter((verb) => !asking.includes(verb) && verb !== 'cancelTask');
const boston = ['coordinator@boston', 'mayor@boston'];
const denver = ['police@denver', 'detective@denver'];

const valueOf = (verb: string, id: string): unknown =>
  ({
    acceptTask: { id },
    declineTask: { id, reason: 'No time' },
    counterTask: { id, offeredOn: inDays(20) },
    askAgain: { id },
    cancelTask: { id, reason: 'Not needed' },
    blockTask: { id, blockerType: 'money' },
    finishTask: { id, evidence: 'Sent' },
  })[verb] ?? id;

const mayDo = (who: string, verb: string): boolean =>
  asking.includes(verb) ? boston.includes(who) : answering.includes(verb) ? denver.includes(who) : boston.includes(who) || denver.includes(who);

describe('any sequence of acts by any people', () => {
  it('keeps the states of an ask between two cities, and shows the asked the item alone', async () => {
    const step = fc.record({ who: fc.constantFrom(...Object.keys(people)), verb: fc.constantFrom(...acts) });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 20 }), async (steps) => {
        const asker = people['coordinator@boston']!;
        const hidden = await does(asker, 'addTask', { teamId: world.boston.team, title: 'Only Boston’s' });
        const { id } = await does(asker, 'addTask', {
          teamId: world.boston.team,
          answeringTeamId: world.denver.team,
          organizationId: world.denver.organizations.police,
          title: 'Send the protocol',
          dueOn: inDays(9),
        });
        let state = 'proposed';
        let withdrawn = false;
        for (const { who, verb } of steps) {
          const [from, to] = machine[verb]!;
          const sees = boston.includes(who) || who === 'police@boston' || (denver.includes(who) && !withdrawn);
          const expected = !sees ? 'NOT_FOUND' : !mayDo(who, verb) ? 'FORBIDDEN' : from.includes(state) ? to : 'CONFLICT';
          const said = await outcome(people[who]!, verb, id);
          expect({ who, verb, state, said }).toEqual({ who, verb, state, said: expected });
          if (expected === to) {
            state = to;
            withdrawn ||= verb === 'withdrawTask';
          }
          const seen = await seeTask(people['police@denver']!, id);
          expect(seen?.state ?? null).toBe(withdrawn ? null : state);
          expect(await seeTask(people['prosecutor@denver']!, id)).toBeNull();
        }
        const theirs = ids(await listTasks(people['police@denver']!));
        expect(theirs).not.toContain(hidden.id);
        expect(theirs.includes(id)).toBe(!withdrawn);
        expect(ids(await listTasks(people['coordinator@denver']!))).toEqual([]);
      }),
      { numRuns: 12, seed: 20261127 },
    );
  }, 300_000);
});

const ids = (list: Json): string[] => list.tasks.map((task: Json) => task.id);

async function outcome(person: Person, verb: string, id: string): Promise<string> {
  try {
    return (await does(person, verb as TaskVerb, valueOf(verb, id))).state;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
