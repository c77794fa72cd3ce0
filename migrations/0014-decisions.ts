import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a team decided and why, what was promised in a meeting, and agenda items about a decision. */
export class Decisions implements MigrationInterface {
  name = 'Decisions1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(decisions);
    await runner.query(search);
    await runner.query(promises);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const decisions = `
create table app.decision (
  id uuid primary key, team_id uuid not null references app.team, meeting_id uuid references app.meeting,
  statement text not null check (statement <> ''), decided_on date not null, body text, options text[] not null default '{}',
  rationale text, evidence text, dissent text, review_on date, supersedes_id uuid references app.decision, archived_at timestamptz,
  constraint decision_supersedes_check check (supersedes_id <> id)
);
select app.make_thing('decision');
create index decision_team on app.decision (team_id, decided_on desc) where archived_at is null;
create index decision_meeting on app.decision (meeting_id) where meeting_id is not null;
create index decision_supersedes on app.decision (supersedes_id) where supersedes_id is not null;
create index decision_review on app.decision (team_id, review_on) where archived_at is null and review_on is not null;
`;

const search = `
-- Whatever language a decision was written in, and with or without accents.
create function app.decision_words(statement text, body text, options text[], rationale text, evidence text, dissent text) returns tsvector language sql immutable
set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('english'::regconfig, bare) || to_tsvector('spanish'::regconfig, bare)
  from translate(lower(concat_ws(' ', statement, body, array_to_string(options, ' '), rationale, evidence, dissent)), 'áéíóúüñ', 'aeiouun') as bare
$$;
create index decision_words on app.decision using gin (app.decision_words(statement, body, options, rationale, evidence, dissent));

-- The beginnings of words are enough. Joined by "and" or, where nothing has all of them, by "or".
create function app.decision_question(words text, joined text) returns tsquery language sql immutable set search_path = pg_catalog, pg_temp as $$
  select replace(regexp_replace(asked::text, '(''(?:[^'']|'''')*'')', '\\1:*', 'g'), '&', joined)::tsquery
  from (select plainto_tsquery('english'::regconfig, bare) || plainto_tsquery('spanish'::regconfig, bare) as asked
        from translate(lower(words), 'áéíóúüñ', 'aeiouun') as bare) one
$$;

-- An index on words is not used through a policy; this function repeats it.
create function app.search_decisions(words text) returns table (id uuid, rank real) language plpgsql stable security definer set search_path = app, pg_temp as $$
declare seen integer[] := app.visible();
begin
  return query select d.id, ts_rank(app.decision_words(d.statement, d.body, d.options, d.rationale, d.evidence, d.dissent), app.decision_question(words, '&'))
    from decision d where d.audience_id = any (seen) and d.archived_at is null
      and app.decision_words(d.statement, d.body, d.options, d.rationale, d.evidence, d.dissent) @@ app.decision_question(words, '&');
  if found then return; end if;
  return query select d.id, ts_rank(app.decision_words(d.statement, d.body, d.options, d.rationale, d.evidence, d.dissent), app.decision_question(words, '|'))
    from decision d where d.audience_id = any (seen) and d.archived_at is null
      and app.decision_words(d.statement, d.body, d.options, d.rationale, d.evidence, d.dissent) @@ app.decision_question(words, '|');
end $$;
revoke execute on function app.decision_words(text, text, text[], text, text, text), app.decision_question(text, text), app.search_decisions(text) from public;
grant execute on function app.decision_words(text, text, text[], text, text, text) to crosstown_app, crosstown_clock;
grant execute on function app.search_decisions(text) to crosstown_app;
`;

const promises = `
create table app.meeting_task (id uuid primary key, meeting_id uuid not null, task_id uuid not null, team_id uuid not null references app.team, archived_at timestamptz);
select app.make_link('meeting_task', 'meeting', 'task');

alter table app.agenda_item add column decision_id uuid,
  add constraint agenda_item_decision foreign key (decision_id, end_audience_id) references app.decision (id, audience_id) on update cascade,
  drop constraint agenda_item_source_check,
  add constraint agenda_item_source_check check (num_nonnulls(task_id, tactic_id, decision_id) <= 1
    and (num_nonnulls(task_id, tactic_id, decision_id) = 0) = (end_audience_id is null));
create index on app.agenda_item (decision_id, end_audience_id) where decision_id is not null;
`;
