import { z } from 'zod';
import { isTimeZone } from '../work/input.js';
import { agreement, commitment, handOver } from './sample.shape.promises.js';
import { afterActionReview } from './sample.shape.reviews.js';
import { adoption } from './sample.shape.adoptions.js';
import { lesson } from './sample.shape.lessons.js';
import { question } from './sample.shape.questions.js';
import { calendarDate, day, key, optional, text } from './sample.words.js';

/** Every reference in the sample is the `key` of another row; the loader turns keys into ids. */
const place = z.strictObject({
  key,
  name: text,
  kind: z.enum(['state', 'county', 'city', 'region', 'tribe', 'district']),
  /** Parents stand before their children in the file. */
  parent: optional(key),
  populationBand: optional(text),
  languages: z.array(text).default([]),
  latitude: optional(z.number().min(-90).max(90)),
  longitude: optional(z.number().min(-180).max(180)),
  /** An IANA name: by it live those who sit on a team of this place. */
  timeZone: optional(text.refine(isTimeZone, 'Expected a time zone like America/Denver')),
});

const organization = z.strictObject({ key, name: text, sector: key, kind: key, place: key, obligations: z.array(key).default([]) });

const person = z.strictObject({
  key,
  displayName: text,
  pronouns: optional(text),
  email: z.email().regex(/\.example$/, 'Expected an address that ends in .example'),
});

const team = z.strictObject({
  key,
  name: text,
  kind: z.enum(['team', 'stewards']),
  purpose: optional(text),
  coreSectors: z.array(key).default([]),
  places: z.array(key).min(1),
  startsOn: optional(calendarDate),
  endsOn: optional(calendarDate),
});

const seat = z.strictObject({
  key,
  team: key,
  /** The seat's sector is the organization's. */
  organization: key,
  role: key,
  state: z.enum(['proposed', 'held']),
  /** Set on held seats only. */
  holder: optional(key),
  deputy: optional(key),
  /** Set on proposed seats only: who is to be invited once a holder of the same organization confirms. */
  proposed: optional(z.strictObject({ name: text, email: z.email(), by: key, on: day })),
  authority: optional(text),
  termStart: optional(day),
  termEnd: optional(day),
});

const board = z.strictObject({
  key,
  team: key,
  title: text,
  purpose: optional(text),
  goal: z.strictObject({ statement: text, why: optional(text), startsOn: optional(calendarDate), deadline: optional(calendarDate) }),
});

/** Narrower than the board's team. Within a list any one is enough; lists add up. The maker is always in it. */
const audience = z.strictObject({
  sectors: z.array(key).default([]),
  organizations: z.array(key).default([]),
  people: z.array(key).default([]),
});

/** An organization that was asked. `proposed` waits for somebody seated for it; `on` and `by` tell the question. */
const asked = { organization: key, state: z.enum(['proposed', 'confirmed', 'declined']), reason: optional(text), by: key, on: day };
const lead = z.strictObject({ ...asked, person: optional(key) });
const partner = z.strictObject({ ...asked, role: optional(text), answeredBy: optional(key), answeredOn: optional(day) });

const review = z.strictObject({
  stage: key,
  requestedOn: day,
  reviewers: optional(z.int().positive()),
  reviewerSeats: optional(text),
  compensated: optional(z.boolean()),
  concerns: optional(text),
  response: optional(text),
  /** Null while it waits. */
  outcome: optional(key),
  reason: optional(text),
  closedOn: optional(day),
  by: key,
});

const tactic = z.strictObject({
  key,
  board: key,
  title: text.max(200),
  type: optional(key),
  stage: key,
  description: optional(text),
  mechanism: optional(text),
  lead: optional(lead),
  strand: optional(key),
  level: optional(key),
  object: optional(key),
  reaches: optional(text),
  /** A place, district at most. */
  area: optional(key),
  languages: z.array(text).default([]),
  startsOn: optional(day),
  endsOn: optional(day),
  resourcesPeople: optional(text),
  resourcesMoney: optional(text),
  resourcesInKind: optional(text),
  legalBasis: optional(text),
  risks: optional(text),
  confidence: key,
  confidenceNote: optional(text),
  confidenceOn: optional(day),
  nextReviewOn: optional(day),
  stopReason: optional(key),
  stopNote: optional(text),
  embargoUntil: optional(day),
  handling: z.string().default('TLP:AMBER+STRICT'),
  /** Null: the whole team of the board. */
  audience: optional(audience),
  madeBy: key,
  partners: z.array(partner).default([]),
  reviews: z.array(review).default([]),
});

