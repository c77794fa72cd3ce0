import { Field, ObjectType } from '@nestjs/graphql';
import { Edition } from '../editions/edition.js';
import type { Work } from '../work/work.js';
import { Adoption, ReportBack } from './adoption.js';

const mostLessons = 500;

@ObjectType({ description: 'Where a team stands with a lesson, and what it said of it last.' })
export class LedgerEntry {
  @Field(() => Adoption) adoption: Adoption;
  @Field(() => String, { nullable: true, description: 'worked | partly | not: the last report; null: none yet.' }) outcome: string | null;
}

@ObjectType({ description: 'A lesson, and every team that took it over, by the name of its place.' })
export class LedgerLine {
  @Field(() => Edition) edition: Edition;
  @Field(() => [LedgerEntry]) entries: LedgerEntry[];
}

@ObjectType({ description: 'Which lesson went where: as much of it as I may see, by name, without a rank. At most 500 lessons.' })
export class AdoptionLedger {
  @Field(() => [String], { description: 'Every place in it.' }) places: string[];
  @Field(() => [LedgerLine]) lines: LedgerLine[];
}

const byName = (one: string, other: string): number => one.localeCompare(other, 'en');

/** Read with the viewer's eyes: what they don't see is in no line and no place. */
export async function ledgerOf(work: Work): Promise<AdoptionLedger> {
  const found = await work.query<{ id: string; first: string }>(
    `select e.id, e.first_id as first from app.edition e
     where e.state = 'current' and exists (select from app.adoption a where a.first_edition_id = e.first_id)
     order by e.title, e.id limit ${mostLessons}`,
  );
  if (!found.length) return Object.assign(new AdoptionLedger(), { places: [], lines: [] });
  const editions = new Map((await work.find(Edition, { id: found.map(({ id }) => id) })).map((edition) => [edition.id, edition]));
  const adoptions = await work.find(Adoption, { firstEditionId: found.map(({ first }) => first) }, { order: 'place_name, team_name, made_at, id' });
  const reports = await work.find(ReportBack, { adoptionId: adoptions.map(({ id }) => id), state: 'answered' }, { order: 'answered_at, id' });
  const outcomes = new Map(reports.map(({ adoptionId, outcome }) => [adoptionId, outcome]));
  const lines = found.map(({ id, first }) =>
    Object.assign(new LedgerLine(), {
      edition: editions.get(id)!,
      entries: adoptions
        .filter(({ firstEditionId }) => firstEditionId === first)
        .map((adoption) => Object.assign(new LedgerEntry(), { adoption, outcome: outcomes.get(adoption.id) ?? null })),
    }),
  );
  return Object.assign(new AdoptionLedger(), { places: [...new Set(adoptions.map(({ placeName }) => placeName))].sort(byName), lines });
}
