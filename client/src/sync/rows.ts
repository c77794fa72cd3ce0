import type {
  AfterActionReview,
  AgendaItem,
  Agreement,
  Attendance,
  Board,
  ChecklistLine,
  Comment,
  Commitment,
  CommitmentLink,
  Decision,
  Goal,
  Lesson,
  Meeting,
  MeetingTask,
  TaskDecision,
  Network,
  Notice,
  Observation,
  Occurrence,
  Organization,
  Partner,
  Person,
  Place,
  QualityCheck,
  Review,
  Seat,
  Tactic,
  Task,
  TaskDependency,
  TaskGoal,
  TaskHelper,
  TaskLesson,
  TaskLink,
  TaskNote,
  Team,
  WithdrawnAsk,
} from '../generated/rows.js';

export type Kind = keyof Rows;

/** What a row may carry beside its own columns: the acts open to me, as of the last time that somebody asked. */
interface Opened {
  readonly viewerCan?: readonly string[];
}

/** The rows by kind, with the contract's own columns. Edges to other rows are held by those rows. */
export interface Rows {
  network: Network & Opened;
  place: Place & Opened;
  organization: Organization & Opened;
  person: Person & Opened;
  team: Team & Opened;
  seat: Seat & Opened;
  board: Board & Opened;
  goal: Goal & Opened;
  tactic: Tactic & Opened;
  partner: Partner & Opened;
  review: Review & Opened;
  task: Task & Opened;
  task_link: TaskLink & Opened;
  task_helper: TaskHelper & Opened;
  task_dependency: TaskDependency & Opened;
  task_goal: TaskGoal & Opened;
  checklist_line: ChecklistLine & Opened;
  task_note: TaskNote & Opened;
  withdrawn_ask: WithdrawnAsk & Opened;
  commitment: Commitment & Opened;
  commitment_link: CommitmentLink & Opened;
  occurrence: Occurrence & Opened;
  notice: Notice & Opened;
  meeting: Meeting & Opened;
  agenda_item: AgendaItem & Opened;
  attendance: Attendance & Opened;
  meeting_task: MeetingTask & Opened;
  task_decision: TaskDecision & Opened;
  decision: Decision & Opened;
  agreement: Agreement & Opened;
  comment: Comment & Opened;
  after_action_review: AfterActionReview & Opened;
  observation: Observation & Opened;
  lesson: Lesson & Opened;
  quality_check: QualityCheck & Opened;
  task_lesson: TaskLesson & Opened;
}

/** A row whose kind is not known in advance. */
export interface AnyRow {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly [column: string]: unknown;
}

export const kinds: readonly Kind[] = [
  'network',
  'place',
  'organization',
  'person',
  'team',
  'seat',
  'board',
  'goal',
  'tactic',
  'partner',
  'review',
  'task',
  'task_link',
  'task_helper',
  'task_dependency',
  'task_goal',
  'checklist_line',
  'task_note',
  'withdrawn_ask',
  'commitment',
  'commitment_link',
  'occurrence',
  'notice',
  'meeting',
  'agenda_item',
  'attendance',
  'meeting_task',
  'task_decision',
  'decision',
  'agreement',
  'comment',
  'after_action_review',
  'observation',
  'lesson',
  'quality_check',
  'task_lesson',
];

// The journal says "task_link", GraphQL "TaskLink".
const typenameOf = (kind: Kind) => kind.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
const kindByTypename = new Map(kinds.map((kind) => [typenameOf(kind), kind]));
const kindSet: ReadonlySet<string> = new Set(kinds);

export function isKind(value: string): value is Kind {
  return kindSet.has(value);
}

export function kindOf(row: { __typename: string }): Kind | undefined {
  return kindByTypename.get(row.__typename);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isRow(value: unknown): value is AnyRow {
  if (typeof value !== 'object' || value === null) return false;
  const row = value as Partial<AnyRow>;
  return typeof row.__typename === 'string' && kindByTypename.has(row.__typename) && typeof row.id === 'string' && typeof row.version === 'number';
}

/** Whether two column values say the same. Columns hold plain JSON only. */
export function same(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((each, at) => same(each, right[at]));
  if (!isRecord(left) || !isRecord(right)) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => name in right && same(left[name], right[name]));
}
