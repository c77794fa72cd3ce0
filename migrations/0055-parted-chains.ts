import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What goes out without its city begins a chain of its own. Before that was so, it took the place of what had said its city, and
 * whoever kept that address, had taken it over or asked about it was led from the one to the other.
 */
export class PartedChains implements MigrationInterface {
  name = 'PartedChains1700000000055';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(parting);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = ['edition', 'withdrawn_edition', 'adoption', 'source_message'];

// Nobody did anything, so that no act says so.
export const parting = `
${tables.map((table) => `create policy moving on app.${table} to crosstown_owner using (true) with check (true); alter table app.${table} disable trigger user;`).join('\n')}

create temporary table parted on commit drop as
  select e.id, e.state, e.earlier_ids[last.at] as named_id, e.earlier_ids[last.at + 1 :] as kept
  from app.edition e join app.edition_origin hidden on hidden.edition_id = e.id and hidden.hidden
    cross join lateral (select max(one.at) as at from unnest(e.earlier_ids) with ordinality one(id, at)
      join app.edition_origin o on o.edition_id = one.id and not o.hidden) last
  where last.at is not null;

update app.edition e set earlier_ids = p.kept, number = cardinality(p.kept) + 1,
    evidence_strength = coalesce(e.said_strength, e.evidence_strength), said_strength = null, worked_in = '{}'
  from parted p where p.id = e.id;
update app.adoption a set first_edition_id = e.first_id from parted p join app.edition e on e.id = p.id where a.edition_id = p.id;
update app.source_message m set first_edition_id = e.first_id from parted p join app.edition e on e.id = p.id where m.edition_id = p.id;

-- What said the city is taken out, as it would be today: whoever has its address or had read it is told, and what was answered is signed no more.
update app.edition e set state = 'withdrawn' from parted p where p.named_id = e.id and p.state = 'current' and e.state = 'superseded';
insert into app.withdrawn_edition (id, edition_id, reason, withdrawn_on, audience_id)
  select distinct on (p.named_id) gen_random_uuid(), p.named_id, 'other', current_date, app.audience_of(array['network/' || t.network_id])
  from parted p join app.edition_origin o on o.edition_id = p.named_id join app.team t on t.id = o.team_id
  where p.state = 'current' on conflict (edition_id) do nothing;
update app.source_message m set sender_place = null, sender_role = null from parted p join app.edition named on named.id = p.named_id
  where m.first_edition_id = named.first_id and m.side = 'asker' and m.from_source;

${tables.map((table) => `alter table app.${table} enable trigger user; drop policy moving on app.${table};`).join('\n')}
`;
