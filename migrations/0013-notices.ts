import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person is told of: asks, reminders, and what an organization's own rule brings before its leadership. */
export class Notices implements MigrationInterface {
  name = 'Notices1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(notices);
    await runner.query(settings);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const notices = `
-- Of its subject it holds the kind and the id alone: whoever loses sight of that learns nothing from this row.
create table app.notice (
  id uuid primary key, person_id uuid not null references app.person, kind text not null check (kind <> ''), subject_id uuid not null,
  why text not null check (why <> ''), about text not null, at timestamptz not null, seen_at timestamptz,
  unique (person_id, subject_id, why, about)
);
select app.make_thing('notice');
create index notice_person on app.notice (person_id, at desc);
create index notice_subject on app.notice (subject_id, why);
-- What the clock looks for every minute.
create index task_due on app.task (due_on) where archived_at is null and state in ('accepted', 'in_progress', 'blocked');
create index task_unanswered on app.task (asked_at) where archived_at is null and state = 'proposed';

-- Who is told, where something promised by the organization is late for longer than the organization lets pass.
alter table app.seat add column leads boolean not null default false;
alter table app.organization add column escalate_after_days integer check (escalate_after_days between 1 and 60);

-- The people of an organization on a team who may answer for it; where one person was asked, that one and their deputies.
create function app.answering(team uuid, organization uuid, asked uuid) returns setof uuid language sql stable set search_path = app, pg_temp as $$
  select distinct s.holder_id from seat s
  where s.team_id = team and s.organization_id = organization and s.role <> 'guest' and living(s)
    and (asked is null or s.holder_id = asked or exists (select from seat d
      where d.holder_id = asked and d.deputy_id = s.holder_id and d.team_id = team and d.organization_id = organization and living(d)))
$$;
create function app.leading(team uuid, organization uuid) returns setof uuid language sql stable set search_path = app, pg_temp as $$
  select distinct s.holder_id from seat s where s.team_id = team and s.organization_id = organization and s.leads and s.role <> 'guest' and living(s)
$$;
revoke execute on function app.answering(uuid, uuid, uuid), app.leading(uuid, uuid) from public;
grant execute on function app.answering(uuid, uuid, uuid), app.leading(uuid, uuid) to crosstown_app, crosstown_clock;
`;

const settings = `
-- A person's own hours. Quiet from and to the same hour: never quiet.
alter table app.settings
  add column time_zone text, add column digest_hour integer not null default 8 check (digest_hour between 0 and 23),
  add column quiet_from integer not null default 20 check (quiet_from between 0 and 23), add column quiet_to integer not null default 7 check (quiet_to between 0 and 23),
  add column mail_off text[] not null default '{}' check (mail_off <@ array['asks', 'reminders', 'escalations']);
create policy keeper on app.settings for select to crosstown_owner using (true);

-- Which day it is where this person lives: a reminder comes on their day, not on the server's.
create function app.day_of(person uuid, moment timestamptz) returns date language sql stable security definer set search_path = app, pg_temp as $$
  select (moment at time zone coalesce((select time_zone from settings where person_id = person), 'UTC'))::date
$$;
revoke execute on function app.day_of(uuid, timestamptz) from public;
grant execute on function app.day_of(uuid, timestamptz) to crosstown_clock;
`;
