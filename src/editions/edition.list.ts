import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { costBands } from '../lessons/cost.js';
import { directions, lessonKinds, placeSizes, strengths } from '../lessons/lesson.js';
import { LessonCount } from '../lessons/lesson.list.js';
import { Check } from '../work/input.js';
import type { Value } from '../work/transaction.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { Edition } from './edition.js';

const texts = () => [String];
const optional = { nullable: true };

@InputType({ description: 'All that is given has to hold. At most 200 a page, 50 if not said.' })
export class EditionsInput {
  @Field(texts, optional) kinds?: string[] | null;
  @Field(() => String, optional) tacticTypeKey?: string | null;
  @Field(() => String, optional) strand?: string | null;
  @Field(() => String, optional) level?: string | null;
  @Field(texts, optional) strengths?: string[] | null;
  @Field(texts, optional) directions?: string[] | null;
  @Field(texts, optional) placeSizes?: string[] | null;
  @Field(() => String, { ...optional, description: 'Of the organization that it comes from' }) sector?: string | null;
  @Field(texts, { ...optional, description: 'What it took in US dollars: any of these' }) costs?: string[] | null;
  @Field(() => String, { ...optional, description: 'Words in what it says of the law' }) law?: string | null;
  @Field(() => Int, optional) limit?: number | null;
  @Field(() => String, { ...optional, description: 'The `next` of the page before' }) after?: string | null;
}

@ObjectType({ description: 'What the network has learned, the newest first.' })
export class EditionList {
  @Field(() => [Edition]) editions: Edition[];
  @Field(() => String, { nullable: true, description: 'Where the next page begins; null: there is none.' }) next: string | null;
  @Field(() => [LessonCount], { description: 'Of all pages and every kind, whichever kinds were asked for.' }) counts: LessonCount[];
}

const mostInPage = 200;
const usual = 50;
const place = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z) ([0-9a-f-]{36})$/;
const moment = `to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function checked(input: EditionsInput): { limit: number; from: RegExpExecArray | null | undefined } {
  const from = input.after == null ? undefined : place.exec(Buffer.from(input.after, 'base64url').toString());
  new Check()
    .keys('kinds', input.kinds, lessonKinds)
    .key('tacticTypeKey', input.tacticTypeKey, vocabulary('tacticTypes'))
    .key('strand', input.strand, vocabulary('strands'))
    .key('level', input.level, vocabulary('levels'))
    .keys('strengths', input.strengths, strengths)
    .keys('directions', input.directions, directions)
    .keys('placeSizes', input.placeSizes, placeSizes)
    .keys('costs', input.costs, costBands)
    .key('sector', input.sector, vocabulary('sectors'))
    .text('law', input.law, { max: 200 })
    .whole('limit', input.limit, 1, mostInPage)
    .that('after', from !== null && !Number.isNaN(Date.parse(from?.[1] ?? '2000-01-01')), 'malformed')
    .id('after', from?.[2])
    .done();
  return { limit: input.limit ?? usual, from };
}

/** What this viewer may see of what is current; what is hidden is in no count. */
export async function listEditions(work: Work, input: EditionsInput): Promise<EditionList> {
  const { limit, from } = checked(input);
  const values: Value[] = [];
  const tests = ["state = 'current'"];
  const add = (text: string, ...given: (Value | null | undefined)[]) => {
    if (given.some((value) => value == null)) return;
    let at = values.length;
    values.push(...(given as Value[]));
    tests.push(text.replace(/\?/g, () => `$${++at}`));
  };
  add('tactic_type_key = ?', input.tacticTypeKey);
  add('strand = ?', input.strand);
  add('level = ?', input.level);
  add('evidence_strength = any (?)', input.strengths);
  add('evidence_direction = any (?)', input.directions);
  add('context_place_size = any (?)', input.placeSizes);
  add('sector = ?', input.sector);
  add('cost_band = any (?)', input.costs);
  // As a text, whatever signs are in it.
  add(`position(lower(?) in lower(concat_ws(' ', context_law, legal_notes))) > 0`, input.law?.trim() || null);
  const found = await work.query<LessonCount>(`select kind, count(*)::int as count from app.edition where ${tests.join(' and ')} group by kind`, [...values]);
  add('kind = any (?)', input.kinds);
  add('(made_at, id) < (?::timestamptz, ?::uuid)', from?.[1], from?.[2]);
  const rows = await work.query<{ id: string; moment: string }>(
    `select id, ${moment} as moment from app.edition where ${tests.join(' and ')} order by made_at desc, id desc limit ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? Buffer.from(`${last.moment} ${last.id}`).toString('base64url') : null;
  const byId = new Map((page.length ? await work.find(Edition, { id: page.map(({ id }) => id) }) : []).map((edition) => [edition.id, edition]));
  const counts = [...lessonKinds].map((kind) => Object.assign(new LessonCount(), { kind, count: found.find((one) => one.kind === kind)?.count ?? 0 }));
  return Object.assign(new EditionList(), { editions: page.map(({ id }) => byId.get(id)).filter((edition) => edition !== undefined), next, counts });
}
