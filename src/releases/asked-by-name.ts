import type { Work } from '../work/work.js';

// Shorter lines stand in many texts.
const tellingLine = 20;

/** What the network reads as a question of this city, line by line, and who answered it: by these words somebody finds the question, and with it the city. */
export async function askedByName(work: Work, teamId: string): Promise<string[]> {
  const questions = await work.query<{ said: string }>(
    `select concat_ws(chr(10), title, context) as said from app.question where team_id = $1 and state <> 'withdrawn' order by id`,
    [teamId],
  );
  const answered = await work.query<{ by: string }>(
    `select distinct a.organization_name || ', ' || a.place_name as by from app.answer a join app.question q on q.id = a.question_id
     where q.team_id = $1 and q.state <> 'withdrawn' and not a.from_asker and a.archived_at is null and a.organization_name is not null and a.place_name is not null
     order by 1`,
    [teamId],
  );
  const lines = questions.flatMap(({ said }) => said.split('\n')).map((line) => line.trim());
  return [...lines.filter((line) => line.length >= tellingLine), ...answered.map(({ by }) => by)];
}
