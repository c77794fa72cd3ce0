import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A team asks the network, with its name or without; others answer, and what they say becomes a lesson. */
export class Questions implements MigrationInterface {
  name = 'Questions1700000000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(questions);
    await runner.query(home);
    await runner.query(told);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const asked = `title text not null check (title <> '' and length(title) <= 120), context text check (length(context) <= 4000), wanted_by date, tactic_type_key text,
  handling text not null check (handling in ('TLP:GREEN', 'TLP:CLEAR'))`;

const questions = `
-- The history of a question tells of its answers, at home also of what was done there.
create or replace function app.wholes() returns text[] language sql immutable as $$
  select array['team_id', 'board_id', 'tactic_id', 'task_id', 'meeting_id', 'commitment_id', 'about_id', 'after_action_review_id', 'lesson_id', 'release_id', 'edition_id', 'adoption_id',
    'question_id', 'home_question_id']
$$;

-- What the network reads. It is made by the system and names no person; where the city is hidden, it names nobody at all.
create table app.question (
  id uuid primary key, network_id uuid not null references app.network, ${asked},
  team_id uuid references app.team, place_name text, team_name text, organization_name text, asker_role text,
  state text not null check (state in ('open', 'closed', 'withdrawn')), posted_on date not null, accepted_answer_id uuid,
  constraint question_origin_check check (num_nulls(team_id, place_name, team_name, organization_name, asker_role) in (0, 5))
);
select app.make_thing('question');
create index question_newest on app.question (made_at desc, id desc) where state <> 'withdrawn';
create index question_type on app.question (tactic_type_key) where state <> 'withdrawn';

-- Of another team in its own name; of those who asked a copy by the system, without any.
create table app.answer (
  id uuid primary key, question_id uuid not null, from_asker boolean not null,
  team_id uuid references app.team, organization_id uuid references app.organization, place_name text, organization_name text, writer_role text,
  content text not null, text text not null check (length(text) <= 10000), edited_at timestamptz, archived_at timestamptz,
  constraint answer_words_check check ((archived_at is null) = (text <> '')),
  constraint answer_writer_check check (num_nulls(team_id, organization_id, place_name, organization_name, writer_role) = case when from_asker then 5 else 0 end)
);
select app.make_thing('answer', 'question');
create index answer_of on app.answer (question_id, made_at, id);
create index answer_team on app.answer (team_id) where team_id is not null;

-- Stays where a question was taken out of the network: that it is gone.
create table app.withdrawn_question (id uuid primary key, question_id uuid not null references app.question, withdrawn_on date not null);
select app.make_thing('withdrawn_question');
create unique index withdrawn_question_once on app.withdrawn_question (question_id);

select app.make_found('question', 'title', $e$concat_ws(' ', context)$e$, 'team_id', 'tactic_type_key', 'made_at', 'null', $e$state = 'withdrawn'$e$);
select app.make_found('answer', '''''', 'text', 'team_id', 'null', 'made_at', 'question_id');
`;

const home = `
-- The question as it stands at home: who asked, and what is done with it. Nobody else sees it.
create table app.home_question (
  id uuid primary key, team_id uuid not null references app.team, ${asked}, hide_city boolean not null,
  asked_by uuid not null references app.person, asked_by_name text not null, organization_id uuid not null references app.organization, asker_role text not null,
  state text not null check (state in ('asked', 'open', 'closed', 'withdrawn')),
  question_id uuid unique references app.question, accepted_answer_id uuid references app.answer,
  constraint home_question_posted_check check (question_id is not null or state in ('asked', 'withdrawn'))
);
select app.make_thing('home_question');
create index home_question_team on app.home_question (team_id, made_at desc, id desc);

-- What those who asked say below the answers, before the system says it in nobody's name.
create table app.follow_up (
  id uuid primary key, home_question_id uuid not null, team_id uuid not null references app.team,
  content text not null, text text not null check (length(text) <= 10000), answer_id uuid references app.answer, archived_at timestamptz,
  constraint follow_up_words_check check ((archived_at is null) = (text <> ''))
);
select app.make_thing('follow_up', 'home_question');
create index follow_up_answer on app.follow_up (answer_id);

-- That a lesson was written from an answer, for whoever sees both.
create table app.lesson_answer (id uuid primary key, lesson_id uuid not null, answer_id uuid not null, team_id uuid not null references app.team);
select app.make_link('lesson_answer', 'lesson', 'answer');
create unique index lesson_answer_once on app.lesson_answer (lesson_id);
`;

const told = `
-- Whom an answer concerns: who asked and who coordinates there, who has answered, who watches. The clock hears of all, people of themselves alone.
create function app.hears_of_answer(a app.answer) returns setof uuid language sql stable security definer set search_path = app, pg_temp as $$
  with home as (select h.team_id, h.asked_by from home_question h where h.question_id = a.question_id)
  select follower.person from (
    select w.person_id as person from watch w where w.about_id = a.question_id and w.state = 'watching'
    union select o.made_by from answer o where o.question_id = a.question_id and o.archived_at is null and o.made_at <= a.made_at
    union select h.asked_by from home h
    union select s.holder_id from home h join seat s on s.team_id = h.team_id where s.role = 'coordinator' and app.living(s)
  ) follower
  where follower.person is not null and follower.person is distinct from a.made_by
    and (session_user = 'crosstown_clock' or follower.person = app.me())
    and not exists (select from watch m where m.person_id = follower.person and m.about_id = a.question_id and m.state = 'muted')
    -- What one's own team said is no news to it.
    and not (a.from_asker and exists (select from home h join seat s on s.team_id = h.team_id where s.holder_id = follower.person and app.living(s)))
$$;

-- Whom it concerns that a question was taken back: who answered it or watches it, but for those who asked.
create function app.took_part_in(question uuid) returns setof uuid language sql stable security definer set search_path = app, pg_temp as $$
  select one.person from (
    select o.made_by as person from answer o where o.question_id = question and o.archived_at is null
    union select w.person_id from watch w where w.about_id = question and w.state = 'watching'
  ) one
  where one.person is not null and (session_user = 'crosstown_clock' or one.person = app.me())
    and not exists (select from home_question h join seat s on s.team_id = h.team_id where h.question_id = question and s.holder_id = one.person and app.living(s))
$$;
revoke execute on function app.hears_of_answer(app.answer), app.took_part_in(uuid) from public;
grant execute on function app.hears_of_answer(app.answer), app.took_part_in(uuid) to crosstown_app, crosstown_clock;
`;
