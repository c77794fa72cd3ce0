import type { MailKind } from '../identity/me.js';

/**
 * When somebody is told of something. All texts are SQL about the subject's row `s`; the same ones find whom to tell (with the
 * system's eyes, and only people who see the row) and whether a notice still stands (with the person's own eyes).
 */
export interface NoticeRule {
  why: string;
  kind: 'task' | 'tactic' | 'partner' | 'seat';
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
const owner = 'select s.owner_id as person where s.owner_id is not null';
const answering = 'select app.answering(s.answering_team_id, s.organization_id, s.asked_person_id) as person';
const answeringHere = 'select app.answering(s.team_id, s.organization_id, null) as person';
const answeringLead = 'select app.answering(s.team_id, s.lead_organization_id, null) as person';
const today = 'app.day_of(p.person, $1)';
// Days differ by one between time zones; this is what the index can find.
const dueNear = (before: number, after: number) => `s.due_on between ($1::timestamptz)::date - ${after + 1} and ($1::timestamptz)::date + ${before + 1}`;
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
];

export const mailKindOf = (notice: { kind: string; why: string }): MailKind | undefined =>
  noticeRules.find(({ kind, why }) => kind === notice.kind && why === notice.why)?.mail;
