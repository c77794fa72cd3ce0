import type { AnswerInput } from '../teams/answer.js';
import { answersAsk, answersInWords, checkReason } from '../teams/asking.js';
import { seatedOrganizations } from '../teams/seated.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { rule, worksOnTheTeam, type Rule } from '../work/rules.js';
import { Partner } from './partner.js';
import { stateOf } from './seated.js';
import type { PartnerInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

const answersForThePartner: Rule<Partner> = rule(
  `${answersInWords}, while the partner is proposed`,
  (viewer, partner) => partner.state === 'proposed' && partner.archivedAt === null && answersAsk(viewer, { ...partner, personId: null }),
);

export const proposePartner = act({
  mutation: 'proposePartner',
  name: 'partner.proposed',
  on: Tactic,
  load: (work, input: PartnerInput) => work.get(Tactic, input.tacticId, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, tactic, input) => {
    const organizationId = input.organizationId.toLowerCase();
    const check = new Check().id('organizationId', organizationId).text('role', input.role);
    check.done();
    const seated = await seatedOrganizations(work, tactic.teamId, [organizationId]);
    const earlier = await work.find(Partner, { tacticId: tactic.id, organizationId, archivedAt: null }, { lock: true });
    check
      .that('organizationId', seated.has(organizationId), 'unknown')
      .that(
        'organizationId',
        earlier.every((partner) => partner.state === 'declined'),
        'not_allowed',
      )
      .done();
    // It is asked once more; what it had declined is put away.
    for (const partner of earlier) await work.update(partner, { archivedAt: new Date() });
    const { boardId, teamId, audienceId } = tactic;
    const [now, me, state] = [new Date(), work.viewer.person, stateOf(work.viewer, teamId, organizationId)];
    const answered = state === 'confirmed' ? { answeredBy: me, answeredAt: now } : {};
    return work.insert(
      Partner,
      { tacticId: tactic.id, boardId, teamId, organizationId, role: input.role ?? null, state, proposedBy: me, proposedAt: now, ...answered, audienceId },
      tactic,
    );
  },
});

export const confirmPartner = act({
  mutation: 'confirmPartner',
  name: 'partner.confirmed',
  on: Partner,
  load: (work, input: { id: string }) => work.get(Partner, input.id, { lock: true }),
  may: answersForThePartner,
  do: (work, partner) => work.update(partner, { state: 'confirmed', reason: null, answeredBy: work.viewer.person, answeredAt: new Date() }),
});

export const declinePartner = act({
  mutation: 'declinePartner',
  name: 'partner.declined',
  on: Partner,
  load: (work, input: AnswerInput) => work.get(Partner, input.id, { lock: true }),
  may: answersForThePartner,
  do: async (work, partner, { reason }) => {
    checkReason(new Check(), reason).done();
    return work.update(partner, { state: 'declined', reason: reason!.trim(), answeredBy: work.viewer.person, answeredAt: new Date() });
  },
});

export const removePartner = act({
  mutation: 'removePartner',
  name: 'partner.removed',
  on: Partner,
  load: (work, input: { id: string }) => work.get(Partner, input.id, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, partner) => (partner.archivedAt ? partner : work.update(partner, { archivedAt: new Date() })),
});
