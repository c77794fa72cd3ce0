import { audienceOf, keepFit, link } from '../adoptions/adoption.making.js';
import { Adaptation, adaptationCodes, Adoption, fitKeys, ReportBack } from '../adoptions/adoption.js';
import { Edition } from '../editions/edition.js';
import { deliver } from '../messages/delivery.js';
import { SourceMessage } from '../messages/message.js';
import { Place } from '../places/place.js';
import type { Tactic } from '../tactics/tactic.js';
import { Team } from '../teams/team.js';
import type { Work } from '../work/work.js';
import type { Refer, Report } from './pack.checks.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleAdoption } from './sample.shape.adoptions.js';
import type { SampleData } from './sample.shape.js';

interface Checking {
  sample: SampleData;
  refer: Refer;
  report: Report;
}

const began = new Set(['testing', 'running', 'stopped']);

/** What an adoption of the sample says of lessons, teams, cards and codes that are not there. */
export function adoptionReferences(adoption: SampleAdoption, at: number, { sample, refer, report }: Checking): void {
  const { state, startedOn, reason, tactic, fit, adaptations, reports } = adoption;
  const shared = sample.lessons.filter(({ release }) => release !== null);
  refer('adoptions', [at, 'lesson'], adoption.lesson, new Set(shared.map(({ key }) => key)), 'lesson that the network reads');
  refer('adoptions', [at, 'team'], adoption.team, new Set(sample.teams.map(({ key }) => key)), 'team');
  const seated = sample.seats.filter(({ team, role }) => team === adoption.team && role !== 'guest').map(({ holder }) => holder);
  if (!seated.includes(adoption.by)) report('adoptions', [at, 'by'], 'Whoever takes it over works on the team');
  const boards = new Set(sample.boards.filter(({ team }) => team === adoption.team).map(({ key }) => key));
  refer('adoptions', [at, 'tactic'], tactic, new Set(sample.tactics.filter(({ board }) => boards.has(board)).map(({ key }) => key)), 'tactic of the team');
  if (began.has(state) !== (startedOn !== null)) report('adoptions', [at, 'startedOn'], 'What was begun says since when');
  if ((state === 'stopped' || state === 'rejected') !== (reason !== null)) report('adoptions', [at, 'reason'], 'What ended says why');
  if (reports.length && !began.has(state)) report('adoptions', [at, 'reports'], 'Only what was begun is reported on');
  for (const key of Object.keys(fit)) refer('adoptions', [at, 'fit'], key, new Set<string>(fitKeys), 'respect');
  for (const one of adaptations)
    for (const [field, known] of Object.entries(adaptationCodes))
      refer('adoptions', [at, 'adaptations', field], one[field as keyof typeof adaptationCodes], known, 'code');
}

interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  tactic: Tactic | undefined;
}

/** In the name of whoever took it over, as it stands today. */
export async function makeAdoption(work: Work, one: SampleAdoption, { keys, days, tactic }: World): Promise<Adoption> {
  const edition = await work.get(Edition, keys.of('Edition', one.lesson));
  const team = await work.get(Team, keys.of('Team', one.team));
  const places = await work.find(Place, { id: team.placeIds }, { order: 'name, id' });
  const told = { teamId: team.id, editionId: edition.id, networkId: team.networkId, told: true };
  const adoption = await work.insert(Adoption, {
    ...{ teamId: team.id, editionId: edition.id, firstEditionId: edition.firstId, told: true },
    ...{ state: one.state, startedOn: days.on(one.startedOn), reason: one.reason },
    ...{ placeId: team.placeIds[0]!, placeName: places.map(({ name }) => name).join(', '), teamName: team.name },
    audienceId: await audienceOf(work, told),
  });
  const fit = Object.entries(one.fit).map(([key, said]) => ({ key, ...said }));
  await keepFit(work, adoption, fit);
  if (tactic) await link(work, adoption, tactic);
  const { id: adoptionId, teamId, audienceId } = adoption;
  for (const said of one.adaptations) await work.insert(Adaptation, { adoptionId, teamId, ...said, audienceId }, adoption);
  return adoption;
}

/** What the team said of how it went. */
export async function makeReport(work: Work, adoption: Adoption, said: SampleAdoption['reports'][number], days: Days): Promise<ReportBack> {
  const { on, ...report } = said;
  const { id: adoptionId, teamId, audienceId } = adoption;
  // Whoever was asked for it answered on its day.
  const dueOn = report.afterMonths === null ? null : days.on(on);
  return work.insert(ReportBack, { adoptionId, teamId, ...report, dueOn, state: 'answered' as const, answeredAt: days.at(on), audienceId }, adoption);
}

/** One turn of a conversation that is over, the asker's first: both sides have it, in nobody's name. */
export async function makeMessage(work: Work, adoption: Adoption, one: SampleAdoption, turn: number, { seats }: SampleData): Promise<void> {
  const { editionId, firstEditionId, teamId } = adoption;
  const side = turn % 2 ? 'source' : 'asker';
  const audienceId = await work.audienceOf([side === 'asker' ? `team/${teamId}` : `edition/${editionId}/source`]);
  const { role } = seats.find(({ team, holder }) => team === one.team && holder === one.by)!;
  const sender = side === 'asker' ? { senderPlace: adoption.placeName || adoption.teamName, senderRole: role } : { senderPlace: null, senderRole: null };
  const row = { editionId, firstEditionId, teamId, side, fromSource: side === 'source', ...sender, text: one.messages[turn]!, audienceId } as const;
  await deliver(work, (await work.insert(SourceMessage, row)).id);
}
