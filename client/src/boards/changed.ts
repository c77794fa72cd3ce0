/** Only what differs from the row that a form was opened with: what others changed meanwhile in the rest stays theirs. */
export function changed<Fields extends object>(fields: Fields, row: { readonly [Name in keyof Fields]: unknown }): Partial<Fields> {
  const names = Object.keys(fields) as (keyof Fields)[];
  return Object.fromEntries(names.filter((name) => fields[name] !== row[name]).map((name) => [name, fields[name]])) as Partial<Fields>;
}
