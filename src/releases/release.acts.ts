import { begunEverywhere } from '../lessons/expiry.js';
import { lockedLesson, conflict } from '../lessons/lesson.rules.js';
import { Lesson } from '../lessons/lesson.js';
import { Organization } from '../organizations/organization.js';
import { nameOf } from '../tactics/seated.js';
import type { AnswerInput } from '../teams/answer.js';
import { checkReason } from '../teams/asking.js';
import { seatedOrganizations } from '../teams/seated.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import type { Work } from '../work/work.js';
import { findingsOf, isUnchanged, missingFor, relatedGoingOut, whoAgrees } from './gate.js';
import { textOf } from './published.js';
import { checklist, Release, ReleaseApproval, type LookedAt } from './release.js';
import type { AskReleaseInput } from './release.inputs.js';
import { mayAnswer, mayAskRelease, mayTakeBackAgreement, mustBe, open } from './release.rules.js';

const labels: ReadonlySet<string> = new Set(['TLP:GREEN', 'TLP:CLEAR']);
const mostFindings = 500;
const mostOrganizations = 40;

function checkInput(input: AskReleaseInput): Check {
  const check = new Check()
    .text('reason', input.reason, { max: 1000, required: true })
    .keys('checklist', input.checklist, checklist)
    .that('lookedAt', (input.lookedAt?.length ?? 0) <= mostFindings, 'too_many')
    .ids('organizationIds', input.organizationIds, { max: mostOrganizations })
    .date('embargoUntil', input.embargoUntil)
    .key('handling', input.handling, labels);
  check.done();
  input.lookedAt?.forEach(({ key, word }, at) =>
    check.text(`lookedAt.${at}.key`, key, { max: 300 }).text(`lookedAt.${at}.word`, word, { max: 500, required: true }),
  );
  for (const one of checklist) check.that('checklist', input.checklist.includes(one), 'required');
  check.done();
  return check;
}

/** Every place that the scan found was looked at; what would give a hidden city away is not there. */
async function lookedAt(work: Work, check: Check, lesson: Lesson, input: AskReleaseInput): Promise<LookedAt[]> {
  const words = new Map((input.lookedAt ?? []).map(({ key, word }) => [key, word.trim()]));
  const findings = await findingsOf(work, lesson, input.hideCity);
  for (const { field, blocks } of findings) check.that(field, !blocks, 'not_allowed');
  const unseen = new Set(findings.filter(({ key, blocks }) => !blocks && !words.has(key)).map(({ field }) => field));
  for (const field of unseen) check.that(field, false, 'required');
  check.done();
  return findings.map(({ key, field, kind, excerpt }) => ({ field, kind, excerpt, word: words.get(key)! }));
}

export const askRelease = act({
  mutation: 'askRelease',
  name: 'release.asked',
  on: Lesson,
  load: (work, input: AskReleaseInput) => lockedLesson(work, input.lessonId),
  may: mayAskRelease,
  do: async (work, lesson, input) => {
    const check = checkInput(input);
    const [waits] = await work.find(Release, { lessonId: lesson.id, state: open });
    if (waits) mustBe(waits, 'withdrawn');
    if (lesson.version !== input.version) throw conflict(lesson);
    for (const missing of await missingFor(work, lesson)) check.that(missing, false, 'required');
    // A day that is over everywhere is not waited for.
    check.that('embargoUntil', !input.embargoUntil || input.embargoUntil >= begunEverywhere(new Date()), 'out_of_range');
    check.that('embargoUntil', !input.embargoUntil || lesson.expiresOn === null || input.embargoUntil < lesson.expiresOn, 'out_of_range');
    check.that('handling', lesson.handling === 'TLP:CLEAR' || input.handling === 'TLP:GREEN', 'not_allowed');
    const how = { hideCity: input.hideCity, hideContact: !input.hideCity && input.hideContact === true, handling: input.handling };
    check.that('version', !(await isUnchanged(work, lesson, how)), 'not_allowed').done();
    const more = [...new Set((input.organizationIds ?? []).map((id) => id.toLowerCase()))];
    check.that('organizationIds', (await seatedOrganizations(work, lesson.teamId, more)).size === more.length, 'unknown').done();
    const relatedEditionIds = input.hideCity ? [] : await relatedGoingOut(work, lesson.id);
    const findings = await lookedAt(work, check, lesson, input);
    const organizationIds = (await whoAgrees(work, lesson, more)).map(({ organizationId }) => organizationId);
    const [owner] = await work.find(Organization, { id: lesson.organizationId });
    // Before the row: what is visible within a statement is what was so when it began.
    const [seen] = await work.query<{ audience: number }>('select app.with_asked($1, $2, $3) as audience', [lesson.audienceId, lesson.teamId, organizationIds]);
    const me = { askedBy: work.viewer.person, askedByName: await nameOf(work, work.viewer.person), askedAt: new Date() };
    const release = await work.insert(
      Release,
      {
        ...textOf(lesson),
        ...{ lessonId: lesson.id, teamId: lesson.teamId, lessonVersion: lesson.version, reason: input.reason.trim(), checklist: [...checklist], findings },
        ...{ organizationIds, relatedEditionIds, ...how, embargoUntil: input.embargoUntil ?? null, sector: owner?.sector ?? '' },
        ...{ ...me, state: 'asked' as const, audienceId: seen!.audience },
      },
      lesson,
    );
    await askAll(work, release);
    return settle(work, release);
  },
});