/** An item or an ask. It is made as it stands, by who asked. */
const task = z.strictObject({
  key,
  team: key,
  /** The team of the organization that was asked, where it is another city's. */
  answering: optional(key),
  title: text.max(200),
  why: optional(text),
  definitionOfDone: optional(text),
  by: key,
  on: day,
  organization: key,
  askedPerson: optional(key),
  owner: optional(key),
  state: z.enum(['proposed', 'accepted', 'in_progress', 'blocked', 'done', 'declined', 'countered', 'cancelled']),
  answeredBy: optional(key),
  answeredOn: optional(day),
  reason: optional(text),
  due: optional(day),
  slips: z.int().min(0).default(0),
  offeredOn: optional(day),
  offeredScope: optional(text),
  priority: z.enum(['low', 'normal', 'high']).default('normal'),
  blocker: optional(z.strictObject({ type: key, waitingFor: optional(text), waitingForOrganization: optional(key), since: day })),
  evidence: optional(text),
  evidenceLink: optional(z.url({ protocol: /^https$/ })),
  doneOn: optional(day),
  /** A tactic of the asking team that the whole team sees. */
  tactic: optional(key),
  checklist: z.array(z.strictObject({ text, done: z.boolean() })).default([]),
});

const agendaItem = z.strictObject({
  title: text.max(200),
  purpose: z.enum(['inform', 'discuss', 'decide']),
  owner: optional(key),
  minutes: optional(z.int().positive()),
  /** What it is about. */
  tactic: optional(key),
  state: z.enum(['open', 'done', 'dropped']).default('open'),
});

/** Seats by how they were represented. */
const attendance = z.strictObject({
  present: z.array(key).default([]),
  deputy: z.array(key).default([]),
  absent: z.array(key).default([]),
  excused: z.array(key).default([]),
});

/** What the minutes hold, in its order. */
const writtenLine = z.union([z.strictObject({ heading: text }), z.strictObject({ paragraph: text }), z.strictObject({ list: z.array(text).min(1) })]);

/** A meeting as it stands, called by somebody of the team. */
const meeting = z.strictObject({
  key,
  team: key,
  title: text.max(200),
  kind: z.enum(['regular', 'special', 'committee', 'network']),
  on: day,
  /** In UTC, as the days are. */
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected a time like 18:00'),
  minutes: z.int().positive(),
  timeZone: text,
  place: optional(text),
  link: optional(z.url({ protocol: /^https$/ })),
  purpose: optional(text),
  quorum: optional(z.int().positive()),
  handling: z.string().default('TLP:AMBER'),
  state: z.enum(['planned', 'held', 'approved', 'cancelled']),
  by: key,
  approvedBy: optional(key),
  approvedOn: optional(day),
  /** The agenda is built from what is promised, stuck and due before what people add. */
  build: z.boolean().default(false),
  agenda: z.array(agendaItem).default([]),
  attendance: attendance.prefault({}),
  /** What was promised or asked for there. */
  tasks: z.array(key).default([]),
  /** The minutes, by whoever called it. */
  written: z.array(writtenLine).default([]),
});

const decision = z.strictObject({
  key,
  team: key,
  meeting: optional(key),
  statement: text.max(500),
  on: day,
  body: optional(text),
  by: key,
  options: z.array(text).default([]),
  rationale: optional(text),
  evidence: optional(text),
  dissent: optional(text),
  reviewOn: optional(day),
  supersedes: optional(key),
});

const comment = z.strictObject({
  key,
  tactic: optional(key),
  task: optional(key),
  lesson: optional(key),
  by: key,
  /** Somebody is named by their key: `@{maya-okafor}`. */
  text,
  /** An aside for these sectors; without any it is for whoever sees the thing. */
  sectors: z.array(key).default([]),
  answers: z.array(z.strictObject({ by: key, text })),
  settledBy: optional(key),
});

/**
 * The sample network, in the order in which a loader can insert it: network, places, organizations, people, teams,
 * seats, boards with their goal, tactics (a file's order within a stage is the order of the cards) with partners and
 * reviews, tasks, meetings, decisions, agreements, hand-overs, after-action reviews, lessons with their checks,
 * what other teams took over of them, threads of comments, questions to the network.
 */
export const sampleFiles = {
  network: z.strictObject({ key, name: text, principles: z.array(text).min(1) }),
  places: z.array(place),
  organizations: z.array(organization),
  people: z.array(person),
  teams: z.array(team),
  seats: z.array(seat),
  boards: z.array(board),
  /** One list over all files of the folder `tactics`. */
  tactics: z.array(tactic),
  tasks: z.array(task),
  commitments: z.array(commitment),
  meetings: z.array(meeting),
  decisions: z.array(decision),
  agreements: z.array(agreement),
  handOvers: z.array(handOver),
  afterActionReviews: z.array(afterActionReview),
  lessons: z.array(lesson),
  adoptions: z.array(adoption),
  comments: z.array(comment),
  questions: z.array(question),
};
export const SampleData = z.strictObject(sampleFiles);
export type SampleData = z.infer<typeof SampleData>;
export type SampleDay = z.infer<typeof day>;
export type SampleTactic = SampleData['tactics'][number];
export type SampleCommitment = SampleData['commitments'][number];
export type SampleTask = SampleData['tasks'][number];
export type SampleMeeting = SampleData['meetings'][number];
export type SampleDecision = SampleData['decisions'][number];
export type SampleAgreement = SampleData['agreements'][number];
export type SampleHandOver = SampleData['handOvers'][number];
export type SampleComment = SampleData['comments'][number];
export type SampleAfterActionReview = SampleData['afterActionReviews'][number];
export type SampleSeat = SampleData['seats'][number];
