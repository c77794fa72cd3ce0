/** Runs one statement and answers its rows. */
export type Query = <Row>(text: string) => Promise<Row[]>;

interface Line {
  line: string;
}

const parts: [string, string][] = [
  [
    'Tables',
    `select format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
       coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' order by c.relname, a.attname`,
  ],
  [
    'Constraints',
    `select format('%s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line from pg_constraint k join pg_class c on c.oid = k.conrelid
     where c.relnamespace = 'app'::regnamespace and k.contype <> 'n' order by c.relname, k.conname`,
  ],
  ['Indexes', `select indexdef as line from pg_indexes where schemaname = 'app' order by tablename, indexname`],
  [
    'Row-level security',
    `select format('%s enabled %s forced %s', relname, relrowsecurity, relforcerowsecurity) as line from pg_class
     where relnamespace = 'app'::regnamespace and relkind = 'r' order by relname`,
  ],
  [
    'Policies',
    `select format('%s %s for %s to %s using %s check %s', tablename, policyname, cmd, array_to_string(roles, ', '), coalesce(qual, '-'), coalesce(with_check, '-')) as line
     from pg_policies where schemaname = 'app' order by tablename, policyname`,
  ],
  [
    'Triggers',
    `select pg_get_triggerdef(t.oid) as line from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'app'::regnamespace and not t.tgisinternal order by c.relname, t.tgname`,
  ],
  [
    'Functions',
    `select format('%s(%s) returns %s%s to %s digest %s', p.proname, pg_get_function_identity_arguments(p.oid), pg_get_function_result(p.oid), case when p.prosecdef then ' security definer' else '' end,
       coalesce((select string_agg(distinct grantee::regrole::text, ', ' order by grantee::regrole::text) from aclexplode(p.proacl) where privilege_type = 'EXECUTE' and grantee <> p.proowner and grantee <> 0), 'nobody')
         || case when p.proacl is null or exists (select from aclexplode(p.proacl) where grantee = 0) then ', everybody' else '' end, md5(p.prosrc)) as line
     from pg_proc p where p.pronamespace = 'app'::regnamespace order by p.proname, 1`,
  ],
  [
    'Grants',
    `select format('%s %s to %s', table_name, string_agg(privilege_type, ', ' order by privilege_type), grantee) as line from information_schema.role_table_grants
     where table_schema = 'app' and grantee <> 'crosstown_owner' group by table_name, grantee order by table_name, grantee`,
  ],
];

/** The database as the migrations leave it, as text that a reviewer reads: the same on every supported PostgreSQL. */
export async function databasePicture(query: Query): Promise<string> {
  const sections: string[] = ['-- Made by "npm run schema" from a migrated database. Do not edit.'];
  for (const [title, text] of parts) {
    const lines = (await query<Line>(text)).map(({ line }) => line.replace(/\s+/g, ' ').replace(/crosstown_test_\w+/g, 'crosstown'));
    sections.push(`\n-- ${title}\n${lines.join('\n')}`);
  }
  return `${sections.join('\n')}\n`;
}
