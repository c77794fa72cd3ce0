import { audienceFor } from '../../audience/audience.js';
import { Team } from '../../teams/team.js';
import { act } from '../../work/act.js';
import { Check } from '../../work/input.js';
import { Refusal } from '../../work/refusal.js';
import { allOf, rule, worksOnTheTeam, type Rule } from '../../work/rules.js';
import { shown, type Work } from '../../work/work.js';
import { mustBe, open } from '../meeting.rules.js';
import { Meeting } from '../meeting.js';
import { Decision, type AddDecisionInput, type EditDecisionInput, type SupersedeDecisionInput } from './decision.js';

const statementLength = 500;
const dayMs = 86_400_000;
const today = (): number => Date.now();
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

interface Words {
  statement?: string | null;
  decidedOn?: string | null;
  body?: string | null;
  options?: string[] | null;
  rationale?: string | null;
  evidence?: string | null;
  dissent?: string | null;
  reviewOn?: string | null;
}

/** Decided at the latest today, wherever on earth that is; looked at again within ten years. */
function checkDecision(check: Check, { statement, decidedOn, body, options, rationale, evidence, dissent, reviewOn }: Words): Check {
  return check
    .text('statement', statement, { max: statementLength, required: true })
    .that('decidedOn', decidedOn !== null, 'required')
    .date('decidedOn', decidedOn)
    .that('decidedOn', decidedOn == null || decidedOn <= dayOf(today() + dayMs / 2), 'out_of_range')
    .text('body', body, { max: 200 })
    .texts('options', options, { max: 20, each: 300 })
    .text('rationale', rationale)
    .text('evidence', evidence)
    .text('dissent', dissent)
    .date('reviewOn', reviewOn)
    .that('reviewOn', reviewOn == null || !decidedOn || reviewOn >= decidedOn, 'out_of_range');
}

const tidy = (options: string[] | null | undefined): string[] | undefined => options?.map((option) => option.trim());

async function meetingOf(work: Work, check: Check, teamId: string, meetingId: string | null | undefined): Promise<Meeting | undefined> {
  if (!meetingId) return undefined;
  check.id('meetingId', meetingId).done();
  const [meeting] = await work.find(Meeting, { id: meetingId });
  check.that('meetingId', meeting !== undefined && meeting.teamId === teamId, 'unknown').done();
  mustBe(meeting!, ...open);
  return meeting;
}

const wordsOf = (input: AddDecisionInput | SupersedeDecisionInput) => ({
  statement: input.statement.trim(),
  decidedOn: input.decidedOn,
  body: input.body?.trim() || null,
  options: tidy(input.options) ?? [],
  rationale: input.rationale ?? null,
  evidence: input.evidence ?? null,
  dissent: input.dissent ?? null,
  reviewOn: input.reviewOn ?? null,
});

export const addDecision = act({
  mutation: 'addDecision',
  name: 'decision.added',
  load: async (work, input: AddDecisionInput) => ({ teamId: (await work.get(Team, input.teamId)).id }),
  may: worksOnTheTeam,
  do: async (work, { teamId }, input) => {
    const check = checkDecision(new Check(), input);
    check.done();
    const meeting = await meetingOf(work, check, teamId, input.meetingId);
    const audienceId = meeting && !input.audience ? meeting.audienceId : await audienceFor(work, teamId, input.audience);
    return work.insert(Decision, { teamId, meetingId: meeting?.id ?? null, ...wordsOf(input), supersedesId: null, audienceId });
  },
});

const living = rule<Decision>('while it was not put away', (_viewer, decision, input) => input !== undefined || decision.archivedAt === null);
const wroteOrLeads = rule<Decision>(
  'who wrote it down, or coordinator or chair of the team',
  (viewer, decision) => viewer.leads(decision.teamId) || (decision.madeBy === viewer.person && viewer.worksOn(decision.teamId)),
);
/** For share and undo too. */
export const changesDecision: Rule<Decision> = allOf(living, wroteOrLeads);

function mustStand(decision: Decision): void {
  if (decision.archivedAt) throw new Refusal('CONFLICT', { id: decision.id, fields: ['archivedAt'], current: shown(decision) });
}

/** With the minutes of its meeting approved, what was decided there stands; only what comes after it may still be written. */
async function mustNotBeLocked(work: Work, decision: Decision, changes: Words): Promise<void> {
  const [meeting] = decision.meetingId ? await work.find(Meeting, { id: decision.meetingId }) : [];
  if (meeting?.state !== 'approved') return;
  const check = new Check();
  for (const field of ['statement', 'decidedOn', 'body', 'options', 'rationale', 'dissent'] as const)
    check.that(field, changes[field] === undefined, 'not_allowed');
  check.done();
}

export const editDecision = act({
  mutation: 'editDecision',
  name: 'decision.edited',
  on: Decision,
  load: (work, input: EditDecisionInput) => work.get(Decision, input.id, { lock: true }),
  may: changesDecision,
  do: async (work, decision, { id: _, version, statement, decidedOn, options, ...words }) => {
    checkDecision(new Check(), { ...words, statement, decidedOn, options })
      .that('options', options !== null, 'required')
      .done();
    mustStand(decision);
    await mustNotBeLocked(work, decision, { ...words, statement, decidedOn, options });
    return work.edit(decision, version, { ...words, statement: statement?.trim(), decidedOn: decidedOn ?? undefined, options: tidy(options) });
  },
});

export const supersedeDecision = act({
  mutation: 'supersedeDecision',
  name: 'decision.superseded',
  on: Decision,
  load: (work, input: SupersedeDecisionInput) => work.get(Decision, input.id, { lock: true }),
  may: allOf(living, worksOnTheTeam as Rule<Decision>),
  do: async (work, decision, input) => {
    const check = checkDecision(new Check(), input);
    check.done();
    mustStand(decision);
    const [later] = await work.find(Decision, { supersedesId: decision.id, archivedAt: null });
    if (later) throw new Refusal('CONFLICT', { id: decision.id, fields: ['supersedesId'], current: shown(decision) });
    const meeting = await meetingOf(work, check, decision.teamId, input.meetingId);
    const { teamId, audienceId } = decision;
    return work.insert(Decision, { teamId, meetingId: meeting?.id ?? null, ...wordsOf(input), supersedesId: decision.id, audienceId });
  },
});

export const archiveDecision = act({
  mutation: 'archiveDecision',
  name: 'decision.archived',
  on: Decision,
  load: (work, input: { id: string }): Promise<Decision> => work.get(Decision, input.id, { lock: true }),
  may: changesDecision,
  do: async (work, decision) => (decision.archivedAt ? decision : work.update(decision, { archivedAt: new Date() })),
});
