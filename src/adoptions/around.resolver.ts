import { Context as Ctx, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Edition, EditionOrigin } from '../editions/edition.js';
import { Lesson } from '../lessons/lesson.js';
import { Tactic } from '../tactics/tactic.js';
import { Today } from '../tactics/today.js';
import { Context } from '../work/context.js';
import { Adoption, adopted, AdoptionTactic, ReportBack } from './adoption.js';

const byPlace = { order: 'place_name, team_name, made_at, id', limit: 500 };

@Resolver(() => Edition)
export class EditionAdoptionsResolver {
  @ResolveField(() => [Adoption], { description: 'Who took it over, in any of its editions, by name; those under consideration too.' })
  async adoptions(@Ctx() context: Context, @Parent() edition: Edition): Promise<Adoption[]> {
    return (await context.read()).find(Adoption, { firstEditionId: edition.firstId }, byPlace);
  }

  @ResolveField(() => Int, { description: 'How many teams took it over, as far as I see.' })
  async credit(@Ctx() context: Context, @Parent() edition: Edition): Promise<number> {
    const [counted] = await (
      await context.read()
    ).query<{ teams: number }>('select count(distinct team_id)::int as teams from app.adoption where first_edition_id = $1 and state = any ($2)', [
      edition.firstId,
      [...adopted],
    ]);
    return counted!.teams;
  }
}

@Resolver(() => Lesson)
export class LessonAdoptionsResolver {
  @ResolveField(() => [Adoption], { description: 'Which teams took it over, by name.' })
  async adoptions(@Ctx() context: Context, @Parent() lesson: Lesson): Promise<Adoption[]> {
    const work = await context.read();
    const origins = await work.find(EditionOrigin, { lessonId: lesson.id });
    return origins.length ? work.find(Adoption, { editionId: origins.map(({ editionId }) => editionId) }, byPlace) : [];
  }
}

@Resolver(() => Tactic)
export class TacticAdoptionsResolver {
  @ResolveField(() => [Adoption], { description: 'The lessons that it was taken over from.' })
  async adoptions(@Ctx() context: Context, @Parent() tactic: Tactic): Promise<Adoption[]> {
    const work = await context.read();
    const links = await work.find(AdoptionTactic, { tacticId: tactic.id }, { order: 'made_at, id', limit: 100 });
    return links.length ? work.find(Adoption, { id: links.map(({ adoptionId }) => adoptionId) }, { order: 'made_at, id' }) : [];
  }
}

@Resolver(() => Today)
export class TodayReportsResolver {
  @ResolveField(() => [ReportBack], { description: 'How it went is asked of whoever leads the team and of whoever took the lesson over, the earliest first.' })
  async reports(@Ctx() context: Context, @Parent() today: Today): Promise<ReportBack[]> {
    const work = await context.read();
    const { viewer } = work;
    const teams = [...new Set(viewer.seats.map(({ team }) => team))].filter((team) => viewer.worksOn(team) && (!today.teamId || team === today.teamId));
    const asked = teams.length ? await work.find(ReportBack, { teamId: teams, state: 'asked' }, { order: 'due_on, id', limit: 200 }) : [];
    if (!asked.length) return [];
    const adoptions = await work.find(Adoption, { id: [...new Set(asked.map(({ adoptionId }) => adoptionId))] });
    const mine = new Set(adoptions.filter(({ teamId, madeBy }) => viewer.leads(teamId) || madeBy === viewer.person).map(({ id }) => id));
    return asked.filter(({ adoptionId }) => mine.has(adoptionId));
  }
}
