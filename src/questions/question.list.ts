import { Check } from '../work/input.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Value } from '../work/transaction.js';
import type { Work } from '../work/work.js';
import { Question } from './question.js';
import { QuestionList, type QuestionsInput } from './question.inputs.js';

const mostInPage = 200;
const usual = 50;
const states: ReadonlySet<string> = new Set(['open', 'closed']);
const place = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z) ([0-9a-f-]{36})$/;
const moment = `to_char(q.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

function checked(input: QuestionsInput): { limit: number; from: RegExpExecArray | null | undefined } {
  const from = input.after == null ? undefined : place.exec(Buffer.from(input.after, 'base64url').toString());
  new Check()
    .key('state', input.state, states)
    .key('tacticTypeKey', input.tacticTypeKey, vocabulary('tacticTypes'))
    .whole('limit', input.limit, 1, mostInPage)
    .that('after', from !== null && !Number.isNaN(Date.parse(from?.[1] ?? '2000-01-01')), 'malformed')
    .id('after', from?.[2])
    .done();
  return { limit: input.limit ?? usual, from };
}

const others = 'from app.answer a where a.question_id = q.id and not a.from_asker and a.archived_at is null';
const answers = `(select count(*)::int ${others})`;
/** Read with this viewer's eyes: nobody else sees that it is asked at home. */
const ours = 'exists (select from app.home_question h where h.question_id = q.id)';

interface Row {
  id: string;
  moment: string;
  answers: number;
  ours: boolean;
}

/** What is said of one beside its row: how many others answered, and whether it is asked at home. */
export async function aboutQuestion(work: Work, { id, counted, mine }: Question): Promise<Pick<Row, 'answers' | 'ours'>> {
  if (counted !== undefined && mine !== undefined) return { answers: counted, ours: mine };
  return (await work.query<Row>(`select ${answers} as answers, ${ours} as ours from app.question q where q.id = $1`, [id]))[0] ?? { answers: 0, ours: false };
}

/** Also those that were taken back, at home. */
export async function listQuestions(work: Work, input: QuestionsInput): Promise<QuestionList> {
  const { limit, from } = checked(input);
  const values: Value[] = [];
  const tests = [input.ours ? ours : "q.state <> 'withdrawn'"];
  const add = (text: string, ...given: (Value | null | undefined)[]) => {
    if (given.some((value) => value == null)) return;
    let at = values.length;
    values.push(...(given as Value[]));
    tests.push(text.replace(/\?/g, () => `$${++at}`));
  };
  add('q.state = ?', input.state);
  add(`(not exists (select ${others})) = ?`, input.unanswered);
  add('q.tactic_type_key = ?', input.tacticTypeKey);
  add('(q.made_at, q.id) < (?::timestamptz, ?::uuid)', from?.[1], from?.[2]);
  const rows = await work.query<Row>(
    `select q.id, ${moment} as moment, ${answers} as answers, ${ours} as ours from app.question q where ${tests.join(' and ')} order by q.made_at desc, q.id desc limit ${limit + 1}`,
    values,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? Buffer.from(`${last.moment} ${last.id}`).toString('base64url') : null;
  const byId = new Map((page.length ? await work.find(Question, { id: page.map(({ id }) => id) }) : []).map((question) => [question.id, question]));
  const questions = page.flatMap(({ id, answers: count, ours: mine }) => {
    const question = byId.get(id);
    return question ? [Object.assign(question, { counted: count, mine })] : [];
  });
  return Object.assign(new QuestionList(), { questions, next });
}
