import type { Work } from '../work/work.js';

// Shorter lines stand in many texts; what is said in between is seldom anybody's own.
const tellingLine = 20;
const tellingReply = 40;

/**
 * What the network reads of this city by its name, line by line: its questions with who answered them, what it says to those of others
 * and how what it took over goes. By these words somebody finds that, and with it the city.
 */
export async function saidByName(work: Work, teamId: string): Promise<string[]> {
  const said = await work.query<{ line: string }>(
    `select distinct line from (
       select concat_ws(chr(10), title, context) as text, $2::int as least from app.question where team_id = $1 and state <> 'withdrawn'
       union all
       select a.text, $3 from app.answer a join app.question q on q.id = a.question_id
         where a.archived_at is null and q.state <> 'withdrawn' and (a.team_id = $1 or (q.team_id = $1 and a.from_asker))
       union all
       select r.what_changed, $3 from app.report_back r join app.adoption a on a.id = r.adoption_id where a.team_id = $1 and a.told
       union all
       select d.text, $3 from app.adaptation d join app.adoption a on a.id = d.adoption_id where a.team_id = $1 and a.told and d.archived_at is null
     ) one cross join lateral (select btrim(each, E' \\t\\r') as line from regexp_split_to_table(one.text, E'\\n') each) lines
     where length(line) >= least order by line`,
    [teamId, tellingLine, tellingReply],
  );
  const answered = await work.query<{ by: string }>(
    `select distinct a.organization_name || ', ' || a.place_name as by from app.answer a join app.question q on q.id = a.question_id
     where q.team_id = $1 and q.state <> 'withdrawn' and not a.from_asker and a.archived_at is null and a.organization_name is not null and a.place_name is not null
     order by 1`,
    [teamId],
  );
  return [...said.map(({ line }) => line), ...answered.map(({ by }) => by)];
}
