import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Action items and asks: one noun and its parts, and who answers for whom. */
export class Tasks implements MigrationInterface {
  name = 'Tasks1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(spine);
    await runner.query(tasks);
    await runner.query(parts);
    await runner.query(deputies);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const spine = `
-- As before; what happens to a task's parts is told with the task, and no second audience number of a row is told.
create or replace function app.log_change() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
declare
  untold text[] := array['version', 'changed_at', 'changed_by', 'made_at', 'made_by', 'audience_id', 'parent_audience_id', 'tactic_audience_id'];
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) - untold end;
  now_is jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) - untold end;
  whole jsonb := coalesce(now_is, was);
  subject uuid; here integer; previous integer; number_of_row integer; before jsonb; after jsonb;
begin
  if tg_op = 'INSERT' then subject := new.id; here := new.audience_id; previous := new.audience_id; number_of_row := new.version; after := jsonb_strip_nulls(now_is - 'id');
  elsif tg_op = 'DELETE' then subject := old.id; here := old.audience_id; previous := old.audience_id; number_of_row := old.version; before := was;
  else
    subject := new.id; here := new.audience_id; previous := old.audience_id; number_of_row := new.version;
    -- Old and new have the same columns, so one look finds both sides.
    select jsonb_object_agg(key, value), jsonb_object_agg(key, was -> key) into after, before from jsonb_each(now_is) where was -> key is distinct from value;
  end if;
  if here <> previous then update change set subject_audience_id = here where subject_id = subject; end if;
  insert into change (work_number, kind, subject_id, operation, version, audience_id, previous_audience_id, subject_audience_id, part_of, before, after, digest)
  values (current_setting('app.work')::bigint, tg_table_name, subject, lower(tg_op), number_of_row, here, previous, here,
          array_remove(array[whole ->> 'team_id', whole ->> 'board_id', whole ->> 'tactic_id', whole ->> 'task_id']::uuid[], null), before, after,
          sha256(convert_to(concat_ws('|', tg_table_name, subject, tg_op, number_of_row, before, after), 'UTF8')));
  return null;
end $$;

-- The people of both, or, where there are none, an audience that nobody is in.
create function app.meet_or_nobody(one integer, other integer) returns integer language plpgsql security definer set search_path = app, pg_temp as $$
begin
  return app.meet(one, other);
exception when sqlstate 'CT002' then return app.audience_of(array['nobody']);
end $$;
revoke execute on function app.meet_or_nobody(integer, integer) from public;
-- Whoever ties two things needs an audience within both.
grant execute on function app.meet(integer, integer) to crosstown_app;

-- As before; a part made with 'or nobody' never holds its whole back from being narrowed: it goes out of everybody's sight.
create or replace function app.keep_narrower() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.parent_audience_id <> old.parent_audience_id then
    if old.audience_id = old.parent_audience_id then new.audience_id := new.parent_audience_id;
    elsif not app.within(old.audience_id, new.parent_audience_id) then
      if tg_nargs > 0 then new.audience_id := app.meet_or_nobody(old.audience_id, new.parent_audience_id);
      else new.audience_id := app.meet(old.audience_id, new.parent_audience_id); end if;
    end if;
  elsif not app.within(new.audience_id, new.parent_audience_id) then
    raise exception 'a part can''t be seen by more people than the whole' using errcode = 'CT002';
  end if;
  return new;
end $$;
`;

const tasks = `
create table app.task (
  id uuid primary key, team_id uuid not null references app.team, title text not null check (title <> ''), why text, definition_of_done text,
  state text not null check (state in ('proposed', 'accepted', 'in_progress', 'blocked', 'done', 'declined', 'countered', 'cancelled')),
  organization_id uuid not null references app.organization, answering_team_id uuid not null references app.team,
  owner_id uuid references app.person, owner_name text, asked_person_id uuid references app.person, asked_person_name text,
  asked_by uuid not null references app.person, asked_by_name text not null, asked_by_organization_id uuid not null references app.organization, asked_at timestamptz not null,
  answered_by uuid, answered_by_name text, answered_at timestamptz, reason text,
  due_on date, slips integer not null default 0 check (slips >= 0), offered_on date, offered_scope text,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
  blocker_type text, waiting_for text, waiting_for_organization_id uuid references app.organization, blocked_since timestamptz,
  evidence text, evidence_link text check (evidence_link like 'https://%'), done_at timestamptz, archived_at timestamptz,
  constraint task_owner_check check ((owner_id is null) = (owner_name is null) and (state not in ('accepted', 'in_progress', 'blocked', 'done') or owner_id is not null)),
  constraint task_answer_check check ((answered_by is null) = (answered_at is null) and (answered_by is null) = (answered_by_name is null)
    and (state in ('proposed', 'cancelled') or answered_by is not null) and (state <> 'proposed' or answered_by is null)),
  constraint task_reason_check check (state <> 'declined' or reason is not null),
  constraint task_offer_check check (state <> 'countered' or offered_on is not null or offered_scope is not null),
  constraint task_blocked_check check ((state = 'blocked') = (blocked_since is not null) and (state = 'blocked') = (blocker_type is not null)),
  constraint task_done_check check ((state = 'done') = (done_at is not null) and (state <> 'done' or evidence is not null))
);
select app.make_thing('task');
-- What Today and the table ask, each a short walk whatever else there is.
create index task_owner on app.task (owner_id, due_on) where archived_at is null and state in ('accepted', 'in_progress', 'blocked');
create index task_owner_all on app.task (owner_id) where archived_at is null;
create index task_asked_by on app.task (asked_by, state) where archived_at is null;
create index task_asked_person on app.task (asked_person_id) where archived_at is null and asked_person_id is not null;
create index task_answering on app.task (organization_id, answering_team_id, state) where archived_at is null;
create index task_team on app.task (team_id, state) where archived_at is null;
create index task_answering_team on app.task (answering_team_id) where archived_at is null;
create index task_waiting_for on app.task (waiting_for_organization_id) where archived_at is null and state = 'blocked';
`;

const parts = `
-- A link is within both of its ends: it leaves the sight of whoever loses either.
create table app.task_link (
  id uuid primary key, task_id uuid not null, team_id uuid not null references app.team, board_id uuid not null references app.board,
  tactic_id uuid not null, tactic_audience_id integer not null, archived_at timestamptz,
  foreign key (tactic_id, tactic_audience_id) references app.tactic (id, audience_id) on update cascade
);
select app.make_thing('task_link', 'task');
create index on app.task_link (tactic_id, tactic_audience_id);
create index on app.task_link (board_id);
drop trigger narrower on app.task_link;
create trigger narrower before insert or update of audience_id, parent_audience_id on app.task_link for each row execute function app.keep_narrower('or nobody');
create function app.keep_within_tactic() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if not app.within(new.audience_id, new.tactic_audience_id) then new.audience_id := app.meet_or_nobody(new.audience_id, new.tactic_audience_id); end if;
  return new;
end $$;
revoke execute on function app.keep_within_tactic() from public;
create trigger within_tactic before insert or update of audience_id, tactic_audience_id, parent_audience_id on app.task_link for each row execute function app.keep_within_tactic();

create table app.checklist_line (
  id uuid primary key, task_id uuid not null, text text not null check (text <> ''), done boolean not null default false, done_by uuid,
  position integer not null, archived_at timestamptz
);
select app.make_thing('checklist_line', 'task');

-- One person's own words about a task; who asked and who does it never see them.
create table app.task_note (
  id uuid primary key, task_id uuid not null references app.task, person_id uuid not null references app.person, text text not null, unique (task_id, person_id)
);
select app.make_thing('task_note');

-- All that stays with an organization of another team when an ask was withdrawn.
create table app.withdrawn_ask (
  id uuid primary key, team_id uuid not null references app.team, organization_id uuid not null references app.organization,
  from_organization_id uuid not null references app.organization, withdrawn_at timestamptz not null, archived_at timestamptz
);
select app.make_thing('withdrawn_ask');
create index on app.withdrawn_ask (organization_id, team_id) where archived_at is null;
`;

const deputies = `
create index seat_deputy on app.seat (deputy_id) where state = 'held' and deputy_id is not null;
-- As before; each seat also says for whom on it the person answers as deputy.
create or replace function app.viewer(person uuid) returns jsonb language sql stable security definer set search_path = app, pg_temp as $$
  select jsonb_build_object('person', person, 'seats', coalesce((
    select jsonb_agg(jsonb_build_object('id', s.id, 'team', s.team_id, 'kind', t.kind, 'network', t.network_id,
      'organization', s.organization_id, 'sector', s.sector, 'role', s.role, 'deputyFor', array(
        select d.holder_id from seat d where d.deputy_id = person and d.team_id = s.team_id and d.organization_id = s.organization_id and app.living(d) order by d.holder_id)) order by s.id)
    from seat s join team t on t.id = s.team_id where s.holder_id = person and app.living(s) and t.archived_at is null), '[]'))
$$;
`;
