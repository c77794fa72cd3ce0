import { useState } from 'react';
import { FormDialog } from '../../boards/form-dialog.js';
import { linesOf } from '../../boards/lines.js';
import parts from '../../boards/parts.module.css';
import { useTell } from '../../boards/tell.js';
import type { Decision, Meeting } from '../../generated/rows.js';
import { isoDay } from '../../shell/dates.js';
import { Words } from '../../tasks/form-parts.js';
import { useMeetingActs } from '../acts.js';
import { Field } from '../meeting-form.js';
import { clockIn } from '../times.js';
import { useMeetingWords } from '../words.js';

interface DecisionFormProps {
  teamId: string;
  meeting?: Meeting | undefined;
  /** Who decides, as a first guess. */
  body?: string;
  /** The one that is changed. */
  decision?: Decision;
  /** The one that a new one takes the place of. */
  replaces?: Decision;
  onClose(): void;
}

const earlier = (one: string, other: string): string => (one < other ? one : other);

function startOf({ decision, replaces, meeting, body }: DecisionFormProps) {
  const from = decision ?? replaces;
  const day = meeting ? earlier(clockIn(meeting.startsAt, meeting.timeZone).day, isoDay()) : isoDay();
  return {
    statement: decision?.statement ?? '',
    decidedOn: decision?.decidedOn ?? day,
    body: from?.body ?? body ?? '',
    options: (from?.options ?? []).join('\n'),
    rationale: decision?.rationale ?? '',
    evidence: decision?.evidence ?? '',
    dissent: decision?.dissent ?? '',
    reviewOn: decision?.reviewOn ?? '',
  };
}

/** What was decided, what else could have been, why, and who saw it otherwise. */
export default function DecisionForm(props: DecisionFormProps) {
  const { teamId, meeting, decision, replaces, onClose } = props;
  const t = useMeetingWords();
  const tell = useTell();
  const acts = useMeetingActs();
  const [fields, setFields] = useState(() => startOf(props));
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof fields>) => setFields((now) => ({ ...now, ...change }));

  const save = async () => {
    const statement = fields.statement.trim();
    if (!statement) return setProblem(t('statementNeeded'));
    const input = {
      statement,
      decidedOn: fields.decidedOn,
      body: fields.body.trim() || null,
      options: linesOf(fields.options),
      rationale: fields.rationale.trim() || null,
      evidence: fields.evidence.trim() || null,
      dissent: fields.dissent.trim() || null,
      reviewOn: fields.reviewOn || null,
    };
    setBusy(true);
    try {
      const meetingId = meeting?.id ?? null;
      if (decision) await acts.editDecision(decision, input).done;
      else if (replaces) await acts.supersede({ id: replaces.id, meetingId, ...input }).done;
      else await acts.decide({ teamId, meetingId, ...input }).done;
      onClose();
    } catch (refused) {
      setProblem(tell(refused));
      setBusy(false);
    }
  };

  const title = decision ? t('editDecisionTitle') : replaces ? t('replaceTitle', { title: replaces.statement }) : t('decisionTitle');
  return (
    <FormDialog onClose={onClose} title={title} size={640} problem={problem} send={t(decision ? 'save' : 'record')} disabled={busy} onSend={() => void save()}>
      <Words label={t('statement')} value={fields.statement} focus limit={500} onChange={(statement) => set({ statement })} />
      <div className={parts.two}>
        <Field label={t('decidedDay')} type="date" value={fields.decidedOn} onChange={(decidedOn) => set({ decidedOn })} />
        <Field label={t('reviewDay')} type="date" value={fields.reviewOn} onChange={(reviewOn) => set({ reviewOn })} />
      </div>
      <Field label={t('bodyField')} value={fields.body} onChange={(body) => set({ body })} />
      <Words label={t('options')} hint={t('optionsHint')} value={fields.options} limit={6000} rows={3} onChange={(options) => set({ options })} />
      <Words label={t('rationale')} value={fields.rationale} limit={4000} rows={3} onChange={(rationale) => set({ rationale })} />
      <Words label={t('evidence')} value={fields.evidence} limit={4000} onChange={(evidence) => set({ evidence })} />
      <Words label={t('dissent')} value={fields.dissent} limit={4000} onChange={(dissent) => set({ dissent })} />
    </FormDialog>
  );
}
