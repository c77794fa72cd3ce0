import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A team's meetings, what is on their agenda, and who was there. */
export class Meetings implements MigrationInterface {
  name = 'Meetings1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(meetings);
    await runner.query(agenda);
    await runner.query(attendance);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const meetings = `
create table app.meeting (
  id uuid primary key, team_id uuid not null references app.team, title text not null check (title <> ''),
  kind text not null default 'regular' check (kind in ('regular', 'special', 'committee', 'network')),
  starts_at timestamptz not null, ends_at timestamptz not null, time_zone text not null check (time_zone <> ''),
  place text, link text check (link like 'https://%'), purpose text,
  quorum integer check (quorum between 1 and 500), handling text not null,
  state text not null default 'planned' check (state in ('planned', 'held', 'approved', 'cancelled')),
  sent_at timestamptz, minutes_version integer not null default 0 check (minutes_version >= 0),
  approved_at timestamptz, approved_by uuid references app.person, approved_by_name text, archived_at timestamptz,
  constraint meeting_span_check check (ends_at > starts_at),
  constraint meeting_approval_check check ((state = 'approved') = (approved_at is not null) and (approved_at is null) = (approved_by is null)
    and (approved_by is null) = (approved_by_name is null) and (state <> 'approved' or minutes_version > 0))
);
select app.make_thing('meeting');
create index meeting_team on app.meeting (team_id, starts_at) where archived_at is null;
create index meeting_start on app.meeting (starts_at) where archived_at is null;
`;

const agenda = `
-- An item that grew from another thing is within the meeting and that thing: no one learns here of what they can't see.
-- There is one thing at most, so one number of an audience serves each of the keys.
create table app.agenda_item (
  id uuid primary key, meeting_id uuid not null, team_id uuid not null references app.team, title text not null check (title <> ''),
  purpose text not null check (purpose in ('inform', 'discuss', 'decide')), section text not null check (section in ('follow_up', 'blocked', 'unanswered', 'off_track', 'review', 'added')),
  owner_id uuid references app.person, minutes integer check (minutes between 1 and 480), position text collate "C" not null, notes text,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  task_id uuid, tactic_id uuid, end_audience_id integer, archived_at timestamptz,
  constraint agenda_item_source_check check (num_nonnulls(task_id, tactic_id) <= 1 and (num_nonnulls(task_id, tactic_id) = 0) = (end_audience_id is null)),
  constraint agenda_item_task foreign key (task_id, end_audience_id) references app.task (id, audience_id) on update cascade,
  constraint agenda_item_tactic foreign key (tactic_id, end_audience_id) references app.tactic (id, audience_id) on update cascade
);
select app.make_thing('agenda_item', 'meeting');
create index on app.agenda_item (task_id, end_audience_id) where task_id is not null;
create index on app.agenda_item (tactic_id, end_audience_id) where tactic_id is not null;
drop trigger narrower on app.agenda_item;
create trigger narrower before insert or update of audience_id, parent_audience_id on app.agenda_item for each row execute function app.keep_narrower('or nobody');
create trigger within_end before insert or update of audience_id, end_audience_id, parent_audience_id on app.agenda_item for each row execute function app.keep_within_end();
-- An agenda that is built asks of many things at once who would see each.
grant execute on function app.meet_or_nobody(integer, integer) to crosstown_app;
`;

const attendance = `
create table app.attendance (
  id uuid primary key, meeting_id uuid not null, team_id uuid not null references app.team, seat_id uuid not null references app.seat,
  person_id uuid references app.person, person_name text, state text not null check (state in ('present', 'deputy', 'absent', 'excused')), archived_at timestamptz,
  unique (meeting_id, seat_id)
);
select app.make_thing('attendance', 'meeting');
`;
