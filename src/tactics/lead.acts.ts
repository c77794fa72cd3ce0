import type { AnswerInput } from '../teams/answer.js';
import { answersAsk, answersInWords, checkReason } from '../teams/asking.js';
import { seatedOrganizations } from '../teams/seated.js';
import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { rule, worksOnTheTeam, type Rule } from '../work/rules.js';
import { checkLeadPerson, leadFields } from './seated.js';
import type { LeadInput } from './tactic.inputs.js';
import { Tactic } from './tactic.js';

const answersForTheLead: Rule<Tactic> = rule(
  `${answersInWords}, while the lead is proposed`,
  (viewer, tactic) =>
    tactic.leadState === 'proposed' && answersAsk(viewer, { teamId: tactic.teamId, organizationId: tactic.leadOrganizationId, personId: null }),
);

export const proposeLead = act({
  mutation: 'proposeLead',
  name: 'lead.proposed',
  on: Tactic,
  load: (work, input: LeadInput) => work.get(Tactic, input.tacticId, { lock: true }),
  may: worksOnTheTeam,
  do: async (work, tactic, input) => {
    const organizationId = input.organizationId?.toLowerCase() ?? null;
    const check = new Check()
      .id('organizationId', organizationId)
      .id('personId', input.personId)
      .that('personId', organizationId !== null || !input.personId, 'not_allowed');
    check.done();
    if (!organizationId) return work.update(tactic, { ...leadFields(work.viewer, tactic.teamId, null), leadPersonId: null, leadReason: null });
    const seated = await seatedOrganizations(work, tactic.teamId, [organizationId]);
    check.that('organizationId', seated.has(organizationId), 'unknown').done();
    const asked = leadFields(work.viewer, tactic.teamId, organizationId);
    // The same organization again, unless it had declined: what it has answered stands, only the person may be new.
    const stands = tactic.leadOrganizationId === organizationId && tactic.leadState !== 'declined';
    const lead = stands ? { leadOrganizationId: organizationId, leadState: asked.leadState === 'confirmed' ? asked.leadState : tactic.leadState } : asked;
    const before = stands ? tactic.leadPersonId : null;
    const leadPersonId = input.personId === undefined ? before : (input.personId?.toLowerCase() ?? null);
    if (leadPersonId && leadPersonId !== before) await checkLeadPerson(work, check, 'personId', { teamId: tactic.teamId, ...lead }, leadPersonId);
    check.done();
    return work.update(tactic, { ...lead, leadPersonId, leadReason: null });
  },
});

export const confirmLead = act({
  mutation: 'confirmLead',
  name: 'lead.confirmed',
  on: Tactic,
  load: (work, input: { id: string }) => work.get(Tactic, input.id, { lock: true }),
  may: answersForTheLead,
  do: (work, tactic) => work.update(tactic, { leadState: 'confirmed', leadReason: null }),
});

export const declineLead = act({
  mutation: 'declineLead',
  name: 'lead.declined',
  on: Tactic,
  load: (work, input: AnswerInput) => work.get(Tactic, input.id, { lock: true }),
  may: answersForTheLead,
  do: async (work, tactic, { reason }) => {
    checkReason(new Check(), reason).done();
    return work.update(tactic, { leadState: 'declined', leadReason: reason!.trim(), leadPersonId: null });
  },
});
