import { adopted } from '../adoptions/adoption.js';
import { Network } from '../teams/network.js';
import type { Work } from '../work/work.js';
import { LessonFlow, LibraryHealth, NetworkPage, NetworkPlace } from './network.js';
import { shelf } from './reading.js';

const mostFlows = 500;

/**
 * Everything is read with the viewer's eyes. A city that did not want to be named is not counted at home either, so that what one
 * shows others from this page says nothing that they could not read themselves.
 */
const places = `with ours as (
    select p.id, p.name, p.latitude, p.longitude, (select above.name from app.place above where above.id = p.parent_id) as "partOf",
      array(select t.name from app.team t where t.network_id = $1 and t.kind = 'team' and t.archived_at is null and p.id = any (t.place_ids) order by t.name) as teams
    from app.place p where p.audience_id = $2),
  taken as (select a.id, a.place_id from app.adoption a join app.team t on t.id = a.team_id where t.network_id = $1 and a.state = any ($3))
  select o.*,
    (select count(*)::int from app.edition_origin g join app.edition e on e.id = g.edition_id
      where e.state = 'current' and e.audience_id = $2 and not g.hidden and o.id = g.place_ids[1]) as shared,
    (select count(*)::int from taken where place_id = o.id) as adopted,
    (select count(*)::int from app.report_back r join taken on taken.id = r.adoption_id where taken.place_id = o.id and r.state = 'answered') as reported
  from ours o where cardinality(teams) > 0 order by o.name, o.id`;

const flows = `select * from (
  select a.id as "adoptionId", e.id as "editionId", e.title, e.language, g.place_ids[1] as "fromPlaceId", g.place_name as "fromName",
    a.place_id as "toPlaceId", coalesce(nullif(a.place_name, ''), a.team_name) as "toName", to_char(coalesce(a.started_on, a.made_at::date), 'YYYY-MM-DD') as "on", a.state,
    (select r.outcome from app.report_back r where r.adoption_id = a.id and r.state = 'answered' order by r.answered_at desc, r.id limit 1) as outcome
  from app.adoption a join app.team t on t.id = a.team_id
    left join app.edition e on e.first_id = a.first_edition_id and e.state = 'current'
    left join app.edition_origin g on g.edition_id = e.id and not g.hidden
  where t.network_id = $1 and a.state = any ($2) order by 9 desc, a.id limit ${mostFlows}) last order by "on", "adoptionId"`;

const howOften = 'select count(*)::int as adoptions from app.adoption a join app.team t on t.id = a.team_id where t.network_id = $1 and a.state = any ($2)';

const health = `select count(*)::int as lessons,
    (count(*) filter (where evidence_strength in ('measured', 'compared', 'controlled', 'synthesized')))::int as "withData",
    (count(*) filter (where kind in ('did_not', 'warning')))::int as failures,
    (select round(percentile_cont(0.5) within group (order by l.made_at::date - r.held_on))::int
      from app.lesson l join app.after_action_review r on r.id = l.after_action_review_id where l.archived_at is null) as days,
    (select count(*)::int from app.edition e where e.state = 'current' and e.audience_id = $1
      and not exists (select from app.edition_origin g where g.edition_id = e.id and not g.hidden)) as unnamed
  from (${shelf}) shelf where state <> 'retired'`;

/** @throws Refusal NOT_FOUND for a network that the viewer has no seat in. */
export async function readNetwork(work: Work, id: string): Promise<NetworkPage> {
  const network = await work.get(Network, id);
  const taken = [...adopted];
  const found = await work.query<NetworkPlace>(places, [network.id, network.audienceId, taken]);
  const moved = await work.query<LessonFlow>(flows, [network.id, taken]);
  const [counted] = await work.query<LibraryHealth & { unnamed: number }>(health, [network.audienceId]);
  const { unnamed, ...measures } = counted!;
  const [{ adoptions }] = (await work.query<{ adoptions: number }>(howOften, [network.id, taken])) as [{ adoptions: number }];
  const reports = found.reduce((sum, { reported }) => sum + reported, 0);
  return Object.assign(new NetworkPage(), {
    ...{ id: network.id, name: network.name, unnamed },
    places: found.map((place) => Object.assign(new NetworkPlace(), place)),
    flows: moved.map((flow) => Object.assign(new LessonFlow(), flow)),
    health: Object.assign(new LibraryHealth(), measures, { adoptions, reports }),
  });
}
