import { act } from '../work/act.js';
import { Check, isBlank, isName } from '../work/input.js';
import { rule } from '../work/rules.js';
import { Person } from './person.js';

export interface EditMyselfInput {
  displayName?: string | null;
  pronouns?: string | null;
}

const oneself = rule<Person>('the person', (viewer, person) => person.id === viewer.person);

export const editMyself = act({
  mutation: 'editMyself',
  name: 'person.edited',
  on: Person,
  load: (work) => work.get(Person, work.viewer.person, { lock: true }),
  may: oneself,
  do: async (work, person, { displayName, pronouns }: EditMyselfInput) => {
    new Check()
      .text('displayName', displayName, { max: 100, required: true })
      .that('displayName', displayName == null || isBlank(displayName) || isName(displayName), 'malformed')
      .text('pronouns', pronouns, { max: 50 })
      .done();
    return work.update(person, { displayName: displayName?.trim(), pronouns: pronouns === undefined ? undefined : pronouns?.trim() || null });
  },
});
