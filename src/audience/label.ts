import type { Work } from '../work/work.js';

/**
 * The handling label says how people treat what they read, the audience who reads it: two things. The one rule between them is
 * that nothing is seen by more people than its label's widest audience; the database keeps it (`app.keep_label`), whichever act
 * changes the one or the other.
 */
const fromTheStrictest = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'];

/** May something under this label be seen by these principals? */
export async function labelAllows(work: Work, label: string, principals: readonly string[]): Promise<boolean> {
  const [said] = await work.query<{ allows: boolean }>('select app.label_allows($1, $2::text[]) as allows', [label, [...principals]]);
  return said!.allows;
}

/** Is the second label less strict than the first? That needs a reason. */
export const lowersLabel = (from: string, to: string): boolean => fromTheStrictest.indexOf(to) > fromTheStrictest.indexOf(from);
