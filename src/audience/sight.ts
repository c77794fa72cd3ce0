import type { JournalAct } from '../journal/tail.js';
import type { Ground } from '../work/ground.js';
import { principalsOfPool, type Principals } from '../work/principals.js';

interface Looking {
  held: ReadonlySet<string>;
  seen: Map<number, boolean>;
  count: number;
}

/** Kinds whose change may move what somebody holds. */
const rights = new Set(['seat', 'team', 'edition_origin']);

/** The one idea of the product, in memory: seen if and only if the two sets meet. */
export const meets = (held: ReadonlySet<string>, principals: readonly string[]): boolean => principals.some((principal) => held.has(principal));

/** Who sees what, for live events. What people hold is always re-read from the database, never computed here. */
export class Sight {
  private readonly people = new Map<string, Looking>();
  private readonly principals: Principals;

  constructor(private readonly ground: Ground) {
    // The same as of rows that people read: a row may already be shared with an audience that the tail has yet to meet.
    this.principals = principalsOfPool(ground.database.app);
  }

  private async read(people: string[]): Promise<Map<string, ReadonlySet<string>>> {
    const { rows } = await this.ground.database.tail.query<{ person: string; held: string[] | null }>({
      name: 'held',
      text: 'select person, app.held(person) as held from unnest($1::uuid[]) person',
      values: [people],
    });
    return new Map(rows.map(({ person, held }) => [person, new Set(held ?? [])]));
  }

  /** From now on this person is looked after, until as many `leave` calls. */
  async enter(person: string): Promise<void> {
    const known = this.people.get(person);
    if (known) {
      known.count++;
      return;
    }
    const held = (await this.read([person])).get(person) ?? new Set<string>();
    const meanwhile = this.people.get(person);
    if (meanwhile) meanwhile.count++;
    else this.people.set(person, { held, seen: new Map(), count: 1 });
  }

  leave(person: string): void {
    const known = this.people.get(person);
    if (known && --known.count === 0) this.people.delete(person);
  }

  sees(person: string, audience: number): boolean {
    const looking = this.people.get(person);
    if (!looking) return false;
    let sees = looking.seen.get(audience);
    if (sees === undefined) looking.seen.set(audience, (sees = meets(looking.held, this.principals.of(audience))));
    return sees;
  }

  /** Before an act is delivered: re-reads what people hold if it may have moved. Returns whose rights did move. */
  async learn(act: JournalAct): Promise<string[]> {
    return act.changes.some((change) => rights.has(change.kind)) ? this.refresh() : [];
  }

  /** Terms begin and end by the calendar too, so this also runs by the clock. */
  async refresh(): Promise<string[]> {
    if (!this.people.size) return [];
    const now = await this.read([...this.people.keys()]);
    const moved: string[] = [];
    for (const [person, held] of now) {
      const looking = this.people.get(person);
      if (!looking || (held.size === looking.held.size && [...held].every((one) => looking.held.has(one)))) continue;
      looking.held = held;
      looking.seen.clear();
      moved.push(person);
    }
    return moved;
  }
}
