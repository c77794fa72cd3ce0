import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People talk where the work is: threads on a thing, each within who sees that thing. */
export class Comments implements MigrationInterface {
  name = 'Comments1700000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(comments);
    await runner.query(following);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const comments = `
-- The history of a thing tells of what is said about it.
create or replace function app.wholes() returns text[] language sql immutable as $$
  select array['team_id', 'board_id', 'tactic_id', 'task_id', 'meeting_id', 'commitment_id', 'about_id']
$$;

create table app.comment (
  id uuid primary key, team_id uuid not null references app.team,
  about_kind text not null check (about_kind in ('tactic', 'task', 'meeting', 'decision')), about_id uuid not null,
  -- The first of a thread is a part of its thing, an answer a part of the first: who loses sight of it loses its answers.
  tactic_id uuid, task_id uuid, meeting_id uuid, decision_id uuid, thread_id uuid,
  content text not null, text text not null check (length(text) <= 10000), mention_ids uuid[] not null default '{}' check (cardinality(mention_ids) <= 20),
  written_by uuid not null references app.person, written_by_name text not null, organization_id uuid not null references app.organization,
  edited_at timestamptz, resolved_at timestamptz, resolved_by uuid, resolved_by_name text, archived_at timestamptz,
  constraint comment_place_check check (num_nonnulls(tactic_id, task_id, meeting_id, decision_id, thread_id) = 1),
  constraint comment_about_check check (about_id = coalesce(tactic_id, task_id, meeting_id, decision_id, about_id)),
  constraint comment_words_check check (archived_at is not null or text <> ''),
  constraint comment_resolved_check check (num_nulls(resolved_at, resolved_by, resolved_by_name) in (0, 3) and (thread_id is null or resolved_at is null))
);
select app.make_thing('comment', 'tactic');
drop trigger narrower on app.comment;
create trigger narrower before insert or update of audience_id, parent_audience_id on app.comment for each row execute function app.keep_narrower('or nobody');
alter table app.comment
  add constraint comment_of_task foreign key (task_id, parent_audience_id) references app.task (id, audience_id) on update cascade,
  add constraint comment_of_meeting foreign key (meeting_id, parent_audience_id) references app.meeting (id, audience_id) on update cascade,
  add constraint comment_of_decision foreign key (decision_id, parent_audience_id) references app.decision (id, audience_id) on update cascade,
  add constraint comment_of_thread foreign key (thread_id, parent_audience_id) references app.comment (id, audience_id) on update cascade;
create index on app.comment (task_id, parent_audience_id) where task_id is not null;
create index on app.comment (meeting_id, parent_audience_id) where meeting_id is not null;
create index on app.comment (decision_id, parent_audience_id) where decision_id is not null;
create index on app.comment (thread_id, parent_audience_id) where thread_id is not null;
create index comment_about on app.comment (about_id, made_at, id);
create index comment_mentions on app.comment using gin (mention_ids) where archived_at is null;

create table app.watch (
  person_id uuid not null, about_id uuid not null, state text not null check (state in ('watching', 'muted')), at timestamptz not null default now(),
  primary key (person_id, about_id)
);
select app.make_private('watch');
create policy keeper on app.watch for select to crosstown_owner using (true);
create index watch_about on app.watch (about_id);

create table app.comment_read (person_id uuid not null, about_id uuid not null, until timestamptz not null, primary key (person_id, about_id));
select app.make_private('comment_read');
`;

const following = `
-- Who hears of a comment without having been named in it: who watches its thing, is answered in its thread, or looks after the
-- thing; never its writer, and nobody who muted it. People hear of themselves alone; the clock hears of all.
create function app.hears_of(c app.comment) returns setof uuid language sql stable security definer set search_path = app, pg_temp as $$
  select follower.person from (
    select w.person_id as person from watch w where w.about_id = c.about_id and w.state = 'watching'
    union select o.written_by from comment o where c.thread_id is not null and (o.id = c.thread_id or o.thread_id = c.thread_id) and o.archived_at is null and o.made_at <= c.made_at
    union select t.owner_id from task t where t.id = c.about_id
    union select t.asked_by from task t where t.id = c.about_id
    union select t.lead_person_id from tactic t where t.id = c.about_id
  ) follower
  where follower.person is not null and follower.person <> c.written_by and follower.person <> all (c.mention_ids)
    and (session_user = 'crosstown_clock' or follower.person = app.me())
    and not exists (select from watch m where m.person_id = follower.person and m.about_id = c.about_id and m.state = 'muted')
$$;
revoke execute on function app.hears_of(app.comment) from public;
grant execute on function app.hears_of(app.comment) to crosstown_app, crosstown_clock;
`;
