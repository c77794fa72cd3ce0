import { checkReason } from '../teams/asking.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import type { AddReportInput, AnswerReportInput, EditReportInput, SkipReportInput } from './adoption.inputs.js';
import { Adoption, outcomes, ReportBack } from './adoption.js';
import * as rules from './adoption.rules.js';

type Said = Pick<AddReportInput, 'outcome' | 'whatChanged' | 'numbers'>;

function said({ outcome, whatChanged, numbers }: Said) {
  new Check().key('outcome', outcome, outcomes).text('whatChanged', whatChanged, { max: 4000, required: true }).text('numbers', numbers, { max: 2000 }).done();
  return { outcome, whatChanged: whatChanged.trim(), numbers: numbers?.trim() || null };
}

/** The adoption first, as every act on it does. */
async function locked(work: Work, { id }: { id: string }): Promise<ReportBack> {
  const { adoptionId } = await work.get(ReportBack, id);
  await rules.lockedAdoption(work, { id: adoptionId });
  return work.get(ReportBack, id, { lock: true });
}

export const addReport = act({
  mutation: 'addReport',
  name: 'report.added',
  on: Adoption,
  load: (work, { adoptionId }: AddReportInput): Promise<Adoption> => rules.lockedAdoption(work, { id: adoptionId }),
  may: rules.mayReport,
  do: async (work, adoption, input) => {
    const fields = said(input);
    rules.mustBe(adoption, 'testing', 'running', 'stopped');
    const { id: adoptionId, teamId, audienceId } = adoption;
    return work.insert(ReportBack, { adoptionId, teamId, state: 'answered', ...fields, answeredAt: new Date(), audienceId }, adoption);
  },
});

export const answerReport = act({
  mutation: 'answerReport',
  name: 'report.answered',
  on: ReportBack,
  load: (work, input: AnswerReportInput) => locked(work, input),
  may: rules.mayAnswerReport,
  do: async (work, report, input) => {
    const fields = said(input);
    rules.mustBe(report, 'asked');
    return work.update(report, { state: 'answered', ...fields, answeredAt: new Date() });
  },
});

export const skipReport = act({
  mutation: 'skipReport',
  name: 'report.skipped',
  on: ReportBack,
  load: (work, input: SkipReportInput) => locked(work, input),
  may: rules.mayAnswerReport,
  do: async (work, report, { reason }) => {
    checkReason(new Check(), reason).done();
    rules.mustBe(report, 'asked');
    return work.update(report, { state: 'skipped', reason: reason.trim(), answeredAt: new Date() });
  },
});

/** Who sees later that it went otherwise says so; what rests on it follows. */
export const editReport = act({
  mutation: 'editReport',
  name: 'report.edited',
  on: ReportBack,
  load: (work, input: EditReportInput) => locked(work, input),
  may: rules.mayEditReport,
  do: async (work, report, { version, ...input }) => {
    const fields = said(input);
    rules.mustBe(report, 'answered');
    return work.edit(report, version, fields);
  },
});
