import { EventEmitter } from 'node:events';
import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { databaseRefusal, isPassing } from './database.errors.js';
import { classOf, kindOf, type Thing, type ThingClass } from './thing.js';
import { invalid, Refusal } from './refusal.js';
import type { Rule } from './rules.js';
import { Transaction } from './transaction.js';
import { Viewer, type HeldSeat } from './viewer.js';
import { Work } from './work.js';

/** What an act leaves: things that a repeat of the same act answers with. */
export type Made = Thing | Thing[] | { things: Thing[] } | true;

/** A verb: what it is called in the API and in the journal, what it needs, who may, what it does. */
export interface Verb<Input, Subject, Out extends Made> {
  /** The mutation's name, also in `viewerCan`. */
  mutation: string;
  /** What the journal says happened. */
  name: string;
  /** The class of the loaded subject, for `viewerCan`. */
  on?: ThingClass;
  load(work: Work, input: Input): Promise<Subject>;
  may: Rule<NoInfer<Subject>, NoInfer<Input>>;
  do(work: Work, subject: NoInfer<Subject>, input: NoInfer<Input>): Promise<Out>;
  /** Seen by the actor alone: for acts that touch no thing. */
  mine?: boolean;
  /** What a repeat answers, when it is more than the things. */
  again?(things: Thing[]): Out;
}

/** Says `act` whenever this process committed one: a poke for its tails, which look into the journal anyway. */
export const committed = new EventEmitter();

type AnyVerb = Verb<never, never, Made>;
const verbs = new Map<string, AnyVerb>();
export const book = (): AnyVerb[] => [...verbs.values()].sort((one, other) => (one.mutation < other.mutation ? -1 : 1));

export function act<Input, Subject, Out extends Made>(verb: Verb<Input, Subject, Out>): Verb<Input, Subject, Out> {
  if (verbs.has(verb.mutation)) throw new Error(`two verbs are called ${verb.mutation}`);
  verbs.set(verb.mutation, verb as unknown as AnyVerb);
  return verb;
}

/** The verbs that this viewer may perform on a row: the client shows only buttons that will work. */
export function viewerCan(viewer: Viewer, row: Thing): string[] {
  return book()
    .filter((verb) => verb.on === row.constructor && (verb.may as Rule<Thing>).allows(viewer, row))
    .map((verb) => verb.mutation);
}

/** What the journal keeps of an answer: enough to answer a repeat. */
interface Result {
  shape: 'one' | 'many' | 'more' | 'none';
  things: { kind: string; id: string }[];
}

interface Begun {
  person: string;
  seats: HeldSeat[];
  done?: { name: string; digest: string | null; result: Result };
}

export interface ActCall {
  pool: Pool;
  session: string;
  act: string;
}

const attempts = 4;

/** Performs a verb: one transaction, one number. A repeated act id answers with what that act made. */
export async function perform<Input, Subject, Out extends Made>(call: ActCall, verb: Verb<Input, Subject, Out>, input: Input): Promise<Out> {
  const digest = createHash('sha256')
    .update(`${verb.name} ${canonical(input)}`)
    .digest('hex');
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(call, verb, input, digest);
    } catch (error) {
      if (isPassing(error) && attempt < attempts) continue;
      throw databaseRefusal(error) ?? error;
    }
  }
}

async function once<Input, Subject, Out extends Made>(call: ActCall, verb: Verb<Input, Subject, Out>, input: Input, digest: string): Promise<Out> {
  const { transaction, answer } = await Transaction.begin(call.pool, call.session, { act: call.act });
  try {
    if (!answer) throw new Refusal('UNAUTHENTICATED');
    const { person, seats, done } = answer as Begun;
    const work = new Work(transaction, new Viewer(person, seats), call.act);
    if (done) return await repeated(work, verb, done, digest);
    const subject = await verb.load(work, input);
    if (!verb.may.allows(work.viewer, subject, input)) throw new Refusal('FORBIDDEN');
    const made = await verb.do(work, subject, input);
    const own = verb.mine ? await work.audienceOf([`person/${person}`]) : null;
    const result = resultOf(made);
    await transaction.commitWith('select app.close_act($1, $2, $3, $4)', [
      verb.name,
      `\\x${digest}`,
      JSON.stringify(result),
      own === null ? null : String(own),
    ]);
    committed.emit('act');
    return made;
  } finally {
    await transaction.rollback();
  }
}

async function repeated<Out extends Made>(
  work: Work,
  verb: { name: string; again?(things: Thing[]): Out },
  done: NonNullable<Begun['done']>,
  digest: string,
): Promise<Out> {
  if (done.name !== verb.name || done.digest !== digest) throw invalid({ field: 'act', reason: 'not_allowed' });
  const things: Thing[] = [];
  for (const { kind, id } of done.result.things) things.push(await work.get(classOf(kind)!, id));
  if (verb.again) return verb.again(things);
  return (done.result.shape === 'none' ? true : done.result.shape === 'one' ? things[0] : things) as Out;
}

function resultOf(made: Made): Result {
  const shape = made === true ? 'none' : Array.isArray(made) ? 'many' : 'things' in made ? 'more' : 'one';
  const things = made === true ? [] : Array.isArray(made) ? made : 'things' in made ? made.things : [made];
  return { shape, things: things.map((thing) => ({ kind: kindOf(thing.constructor as ThingClass), id: thing.id })) };
}

/** The same for equal inputs, whatever the order of their keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value instanceof Date || value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`)
    .join(',')}}`;
}

export interface SystemCall {
  pool: Pool;
  purpose: string;
  act: string;
  inTheNameOf?: string;
}

/** Work of the system, under the clock's login: sees every audience, is named in the journal by its purpose. */
export async function performAsSystem<Out>(call: SystemCall, name: string, body: (work: Work) => Promise<Out>): Promise<Out> {
  const transaction = await Transaction.beginSystem(call.pool, call.purpose, call.act, call.inTheNameOf);
  try {
    const work = new Work(transaction, new Viewer(call.inTheNameOf ?? 'system', []), call.act);
    const made = await body(work);
    const own = call.inTheNameOf ? String(await work.audienceOf([`person/${call.inTheNameOf}`])) : null;
    await transaction.commitWith('select app.close_act($1, $2, $3, $4)', [name, null, null, own]);
    committed.emit('act');
    return made;
  } finally {
    await transaction.rollback();
  }
}

/** A look of the system at every audience; whatever it does is not kept. */
export async function lookAsSystem<Seen>(pool: Pool, purpose: string, look: (work: Work) => Promise<Seen>): Promise<Seen> {
  const act = randomUUID();
  const transaction = await Transaction.beginSystem(pool, purpose, act);
  try {
    return await look(new Work(transaction, new Viewer('system', [])));
  } finally {
    await transaction.rollback();
  }
}
