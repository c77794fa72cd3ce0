import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat goes over to somebody else, and what its holder had with it. */
export class HandOvers implements MigrationInterface {
  name = 'HandOvers1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(handOvers);
    await runner.query(silence);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const handOvers = `
create table app.hand_over (
  id uuid primary key, team_id uuid not null references app.team, organization_id uuid not null references app.organization, seat_id uuid not null references app.seat,
  outgoing_id uuid not null references app.person, outgoing_name text not null, incoming_id uuid references app.person, incoming_name text,
  leaving_on date not null, term_end_before date, unwritten text,
  state text not null check (state in ('open', 'done', 'called_off')), closed_at timestamptz, archived_at timestamptz,
  constraint hand_over_incoming_check check ((incoming_id is null) = (incoming_name is null) and incoming_id <> outgoing_id),
  constraint hand_over_closed_check check ((state = 'open') = (closed_at is null))
);
select app.make_thing('hand_over');
create unique index hand_over_once on app.hand_over (seat_id) where state = 'open' and archived_at is null;
create index hand_over_team on app.hand_over (team_id, state);
create index hand_over_person on app.hand_over (outgoing_id) where state = 'open';

-- An answer is a part of what it is about, so that whoever can't see that never learns of it. What waits for an answer is not
-- stored: it is read anew, with the eyes of whoever looks.
create table app.hand_over_item (
  id uuid primary key, hand_over_id uuid not null references app.hand_over, part text not null check (part in ('does', 'answers', 'asks', 'promises', 'knows')),
  task_id uuid, commitment_id uuid, decision_id uuid,
  state text not null check (state in ('accepted', 'declined')), note text,
  answered_by uuid not null, answered_by_name text not null, answered_at timestamptz not null, archived_at timestamptz,
  constraint hand_over_item_subject_check check (num_nonnulls(task_id, commitment_id, decision_id) = 1),
  constraint hand_over_item_note_check check (state <> 'declined' or note is not null)
);
select app.make_thing('hand_over_item', 'task');
alter table app.hand_over_item
  add constraint hand_over_item_of_commitment foreign key (commitment_id, parent_audience_id) references app.commitment (id, audience_id) on update cascade,
  add constraint hand_over_item_of_decision foreign key (decision_id, parent_audience_id) references app.decision (id, audience_id) on update cascade;
create index on app.hand_over_item (commitment_id, parent_audience_id) where commitment_id is not null;
create index on app.hand_over_item (decision_id, parent_audience_id) where decision_id is not null;
create index on app.hand_over_item (hand_over_id);
create index task_asked_person_of_team on app.task (answering_team_id, asked_person_id) where archived_at is null and state = 'proposed' and asked_person_id is not null;
`;

const silence = `
-- People on the teams that the viewer coordinates who have not been here for so many days, and the day on which they last were.
-- Of somebody without a session nothing is known, and nothing is said.
create function app.not_here(days integer) returns table (seat_id uuid, last_here_on date) language sql stable security definer set search_path = app, pg_temp as $$
  select s.id, seen.at::date from seat s cross join lateral (select max(last_used_at) as at from session where person_id = s.holder_id) seen
  where app.living(s) and s.holder_id <> app.me() and seen.at < now() - make_interval(days => days)
    and exists (select from seat mine where mine.holder_id = app.me() and mine.team_id = s.team_id and mine.role = 'coordinator' and app.living(mine))
$$;
revoke execute on function app.not_here(integer) from public;
grant execute on function app.not_here(integer) to crosstown_app;
`;
