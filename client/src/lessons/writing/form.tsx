import type { Lesson } from '../../generated/rows.js';
import { ConflictBar } from '../../tactics/conflict-bar.js';
import { useLessonWords } from '../words.js';
import { ChoiceField, ContactField, DayField, EarlierField, FlagField, KindField } from './choices.js';
import { TextEditor } from './editor.js';
import { LabelField } from './label-field.js';
import { Begin, SharedText, WrittenTogether } from './shared.js';
import { Starter } from './starter.js';
import { Step } from './step.js';
import styles from './writing.module.css';

/** The whole lesson as one form in the order in which one tells it. Nothing waits for a button: each field keeps itself. */
export default function LessonForm({ lesson, begin }: { lesson: Lesson; begin: string }) {
  return (
    <div className={styles.form}>
      <ConflictBar id={lesson.id} />
      <WrittenTogether lesson={lesson}>
        <Claim lesson={lesson} />
        <Place lesson={lesson} />
        <Story lesson={lesson} />
        <Use lesson={lesson} />
        <Effort lesson={lesson} />
        <Care lesson={lesson} />
        <Keep lesson={lesson} />
        <Begin at={begin || 'problem'} />
      </WrittenTogether>
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
      <SharedText lesson={lesson} field="problem" hint={t('hint_problem')} />
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
      <TextEditor lesson={lesson} field="contextPartners" hint={t('hint_contextPartners')} rows={1} />
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
      <SharedText lesson={lesson} field="whatWeDid" hint={t('hint_whatWeDid')} />
      <SharedText lesson={lesson} field="result" hint={t('hint_result')} />
      <SharedText lesson={lesson} field="mechanism" hint={t('hint_mechanism')} />
      <div className={styles.two}>
        <ChoiceField lesson={lesson} field="mechanismKey" />
      </div>
      <SharedText lesson={lesson} field="moderators" hint={t('hint_moderators')} />
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
      <SharedText lesson={lesson} field="appliesIf" hint={t('hint_appliesIf')} />
      <SharedText lesson={lesson} field="notIf" hint={t('hint_appliesIf')} />
      <TextEditor lesson={lesson} field="coreElements" lines hint={t('hint_list')} rows={2} limit={10_000} />
      <TextEditor lesson={lesson} field="mayChange" lines hint={t('hint_list')} rows={2} limit={10_000} />
    </Step>
  );
}

function Effort({ lesson }: StepProps) {
  const t = useLessonWords();
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
        <ChoiceField lesson={lesson} field="costBand" hint={t('hint_costBand')} />
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
      <SharedText lesson={lesson} field="harms" hint={t('hint_harms')} />
      <SharedText lesson={lesson} field="legalNotes" />
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
      <TextEditor lesson={lesson} field="templates" lines hint={t('hint_templates')} rows={2} limit={10_000} />
      <div className={styles.two}>
        <ContactField lesson={lesson} />
        <ChoiceField lesson={lesson} field="language" />
        <DayField lesson={lesson} field="reviewOn" />
        <DayField lesson={lesson} field="expiresOn" hint={t('hint_expiresOn')} mayBeNone />
        <EarlierField lesson={lesson} />
      </div>
      <LabelField lesson={lesson} />
    </Step>
  );
}
