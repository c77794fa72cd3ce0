import type { Work } from '../work/work.js';

// Shorter lines stand in many texts; what is said in between is seldom anybody's own, and lessons of one team have more in common.
const tellingLine = 20;
const tellingReply = 40;
const tellingLesson = 60;

/**
 * What the network reads of this city by its name, line by line: its questions with who answered them, what it says to those of others
 * how what it took over goes, and its lessons but the one that goes out itself. By these words somebody finds that, and with it the city.
 */
export async function saidByName(work: Work, teamId: string, lessonId?: string): Promise<string[]> {
  const said = await work.query<{ line: string }>(
    `select distinct line from (
       select concat_ws(chr(10), title, context) as text, $2::int as least from app.question where team_id = $1 and state <> 'withdrawn'
       union all
       select a.text, $3::int from app.answer a join app.question q on q.id = a.question_id
         where a.archived_at is null and q.state <> 'withdrawn' and (a.team_id = $1 or (q.team_id = $1 and a.from_asker))
       union all
       select concat_ws(chr(10), e.title, e.problem, e.context_law, e.context_partners, e.context_market, e.context_funding, e.what_we_did, e.result, e.mechanism, e.moderators,
           e.applies_if, e.not_if, e.harms, e.legal_notes, array_to_string(e.do_this || e.avoid || e.core_elements || e.may_change || e.sources || e.templates, chr(10))), $4::int
         from app.edition e join app.edition_origin o on o.edition_id = e.id
         where e.state = 'current' and not o.hidden and o.team_id = $1 and o.lesson_id is distinct from $5::uuid
       union all
       select r.what_changed, $3::int from app.report_back r join app.adoption a on a.id = r.adoption_id where a.team_id = $1 and a.told
       union all
       select d.text, $3::int from app.adaptation d join app.adoption a on a.id = d.adoption_id where a.team_id = $1 and a.told and d.archived_at is null
     ) one cross join lateral (select btrim(each, E' \\t\\r') as line from regexp_split_to_table(one.text, E'\\n') each) lines
     where length(line) >= least order by line`,
    [teamId, tellingLine, tellingReply, tellingLesson, lessonId ?? null],
  );
  const answered = await work.query<{ by: string }>(
    `select distinct a.organization_name || ', ' || a.place_name as by from app.answer a join app.question q on q.id = a.question_id
     where q.team_id = $1 and q.state <> 'withdrawn' and not a.from_asker and a.archived_at is null and a.organization_name is not null and a.place_name is not null
     order by 1`,
    [teamId],
  );
  return [...said.map(({ line }) => line), ...answered.map(({ by }) => by)];
}
