export const nobody = { team: null, network: null, sectors: [], organizations: [], people: [] };
// Every row's own columns; the moments are filled in when the row is made.
export const notYet = '';
export const made = { id: '', version: 0, madeAt: notYet, madeBy: null, changedAt: notYet, changedBy: null };
