import { useState } from 'react';
import { FormDialog } from '../boards/form-dialog.js';
import parts from '../boards/parts.module.css';
import { useSubmit } from '../shell/form.js';
import { ask, useDraft } from '../sync/index.js';
import { Select, Words } from '../tasks/form-parts.js';
import { addAdaptationDocument } from './documents.js';
import { useCodes } from './terms.js';
import { useAdoptionWords } from './words.js';

/** One change, said in words and in the few codes by which other cities find it. */
export default function AdaptationDialog({ adoptionId, onDone, onClose }: { adoptionId: string; onDone(): void; onClose(): void }) {
  const t = useAdoptionWords();
  const codes = useCodes();
  const draft = useDraft(`adoption:adapt:${adoptionId}`);
  const [said, setSaid] = useState({ changed: 'content', nature: '', goal: '', factor: '', fidelity: 'unknown' });
  const text = (draft.value ?? '').trim();
  const save = useSubmit(async (act) => {
    const { changed, fidelity, nature, goal, factor } = said;
    await ask(addAdaptationDocument, {
      act,
      input: { adoptionId, text, changed, fidelity, nature: nature || null, goal: goal || null, factor: factor || null },
    });
    draft.drop();
    onDone();
    onClose();
  });
  const choose = (field: keyof typeof said) => (value: string) => setSaid((now) => ({ ...now, [field]: value }));
  const select = (field: keyof typeof said, empty?: string) => (
    <Select label={t(field)} value={said[field]} options={codes[field]} {...(empty !== undefined && { empty })} onChange={choose(field)} />
  );
  return (
    <FormDialog
      title={t('adaptTitle')}
      send={t('save')}
      problem={save.problem}
      size={560}
      disabled={save.busy || !text}
      onSend={() => save.submit()}
      onClose={onClose}
    >
      <Words label={t('adaptText')} value={draft.value ?? ''} rows={3} limit={2000} focus onChange={draft.set} />
      <div className={parts.two}>
        {select('changed')}
        {select('fidelity')}
        {select('nature', t('notSaid'))}
        {select('goal', t('notSaid'))}
        {select('factor', t('notSaid'))}
      </div>
    </FormDialog>
  );
}
