import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing is seen by more people than its handling label's widest audience, whatever act changes the one or the other. */
export class Labels implements MigrationInterface {
  name = 'Labels1700000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(labels);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const labels = `
-- Named people; a team or organizations by name; a whole network; everyone. What is not known counts as everyone, and no label allows more than it says.
create function app.label_allows(label text, principals text[]) returns boolean language sql immutable set search_path = app, pg_temp as $$
  select coalesce(bool_and(case
    when p like 'person/%' or p = 'nobody' or p like 'team/%/person/%' then 1
    when p like 'team/%' or p like 'organization/%' or p like 'edition/%' then 2
    when p like 'network/%' or p like 'place/%' then 3
    else 4 end <= coalesce(array_position(array['TLP:RED', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'], case label when 'TLP:AMBER+STRICT' then 'TLP:AMBER' else label end), 0)), false)
  from unnest(principals) p
$$;

-- What was labeled before this rule stays as it is until somebody changes its label or who sees it.
create function app.keep_label() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.handling = old.handling and new.audience_id = old.audience_id then return new; end if;
  if not app.label_allows(new.handling, (select principals from audience where id = new.audience_id)) then
    raise exception 'its label is for fewer people' using errcode = 'CT003',
      column = case when tg_op = 'INSERT' or new.handling <> old.handling then 'handling' else 'audience' end;
  end if;
  return new;
end $$;

-- By its name after those that say whose audience a part follows.
create trigger within_label before insert or update on app.tactic for each row execute function app.keep_label();
create trigger within_label before insert or update on app.task for each row execute function app.keep_label();
create trigger within_label before insert or update on app.meeting for each row execute function app.keep_label();
create trigger within_label before insert or update on app.lesson for each row execute function app.keep_label();
create trigger within_label before insert or update on app.edition for each row execute function app.keep_label();
revoke execute on function app.label_allows(text, text[]), app.keep_label() from public;
grant execute on function app.label_allows(text, text[]) to crosstown_app, crosstown_clock;
`;
