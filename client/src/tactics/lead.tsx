import { IconClock, IconPlus, IconX } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useTeamOrganizations } from '../boards/add-dialog.js';
import parts from '../boards/parts.module.css';
import { useLivingSeats } from '../audience/names.js';
import type { Partner, Tactic } from '../generated/rows.js';
import { PersonAvatar } from '../shell/avatar.js';
import { OrganizationName } from '../shell/bullet.js';
import { useDates } from '../shell/dates.js';
import { useWords } from '../shell/words.js';
import { perform, store, useRow, useRows } from '../sync/index.js';
import { Answer } from './answer.js';
import styles from './drawer.module.css';
import { confirmLeadDocument, confirmPartnerDocument, declineLeadDocument, declinePartnerDocument, proposeLeadDocument, proposePartnerDocument, removePartnerDocument } from './documents.js';
import { ChoiceField } from './field.js';
import type { TacticRights } from './rights.js';

const nameOf = (id: string | null) => (id ? (store.get('organization', id)?.name ?? '') : '');

/** Whether an organization has answered yet; nobody stands for it before it did. */
function StateChip({ state, at, reason }: { state: string | null; at: string | null; reason: string | null }) {
  const t = useWords('tactic');
  const dates = useDates();
  if (state === 'confirmed' || state === null) return null;
  return (
    <span className={styles.state}>
      <span className={`${parts.chip} ${parts.line}`}>
        {state === 'proposed' && <IconClock size={13} stroke={2} aria-hidden="true" />}
        {state === 'declined' ? t('declined') : at ? t('proposedOn', { day: dates.day(at.slice(0, 10)) }) : t('proposed')}
      </span>
      {state === 'declined' && reason && <span className={parts.hint}>{reason}</span>}
    </span>
  );
}

export function LeadFacts({ tactic, rights }: { tactic: Tactic; rights: TacticRights }) {
  const t = useWords('tactic');
  const person = useRow('person', tactic.leadPersonId);
  const seats = useLivingSeats(tactic.teamId);
  const people = useMemo(
    () => seats.flatMap((seat) => (seat.organizationId === tactic.leadOrganizationId && seat.holderId ? [{ key: seat.holderId, name: store.get('person', seat.holderId)?.displayName ?? '…' }] : [])),
    [seats, tactic.leadOrganizationId],
  );
  const organization = nameOf(tactic.leadOrganizationId);
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
          onYes={() => perform(confirmLeadDocument, { id: tactic.id }, { says: t('leadConfirmed', { organization, title: tactic.title }), undoable: true, show: (draft) => draft.patch('tactic', tactic.id, { leadState: 'confirmed', leadReason: null }) }).done}
          onNo={(reason) => perform(declineLeadDocument, { input: { id: tactic.id, reason: reason || null } }, { says: t('leadDeclined', { organization, title: tactic.title }), undoable: true, show: (draft) => draft.patch('tactic', tactic.id, { leadState: 'declined', leadReason: reason || null }) }).done}
        />
      )}
      {rights.edit && rights.speaksFor(tactic.leadOrganizationId) && <ChoiceField tacticId={tactic.id} field="leadPersonId" label={t('leadPerson')} value={tactic.leadPersonId} may options={people} empty={t('nobodyNamed')} />}
      {rights.lead && <ProposeLead tactic={tactic} />}
    </section>
  );
}

