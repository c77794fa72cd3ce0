import type { MailKind } from '../identity/me.js';
import { everybody, lately, leading, networkRules } from './rules.network.js';

/**
 * When somebody is told of something. All texts are SQL about the subject's row `s`; the same ones find whom to tell (with the
 * system's eyes, and only people who see the row) and whether a notice still stands (with the person's own eyes).
 */
export interface NoticeRule {
  why: string;
  kind:
    | 'task'
    | 'tactic'
    | 'partner'
    | 'seat'
    | 'commitment'
    | 'occurrence'
    | 'meeting'
    | 'decision'
    | 'agreement'
    | 'lesson'
    | 'comment'
    | 'release'
    | 'release_approval'
    | 'edition'
    | 'withdrawn_edition'
    | 'adoption'
    | 'report_back'
    | 'source_message'
    | 'question'
    | 'answer'
    | 'withdrawn_question';
  mail: MailKind;
  /** Holds as long as there is something to be told. */
  standing: string;
  /** A set of people. */
  who: string;
  /** What makes this occasion another than the last. */
  about: string;
  /** When its time has come: $1 is the moment, `p.person` the one who is told. Without it: at once. */
  when?: string;
}

const promised = "s.archived_at is null and s.state in ('accepted', 'in_progress', 'blocked')";
const proposed = "s.archived_at is null and s.state = 'proposed'";
// With one no, or taken back, a release asks nobody any more, whoever has not answered.
const releaseAsked = "s.state = 'asked' and exists (select from app.release r where r.id = s.release_id and r.state = 'asked')";
// Whom a comment concerns is not asked anew of everything that was ever said.
const newlySaid = `s.archived_at is null and s.made_at ${lately}`;
// Had somebody said something in the thread before: then a comment answers them.
const spokeInThread = `exists (select from app.comment o
  where (o.id = s.thread_id or o.thread_id = s.thread_id) and o.written_by = h and o.archived_at is null and o.made_at <= s.made_at)`;
const owner = 'select s.owner_id as person where s.owner_id is not null';
const answering = 'select app.answering(s.answering_team_id, s.organization_id, s.asked_person_id) as person';
const answeringHere = 'select app.answering(s.team_id, s.organization_id, null) as person';
const answeringLead = 'select app.answering(s.team_id, s.lead_organization_id, null) as person';
const keeper = `select c.owner_id as person from app.commitment c
  where c.id = s.commitment_id and c.owner_id is not null and c.archived_at is null and c.state = 'accepted'`;
const date = "s.archived_at is null and s.state = 'due'";
const today = 'app.day_of(p.person, $1)';
// Days differ by one between time zones; this is what the index can find.
const dueNear = (before: number, after: number) => `s.due_on between ($1::timestamptz)::date - ${after + 1} and ($1::timestamptz)::date + ${before + 1}`;
const reviewNear = 's.review_on between ($1::timestamptz)::date - 31 and ($1::timestamptz)::date + 8';
// What comes first of an agreement: its review or its end.
const reviewDay = 'least(s.review_on, s.ends_on)';
const unansweredFor = (column: string) => `${column} between $1::timestamptz - interval '21 days' and $1::timestamptz - interval '7 days'`;