/** An organization that the asker sits for has agreed by asking. */
async function askAll(work: Work, release: Release): Promise<void> {
  const answered = { answeredBy: release.askedBy, answeredByName: release.askedByName, answeredAt: release.askedAt };
  const rows = release.organizationIds.map((organizationId) => ({
    ...{ releaseId: release.id, teamId: release.teamId, organizationId, askedAt: release.askedAt, audienceId: release.audienceId },
    ...(work.viewer.seatedFor(release.teamId, organizationId) ? { ...answered, state: 'agreed' as const } : { state: 'asked' as const }),
  }));
  await work.insertAll(ReleaseApproval, rows, release);
}

/** With the last yes it is approved; it goes out by itself, in nobody's name. */
async function settle(work: Work, release: Release): Promise<Release> {
  const waiting = await work.find(ReleaseApproval, { releaseId: release.id, state: ['asked', 'refused'] }, { limit: 1 });
  return waiting.length ? release : work.update(release, { state: 'approved' });
}

async function asked(work: Work, { id }: { id: string }): Promise<ReleaseApproval> {
  const { releaseId } = await work.get(ReleaseApproval, id);
  // The release first, as every act on it does: two who wait for each other would both fail.
  await work.get(Release, releaseId, { lock: true });
  return work.get(ReleaseApproval, id, { lock: true });
}

async function openRelease(work: Work, approval: ReleaseApproval): Promise<Release> {
  const release = await work.get(Release, approval.releaseId);
  mustBe(release, 'asked');
  mustBe(approval, 'asked');
  return release;
}

const answered = async (work: Work) => ({ answeredBy: work.viewer.person, answeredByName: await nameOf(work, work.viewer.person), answeredAt: new Date() });

export const agreeToRelease = act({
  mutation: 'agreeToRelease',
  name: 'release.agreed',
  on: ReleaseApproval,
  load: asked,
  may: mayAnswer,
  do: async (work, approval) => {
    const release = await openRelease(work, approval);
    const agreed = await work.update(approval, { state: 'agreed', ...(await answered(work)) });
    await settle(work, release);
    return agreed;
  },
});

export const refuseRelease = act({
  mutation: 'refuseRelease',
  name: 'release.refused',
  on: ReleaseApproval,
  load: (work, input: AnswerInput) => asked(work, input),
  may: mayAnswer,
  do: async (work, approval, { reason }) => {
    checkReason(new Check(), reason).done();
    return refuse(work, { approval, release: await openRelease(work, approval), reason: reason!.trim() });
  },
});

/** As long as it is not out, also while it waits for its day. */
export const takeBackAgreement = act({
  mutation: 'takeBackAgreement',
  name: 'release.taken_back',
  on: ReleaseApproval,
  load: (work, input: AnswerInput) => asked(work, input),
  may: mayTakeBackAgreement,
  do: async (work, approval, { reason }) => {
    checkReason(new Check(), reason).done();
    const release = await work.get(Release, approval.releaseId);
    mustBe(release, ...open);
    mustBe(approval, 'agreed');
    return refuse(work, { approval, release, reason: reason!.trim() });
  },
});

async function refuse(work: Work, { approval, release, reason }: { approval: ReleaseApproval; release: Release; reason: string }): Promise<ReleaseApproval> {
  const refused = await work.update(approval, { state: 'refused', reason, ...(await answered(work)) });
  await work.update(release, { state: 'refused' });
  return refused;
}
