import { act } from '../work/act.js';
import { Check } from '../work/input.js';
import { Refusal } from '../work/refusal.js';
import { shown, type Work } from '../work/work.js';
import type { AddAdaptationInput, EditAdaptationInput } from './adoption.inputs.js';
import { Adaptation, adaptationCodes, adopted, Adoption } from './adoption.js';
import * as rules from './adoption.rules.js';

type Codes = Partial<Record<keyof typeof adaptationCodes, string | null>>;

function checkCodes(input: Codes & { text?: string | null }): Check {
  const check = new Check().text('text', input.text, { max: 2000, required: true });
  for (const field of ['changed', 'fidelity'] as const) check.that(field, input[field] !== null, 'required');
  for (const [field, known] of Object.entries(adaptationCodes)) check.key(field, input[field as keyof Codes], known);
  return check;
}

export const addAdaptation = act({
  mutation: 'addAdaptation',
  name: 'adaptation.added',
  on: Adoption,
  load: (work, { adoptionId }: AddAdaptationInput): Promise<Adoption> => rules.lockedAdoption(work, { id: adoptionId }),
  may: rules.mayAdapt,
  do: async (work, adoption, { adoptionId: _, text, ...codes }) => {
    checkCodes({ text, ...codes }).done();
    rules.mustBe(adoption, ...adopted);
    const { id: adoptionId, teamId, audienceId } = adoption;
    return work.insert(Adaptation, { adoptionId, teamId, text: text.trim(), ...codes, audienceId }, adoption);
  },
});

/** The adoption first, as every act on it does. */
async function locked(work: Work, { id }: { id: string }): Promise<Adaptation> {
  const { adoptionId } = await work.get(Adaptation, id);
  await rules.lockedAdoption(work, { id: adoptionId });
  return work.get(Adaptation, id, { lock: true });
}

export const editAdaptation = act({
  mutation: 'editAdaptation',
  name: 'adaptation.edited',
  on: Adaptation,
  load: (work, input: EditAdaptationInput) => locked(work, input),
  may: rules.mayEditAdaptation,
  do: async (work, adaptation, { id: _, version, text, changed, fidelity, ...codes }) => {
    checkCodes({ text, changed, fidelity, ...codes }).done();
    if (adaptation.archivedAt) throw new Refusal('CONFLICT', { id: adaptation.id, fields: ['archivedAt'], current: shown(adaptation) });
    return work.edit(adaptation, version, { ...codes, text: text?.trim(), changed: changed ?? undefined, fidelity: fidelity ?? undefined });
  },
});

export const removeAdaptation = act({
  mutation: 'removeAdaptation',
  name: 'adaptation.removed',
  on: Adaptation,
  load: (work, input: { id: string }) => locked(work, input),
  may: rules.mayEditAdaptation,
  do: (work, adaptation) => takeAway(work, adaptation),
});

/** Only its own team knows of it any more, in whichever way it is taken back: no list, frame or history of others tells of it. */
export async function takeAway(work: Work, adaptation: Adaptation): Promise<Adaptation> {
  if (adaptation.archivedAt) return adaptation;
  return work.update(adaptation, { archivedAt: new Date(), audienceId: await work.audienceOf([`team/${adaptation.teamId}`]) });
}

export const restoreAdaptation = act({
  mutation: 'restoreAdaptation',
  name: 'adaptation.restored',
  on: Adaptation,
  load: (work, input: { id: string }) => locked(work, input),
  may: rules.mayRestoreAdaptation,
  do: async (work, adaptation) => {
    if (!adaptation.archivedAt) return adaptation;
    const { audienceId } = await work.get(Adoption, adaptation.adoptionId);
    return work.update(adaptation, { archivedAt: null, audienceId });
  },
});
