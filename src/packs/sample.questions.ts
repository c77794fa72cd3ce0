import { nameOfTeam } from '../questions/answer.acts.js';
import { deliver, post } from '../questions/delivery.js';
import { FollowUp, HomeQuestion } from '../questions/home-question.js';
import { Answer, Question } from '../questions/question.js';
import { readRichText } from '../work/rich-text.js';
import type { Work } from '../work/work.js';
import type { Refer, Report } from './pack.checks.js';
import type { Days } from './sample.days.js';
import type { Keys } from './sample.directory.js';
import type { SampleData } from './sample.shape.js';
import type { SampleQuestion } from './sample.shape.questions.js';

interface Checked {
  sample: SampleData;
  pack: { tacticTypes: readonly { key: string }[] };
  refer: Refer;
  report: Report;
  keysOf: (list: string, rows: { key: string }[]) => unknown;
}

/** What the questions of the sample say of people and things that are not there. */
export function questionReferences({ keysOf, ...checked }: Checked): void {
  keysOf('questions', checked.sample.questions);
  checked.sample.questions.forEach((question, at) => references(question, at, checked));
}

function references(question: SampleQuestion, at: number, { sample, pack, refer, report }: Omit<Checked, 'keysOf'>): void {
  const held = sample.seats.filter(({ state }) => state === 'held');
  const home = new Set(held.filter(({ team }) => team === question.team).map(({ holder }) => holder!));
  const others = new Set(held.filter(({ holder }) => !home.has(holder!)).map(({ holder }) => holder!));
  refer('questions', [at, 'team'], question.team, new Set(sample.teams.map(({ key }) => key)), 'team');
  refer('questions', [at, 'by'], question.by, home, 'person on the team');
  refer('questions', [at, 'typeKey'], question.typeKey, new Set(pack.tacticTypes.map(({ key }) => key)), 'tactic type');
  for (const answer of question.answers) {
    if ('by' in answer) refer('questions', [at, 'answers'], answer.by, others, 'person on another team');
    else refer('questions', [at, 'answers'], answer.asker, home, 'person on the team');
  }
  const accepted = question.accepted === null ? undefined : question.answers[question.accepted];
  if (question.accepted !== null && !(accepted && 'by' in accepted)) report('questions', [at, 'accepted'], 'The answer that helped is one of another team');
}

interface World {
  sample: SampleData;
  keys: Keys;
  days: Days;
  /** Performs an act of the sample, in the name of a person or of nobody. */
  act: <Made>(name: string, person: string | undefined, body: (work: Work) => Promise<Made>) => Promise<Made>;
}

const content = (text: string) => readRichText(JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }))!;

/** Asked at home, put out by the system, answered by others: the way that every question goes. */
export async function makeQuestion(one: SampleQuestion, world: World): Promise<void> {
  const { keys, days, sample, act } = world;
  const { id: homeId } = await act('question.asked', one.by, (work) => {
    const { key: organization, role } = seatOf(sample, one.by);
    const asker = {
      askedBy: keys.of('Person', one.by),
      askedByName: nameIn(sample, one.by),
      organizationId: keys.of('Organization', organization),
      askerRole: role,
    };
    const { title, context, hideCity, typeKey } = one;
    return insertHome(work, {
      ...{ ...asker, title, context, hideCity, tacticTypeKey: typeKey, wantedBy: days.on(one.wantedBy), handling: 'TLP:GREEN', state: 'asked' as const },
      teamId: keys.of('Team', one.team),
    });
  });
  await act('question.posted', undefined, (work) => post(work, homeId, days.at(one.on)!));
  const given: (Answer | undefined)[] = [];
  for (const answer of one.answers) given.push('by' in answer ? await makeAnswer(homeId, answer, world) : await sayMore(homeId, answer, world));
  const accepted = one.accepted === null ? undefined : given[one.accepted];
  if (accepted)
    await act('question.accepted', one.by, async (work) =>
      work.update(await work.get(HomeQuestion, homeId, { lock: true }), { acceptedAnswerId: accepted.id }),
    );
}

const insertHome = async (work: Work, values: Partial<HomeQuestion> & { teamId: string }) =>
  work.insert(HomeQuestion, { ...values, audienceId: await work.audienceOf([`team/${values.teamId}`]) });

function seatOf(sample: SampleData, person: string): { key: string; role: string; team: string } {
  const { organization, role, team } = sample.seats.find(({ holder, state }) => holder === person && state === 'held')!;
  return { key: organization, role, team };
}
const nameIn = (sample: SampleData, person: string): string => sample.people.find(({ key }) => key === person)!.displayName;

async function makeAnswer(homeId: string, { by, text }: { by: string; text: string }, { keys, sample, act }: World): Promise<Answer> {
  const { key, role, team } = seatOf(sample, by);
  const [teamId, organizationId] = [keys.of('Team', team), keys.of('Organization', key)];
  return act('answer.given', by, async (work) => {
    const question = await work.get(Question, (await work.get(HomeQuestion, homeId)).questionId!);
    const { placeName, organizationName } = await nameOfTeam(work, teamId, organizationId);
    const read = content(text);
    return work.insert(
      Answer,
      {
        ...{ questionId: question.id, fromAsker: false, teamId, organizationId, placeName, organizationName, writerRole: role },
        ...{ content: read.content, text: read.text, audienceId: question.audienceId },
      },
      question,
    );
  });
}

async function sayMore(homeId: string, { asker, text }: { asker: string; text: string }, { act }: World): Promise<undefined> {
  const said = await act('question.followed_up', asker, async (work) => {
    const home = await work.get(HomeQuestion, homeId);
    const read = content(text);
    return work.insert(FollowUp, { homeQuestionId: home.id, teamId: home.teamId, content: read.content, text: read.text, audienceId: home.audienceId }, home);
  });
  await act('answer.delivered', undefined, (work) => deliver(work, said.id));
}
