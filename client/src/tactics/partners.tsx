import { IconPlus, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTeamOrganizations } from '../boards/add-dialog.js';
import parts from '../boards/parts.module.css';
import type { Partner, Tactic } from '../generated/rows.js';
import { OrganizationName } from '../shell/bullet.js';
import { perform, useRows } from '../sync/index.js';
import { Answer } from './answer.js';
import { confirmPartnerDocument, declinePartnerDocument, proposePartnerDocument, removePartnerDocument } from './documents.js';
import styles from './drawer.module.css';
import type { TacticRights } from './rights.js';
import { organizationName, StateChip } from './state-chip.js';
import { useTacticWords } from './words.js';

export function PartnerFacts({ tactic, rights }: { tactic: Tactic; rights: TacticRights }) {
  const t = useTacticWords();
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
  const t = useTacticWords();
  const organization = organizationName(partner.organizationId);
  const remove = () =>
    perform(
      removePartnerDocument,
      { id: partner.id },
      {
        says: t('partnerRemoved', { organization, title: tactic.title }),
        undoable: true,
        show: (draft) => draft.patch('partner', partner.id, { archivedAt: new Date().toISOString() }),
      },
    );
  return (
    <li>
      <span className={styles.partnerHead}>
        <OrganizationName id={partner.organizationId} />
        {(rights.partner || rights.speaksFor(partner.organizationId)) && (
          <button
            type="button"
            className={`${parts.btn} ${parts.ghost} ${parts.icon} ${parts.small}`}
            aria-label={t('removePartner', { organization })}
            onClick={remove}
          >
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
          onYes={() =>
            perform(
              confirmPartnerDocument,
              { id: partner.id },
              {
                says: t('partnerConfirmed', { organization, title: tactic.title }),
                undoable: true,
                show: (draft) => draft.patch('partner', partner.id, { state: 'confirmed' }),
              },
            ).done
          }
          onNo={(reason) =>
            perform(
              declinePartnerDocument,
              { input: { id: partner.id, reason: reason || null } },
              {
                says: t('partnerDeclined', { organization, title: tactic.title }),
                undoable: true,
                show: (draft) => draft.patch('partner', partner.id, { state: 'declined', reason: reason || null }),
              },
            ).done
          }
        />
      )}
    </li>
  );
}

function AddPartner({ tactic, partners }: { tactic: Tactic; partners: readonly Partner[] }) {
  const t = useTacticWords();
  const all = useTeamOrganizations(tactic.teamId);
  const [open, setOpen] = useState(false);
  const [organization, setOrganization] = useState('');
  const [role, setRole] = useState('');
  const free = all.filter(
    (one) => one.key !== tactic.leadOrganizationId && !partners.some((partner) => partner.organizationId === one.key && partner.state !== 'declined'),
  );
  if (!open)
    return (
      <button type="button" className={styles.link} onClick={() => setOpen(true)}>
        <IconPlus size={14} aria-hidden="true" />
        {t('addPartner')}
      </button>
    );
  const save = () => {
    if (!organization) return;
    perform(
      proposePartnerDocument,
      { input: { tacticId: tactic.id, organizationId: organization, role: role.trim() || null } },
      {
        says: t('partnerProposed', { organization: organizationName(organization), title: tactic.title }),
        undoable: true,
        show: (draft) =>
          draft.insert('partner', {
            id: draft.newId(0),
            tacticId: tactic.id,
            boardId: tactic.boardId,
            teamId: tactic.teamId,
            organizationId: organization,
            role: role.trim() || null,
            state: 'proposed',
            proposedAt: new Date().toISOString(),
            audience: tactic.audience,
          }),
      },
    );
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
