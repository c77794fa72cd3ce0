import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Check } from '../work/input.js';
import { vocabulary } from '../work/vocabulary.js';
import type { Work } from '../work/work.js';
import { shelf } from './reading.js';

const text = () => String;
const optional = { nullable: true };

@ObjectType({ description: 'A team that does something of a type, as far as I see its cards.' })
export class RunningTeam {
  @Field(() => ID) teamId: string;
  @Field(text, { nullable: true, description: 'Null where I don’t see the team itself.' }) teamName: string | null;
  @Field(text, optional) placeName: string | null;
  @Field(() => Int, { description: 'Its cards that are tested, running or routine.' }) tactics: number;
}

@ObjectType({ description: 'What there is to read on a type of tactic: only what I may see is counted.' })
export class LessonsOnType {
  @Field(() => Int) lessons: number;
  @Field(() => Int, { description: 'From how many teams, of those that are named.' }) teams: number;
  @Field(() => Int, { description: 'Lessons whose team is not named to me.' }) unnamed: number;
  @Field(() => [RunningTeam], { description: 'By name.' }) running: RunningTeam[];
}

const mostTeams = 100;

const lessons = `with seen as (select id, team_id from (${shelf}) shelf where tactic_type_key = $1 and state <> 'retired'),
  known as (select coalesce(team_id, (select g.team_id from app.edition_origin g where g.edition_id = seen.id)) as team from seen)
  select count(*)::int as lessons, count(distinct team)::int as teams, (count(*) filter (where team is null))::int as unnamed from known`;

const running = `select t.team_id as "teamId", m.name as "teamName", m.places as "placeName", count(*)::int as tactics
  from app.tactic t left join lateral (
    select m.name, (select string_agg(p.name, ', ' order by p.name) from app.place p where p.id = any (m.place_ids)) as places from app.team m where m.id = t.team_id) m on true
  where t.type_key = $1 and t.archived_at is null and t.stage in ('testing', 'running', 'routine')
    and not exists (select from app.board b where b.id = t.board_id and b.archived_at is not null)
  group by 1, 2, 3 order by 3, 2, 1 limit ${mostTeams}`;

/** @throws Refusal INVALID for a type that the pack doesn't know. */
export async function lessonsOnType(work: Work, key: string): Promise<LessonsOnType> {
  new Check().key('tacticTypeKey', key, vocabulary('tacticTypes')).done();
  const [counted] = await work.query<Pick<LessonsOnType, 'lessons' | 'teams' | 'unnamed'>>(lessons, [key]);
  const teams = await work.query<RunningTeam>(running, [key]);
  return Object.assign(new LessonsOnType(), counted, { running: teams.map((team) => Object.assign(new RunningTeam(), team)) });
}
