import { useEffect } from 'react';
import type { Lesson } from '../../generated/rows.js';
import { ConflictBar } from '../../tactics/conflict-bar.js';
import { LessonText } from '../lesson-text.js';
import { useLessonWords } from '../words.js';
import { ChoiceField, ContactField, DayField, EarlierField, FlagField, KindField } from './choices.js';
import { TextEditor } from './editor.js';
import { LabelField } from './label-field.js';
import { Starter } from './starter.js';
import { showField, Step } from './step.js';
import styles from './writing.module.css';

/** The whole lesson as one form in the order in which one tells it. Nothing waits for a button: each field keeps itself. */
export default function LessonForm({ lesson, begin }: { lesson: Lesson; begin: string }) {
  useEffect(() => showField(begin || 'problem'), [begin]);
  return (
    <div className={styles.form}>
      <ConflictBar id={lesson.id} />
      <Claim lesson={lesson} />
      <Place lesson={lesson} />
      <Story lesson={lesson} />
      <Use lesson={lesson} />
      <Effort lesson={lesson} />
      <Care lesson={lesson} />
      <Keep lesson={lesson} />
    </div>
  );
}

interface StepProps {
  lesson: Lesson;
}

function Claim({ lesson }: StepProps) {
  const t = useLessonWords();
  return (
    <Step name="claim">
      <TextEditor lesson={lesson} field="title" hint={t('hint_title')} rows={1} limit={120} reading="title" required />
      <KindField lesson={lesson} />
      <LessonText lesson={lesson} field="problem" editing hint={t('hint_problem')} rows={2} />
      <Starter lesson={lesson} />
    </Step>
  );
}

function Place({ lesson }: StepProps) {
  const t = useLessonWords();
  return (
    <Step name="place">
      <div className={styles.two}>
        <ChoiceField lesson={lesson} field="tacticTypeKey" />
        <ChoiceField lesson={lesson} field="level" />
        <ChoiceField lesson={lesson} field="strand" />
        <ChoiceField lesson={lesson} field="contextPlaceSize" />
      </div>
      <TextEditor lesson={lesson} field="contextPeriod" hint={t('hint_contextPeriod')} rows={1} />
      <TextEditor lesson={lesson} field="contextPartners" rows={1} />
      <TextEditor lesson={lesson} field="contextLaw" rows={1} />
      <TextEditor lesson={lesson} field="contextMarket" rows={1} />
      <TextEditor lesson={lesson} field="contextFunding" rows={1} />
    </Step>
  );
}

function Story({ lesson }: StepProps) {
  const t = useLessonWords();
  return (
    <Step name="story">
      <LessonText lesson={lesson} field="whatWeDid" editing hint={t('hint_whatWeDid')} rows={4} />
      <LessonText lesson={lesson} field="result" editing hint={t('hint_result')} rows={4} />
      <LessonText lesson={lesson} field="mechanism" editing hint={t('hint_mechanism')} rows={3} />
      <div className={styles.two}>
        <ChoiceField lesson={lesson} field="mechanismKey" />
      </div>
      <LessonText lesson={lesson} field="moderators" editing hint={t('hint_moderators')} rows={2} />
      <div className={styles.two}>
        <ChoiceField lesson={lesson} field="evidenceStrength" />
        <ChoiceField lesson={lesson} field="evidenceDirection" />
      </div>
    </Step>
  );
}

function Use({ lesson }: StepProps) {
  const t = useLessonWords();
  return (
    <Step name="use">
      <TextEditor lesson={lesson} field="doThis" lines hint={t('hint_doThis')} rows={3} limit={10_000} />
      <TextEditor lesson={lesson} field="avoid" lines hint={t('hint_list')} rows={2} limit={10_000} />
      <LessonText lesson={lesson} field="appliesIf" editing hint={t('hint_appliesIf')} rows={2} />
      <LessonText lesson={lesson} field="notIf" editing hint={t('hint_appliesIf')} rows={2} />
      <TextEditor lesson={lesson} field="coreElements" lines hint={t('hint_list')} rows={2} limit={10_000} />
      <TextEditor lesson={lesson} field="mayChange" lines hint={t('hint_list')} rows={2} limit={10_000} />
    </Step>
  );
}

function Effort({ lesson }: StepProps) {
  return (
    <Step name="effort">
      <div className={styles.two}>
        <TextEditor lesson={lesson} field="takesPeople" rows={1} />
        <TextEditor lesson={lesson} field="takesHours" rows={1} />
        <TextEditor lesson={lesson} field="takesSkills" rows={1} />
        <TextEditor lesson={lesson} field="takesLeadTime" rows={1} />
        <TextEditor lesson={lesson} field="takesAgreements" rows={1} />
        <TextEditor lesson={lesson} field="takesApprovals" rows={1} />
      </div>
      <div className={styles.two}>
        <TextEditor lesson={lesson} field="costMoney" rows={1} />
        <TextEditor lesson={lesson} field="costHours" rows={1} />
        <TextEditor lesson={lesson} field="costPayer" rows={1} />
      </div>
    </Step>
  );
}

function Care({ lesson }: StepProps) {
  const t = useLessonWords();
  const wanted = lesson.livedExperienceReviewNeeded;
  return (
    <Step name="care">
      <LessonText lesson={lesson} field="harms" editing hint={t('hint_harms')} rows={3} />
      <LessonText lesson={lesson} field="legalNotes" editing rows={2} />
      <FlagField lesson={lesson} field="livedExperienceReviewNeeded" />
      {wanted ? (
        <>
          <TextEditor lesson={lesson} field="livedExperienceConcerns" rows={2} />
          <TextEditor lesson={lesson} field="livedExperienceReason" rows={1} />
          <div className={styles.two}>
            <ChoiceField lesson={lesson} field="livedExperienceOutcome" />
          </div>
        </>
      ) : null}
    </Step>
  );
}

function Keep({ lesson }: StepProps) {
  const t = useLessonWords();
  return (
    <Step name="keep">
      <TextEditor lesson={lesson} field="sources" lines hint={t('hint_sources')} rows={2} limit={10_000} />
      <div className={styles.two}>
        <ContactField lesson={lesson} />
        <DayField lesson={lesson} field="reviewOn" />
        <ChoiceField lesson={lesson} field="language" />
        <EarlierField lesson={lesson} />
      </div>
      <LabelField lesson={lesson} />
    </Step>
  );
}
