import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Check } from '../work/input.js';
import type { Value } from '../work/transaction.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import type { LessonsInput } from './lesson.inputs.js';
import { directions, Lesson, lessonKinds, lessonStates, strengths } from './lesson.js';
import { living } from './lesson.rules.js';

@ObjectType({ description: 'How many of a kind.' })
export class LessonCount {
  @Field() kind: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'Lessons, the newest first.' })
export class LessonList {
  @Field(() => [Lesson]) lessons: Lesson[];
  @Field(() => String, { nullable: true, description: 'Where the next page begins; null: there is none.' }) next: string | null;
  @Field(() => [LessonCount], { description: 'Of all pages and every kind, whichever kinds were asked for. What does not work counts as what does.' })
  counts: LessonCount[];
}

const mostInPage = 200;
const usual = 50;
const place = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z) ([0-9a-f-]{36})$/;
const moment = `to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function checked(input: LessonsInput): { limit: number; from: RegExpExecArray | null | undefined } {
  const from = input.after == null ? undefined : place.exec(Buffer.from(input.after, 'base64url').toString());
  new Check()
    .id('teamId', input.teamId)
    .id('tacticId', input.tacticId)
    .keys('kinds', input.kinds, lessonKinds)
    .keys('states', input.states, lessonStates)
    .key('tacticTypeKey', input.tacticTypeKey, vocabulary('tacticTypes'))
    .key('strand', input.strand, vocabulary('strands'))
    .key('level', input.level, vocabulary('levels'))
    .keys('strengths', input.strengths, strengths)
    .keys('directions', input.directions, directions)
    .whole('limit', input.limit, 1, mostInPage)
    .that('after', from !== null && !Number.isNaN(Date.parse(from?.[1] ?? '2000-01-01')), 'malformed')
    .id('after', from?.[2])
    .done();
  return { limit: input.limit ?? usual, from };
}

/** What this viewer may see of what is asked for; hidden lessons are in no count. */
export async function listLessons(work: Work, input: LessonsInput): Promise<LessonList> {
  const { limit, from } = checked(input);
  const values: Value[] = [];
  const tests = ['archived_at is null'];
  const add = (text: string, ...given: (Value | null | undefined)[]) => {
    if (given.some((value) => value == null)) return;
    let at = values.length;
    values.push(...(given as Value[]));
    tests.push(text.replace(/\?/g, () => `$${++at}`));
  };
  add('team_id = ?', input.teamId);
  add('tactic_id = ?', input.tacticId);
  add('state = any (?)', input.states ?? [...living]);
  add('tactic_type_key = ?', input.tacticTypeKey);
  add('strand = ?', input.strand);
  add('level = ?', input.level);
  add('evidence_strength = any (?)', input.strengths);
  add('evidence_direction = any (?)', input.directions);
  const found = await work.query<LessonCount>(`select kind, count(*)::int as count from app.lesson where ${tests.join(' and ')} group by kind`, [...values]);
  add('kind = any (?)', input.kinds);
  add('(made_at, id) < (?::timestamptz, ?::uuid)', from?.[1], from?.[2]);
  const rows = await work.query<{ id: string; moment: string }>(
    `select id, ${moment} as moment from app.lesson where ${tests.join(' and ')} order by made_at desc, id desc limit ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? Buffer.from(`${last.moment} ${last.id}`).toString('base64url') : null;
  const byId = new Map((page.length ? await work.find(Lesson, { id: page.map(({ id }) => id) }) : []).map((lesson) => [lesson.id, lesson]));
  const counts = [...lessonKinds].map((kind) => Object.assign(new LessonCount(), { kind, count: found.find((one) => one.kind === kind)?.count ?? 0 }));
  return Object.assign(new LessonList(), { lessons: page.map(({ id }) => byId.get(id)).filter((lesson) => lesson !== undefined), next, counts });
}