function ProposeLead({ tactic }: { tactic: Tactic }) {
  const t = useWords('tactic');
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
    perform(proposeLeadDocument, { input: { tacticId: tactic.id, organizationId: organizationId || null } }, {
      says: organizationId ? t('leadProposed', { organization: nameOf(organizationId), title: tactic.title }) : t('leadRemoved', { title: tactic.title }),
      undoable: true,
      show: (draft) => draft.patch('tactic', tactic.id, { leadOrganizationId: organizationId || null, leadState: organizationId ? 'proposed' : null, leadPersonId: null, leadReason: null, leadProposedAt: new Date().toISOString() }),
    });
  };
  return (
    <span className={parts.control}>
      <label className={parts.hint} htmlFor={id}>
        {t('leadHint')}
      </label>
      <select id={id} className={parts.field} autoFocus value={tactic.leadOrganizationId ?? ''} onChange={(event) => choose(event.currentTarget.value)} onBlur={() => setOpen(false)}>
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

export function PartnerFacts({ tactic, rights }: { tactic: Tactic; rights: TacticRights }) {
  const t = useWords('tactic');
  const rows = useRows('partner', 'tacticId', tactic.id);
  const partners = useMemo(() => rows.filter((partner) => partner.archivedAt === null).sort((a, b) => (a.proposedAt < b.proposedAt ? -1 : 1)), [rows]);
  return (
    <section className={styles.fact} aria-label={t('partners')}>
      <span className={parts.label}>{t('partners')}</span>
      {partners.length === 0 && <span className={parts.hint}>{t('noPartners')}</span>}
      <ul className={styles.partners}>
        {partners.map((partner) => (
          <PartnerLine key={partner.id} partner={partner} tactic={tactic} rights={rights} />
        ))}
      </ul>
      {rights.partner && <AddPartner tactic={tactic} partners={partners} />}
    </section>
  );
}

function PartnerLine({ partner, tactic, rights }: { partner: Partner; tactic: Tactic; rights: TacticRights }) {
  const t = useWords('tactic');
  const organization = nameOf(partner.organizationId);
  const remove = () => perform(removePartnerDocument, { id: partner.id }, { says: t('partnerRemoved', { organization, title: tactic.title }), undoable: true, show: (draft) => draft.patch('partner', partner.id, { archivedAt: new Date().toISOString() }) });
  return (
    <li>
      <span className={styles.partnerHead}>
        <OrganizationName id={partner.organizationId} />
        {(rights.partner || rights.speaksFor(partner.organizationId)) && (
          <button type="button" className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`} aria-label={t('removePartner', { organization })} onClick={remove}>
            <IconX size={14} aria-hidden="true" />
          </button>
        )}
      </span>
      {partner.role && <span className={styles.role}>{partner.role}</span>}
      <StateChip state={partner.state} at={partner.proposedAt} reason={partner.reason} />
      {partner.state === 'proposed' && rights.speaksFor(partner.organizationId) && (
        <Answer
          question={t('askedToJoin', { organization })}
          yes={t('confirmPartner')}
          draftKey={`decline-partner:${partner.id}`}
          onYes={() => perform(confirmPartnerDocument, { id: partner.id }, { says: t('partnerConfirmed', { organization, title: tactic.title }), undoable: true, show: (draft) => draft.patch('partner', partner.id, { state: 'confirmed' }) }).done}
          onNo={(reason) => perform(declinePartnerDocument, { input: { id: partner.id, reason: reason || null } }, { says: t('partnerDeclined', { organization, title: tactic.title }), undoable: true, show: (draft) => draft.patch('partner', partner.id, { state: 'declined', reason: reason || null }) }).done}
        />
      )}
    </li>
  );
}

function AddPartner({ tactic, partners }: { tactic: Tactic; partners: readonly Partner[] }) {
  const t = useWords('tactic');
  const all = useTeamOrganizations(tactic.teamId);
  const [open, setOpen] = useState(false);
  const [organization, setOrganization] = useState('');
  const [role, setRole] = useState('');
  const free = all.filter((one) => one.key !== tactic.leadOrganizationId && !partners.some((partner) => partner.organizationId === one.key && partner.state !== 'declined'));
  if (!open)
    return (
      <button type="button" className={styles.link} onClick={() => setOpen(true)}>
        <IconPlus size={14} aria-hidden="true" />
        {t('addPartner')}
      </button>
    );
  const save = () => {
    if (!organization) return;
    perform(proposePartnerDocument, { input: { tacticId: tactic.id, organizationId: organization, role: role.trim() || null } }, {
      says: t('partnerProposed', { organization: nameOf(organization), title: tactic.title }),
      undoable: true,
      show: (draft) => draft.insert('partner', { id: draft.newId(0), tacticId: tactic.id, boardId: tactic.boardId, teamId: tactic.teamId, organizationId: organization, role: role.trim() || null, state: 'proposed', proposedAt: new Date().toISOString(), audience: tactic.audience }),
    });
    setOpen(false);
    setOrganization('');
    setRole('');
  };
  return (
    <form
      className={`${parts.form} ${styles.inline}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label className={parts.control}>
        <span className={parts.name}>{t('organization')}</span>
        <select className={parts.field} autoFocus value={organization} onChange={(event) => setOrganization(event.currentTarget.value)}>
          <option value="">{t('choose')}</option>
          {free.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label className={parts.control}>
        <span className={parts.name}>{t('role')}</span>
        <span className={parts.hint}>{t('roleHint')}</span>
        <input className={parts.field} value={role} maxLength={200} onChange={(event) => setRole(event.currentTarget.value)} />
      </label>
      <div className={parts.actions}>
        <button type="button" className={`${parts.btn} ${parts.small}`} onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
        <button type="submit" className={`${parts.btn} ${parts.main} ${parts.small}`} disabled={!organization}>
          {t('askPartner')}
        </button>
      </div>
      <p className={parts.hint}>{t('partnerHint')}</p>
    </form>
  );
}
