import { useState } from 'react';
import { FormDialog } from '../../boards/form-dialog.js';
import parts from '../../boards/parts.module.css';
import { useSubmit } from '../../shell/form.js';
import { ask, useDraft } from '../../sync/index.js';
import { Select, Words } from '../../tasks/form-parts.js';
import styles from '../adoptions.module.css';
import { addAdaptationDocument, editAdaptationDocument } from '../documents.js';
import type { Adaptation } from '../terms.js';
import { useAdoptionWords } from '../words.js';
import { furtherFields, useCodes, type CodeField } from './codes.js';

interface AdaptationDialogProps {
  adoptionId: string;
  /** One that was written down already; absent: a new one. */
  adaptation?: Adaptation | undefined;
  onDone(): void;
  onClose(): void;
}

type Said = Readonly<Record<CodeField, string>>;

const saidOf = (adaptation: Adaptation | undefined): Said => ({
  changed: adaptation?.changed ?? 'content',
  fidelity: adaptation?.fidelity ?? 'unknown',
  ...(Object.fromEntries(furtherFields.map((field) => [field, adaptation?.[field] ?? ''])) as Record<(typeof furtherFields)[number], string>),
});

/** One change, said in words and in the codes by which other cities find it; two of them are asked, the rest wait until somebody wants to say more. */
export default function AdaptationDialog({ adoptionId, adaptation, onDone, onClose }: AdaptationDialogProps) {
  const t = useAdoptionWords();
  const codes = useCodes();
  const draft = useDraft(`adoption:adapt:${adaptation?.id ?? adoptionId}`);
  // As it stood when the dialog opened: whoever changed it meanwhile is not written over.
  const [seen] = useState(adaptation);
  const [said, setSaid] = useState(() => saidOf(seen));
  const [more, setMore] = useState(() => furtherFields.some((field) => said[field]));
  const written = draft.value ?? seen?.text ?? '';
  const save = useSubmit(async (act) => {
    const { changed, fidelity } = said;
    const further = Object.fromEntries(furtherFields.map((field) => [field, said[field] || null]));
    const input = { text: written.trim(), changed, fidelity, ...further };
    if (seen) await ask(editAdaptationDocument, { act, input: { id: seen.id, version: seen.version, ...input } });
    else await ask(addAdaptationDocument, { act, input: { adoptionId, ...input } });
    draft.drop();
    onDone();
    onClose();
  });
  const select = (field: CodeField, empty?: string) => (
    <Select
      key={field}
      label={t(field)}
      value={said[field]}
      options={codes[field]}
      {...(empty !== undefined && { empty })}
      onChange={(value) => setSaid((now) => ({ ...now, [field]: value }))}
    />
  );
  return (
    <FormDialog
      title={t(seen ? 'adaptEditTitle' : 'adaptTitle')}
      send={t('save')}
      problem={save.problem}
      size={560}
      disabled={save.busy || !written.trim()}
      onSend={() => save.submit()}
      onClose={onClose}
    >
      <Words label={t('adaptText')} value={written} rows={3} limit={2000} focus onChange={draft.set} />
      <div className={parts.two}>
        {select('changed')}
        {select('fidelity')}
      </div>
      <details className={styles.further} open={more} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary>{t('further')}</summary>
        <p className={parts.hint}>{t('furtherHint')}</p>
        <div className={parts.two}>{furtherFields.map((field) => select(field, t('notSaid')))}</div>
      </details>
    </FormDialog>
  );
}
