import { Edition, EditionOrigin } from '../editions/edition.js';
import { timer } from '../journal/clock.js';
import { reader } from '../journal/reader.js';
import { lockedLesson } from '../lessons/lesson.rules.js';
import { Tactic } from '../tactics/tactic.js';
import type { Work } from '../work/work.js';
import { Adoption, AdoptionTactic, living, ReportBack, type AdoptionState } from './adoption.js';
import { goesOn, lockedAdoption } from './adoption.rules.js';
import { judge } from './strength.js';

interface Due {
  id: string;
  months: number;
  startedOn: string;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
/** How long a team has for its report. */
const daysToReport = 14;

// Who was off for a year is asked once, for the year.
const due = `
  select a.id, m.months, to_char(a.started_on, 'YYYY-MM-DD') as "startedOn" from app.adoption a cross join (values (3), (12)) m(months)
  where a.state in ('testing', 'running') and a.withdrawn_on is null
    and a.started_on + make_interval(months => m.months) <= $1::date and (m.months = 12 or a.started_on + interval '12 months' > $1::date)
    and not exists (select from app.report_back r where r.adoption_id = a.id and r.after_months >= m.months)`;

timer<Due>({
  name: 'report.asked',
  find: (work, now) => work.query<Due>(`${due} order by a.started_on, a.id limit 200`, [dayOf(now)]),
  key: ({ id, months, startedOn }) => `${id}/${months}/${startedOn}`,
  async do(work, { id, months }, now) {
    const adoption = await lockedAdoption(work, { id });
    const [still] = await work.query<Due>(`${due} and a.id = $2 and m.months = $3`, [dayOf(now), id, months]);
    if (!still) return;
    const dueOn = dayOf(new Date(now.getTime() + daysToReport * 86_400_000));
    const { teamId, audienceId } = adoption;
    await work.insert(ReportBack, { adoptionId: id, teamId, afterMonths: months, dueOn, state: 'asked', audienceId }, adoption);
  },
});

const follows: Readonly<Record<string, AdoptionState>> = { testing: 'testing', running: 'running', routine: 'running', stopped: 'stopped' };

async function follow(work: Work, tactic: Tactic, at: Date): Promise<boolean> {
  const state = follows[tactic.stage];
  // Where a card is for some of the team alone, the others would learn from this how it stands.
  if (!state || !tactic.principals.includes(`team/${tactic.teamId}`)) return false;
  let did = false;
  for (const { adoptionId } of await work.find(AdoptionTactic, { tacticId: tactic.id }, { order: 'id' })) {
    const adoption = await lockedAdoption(work, { id: adoptionId });
    if (!goesOn[adoption.state].includes(state)) continue;
    const { teamId, firstEditionId } = adoption;
    const others = await work.find(Adoption, { teamId, firstEditionId, state: living });
    if (adoption.state === 'stopped' && others.length) continue;
    // Why a card was stopped is its team's to know.
    await work.update(adoption, { state, reason: null, ...(state !== 'stopped' && !adoption.startedOn && { startedOn: dayOf(at) }) });
    did = true;
  }
  return did;
}

/** An adoption stands where its card stands. */
reader({
  name: 'adoption.followed',
  reads: ['tactic.moved', 'tactic.stopped', 'act.undone'],
  async handle(work, { changes, at }) {
    let did = false;
    for (const { id, after } of changes.filter(({ kind, after: now }) => kind === 'tactic' && now?.['stage'] !== undefined)) {
      const [tactic] = await work.find(Tactic, { id });
      // As it was then: what came later is read by itself.
      if (tactic && tactic.stage === after!['stage']) did = (await follow(work, tactic, at)) || did;
    }
    return did;
  },
});

/** What is built on stays, and says that its ground is gone; or that it is there again. */
reader({
  name: 'adoption.withdrawn',
  reads: ['edition.withdrawn', 'edition.released'],
  async handle(work, { changes, at }) {
    let did = false;
    for (const { kind, id, operation, after } of changes) {
      if (operation !== 'insert' || (kind !== 'withdrawn_edition' && kind !== 'edition')) continue;
      const edition = await work.get(Edition, kind === 'edition' ? id : (after!['edition_id'] as string));
      const withdrawnOn = kind === 'edition' ? null : dayOf(at);
      for (const adoption of await work.find(Adoption, { firstEditionId: edition.firstId }, { order: 'id', lock: true })) {
        if (adoption.withdrawnOn === withdrawnOn) continue;
        await work.update(adoption, { withdrawnOn });
        did = true;
      }
    }
    return did;
  },
});

/** That others do it too is what a lesson is written for: it says so at home. */
reader({
  name: 'lesson.adopted',
  reads: ['adoption.adopted', 'adoption.planned'],
  async handle(work, { changes }) {
    let did = false;
    for (const { id } of changes.filter(({ kind }) => kind === 'adoption')) {
      const adoption = await work.get(Adoption, id);
      const [origin] = await work.find(EditionOrigin, { editionId: adoption.editionId });
      if (!origin) continue;
      const lesson = await lockedLesson(work, origin.lessonId);
      if (lesson.state !== 'shared' && lesson.state !== 'applied') continue;
      await work.update(lesson, { state: 'adopted' });
      did = true;
    }
    return did;
  },
});

/** How sure a lesson is rests on what other places report, and falls back with it. */
reader({
  name: 'edition.judged',
  reads: ['report.answered', 'report.added', 'report.edited', 'adoption.told', 'edition.released'],
  async handle(work, { changes }) {
    let did = false;
    for (const { kind, id } of changes) {
      if (kind === 'report_back') {
        const { adoptionId } = await work.get(ReportBack, id);
        did = (await judge(work, (await work.get(Adoption, adoptionId)).firstEditionId)) || did;
      } else if (kind === 'adoption') did = (await judge(work, (await work.get(Adoption, id)).firstEditionId)) || did;
      else if (kind === 'edition') did = (await judge(work, (await work.get(Edition, id)).firstId)) || did;
    }
    return did;
  },
});