/** A server that was off for a day reminds late; one that was off for longer does not bring up what is long over. */
export const noticeRules: readonly NoticeRule[] = [
  { why: 'asked', kind: 'task', mail: 'asks', standing: proposed, who: answering, about: 's.asked_at' },
  {
    why: 'offered',
    kind: 'task',
    mail: 'asks',
    standing: "s.archived_at is null and s.state = 'countered'",
    who: 'select s.asked_by as person',
    about: 's.answered_at',
  },
  {
    why: 'asked',
    kind: 'tactic',
    mail: 'asks',
    standing: "s.archived_at is null and s.lead_state = 'proposed'",
    who: answeringLead,
    about: 's.lead_proposed_at',
  },
  { why: 'asked', kind: 'partner', mail: 'asks', standing: proposed, who: answeringHere, about: 's.proposed_at' },
  {
    why: 'asked',
    kind: 'seat',
    mail: 'asks',
    standing: "s.state = 'proposed'",
    who: `select a as person from app.answering(s.team_id, s.organization_id, null) a where a is distinct from s.proposed_by`,
    about: 's.made_at',
  },
  { why: 'unanswered', kind: 'task', mail: 'reminders', standing: proposed, who: answering, about: 's.asked_at', when: unansweredFor('s.asked_at') },
  {
    why: 'unanswered',
    kind: 'tactic',
    mail: 'reminders',
    standing: "s.archived_at is null and s.lead_state = 'proposed'",
    who: answeringLead,
    about: 's.lead_proposed_at',
    when: unansweredFor('s.lead_proposed_at'),
  },
  {
    why: 'unanswered',
    kind: 'partner',
    mail: 'reminders',
    standing: proposed,
    who: answeringHere,
    about: 's.proposed_at',
    when: unansweredFor('s.proposed_at'),
  },
  {
    why: 'unanswered',
    kind: 'seat',
    mail: 'reminders',
    standing: "s.state = 'proposed'",
    who: `select a as person from app.answering(s.team_id, s.organization_id, null) a where a is distinct from s.proposed_by`,
    about: 's.made_at',
    when: unansweredFor('s.made_at'),
  },
  // Whoever has just promised something for next week needs no reminder of it.
  {
    why: 'week_before',
    kind: 'task',
    mail: 'reminders',
    standing: promised,
    who: owner,
    about: 's.due_on',
    when: `${dueNear(7, 0)} and s.due_on - ${today} between 6 and 7 and s.answered_at < $1::timestamptz - interval '1 day'`,
  },
  {
    why: 'day_before',
    kind: 'task',
    mail: 'reminders',
    standing: promised,
    who: owner,
    about: 's.due_on',
    when: `${dueNear(1, 0)} and s.due_on - ${today} between 0 and 1`,
  },
  {
    why: 'day_after',
    kind: 'task',
    mail: 'reminders',
    standing: promised,
    who: owner,
    about: 's.due_on',
    when: `${dueNear(0, 3)} and ${today} - s.due_on between 1 and 3`,
  },
  {
    why: 'escalated',
    kind: 'task',
    mail: 'escalations',
    standing: promised,
    who: `select l as person from app.leading(s.answering_team_id, s.organization_id) l where l is distinct from s.owner_id
      and exists (select from app.organization o where o.id = s.organization_id and o.escalate_after_days is not null)`,
    about: 's.due_on',
    when: `${dueNear(0, 90)} and ${today} - s.due_on >= (select o.escalate_after_days from app.organization o where o.id = s.organization_id)`,
  },
  { why: 'asked', kind: 'commitment', mail: 'asks', standing: proposed, who: answeringHere, about: 's.asked_at' },
  {
    why: 'unanswered',
    kind: 'commitment',
    mail: 'reminders',
    standing: proposed,
    who: answeringHere,
    about: 's.asked_at',
    when: unansweredFor('s.asked_at'),
  },
  // What comes back every week or month is not announced a week before.
  {
    why: 'day_before',
    kind: 'occurrence',
    mail: 'reminders',
    standing: date,
    who: keeper,
    about: 's.due_on',
    when: `${dueNear(1, 0)} and s.due_on - ${today} between 0 and 1`,
  },
  {
    why: 'day_after',
    kind: 'occurrence',
    mail: 'reminders',
    standing: date,
    who: keeper,
    about: 's.due_on',
    when: `${dueNear(0, 3)} and ${today} - s.due_on between 1 and 3`,
  },
  {
    why: 'sent',
    kind: 'meeting',
    mail: 'meetings',
    standing: "s.archived_at is null and s.state <> 'cancelled' and s.sent_at > now() - interval '30 days'",
    who: everybody,
    about: 's.sent_at',
  },
  {
    why: 'meets',
    kind: 'meeting',
    mail: 'meetings',
    standing: "s.archived_at is null and s.state = 'planned' and s.ends_at > now()",
    who: everybody,
    about: 's.starts_at',
    when: `s.starts_at between $1::timestamptz and $1::timestamptz + interval '3 days' and app.day_of(p.person, s.starts_at) - ${today} between 0 and 1`,
  },
  {
    why: 'unapproved',
    kind: 'meeting',
    mail: 'meetings',
    standing: "s.archived_at is null and s.state = 'held'",
    who: leading,
    about: 's.minutes_version',
    when: "s.ends_at between $1::timestamptz - interval '21 days' and $1::timestamptz - interval '1 day'",
  },
  {
    why: 'review',
    kind: 'decision',
    mail: 'reminders',
    standing: `s.archived_at is null and s.review_on is not null
      and not exists (select from app.decision d where d.supersedes_id = s.id and d.archived_at is null)`,
    who: leading,
    about: 's.review_on',
    when: `${reviewNear} and s.review_on - ${today} <= 7`,
  },
  // Whoever is asked about it and whoever leads see to it that it is still true.
  {
    why: 'review',
    kind: 'lesson',
    mail: 'reminders',
    standing: `s.archived_at is null and s.state <> 'retired'
      and not exists (select from app.lesson l where l.supersedes_id = s.id and l.archived_at is null)`,
    who: `${leading} union select c.holder_id from app.seat c where c.id = s.contact_seat_id and c.holder_id is not null and app.living(c)`,
    about: 's.review_on',
    when: `${reviewNear} and s.review_on - ${today} <= 7`,
  },
  // Two months before and again one month before: a signature takes its time.
  {
    why: 'review',
    kind: 'agreement',
    mail: 'reminders',
    standing: `s.archived_at is null and s.state = 'in_force' and ${reviewDay} - current_date <= 60`,
    who: "select c.holder_id as person from app.seat c where c.team_id = s.team_id and c.role = 'coordinator' and app.living(c)",
    about: `${reviewDay} || case when ${reviewDay} - current_date <= 30 then ' in 30 days' else ' in 60 days' end`,
    when: `${reviewDay} between ($1::timestamptz)::date - 30 and ($1::timestamptz)::date + 60`,
  },
  { why: 'asked', kind: 'release_approval', mail: 'asks', standing: releaseAsked, who: answeringHere, about: 's.asked_at' },
  {
    why: 'unanswered',
    kind: 'release_approval',
    mail: 'reminders',
    standing: releaseAsked,
    who: answeringHere,
    about: 's.asked_at',
    when: unansweredFor('s.asked_at'),
  },
  ...networkRules,
  { why: 'mentioned', kind: 'comment', mail: 'comments', standing: 's.archived_at is null', who: 'select unnest(s.mention_ids) as person', about: 's.id' },
  {
    why: 'answered',
    kind: 'comment',
    mail: 'comments',
    standing: newlySaid,
    who: `select h as person from app.hears_of(s) h where ${spokeInThread}`,
    about: 's.id',
  },
  {
    why: 'commented',
    kind: 'comment',
    mail: 'comments',
    standing: newlySaid,
    who: `select h as person from app.hears_of(s) h where not ${spokeInThread}`,
    about: 's.id',
  },
];

export const mailKindOf = (notice: { kind: string; why: string }): MailKind | undefined =>
  noticeRules.find(({ kind, why }) => kind === notice.kind && why === notice.why)?.mail;
