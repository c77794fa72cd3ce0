import { lowersLabel } from '../audience/label.js';
import { nameOf } from '../tactics/seated.js';
import { isOpen } from '../tactics/review.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { worksOnTheTeam } from '../work/rules.js';
import { checkFields, checkLinks, checkLivedExperience, fieldsOf, sent } from './lesson.checks.js';
import type { ApplyLessonInput, CheckLessonInput, EditLessonInput, RetireLessonInput } from './lesson.inputs.js';
import { isGoodEnough, Lesson, QualityCheck } from './lesson.js';
import { makeDraft, seatOn } from './lesson.making.js';
import * as rules from './lesson.rules.js';
import { sourceOf } from './lesson.source.js';
import { putIntoDocument } from './writing/lesson.text.js';

const { conflict, holds, living, lockedLesson, mustBe } = rules;
const byId = (work: Parameters<typeof lockedLesson>[0], { id }: { id: string }): Promise<Lesson> => lockedLesson(work, id);

export const draftLesson = act({
  mutation: 'draftLesson',
  name: 'lesson.drafted',
  load: sourceOf,
  may: worksOnTheTeam,
  do: async (work, { teamId, fields, audienceId }, input) => {
    const said = { ...fields, ...sent(fieldsOf(input)) };
    const check = checkLivedExperience(checkFields(new Check(), input), said)
      .that('title', input.title === null || said.title !== undefined, 'required')
      .that('kind', input.kind === null || said.kind !== undefined, 'required');
    check.done();
    await checkLinks(work, check, teamId, input);
    return makeDraft(work, { teamId, fields: said, audienceId }, input.audience);
  },
});

export const editLesson = act({
  mutation: 'editLesson',
  name: 'lesson.edited',
  on: Lesson,
  load: (work, input: EditLessonInput) => byId(work, input),
  may: rules.mayEdit,
  do: async (work, lesson, { id, version, labelReason, ...input }) => {
    const fields = fieldsOf(input);
    const lowered = fields.handling !== undefined && lowersLabel(lesson.handling, fields.handling);
    const check = checkLivedExperience(checkFields(new Check(), input), { ...lesson, ...sent(fields) })
      .text('labelReason', labelReason, { max: 1000 })
      .that('labelReason', !lowered || !!labelReason?.trim(), 'required')
      .that('labelReason', labelReason == null || lowered, 'not_allowed');
    check.done();
    await checkLinks(work, check, lesson.teamId, input, id.toLowerCase());
    mustBe(lesson, ...living);
    const edited = await work.edit(lesson, version, { ...fields, ...(lowered && { labelReason: labelReason!.trim() }) });
    holds(edited);
    await putIntoDocument(work, edited, Object.keys(sent(fields)));
    return edited;
  },
});

export const identifyLesson = act({
  mutation: 'identifyLesson',
  name: 'lesson.identified',
  on: Lesson,
  load: byId,
  may: rules.mayIdentify,
  do: async (work, lesson) => {
    mustBe(lesson, 'observed');
    rules.checkNeeded(new Check(), lesson, 'identified').done();
    return work.update(lesson, { state: 'identified' });
  },
});

export const checkLesson = act({
  mutation: 'checkLesson',
  name: 'lesson.checked',
  on: Lesson,
  load: (work, input: CheckLessonInput) => byId(work, input),
  may: rules.mayCheck,
  do: async (work, lesson, { context, happened, why, soWhat, whereApplies, note }) => {
    new Check().text('note', note).done();
    mustBe(lesson, ...rules.checkable);
    const { viewer } = work;
    const ticked = { context, happened, why, soWhat, whereApplies, note: note?.trim() || null, lessonVersion: lesson.version };
    const by = { reviewerName: await nameOf(work, viewer.person), organizationId: seatOn(viewer, lesson.teamId).organization };
    const [before] = await work.find(QualityCheck, { lessonId: lesson.id, reviewerId: viewer.person, archivedAt: null }, { lock: true });
    if (before) return work.update(before, { ...ticked, ...by });
    const row = { lessonId: lesson.id, teamId: lesson.teamId, reviewerId: viewer.person, ...by, ...ticked, audienceId: lesson.audienceId };
    return work.insert(QualityCheck, row, lesson);
  },
});

export const validateLesson = act({
  mutation: 'validateLesson',
  name: 'lesson.validated',
  on: Lesson,
  load: byId,
  may: rules.mayValidate,
  do: async (work, lesson) => {
    mustBe(lesson, 'identified');
    const checks = await work.find(QualityCheck, { lessonId: lesson.id, archivedAt: null });
    rules
      .checkNeeded(new Check(), lesson, 'validated')
      .that('qualityChecks', checks.some(isGoodEnough), 'required')
      .that('livedExperienceOutcome', !lesson.livedExperienceReviewNeeded || !isOpen(lesson.livedExperienceOutcome), 'required')
      .done();
    return work.update(lesson, { state: 'validated', validatedAt: new Date() });
  },
});

/** What others took over stays that, also where its own team has come to do it. */
export const applyLesson = act({
  mutation: 'applyLesson',
  name: 'lesson.applied',
  on: Lesson,
  load: (work, input: ApplyLessonInput) => byId(work, input),
  may: rules.mayApply,
  do: async (work, lesson, { how }) => {
    new Check().text('how', how, { required: true }).done();
    mustBe(lesson, ...rules.applicable);
    return work.update(lesson, { state: lesson.state === 'adopted' ? 'adopted' : 'applied', appliedHow: how.trim() });
  },
});

export const retireLesson = act({
  mutation: 'retireLesson',
  name: 'lesson.retired',
  on: Lesson,
  load: (work, input: RetireLessonInput) => byId(work, input),
  may: rules.mayRetire,
  do: async (work, lesson, { reason }) => {
    new Check().text('reason', reason, { max: 1000, required: true }).done();
    mustBe(lesson, ...living.filter((state) => state !== 'observed'));
    return work.update(lesson, { state: 'retired', stateBefore: lesson.state, retiredBecause: reason.trim() });
  },
});

/** Out of the archive; what is not there comes back to what it was before it was retired. */
export const restoreLesson = act({
  mutation: 'restoreLesson',
  name: 'lesson.restored',
  on: Lesson,
  load: byId,
  may: rules.mayRestore,
  do: async (work, lesson) => {
    if (lesson.archivedAt) return work.update(lesson, { archivedAt: null });
    if (lesson.state !== 'retired') throw conflict(lesson);
    return work.update(lesson, { state: lesson.stateBefore!, stateBefore: null, retiredBecause: null });
  },
});

export const archiveLesson = act({
  mutation: 'archiveLesson',
  name: 'lesson.archived',
  on: Lesson,
  load: byId,
  may: rules.mayPutAway,
  do: async (work, lesson) => (lesson.archivedAt ? lesson : work.update(lesson, { archivedAt: new Date() })),
});
