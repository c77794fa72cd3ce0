import { Fragment, useState } from 'react';
import { PromiseAsk } from '../commitments/today-commitments.js';
import { ReleaseAsk, type ReleaseAsks } from '../releases/today-asks.js';
import { usePack } from '../shell/pack.js';
import { Empty, Sheet } from '../shell/sheet.js';
import { useWaiting } from '../shell/waiting.js';
import { ask, perform, useRow, type Rows } from '../sync/index.js';
import { confirmLeadDocument, confirmPartnerDocument, declineLeadDocument, declinePartnerDocument } from '../tactics/documents.js';
import { confirmSeatDocument, declineSeatDocument } from '../teams/documents.js';
import { InvitationLink } from '../teams/invitation-link.js';
import { useSubmit } from '../shell/form.js';
import { AskRow } from '../tasks/today/asks.js';
import { Ask } from './ask.js';
import { useTodayWords } from './words.js';

function LeadAsk({ tactic }: { tactic: Rows['tactic'] }) {
  const t = useTodayWords();
  const plain = t('askLead', { title: tactic.title });
  const confirm = () =>
    perform(
      confirmLeadDocument,
      { id: tactic.id },
      {
        says: t('saysLeadConfirmed', { title: tactic.title }),
        undoable: true,
        show: (draft) => draft.patch('tactic', tactic.id, { leadState: 'confirmed' }),
      },
    );
  const decline = (reason: string) =>
    perform(
      declineLeadDocument,
      { input: { id: tactic.id, reason } },
      {
        says: t('saysLeadDeclined', { title: tactic.title }),
        undoable: true,
        show: (draft) => draft.patch('tactic', tactic.id, { leadState: 'declined', leadReason: reason }),
      },
    );
  return (
    <Ask
      title={plain}
      address={`/boards/${tactic.boardId}/tactics/${tactic.id}`}
      plain={plain}
      organizationId={tactic.leadOrganizationId}
      askedBy={tactic.leadProposedBy}
      askedAt={tactic.leadProposedAt}
      confirm={confirm}
      decline={decline}
    />
  );
}

function PartnerAsk({ partner }: { partner: Rows['partner'] }) {
  const t = useTodayWords();
  const tactic = useRow('tactic', partner.tacticId);
  const title = tactic?.title ?? '';
  const plain = partner.role ? t('askPartnerRole', { title, role: partner.role }) : t('askPartner', { title });
  const confirm = () =>
    perform(
      confirmPartnerDocument,
      { id: partner.id },
      { says: t('saysPartnerConfirmed', { title }), undoable: true, show: (draft) => draft.patch('partner', partner.id, { state: 'confirmed' }) },
    );
  const decline = (reason: string) =>
    perform(
      declinePartnerDocument,
      { input: { id: partner.id, reason } },
      { says: t('saysPartnerDeclined', { title }), undoable: true, show: (draft) => draft.patch('partner', partner.id, { state: 'declined', reason }) },
    );
  return (
    <Ask
      title={plain}
      address={`/boards/${partner.boardId}/tactics/${partner.tacticId}`}
      plain={plain}
      organizationId={partner.organizationId}
      askedBy={partner.proposedBy}
      askedAt={partner.proposedAt}
      confirm={confirm}
      decline={decline}
    />
  );
}

/** Confirming a colleague's seat makes the invitation's link, so it can't wait in a queue. */
function SeatAsk({ seat, onLink }: { seat: Rows['seat']; onLink(link: string, name: string): void }) {
  const t = useTodayWords();
  const pack = usePack();
  const team = useRow('team', seat.teamId);
  const name = seat.proposedName ?? t('someone');
  const plain = t('askSeat', { name, team: team?.name ?? '' });
  const confirm = useSubmit(async (act) => {
    const answer = await ask(confirmSeatDocument, { act, id: seat.id });
    if (answer.confirmSeat.link) onLink(answer.confirmSeat.link, name);
  });
  const decline = (reason: string) =>
    perform(
      declineSeatDocument,
      { input: { id: seat.id, reason } },
      { says: t('saysSeatDeclined', { name }), undoable: true, show: (draft) => draft.patch('seat', seat.id, { state: 'declined' }) },
    );
  return (
    <Ask
      title={`${plain}, ${pack.term('roles', seat.role)}`}
      plain={plain}
      organizationId={seat.organizationId}
      askedBy={seat.proposedBy}
      askedAt={null}
      confirm={() => confirm.submit()}
      decline={decline}
    >
      {confirm.problem ? <p role="alert">{confirm.problem}</p> : null}
    </Ask>
  );
}

/** What people ask my organization to take on. */
export function Asks({ releases }: { releases: ReleaseAsks }) {
  const t = useTodayWords();
  const { leads, partners, seats, asks, promises } = useWaiting();
  const [link, setLink] = useState<{ link: string; name: string }>();
  // One inbox, whatever is asked: what waits the longest stands first.
  const inbox = [
    ...asks.map((task) => ({ id: task.id, at: task.askedAt, row: <AskRow task={task} /> })),
    ...promises.map((commitment) => ({ id: commitment.id, at: commitment.askedAt, row: <PromiseAsk commitment={commitment} /> })),
    ...leads.map((tactic) => ({ id: tactic.id, at: tactic.leadProposedAt ?? '', row: <LeadAsk tactic={tactic} /> })),
    ...partners.map((partner) => ({ id: partner.id, at: partner.proposedAt, row: <PartnerAsk partner={partner} /> })),
    ...releases.rows.map((asked) => ({ id: asked.id, at: asked.askedAt, row: <ReleaseAsk asked={asked} reload={releases.reload} /> })),
    ...seats.map((seat) => ({ id: seat.id, at: seat.madeAt, row: <SeatAsk seat={seat} onLink={(path, name) => setLink({ link: path, name })} /> })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const count = inbox.length;
  return (
    <Sheet title={t('asksTitle')} count={count}>
      {link ? <InvitationLink link={link.link} text={t('seatConfirmed', { name: link.name })} onClose={() => setLink(undefined)} /> : null}
      {count ? null : <Empty>{t('asksEmpty')}</Empty>}
      {inbox.map(({ id, row }) => (
        <Fragment key={id}>{row}</Fragment>
      ))}
    </Sheet>
  );
}
