import { useState } from 'react';
import { FormDialog } from '../../boards/form-dialog.js';
import parts from '../../boards/parts.module.css';
import { useSubmit } from '../../shell/form.js';
import { ask, useDraft } from '../../sync/index.js';
import { Words } from '../../tasks/form-parts.js';
import styles from '../adoptions.module.css';
import { addReportDocument, answerReportDocument, editReportDocument } from '../documents.js';
import { outcomes, type Report } from '../terms.js';
import { useAdoptionWords } from '../words.js';

interface ReportDialogProps {
  /** One that was asked for; absent: of their own accord. */
  reportId?: string;
  /** One that was sent already, to say now that it went otherwise. */
  report?: Report;
  adoptionId: string;
  title: string;
  onDone(): void;
  onClose(): void;
}

/** How it went: one choice and one text. What is typed is kept until it is sent. */
export default function ReportDialog({ reportId, report, adoptionId, title, onDone, onClose }: ReportDialogProps) {
  const t = useAdoptionWords();
  const draft = useDraft(`adoption:report:${report?.id ?? adoptionId}`);
  // As it stood when the dialog opened: whoever changed it meanwhile is not written over.
  const [seen] = useState(report);
  const [outcome, setOutcome] = useState(seen?.outcome ?? undefined);
  const [numbers, setNumbers] = useState(seen?.numbers ?? '');
  const written = draft.value ?? seen?.whatChanged ?? '';
  const whatChanged = written.trim();
  const send = useSubmit(async (act) => {
    const said = { outcome: outcome!, whatChanged, numbers: numbers.trim() || null };
    if (seen) await ask(editReportDocument, { act, input: { id: seen.id, version: seen.version, ...said } });
    else if (reportId) await ask(answerReportDocument, { act, input: { id: reportId, ...said } });
    else await ask(addReportDocument, { act, input: { adoptionId, ...said } });
    draft.drop();
    onDone();
    onClose();
  });
  return (
    <FormDialog
      title={t(seen ? 'reportEditTitle' : 'reportTitle')}
      send={t(seen ? 'save' : 'sendReport')}
      problem={send.problem}
      size={560}
      disabled={send.busy || !outcome || !whatChanged}
      onSend={() => send.submit()}
      onClose={onClose}
    >
      <p className={parts.hint}>{t('reportText', { title })}</p>
      <fieldset className={styles.choice}>
        <legend className={parts.name}>{t('outcome')}</legend>
        {outcomes.map((one, at) => (
          <label key={one} data-on={outcome === one || undefined}>
            <input
              type="radio"
              name="outcome"
              value={one}
              data-autofocus={(outcome ? outcome === one : at === 0) || undefined}
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />
            {t(`outcome_${one}`)}
          </label>
        ))}
      </fieldset>
      <Words label={t('whatChanged')} value={written} rows={4} limit={4000} onChange={draft.set} />
      <Words label={t('numbers')} hint={t('numbersHint')} value={numbers} limit={2000} onChange={setNumbers} />
    </FormDialog>
  );
}
