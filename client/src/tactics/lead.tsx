import { useId, useMemo, useState } from 'react';
import { useLivingSeats } from '../audience/names.js';
import { useTeamOrganizations } from '../boards/add-dialog.js';
import parts from '../boards/parts.module.css';
import type { Tactic } from '../generated/rows.js';
import { PersonAvatar } from '../shell/avatar.js';
import { OrganizationName } from '../shell/bullet.js';
import { perform, store, useRow } from '../sync/index.js';
import { Answer } from './answer.js';
import { confirmLeadDocument, declineLeadDocument, proposeLeadDocument } from './documents.js';
import styles from './drawer.module.css';
import { ChoiceField } from './choice-field.js';
import type { TacticRights } from './rights.js';
import { organizationName, StateChip } from './state-chip.js';
import { useTacticWords } from './words.js';

export function LeadFacts({ tactic, rights }: { tactic: Tactic; rights: TacticRights }) {
  const t = useTacticWords();
  const person = useRow('person', tactic.leadPersonId);
  const seats = useLivingSeats(tactic.teamId);
  const people = useMemo(
    () =>
      seats.flatMap((seat) =>
        seat.organizationId === tactic.leadOrganizationId && seat.holderId
          ? [{ key: seat.holderId, name: store.get('person', seat.holderId)?.displayName ?? '…' }]
          : [],
      ),
    [seats, tactic.leadOrganizationId],
  );
  const organization = organizationName(tactic.leadOrganizationId);
  const asked = tactic.leadState === 'proposed' && (rights.answerLead || rights.speaksFor(tactic.leadOrganizationId));
  return (
    <section className={styles.fact} aria-label={t('lead')}>
      <span className={parts.label}>{t('lead')}</span>
      {tactic.leadOrganizationId ? <OrganizationName id={tactic.leadOrganizationId} /> : <span className={parts.hint}>{t('noLead')}</span>}
      <StateChip state={tactic.leadState} at={tactic.leadProposedAt} reason={tactic.leadReason} />
      {person && !(rights.edit && rights.speaksFor(tactic.leadOrganizationId)) && (
        <span className={styles.person}>
          <PersonAvatar id={person.id} size="small" />
          {person.displayName}
        </span>
      )}
      {asked && (
        <Answer
          question={t('askedToLead', { organization })}
          yes={t('confirmLead')}
          draftKey={`decline-lead:${tactic.id}`}
          onYes={() =>
            perform(
              confirmLeadDocument,
              { id: tactic.id },
              {
                says: t('leadConfirmed', { organization, title: tactic.title }),
                undoable: true,
                show: (draft) => draft.patch('tactic', tactic.id, { leadState: 'confirmed', leadReason: null }),
              },
            ).done
          }
          onNo={(reason) =>
            perform(
              declineLeadDocument,
              { input: { id: tactic.id, reason: reason || null } },
              {
                says: t('leadDeclined', { organization, title: tactic.title }),
                undoable: true,
                show: (draft) => draft.patch('tactic', tactic.id, { leadState: 'declined', leadReason: reason || null }),
              },
            ).done
          }
        />
      )}
      {rights.edit && rights.speaksFor(tactic.leadOrganizationId) && (
        <ChoiceField
          tacticId={tactic.id}
          field="leadPersonId"
          label={t('leadPerson')}
          value={tactic.leadPersonId}
          may
          options={people}
          empty={t('nobodyNamed')}
        />
      )}
      {rights.lead && <ProposeLead tactic={tactic} />}
    </section>
  );
}

function ProposeLead({ tactic }: { tactic: Tactic }) {
  const t = useTacticWords();
  const organizations = useTeamOrganizations(tactic.teamId);
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!open)
    return (
      <button type="button" className={styles.link} onClick={() => setOpen(true)}>
        {tactic.leadOrganizationId ? t('changeLead') : t('proposeLead')}
      </button>
    );
  const choose = (organizationId: string) => {
    setOpen(false);
    if (organizationId === (tactic.leadOrganizationId ?? '')) return;
    perform(
      proposeLeadDocument,
      { input: { tacticId: tactic.id, organizationId: organizationId || null } },
      {
        says: organizationId
          ? t('leadProposed', { organization: organizationName(organizationId), title: tactic.title })
          : t('leadRemoved', { title: tactic.title }),
        undoable: true,
        show: (draft) =>
          draft.patch('tactic', tactic.id, {
            leadOrganizationId: organizationId || null,
            leadState: organizationId ? 'proposed' : null,
            leadPersonId: null,
            leadReason: null,
            leadProposedAt: new Date().toISOString(),
          }),
      },
    );
  };
  return (
    <span className={parts.control}>
      <label className={parts.hint} htmlFor={id}>
        {t('leadHint')}
      </label>
      <select
        id={id}
        className={parts.field}
        autoFocus
        value={tactic.leadOrganizationId ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        onBlur={() => setOpen(false)}
      >
        <option value="">{t('noLead')}</option>
        {organizations.map((one) => (
          <option key={one.key} value={one.key}>
            {one.name}
          </option>
        ))}
      </select>
    </span>
  );
}
