import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, getMetadataArgsStorage, PrimaryColumn } from 'typeorm';
import type { Rule } from './rules.js';
import type { Work } from './work.js';

/** A row that has an audience. The table gets the same columns from `app.make_thing()`. */
@ObjectType({ isAbstract: true })
export abstract class Thing {
  @Field(() => ID) @PrimaryColumn('uuid') id: string;
  @Field(() => Int) @Column('int') version: number;
  @Column('int') audienceId: number;
  /** What the audience consists of; set whenever a row is read, neither stored nor shown. */
  principals: readonly string[];
  @Field(() => Date) @Column('timestamptz') madeAt: Date;
  @Field(() => ID, { nullable: true }) @Column('uuid') madeBy: string | null;
  @Field(() => Date) @Column('timestamptz') changedAt: Date;
  @Field(() => ID, { nullable: true }) @Column('uuid') changedBy: string | null;
}

export type ThingClass<T extends Thing = Thing> = new () => T;

/** How a class is stored: `columns` maps the property to its column, in a fixed order. */
export interface Table {
  kind: string;
  name: string;
  columns: ReadonlyMap<string, string>;
  select: string;
}

const tables = new Map<unknown, Table>();
/** What sets a kind apart for the verbs that work on any. */
export interface Traits<T extends Thing = Thing> {
  /** Nobody chooses who sees it, for instance of what is one a whole: whoever could not see it would learn of it when making another. */
  follows?: boolean;
  /** A field says something only together with these: it is not taken back alone when one of them has moved. */
  leansOn?: Readonly<Record<string, readonly string[]>>;
  /** A row without a name of its own, and which row's title stands for it in histories. */
  goesBy?: { property: string; type: ThingClass };
  /** What an audience that somebody chose becomes on this row: some rows are always seen by whom they ask. Throws a Refusal. */
  audience?(work: Work, row: T, principals: string[]): Promise<string[]>;
  /** What has to be true of such a row, whichever act of any kind changed it. Throws a Refusal. */
  holds?(row: T): void;
  /** The whole that has to be open for such a row to be taken back. It is locked first, as by every act on the row. `must` throws a Refusal. */
  openIn?: { property: string; type: ThingClass; must(whole: Thing): void };
  /** What follows when fields of such a row were put back to what they were. */
  putBack?(work: Work, row: T, properties: readonly string[]): Promise<void>;
  /** What taking back the making of such a row does, where putting it away is not enough. */
  takenBack?(work: Work, row: T): Promise<void>;
  /** What somebody said in their own name and took away is told by no history either: these fields, while the row is archived. */
  takenAway?: readonly string[];
  /** Fields that are the server's own: no history tells of them to anybody. */
  untold?: readonly string[];
}

const classes = new Map<string, { type: ThingClass; changes: Rule<never> | undefined; traits: Traits }>();
const snake = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Reads the mapper's column metadata once. Throws for a class that is no entity. */
export function tableOf(type: ThingClass): Table {
  const known = tables.get(type);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const entity = storage.tables.find((one) => one.target === type);
  if (!entity?.name) throw new Error(`${type.name} is no entity`);
  const line: unknown[] = [];
  for (let at: unknown = type; typeof at === 'function' && at.name; at = Object.getPrototypeOf(at)) line.push(at);
  const columns = new Map(
    storage.columns.filter((column) => line.includes(column.target)).map((column) => [column.propertyName, column.options.name ?? snake(column.propertyName)]),
  );
  const select = [...columns].map(([property, column]) => `${column} as "${property}"`).join(', ');
  const table = { kind: entity.name, name: `app.${entity.name}`, columns, select };
  tables.set(type, table);
  return table;
}

/**
 * Called by subjects.ts only: the one list of kinds. `changes` says who may change such a row, for the verbs that work on
 * any kind (share, undo); a kind without it takes neither.
 */
export function registerKind<T extends Thing>(type: ThingClass<T>, changes?: Rule<NoInfer<T>>, traits: Traits<NoInfer<T>> = {}): void {
  const { columns } = tableOf(type);
  for (const property of [...Object.entries(traits.leansOn ?? {}).flat(2), ...(traits.takenAway ?? []), ...(traits.untold ?? [])])
    if (!columns.has(property)) throw new Error(`${type.name} has no ${property}`);
  classes.set(tableOf(type).kind, { type, changes, traits });
}

export const kindClasses = (): ThingClass[] => [...classes.values()].map(({ type }) => type);
export const kindOf = (type: ThingClass): string => tableOf(type).kind;
export const classOf = (kind: string): ThingClass | undefined => classes.get(kind)?.type;
export const changingRule = (kind: string): Rule<Thing> | undefined => classes.get(kind)?.changes;

/** Does it never have an audience of its own? */
export const followsItsWhole = (kind: string): boolean => classes.get(kind)?.traits.follows ?? false;
export const traitsOf = (kind: string): Traits => classes.get(kind)?.traits ?? {};
export const leansOn = (kind: string, property: string): readonly string[] => classes.get(kind)?.traits.leansOn?.[property] ?? [];

/** A column name as the API writes it: `lead_state` is `leadState`. */
export const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A row of plain columns as an instance of its class, so that unions resolve by constructor. */
export function instance<T extends Thing>(type: ThingClass<T>, row: T, principals: readonly string[]): T {
  row.principals = principals;
  return Object.setPrototypeOf(row, type.prototype as object) as T;
}
