/**
 * The handling label says how people treat what they read, the audience who reads it: two things. The one rule between them is
 * that nothing is seen by more people than its label's widest audience.
 */
type Width = 'people' | 'team' | 'network' | 'everyone';
const widths: readonly Width[] = ['people', 'team', 'network', 'everyone'];

/** From the strictest to the most open, with the widest audience of each. */
const widest: ReadonlyMap<string, Width> = new Map([
  ['TLP:RED', 'people'],
  ['TLP:AMBER+STRICT', 'team'],
  ['TLP:AMBER', 'team'],
  ['TLP:GREEN', 'network'],
  ['TLP:CLEAR', 'everyone'],
]);
const order = [...widest.keys()];

/** Named people; a team or organizations by name; a whole network; everyone. What is not known counts as everyone. */
function widthOf(principal: string): Width {
  const [first, , second] = principal.split('/');
  if (first === 'person' || first === 'nobody' || (first === 'team' && second === 'person')) return 'people';
  if (first === 'team' || first === 'organization' || first === 'edition') return 'team';
  return first === 'network' || first === 'place' ? 'network' : 'everyone';
}

/** May something under this label be seen by these principals? */
export function labelAllows(label: string, principals: readonly string[]): boolean {
  const most = widest.get(label);
  return most !== undefined && principals.every((principal) => widths.indexOf(widthOf(principal)) <= widths.indexOf(most));
}

/** Is the second label less strict than the first? That needs a reason. */
export const lowersLabel = (from: string, to: string): boolean => order.indexOf(to) > order.indexOf(from);
