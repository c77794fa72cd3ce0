import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only who compares with an earlier answer pays for what tells one instant from another: it is two thirds of a read's beginning. */
export class Noticing implements MigrationInterface {
  name = 'Noticing1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop function app.begin_work(text, uuid);

-- First statement of every transaction of a person. With an act id it begins an act: what an earlier try of the same
-- act made comes back in 'done'. Without one it is a read. When noticing, 'pulse' is the number of the last act that this
-- viewer could notice, and 'visible' stands for the audiences that are visible now: equal texts are equal sets.
create function app.begin_work(session_hash text, this_act uuid default null, noticing boolean default false) returns jsonb
language plpgsql security definer set search_path = app, pg_temp as $$
declare person uuid; answer jsonb; earlier record; ids integer[]; said text;
begin
  -- Settings are made by assignment: "perform" would run a query for each.
  said := set_config('app.session', session_hash, true);
  person := app.me();
  if person is null then return null; end if;
  answer := app.viewer(person);
  if noticing then
    ids := app.visible();
    answer := answer || jsonb_build_object('number', (select number from journal_head), 'visible', md5(ids::text),
      'pulse', (select coalesce(max(number), 0) from audience_pulse where audience_id = any (ids)));
  end if;
  if this_act is null then return answer; end if;
  said := set_config('app.act', this_act::text, true);
  said := set_config('app.actor', person::text, true);
  said := set_config('app.work', nextval('work_number')::text, true);
  select name, encode(input_digest, 'hex') digest, result into earlier from act
    where coalesce(actor_id, '00000000-0000-0000-0000-000000000000') = person and id = this_act;
  if found then answer := answer || jsonb_build_object('done', jsonb_build_object('name', earlier.name, 'digest', earlier.digest, 'result', earlier.result)); end if;
  return answer;
end $$;

revoke execute on function app.begin_work(text, uuid, boolean) from public;
grant execute on function app.begin_work(text, uuid, boolean) to crosstown_app, crosstown_clock;
`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
