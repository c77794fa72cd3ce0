import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { AudienceChoice } from '../audience/control.js';
import { isNarrow, toInput, wholeTeam, type Narrowing } from '../audience/seen.js';
import { useTeamOrganizations } from '../boards/add-dialog.js';
import parts from '../boards/parts.module.css';
import type { Agreement } from '../generated/rows.js';
import { usePack } from '../shell/pack.js';
import { ask, store } from '../sync/index.js';
import { useAgreementKinds } from '../teams/choices.js';
import { changedIn, orNull, RecordDialog, type FieldOf } from '../teams/record-dialog.js';
import { addAgreementDocument, editAgreementDocument } from './documents.js';
import { useAgreementWords } from './words.js';

interface Values {
  title: string;
  kind: string;
  partyIds: string[];
  scope: string;
  mayShare: string;
  mayNotShare: string;
  startsOn: string;
  endsOn: string;
  reviewOn: string;
  link: string;
}

const texts = ['scope', 'mayShare', 'mayNotShare', 'startsOn', 'endsOn', 'reviewOn', 'link'] as const;

function valuesOf(of: Agreement | undefined, kind: string): Values {
  const kept = Object.fromEntries(texts.map((name) => [name, of?.[name] ?? ''])) as Record<(typeof texts)[number], string>;
  return { title: of?.title ?? '', kind: of?.kind ?? kind, partyIds: [...(of?.partyIds ?? [])], ...kept };
}

/** An emptied text is sent as nothing at all. */
const sent = (values: Partial<Values>) => ({
  ...values,
  ...Object.fromEntries(texts.filter((name) => values[name] !== undefined).map((name) => [name, orNull(values[name])])),
});

/** Writes an agreement down, or changes what is written. */
export default function AgreementDialog({ teamId, agreement, onClose }: { teamId: string; agreement?: Agreement | undefined; onClose(): void }) {
  const t = useAgreementWords();
  const pack = usePack();
  const kinds = useAgreementKinds();
  const seated = useTeamOrganizations(teamId);
  const [inForce, setInForce] = useState(true);
  const [audience, setAudience] = useState<Narrowing>(wholeTeam);
  const [values] = useState(() => valuesOf(agreement, kinds[0]?.value ?? ''));
  // Who agreed once stays to be chosen, also without a seat on the team today.
  const gone = values.partyIds.filter((id) => !seated.some((one) => one.key === id));
  const parties = [
    ...seated.map((one) => ({ value: one.key, label: one.name })),
    ...gone.map((id) => ({ value: id, label: store.get('organization', id)?.name ?? '…' })),
  ];
  const fields: FieldOf<Values>[] = [
    { name: 'title', label: t('what'), kind: 'text', required: true },
    { name: 'kind', label: t('kind'), kind: 'choice', choices: kinds, required: true },
    { name: 'partyIds', label: t('parties'), kind: 'many', choices: parties, required: true },
    { name: 'scope', label: t('scope'), kind: 'area' },
    { name: 'mayShare', label: t('mayShare'), kind: 'area' },
    { name: 'mayNotShare', label: t('mayNotShare'), kind: 'area' },
    { name: 'startsOn', label: t('startsOn'), kind: 'date' },
    { name: 'endsOn', label: t('endsOn'), kind: 'date' },
    { name: 'reviewOn', label: t('reviewOn'), kind: 'date' },
    { name: 'link', label: t('link'), kind: 'text' },
  ];
  const save = async (now: Values, act: string) => {
    if (agreement) await ask(editAgreementDocument, { act, input: { id: agreement.id, version: agreement.version, ...sent(changedIn(now, values)) } });
    else await ask(addAgreementDocument, { act, input: { teamId, inForce, audience: isNarrow(audience) ? toInput(teamId, audience) : null, ...sent(now) } });
  };
  return (
    <RecordDialog title={t(agreement ? 'editTitle' : 'addTitle')} fields={fields} values={values} save={save} onClose={onClose}>
      {agreement ? null : (
        <>
          <Checkbox label={t('inForceAlready')} checked={inForce} onChange={(event) => setInForce(event.currentTarget.checked)} />
          <div className={parts.control}>
            <span className={parts.name}>{t('whoCanSee')}</span>
            <div>
              <AudienceChoice teamId={teamId} value={audience} onChange={setAudience} />
            </div>
          </div>
        </>
      )}
      <p className={parts.hint}>{pack.word('guard')}.</p>
    </RecordDialog>
  );
}
