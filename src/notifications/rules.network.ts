import type { NoticeRule } from './rules.js';

export const everybody = 'select distinct st.holder_id as person from app.seat st where st.team_id = s.team_id and st.holder_id is not null and app.living(st)';
export const leading = `${everybody} and st.role in ('coordinator', 'chair')`;

// Whoever stands behind a lesson, also where nobody else knows who that is.
const source = (edition: string) => `select app.source_of(${edition}) as person`;
const tookOver = (
  adoption: string,
) => `${leading} union select a.made_by from app.adoption a join app.seat st on st.team_id = a.team_id and st.holder_id = a.made_by
  where a.id = ${adoption} and app.living(st)`;
export const lately = "> now() - interval '30 days'";

/** What goes between cities: lessons, what became of them, messages, questions. */
export const networkRules: readonly NoticeRule[] = [
  // Whoever asked has to change the text, or ask anew.
  {
    why: 'refused',
    kind: 'release',
    mail: 'reminders',
    standing: `s.state = 'refused' and s.changed_at ${lately}
      and not exists (select from app.release later where later.lesson_id = s.lesson_id and later.asked_at > s.asked_at)`,
    who: 'select s.asked_by as person',
    about: 's.id',
  },
  {
    why: 'released',
    kind: 'release',
    mail: 'reminders',
    standing: `s.state = 'released' and s.released_at ${lately}`,
    who: 'select s.asked_by as person',
    about: 's.id',
  },
  // It was retired, its day came, or its text says the city that it hides, before it went out: nobody did that to it.
  {
    why: 'outdated',
    kind: 'release',
    mail: 'reminders',
    standing: `s.state = 'withdrawn' and s.withdrawn_because = 'out_of_date' and s.edition_id is null and s.changed_by is null and s.changed_at ${lately}
      and not exists (select from app.release later where later.lesson_id = s.lesson_id and later.asked_at > s.asked_at)`,
    who: 'select s.asked_by as person',
    about: 's.id',
  },
  // What others learned comes to those who are at the same; at home they know it. Where no organization leads the card, to who coordinates.
  {
    why: 'fits',
    kind: 'edition',
    mail: 'reminders',
    standing: `s.state = 'current' and s.made_at ${lately}`,
    who: `select distinct st.holder_id as person from app.seat st join app.tactic k on k.team_id = st.team_id and k.type_key = s.tactic_type_key
      where st.holder_id is not null and app.living(st) and k.archived_at is null and k.stage not in ('stopped', 'handed_over')
        and case when k.lead_organization_id is null then st.role in ('coordinator', 'chair')
          else st.holder_id in (select app.answering(k.team_id, k.lead_organization_id, k.lead_person_id)) end
        and not exists (select from app.edition_origin o where o.edition_id = s.id and o.team_id = st.team_id)`,
    about: 's.first_id',
  },
  // Whoever built on it has to know that it is gone.
  {
    why: 'withdrawn',
    kind: 'withdrawn_edition',
    mail: 'reminders',
    standing: "s.made_at > now() - interval '30 days'",
    who: 'select app.readers_of(s.edition_id) as person',
    about: 's.id',
  },
  {
    why: 'adopted',
    kind: 'adoption',
    mail: 'reminders',
    standing: `s.state in ('planned', 'testing', 'running') and s.made_at ${lately}`,
    who: source('s.edition_id'),
    about: 's.id',
  },
  {
    why: 'withdrawn',
    kind: 'adoption',
    mail: 'reminders',
    standing: "s.withdrawn_on is not null and s.state in ('considering', 'planned', 'testing', 'running')",
    who: tookOver('s.id'),
    about: 's.withdrawn_on',
  },
  { why: 'asked', kind: 'report_back', mail: 'reminders', standing: "s.state = 'asked'", who: tookOver('s.adoption_id'), about: 's.due_on' },
  {
    why: 'reported',
    kind: 'report_back',
    mail: 'reminders',
    standing: `s.state = 'answered' and s.answered_at ${lately}`,
    who: source('(select a.edition_id from app.adoption a where a.id = s.adoption_id)'),
    about: 's.id',
  },
  // A copy is what came from the other side; what one's own side wrote is nobody's news.
  {
    why: 'written',
    kind: 'source_message',
    mail: 'comments',
    standing: `s.made_by is null and s.side = 'source' and s.made_at ${lately}`,
    who: source('s.edition_id'),
    about: 's.id',
  },
  {
    why: 'answered',
    kind: 'source_message',
    mail: 'comments',
    standing: `s.made_by is null and s.side = 'asker' and s.made_at ${lately}`,
    who: `select distinct m.made_by as person from app.source_message m
      where m.team_id = s.team_id and m.first_edition_id = s.first_edition_id and m.side = 'asker' and m.made_by is not null`,
    about: 's.id',
  },
  // Whoever coordinates knows whom to ask at home; those who ask know already.
  {
    why: 'posted',
    kind: 'question',
    mail: 'comments',
    standing: `s.state = 'open' and s.made_at ${lately}`,
    who: `select distinct st.holder_id as person from app.seat st join app.team t on t.id = st.team_id
      where t.network_id = s.network_id and t.archived_at is null and st.role in ('coordinator', 'chair') and st.holder_id is not null and app.living(st)
        and not exists (select from app.home_question h where h.question_id = s.id and h.team_id = st.team_id)`,
    about: 's.id',
  },
  {
    why: 'answered',
    kind: 'answer',
    mail: 'comments',
    standing: `s.archived_at is null and s.made_at ${lately}`,
    who: 'select app.hears_of_answer(s) as person',
    about: 's.id',
  },
  {
    why: 'accepted',
    kind: 'question',
    mail: 'comments',
    standing: `s.accepted_answer_id is not null and s.state <> 'withdrawn'`,
    who: 'select a.made_by as person from app.answer a where a.id = s.accepted_answer_id and a.made_by is not null',
    about: 's.accepted_answer_id',
  },
  {
    why: 'withdrawn',
    kind: 'withdrawn_question',
    mail: 'comments',
    standing: `s.made_at ${lately}`,
    who: 'select app.took_part_in(s.question_id) as person',
    about: 's.id',
  },
];
